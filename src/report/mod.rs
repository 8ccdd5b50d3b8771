//! What can be printed: a method as a step plan or beside another one, a session for whoever leads
//! it, as minutes or as a rehearsal.

mod carried;
mod export;
pub mod html;
mod leading;
mod method;
mod minutes;
mod readers;
mod retelling;

pub use carried::{Along, Told, carried_along};
pub use export::export;
pub use leading::{
    Share, agenda, airtime, briefing, divided, glimpse, preview, prompts_for, standing, time_until,
};
pub use method::{
    Differences, Line, PhaseLines, Titled, cited_by, differences, statement, step_plan, titled,
};
pub use minutes::{About, Minutes, Timetable, minutes};
pub use readers::{not_a_reader, not_for_export};
pub use retelling::{Course, Retold, Telling, Untold, Wording, course, nameless, retell};
