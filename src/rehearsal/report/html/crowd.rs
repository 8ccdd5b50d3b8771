//! The page about simulated people: how their rehearsals ended, how long they took, who talked,
//! where they fail, and what they touched of the method.

use super::airtime::airtime;
use super::bots::bots;
use super::durations::{durations, time};
use super::endings::endings;
use super::failures::failures;
use super::frame::{Part, Top, framed, note, verbatim};
use super::lines::touched;
use crate::rehearsal::crowd::{Crowd, Ending, Histogram, Tally};
use crate::rehearsal::report::Portion;
use crate::rehearsal::report::coverage::Sheet;
use crate::rehearsal::report::crowd::{Told, broken_off, ending_id, opening, transcript};
use crate::words::Words;

/// What some of the rehearsals touched, that were played again to be looked at.
#[derive(Clone, Debug)]
pub struct Looked {
    /// What they touched.
    pub sheet: Sheet,
    /// How many there were.
    pub rehearsals: u64,
}

/// What came of many rehearsals, as a page of its own.
#[must_use]
pub fn crowd_page(told: &Told<'_>, tally: &Tally, looked: &Looked, words: &Words) -> String {
    // Whoever asked for bots wants to know of them first.
    let mut parts = vec![bots(told, tally, words)];
    match tally.groups.keys().next().filter(|_| tally.runs() == 1) {
        Some(group) => {
            let heading = words.tell("page-happened");
            let lines = transcript(told, *group, words).unwrap_or_default();
            parts.push(Part { id: "happened", body: verbatim(&lines, &heading), heading });
        }
        None if tally.runs() > 0 => {
            parts.push(endings(told, tally, words));
            parts.push(durations(told, tally, words));
            parts.push(airtime(told, tally, words));
        }
        None => {}
    }
    parts.push(failures(told, tally, words));
    parts.push(lines(tally, looked, words));
    framed(&top(told, tally, looked, words), &parts, words)
}

fn lines(tally: &Tally, looked: &Looked, words: &Words) -> Part {
    let heading = words.tell("page-lines");
    let gaps = [("n", looked.rehearsals.into()), ("runs", tally.runs().into())];
    let id = if looked.rehearsals < tally.runs() { "page-sample" } else { "page-sample-of-all" };
    let mut body = String::new();
    if looked.rehearsals > 0 {
        body += &note(&words.say(id, &gaps));
        body += &touched(&looked.sheet, words);
    }
    Part { id: "lines", heading, body }
}

fn top(told: &Told<'_>, tally: &Tally, looked: &Looked, words: &Words) -> Top {
    // Its first line says what stands on top here.
    let mut lines: Vec<String> = opening(told, words).lines().skip(1).map(str::to_owned).collect();
    lines.extend(broken_off(told, tally, words));
    let Crowd { nths, seed, .. } = told.crowd;
    let runs = nths.end.saturating_sub(nths.start);
    let gaps = [("n", runs.into()), ("seed", seed.to_string().into())];
    let heading = told.loaded.table.method.title.clone();
    Top {
        title: words.say("page-title", &[("title", heading.as_str().into())]),
        heading,
        below: words.say("page-below", &gaps),
        verdict: verdict(tally, words),
        numbers: numbers(tally, looked, words),
        lines,
    }
}

/// Whether all came to their end, and in which ways the others did not.
fn verdict(tally: &Tally, words: &Words) -> (bool, String) {
    let (runs, through) = (tally.runs(), tally.ended(Ending::Through));
    let gap = ("runs", runs.into());
    if runs == 0 {
        return (false, words.tell("page-nothing-played"));
    }
    if runs == through {
        return (true, words.say("page-all-through", &[gap]));
    }
    let rest = Ending::ALL.into_iter().filter(|ending| !ending.is_well());
    let rest = rest.map(|ending| (ending, tally.ended(ending))).filter(|(_, count)| *count > 0);
    let ways: Vec<String> =
        rest.map(|(ending, count)| format!("{count} {}", words.tell(ending_id(ending)))).collect();
    if ways.is_empty() {
        return (true, words.say("page-some-missed", &[gap, ("n", through.into())]));
    }
    let well: u64 = Ending::ALL.iter().filter(|it| it.is_well()).map(|it| tally.ended(*it)).sum();
    let gaps = [gap, ("n", (runs - well).into()), ("ways", ways.join(", ").into())];
    (false, words.say("page-not-through", &gaps))
}

fn numbers(tally: &Tally, looked: &Looked, words: &Words) -> Vec<(String, String)> {
    let mut took = Histogram::default();
    for measures in tally.measures.values() {
        took.merge(&measures.took);
    }
    let through = Portion::of(tally.ended(Ending::Through), tally.runs());
    let mut numbers =
        vec![(tally.runs().to_string(), words.say("page-runs", &[("n", tally.runs().into())]))];
    if tally.runs() > 0 {
        numbers.push((through.percent(words), words.tell("crowd-through")));
    }
    if took.count() > 0 {
        numbers.push((time(took.median()), words.tell("page-middle-of-all")));
    }
    if looked.rehearsals > 0 {
        numbers.push((looked.sheet.touched.percent(words), words.tell("page-touched-of-all")));
    }
    numbers
}
