//! Minutes of one session for one reader: gathered once as data, and written as text, Markdown,
//! a page for a browser, or by whoever wants the data itself.

mod about;
mod data;
mod entry;
mod gathered;
mod html;
mod markdown;
mod parts;
mod record;
mod sheet;
mod table;
mod text;

pub use data::{About, Minutes, Timetable};
pub use record::minutes;
