//! What can be printed: a method as a step plan, one session as minutes.

mod briefing;
mod minutes;
mod plan;

pub use briefing::briefing;
pub use minutes::minutes;
pub use plan::step_plan;
