//! A document that is open in an editor: its address and its text as it stands there now.

use std::path::PathBuf;
use std::sync::Arc;

use super::position::{Lines, Range, Units};
use super::uri::path_of;

/// A document as it was at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Document {
    /// Its address, as the editor writes it.
    pub(in crate::lsp) uri: Arc<str>,
    /// Its file, if it is one.
    pub(in crate::lsp) path: Option<PathBuf>,
    /// How the editor counts this state of it.
    pub(in crate::lsp) version: i32,
    /// Its text.
    pub(in crate::lsp) text: Arc<str>,
}

/// A change of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) enum Change {
    /// It is another one.
    Whole(String),
    /// This stands in the place of what stood there.
    Part(Range, String),
}

impl Document {
    pub(in crate::lsp) fn new(uri: &str, version: i32, text: &str) -> Document {
        let uri = Arc::from(uri);
        Document { path: path_of(&uri), uri, version, text: Arc::from(text) }
    }

    /// The document after some changes, one after the other.
    pub(in crate::lsp) fn changed(
        &self,
        version: i32,
        changes: Vec<Change>,
        units: Units,
    ) -> Document {
        let mut text = self.text.to_string();
        for change in changes {
            match change {
                Change::Whole(whole) => text = whole,
                Change::Part(range, part) => {
                    let lines = Lines::of(&text, units);
                    let (one, other) = (lines.byte(range.start), lines.byte(range.end));
                    text.replace_range(one.min(other)..one.max(other), &part);
                }
            }
        }
        Document { version, text: Arc::from(text), ..self.clone() }
    }

    /// The name of its file, or what comes last in its address.
    pub(in crate::lsp) fn name(&self) -> String {
        let file = self.path.as_deref().and_then(|path| path.file_name());
        let last = || self.uri.rsplit(['/', ':']).next().unwrap_or_default().to_owned();
        file.map_or_else(last, |name| name.to_string_lossy().into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::super::position::Position;
    use super::*;

    fn part(from: (u32, u32), to: (u32, u32), text: &str) -> Change {
        let at = |(line, column)| Position { line, column };
        Change::Part(Range { start: at(from), end: at(to) }, text.to_owned())
    }

    #[test]
    fn changes_come_one_after_the_other() {
        let before = Document::new("file:///m/a.rhai", 1, "één\ntwee\n");
        let changes = vec![
            part((0, 3), (1, 0), " en "),
            part((0, 0), (0, 1), "E"),
            part((9, 9), (9, 9), "drie"),
        ];
        let after = before.changed(2, changes, Units::Utf16);
        assert_eq!((after.version, &*after.text), (2, "Eén en twee\ndrie"));
        assert_eq!(after.name(), "a.rhai");
    }

    #[test]
    fn a_range_that_is_none_takes_nothing_down() {
        let before = Document::new("untitled:Untitled-1", 1, "🧅");
        let after = before.changed(2, vec![part((0, 1), (0, 0), "ui ")], Units::Utf16);
        assert_eq!(&*after.text, "ui 🧅");
        let after = after.changed(3, vec![Change::Whole("anders".to_owned())], Units::Utf16);
        assert_eq!(&*after.text, "anders");
        assert_eq!((after.path.clone(), after.name()), (None, "Untitled-1".to_owned()));
    }
}
