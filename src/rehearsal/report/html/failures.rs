//! Where rehearsals fail: phase by phase, then cause by cause.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::airtime::percent;
use super::axis::Scale;
use super::cause::cause;
use super::chart::{Chart, ChartRow, count};
use super::endings::key;
use super::frame::{Part, legend, note};
use super::phases::over_time;
use super::plot::{axis, fill, stack};
use crate::method::{PhaseId, Place};
use crate::rehearsal::crowd::{Cause, Ending, Tally};
use crate::rehearsal::report::Portion;
use crate::rehearsal::report::crowd::{Told, ending_id};
use crate::report::html::plain;
use crate::words::Words;

/// Where something fails, in the order in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Where {
    Phase(PhaseId),
    Script(u16, u32),
    Bot(u8),
    Whole,
}

/// The part about failures, also where there are none.
pub(super) fn failures(told: &Told<'_>, tally: &Tally, words: &Words) -> Part {
    let heading = words.tell("page-failures");
    let mut body = String::new();
    if tally.failures.is_empty() {
        let id = if tally.runs() == 0 { "page-nothing-played" } else { "page-nothing-fails" };
        body += &note(&words.tell(id));
    } else {
        body += &places(told, tally, words);
        let causes = tally.failures.iter().zip(1_usize..);
        body.extend(
            causes.map(|((own, failures), nth)| {
                cause(told, (nth, *own, failures), tally.runs(), words)
            }),
        );
    }
    let over = over_time(told, tally, words);
    if !over.is_empty() {
        let _ = write!(body, "<h3>{}</h3>\n{over}", plain(&words.tell("page-over-time")));
    }
    Part { id: "failures", heading, body }
}

/// Every phase with what failed in it, then what fails elsewhere.
fn places(told: &Told<'_>, tally: &Tally, words: &Words) -> String {
    let phases = told.loaded.table.method.phases.len();
    let phases = (0..phases).map(|at| (Where::Phase(PhaseId::at(at)), BTreeMap::new()));
    let mut all: BTreeMap<Where, BTreeMap<Ending, u64>> = phases.collect();
    for (cause, failures) in &tally.failures {
        let own = all.entry(Where::of(*cause)).or_default();
        *own.entry(cause.ending()).or_default() += failures.times;
    }
    let runs = tally.runs().max(1);
    let sum = |ended: &BTreeMap<Ending, u64>| ended.values().sum::<u64>();
    let most = all.values().map(sum).max().unwrap_or_default();
    let scale = Scale::of_percents(most.saturating_mul(100).div_ceil(runs));
    let rows = all.iter().map(|(place, ended)| {
        let parts: Vec<(&str, u64)> =
            ended.iter().map(|(ending, n)| (fill(*ending), n.saturating_mul(100))).collect();
        let what = ended.keys().map(|ending| words.tell(ending_id(*ending)));
        let times = sum(ended);
        let share = Some(Portion::of(times, runs).percent(words)).filter(|_| times > 0);
        ChartRow {
            name: place.told(told, words),
            drawing: stack(&parts, runs.saturating_mul(scale.to), Some(scale)),
            cells: vec![
                count(times),
                share.unwrap_or_default(),
                what.collect::<Vec<_>>().join(", "),
            ],
        }
    });
    let heads = ["crowd-times", "page-share", "page-what"];
    let chart = Chart {
        name: words.tell("page-where"),
        rows_are: words.tell("crowd-phase"),
        drawn: words.tell("page-share-of-runs"),
        heads: heads.map(|id| words.tell(id)).to_vec(),
        groups: vec![(String::new(), rows.collect())],
        axis: axis(scale, |tick| percent(tick, words)),
    };
    let seen = Ending::ALL.into_iter().filter(|ending| {
        *ending != Ending::Through && tally.failures.keys().any(|own| own.ending() == *ending)
    });
    let keys: Vec<String> = seen.map(|ending| key(ending, words)).collect();
    let mut said = legend(&keys);
    if tally.ended(Ending::Missed) > 0 {
        said += &note(&words.tell("page-missed"));
    }
    said += &chart.written();
    said
}

impl Where {
    fn of(cause: Cause) -> Where {
        match cause {
            Cause::Held(phase, _) | Cause::Missed(phase, _) | Cause::Endless(phase) => {
                Where::Phase(phase)
            }
            Cause::RuleFailed(script, line) | Cause::EffectRefused(script, line) => {
                Where::Script(script, line)
            }
            Cause::Astray(bot) => Where::Bot(bot),
            Cause::Late | Cause::Unsaid => Where::Whole,
        }
    }

    fn told(self, told: &Told<'_>, words: &Words) -> String {
        let method = &told.loaded.table.method;
        match self {
            Where::Phase(phase) => method.phase(phase).title.clone(),
            Where::Script(script, line) => {
                words.place(method, Place { script, line }).unwrap_or_default()
            }
            Where::Bot(nth) => {
                let bot = told.bots.get(usize::from(nth));
                bot.map(|bot| bot.id.clone()).unwrap_or_default()
            }
            Where::Whole => words.tell("page-whole"),
        }
    }
}
