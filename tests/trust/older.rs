//! A session of an older version: gone on with after an update, with a copy of what it was.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use super::said::ask;
use super::support::Home;
use super::{holding, names};

/// A folder with the session that version 1 kept, as somebody has it who updates the program.
#[expect(clippy::disallowed_methods, reason = "the fixture is a file")]
fn with_version_1() -> Home {
    let home = Home::new();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/record-1.session");
    let kept = home.put("sessions/toen.session", fs::read(fixture).expect("a fixture"));
    let close = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode));
    close(&kept, 0o600).expect("it is ours");
    close(kept.parent().expect("the folder"), 0o700).expect("it is ours");
    home
}

#[test]
fn it_is_brought_up_with_a_copy_when_somebody_goes_on_with_it() {
    let home = with_version_1();
    let before = ask(&home, &["minutes", "toen", "--for=Anna"], "").answer();
    ask(&home, &["sessions"], "").answer();
    assert_eq!(names(&home), ["toen.session"], "looking leaves it as it is");

    let told = "sessie toen is bijgewerkt voor deze versie; zoals zij was, staat zij in \
                HOME/sessions/toen.session.v1\n";
    let said = ask(&home, &["consent", "toen", "Anna"], "").both(0);
    assert!(said.contains(told), "{said}");
    let said = ask(&home, &["consent", "toen", "Anna", "--no"], "").both(0);
    assert!(!said.contains("bijgewerkt"), "it is done once: {said}");
    assert_eq!(names(&home), ["toen.lock", "toen.session", "toen.session.v1"]);
    let after = ask(&home, &["minutes", "toen", "--for=Anna"], "").answer();
    assert!(after.lines().count() >= before.lines().count(), "{before}\n{after}");

    ask(&home, &["forget", "toen"], "").answer();
    assert_eq!(names(&home), [""; 0]);
    assert!(holding(&home, "Anna").is_empty());
}
