//! The words of the language of a method, one file a primitive. Each registers its words on the
//! engine and changes nothing but the draft.

#[macro_use]
mod cited;

mod called;
mod choice;
mod clock;
mod closure;
mod condition;
mod draft;
mod effect;
mod floor;
mod flow;
mod group;
mod hook;
mod kind;
mod method;
mod moment;
mod order;
mod pages;
mod phase;
mod presence;
mod prompt;
mod prune;
mod right;
mod role;
mod rounds;
mod setting;
mod sound;
mod topic;
mod transplant;
mod values;
mod variant;
mod what;
mod words;

pub(crate) use clock::spans;
pub(crate) use closure::check_arity;
pub(super) use draft::{Answer, Bench, Closure, Draft};
pub(crate) use draft::{OWN_KINDS, unknown};
pub(super) use effect::{EffectValue, Unsettled, effects, settle};
pub(super) use moment::MomentHandle;
pub use pages::{BEFORE_EXAMPLES, reference};
pub(super) use prune::prune;
pub(super) use sound::check_sound;
pub(super) use words::{register, scope};
