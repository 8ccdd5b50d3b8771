//! Simulated people: they do what the phase still waits for, talk about as long as there is time
//! for, and go on. They know nothing of a method but what is offered, possible and missing.

mod bot;
mod doing;
mod fate;
mod filling;
mod here;
mod mischief;
mod odd;
mod offers;
mod people;

pub use bot::{Astray, Bearer, Bot, During, Glimpse, Mind, Never, Player, Told, Try};
pub(super) use fate::{Blow, Fate, Turn};
pub use odd::How;
pub(super) use odd::{Catch, Odd, bearers};
pub(super) use offers::Offers;
pub(super) use people::{Bots, Stuck, play_on};
