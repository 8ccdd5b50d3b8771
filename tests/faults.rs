//! Faults planted in copies of methods that work, and what `check` says of each beyond what it says
//! of the method itself.

#![expect(clippy::disallowed_methods, reason = "a test reads the methods that it changes")]

use std::fmt::Write as _;

use intervisie::check::check;
use intervisie::script::{Host, Meter, Script, on_script_thread};
use intervisie::words::{Language, Words};
use serde::Deserialize;

#[derive(Deserialize)]
struct Planted {
    fault: Vec<Fault>,
}

#[derive(Deserialize)]
struct Fault {
    name: String,
    method: String,
    from: String,
    to: String,
}

/// Every finding about a script, or why it cannot be loaded.
fn findings(name: &str, text: &str) -> Vec<String> {
    let words = Words::new(Language::Dutch);
    match Host::new(Meter::none()).load(&Script::new(name, text)) {
        Ok(loaded) => {
            let found = check(&words, &loaded.table.method);
            found.iter().map(|one| format!("{:?}: {}", one.severity, one.text)).collect()
        }
        Err(error) => vec![error.to_string()],
    }
}

#[test]
fn what_check_says_of_each_fault() {
    let planted: Planted =
        toml::from_str(include_str!("faults/planted.toml")).expect("the faults are told in TOML");
    let told = on_script_thread(move || {
        let mut told = String::new();
        for fault in &planted.fault {
            let text = std::fs::read_to_string(&fault.method).expect("the method is there");
            assert_eq!(text.matches(&fault.from).count(), 1, "{}", fault.name);
            let before = findings(&fault.method, &text);
            let mut after = findings(&fault.method, &text.replace(&fault.from, &fault.to));
            after.retain(|line| !before.contains(line));
            let _ = writeln!(told, "{} ({})", fault.name, fault.method);
            let lines = after.iter().map(|line| format!("  {}\n", line.replace('\n', "\n  ")));
            told.extend(lines);
        }
        told
    });
    insta::assert_snapshot!(told.expect("a thread for scripts"));
}
