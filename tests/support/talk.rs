//! A running program that is talked to line by line, and can be killed.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// When a program is taken for one that will say no more.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) const PEOPLE: [&str; 8] = [
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
pub(crate) struct Talk {
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
    pub(crate) fn run(home: &Path) -> Talk {
        let mut talk = Talk::start(home, "run", &PEOPLE);
        talk.say("iedereen ja", "Wat moet, is er");
        talk.say("/bewaar altijd", "het verslag blijft bewaard");
        talk.say("/volgende", "Fase 1 van 5");
        talk
    }

    pub(crate) fn resume(home: &Path) -> Talk {
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
    pub(crate) fn say(&mut self, line: &str, acknowledged: &str) {
        self.mention(line);
        self.wait_for(acknowledged);
    }

    /// Says a line and waits for nothing.
    pub(crate) fn mention(&mut self, line: &str) {
        let stdin = self.child.stdin.as_mut().expect("it listens");
        writeln!(stdin, "{line}").expect("it still listens");
    }

    /// Waits for a line with that text; everything said since the last such wait.
    pub(crate) fn wait_for(&mut self, text: &str) -> String {
        loop {
            let Some(line) = self.hear() else {
                panic!("it did not say {text:?}, only:\n{}", self.heard);
            };
            self.heard.push_str(&line);
            self.heard.push('\n');
            if line.contains(text) {
                return std::mem::take(&mut self.heard);
            }
        }
    }

    /// Its next line, if it says one more.
    pub(crate) fn hear(&mut self) -> Option<String> {
        self.answers.recv_timeout(PATIENCE).ok()
    }

    /// Ends it as a power cut would.
    pub(crate) fn kill(mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
    }
}

pub(crate) fn intervisie(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    command.env("INTERVISIE_HOME", home);
    command
}
