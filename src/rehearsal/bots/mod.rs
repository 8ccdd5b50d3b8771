//! Simulated people: they do what the phase still waits for, now and then something else that is
//! possible, and go on. They know nothing of a method but what is possible and what is missing.

mod doing;
mod filling;
mod people;

pub(super) use people::{Stuck, play_on};
