//! The Rhai host: loads a method script into data, and calls the closures it attached.
//!
//! A script is run once, on a hardened engine, and builds a method through the words of `api`.
//! It never holds a session; its closures see one only while they are called.

mod api;
mod builtin;
mod captures;
mod draft;
mod effect;
mod error;
mod excerpt;
mod explain;
mod guard;
mod host;
mod library;
mod limits;
mod places;
mod rules;
mod sandbox;
mod unknown;
mod values;
mod visible;
mod vocabulary;
mod wording;

pub use builtin::METHODS;
pub use error::{Frame, Kind, Place, Script, ScriptError};
pub use host::{Host, Loaded};
pub use library::{Found, Library, Origin};
pub use limits::{Allowance, Budget, Limits, Meter, Stop};
pub use rules::ScriptRules;
pub use sandbox::{STACK, on_script_thread};
