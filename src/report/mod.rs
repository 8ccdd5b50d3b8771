//! What can be printed: a method as a step plan, one session as minutes.

mod balance;
mod briefing;
mod course;
mod export;
mod minutes;
mod plan;

pub use briefing::{briefing, prompts_for};
pub use export::export;
pub use minutes::minutes;
pub use plan::step_plan;
