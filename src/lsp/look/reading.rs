//! A script read as far as that goes without its grammar: tokens, which bracket belongs to which,
//! and where names are given.

use std::collections::BTreeMap;

use crate::reference::{Form, Reference};
use crate::script::Tokens;

/// A script that was read.
pub(in crate::lsp) struct Reading<'a> {
    /// Its tokens.
    pub(in crate::lsp) tokens: Tokens<'a>,
    /// For each bracket the one that belongs to it.
    partners: Vec<Option<usize>>,
    /// For each token the innermost bracket that is open there.
    around: Vec<Option<usize>>,
    /// Where each name is given, and how.
    given: BTreeMap<&'a str, Vec<(usize, Given)>>,
    /// The ways of saying each word or sign.
    forms: BTreeMap<&'static str, Vec<&'static Form>>,
}

/// How a name is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lsp) enum Given {
    /// To a value, which begins behind this token.
    Value(usize),
    /// To what a closure is given.
    ToClosure,
    /// To a function, what it is given, or each of something.
    Otherwise,
}

impl<'a> Reading<'a> {
    pub(in crate::lsp) fn of(text: &'a str, reference: &'static Reference) -> Reading<'a> {
        let tokens = Tokens::of(text);
        let (partners, around) = brackets(&tokens);
        let mut forms: BTreeMap<&str, Vec<&Form>> = BTreeMap::new();
        for form in reference.entries().flat_map(|entry| &entry.forms) {
            forms.entry(form.word.as_str()).or_default().push(form);
        }
        let mut reading = Reading { tokens, partners, around, given: BTreeMap::new(), forms };
        reading.give();
        reading
    }

    /// The text of a token; nothing behind the last.
    pub(in crate::lsp) fn token(&self, at: usize) -> &'a str {
        self.tokens.spans.get(at).map_or("", |span| self.tokens.token(span))
    }

    /// The token before another.
    pub(in crate::lsp) fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.token(before))
    }

    /// Whether a token is a word; a number is one.
    pub(in crate::lsp) fn is_word(&self, at: usize) -> bool {
        self.tokens.spans.get(at).is_some_and(|span| self.tokens.is_word(span))
    }

    /// Whether a token is asked of what stands before it: `x.word`, not `1..word`.
    pub(in crate::lsp) fn is_after_dot(&self, at: usize) -> bool {
        let Some(dot) = at.checked_sub(1) else { return false };
        let touches = || {
            let spans = &self.tokens.spans;
            dot > 0 && spans[dot - 1].end == spans[dot].start
        };
        self.token(dot) == "." && !(self.before(dot) == "." && touches())
    }

    /// The bracket that belongs to one.
    pub(in crate::lsp) fn partner(&self, bracket: usize) -> Option<usize> {
        self.partners.get(bracket).copied().flatten()
    }

    /// The innermost bracket that is open at a token.
    pub(in crate::lsp) fn around(&self, at: usize) -> Option<usize> {
        self.around.get(at).copied().flatten()
    }

    /// Where a name was given last before a token, and how.
    pub(in crate::lsp) fn given(&self, name: &str, before: usize) -> Option<(usize, Given)> {
        let given = self.given.get(name)?;
        let later = given.partition_point(|(at, _)| *at < before);
        Some(given[later.checked_sub(1)?])
    }

    /// Every name that is given before a token, sorted.
    pub(in crate::lsp) fn names_before(&self, before: usize) -> impl Iterator<Item = &'a str> {
        let all = self.given.iter().filter(move |(_, given)| given[0].0 < before);
        all.map(|(name, _)| *name)
    }

    /// The ways of saying a word or a sign.
    pub(in crate::lsp) fn forms(&self, word: &str) -> &[&'static Form] {
        self.forms.get(word).map_or(&[], Vec::as_slice)
    }

    /// The text between the quotes of a token, and whether it ends.
    pub(in crate::lsp) fn quoted(&self, at: usize) -> Option<&'a str> {
        let inside = self.token(at).strip_prefix('"')?;
        Some(inside.strip_suffix('"').unwrap_or(inside))
    }

    fn give(&mut self) {
        for at in 0..self.tokens.spans.len() {
            match self.token(at) {
                "let" | "const" if self.token(at + 2) == "=" => {
                    self.give_name(at + 1, Given::Value(at + 2));
                }
                "let" | "const" => self.give_name(at + 1, Given::Otherwise),
                "fn" => {
                    self.give_name(at + 1, Given::Otherwise);
                    self.give_names(at + 3, ")", Given::Otherwise);
                }
                "for" => self.give_names(at + 1, "in", Given::Otherwise),
                "|" if matches!(self.before(at), "(" | "," | "=" | "[" | ":" | ";" | "{") => {
                    self.give_names(at + 1, "|", Given::ToClosure);
                }
                _ => {}
            }
        }
    }

    /// Gives the names up to a token, past the brackets and commas of a list of them.
    fn give_names(&mut self, from: usize, end: &str, how: Given) {
        let is_name = |at: &usize| self.is_word(*at) || matches!(self.token(*at), "(" | "," | ")");
        let names = (from..).take_while(|at| self.token(*at) != end && is_name(at));
        let names: Vec<usize> = names.filter(|at| self.is_word(*at)).collect();
        for at in names {
            self.give_name(at, how);
        }
    }

    fn give_name(&mut self, at: usize, how: Given) {
        if self.is_word(at) {
            self.given.entry(self.token(at)).or_default().push((at, how));
        }
    }
}

/// Which bracket belongs to which, and which one is open at each token. What was never closed is
/// given up at the end of its statement, so that one that is being written spoils no other.
fn brackets(tokens: &Tokens<'_>) -> (Vec<Option<usize>>, Vec<Option<usize>>) {
    let mut partners = vec![None; tokens.spans.len()];
    let mut around = Vec::with_capacity(tokens.spans.len());
    let mut open: Vec<(usize, &str)> = Vec::new();
    for (at, span) in tokens.spans.iter().enumerate() {
        let token = tokens.token(span);
        if matches!(token, ";" | "let" | "const" | "fn") {
            while open.last().is_some_and(|(_, bracket)| *bracket != "{") {
                open.pop();
            }
        }
        if let Some(opening) = opening(token)
            && let Some(level) = open.iter().rposition(|(_, bracket)| *bracket == opening)
        {
            partners[at] = Some(open[level].0);
            partners[open[level].0] = Some(at);
            open.truncate(level);
        }
        around.push(open.last().map(|(bracket, _)| *bracket));
        if matches!(token, "(" | "[" | "{") {
            open.push((at, token));
        }
    }
    (partners, around)
}

fn opening(token: &str) -> Option<&'static str> {
    match token {
        ")" => Some("("),
        "]" => Some("["),
        "}" => Some("{"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Reading<'_> {
        Reading::of(text, crate::script::reference())
    }

    fn find(reading: &Reading<'_>, token: &str) -> usize {
        (0..reading.tokens.spans.len()).find(|at| reading.token(*at) == token).expect("it is there")
    }

    #[test]
    fn brackets_know_each_other_past_one_that_was_never_closed() {
        let reading = read("m.phase(\"a\").may(x, [\"b\"\nlet y = f(1); g(y)");
        let g = find(&reading, "g");
        assert_eq!(reading.around(g), None);
        assert_eq!(reading.partner(g + 1), Some(g + 3));
        let b = find(&reading, "\"b\"");
        assert_eq!(reading.around(b).map(|at| reading.token(at)), Some("["));
        let list = reading.around(b).expect("a list");
        assert_eq!(reading.around(list).map(|at| reading.before(at)), Some("may"));
        assert_eq!(reading.partner(list), None);
    }

    #[test]
    fn a_name_is_what_it_was_given_last() {
        let reading = read("let a = 1; fn f(b, c) { } let a = 2; for (d, e) in a { |s| s }; a");
        let last = reading.tokens.spans.len() - 1;
        let (at, given) = reading.given("a", last).expect("it was given");
        assert_eq!((reading.token(at), given), ("a", Given::Value(at + 1)));
        assert_eq!(reading.token(at + 2), "2");
        assert_eq!(reading.given("a", 1), None);
        assert_eq!(reading.given("s", last).map(|(_, given)| given), Some(Given::ToClosure));
        let names: Vec<&str> = reading.names_before(last).collect();
        assert_eq!(names, ["a", "b", "c", "d", "e", "f", "s"]);
    }

    #[test]
    fn a_range_is_no_word_of_a_number() {
        let reading = read("a.of(1..b)");
        assert!(reading.is_after_dot(find(&reading, "of")));
        assert!(!reading.is_after_dot(find(&reading, "b")));
    }
}
