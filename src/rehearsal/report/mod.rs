//! What became of stories, for people and for machines.

mod coverage;
mod mutants;
mod portion;
mod seen;
mod short;
mod text;
mod variants;
mod whatif;

pub use coverage::{LineRow, PhaseRows, Row, ScriptRows, Sheet, lines, table};
pub use mutants::{noticed_of, omissions};
pub use portion::{Portion, percent};
pub use text::text;
pub use variants::{Sum, on_variant, variants};
pub use whatif::{supposed, what_if};
