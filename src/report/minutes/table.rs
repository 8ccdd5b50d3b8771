//! Planned against actual time, as a table: a row for each time that a phase was gone through.

use super::data::{Course, Minutes, PhaseMinutes, Took};
use crate::time::Span;
use crate::words::Words;

/// Rows of cells below a heading each; the first cell of a row names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) headings: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    /// What the rows come to.
    pub(super) sums: Vec<Vec<String>>,
}

/// One row, before it is known which columns are wanted.
struct Row {
    name: String,
    planned: String,
    lasted: String,
    over: Span,
    paused: Span,
    interrupted: Span,
}

impl Minutes {
    /// How long everything took.
    pub(super) fn table(&self, words: &Words) -> Table {
        let rows: Vec<Row> = self.rows(words);
        let sums = self.sums(words);
        let any = |of: fn(&Row) -> Span| rows.iter().chain(&sums).any(|row| is_some(of(row)));
        let (paused, interrupted) = (any(|row| row.paused), any(|row| row.interrupted));
        let cells = |row: &Row| {
            let mut cells = vec![row.name.clone(), row.planned.clone(), row.lasted.clone()];
            cells.push(shown(row.over));
            cells.extend(paused.then(|| shown(row.paused)));
            cells.extend(interrupted.then(|| shown(row.interrupted)));
            cells
        };
        let mut headings = vec!["times-phase", "times-planned", "times-lasted", "times-over"];
        headings.extend(paused.then_some("times-paused"));
        headings.extend(interrupted.then_some("times-interrupted"));
        Table {
            headings: headings.into_iter().map(|id| words.tell(id)).collect(),
            rows: rows.iter().map(cells).collect(),
            sums: sums.iter().map(cells).collect(),
        }
    }

    fn rows(&self, words: &Words) -> Vec<Row> {
        let own = |phase: &&PhaseMinutes| phase.course != Course::TakenUp;
        let all: Vec<&PhaseMinutes> = self.phases.iter().filter(own).collect();
        let gone_through = |phase: &PhaseMinutes| phase.course != Course::PassedOver;
        let rows = all.iter().enumerate().map(|(at, phase)| {
            let same = |one: &&&PhaseMinutes| one.id == phase.id && gone_through(one);
            let (before, ever) = (all[..at].iter().filter(same), all.iter().filter(same));
            let name = match (before.count() + 1, ever.count()) {
                (nth, 2..) if gone_through(phase) => {
                    let gaps = [("phase", phase.title.as_str().into()), ("n", nth.into())];
                    words.say("times-again", &gaps)
                }
                _ => phase.title.clone(),
            };
            row(words, name, phase.time)
        });
        rows.collect()
    }

    fn sums(&self, words: &Words) -> Vec<Row> {
        let times = self.times;
        let took = || self.phases.iter().filter_map(|phase| phase.time);
        let limited = took().filter(|took| took.planned.is_some()).count();
        let all_limited = limited == took().count();
        let mut sums = Vec::new();
        let paused = if all_limited { times.paused } else { Span::ZERO };
        let of_limited = Row {
            name: words.tell(if all_limited { "times-together" } else { "times-limited" }),
            planned: times.limited_planned.to_string(),
            lasted: times.limited_lasted.to_string(),
            over: times.limited_over,
            paused,
            interrupted: Span::ZERO,
        };
        sums.extend((limited > 0).then_some(of_limited));
        let whole = Row {
            name: words.tell("times-whole"),
            planned: times.planned.map_or_else(none, |planned| planned.to_string()),
            lasted: times.lasted.to_string(),
            over: times.over,
            paused: times.paused,
            interrupted: Span::ZERO,
        };
        sums.extend((!all_limited || times.planned.is_some()).then_some(whole));
        sums
    }
}

fn row(words: &Words, name: String, took: Option<Took>) -> Row {
    let Some(took) = took else {
        let (planned, lasted) = (none(), words.tell("times-passed-over"));
        let zero = Span::ZERO;
        return Row { name, planned, lasted, over: zero, paused: zero, interrupted: zero };
    };
    let mut planned = took.planned.map_or_else(none, |planned| planned.to_string());
    if took.planned.is_some() {
        for (sign, span) in [('+', took.added), ('−', took.cut)] {
            let told = is_some(span).then(|| format!(" {sign} {span}"));
            planned.push_str(&told.unwrap_or_default());
        }
    }
    let lasted = took.lasted.to_string();
    let Took { over, paused, interrupted, .. } = took;
    Row { name, planned, lasted, over, paused, interrupted }
}

/// Less than a second is not told.
fn is_some(span: Span) -> bool {
    span.as_seconds() > 0
}

fn shown(span: Span) -> String {
    if is_some(span) { span.to_string() } else { String::new() }
}

fn none() -> String {
    "–".to_owned()
}
