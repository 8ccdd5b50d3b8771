//! A child process that is watched while it runs: how long it computes and how much it holds.

use std::io::{Read, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// What a hostile script may take of the machine.
const MOST_TIME: Duration = Duration::from_secs(2);
const MOST_MEMORY: u64 = 256 * 1024;

/// When a child is taken for one that never ends.
const PATIENCE: Duration = Duration::from_secs(30);

/// How a child ended, and what it took.
pub(crate) struct Ended {
    /// Nothing when a signal ended it.
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
    wall: Duration,
    /// Time of the processor; nothing where the system does not tell.
    cpu: Option<Duration>,
    /// The most kilobytes it held at once; 0 where the system does not tell.
    peak: u64,
}

impl Ended {
    /// Fails unless it ended by itself, soon, small, and without a word of a panic.
    pub(crate) fn check(&self, what: &str) {
        let said = format!("{what}\n{}{}", self.out, self.err);
        assert!(self.code.is_some(), "ended by a signal, or never: {said}");
        assert_ne!(self.code, Some(101), "a panic: {said}");
        assert!(!said.contains("panicked"), "a panic that was caught shows: {said}");
        let obeyed = said.chars().find(|c| c.is_control() && *c != '\n');
        assert_eq!(obeyed, None, "a terminal would obey this: {said}");
        assert!(self.peak <= MOST_MEMORY, "{} kB: {said}", self.peak);
        // Others may have kept it waiting; then only its own time counts.
        let took = self.cpu.map_or(self.wall / 5, |cpu| cpu.min(self.wall));
        assert!(took <= MOST_TIME, "{took:?} of {:?}: {said}", self.wall);
    }

    /// Whether others had the processor for much of the time.
    pub(crate) fn was_kept_waiting(&self) -> bool {
        self.cpu.is_some_and(|cpu| cpu < self.wall * 3 / 4)
    }
}

/// Runs a child to its end with some input.
#[expect(clippy::disallowed_methods, reason = "how long a child takes is what is tested")]
pub(crate) fn watch(command: &mut Command, input: &str) -> Ended {
    let begun = Instant::now();
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let out = reader(child.stdout.take().expect("it has an output"));
    let err = reader(child.stderr.take().expect("it has an output for errors"));
    let mut stdin = child.stdin.take().expect("it has an input");
    // Whoever ends early does not read; that is no failure.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let (mut peak, mut cpu) = (0, None);
    while begun.elapsed() < PATIENCE {
        peak = peak.max(memory(&child).unwrap_or(0));
        let seen = processor(&child);
        cpu = seen.map_or(cpu, |(time, _)| Some(time));
        match seen {
            Some((_, 'Z')) => break,
            None if child.try_wait().expect("a child can be asked").is_some() => break,
            // Answers as soon as the output ends, and a little later otherwise.
            _ => drop(err.1.recv_timeout(Duration::from_millis(1))),
        }
    }
    let wall = begun.elapsed();
    if wall >= PATIENCE {
        let _ = child.kill();
    }
    let status = child.wait().expect("a child can be waited for");
    let whole = |(thread, _): Reader| thread.join().expect("what it said can be read");
    Ended { code: status.code(), out: whole(out), err: whole(err), wall, cpu, peak }
}

type Reader = (thread::JoinHandle<String>, Receiver<()>);

/// Reads everything that comes. What is received from tells when nothing more will.
fn reader(mut from: impl Read + Send + 'static) -> Reader {
    let (open, ended) = channel::<()>();
    let reading = thread::spawn(move || {
        let mut all = Vec::new();
        from.read_to_end(&mut all).expect("a pipe can be read");
        drop(open);
        String::from_utf8(all).expect("it says text")
    });
    (reading, ended)
}

/// The most kilobytes that a child held so far.
fn memory(child: &Child) -> Option<u64> {
    let status = told(child, "status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}

/// The time that a child computed so far, and its state: `Z` when it has ended.
fn processor(child: &Child) -> Option<(Duration, char)> {
    let stat = told(child, "stat")?;
    // The name of the program comes before, in brackets, and may hold anything.
    let (_, rest) = stat.rsplit_once(')')?;
    let fields: Vec<&str> = rest.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at)?.parse::<u64>().ok();
    let state = fields.first()?.chars().next()?;
    Some((Duration::from_millis(10 * (ticks(11)? + ticks(12)?)), state))
}

/// What the system tells of a child, where it tells anything.
#[expect(clippy::disallowed_methods, reason = "what a child takes is read from the system")]
fn told(child: &Child, what: &str) -> Option<String> {
    std::fs::read_to_string(format!("/proc/{}/{what}", child.id())).ok()
}
