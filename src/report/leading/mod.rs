//! What whoever leads a session looks at while it goes on: the running phase, where it stands, what
//! lies ahead, and how the conversation is divided.

mod agenda;
mod airtime;
mod balance;
mod briefing;
mod divided;
mod preview;
mod standing;

pub use agenda::{agenda, time_until};
pub use airtime::{Share, airtime};
pub use briefing::{briefing, prompts_for};
pub use divided::divided;
pub use preview::{glimpse, preview};
pub use standing::standing;
