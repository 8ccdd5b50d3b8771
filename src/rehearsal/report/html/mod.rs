//! What rehearsals brought to light as one page for a browser: plots, each in a table with its
//! numbers, without a script.

mod airtime;
mod axis;
mod bots;
mod cause;
mod chart;
mod crowd;
mod durations;
mod endings;
mod failures;
mod frame;
mod lines;
mod phases;
mod plot;
mod stories;

pub use crowd::{Looked, crowd_page};
pub use stories::stories_page;
