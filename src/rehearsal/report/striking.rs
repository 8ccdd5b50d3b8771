//! What stands out in many rehearsals, though nothing of it made one fail.

use super::crowd::Told;
use crate::method::{PhaseId, RoleId};
use crate::rehearsal::crowd::{Sort, Tally};
use crate::words::Words;

/// Of fewer rehearsals nothing can be said.
const FEW: u64 = 20;

/// A phase is always late where it is so in so many of a hundred.
const ALWAYS: u64 = 90;

/// A line for each thing that stands out; nothing where nothing does.
pub(super) fn striking(told: &Told<'_>, tally: &Tally, words: &Words) -> String {
    // Where all sorts of bots were asked for, it is they that stand out.
    let only_bots = tally.groups.keys().all(|group| matches!(group.under.sort(), Sort::With(_)));
    if tally.runs() < FEW || only_bots {
        return String::new();
    }
    let lines: Vec<String> = never_begun(told, tally, words)
        .chain(always_late(told, tally, words))
        .chain(never_heard(told, tally, words))
        .map(|line| format!("  {line}"))
        .collect();
    if lines.is_empty() {
        return String::new();
    }
    std::iter::once(words.tell("crowd-striking")).chain(lines).collect::<Vec<_>>().join("\n")
}

fn never_begun(told: &Told<'_>, tally: &Tally, words: &Words) -> impl Iterator<Item = String> {
    let phases = told.loaded.table.method.phases.iter().enumerate();
    let never = phases.filter(|(at, phase)| {
        // A setting may well say that it does not come.
        let by_setting = phase.when.as_ref().is_some_and(|when| when.condition.names_setting());
        let main = phase.aside.is_none() && !by_setting;
        main && !tally.phases.contains_key(&PhaseId::at(*at))
    });
    never
        .map(|(_, phase)| words.say("crowd-never-begun", &[("phase", phase.title.as_str().into())]))
}

fn always_late(told: &Told<'_>, tally: &Tally, words: &Words) -> impl Iterator<Item = String> {
    let percent = |over: u64, times: u64| (over * 100).checked_div(times).unwrap_or_default();
    let late = tally.phases.iter().filter_map(move |(phase, passages)| {
        let percent = percent(passages.over, passages.times);
        (passages.times >= FEW && percent >= ALWAYS).then_some((*phase, percent))
    });
    late.map(|(phase, percent)| {
        let title = told.loaded.table.method.phase(phase).title.as_str();
        words.say("crowd-always-late", &[("phase", title.into()), ("percent", percent.into())])
    })
}

/// Roles of which nobody ever talked, where everybody was there.
fn never_heard(told: &Told<'_>, tally: &Tally, words: &Words) -> impl Iterator<Item = String> {
    let method = &told.loaded.table.method;
    let roles = (0..method.roles.len()).map(RoleId::at);
    // Whoever leads has enough to do.
    let roles = roles.filter(|role| !method.role(*role).leads);
    let silent = roles.filter(|role| {
        let full = tally.measures.iter().filter(|((_, sort), _)| *sort == Sort::Full);
        let talks = full.filter_map(|(_, measures)| measures.talk.get(role));
        let (people, shares) =
            talks.fold((0, 0), |(people, shares), it| (people + it.people, shares + it.shares));
        people > 0 && shares == 0
    });
    silent
        .map(|role| words.say("crowd-never-heard", &[("role", method.role(role).called().into())]))
}
