//! What became of stories, for people and for machines.

mod coverage;
mod portion;
mod seen;
mod text;

pub use coverage::{LineRow, PhaseRows, Row, ScriptRows, Sheet, lines, table};
pub use portion::{Portion, percent};
pub use text::text;
