//! What was checked and whether it held, one thing at a time: what the forms for other programs
//! are written from.

use serde::Serialize;

/// All that was checked, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checks {
    /// One after another; those of one suite stand together.
    pub all: Vec<Checked>,
    /// How it ended, in a sentence.
    pub summary: String,
}

/// One thing that was checked: a story, or a circumstance.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// What it belongs to: the folder of a story, or a method.
    pub suite: String,
    /// Its own name.
    pub name: String,
    /// Whether it held.
    pub result: Held,
    /// What went wrong, in one word that never changes.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub kind: &'static str,
    /// What it is about, or what went wrong, in a line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub message: String,
    /// All that helps to mend it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// The script where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The line of that script.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// How many sessions were played for it.
    pub sessions: u64,
    /// How many of those did not go well.
    pub failed: u64,
}

/// Whether something held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// It did.
    #[default]
    Passed,
    /// It did not.
    Failed,
    /// A script is wrong.
    Broken,
    /// This machine had too little time or memory to say.
    Inconclusive,
}

/// How it all ended, for a program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary<'a> {
    /// The same in a sentence.
    pub summary: &'a str,
    /// How many things were checked.
    pub checked: usize,
    /// How many held.
    pub passed: usize,
    /// How many did not.
    pub failed: usize,
    /// Of how many a script is wrong.
    pub broken: usize,
    /// Of how many this machine could not say it.
    pub inconclusive: usize,
}

impl Checks {
    /// How many of them came to this.
    #[must_use]
    pub fn count(&self, held: Held) -> usize {
        self.all.iter().filter(|one| one.result == held).count()
    }

    /// How it all ended.
    #[must_use]
    pub fn summed(&self) -> Summary<'_> {
        Summary {
            summary: &self.summary,
            checked: self.all.len(),
            passed: self.count(Held::Passed),
            failed: self.count(Held::Failed),
            broken: self.count(Held::Broken),
            inconclusive: self.count(Held::Inconclusive),
        }
    }

    /// With what says that this is not all, where it is not.
    #[must_use]
    pub fn broken_off(mut self, suite: &str, message: Option<String>) -> Checks {
        self.all.extend(message.map(|message| Checked {
            suite: suite.to_owned(),
            name: "broken-off".to_owned(),
            result: Held::Inconclusive,
            kind: "broken_off",
            message,
            ..Checked::default()
        }));
        self
    }

    /// The suites, each with its own, in order.
    pub(super) fn suites(&self) -> impl Iterator<Item = &[Checked]> {
        self.all.chunk_by(|one, next| one.suite == next.suite)
    }
}
