//! What an author of a script is told when it does not work: where, what, and what to try.

mod declared;
mod excerpt;
mod explain;
mod fitting;
mod meant;
mod places;
mod script_error;
mod unknown;
mod visible;
mod vocabulary;
mod wording;

pub(crate) use explain::Known;
pub(in crate::script) use explain::place_of;
pub(crate) use places::Tokens;
pub(in crate::script) use places::place_at;
pub(crate) use script_error::complaint;
pub use script_error::{Frame, Kind, Place, Script, ScriptError};
pub(in crate::script) use script_error::{fault, is_halt};
pub(crate) use visible::harmless;
pub(in crate::script) use vocabulary::found;
#[cfg(test)]
pub(in crate::script) use vocabulary::noun;
