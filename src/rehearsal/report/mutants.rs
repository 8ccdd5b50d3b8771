//! What stories noticed when it was left out of a method, as text: first what one of them noticed,
//! then, where it is read last, what none did.

use std::fmt::Write as _;

use super::portion::Portion;
use super::short::short;
use crate::method::Method;
use crate::rehearsal::{Mutant, Noticed};
use crate::report::{cited_by, statement, titled};
use crate::script::harmless;
use crate::words::{Words, in_brackets};

/// How many of these were noticed.
#[must_use]
pub fn noticed_of(all: &[Noticed]) -> Portion {
    Portion::among(all.iter(), |one| one.by.is_some())
}

/// What was noticed of a method that was rehearsed as `name`, by so many stories; whether each of
/// them was played on every mutant, so that those that noticed can be counted.
#[must_use]
pub fn omissions(
    words: &Words,
    (name, method): (&str, &Method),
    all: &[Noticed],
    (stories, counts): (usize, bool),
) -> String {
    let portion = noticed_of(all);
    let gaps = [("title", method.title.as_str().into()), ("name", name.into())];
    let mut said = words.say("omissions-heading", &gaps) + "\n";
    let width = all.iter().map(|one| one.place.chars().count()).max().unwrap_or(0);
    let line = |one: &Noticed| {
        let place = one.place.as_str();
        format!("  {place:<width$}  {}", told(words, method, one))
    };
    for one in all.iter().filter(|one| one.by.is_some()) {
        let _ = writeln!(said, "{}  ← {}", line(one), by(words, one, counts));
    }
    let missed: Vec<String> = all.iter().filter(|one| one.by.is_none()).map(line).collect();
    if !missed.is_empty() {
        let _ = writeln!(said, "{}\n{}", words.tell("omissions-missed"), missed.join("\n"));
    }
    let gaps = [
        ("stories", stories.into()),
        ("n", portion.n.into()),
        ("m", portion.of.into()),
        ("percent", portion.percent(words).into()),
    ];
    let _ = writeln!(said, "{}", words.say("omissions", &gaps));
    harmless(&said)
}

/// What was left out, under the phase it is said of.
fn told(words: &Words, method: &Method, one: &Noticed) -> String {
    let Mutant::Of(name) = one.mutant else { return one.told.clone() };
    let said = statement(words, method, name).unwrap_or_default();
    let said = format!("{}{}", short(&said), in_brackets(cited_by(method, name)));
    match name.phase() {
        Some(phase) => format!("{} · {said}", titled(words, method, phase)),
        None => said,
    }
}

/// Which story noticed first, and how many did where that was counted.
fn by(words: &Words, one: &Noticed, counts: bool) -> String {
    let name = one.by.clone().unwrap_or_default();
    if !counts {
        return name;
    }
    let gaps = [("story", name.into()), ("n", one.noticed.into()), ("m", one.played.into())];
    words.say("omissions-by", &gaps)
}
