//! What a script declares, each with where it does.

use std::ops::Range;

use super::named::{Named, Sort};
use super::reading::Reading;

/// Something that a script gives an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Declared<'a> {
    /// What it is.
    pub(in crate::lsp) sort: Sort,
    /// Its id.
    pub(in crate::lsp) id: &'a str,
    /// The bytes of the id, without quotes.
    pub(in crate::lsp) span: Range<usize>,
    /// The bytes of all that is said of it in one breath.
    pub(in crate::lsp) whole: Range<usize>,
    /// Whether it is changed here and was declared elsewhere: `m.phase_of("delen")`.
    pub(in crate::lsp) is_known: bool,
}

/// A script that another one names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Base<'a> {
    /// What it is called there: its name, or its path.
    pub(in crate::lsp) name: &'a str,
    /// The only phase that is taken of it; nothing where all of them are.
    pub(in crate::lsp) phase: Option<&'a str>,
}

impl<'a> Reading<'a> {
    /// Everything that is declared, in order.
    pub(in crate::lsp) fn declared(&self) -> Vec<Declared<'a>> {
        let all = (0..self.tokens.spans.len()).filter_map(|at| {
            let named = self.named(at)?;
            // A statement about a phase that another script declares begins with it.
            let is_known = self.token(named.word) == "phase_of";
            let sort = *named.sorts.first().filter(|_| named.is_new || is_known)?;
            let (span, whole) = (self.inside(at), self.whole(at));
            Some(Declared { sort, id: named.id, span, whole, is_known })
        });
        all.collect()
    }

    /// Every script that this one names, those it starts from, borrows from, or plays: each with
    /// the phase that is taken of it, where that is all.
    pub(in crate::lsp) fn bases(&self) -> Vec<Base<'a>> {
        let mut bases: Vec<Base<'_>> = Vec::new();
        for at in 0..self.tokens.spans.len() {
            let named = self.named(at).filter(|named| !named.is_new);
            match named {
                Some(named) if named.sorts.first() == Some(&Sort::Method) => {
                    bases.push(Base { name: named.id, phase: None });
                }
                Some(Named { of_method: Some(method), sorts, id, .. }) => {
                    let taken = bases.last_mut().filter(|base| base.name == method);
                    if let Some(base) = taken.filter(|_| sorts.first() == Some(&Sort::Phase)) {
                        base.phase = Some(id);
                    }
                }
                _ => {}
            }
        }
        bases
    }

    /// The bytes of what stands between the quotes of a token.
    pub(in crate::lsp) fn inside(&self, at: usize) -> Range<usize> {
        let span = &self.tokens.spans[at];
        let length = self.quoted(at).map_or(0, str::len);
        span.start + 1..span.start + 1 + length
    }

    /// The bytes of a statement around a token, within the brackets that are around its call.
    fn whole(&self, at: usize) -> Range<usize> {
        let open = self.around(at).filter(|open| self.token(*open) == "(");
        let level = open.and_then(|open| self.around(open));
        let outside = open.unwrap_or(at);
        let ends = |at: &usize| self.around(*at) == level && matches!(self.token(*at), ";" | ",");
        let start = (0..outside).rev().find(|at| ends(at) || Some(*at) == level);
        let start = start.map_or(0, |before| before + 1);
        let end = (at..self.tokens.spans.len())
            .find(|at| ends(at) || level.is_some_and(|level| self.partner(level) == Some(*at)));
        let end = end.unwrap_or(self.tokens.spans.len()).saturating_sub(1).max(at);
        self.tokens.spans[start].start..self.tokens.spans[end].end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::METHODS;

    #[test]
    fn a_script_declares_what_it_gives_an_id() {
        let text = "let m = extend(\"basis\").named(\"mijn\");\n\
                    m.kinds([\"één\", \"twee\"]);\n\
                    m.phase_of(\"oud\").may(everyone, \"één\");\n\
                    m.borrow(\"ander\", \"slot\"); m.borrow(\"basis\");\n";
        let reading = Reading::of(text, crate::script::reference());
        let told: Vec<String> = reading
            .declared()
            .iter()
            .map(|one| {
                let known = if one.is_known { " (known)" } else { "" };
                assert_eq!(&text[one.span.clone()], one.id);
                format!("{:?} {}{known}: {}", one.sort, one.id, &text[one.whole.clone()])
            })
            .collect();
        assert_eq!(
            told,
            [
                "Method mijn: let m = extend(\"basis\").named(\"mijn\")",
                "Kind één: m.kinds([\"één\", \"twee\"])",
                "Kind twee: m.kinds([\"één\", \"twee\"])",
                "Phase oud (known): m.phase_of(\"oud\").may(everyone, \"één\")",
            ]
        );
        let base = |name, phase| Base { name, phase };
        let slot = Some("slot");
        assert_eq!(
            reading.bases(),
            [base("basis", None), base("ander", slot), base("basis", None)]
        );
    }

    #[test]
    fn every_built_in_method_is_read() {
        for (name, text) in METHODS {
            let reading = Reading::of(text, crate::script::reference());
            let has = |sort| reading.declared().iter().any(|one| one.sort == sort);
            assert!(has(Sort::Method) && has(Sort::Phase), "{name}");
        }
    }
}
