//! How the program ends: each way has its exit code.

use std::process::ExitCode;

use super::out;
use crate::repl::with_causes;
use crate::script::{Kind, ScriptError, Stop};
use crate::store::StoreError;
use crate::words::Words;

/// Why a subcommand did not do what was asked.
#[derive(Debug)]
pub(super) enum Failure {
    /// What it looked at is not right, and that has been said already; ends with this exit code.
    Said(u8),
    /// Exit code 2: it was asked wrongly.
    Usage(String),
    /// Exit code 3: a script is wrong.
    Script(Box<ScriptError>),
    /// Something is wrong with a kept session.
    Kept(StoreError),
    /// Exit code 3: a file is not what it should be.
    File(anyhow::Error),
    /// Exit code 4: the world did not play along.
    World(anyhow::Error),
}

impl Failure {
    pub(super) fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Failure::Said(code) => *code,
            Failure::Usage(_) => 2,
            Failure::Kept(error) => of_store(error),
            Failure::Script(error) if is_unknown(error) => 2,
            Failure::Script(error) if error.kind == Kind::Unread => 4,
            Failure::Script(error)
                if error.stop().is_some_and(|stop| !Stop::is_conclusive(stop)) =>
            {
                4
            }
            Failure::Script(_) | Failure::File(_) => 3,
            Failure::World(_) => 4,
        })
    }

    /// Says it, in the language of `words` where it has words of its own.
    pub(super) fn tell(&self, words: &Words) {
        match self {
            Failure::Said(_) => {}
            Failure::Usage(text) => out::complain(&format!("{text}\n")),
            Failure::Script(error) => out::complain_in_colour(&error.render(out::is_coloured())),
            Failure::Kept(error) => {
                out::complain(&format!("{}\n", with_causes(words, error)));
            }
            Failure::File(error) | Failure::World(error) => {
                out::complain(&format!("{}\n", with_causes(words, error.as_ref())));
            }
        }
    }
}

/// What was named wrongly, what is wrong in a file, and what the machine refuses.
fn of_store(error: &StoreError) -> u8 {
    match error {
        StoreError::NoSuchSession { .. } | StoreError::Several { .. } => 2,
        StoreError::NotASession { .. }
        | StoreError::NewerSchema { .. }
        | StoreError::Unreadable { .. }
        | StoreError::Empty(_) => 3,
        _ => 4,
    }
}

/// A method that was named and does not exist is a mistake of whoever asked, not of a script.
fn is_unknown(error: &ScriptError) -> bool {
    error.kind == Kind::Missing
}

impl From<ScriptError> for Failure {
    fn from(error: ScriptError) -> Failure {
        Failure::Script(Box::new(error))
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Failure {
        Failure::World(error)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Failure {
        Failure::Kept(error)
    }
}
