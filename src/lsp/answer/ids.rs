//! The ids that may be written between quotes: what the script or its bases declare, the kinds of
//! every method, and the methods there are.

use std::collections::BTreeSet;

use super::completion::{Inserted, Proposal, What};
use crate::lsp::desk::Desk;
use crate::lsp::look::{Named, Reading, Sort, Woven};
use crate::lsp::text::{Document, Range};
use crate::script::OWN_KINDS;

/// The ids that may stand in the place of the text in quotes at a token.
pub(super) fn proposals(
    desk: &Desk,
    document: &Document,
    reading: &Reading<'_>,
    token: usize,
    replaced: Range,
) -> Vec<Proposal> {
    let Some(named) = reading.named(token).filter(|named| !named.is_new) else {
        return Vec::new();
    };
    let proposal = |sort: Sort, id: &str, detail: &str| Proposal {
        label: id.to_owned(),
        what: What::Id(sort),
        detail: detail.to_owned(),
        told: String::new(),
        inserted: Inserted::plain(id),
        replaced,
    };
    let mut all = Vec::new();
    if named.sorts.contains(&Sort::Method) {
        let own = reading.declared().into_iter().find(|one| one.sort == Sort::Method);
        let others = desk.library(document).names().into_iter();
        let others = others.filter(|name| own.as_ref().is_none_or(|own| own.id != name));
        all.extend(others.map(|name| proposal(Sort::Method, &name, "")));
    }
    if named.sorts.contains(&Sort::Kind) {
        all.extend(OWN_KINDS.map(|(id, english)| proposal(Sort::Kind, id, english)));
    }
    let mut known = BTreeSet::new();
    for piece in scripts(desk, document, &named).pieces() {
        let reading = piece.reading();
        let ids = reading.declared().into_iter();
        for one in ids.filter(|one| named.sorts.contains(&one.sort) && piece.lends(one)) {
            if one.sort != Sort::Method && known.insert((one.sort, one.id.to_owned())) {
                let said = piece.text[one.whole.clone()].lines().next().unwrap_or_default();
                all.push(proposal(one.sort, one.id, said.trim()));
            }
        }
    }
    all
}

/// The scripts in which a name may be declared: those of the method that is named beside it, or
/// that of the document and its bases.
pub(super) fn scripts(desk: &Desk, document: &Document, named: &Named<'_>) -> Woven {
    match named.of_method {
        Some(method) => Woven::of_method(desk, document, method),
        None => Woven::of(desk, document),
    }
}
