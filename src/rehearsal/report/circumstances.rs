//! What came of rehearsals without a script, as checks: one for each circumstance.

use std::collections::BTreeMap;

use super::checked::{Checked, Checks, Held};
use super::crowd::{Told, broken_off, ending, ending_id, in_words};
use super::failed::explained;
use crate::rehearsal::crowd::{Cause, Circumstance, Counts, Ending, Failures, Group, Tally};
use crate::script::harmless;
use crate::words::Words;

/// What weighs most comes first.
const WORST: [Ending; 6] = [
    Ending::RuleFailed,
    Ending::Held,
    Ending::Endless,
    Ending::Late,
    Ending::Astray,
    Ending::Unsaid,
];

/// Every circumstance that was played, in the order of the plan.
#[must_use]
pub fn circumstances(told: &Told<'_>, tally: &Tally, words: &Words) -> Checks {
    let causes = tally.failures.iter();
    let causes: BTreeMap<Cause, String> =
        causes.map(|(cause, failures)| (*cause, why(told, *cause, failures, words))).collect();
    let groups = told.crowd.plan.sorts().iter().flat_map(|(_, groups)| groups);
    let played = groups.filter_map(|group| Some((*group, tally.groups.get(group)?)));
    let all = played.map(|(group, counts)| {
        let own = tally.failures.iter().filter_map(|(cause, failures)| {
            let times = *failures.groups.get(&group)?;
            Some((*cause, times, causes.get(cause)?.as_str()))
        });
        one(told, (group, counts), &own.collect::<Vec<_>>(), words)
    });
    let checks = Checks { all: all.collect(), summary: ending(tally, words) };
    let suite = harmless(&told.loaded.table.method.id);
    checks.broken_off(&suite, broken_off(told, tally, words))
}

fn why(told: &Told<'_>, cause: Cause, failures: &Failures, words: &Words) -> String {
    let (why, shown) = explained(told, (cause, failures), words).unwrap_or_default();
    std::iter::once(why).chain(shown).collect::<Vec<_>>().join("\n")
}

fn one(
    told: &Told<'_>,
    (group, counts): (Group, &Counts),
    causes: &[(Cause, u64, &str)],
    words: &Words,
) -> Checked {
    let worst = WORST.into_iter().find(|ending| counts.ended(*ending) > 0);
    let heads = causes.iter().map(|(cause, times, _)| {
        let gaps = [("what", words.tell(ending_id(cause.ending())).into()), ("n", (*times).into())];
        words.say("crowd-failed-in", &gaps)
    });
    let heads: Vec<String> = heads.collect();
    let details = heads.iter().zip(causes).map(|(head, (.., why))| format!("{head}\n{why}"));
    let about = in_words(group, told, words);
    let message = if heads.is_empty() { about } else { format!("{about}: {}", heads.join("; ")) };
    Checked {
        suite: harmless(&told.loaded.table.method.id),
        name: harmless(&named(told, group)),
        result: worst.map_or(Held::Passed, held),
        kind: worst.map_or("", kind),
        message: harmless(&message),
        detail: harmless(&details.collect::<Vec<_>>().join("\n\n")),
        file: None,
        line: None,
        sessions: counts.runs,
        failed: WORST.into_iter().map(|ending| counts.ended(ending)).sum(),
    }
}

/// As it is typed; a bot by its name.
fn named(told: &Told<'_>, group: Group) -> String {
    let typed = group.typed(&told.loaded.table.method);
    match group.under {
        Circumstance::With(nth) => {
            let bot = told.bots.get(usize::from(nth)).map_or("", |bot| &bot.id);
            format!("{typed},with={bot}")
        }
        _ => typed,
    }
}

fn held(ending: Ending) -> Held {
    match ending {
        Ending::Through | Ending::Missed => Held::Passed,
        Ending::Late | Ending::Held | Ending::Endless | Ending::RuleFailed => Held::Failed,
        Ending::Astray => Held::Broken,
        Ending::Unsaid => Held::Inconclusive,
    }
}

fn kind(ending: Ending) -> &'static str {
    match ending {
        Ending::Through | Ending::Missed => "",
        Ending::Late => "over_time",
        Ending::Held => "held",
        Ending::Endless => "endless",
        Ending::RuleFailed => "rule_failed",
        Ending::Astray => "bot_failed",
        Ending::Unsaid => "inconclusive",
    }
}
