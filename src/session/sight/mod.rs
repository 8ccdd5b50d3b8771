//! What of a session is in sight of a viewer: the only way out of it.

mod here;
mod in_sight;
mod inquiry;
mod labels;
mod seen;
mod shown;
mod view;

pub use seen::{Line, Seen, Struck};
pub use view::{View, Viewer};
