//! Where something was declared.

use std::ops::Range as Span;

use super::ids::scripts;
use crate::lsp::desk::Desk;
use crate::lsp::look::{Declared, Dialect, Named, Reading, Sort, Stands, Woven};
use crate::lsp::text::{Document, Lines, Position, Range};
use crate::script::Limits;

/// A place in a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Target {
    /// Which script.
    pub(in crate::lsp) stands: Stands,
    /// Where in it.
    pub(in crate::lsp) range: Range,
    /// What is written on its line.
    pub(in crate::lsp) line: String,
    /// What it is, if it has an id.
    pub(in crate::lsp) sort: Option<Sort>,
}

/// Where that was declared which stands at a position: what a text in quotes names, or a name that
/// the script gives.
#[must_use]
pub(in crate::lsp) fn definition(
    desk: &Desk,
    document: &Document,
    position: Position,
) -> Option<Target> {
    if document.text.len() > Limits::STANDARD.source {
        return None;
    }
    let reading = Reading::of(&document.text, Dialect::of(document).reference());
    let lines = Lines::of(&document.text, desk.units);
    let at = reading.token_at(lines.byte(position))?;
    let own = |span: Span<usize>, sort| {
        let stands = Stands::Open(document.uri.clone());
        Some(target(desk, stands, &document.text, span, sort))
    };
    if let Some(named) = reading.named(at) {
        return match named.sorts.first() {
            sort if named.is_new => own(reading.inside(at), sort.copied()),
            Some(Sort::Method) => method(desk, document, named.id),
            _ => declaration(desk, document, &named),
        };
    }
    // From the word `extend` too.
    let first = at + 2;
    if reading.token(at + 1) == "("
        && let Some(named) = reading.named(first)
        && !named.is_new
        && named.sorts.first() == Some(&Sort::Method)
    {
        return method(desk, document, named.id);
    }
    let is_name = reading.is_word(at) && !reading.is_after_dot(at);
    let (given, _) = reading.given(reading.token(at), at + 1).filter(|_| is_name)?;
    own(reading.tokens.spans[given].clone(), None)
}

/// The script of a method.
fn method(desk: &Desk, document: &Document, name: &str) -> Option<Target> {
    let woven = Woven::of_method(desk, document, name);
    let piece = woven.pieces().next()?;
    let is_method = |one: &Declared<'_>| one.sort == Sort::Method;
    let span = piece.find(is_method).unwrap_or(0..0);
    Some(target(desk, piece.stands.clone(), &piece.text, span, Some(Sort::Method)))
}

/// What a name stands for that is not new: of a sort that it may be of; else whatever is called so.
fn declaration(desk: &Desk, document: &Document, named: &Named<'_>) -> Option<Target> {
    let woven = scripts(desk, document, named);
    let find = |fits: &dyn Fn(&Declared<'_>) -> bool| {
        woven.pieces().find_map(|piece| {
            let span = piece.find(|one| one.id == named.id && fits(one))?;
            Some(target(
                desk,
                piece.stands.clone(),
                &piece.text,
                span,
                named.sorts.first().copied(),
            ))
        })
    };
    find(&|one| named.sorts.contains(&one.sort)).or_else(|| find(&|one| one.sort != Sort::Method))
}

fn target(
    desk: &Desk,
    stands: Stands,
    text: &str,
    span: Span<usize>,
    sort: Option<Sort>,
) -> Target {
    let lines = Lines::of(text, desk.units);
    let line = text[lines.line_around(span.start)].to_owned();
    Target { stands, range: lines.range(&span), line, sort }
}
