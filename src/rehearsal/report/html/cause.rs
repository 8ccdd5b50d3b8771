//! One cause of failures: why, how often, where, and how to see one.

use std::fmt::Write as _;

use super::frame::{folded, verbatim};
use crate::rehearsal::crowd::{Cause, Failures};
use crate::rehearsal::report::Portion;
use crate::rehearsal::report::crowd::{Told, ending_id};
use crate::rehearsal::report::failed::{command, groups, transcript, why};
use crate::report::html::plain;
use crate::words::Words;

/// A cause as part of the page.
pub(super) fn cause(
    told: &Told<'_>,
    (nth, cause, failures): (usize, Cause, &Failures),
    runs: u64,
    words: &Words,
) -> String {
    let seen = told.crowd.witnessed(told.loaded, failures.shortest);
    let why = seen.as_ref().map(|seen| why(cause, seen, words)).unwrap_or_default();
    let lines = seen.as_ref().map(|seen| transcript(seen, words)).unwrap_or_default();
    let head = [
        ("nth", nth.into()),
        ("what", words.tell(ending_id(cause.ending())).into()),
        ("n", failures.times.into()),
    ];
    let share = Portion::of(failures.times, runs).percent(words);
    let gaps = [("percent", share.into()), ("runs", runs.into())];
    let mut body = format!(
        "<h3>{}</h3>\n{}<p>{}; {}.</p>\n",
        plain(&words.say("crowd-failed", &head)),
        paragraphs(&why),
        plain(&words.say("page-of-runs", &gaps)),
        plain(&groups(told, failures, words)),
    );
    for (id, witness) in [("page-first", failures.first), ("page-shortest", failures.shortest)] {
        let label = words.tell(id);
        let command = verbatim(&command(told, witness), &label);
        let _ = write!(body, "<p class=\"label\">{}</p>\n{command}", plain(&label));
        if failures.first == failures.shortest {
            break;
        }
    }
    let label = words.tell("page-happened");
    body += &folded(&label, &verbatim(&lines.join("\n"), &label), false);
    format!("<article class=\"cause\">\n{body}</article>\n")
}

/// The lines of a reason: the first names it, what is missing stands below.
fn paragraphs(why: &str) -> String {
    let mut said = String::new();
    let mut items = String::new();
    for line in why.lines() {
        let _ = match line.trim().strip_prefix("· ") {
            Some(item) => writeln!(items, "<li>{}</li>", plain(item)),
            None => writeln!(said, "<p class=\"why\">{}</p>", plain(line.trim())),
        };
    }
    if items.is_empty() { said } else { format!("{said}<ul>\n{items}</ul>\n") }
}
