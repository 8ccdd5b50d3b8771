//! What people read: refusals, events, gates and findings as sentences, in Dutch and English.
//!
//! The words themselves stand in `nl.ftl` and `en.ftl`; texts of a method come from the method.

mod acts;
mod bells;
mod casting;
mod change;
mod conditions;
mod differences;
mod gates;
mod help;
mod hooks;
mod language;
mod lines;
mod notation;
mod phrases;
mod refusals;
mod refused;
mod stated;
mod unknown;
mod untold;

pub use language::{Language, Words};
pub use phrases::in_brackets;
