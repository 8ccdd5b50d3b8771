//! A case as text. What is open stands there as a comment, so that the file is a form to go on
//! with.

use std::fmt::Write as _;

use super::{
    Angle, CRITERIA, Case, Criterion, FACTUALLY, FACTUALLY_RULE, Kind, QUESTIONS, Question,
    criteria,
};
use crate::words::Words;

impl Case {
    /// The text that reads back as this case; what it asks is in the language of `words`.
    #[must_use]
    pub fn to_toml(&self, words: &Words) -> String {
        let mut text = format!("# {}\n", words.tell("case-file-head"));
        let mut line = |line: &str| {
            let _ = writeln!(text, "{line}");
        };
        line(&filled("van", Some(&self.author), ""));
        line(&filled("titel", self.title.as_deref(), ""));
        line(&choice("soort", self.kind.map(Kind::word), &Kind::ALL.map(Kind::word)));
        line(&choice("invalshoek", Some(self.angle.word()), &Angle::ALL.map(Angle::word)));
        line(&filled("wanneer", self.when.as_deref(), "2026-11-20"));
        line("\n[antwoorden]");
        for question in QUESTIONS {
            line(&asked(words, question));
            line(&filled(question.key, self.answer(question.key), ""));
        }
        line("\n[toetsen]");
        // What does not count from this angle is not asked, but stays when it was said.
        let counts = |one: &Criterion| criteria(self.angle).any(|other| other == one);
        let said = |one: &Criterion| self.tick(one.key).is_some();
        for one in CRITERIA.iter().filter(|one| counts(one) || said(one)) {
            line(&format!("# {} ({})", words.tell(one.message), one.rule));
            line(&match self.tick(one.key) {
                Some(tick) => format!("{} = {tick}", one.key),
                None => format!("# {} = true", one.key),
            });
        }
        text
    }
}

fn asked(words: &Words, question: &Question) -> String {
    let mut asked = format!("# {} ({})", words.tell(question.message), question.rule);
    if question.is_factual {
        let _ = write!(asked, " {} ({FACTUALLY_RULE})", words.tell(FACTUALLY));
    }
    asked
}

/// A key with its text, or as a comment with an example.
fn filled(key: &str, text: Option<&str>, example: &str) -> String {
    match text {
        Some(text) => format!("{key} = {}", toml::Value::from(text)),
        None => format!("# {key} = \"{example}\""),
    }
}

/// A key with one of some words, and which words there are.
fn choice(key: &str, word: Option<&str>, words: &[&str]) -> String {
    format!("{} # {}", filled(key, word, words[0]), words.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn an_open_case_is_a_form_and_reads_back_as_open() {
        for language in [Language::Dutch, Language::English] {
            let text = Case::new("Anna").to_toml(&Words::new(language));
            assert_eq!(Case::parse(&text), Ok(Case::new("Anna")));
            let opened = text.replace("\n# ", "\n");
            for key in QUESTIONS.iter().map(|one| one.key).chain(CRITERIA.iter().map(|one| one.key))
            {
                assert!(opened.contains(&format!("\n{key} = ")), "{key}: {text}");
            }
        }
    }
}
