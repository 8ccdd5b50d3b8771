//! What an author of a script is told when it does not work: where, what, and what to try. Knows
//! neither how the engine words its errors nor how an excerpt is drawn.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use rhai::{Dynamic, EvalAltResult, Position};

use crate::script::sandbox::Stop;

/// An error in a script, or in loading one.
///
/// The message and the hint are fragments: lower case, without a full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptError {
    /// The script in which it went wrong.
    pub script: Script,
    /// Where in it, when that is known.
    pub place: Option<Place>,
    /// What is wrong, in the words of the reader.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// The calls that led there, the outermost first.
    pub trace: Vec<Frame>,
    /// What sort of error it is.
    pub kind: Kind,
}

/// What sort of error it is, for those who act on it rather than read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The text cannot be read as a script.
    Parse,
    /// A word that does not exist there.
    Name,
    /// A word that exists, with something that does not fit it.
    Value,
    /// A word of the host refuses what it was told.
    Complaint,
    /// The script stopped itself with `throw`.
    Thrown,
    /// A limit of the sandbox stopped it.
    Limit(Stop),
    /// There is no such script.
    Missing,
    /// There is one, and the system does not let it be read.
    Unread,
    /// A fault of the program itself, not of the script.
    Fault,
}

/// The text of a script, under the name that its reader knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// The name of the file, or what stands for it.
    pub name: Arc<str>,
    /// The whole text.
    pub text: Arc<str>,
}

/// A place in a script, as an editor shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: u32,
    /// The character in the line, from 1.
    pub column: u32,
}

/// A call on the way to an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// What was being called: "in a closure", "in `enough`".
    pub what: String,
    /// The script that calls.
    pub script: Script,
    /// Where in it.
    pub place: Place,
}

impl Script {
    /// A script of this name and text.
    #[must_use]
    pub fn new(name: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> Self {
        Self { name: name.into(), text: text.into() }
    }
}

impl ScriptError {
    /// An error about a script as a whole.
    #[must_use]
    pub fn new(kind: Kind, script: Script, message: impl Into<String>) -> Self {
        Self { script, place: None, message: message.into(), hint: None, trace: Vec::new(), kind }
    }

    /// The same error at a place in the script.
    #[must_use]
    pub fn at(self, place: Place) -> Self {
        Self { place: Some(place), ..self }
    }

    /// The same error with a hint.
    #[must_use]
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// The limit that stopped the script, if one did.
    #[must_use]
    pub fn stop(&self) -> Option<Stop> {
        match self.kind {
            Kind::Limit(stop) => Some(stop),
            _ => None,
        }
    }
}

impl fmt::Display for ScriptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.script.name)?;
        if let Some(place) = self.place {
            write!(f, ":{place}")?;
        }
        write!(f, ": {}", self.message)?;
        self.hint.as_ref().map_or(Ok(()), |hint| write!(f, "; {hint}"))
    }
}

impl Error for ScriptError {}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A script error on its way through another script, which asked for the one that is wrong. It
/// comes out as it went in, with the calls around it.
impl From<ScriptError> for Box<EvalAltResult> {
    fn from(error: ScriptError) -> Self {
        carry(error).into()
    }
}

/// What a native function refuses, in words for the author. A type of its own, so that it is told
/// apart from what a script throws.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Complaint {
    pub(super) message: String,
    pub(super) hint: Option<String>,
}

/// A panic while a script ran.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fault;

/// The error by which a native function refuses what a script tells it. The engine adds the place
/// of the call.
#[expect(clippy::unnecessary_box_returns, reason = "native functions fail with a boxed error")]
pub(crate) fn complaint(
    message: impl Into<String>,
    hint: impl Into<Option<String>>,
) -> Box<EvalAltResult> {
    carry(Complaint { message: message.into(), hint: hint.into() }).into()
}

/// The error that stands for a panic.
pub(in crate::script) fn fault() -> EvalAltResult {
    carry(Fault)
}

/// Whether a limit of the sandbox made this error, here or in a script that this one loads.
pub(in crate::script) fn is_halt(error: &EvalAltResult) -> bool {
    match error.unwrap_inner() {
        EvalAltResult::ErrorTerminated(..) => true,
        EvalAltResult::ErrorRuntime(carried, _) => carried
            .read_lock::<ScriptError>()
            .is_some_and(|error| matches!(error.kind, Kind::Limit(_))),
        _ => false,
    }
}

fn carry<T: Clone + 'static>(value: T) -> EvalAltResult {
    EvalAltResult::ErrorRuntime(Dynamic::from(value), Position::NONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_reads_as_one_line() {
        let error = ScriptError::new(Kind::Missing, Script::new("a.rhai", ""), "no method `b`");
        assert_eq!(error.to_string(), "a.rhai: no method `b`");
        let error = error.at(Place { line: 2, column: 7 }).with_hint("did you mean `a`?");
        assert_eq!(error.to_string(), "a.rhai:2:7: no method `b`; did you mean `a`?");
        assert_eq!(error.stop(), None);
    }

    #[test]
    fn a_halt_is_known_through_the_script_that_loads() {
        let halted =
            ScriptError::new(Kind::Limit(Stop::Memory), Script::new("a.rhai", ""), "too much");
        assert!(is_halt(&Box::<EvalAltResult>::from(halted)));
        assert!(!is_halt(&complaint("no", None)));
    }

    #[test]
    fn an_error_can_leave_its_thread() {
        fn check<T: Send + Sync + 'static>() {}
        check::<ScriptError>();
    }
}
