//! What a text in quotes names, by where it stands: the first argument of `phase_of(phase)` is a
//! phase that is there, that of `phase(id)` one that is new.

use super::reading::Reading;
use super::types::{Receiver, Use};
use crate::reference::{Argument, Form};

/// What an id can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::lsp) enum Sort {
    Method,
    Role,
    Topics,
    Topic,
    Kind,
    Groups,
    Setting,
    Phase,
    Choice,
}

/// A text in quotes that names something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Named<'a> {
    /// The text.
    pub(in crate::lsp) id: &'a str,
    /// What it may be a name of; several where a word has several forms.
    pub(in crate::lsp) sorts: Vec<Sort>,
    /// Whether it is named here for the first time.
    pub(in crate::lsp) is_new: bool,
    /// The word of the call that it is given to.
    pub(in crate::lsp) word: usize,
    /// The method that is named in the same call, which it is then something of.
    pub(in crate::lsp) of_method: Option<&'a str>,
}

/// What words that make something make, and what arguments are called that name it.
const SORTS: &[(&str, Sort)] = &[
    ("method", Sort::Method),
    ("named", Sort::Method),
    ("role", Sort::Role),
    ("topics", Sort::Topics),
    ("topic", Sort::Topic),
    ("kind", Sort::Kind),
    ("kinds", Sort::Kind),
    ("groups", Sort::Groups),
    ("setting", Sort::Setting),
    ("phase", Sort::Phase),
    ("first", Sort::Phase),
    ("last", Sort::Phase),
    ("choice", Sort::Choice),
    ("choose", Sort::Choice),
];

impl<'a> Reading<'a> {
    /// What the text in quotes at a token names, if it names something.
    pub(in crate::lsp) fn named(&self, at: usize) -> Option<Named<'a>> {
        let id = self.quoted(at)?;
        let call = self.call_around(at)?;
        let mut sorts: Vec<(Sort, bool)> = Vec::new();
        for (form, nth) in self.forms_of(call.said, call.nth) {
            let argument = form.arguments.get(nth);
            let sort = argument.and_then(|argument| sort_of(form, argument, call.is_in_list));
            sorts.extend(sort.filter(|sort| !sorts.contains(sort)));
        }
        let (_, is_new) = *sorts.first()?;
        Some(Named {
            id,
            sorts: sorts.iter().map(|(sort, _)| *sort).collect(),
            is_new,
            word: call.said.at,
            of_method: self.method_named_in(&call, at),
        })
    }

    /// The call whose argument a token is, or is part of as an item of a list.
    fn call_around(&self, at: usize) -> Option<Call<'a>> {
        let (mut inside, mut is_in_list) = (at, false);
        loop {
            let open = self.around(inside)?;
            let word = open.checked_sub(1).filter(|word| self.is_word(*word));
            match (self.token(open), word) {
                ("(", Some(word)) => {
                    let commas = (open + 1..at).filter(|comma| {
                        self.token(*comma) == "," && self.around(*comma) == Some(open)
                    });
                    let said = self.word_at(word);
                    return Some(Call { said, open, nth: commas.count(), is_in_list });
                }
                ("(", None) => {}
                // An index is no list.
                ("[", None) if !matches!(self.before(open), ")" | "]") => is_in_list = true,
                _ => return None,
            }
            inside = open;
        }
    }

    /// The forms of a word that fit what it is said of, each with the place of an argument. What
    /// could be said of its first argument may also be given that: `yes(leider, "…")`.
    fn forms_of(&self, said: Use<'a>, nth: usize) -> Vec<(&'static Form, usize)> {
        let all = self.forms(said.word);
        let at = |nth: usize| move |form: &&'static Form| (*form, nth);
        let fitting = all.iter().filter(|form| said.of.fits(form)).map(at(nth));
        let fitting: Vec<(&Form, usize)> = fitting.collect();
        if !fitting.is_empty() {
            return fitting;
        }
        let nth = match said.of {
            Receiver::Nobody => nth.checked_sub(1),
            // It is said of the wrong thing, and still means what it means elsewhere.
            Receiver::Of(_) => Some(nth),
        };
        nth.map_or_else(Vec::new, |nth| all.iter().map(at(nth)).collect())
    }

    /// The method that a call names beside the text at a token.
    fn method_named_in(&self, call: &Call<'a>, at: usize) -> Option<&'a str> {
        let first = call.open + 1;
        let mut forms = self.forms_of(call.said, 0).into_iter();
        let names_method = forms.any(|(form, nth)| {
            form.arguments.get(nth).is_some_and(|argument| argument.name == "method")
        });
        self.quoted(first).filter(|_| names_method && first != at)
    }
}

struct Call<'a> {
    said: Use<'a>,
    open: usize,
    nth: usize,
    is_in_list: bool,
}

/// What an argument names, and whether it is new.
fn sort_of(form: &Form, argument: &Argument, is_in_list: bool) -> Option<(Sort, bool)> {
    let called = |name: &str| SORTS.iter().find(|(own, _)| *own == name).map(|(_, sort)| *sort);
    match (argument.name.as_str(), argument.of.name) {
        (_, "What") => Some((Sort::Kind, false)),
        ("id", "Text") if !is_in_list => Some((called(&form.word)?, true)),
        ("ids", "List") if is_in_list => Some((called(&form.word)?, true)),
        (name, "Text") if !is_in_list => Some((called(name)?, false)),
        (name, "List") if is_in_list => Some((called(name)?, false)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{rehearsal, script};

    /// What the text `"x"` names.
    fn named(text: &str) -> String {
        let reference =
            if text.contains("reh") { rehearsal::reference() } else { script::reference() };
        let text = format!("let m = method(\"a\"); let f = m.phase(\"b\"); {text}");
        let reading = Reading::of(&text, reference);
        let at = (0..reading.tokens.spans.len()).find(|at| reading.quoted(*at) == Some("x"));
        reading.named(at.expect("it is there")).map_or(String::new(), |named| {
            let new = if named.is_new { "new " } else { "" };
            let of = named.of_method.map_or(String::new(), |method| format!(" of {method}"));
            format!("{new}{:?}{of}", named.sorts)
        })
    }

    #[test]
    fn what_a_text_names_follows_from_the_forms() {
        for (text, expected) in [
            ("m.role(\"x\")", "new [Role]"),
            ("m.role_of(\"x\")", "[Role]"),
            ("m.kinds([\"y\", \"x\"])", "new [Kind]"),
            ("m.phase(\"x\").may(", "new [Phase]"),
            ("f.may(everyone, \"x\")", "[Kind]"),
            ("f.may(everyone, [\"y\", \"x\", act(\"z\")])", "[Kind]"),
            ("f.may(everyone, act(\"y\").to(\"x\"))", "[Kind]"),
            ("f.may(everyone, \"y\", \"x\")", ""),
            ("f.must(everyone.each(1, \"x\"))", "[Kind]"),
            ("f.must(count([\"x\"]) >= 1)", "[Kind]"),
            ("f.order([\"y\", \"x\"])", "[Kind]"),
            ("f.before(\"x\")", "[Phase]"),
            ("m.repeat(\"y\", \"x\").times(2)", "[Phase]"),
            ("m.remove(\"x\")", "[Phase]"),
            ("f.remove(\"x\")", ""),
            ("f.on_enter([jump(\"x\")])", "[Phase]"),
            ("f.on_act(\"y\", |s| if s.count(\"x\") > 1 { [] } else { [] })", "[Kind]"),
            ("extend(\"x\")", "[Method]"),
            ("extend(\"y\").named(\"x\")", "new [Method]"),
            ("m.borrow(\"x\", \"y\")", "[Method]"),
            ("m.borrow(\"y\", \"x\")", "[Phase] of y"),
            ("m.topics_of(\"y\").of(\"x\")", "[Topic]"),
            ("m.topics(\"y\").topic(\"x\", \"X\")", "new [Topic]"),
            ("f.when(chosen(\"y\", \"x\"))", "[Topic]"),
            ("f.choose(\"x\", \"y\")", "new [Choice]"),
            ("m.setting(\"x\", 1)", "new [Setting]"),
            ("f.when(setting(\"x\") >= 1)", "[Setting]"),
            ("f.title(\"x\")", ""),
            ("f.prompt(everyone, \"x\")", ""),
            ("yes(everyone, \"x\")", ""),
            ("may(f, everyone, \"x\")", "[Kind]"),
            ("g[\"x\"]", ""),
            ("#{ a: \"x\" }", ""),
            ("\"x\"", ""),
            ("reh.skip_to(\"x\")", "[Phase]"),
            ("rehearse(\"x\", #{ a: \"y\" })", "[Method]"),
            ("reh.count(\"x\")", "[Kind]"),
        ] {
            assert_eq!(named(text), expected, "{text}");
        }
    }
}
