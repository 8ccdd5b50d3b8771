//! What differs between two methods, as data. Numbers of roles, kinds, topics and phases are those
//! of one method alone, so that statements are compared by the names behind them.

mod difference;
mod matched;
mod meaning;
mod part;
mod rights;
mod statements;

pub use difference::{Difference, PhaseChange};
pub use matched::{Change, Changes};
pub use part::Part;
