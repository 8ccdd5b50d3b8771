//! What an expression is, as far as the forms of the reference tell: `m.phase("a").may(…)` is a
//! phase, since `Method.phase(id) -> Phase` and `Phase.may(…) -> Phase`.

use super::reading::{Given, Reading};
use crate::reference::{Form, Shape, TYPES, Type};

/// How far names and brackets are followed: whoever writes more is told no type.
const DEEPEST: usize = 200;

/// What a word is said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lsp) enum Receiver {
    /// Of nothing: `count("vraag")`.
    Nobody,
    /// Of something: `x.may(…)`; of what, if that is known.
    Of(Option<&'static Type>),
}

/// A word at a token, and what it is said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Use<'a> {
    /// The word.
    pub(in crate::lsp) word: &'a str,
    /// Where it stands.
    pub(in crate::lsp) at: usize,
    /// What it is said of.
    pub(in crate::lsp) of: Receiver,
}

impl Receiver {
    /// Whether a form is one of what is said there. Of what is not known, any may be.
    pub(in crate::lsp) fn fits(self, form: &Form) -> bool {
        match (self, form.receiver) {
            (Receiver::Nobody, receiver) => receiver.is_none(),
            (Receiver::Of(None), receiver) => receiver.is_some(),
            (Receiver::Of(Some(known)), receiver) => receiver == Some(known),
        }
    }
}

impl<'a> Reading<'a> {
    /// The word at a token with what it is said of.
    pub(in crate::lsp) fn word_at(&self, at: usize) -> Use<'a> {
        self.use_at(at, DEEPEST)
    }

    /// What stands before the dot that a token follows.
    pub(in crate::lsp) fn said_of(&self, dot: usize) -> Option<&'static Type> {
        self.type_ending(dot.checked_sub(1)?, DEEPEST)
    }

    /// What a name stands for that is given before a token.
    pub(in crate::lsp) fn type_of(&self, name: &str, before: usize) -> Option<&'static Type> {
        self.type_of_name(self.given(name, before)?, DEEPEST)
    }

    fn use_at(&self, at: usize, depth: usize) -> Use<'a> {
        let of = if self.is_after_dot(at) {
            Receiver::Of(at.checked_sub(2).and_then(|end| self.type_ending(end, depth)))
        } else {
            Receiver::Nobody
        };
        Use { word: self.token(at), at, of }
    }

    /// What an expression is that ends with this token.
    fn type_ending(&self, end: usize, depth: usize) -> Option<&'static Type> {
        let depth = depth.checked_sub(1)?;
        match self.token(end) {
            ")" => {
                let open = self.partner(end)?;
                let call = open.checked_sub(1).filter(|word| self.is_word(*word));
                match call {
                    Some(word) => self.answer(self.use_at(word, depth), Shape::Call),
                    None => self.type_between(open + 1, end, depth),
                }
            }
            "]" => {
                let open = self.partner(end)?;
                let indexes = open.checked_sub(1).is_some_and(|before| {
                    self.is_word(before) || matches!(self.token(before), ")" | "]")
                });
                if indexes { None } else { named("List") }
            }
            "}" => named("Map").filter(|_| {
                let open = self.partner(end);
                open.is_some_and(|open| self.before(open) == "#")
            }),
            text if text.starts_with(['"', '`']) => named("Text"),
            number if number.starts_with(|c: char| c.is_ascii_digit()) => named("Number"),
            "true" | "false" => named("Truth"),
            _ if !self.is_word(end) => None,
            name => match self.use_at(end, depth) {
                Use { of: Receiver::Nobody, .. } => match self.given(name, end) {
                    Some(given) => self.type_of_name(given, depth),
                    None => self.answer(self.use_at(end, depth), Shape::Bare),
                },
                said => self.answer(said, Shape::Bare),
            },
        }
    }

    fn type_of_name(&self, given: (usize, Given), depth: usize) -> Option<&'static Type> {
        match given {
            (_, Given::Value(equals)) => {
                let end = (equals + 1..self.tokens.spans.len()).find(|at| {
                    let level = self.around(*at) == self.around(equals);
                    level && matches!(self.token(*at), ";" | "let" | "const" | "fn")
                });
                self.type_between(equals + 1, end.unwrap_or(self.tokens.spans.len()), depth)
            }
            (at, Given::ToClosure) => {
                let call = self.around(at)?.checked_sub(1)?;
                let takes = |form: &&&Form| {
                    form.arguments.iter().any(|own| matches!(own.of.name, "Closure" | "Effects"))
                };
                self.forms(self.token(call)).iter().find(takes).and_then(|_| named("Session"))
            }
            (_, Given::Otherwise) => None,
        }
    }

    /// What an expression is that fills these tokens: each operator makes something of what stands
    /// before it.
    fn type_between(&self, from: usize, to: usize, depth: usize) -> Option<&'static Type> {
        let depth = depth.checked_sub(1)?;
        match self.token(from) {
            "|" => return named("Closure"),
            "if" | "switch" | "while" | "loop" | "for" | "do" | "{" => return None,
            sign @ ("!" | "-") => {
                let operand = self.type_between(from + 1, to, depth)?;
                return self.made_by(sign, operand).or(Some(operand));
            }
            _ => {}
        }
        let level = self.around(from);
        let is_sign = |at: &usize| {
            self.around(*at) == level
                && matches!(self.token(*at), "+" | "-" | "&" | "|" | "<" | ">" | "=" | "!")
        };
        let mut signs = (from + 1..to).filter(is_sign).peekable();
        let end = signs.peek().map_or(to, |first| *first).checked_sub(1)?;
        let mut made = self.type_ending(end, depth)?;
        while let Some(at) = signs.next() {
            // `>=` is one sign in two tokens.
            let sign = match signs.next_if_eq(&(at + 1)) {
                Some(second) => format!("{}{}", self.token(at), self.token(second)),
                None => self.token(at).to_owned(),
            };
            made = self.made_by(&sign, made).unwrap_or(made);
        }
        Some(made)
    }

    /// What an operator answers that stands behind something, or before it.
    fn made_by(&self, sign: &str, left: &'static Type) -> Option<&'static Type> {
        let form = self.forms(sign).iter().find(|form| form.receiver == Some(left))?;
        form.answer
    }

    /// What a word answers; of what is not known, what all that have it answer.
    fn answer(&self, said: Use<'_>, shape: Shape) -> Option<&'static Type> {
        let all = self.forms(said.word).iter();
        let all = all.filter(|form| form.shape == shape && said.of.fits(form));
        let mut answers = all.filter_map(|form| form.answer);
        let first = answers.next()?;
        let is_sure = said.of != Receiver::Of(None) || answers.all(|other| other == first);
        is_sure.then_some(first)
    }
}

fn named(name: &str) -> Option<&'static Type> {
    TYPES.iter().find(|one| one.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::Reference;
    use crate::{rehearsal, script};

    /// What stands before the last dot.
    fn before_dot(text: &str, reference: &'static Reference) -> &'static str {
        let reading = Reading::of(text, reference);
        let dot = (0..reading.tokens.spans.len()).rfind(|at| reading.token(*at) == ".");
        let dot = dot.expect("a dot");
        reading.said_of(dot).map_or("", |known| known.name)
    }

    #[test]
    fn what_an_expression_is_follows_from_the_forms() {
        let before = "let m = method(\"a\").title(\"A\");\n\
                      let a = m.role(\"a\").exactly(1);\n\
                      let b = a + m.role_of(\"b\") - everyone;\n\
                      let n = m.setting(\"n\", 5);\n";
        for (expression, known) in [
            ("m", "Method"),
            ("m.phase(\"x\").may(a, [\"v\"], `r`).must(count(\"v\") >= 1)", "Phase"),
            ("m.phase(\"x\")\n    // waarom\n    .lasts(1.minute)", "Phase"),
            ("a", "Who"),
            ("b", "Who"),
            ("(a + b)", "Who"),
            ("f.may(a", "Who"),
            ("everyone", "Who"),
            ("5", "Number"),
            ("2.5.minutes", "Span"),
            ("n.minutes", "Span"),
            ("1.minute.each(a)", "Share"),
            ("(count(\"v\") >= 2 & !(count(\"w\") > 0))", "Condition"),
            ("act(\"v\").to(\"w\")", "Act"),
            ("f.on_act(\"v\", |s| if s", "Session"),
            ("[1, 2].map(|s| s", ""),
            ("[1, 2]", "List"),
            ("#{ a: 1 }", "Map"),
            ("`a`", "Text"),
            ("x", ""),
            ("x.phase(\"a\")", "Phase"),
            ("x.count(\"a\")", "Number"),
            ("m.topics(\"t\").topic(\"a\").of(\"a\")", "Topic"),
            ("m.verzonnen(1)", ""),
            ("let z = if a { b } else { m }; z", ""),
        ] {
            let text = format!("{before}{expression}.");
            assert_eq!(before_dot(&text, script::reference()), known, "{expression}");
        }
        let story = "let s = rehearse(\"a\", #{});\n";
        for (expression, known) in
            [("s", "Rehearsal"), ("s.missing", "Observation"), ("expect(s.phase)", "Expectation")]
        {
            let text = format!("{story}{expression}.");
            assert_eq!(before_dot(&text, rehearsal::reference()), known, "{expression}");
        }
    }

    #[test]
    fn names_that_go_round_and_chains_without_end_are_nothing() {
        for text in [
            "let a = b; let b = a; a.".to_owned(),
            "let a = a; a.".to_owned(),
            format!("m{}.", ".x()".repeat(20_000)),
            format!("{}1{}.", "(".repeat(20_000), ")".repeat(20_000)),
            (0..5_000).fold(String::new(), |all, n| format!("let a{n} = a{}; {all}", n + 1))
                + "a0.",
        ] {
            assert_eq!(before_dot(&text, script::reference()), "");
        }
    }
}
