//! What was acknowledged lasts: the program is killed in the middle of a session, and the session
//! goes on where its last acknowledged line stood.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// When a program is taken for one that will say no more.
const PATIENCE: Duration = Duration::from_secs(30);

const PEOPLE: [&str; 8] = [
    "incident",
    "--people",
    "Anna,Bram,Carla,Dirk,Eva",
    "--role",
    "inbrenger=Anna",
    "--role",
    "gespreksleider=Bram",
    "--lang=nl",
];

/// A running program that is talked to line by line.
struct Talk {
    child: Child,
    /// Its lines, until it has ended.
    answers: Receiver<String>,
    heard: String,
}

/// Nothing is left running when a test fails.
impl Drop for Talk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Talk {
    /// Begins a session and leads it to its first step.
    fn run(home: &Path) -> Talk {
        let mut talk = Talk::start(home, "run", &PEOPLE);
        talk.say("iedereen ja", "Wat moet, is er");
        talk.say("/bewaar altijd", "het verslag blijft bewaard");
        talk.say("/volgende", "Fase 1 van 5");
        talk
    }

    fn resume(home: &Path) -> Talk {
        Talk::start(home, "resume", &["--lang=nl"])
    }

    fn start(home: &Path, command: &str, args: &[&str]) -> Talk {
        let mut child = intervisie(home)
            .arg(command)
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let answers = BufReader::new(child.stdout.take().expect("it answers"));
        let (tell, hear) = channel();
        // Beside the talking, so that a line that never comes can be waited for no longer.
        thread::spawn(move || {
            answers.lines().map_while(Result::ok).try_for_each(|line| tell.send(line))
        });
        Talk { child, answers: hear, heard: String::new() }
    }

    /// Says a line and waits until an answer holds `acknowledged`.
    fn say(&mut self, line: &str, acknowledged: &str) {
        let stdin = self.child.stdin.as_mut().expect("it listens");
        writeln!(stdin, "{line}").expect("it still listens");
        self.wait_for(acknowledged);
    }

    /// Waits for a line with that text; everything said since the last such wait.
    fn wait_for(&mut self, text: &str) -> String {
        loop {
            let Ok(line) = self.answers.recv_timeout(PATIENCE) else {
                panic!("it did not say {text:?}, only:\n{}", self.heard);
            };
            self.heard.push_str(&line);
            self.heard.push('\n');
            if line.contains(text) {
                return std::mem::take(&mut self.heard);
            }
        }
    }

    /// Ends it as a power cut would.
    fn kill(mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
    }
}

fn intervisie(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    command.env("INTERVISIE_HOME", home);
    command
}

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
