//! What may be written at the cursor.

use super::{ids, words};
use crate::lsp::desk::Desk;
use crate::lsp::look::{Cursor, Dialect, Reading, Sort};
use crate::lsp::text::{Document, Lines, Position, Range};
use crate::script::Limits;

/// Something that may be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Proposal {
    /// What it is called.
    pub(in crate::lsp) label: String,
    /// What it is.
    pub(in crate::lsp) what: What,
    /// How it is written, or where it stands, in a line.
    pub(in crate::lsp) detail: String,
    /// More about it, in Markdown; nothing where there is no more to say.
    pub(in crate::lsp) told: String,
    /// What it puts there.
    pub(in crate::lsp) inserted: Inserted,
    /// What it is put in the place of.
    pub(in crate::lsp) replaced: Range,
}

/// What a proposal puts in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Inserted {
    /// As it is.
    pub(in crate::lsp) plain: String,
    /// With holes to be filled in, one after the other, where an editor knows these.
    pub(in crate::lsp) snippet: Option<String>,
}

/// What may be proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::lsp) enum What {
    /// A name that the script gives.
    Name,
    /// A word that is said of something, with brackets.
    Member,
    /// The same without.
    Property,
    /// A word that is said by itself, with brackets.
    Function,
    /// The same without.
    Constant,
    /// An id.
    Id(Sort),
}

/// Everything that may be written at a position, in order of its label.
#[must_use]
pub(in crate::lsp) fn completions(
    desk: &Desk,
    document: &Document,
    position: Position,
) -> Vec<Proposal> {
    if document.text.len() > Limits::STANDARD.source {
        return Vec::new();
    }
    let reference = Dialect::of(document).reference();
    let reading = Reading::of(&document.text, reference);
    let lines = Lines::of(&document.text, desk.units);
    let byte = lines.byte(position);
    let mut all = match reading.cursor(byte) {
        Cursor::Nothing => Vec::new(),
        Cursor::Word(of, written) => {
            let is_called = document.text[byte..].trim_start_matches(is_letter).starts_with('(');
            let replaced = lines.range(&written);
            words::proposals(&reading, reference, of, &written, is_called, replaced)
        }
        Cursor::Quoted(token, inside) => {
            ids::proposals(desk, document, &reading, token, lines.range(&inside))
        }
    };
    all.sort_by(|one, other| (&one.label, one.what).cmp(&(&other.label, other.what)));
    all
}

impl Inserted {
    /// A text without holes.
    pub(in crate::lsp) fn plain(text: &str) -> Inserted {
        Inserted { plain: text.to_owned(), snippet: None }
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::super::{definition, hover, outline};
    use super::*;
    use crate::rehearsal::STORIES;
    use crate::script::METHODS;

    /// Asks all that can be asked about a place in a text.
    fn ask(uri: &str, text: &str, byte: usize) {
        let document = Document::new(uri, 1, text);
        let mut desk = Desk::default();
        desk.documents.insert(document.uri.clone(), document.clone());
        let lines = Lines::of(text, desk.units);
        let at = lines.position(byte);
        for proposal in completions(&desk, &document, at) {
            let Range { start, end } = proposal.replaced;
            assert!(start.line == at.line && start <= at && at <= end, "{proposal:?} at {at:?}");
        }
        let _ = (hover(&desk, &document, at), definition(&desk, &document, at));
        let _ = outline(&desk, &document);
    }

    #[test]
    fn no_text_is_too_broken_to_ask_about() {
        let methods = METHODS.iter().map(|(_, text)| ("file:///p/methods/a.rhai", *text));
        let stories = STORIES.iter().step_by(40);
        let stories = stories.map(|(_, text)| ("file:///p/scripts/a/a.rhai", *text));
        for (uri, text) in methods.chain(stories) {
            for (byte, _) in text.char_indices().step_by(257) {
                ask(uri, &text[..byte], byte);
                ask(uri, &text[byte..], text.len() - byte);
                ask(uri, text, byte);
            }
        }
        for text in
            ["\"", "`", "'", "m.\"", "(((\"", "])}", "f(\"a\\", "\u{feff}m.", "/*", "|", "m."]
        {
            for byte in 0..=text.len() {
                ask("untitled:a", text, byte);
            }
        }
    }
}
