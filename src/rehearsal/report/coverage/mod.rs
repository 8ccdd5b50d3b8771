//! What rehearsals touched of a method: as data, as a table, and in the margin of its scripts.

mod lines;
mod sheet;
mod table;

pub use lines::lines;
pub use sheet::{LineRow, PhaseRows, Row, ScriptRows, Sheet};
pub(super) use table::shown;
pub use table::table;
