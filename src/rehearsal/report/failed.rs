//! Rehearsals without a script that failed: each cause once, with the first of them and the
//! shortest.

use super::crowd::{Told, ending_id, in_words};
use crate::method::{Key, PhaseId, Word};
use crate::rehearsal::crowd::{Cause, Circumstance, Failures, Seen, Tally, Witness};
use crate::words::Words;

/// How many groups and how many lines of what happened are told of a cause.
const MOST_GROUPS: usize = 3;
const MOST_LINES: usize = 12;

/// A part for each cause; where all that happened stands above, not what happened.
pub(super) fn failed(
    told: &Told<'_>,
    tally: &Tally,
    stands_above: bool,
    words: &Words,
) -> Vec<String> {
    let all = tally.failures.iter().zip(1_usize..);
    all.filter_map(|((cause, failures), nth)| {
        let seen = told.crowd.witnessed(told.loaded, failures.shortest)?;
        let head = [
            ("nth", nth.into()),
            ("what", words.tell(ending_id(cause.ending())).into()),
            ("n", failures.times.into()),
        ];
        let mut lines = vec![words.say("crowd-failed", &head)];
        lines.extend(why(*cause, &seen, words).lines().map(indented));
        if !stands_above {
            lines.push(indented(&groups(told, failures, words)));
            lines.extend(shown(told, failures, &seen, words).iter().map(|it| indented(it)));
        }
        Some(lines.join("\n"))
    })
    .collect()
}

/// Why, the rehearsals to look at, and what happened in the shortest; nothing where it cannot be
/// played again.
pub(super) fn explained(
    told: &Told<'_>,
    (cause, failures): (Cause, &Failures),
    words: &Words,
) -> Option<(String, Vec<String>)> {
    let seen = told.crowd.witnessed(told.loaded, failures.shortest)?;
    Some((why(cause, &seen, words), shown(told, failures, &seen, words)))
}

/// What to type to see one alone, and what happened in it.
fn shown(told: &Told<'_>, failures: &Failures, seen: &Seen, words: &Words) -> Vec<String> {
    let mut lines = vec![
        said(told, "crowd-first", failures.first, words),
        said(told, "crowd-least", failures.shortest, words),
    ];
    let transcript = transcript(seen, words);
    lines.extend(transcript.iter().flat_map(|it| it.lines()).map(indented));
    lines
}

/// The last that happened.
pub(super) fn transcript(seen: &Seen, words: &Words) -> Vec<String> {
    seen.transcript(words, MOST_LINES)
}

/// Why, in the words of the method.
pub(super) fn why(cause: Cause, seen: &Seen, words: &Words) -> String {
    let session = seen.session();
    let here = || words.heading(session, session.state().phase);
    match cause {
        Cause::Held(..) | Cause::Missed(..) | Cause::Endless(_) => {
            let open = words.missing(session).into_iter().map(|line| format!("  · {line}"));
            std::iter::once(here()).chain(open).collect::<Vec<_>>().join("\n")
        }
        Cause::RuleFailed(..) | Cause::EffectRefused(..) => {
            seen.failed_rules(words).into_iter().next().unwrap_or_default()
        }
        Cause::Late => {
            let key = Key { phase: PhaseId(0), word: Word::Total, nth: 0 };
            let method = &session.table().method;
            let most = method.timebox.as_ref().map(|timebox| timebox.most).unwrap_or_default();
            let gaps = [
                ("took", session.state().now.to_string().into()),
                ("most", most.to_string().into()),
            ];
            let took = words.say("crowd-took", &gaps);
            format!("{took}\n{}", words.stated(session, key)).trim_end().to_owned()
        }
        Cause::Astray(_) => seen.astray().to_owned(),
        Cause::Unsaid => words.tell("rehearsal-deadline"),
    }
}

pub(super) fn groups(told: &Told<'_>, failures: &Failures, words: &Words) -> String {
    let named = failures.groups.keys().take(MOST_GROUPS);
    let mut named: Vec<String> = named.map(|group| in_words(*group, told, words)).collect();
    let more = failures.groups.len().saturating_sub(MOST_GROUPS);
    if more > 0 {
        named.push(words.say("crowd-more", &[("n", more.into())]));
    }
    words.say("crowd-in", &[("groups", named.join("; ").into())])
}

/// A rehearsal that can be played alone.
fn said(told: &Told<'_>, id: &str, witness: Witness, words: &Words) -> String {
    words.say(id, &[("command", command(told, witness).into())])
}

/// What to type to play it alone.
pub(super) fn command(told: &Told<'_>, witness: Witness) -> String {
    let group = match witness.group.under {
        Circumstance::With(nth) => {
            let bot = told.bots.get(usize::from(nth)).map_or("", |bot| &bot.id);
            format!("--with {bot} --people {}", witness.group.people)
        }
        _ => format!("--group {}", witness.group.typed(&told.loaded.table.method)),
    };
    format!("{} --runs 1 --seed {} {group}", told.command, witness.seed)
}

fn indented(line: &str) -> String {
    format!("   {line}")
}
