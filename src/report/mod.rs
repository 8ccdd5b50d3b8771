//! What can be printed: a method as a step plan or beside another one, one session as minutes
//! or as a rehearsal.

mod agenda;
mod airtime;
mod balance;
mod briefing;
mod carried;
mod course;
mod differences;
mod export;
mod minutes;
mod plan;
mod preview;
mod readers;
mod retelling;
mod sides;
mod standing;
mod statement;

pub use agenda::{agenda, time_until};
pub use airtime::{Share, airtime};
pub use briefing::{briefing, prompts_for};
pub use carried::{Along, Told, carried_along};
pub use differences::{Differences, Line, PhaseLines, Titled, differences};
pub use export::export;
pub use minutes::{About, Minutes, Timetable, minutes};
pub use plan::step_plan;
pub use preview::{glimpse, preview};
pub use readers::{not_a_reader, not_for_export};
pub use retelling::{Course, Retold, Telling, Untold, Wording, course, retell};
pub use standing::standing;
