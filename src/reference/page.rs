//! Reads pages of entries. A page is what stands beside a file of words:
//!
//! ````text
//! # Phase: rights
//!
//! ## `may`
//!
//! - `Phase.may(who, what, rule?, reason?)`
//!
//! These people may do this here.
//!
//! Elsewhere `allow`, `permit`.
//!
//! ```rhai
//! fase.may(deelnemer, "vraag");
//! ```
//!
//! ```rhai wrong
//! fase.may("vraag", deelnemer);
//! // what is said of it
//! // and what to write instead
//! ```
//! ````

use std::iter::Peekable;
use std::str::Lines;

use super::entry::{Entry, Group, Reference, Wrong};
use super::form::Form;

impl Reference {
    /// Reads pages, in their order. Groups of the same title are one.
    ///
    /// # Errors
    /// The first entry that lacks something, and what.
    pub fn read(pages: &[&str]) -> Result<Reference, String> {
        let mut reference = Reference::default();
        for page in pages {
            reference.page(page)?;
        }
        for group in &mut reference.groups {
            group.about = paragraphs(&group.about);
            for entry in &mut group.entries {
                entry.text = paragraphs(&entry.text);
                entry.check().map_err(|why| format!("`{}`: {why}", entry.words.join(", ")))?;
            }
        }
        Ok(reference)
    }

    fn page(&mut self, page: &str) -> Result<(), String> {
        let mut lines = page.lines().peekable();
        let (mut group, mut is_in_entry) = (None, false);
        while let Some(line) = lines.next() {
            if let Some(title) = line.strip_prefix("# ") {
                (group, is_in_entry) = (Some(self.group(title)), false);
                continue;
            }
            let group: usize = group.ok_or_else(|| format!("`{line}` stands in no group"))?;
            let group = &mut self.groups[group];
            if let Some(words) = line.strip_prefix("## ") {
                let words = quoted(words).map(str::to_owned).collect();
                group.entries.push(Entry { words, ..Entry::default() });
                is_in_entry = true;
                continue;
            }
            match group.entries.last_mut().filter(|_| is_in_entry) {
                Some(entry) => entry.take(line, &mut lines)?,
                None => add_line(&mut group.about, line),
            }
        }
        Ok(())
    }

    fn group(&mut self, title: &str) -> usize {
        let known = self.groups.iter().position(|group| group.title == title);
        known.unwrap_or_else(|| {
            let (title, about) = (title.to_owned(), String::new());
            self.groups.push(Group { title, about, entries: Vec::new() });
            self.groups.len() - 1
        })
    }
}

impl Entry {
    fn take(&mut self, line: &str, lines: &mut Peekable<Lines<'_>>) -> Result<(), String> {
        if line.starts_with("- `") {
            let mut forms = quoted(line);
            let first = Form::read(forms.next().unwrap_or_default())?;
            self.forms.push(first.clone());
            self.forms.extend(forms.map(|word| Form { word: word.to_owned(), ..first.clone() }));
        } else if let Some(others) = line.strip_prefix("Elsewhere ") {
            self.elsewhere.extend(quoted(others).map(str::to_owned));
            // A long list goes on in the next lines.
            while let Some(more) = lines.next_if(|line| !line.is_empty()) {
                self.elsewhere.extend(quoted(more).map(str::to_owned));
            }
        } else if let Some(mark) = line.strip_prefix("```") {
            let block: Vec<&str> = lines.take_while(|line| *line != "```").collect();
            match mark {
                "rhai" => self.examples.push(block.join("\n")),
                "rhai wrong" => self.wrongs.push(Wrong::read(&block)),
                _ => return Err(format!("an example is `rhai` or `rhai wrong`, not `{mark}`")),
            }
        } else {
            add_line(&mut self.text, line);
        }
        Ok(())
    }

    /// Whether it tells all that an entry tells.
    fn check(&self) -> Result<(), String> {
        let said = |word: &&String| self.forms.iter().all(|form| form.word != **word);
        if let Some(word) = self.words.iter().find(said) {
            return Err(format!("no form says `{word}`: begin with \"- `Phase.{word}(…)`\""));
        }
        if let Some(form) = self.forms.iter().find(|form| !self.words.contains(&form.word)) {
            return Err(format!("`{}` is none of its words", form.word));
        }
        for (is_there, what) in [
            (!self.text.trim().is_empty(), "a sentence about what it says"),
            (!self.examples.is_empty(), "an example: a block marked `rhai`"),
            (!self.wrongs.is_empty(), "a wrong use: a block marked `rhai wrong`"),
        ] {
            if !is_there {
                return Err(format!("lacks {what}"));
            }
        }
        Ok(())
    }
}

impl Wrong {
    /// The comments at the end of a block are what is said of it: the message, and the hint.
    fn read(block: &[&str]) -> Wrong {
        let text = block.iter().take_while(|line| !line.starts_with("// "));
        let text: Vec<&str> = text.copied().collect();
        let mut said = block[text.len()..].iter().map(|line| line.trim_start_matches("// "));
        let message = said.next().unwrap_or_default().to_owned();
        let hint: Vec<&str> = said.collect();
        let hint = (!hint.is_empty()).then(|| hint.join(" "));
        Wrong { text: text.join("\n"), message, hint }
    }
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

fn add_line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

/// The paragraphs of a text, whatever stood between them.
fn paragraphs(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    paragraphs.collect::<Vec<&str>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "\
# Phase: rights
Who may do what.

## `may`

- `Phase.may(who, what, rule?)`

These people may.

Elsewhere `allow`,
`permit`.

```rhai
fase.may(wie, \"a\");
```

```rhai wrong
fase.may(\"a\", wie);
// `may` takes people first
// turn them round
```

Nobody else may.
";

    #[test]
    fn a_page_becomes_entries() {
        let reference = Reference::read(&[PAGE]).expect("a page");
        let group = &reference.groups[0];
        assert_eq!(
            (group.title.as_str(), group.about.as_str()),
            ("Phase: rights", "Who may do what.")
        );
        let entry = &group.entries[0];
        assert_eq!(entry.text, "These people may.\n\nNobody else may.");
        assert_eq!(entry.first_sentence(), "These people may.");
        assert_eq!(entry.elsewhere, ["allow", "permit"]);
        assert_eq!(entry.examples, ["fase.may(wie, \"a\");"]);
        let wrong = &entry.wrongs[0];
        assert_eq!(
            (wrong.text.as_str(), wrong.message.as_str()),
            ("fase.may(\"a\", wie);", "`may` takes people first")
        );
        assert_eq!(wrong.hint.as_deref(), Some("turn them round"));
        assert_eq!(reference.about("permit"), [entry]);
        assert_eq!(reference.near("mya"), Some("may"));
        assert_eq!(reference.near("premit"), Some("may"));
        let usage = Some("write `may(who, what, …)`, as in `fase.may(wie, \"a\")`".to_owned());
        assert_eq!(reference.usage("may", Some("phase")), usage);
        assert_eq!(reference.instead_of("allow", Some("phase")), usage);
        assert_eq!(reference.instead_of("allow", Some("kind")), None);
        assert_eq!(reference.instead_of_any("allow"), usage);
    }

    #[test]
    fn an_entry_that_lacks_something_is_refused() {
        for (out, why) in [
            ("- `Phase.may(who, what, rule?)`", "no form says `may`"),
            ("These people may.\n\n", ""),
            ("```rhai\nfase.may(wie, \"a\");\n```\n", "lacks an example"),
            (" wrong", "lacks a wrong use"),
            ("# Phase: rights\n", "stands in no group"),
        ] {
            let told = Reference::read(&[&PAGE.replacen(out, "", 1)]).err().unwrap_or_default();
            assert!(told.contains(why), "{told}");
        }
    }
}
