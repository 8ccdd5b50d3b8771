//! What rehearsals brought to light, in words.

mod caught;
mod checked;
mod circumstances;
mod coverage;
mod crowd;
mod failed;
mod grid;
mod html;
mod junit;
mod mutants;
mod portion;
mod seen;
mod short;
mod stories;
mod striking;
mod tap;
mod text;
mod variants;
mod whatif;

pub use checked::{Checked, Checks, Held, Summary};
pub use circumstances::circumstances;
pub use coverage::{LineRow, PhaseRows, Row, ScriptRows, Sheet, lines, table};
pub use crowd::{Told, crowd};
pub use html::{Looked, crowd_page, stories_page};
pub use junit::junit;
pub use mutants::{noticed_of, omissions};
pub use portion::{Portion, percent};
pub use stories::checked;
pub use tap::tap;
pub use text::text;
pub use variants::{Sum, on_variant, variants};
pub use whatif::{supposed, what_if};
