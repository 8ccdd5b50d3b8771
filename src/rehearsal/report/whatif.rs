//! What would have been otherwise, as text: line by line, phase by phase, and in the end a sum.

use std::fmt::Write as _;

use super::short::short;
use crate::rehearsal::{Differing, PhaseTime, Supposed, Took, Verdict, Went, WhatIf, Would};
use crate::script::harmless;
use crate::time::Span;
use crate::words::Words;

/// What would have become of stories.
#[must_use]
pub fn supposed(all: &[Supposed], words: &Words) -> String {
    let mut said = Vec::new();
    for one in all {
        let mut part = one.story.name.clone() + "\n";
        if one.verdict != Verdict::Passed {
            let _ = writeln!(part, "    {}", words.tell("whatif-not-passed"));
        }
        if one.sessions.is_empty() {
            let _ = writeln!(part, "    {}", words.tell("whatif-no-session"));
        }
        for session in &one.sessions {
            part.push_str(&what_if(session, words));
        }
        said.push(part);
    }
    harmless(&said.join("\n"))
}

/// What would have become of a session.
#[must_use]
pub fn what_if(session: &WhatIf, words: &Words) -> String {
    let gaps = [("here", session.here.as_str().into()), ("there", session.there.as_str().into())];
    let mut said = words.say("whatif-heading", &gaps) + "\n";
    match &session.went {
        Err(why) => {
            let _ = writeln!(said, "    {}", words.say("whatif-unseated", &[("why", why.into())]));
        }
        Ok(went) => {
            went.otherwise.iter().for_each(|one| said.push_str(&told(one, words)));
            said.push_str(&times(&went.times, words));
            said.push_str(&sum(went, words));
        }
    }
    harmless(&said)
}

fn told(one: &Differing, words: &Words) -> String {
    let line = if one.line.is_empty() { words.tell("whatif-opening") } else { short(&one.line) };
    let mut said = format!("{:>7}  [{}] {line}\n", one.time.to_string(), one.phase);
    for would in &one.would {
        let (id, why) = match would {
            Would::Refused(why) => ("whatif-refused", why),
            Would::Warned(why) => ("whatif-warned", why),
            Would::Unsaid(why) => ("whatif-unsaid", why),
            Would::Held(why) => ("whatif-held", why),
            Would::First(phase) => ("whatif-first", phase),
            Would::Allowed(why) => ("whatif-allowed", why),
            Would::Idle(phase) => ("whatif-idle", phase),
            Would::Failed(why) => ("whatif-failed", why),
        };
        let why = why.trim_end().replace('\n', "\n             ");
        let _ = writeln!(said, "         {}", words.say(id, &[("why", why.into())]));
    }
    said
}

/// Which phases took another time.
fn times(times: &[PhaseTime], words: &Words) -> String {
    if times.is_empty() {
        return String::new();
    }
    let mut said = format!("    {}\n", words.tell("whatif-times"));
    for time in times {
        let gaps = [
            ("phase", time.phase.as_str().into()),
            ("here", took(time.here, words).into()),
            ("there", took(time.there, words).into()),
        ];
        let _ = writeln!(said, "      {}", words.say("whatif-time", &gaps));
    }
    said
}

fn took(took: Option<Took>, words: &Words) -> String {
    let Some(took) = took else { return words.tell("whatif-not-there") };
    let lasted = ("lasted", took.lasted.to_string().into());
    let Some(planned) = took.planned else { return words.say("whatif-lasted", &[lasted]) };
    let planned = ("planned", planned.to_string().into());
    if took.over.as_seconds() > 0 {
        let over = ("over", took.over.to_string().into());
        return words.say("whatif-lasted-over", &[lasted, planned, over]);
    }
    words.say("whatif-lasted-of", &[lasted, planned])
}

fn sum(went: &Went, words: &Words) -> String {
    let tally = went.tally;
    let counts = [
        ("whatif-n-refused", tally.refused),
        ("whatif-n-unsaid", tally.unsaid),
        ("whatif-n-warned", tally.warned),
        ("whatif-n-allowed", tally.allowed),
        ("whatif-n-held", tally.held),
        ("whatif-n-idle", tally.idle),
    ];
    let mut parts = vec![words.say("whatif-n-same", &[("n", tally.same.into())])];
    let some = counts.into_iter().filter(|(_, n)| *n > 0);
    parts.extend(some.map(|(id, n)| words.say(id, &[("n", n.into())])));
    let lines = words.say("rehearsal-lines", &[("n", tally.lines.into())]);
    let mut said = format!("    {lines}: {}\n", parts.join(", "));
    let [here, there] = &went.end;
    let end = match (here.ended, there.ended) {
        (true, true) => words.tell("whatif-end-both"),
        (false, true) => words.tell("whatif-end-there"),
        (_, false) => {
            let id = if here.ended { "whatif-end-here" } else { "whatif-end-neither" };
            words.say(id, &[("phase", there.phase.as_str().into())])
        }
    };
    let _ = writeln!(said, "    {end}");
    if here.ended && !there.ended {
        there.missing.iter().for_each(|line| {
            let _ = writeln!(said, "      · {line}");
        });
    }
    if (here.over, here.lasted) != (there.over, there.lasted) {
        let gaps = [("here", shown(here.over).into()), ("there", shown(there.over).into())];
        let _ = writeln!(said, "    {}", words.say("whatif-over", &gaps));
    }
    said
}

fn shown(span: Span) -> String {
    span.to_string()
}
