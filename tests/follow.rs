//! What the room sees of a session that somebody leads: the screen at any size, the lines, how the
//! conversation is divided, and following it from its file.

#[path = "follow/airtime.rs"]
mod airtime;
#[path = "follow/led.rs"]
mod led;
#[path = "follow/program.rs"]
mod program;
#[path = "support/said.rs"]
mod said;
#[path = "follow/screens.rs"]
mod screens;
mod support;
#[path = "follow/watched.rs"]
mod watched;
