//! What was touched of a method as data: phase by phase each statement with its line and sentence,
//! and script by script each line. Text and pages are made from it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::method::{Method, PhaseId, Statement};
use crate::rehearsal::report::Portion;
use crate::rehearsal::{Count, Coverage, Passages};
use crate::report::{cited_by, statement, titled};
use crate::words::Words;

/// What was touched of a method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// The name under which it was rehearsed.
    pub name: String,
    /// Its title.
    pub title: String,
    /// In how many sessions.
    pub sessions: u64,
    /// How many of its statements were hit.
    pub touched: Portion,
    /// What it says as a whole.
    pub whole: Vec<Row>,
    /// Its phases, in order.
    pub phases: Vec<PhaseRows>,
    /// The scripts that it was built from, those without a statement left out.
    pub scripts: Vec<ScriptRows>,
}

/// A phase and its statements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhaseRows {
    /// Its id.
    pub id: String,
    /// Its title, with its number where it is a step.
    pub title: String,
    /// How often it was gone through.
    #[serde(flatten)]
    pub passages: Passages,
    /// Its statements.
    pub rows: Vec<Row>,
}

/// A statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its name in the counts.
    pub statement: Statement,
    /// The file and line it stands on.
    pub place: String,
    /// What it says, as the step plan has it.
    pub said: String,
    /// The ids that it cites.
    pub cites: Vec<String>,
    /// How often it was touched.
    #[serde(flatten)]
    pub count: Count,
}

/// A script, line by line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScriptRows {
    /// The name of the file.
    pub name: String,
    /// How many of the statements in it were hit.
    pub touched: Portion,
    /// Every line of it, from 1.
    pub lines: Vec<LineRow>,
}

/// A line of a script.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LineRow {
    /// What stands there.
    pub text: String,
    /// How many of the statements on it were hit.
    pub touched: Portion,
    /// How often they were touched, all together.
    #[serde(flatten)]
    pub count: Count,
}

impl Sheet {
    /// What was touched of the method that was rehearsed as `name`.
    #[must_use]
    pub fn of(words: &Words, name: &str, method: &Method, coverage: &Coverage) -> Sheet {
        let row = |name: &Statement| Row::of(words, method, *name, coverage);
        let all = method.statements();
        let phases = (0..method.phases.len()).map(PhaseId::at).map(|id| PhaseRows {
            id: method.phase(id).id.clone(),
            title: titled(words, method, id),
            passages: coverage.phase(id),
            rows: all.iter().filter(|own| own.phase() == Some(id)).map(row).collect(),
        });
        Sheet {
            name: name.to_owned(),
            title: method.title.clone(),
            sessions: coverage.sessions(),
            touched: Portion::among(all.iter(), |own| coverage.of(**own).hits > 0),
            whole: all.iter().filter(|own| own.phase().is_none()).map(row).collect(),
            phases: phases.collect(),
            scripts: scripts(method, coverage),
        }
    }

    /// Every statement.
    pub(super) fn rows(&self) -> impl Iterator<Item = &Row> {
        self.whole.iter().chain(self.phases.iter().flat_map(|phase| &phase.rows))
    }
}

impl Row {
    fn of(words: &Words, method: &Method, name: Statement, coverage: &Coverage) -> Row {
        let place = method.place_of(name).and_then(|place| words.place(method, place));
        Row {
            statement: name,
            place: place.unwrap_or_default(),
            said: statement(words, method, name).unwrap_or_default(),
            cites: cited_by(method, name).to_vec(),
            count: coverage.of(name),
        }
    }
}

fn scripts(method: &Method, coverage: &Coverage) -> Vec<ScriptRows> {
    let mut counts: BTreeMap<(u16, u32), (Portion, Count)> = BTreeMap::new();
    for name in method.statements() {
        let Some(place) = method.place_of(name) else { continue };
        let (touched, count) = counts.entry((place.script, place.line)).or_default();
        let own = coverage.of(name);
        count.add(own);
        (touched.n, touched.of) = (touched.n + usize::from(own.hits > 0), touched.of + 1);
    }
    let scripts = (0..=u16::MAX).zip(&method.scripts).map(|(at, script)| {
        let lines = (1..).zip(script.text.lines()).map(|(line, text)| {
            let (touched, count) = counts.get(&(at, line)).copied().unwrap_or_default();
            LineRow { text: text.to_owned(), touched, count }
        });
        let lines: Vec<LineRow> = lines.collect();
        let touched = lines.iter().fold(Portion::default(), |sum, line| Portion {
            n: sum.n + line.touched.n,
            of: sum.of + line.touched.of,
        });
        ScriptRows { name: script.name.clone(), touched, lines }
    });
    scripts.filter(|script| script.touched.of > 0).collect()
}
