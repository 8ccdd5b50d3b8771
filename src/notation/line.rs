//! The shape of a line, before any name in it is looked up.

use super::{COMMANDS, NotationError, Spelling, command_called};
use crate::nearest::nearest;
use crate::time::Span;

/// A line, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// Nothing, or a comment.
    Nothing,
    /// `+4m`: let time pass.
    Wait(Span),
    /// `! geweigerd I-25`: what became of the line above.
    Expect(&'a str),
    /// `= s.count("vraag")`: Rhai on the running session.
    Eval(&'a str),
    /// `/volgende …`: a command and the rest of the line.
    Command(&'static Spelling, &'a str),
    /// `Anna verhaal: …`: somebody says or does something.
    Spoken(Spoken<'a>),
}

/// Somebody says or does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoken<'a> {
    /// Who.
    pub person: &'a str,
    /// What stands between the name and the colon: kind, `@name`, `(tags)`, `#label`.
    pub middle: &'a str,
    /// The words behind the colon; nothing when there is no colon.
    pub text: Option<&'a str>,
}

/// Takes a line apart.
///
/// # Errors
/// A command that does not exist, or a time that cannot be read.
pub fn parse(line: &str) -> Result<Line<'_>, NotationError> {
    let line = line.trim();
    let rest = |line: &str| line.len() - line.chars().next().map_or(0, char::len_utf8);
    let tail = &line[line.len() - rest(line)..];
    Ok(match line.chars().next() {
        None => Line::Nothing,
        Some('/') if tail.starts_with('/') => Line::Nothing,
        Some('+') => Line::Wait(Span::parse(tail).ok_or(NotationError::BadSpan(tail.to_owned()))?),
        Some('!') => Line::Expect(tail.trim()),
        Some('=') => Line::Eval(tail.trim()),
        Some('/') => command(tail)?,
        Some(_) => Line::Spoken(spoken(line)),
    })
}

fn command(tail: &str) -> Result<Line<'_>, NotationError> {
    let (word, rest) = tail.split_once(char::is_whitespace).unwrap_or((tail, ""));
    let word = word.to_lowercase();
    match command_called(&word) {
        Some(command) => Ok(Line::Command(command, rest.trim())),
        None => Err(unknown_command(word)),
    }
}

pub(super) fn unknown_command(word: String) -> NotationError {
    let known = COMMANDS.iter().flat_map(Spelling::words);
    let near = nearest(&word, known).map(str::to_owned);
    NotationError::UnknownCommand { word, near }
}

fn spoken(line: &str) -> Spoken<'_> {
    let (head, text) = match line.split_once(':') {
        Some((head, text)) => (head, Some(text.trim())),
        None => (line, None),
    };
    let (person, middle) = head.trim().split_once(char::is_whitespace).unwrap_or((head.trim(), ""));
    Spoken { person, middle: middle.trim(), text }
}
