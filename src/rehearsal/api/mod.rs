//! The language of rehearsals, one file a group of words; the only place here that knows Rhai.
//! Its engine has no word of the language of methods, and none of that has these.

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
mod stage;
mod theatre;

pub use pages::{BEFORE_EXAMPLES, reference};
pub(super) use theatre::Theatre;
