//! What a document holds: the method, its roles, kinds, topics and phases.

use crate::lsp::desk::Desk;
use crate::lsp::look::{Dialect, Reading, Sort};
use crate::lsp::text::{Document, Lines, Range};
use crate::script::Limits;

/// Something that a document declares or changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Part {
    /// What it is.
    pub(in crate::lsp) sort: Sort,
    /// Its id.
    pub(in crate::lsp) id: String,
    /// All that is said of it in one breath.
    pub(in crate::lsp) whole: Range,
    /// Its id, where it stands.
    pub(in crate::lsp) range: Range,
}

/// The parts of a document, in order.
#[must_use]
pub(in crate::lsp) fn outline(desk: &Desk, document: &Document) -> Vec<Part> {
    if document.text.len() > Limits::STANDARD.source {
        return Vec::new();
    }
    let reading = Reading::of(&document.text, Dialect::of(document).reference());
    let lines = Lines::of(&document.text, desk.units);
    let declared = reading.declared().into_iter();
    let parts = declared.filter(|one| !one.id.is_empty()).map(|one| Part {
        sort: one.sort,
        id: one.id.to_owned(),
        whole: lines.range(&one.whole),
        range: lines.range(&one.span),
    });
    parts.collect()
}
