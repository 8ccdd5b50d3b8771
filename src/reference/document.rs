//! The reference as one document, and an entry by itself.

use std::fmt::Write as _;

use super::entry::{Entry, Group, Reference};
use super::types::TYPES;

/// One language of the document.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// What it is called.
    pub title: &'a str,
    /// What stands before every example that does not begin by itself.
    pub before: &'a str,
    /// Its words.
    pub reference: &'a Reference,
}

/// A command of a session, which stories are made of too.
#[derive(Debug, Clone)]
pub struct Typed {
    /// How it is typed in Dutch and in English, without the slash.
    pub spellings: [&'static str; 2],
    /// What it is for.
    pub says: String,
}

const COMMANDS: &str = "
## Commands

What is typed in a session, and so in a story, in either language; `/help` prints it.

| command | in English | what it does |
|---|---|---|
";

const OPENING: &str = "\
# Reference

Every word that a script can use: its forms, an example, and a wrong use with what is said of it.
[guide.md](guide.md) is the guide, [language.md](language.md) says how the words meet. This page is
made from the entries beside the words, and a test holds it to what the program knows, runs every
example, and compares every message: `UPDATE=1 cargo test --test reference` writes it anew.

At the prompt `intervisie reference may` prints one entry, and `intervisie definitions DIR` writes
all of them for an editor.

A form reads `Phase.may(who: Who, what: What, rule?: Text, reason?: Text) -> Phase`: said of a
phase, it takes people and what they do, and answers with the phase, so that more can be said of it.
What has a `?` may be left out, with all that follow.
";

/// The whole document.
#[must_use]
pub fn document(parts: &[Part<'_>], commands: &[Typed]) -> String {
    let mut text = OPENING.to_owned();
    let mut anchors = Anchors::default();
    let mut body = String::new();
    for part in parts {
        let title = part.title;
        let _ = write!(text, "\n**[{title}](#{})**\n\n", anchors.of(title));
        let _ = write!(body, "\n## {title}\n\nBefore every example stands:\n\n");
        let _ = write!(body, "```rhai\n{}\n```\n", part.before.trim_end());
        for group in &part.reference.groups {
            contents(group, &mut anchors, &mut text);
            of_group(group, &mut body);
        }
    }
    let _ = write!(text, "\n**[Commands](#{})**\n", anchors.of("Commands"));
    types(&mut text);
    text.push_str(&body);
    text.push_str(COMMANDS);
    for Typed { spellings: [dutch, english], says } in commands {
        let _ = writeln!(text, "| `/{dutch}` | `/{english}` | {} |", says.replace('|', "\\|"));
    }
    text
}

impl Entry {
    /// The entry as text, without its title.
    #[must_use]
    pub fn told(&self) -> String {
        let mut text = self.explained();
        for wrong in &self.wrongs {
            let _ = write!(text, "\nWrong:\n\n```rhai\n{}\n// {}\n", wrong.text, wrong.message);
            if let Some(hint) = &wrong.hint {
                let _ = writeln!(text, "// {hint}");
            }
            text.push_str("```\n");
        }
        text
    }

    /// The same without what goes wrong: its forms, what it says, examples.
    #[must_use]
    pub fn explained(&self) -> String {
        let mut text = self.forms();
        let _ = writeln!(text, "\n{}", self.text);
        if !self.elsewhere.is_empty() {
            let others: Vec<String> = self.elsewhere.iter().map(|one| format!("`{one}`")).collect();
            let _ = writeln!(text, "\nCalled elsewhere: {}.", others.join(", "));
        }
        for example in &self.examples {
            let _ = write!(text, "\n```rhai\n{example}\n```\n");
        }
        text
    }

    /// Its forms as a list; those that differ in their word only share a line.
    fn forms(&self) -> String {
        let mut text = String::new();
        for (at, form) in self.forms.iter().enumerate().filter(|(_, form)| form.answer.is_some()) {
            match self.forms[..at].last().filter(|before| before.differs_in_word(form)) {
                Some(_) => {
                    text.truncate(text.trim_end().len());
                    let _ = writeln!(text, ", `{}`", form.word);
                }
                None => {
                    let _ = writeln!(text, "- `{}`", form.signature());
                }
            }
        }
        if text.is_empty() { text } else { format!("\n{text}") }
    }

    /// Its words, as a title.
    #[must_use]
    pub fn title(&self) -> String {
        let words: Vec<String> = self.words.iter().map(|word| format!("`{word}`")).collect();
        words.join(", ")
    }
}

fn of_group(group: &Group, text: &mut String) {
    let _ = write!(text, "\n### {}\n", group.title);
    if !group.about.is_empty() {
        let _ = write!(text, "\n{}\n", group.about);
    }
    for entry in &group.entries {
        let _ = write!(text, "\n#### {}\n{}", entry.title(), entry.told());
    }
}

fn contents(group: &Group, anchors: &mut Anchors, text: &mut String) {
    let _ = write!(text, "- [{}](#{}): ", group.title, anchors.of(&group.title));
    let mut links = Vec::new();
    for entry in &group.entries {
        links.push(format!("[{}](#{})", entry.title(), anchors.of(&entry.title())));
    }
    let _ = writeln!(text, "{}", links.join(", "));
}

fn types(text: &mut String) {
    text.push_str("\n| type | what it is |\n|---|---|\n");
    for one in TYPES {
        let _ = writeln!(text, "| {} | {} |", one.name, one.says.replace('|', "\\|"));
    }
}

/// Where a title can be linked to; the second of its name is numbered.
#[derive(Default)]
struct Anchors(Vec<String>);

impl Anchors {
    fn of(&mut self, title: &str) -> String {
        let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
        let plain: String = title.chars().filter(kept).collect();
        let plain = plain.to_lowercase().replace(' ', "-");
        let before = self.0.iter().filter(|known| **known == plain).count();
        self.0.push(plain.clone());
        if before == 0 { plain } else { format!("{plain}-{before}") }
    }
}
