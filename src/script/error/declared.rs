//! Which kinds and roles a script declares, and what its calls are given, as far as its text says.
//! A script that does not run yet has nothing else to ask.

use super::places::Tokens;
use super::script_error::Place;

/// What an id stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Declared<'a> {
    /// A kind, as it is written.
    Kind(&'a str),
    /// A role, with the variable that it was put in.
    Role(&'a str, Option<&'a str>),
}

impl<'a> Tokens<'a> {
    /// What is declared under this id, whatever its capitals.
    pub(super) fn declared(&self, name: &str) -> Option<Declared<'a>> {
        let folded = name.to_lowercase();
        self.spans.iter().enumerate().find_map(|(at, span)| {
            let id = in_quotes(self.token(span)).filter(|id| id.to_lowercase() == folded)?;
            let call = self.spans[..at].iter().rposition(|span| self.is_word(span))?;
            if self.spans[call..at].iter().any(|span| self.token(span) == ")") {
                return None;
            }
            match self.token(&self.spans[call]) {
                "kind" | "kinds" | "kind_of" => Some(Declared::Kind(id)),
                "role" | "role_of" => Some(Declared::Role(id, self.variable_of(call))),
                _ => None,
            }
        })
    }

    /// The text that the call at a place is given there, when it stands there in quotes.
    pub(super) fn quoted_argument(&self, place: Place, nth: usize) -> Option<&'a str> {
        let mut rest = self.spans[self.before(place).len()..].iter().map(|span| self.token(span));
        rest.next()?;
        rest.next().filter(|open| *open == "(")?;
        let (mut depth, mut at, mut found) = (0_usize, 0, Vec::new());
        for token in rest {
            match token {
                ")" if depth == 0 => break,
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth = depth.saturating_sub(1),
                "," if depth == 0 => {
                    at += 1;
                    continue;
                }
                _ => {}
            }
            if at == nth {
                found.push(token);
            }
        }
        match found[..] {
            [only] => in_quotes(only),
            _ => None,
        }
    }

    /// The text in quotes that stands behind the sign at a place.
    pub(super) fn quoted_operand(&self, place: Place) -> Option<&'a str> {
        let behind = self.spans.get(self.before(place).len() + 1)?;
        in_quotes(self.token(behind))
    }

    /// The number that ends just before a place; with a dot between them where one is written.
    pub(super) fn number_before(&self, place: Place) -> Option<&'a str> {
        let before = self.before(place);
        let before = match before {
            [before @ .., dot] if self.token(dot) == "." => before,
            all => all,
        };
        let is_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
        let last = before.last().filter(|span| is_number(self.token(span)))?;
        let start = match before {
            [.., whole, dot, _] if self.token(dot) == "." && is_number(self.token(whole)) => {
                whole.start
            }
            _ => last.start,
        };
        Some(&self.text[start..last.end])
    }

    /// Whether what stands at a place is the first of its line.
    pub(super) fn begins_line(&self, place: Place) -> bool {
        let line = self.text.split('\n').nth((place.line as usize).saturating_sub(1));
        let before = line.unwrap_or_default().chars().take(place.column.saturating_sub(1) as usize);
        before.into_iter().all(char::is_whitespace)
    }

    /// The `x` of `let x = m.role(…)`, from the place of `role`.
    fn variable_of(&self, call: usize) -> Option<&'a str> {
        let [.., name, equals, _, dot] = &self.spans[..call] else { return None };
        let is_given = self.token(equals) == "=" && self.token(dot) == "." && self.is_word(name);
        is_given.then(|| self.token(name))
    }
}

fn in_quotes(token: &str) -> Option<&str> {
    token.strip_prefix('"')?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "let wie = m.role(\"lid\").at_most(1);\nm.kinds([\"vraag\", \"tip\"]);\n\
                        m.role(\"gast\");\nf.may(lid + wie, \"x\", a(\"y\", 2))";

    #[test]
    fn kinds_and_roles_are_known_by_their_ids() {
        let tokens = Tokens::of(TEXT);
        assert_eq!(tokens.declared("Tip"), Some(Declared::Kind("tip")));
        assert_eq!(tokens.declared("lid"), Some(Declared::Role("lid", Some("wie"))));
        assert_eq!(tokens.declared("gast"), Some(Declared::Role("gast", None)));
        assert_eq!(tokens.declared("x"), None);
    }

    #[test]
    fn a_text_is_found_among_what_a_call_is_given() {
        let (tokens, place) = (Tokens::of(TEXT), Place { line: 4, column: 3 });
        let given: Vec<Option<&str>> = (0..4).map(|n| tokens.quoted_argument(place, n)).collect();
        assert_eq!(given, [None, Some("x"), None, None]);
    }

    #[test]
    fn a_number_may_be_broken() {
        for (text, column, number) in
            [("5 min", 3, Some("5")), ("1.5.min", 5, Some("1.5")), ("a.min", 3, None)]
        {
            let place = Place { line: 1, column };
            assert_eq!(Tokens::of(text).number_before(place), number, "{text}");
            assert!(!Tokens::of(text).begins_line(place));
        }
    }
}
