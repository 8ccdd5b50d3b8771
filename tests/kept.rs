//! What was acknowledged lasts: the program is killed in the middle of a session, and the session
//! goes on where its last acknowledged line stood.

#[path = "support/talk.rs"]
mod talk;

use std::path::Path;

use talk::{Talk, intervisie};

fn output(home: &Path, args: &[&str]) -> String {
    let done = intervisie(home).args(args).output().expect("the program runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8_lossy(&done.stdout).into_owned()
}

#[test]
fn a_killed_session_goes_on_where_its_last_acknowledged_line_stood() {
    let home = tempfile::tempdir().expect("a folder");
    let mut talk = Talk::run(home.path());
    talk.say("Anna verhaal: Een arts beet mij iets toe.", "✓ #1 Anna · verhaal");
    talk.say("Anna reden: Ik vraag haar niets meer.", "✓ #2 Anna · reden");
    talk.say("/toestemming Anna", "de woorden van Anna mogen");
    talk.say("Dirk vraag: Wanneer?", "✗ ");
    talk.kill();

    let mut talk = Talk::resume(home.path());
    talk.wait_for("verder op 0:0");
    let standing = talk.wait_for("I-14");
    assert!(standing.contains("Fase 1 van 5"), "{standing}");
    assert!(!standing.contains("nog een verhaal"), "{standing}");
    assert!(standing.contains("nog een verwachting"), "{standing}");
    talk.say("Anna verwachting: Denk mee.", "✓ #3 Anna · verwachting");
    talk.say("Anna ja I-02", "Anna zegt ja");
    talk.say("/volgende", "Fase 2 van 5");
    talk.kill();

    let minutes = output(home.path(), &["minutes", "incident", "--for", "carla", "--lang=nl"]);
    for said in ["#1 Anna · verhaal: Een arts", "#2 Anna · reden", "#3 Anna · verwachting"] {
        assert!(minutes.contains(said), "{minutes}");
    }
    assert!(!minutes.contains("Wanneer?"), "a refused line is not kept: {minutes}");
}

#[test]
fn what_is_forgotten_leaves_nothing_behind() {
    let home = tempfile::tempdir().expect("a folder");
    let mut talk = Talk::run(home.path());
    talk.say("Anna verhaal: Een arts beet mij iets toe.", "✓ #1");
    talk.kill();
    let listed = output(home.path(), &["sessions", "--lang=nl"]);
    assert!(listed.contains("Anna, Bram, Carla, Dirk, Eva"), "{listed}");
    output(home.path(), &["forget", "incident"]);
    assert_eq!(output(home.path(), &["sessions", "--lang=nl"]), "er zijn geen sessies bewaard\n");
    assert_eq!(files_in(&home.path().join("sessions")), Vec::<String>::new());
}

#[expect(clippy::disallowed_methods, reason = "the test looks at what is left on disk")]
fn files_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder of sessions").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}
