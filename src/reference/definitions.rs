//! The reference as a file of definitions, which an editor for Rhai reads.

use std::fmt::Write as _;

use super::entry::{Entry, Reference};
use super::form::{Form, Shape};

/// How a file of definitions begins that was written here.
pub const MARK: &str = "module static;\n\n// intervisie: ";

/// The definitions of all words, each with its entry as its comment.
#[must_use]
pub fn definitions(title: &str, reference: &Reference) -> String {
    let mut text = format!("{MARK}{title}\n");
    for entry in reference.entries() {
        let comment = comment(entry);
        for form in &entry.forms {
            for definition in of_form(form) {
                let _ = write!(text, "\n{comment}{definition}\n");
            }
        }
    }
    text
}

fn comment(entry: &Entry) -> String {
    let blocks = entry.examples.iter().map(|example| format!("\n\n```rhai\n{example}\n```"));
    let mut told = entry.text.clone();
    told.extend(blocks);
    told.lines().map(|line| format!("/// {line}").trim_end().to_owned() + "\n").collect()
}

/// One definition for each number of arguments; none for what is there only to refuse.
fn of_form(form: &Form) -> Vec<String> {
    let Some(answer) = form.answer else { return Vec::new() };
    let (word, answer) = (&form.word, answer.in_definitions);
    let receiver = form.receiver.map(|one| (one.name.to_lowercase(), one.in_definitions));
    let named = form.arguments.iter().map(|one| (one.name.clone(), one.of.in_definitions));
    let all: Vec<(String, &str)> = receiver.into_iter().chain(named).collect();
    let optional = form.arguments.iter().filter(|one| one.is_optional).count();
    let with = |count: usize| {
        let taken: Vec<String> = all[..count]
            .iter()
            .map(|(name, of)| match form.shape {
                Shape::Operator => (*of).to_owned(),
                Shape::Call | Shape::Bare => format!("{name}: {of}"),
            })
            .collect();
        let taken = taken.join(", ");
        match form.shape {
            Shape::Bare if all.is_empty() => format!("const {word}: {answer};"),
            Shape::Bare => format!("fn get {word}({taken}) -> {answer};"),
            Shape::Call => format!("fn {word}({taken}) -> {answer};"),
            Shape::Operator => format!("op {word}({taken}) -> {answer};"),
        }
    };
    (all.len() - optional..=all.len()).map(with).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_defined_as_the_language_underneath_writes_it() {
        for (form, expected) in [
            (
                "Phase.show(what, who, rule?)",
                &[
                    "fn show(phase: Phase, what: ?, who: Who) -> Phase;",
                    "fn show(phase: Phase, what: ?, who: Who, rule: string) -> Phase;",
                ][..],
            ),
            ("Number.minutes -> Span", &["fn get minutes(number: int) -> Span;"]),
            ("everyone -> Who", &["const everyone: Who;"]),
            ("Who + Who", &["op +(Who, Who) -> Who;"]),
            ("Phase.done_when(value) -> refused", &[]),
        ] {
            assert_eq!(of_form(&Form::read(form).expect("a form")), expected);
        }
    }
}
