//! A script with all that it builds on: its own text, and those of the scripts it names.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::declared::{Base, Declared};
use super::dialect::Dialect;
use super::named::Sort;
use super::reading::Reading;
use crate::lsp::desk::Desk;
use crate::lsp::text::Document;
use crate::script::{Found, Library, Origin};

/// How many scripts are looked at; a method that stands on more is none.
const MOST: usize = 32;

/// Where a text stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::lsp) enum Stands {
    /// In a document that is open.
    Open(Arc<str>),
    /// In a file.
    File(PathBuf),
    /// In the program itself, under this name.
    BuiltIn(String),
}

/// Scripts that stand on each other, the one that is looked at first.
pub(in crate::lsp) struct Woven {
    pieces: Vec<Piece>,
}

/// One of them.
pub(in crate::lsp) struct Piece {
    /// Its text.
    pub(in crate::lsp) text: Arc<str>,
    /// Where it stands.
    pub(in crate::lsp) stands: Stands,
    /// The phases that are taken of it; nothing where all of them are.
    phases: Option<BTreeSet<String>>,
    dialect: Dialect,
}

impl Woven {
    /// A document and all that it builds on.
    pub(in crate::lsp) fn of(desk: &Desk, document: &Document) -> Woven {
        let own = Piece {
            text: Arc::clone(&document.text),
            stands: Stands::Open(Arc::clone(&document.uri)),
            phases: None,
            dialect: Dialect::of(document),
        };
        Woven::from(desk, &desk.library(document), vec![own])
    }

    /// A method that a document names, and all that it builds on.
    pub(in crate::lsp) fn of_method(desk: &Desk, document: &Document, name: &str) -> Woven {
        let library = desk.library(document);
        let found = library.find(name).ok();
        let first = found.map(|found| Piece::new(desk, Base { name, phase: None }, &found));
        Woven::from(desk, &library, first.into_iter().collect())
    }

    /// The scripts, the nearest first.
    pub(in crate::lsp) fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.pieces.iter()
    }

    fn from(desk: &Desk, library: &Library, mut pieces: Vec<Piece>) -> Woven {
        let mut at = 0;
        while at < pieces.len() && pieces.len() < MOST {
            let text = Arc::clone(&pieces[at].text);
            for base in Reading::of(&text, pieces[at].dialect.reference()).bases() {
                let Ok(found) = library.find(base.name) else { continue };
                let piece = Piece::new(desk, base, &found);
                match pieces.iter_mut().find(|known| known.stands == piece.stands) {
                    Some(known) => known.takes(piece.phases),
                    None => pieces.push(piece),
                }
            }
            at += 1;
        }
        Woven { pieces }
    }
}

impl Piece {
    fn new(desk: &Desk, base: Base<'_>, found: &Found) -> Piece {
        Piece {
            text: Arc::clone(&found.script.text),
            stands: Stands::of(desk, base.name, &found.origin),
            phases: base.phase.map(|phase| BTreeSet::from([phase.to_owned()])),
            dialect: Dialect::Method,
        }
    }

    /// These phases are taken of it too.
    fn takes(&mut self, more: Option<BTreeSet<String>>) {
        self.phases = match (self.phases.take(), more) {
            (Some(some), Some(more)) => Some(some.into_iter().chain(more).collect()),
            _ => None,
        };
    }

    /// Whether what it declares is there for whoever builds on it.
    pub(in crate::lsp) fn lends(&self, one: &Declared<'_>) -> bool {
        let taken = || self.phases.as_ref().is_none_or(|phases| phases.contains(one.id));
        !one.is_known && (one.sort != Sort::Phase || taken())
    }

    /// It, as far as it can be read.
    pub(in crate::lsp) fn reading(&self) -> Reading<'_> {
        Reading::of(&self.text, self.dialect.reference())
    }

    /// The first thing in it of which this holds.
    pub(in crate::lsp) fn find(
        &self,
        holds: impl Fn(&Declared<'_>) -> bool,
    ) -> Option<std::ops::Range<usize>> {
        let reading = self.reading();
        let found = reading.declared().into_iter().find(|one| !one.is_known && holds(one))?;
        Some(found.span)
    }
}

impl Stands {
    /// Where a script stands that was found under a name.
    pub(in crate::lsp) fn of(desk: &Desk, name: &str, origin: &Origin) -> Stands {
        match origin {
            Origin::File(path) => match desk.at(path) {
                Some(open) => Stands::Open(Arc::clone(&open.uri)),
                None => Stands::File(path.clone()),
            },
            Origin::BuiltIn => Stands::BuiltIn(name.to_owned()),
        }
    }
}
