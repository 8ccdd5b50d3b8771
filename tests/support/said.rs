//! What the program said to somebody who asked, the same on every day and every machine.

use std::io::Write as _;
use std::process::{Command, Stdio};

use super::support::Home;

/// Exit code, and both outputs.
#[derive(Debug)]
pub(crate) struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Said {
    /// The answer to what was asked rightly.
    pub(crate) fn answer(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{}", self.out);
        self.out
    }

    /// What was said to whoever asked wrongly, with this exit code and without an answer.
    pub(crate) fn complaint(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""), "{}", self.err);
        self.err
    }

    /// The answer and the complaint, one after the other.
    pub(crate) fn both(self, code: i32) -> String {
        assert_eq!(self.code, Some(code), "{}{}", self.out, self.err);
        format!("{}{}", self.out, self.err)
    }
}

/// Asks in Dutch.
pub(crate) fn ask(home: &Home, args: &[&str], input: impl AsRef<[u8]>) -> Said {
    talk(home, home.program().args(args).arg("--lang=nl"), input.as_ref())
}

/// Asks, and hears it out.
pub(crate) fn talk(home: &Home, command: &mut Command, input: &[u8]) -> Said {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("it has an input");
    let input = input.to_owned();
    // Beside the reading, so that neither waits for the other.
    let writing = std::thread::spawn(move || {
        // Whoever ends early does not read; that is no failure.
        let _ = stdin.write_all(&input);
    });
    let done = child.wait_with_output().expect("it ends");
    writing.join().expect("what was typed is typed");
    let text = |bytes: Vec<u8>| settled(home, &String::from_utf8(bytes).expect("it says text"));
    Said { code: done.status.code(), out: text(done.stdout), err: text(done.stderr) }
}

/// The text with this folder, today and the clock by other names.
fn settled(home: &Home, text: &str) -> String {
    let text = text.replace(&home.folder.path().display().to_string(), "HOME");
    // A machine with much else to do takes some seconds.
    let mut text = (1..=9).fold(text, |text, late| text.replace(&format!(" 0:0{late}"), " 0:00"));
    while let Some(at) = find(&text, b"0000-00-00") {
        text.replace_range(at..at + 10, "TODAY");
    }
    while let Some(at) = find(&text, b"TODAY 00:00") {
        text.replace_range(at + 6..at + 11, "NOW");
    }
    text
}

/// Where such signs stand; a zero stands for any digit.
fn find(text: &str, shape: &[u8]) -> Option<usize> {
    let fits = |(own, sign): (&u8, &u8)| {
        if *sign == b'0' { own.is_ascii_digit() } else { own == sign }
    };
    text.as_bytes().windows(shape.len()).position(|part| part.iter().zip(shape).all(fits))
}
