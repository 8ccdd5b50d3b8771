//! Where in the editor that is shown which stands in a script: there, if it is a file; else where
//! the document comes to it.

use std::ops::Range as Span;
use std::path::{Path, PathBuf};

use super::lines;
use crate::lsp::desk::{Desk, as_script};
use crate::lsp::look::{Dialect, Reading, Sort, Stands, Woven};
use crate::lsp::text::{Document, Lines, Range};
use crate::script::{Script, ScriptError, Tongue};

/// A document that is looked at, with the scripts it builds on.
pub(super) struct Places<'a> {
    pub(super) desk: &'a Desk,
    pub(super) document: &'a Document,
    woven: Woven,
}

impl<'a> Places<'a> {
    pub(super) fn of(desk: &'a Desk, document: &'a Document) -> Places<'a> {
        Places { desk, document, woven: Woven::of(desk, document) }
    }

    /// Where the document itself stands.
    pub(super) fn own(&self) -> Stands {
        Stands::Open(self.document.uri.clone())
    }

    /// Whether a script is the document. What is too long to be read has no text.
    pub(super) fn is_own(&self, name: &str, text: &str) -> bool {
        let is_same = text.is_empty() || text == &*as_script(&self.document.text);
        is_same && name == self.document.name()
    }

    /// Whether what is called so stands beside the document: its overlay.
    pub(super) fn is_beside(&self, name: &str) -> bool {
        let path = self.document.path.as_deref();
        path.is_some_and(|path| is_called(&overlay_of(path), name))
    }

    /// Where a script stands that was met while the document was looked at: an editor can open
    /// that. Nothing for what has no file.
    pub(super) fn stands(&self, name: &str, text: &str) -> Option<Stands> {
        if self.is_own(name, text) {
            return Some(self.own());
        }
        let pieces = || self.woven.pieces().skip(1);
        let same = pieces().find(|piece| {
            *piece.text == *text
                && self.path(&piece.stands).is_some_and(|path| is_called(path, name))
        });
        if let Some(piece) = same {
            return Some(piece.stands.clone());
        }
        let own = self.document.path.as_deref();
        let scripts = own.into_iter().chain(pieces().filter_map(|piece| self.path(&piece.stands)));
        let overlay = scripts.map(overlay_of).find(|path| is_called(path, name))?;
        Some(self.desk.at(&overlay).map_or_else(
            || Stands::File(overlay.clone()),
            |document| Stands::Open(document.uri.clone()),
        ))
    }

    /// Where the document comes to a script that went wrong, or that something is said of: the last
    /// call that led there, the name it gives it, the first line.
    pub(super) fn way_to(&self, name: &str, error: Option<&ScriptError>) -> Span<usize> {
        let text = &self.document.text;
        let frames = error.into_iter().flat_map(|error| error.trace.iter().rev());
        let mut own = frames.filter(|frame| self.is_own(&frame.script.name, &frame.script.text));
        if let Some(frame) = own.next() {
            return lines::marked(text, frame.place);
        }
        let reading = Reading::of(text, Dialect::of(self.document).reference());
        let bases: Vec<(usize, &str)> = (0..reading.tokens.spans.len())
            .filter_map(|at| Some((at, reading.named(at)?)))
            .filter(|(_, named)| !named.is_new && named.sorts.first() == Some(&Sort::Method))
            .map(|(at, named)| (at, named.id))
            .collect();
        let called = bases.iter().find(|(_, id)| is_called(Path::new(id), name));
        let base = called.or(bases.first());
        base.map_or_else(|| lines::first(text), |(at, _)| reading.inside(*at))
    }

    /// A span of the document, as the editor counts.
    pub(super) fn range(&self, span: &Span<usize>) -> Range {
        self.range_in(&self.document.text, span)
    }

    /// The same of another text.
    pub(super) fn range_in(&self, text: &str, span: &Span<usize>) -> Range {
        Lines::of(text, self.desk.units).range(span)
    }

    /// What of a script is marked for an error in it.
    pub(super) fn error_in(&self, error: &ScriptError) -> Range {
        let Script { name, text } = &error.script;
        let text = if self.is_own(name, text) { &self.document.text } else { text };
        let span = error.place.map_or_else(|| lines::first(text), |at| lines::marked(text, at));
        self.range_in(text, &span)
    }

    fn path<'s>(&'s self, stands: &'s Stands) -> Option<&'s Path> {
        match stands {
            Stands::Open(uri) => self.desk.documents.get(uri)?.path.as_deref(),
            Stands::File(path) => Some(path),
            Stands::BuiltIn(_) => None,
        }
    }
}

fn overlay_of(path: &Path) -> PathBuf {
    path.with_extension(format!("{}.toml", Tongue::English.tag()))
}

/// Whether a file, or what a script names with or without its ending, is called so.
fn is_called(path: &Path, name: &str) -> bool {
    let file = path.file_name().map(|file| file.to_string_lossy());
    file.is_some_and(|file| file == name || format!("{file}.rhai") == name)
}
