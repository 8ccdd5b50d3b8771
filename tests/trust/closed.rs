//! Files that others could read are closed to them, and whoever runs the program is told.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use super::files;
use super::said::ask;
use super::support::Home;
use super::talk::Talk;

#[expect(clippy::disallowed_methods, reason = "the story is about who may read a file")]
fn open(file: &Path) {
    fs::set_permissions(file, Permissions::from_mode(0o664)).expect("it is ours");
}

#[expect(clippy::disallowed_methods, reason = "the story is about who may read a file")]
fn mode(file: &Path) -> u32 {
    fs::metadata(file).expect("it is there").permissions().mode() & 0o777
}

#[test]
fn what_others_could_read_is_closed_and_told() {
    let home = Home::new();
    Talk::run(home.folder.path()).kill();
    for command in [&["sessions"][..], &["minutes", "inc"], &["resume"]] {
        let all = files(&home);
        for file in &all {
            open(file);
        }
        let shown: Vec<String> = all
            .iter()
            .map(|file| {
                file.display()
                    .to_string()
                    .replace(&home.folder.path().display().to_string(), "HOME")
            })
            .collect();
        let said = ask(&home, command, "/stop\n").both(0);
        let told = "anderen konden dit lezen en kunnen dat nu niet meer: ";
        let told = said.lines().find_map(|line| line.strip_prefix(told)).unwrap_or_default();
        assert_eq!(told.split(", ").count(), shown.len(), "{said}");
        assert!(files(&home).iter().all(|file| mode(file) == 0o600), "{said}");
        let again = ask(&home, &["sessions"], "").both(0);
        assert!(!again.contains("anderen konden"), "{again}");
    }
}

#[test]
fn while_it_is_led_every_file_is_closed() {
    let home = Home::new();
    let mut led = Talk::run(home.folder.path());
    led.say("Anna verhaal: Een arts.", "✓ #1");
    let all = files(&home);
    assert!(all.len() >= 5, "{all:?}");
    assert!(all.iter().all(|file| mode(file) == 0o600), "{all:?}");
}
