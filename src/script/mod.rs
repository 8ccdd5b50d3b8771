//! The Rhai host: loads a method script into data, and calls the closures it attached.
//!
//! A script is run once, on a hardened engine, and builds a method through the words of `api`.
//! It never holds a session; its closures see one only while they are called.

mod api;
mod builtin;
mod error;
mod given;
mod host;
mod library;
mod loader;
mod of_rhai;
mod overlay;
#[cfg(test)]
pub(crate) mod registered;
mod rules;
mod sandbox;
mod stamp;

pub use api::{BEFORE_EXAMPLES, reference};
pub(crate) use api::{OWN_KINDS, check_arity, spans, unknown};
pub use builtin::{METHODS, OVERLAYS};
pub use error::{Frame, Kind, Place, Script, ScriptError};
pub(crate) use error::{Known, Tokens, complaint, harmless};
pub use given::Given;
pub use host::{Host, Loaded};
pub use library::{Found, Library, Origin};
pub use of_rhai::definitions_of_rhai;
pub use overlay::{Tongue, Untold};
pub use rules::ScriptRules;
pub use sandbox::{Allowance, Budget, Limits, Meter, STACK, Stop, on_script_thread};
pub(crate) use sandbox::{Guard, compile, constant_captures, engine};
pub use stamp::Stamp;
