//! Pages for a browser: whatever is written as one has this frame, this look and this way to say
//! text.

mod page;
mod plain;

pub use page::{Page, facts, section};
pub use plain::plain;
