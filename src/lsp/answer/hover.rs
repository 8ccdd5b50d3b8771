//! What there is to know about what stands at a place.

use super::definition::definition;
use crate::lsp::desk::Desk;
use crate::lsp::look::{Dialect, Reading, Receiver, Stands, Use};
use crate::lsp::text::{Document, Lines, Position, Range};
use crate::reference::{Entry, Reference};
use crate::script::Limits;

/// What is shown of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Hover {
    /// In Markdown.
    pub(in crate::lsp) told: String,
    /// Where the word stands.
    pub(in crate::lsp) range: Range,
}

/// The entry about the word at a position, or where that is declared which a text in quotes names.
#[must_use]
pub(in crate::lsp) fn hover(desk: &Desk, document: &Document, position: Position) -> Option<Hover> {
    if document.text.len() > Limits::STANDARD.source {
        return None;
    }
    let reference = Dialect::of(document).reference();
    let reading = Reading::of(&document.text, reference);
    let lines = Lines::of(&document.text, desk.units);
    let at = reading.token_at(lines.byte(position))?;
    let range = lines.range(&reading.tokens.spans[at]);
    if reading.quoted(at).is_some() {
        let told = declared(desk, document, position)?;
        return Some(Hover { told, range });
    }
    let entries = about(&reading, reference, at);
    let told: Vec<String> = entries.iter().map(|entry| told(reference, entry)).collect();
    (!told.is_empty()).then(|| Hover { told: told.join("\n---\n\n"), range })
}

/// The entries about the word at a token: those of what it is said of, or of all where that is not
/// known or has no such word.
fn about(reading: &Reading<'_>, reference: &'static Reference, at: usize) -> Vec<&'static Entry> {
    let Use { word, of, .. } = reading.word_at(at);
    let is_own = of == Receiver::Nobody && reading.given(word, at + 1).is_some();
    if !reading.is_word(at) || (is_own && reading.token(at + 1) != "(") {
        return Vec::new();
    }
    let with = |of: Option<Receiver>| -> Vec<&Entry> {
        let fits = |entry: &&Entry| {
            let mut forms = entry.forms.iter();
            forms.any(|form| form.word == word && of.is_none_or(|of| of.fits(form)))
        };
        reference.entries().filter(fits).collect()
    };
    let fitting = with(Some(of));
    let is_called = reading.token(at + 1) == "(";
    if fitting.is_empty() && (is_called || of != Receiver::Nobody) { with(None) } else { fitting }
}

fn told(reference: &Reference, entry: &Entry) -> String {
    let mut groups = reference.groups.iter();
    let group = groups.find(|group| group.entries.contains(entry));
    let group = group.map_or("", |group| group.title.as_str());
    format!("**{}** — {group}\n{}", entry.title(), entry.explained())
}

/// The line that declares what is named, and where it stands.
fn declared(desk: &Desk, document: &Document, position: Position) -> Option<String> {
    let target = definition(desk, document, position)?;
    let script = match &target.stands {
        Stands::Open(uri) => desk.documents.get(uri)?.name(),
        Stands::File(path) => path.file_name()?.to_string_lossy().into_owned(),
        Stands::BuiltIn(name) => format!("{name}.rhai"),
    };
    let line = target.range.start.line + 1;
    Some(format!("```rhai\n{}\n```\n{script}:{line}\n", target.line))
}
