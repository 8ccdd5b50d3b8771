//! Looks at what changed, and at what builds on that; says what is to be shown.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use super::board::{Board, Notice};
use super::latest::{Latest, News};
use crate::check::Severity;
use crate::lsp::desk::Desk;
use crate::lsp::look::{Stands, Woven};
use crate::lsp::remark::{Examiner, Remark};
use crate::lsp::text::Document;
use crate::script::Tongue;

/// Looks at documents for as long as there is something to look at.
pub(in crate::lsp) struct Watcher<'a> {
    /// What is on the desk.
    pub(in crate::lsp) latest: &'a Latest,
    /// Who looks.
    pub(in crate::lsp) examiner: Examiner,
    /// Who is told what is to be shown.
    pub(in crate::lsp) show: &'a dyn Fn(Notice),
}

impl Watcher<'_> {
    /// Works until all is over. What changed last is looked at first.
    pub(in crate::lsp) fn run(&self) {
        let mut board = Board::default();
        let mut desk = Arc::new(Desk::default());
        let mut due: Vec<Arc<str>> = Vec::new();
        loop {
            let news = if due.is_empty() { self.latest.wait() } else { self.latest.look() };
            let Some(News { desk: now, changed }) = news else { return };
            if !changed.is_empty() {
                desk = now;
                let new = builders(&desk, &changed).into_iter().chain(changed);
                for uri in new {
                    due.retain(|other| *other != uri);
                    due.push(uri);
                }
            }
            let Some(uri) = due.pop() else { continue };
            let remarks = match desk.documents.get(&uri) {
                None => None,
                Some(document) => match self.look_at(&desk, document) {
                    // There is a newer text of it, which is due now.
                    None => continue,
                    some => some,
                },
            };
            board.put(&desk, &uri, remarks).into_iter().for_each(self.show);
        }
    }

    /// What is said of a document; that this program failed, if it did.
    fn look_at(&self, desk: &Desk, document: &Document) -> Option<Vec<Remark>> {
        let is_stale = || self.latest.is_stale(&document.uri);
        let looked =
            catch_unwind(AssertUnwindSafe(|| self.examiner.examine(desk, document, &is_stale)));
        let remarks = looked.unwrap_or_else(|_| {
            Some(vec![Remark {
                stands: Stands::Open(Arc::clone(&document.uri)),
                range: crate::lsp::text::Range::default(),
                severity: Severity::Error,
                text: self.examiner.words.tell("lsp-failed"),
                seen_from: None,
                asides: Vec::new(),
            }])
        });
        remarks.filter(|_| !is_stale())
    }
}

/// The open documents that build on one of those that changed, with what stands beside it.
fn builders(desk: &Desk, changed: &BTreeSet<Arc<str>>) -> Vec<Arc<str>> {
    let others = desk.documents.values().filter(|document| !changed.contains(&document.uri));
    let builders = others.filter(|document| builds_on(desk, document, changed));
    builders.map(|document| Arc::clone(&document.uri)).collect()
}

/// Whether a document builds on one of these. One that was closed is a file again, or gone, and
/// one that is new may be what a document waited for: names are enough.
fn builds_on(desk: &Desk, document: &Document, changed: &BTreeSet<Arc<str>>) -> bool {
    let woven = Woven::of(desk, document);
    let mut names: BTreeSet<String> = BTreeSet::new();
    for piece in woven.pieces() {
        let reading = piece.reading();
        names.extend(reading.bases().iter().map(|base| name_of(base.name)));
    }
    names.extend(document.path.as_deref().map(|path| name_of(&path.to_string_lossy())));
    changed.iter().any(|uri| names.contains(&name_of(&Document::new(uri, 0, "").name())))
}

/// What a script is called, with its folder and its endings left out.
fn name_of(path: &str) -> String {
    let name = Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    let overlay = format!(".{}.toml", Tongue::English.tag());
    let bare = name.strip_suffix(".rhai").or(name.strip_suffix(&overlay));
    bare.unwrap_or(&name).to_owned()
}
