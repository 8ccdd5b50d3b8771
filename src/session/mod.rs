//! What happens: a session as a pure, event-sourced state machine.
//!
//! [`decide()`] says what follows from a command, [`evolve()`] what an event does to the [`State`],
//! hooks react, and the [`Journal`] keeps it. No clock, no chance, no disk, no script in here.

mod atom;
mod cast;
mod circle;
mod command;
mod compile;
mod conditions;
mod decide;
mod event;
mod events;
mod evolve;
mod gate;
mod holds;
mod journal;
mod meeting;
mod names;
mod people;
mod permit;
mod possible;
mod react;
mod record;
mod refusal;
mod restore;
mod retention;
mod run;
mod state;
mod table;
mod tasks;
mod view;
mod way_out;
mod wording;

pub use cast::{Cast, CastError};
pub use command::{Act, Actor, Command, Input, Insist};
pub use decide::{Answers, Asked, decide};
pub use event::{ActNo, Acted, Entry, Event, Seq};
pub use events::{Audience, Events};
pub use evolve::evolve;
pub use gate::{Lack, Missing, asked_of_each, missing, question, questions_for};
pub use holds::Question;
pub use journal::{Journal, Text};
pub use meeting::{Held, Meeting, Round};
pub use people::People;
pub use permit::{Permit, permit};
pub use possible::{Doing, Possible, permit_kind, possible, when};
pub use react::{MOST_EFFECTS, Moment, NoRules, Rules};
pub use record::{By, Happened, Hearers, Opening, Record, UnknownName};
pub use refusal::Refusal;
pub use retention::Retention;
pub use run::Session;
pub use state::State;
pub use table::Table;
pub use view::{Line, Seen, View, Viewer};
