//! What rehearsals brought to light, in words.

mod caught;
mod coverage;
mod crowd;
mod failed;
mod grid;
mod mutants;
mod portion;
mod seen;
mod short;
mod text;

pub use coverage::{LineRow, PhaseRows, Row, ScriptRows, Sheet, lines, table};
pub use crowd::{Told, crowd};
pub use mutants::{noticed_of, omissions};
pub use portion::{Portion, percent};
pub use text::text;
