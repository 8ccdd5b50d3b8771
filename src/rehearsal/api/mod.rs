//! The languages of rehearsals and of bots, one file a group of words; the only place here that
//! knows Rhai. Each has an engine of its own, without any word of the language of methods.

mod bot;
mod compare;
mod expect;
mod instead;
mod observe;
mod pages;
mod perform;
mod rehearse;
#[cfg(test)]
mod retold;
mod setting;
mod sight;
mod stage;
mod studio;
mod theatre;

pub use pages::{BEFORE_BOTS, BEFORE_EXAMPLES, bots, reference};
pub(super) use studio::Studio;
pub(super) use theatre::Theatre;
