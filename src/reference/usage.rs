//! How a word is written, in a line: its forms in short, and a call of it from an example.

use super::entry::{Entry, Reference};
use super::form::{Form, Shape};

impl Reference {
    /// How a word is written, said of such a thing or by itself: "write …, as in …".
    #[must_use]
    pub fn usage(&self, word: &str, receiver: Option<&str>) -> Option<String> {
        self.entries().find_map(|one| one.usage(|form| form.word == word && form.is_of(receiver)))
    }

    /// The same, whatever it is said of.
    #[must_use]
    pub fn usage_of(&self, word: &str) -> Option<String> {
        self.entries().find_map(|entry| entry.usage(|form| form.word == word))
    }

    /// What to write for a word of somewhere else, said of such a thing or by itself.
    #[must_use]
    pub fn instead_of(&self, word: &str, receiver: Option<&str>) -> Option<String> {
        let mut meant = self.entries().filter(|entry| entry.replaces(word));
        meant.find_map(|entry| entry.usage(|form| form.is_of(receiver)))
    }

    /// The same, whatever it is said of.
    #[must_use]
    pub fn instead_of_any(&self, word: &str) -> Option<String> {
        let mut meant = self.entries().filter(|entry| entry.replaces(word));
        meant.find_map(|entry| entry.usage(|_| true))
    }

    /// Whether a word is written without brackets there.
    #[must_use]
    pub fn is_bare(&self, word: &str, receiver: Option<&str>) -> bool {
        let mut forms = self.entries().flat_map(|entry| &entry.forms);
        forms.any(|form| form.word == word && form.is_of(receiver) && form.shape == Shape::Bare)
    }
}

impl Entry {
    /// How those of its forms are written that fit.
    fn usage(&self, fits: impl Fn(&Form) -> bool) -> Option<String> {
        let forms = self.forms.iter().filter(|form| form.answer.is_some() && fits(form));
        let forms: Vec<&Form> = forms.collect();
        let first = *forms.first()?;
        let mut ways: Vec<String> =
            forms.iter().map(|form| format!("`{}`", form.in_short())).collect();
        ways.dedup();
        let last = ways.pop()?;
        let before = if ways.is_empty() { String::new() } else { ways.join(", ") + " or " };
        let call = self.examples.iter().find_map(|text| first.used_in(text));
        let call = call.filter(|call| call.trim_start_matches('.') != first.in_short());
        let call = call.map_or(String::new(), |call| format!(", as in `{call}`"));
        Some(format!("write {before}{last}{call}"))
    }
}

impl Form {
    fn is_of(&self, receiver: Option<&str>) -> bool {
        self.receiver.map(|one| one.noun) == receiver
    }

    /// The first use of it in a text that fits in a line.
    fn used_in(&self, text: &str) -> Option<String> {
        let sign = match self.shape {
            Shape::Call => format!("{}(", self.word),
            Shape::Bare => self.word.clone(),
            Shape::Operator => format!(" {} ", self.word),
        };
        text.lines().find_map(|line| {
            line.match_indices(&sign).find_map(|(at, _)| {
                let (before, after) = (&line[..at], &line[at + sign.len()..]);
                if self.shape == Shape::Operator {
                    return Some(format!(
                        "{}{sign}{}",
                        behind_open(before),
                        before_close(after, true)
                    ));
                }
                let is_said_of = self.receiver.is_some();
                if before.ends_with('.') != is_said_of || before.ends_with(is_letter) {
                    return None;
                }
                let name = before.strip_suffix('.').map_or("", last_name);
                let dot = if is_said_of { "." } else { "" };
                match self.shape {
                    Shape::Bare if after.starts_with(is_letter) => None,
                    Shape::Bare => Some(format!("{name}{dot}{sign}")),
                    _ => closed(after).map(|inside| format!("{name}{dot}{sign}{inside})")),
                }
            })
        })
    }
}

/// What stands up to the bracket that closes.
fn closed(text: &str) -> Option<&str> {
    let inside = before_close(text, false);
    (inside.len() < text.len() && text[inside.len()..].starts_with(')')).then_some(inside)
}

/// What stands before the bracket that closes, or the end of the statement; where only one thing
/// is wanted, before a comma.
fn before_close(text: &str, is_one: bool) -> &str {
    let (mut depth, mut quote) = (0_usize, None);
    for (at, c) in text.char_indices() {
        match c {
            '"' | '`' if quote == Some(c) => quote = None,
            '"' | '`' if quote.is_none() => quote = Some(c),
            _ if quote.is_some() => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth > 0 => depth -= 1,
            ')' | ']' | '}' | ';' => return &text[..at],
            ',' if is_one && depth == 0 => return &text[..at],
            _ => {}
        }
    }
    text
}

/// What stands behind the last bracket that is open, or the last comma in it.
fn behind_open(text: &str) -> &str {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().rev() {
        match c {
            ')' | ']' => depth += 1,
            '(' | '[' | ',' if depth == 0 => return text[at + 1..].trim_start(),
            '(' | '[' => depth -= 1,
            _ => {}
        }
    }
    text
}

/// The name at the end, if a name stands there, with all that it is said of: `2.minutes`.
fn last_name(text: &str) -> &str {
    text.rfind(|c: char| !is_letter(c) && c != '.').map_or(text, |at| &text[at + 1..])
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_use_is_found_in_an_example() {
        for (form, text, used) in [
            ("Phase.last(kind)", "fase.last(\"a)\", f(1)).x();", "fase.last(\"a)\", f(1))"),
            ("Phase.last(kind)", "m.phase(\"x\")\n    .last(\"a\");", ".last(\"a\")"),
            ("Phase.lasts(time)", "outlasts(1); lasts(2); x.lasts(3)", "x.lasts(3)"),
            ("Number.minutes -> Span", "f(1.minute, 5.minutes);", "5.minutes"),
            ("Span.each(who) -> Share", "f.at_most(2.minutes.each(a), 1);", "2.minutes.each(a)"),
            ("Who - Who", "f.prompt(everyone - a, \"b\");", "everyone - a"),
            ("count(what) -> Amount", "f(s.count(1), count([\"a\"]));", "count([\"a\"])"),
        ] {
            let form = Form::read(form).expect("a form");
            assert_eq!(form.used_in(text).as_deref(), Some(used));
        }
    }
}
