//! A method as it is printed: its step plan, and what it says otherwise than another one.

mod course;
mod differences;
mod plan;
mod sides;
mod single;
mod statement;

pub use differences::{Differences, Line, PhaseLines, Titled, differences};
pub use plan::step_plan;
pub use single::{cited_by, statement, titled};
