//! Simulated people: they do what the phase still waits for, talk about as long as there is time
//! for, and go on. They know nothing of a method but what is offered, possible and missing.

mod doing;
mod fate;
mod filling;
mod here;
mod offers;
mod people;

pub(super) use fate::{Blow, Fate, Turn};
pub(super) use offers::Offers;
pub(super) use people::{Bots, Stuck, play_on};
