//! The step plan of what goes beyond roles and rights: turns, groups, choices, the way through.

use crate::method::{
    Choice, Floor, Forming, Grouping, Kind, Method, Phase, Repeat, Rule, Timebox, Times, TurnOrder,
    Who, Within,
};
use crate::words::{Words, in_brackets};

/// What holds for the whole method, a line each.
pub(super) fn of_the_whole(words: &Words, method: &Method) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(method.timebox.iter().map(|timebox| total(words, timebox)));
    let made_for = |id, (who, own): &(Who, Rule)| made_for(words, method, id, (who, own));
    lines.extend(method.record_for.iter().map(|it| made_for("plan-record-for", it)));
    lines.extend(method.export_for.iter().map(|it| made_for("plan-export-for", it)));
    lines.extend(method.groupings.iter().map(|own| grouping(words, method, own)));
    lines.extend(method.kinds.iter().filter_map(|kind| marks(words, kind)));
    lines.extend(method.repeats.iter().map(|repeat| repeated(words, method, repeat)));
    lines
}

/// How long the whole may take.
pub(super) fn total(words: &Words, timebox: &Timebox) -> String {
    let most = timebox.most.to_string();
    words.say("plan-total", &[("most", most.into()), ("rule", cited(&timebox.rule).into())])
}

/// For whom the record is made, or may leave the group.
pub(super) fn made_for(
    words: &Words,
    method: &Method,
    id: &str,
    (who, own): (&Who, &Rule),
) -> String {
    let who = words.who(method, who);
    words.say(id, &[("who", who.into()), ("rule", cited(own).into())])
}

/// A way of sitting in groups.
pub(super) fn grouping(words: &Words, method: &Method, own: &Grouping) -> String {
    let size = words.seats(own.size.least, own.size.most);
    let gaps = [
        ("group", own.called().into()),
        ("size", size.into()),
        ("who", words.who(method, &own.who).into()),
    ];
    words.say("plan-grouping", &gaps)
}

/// How one comes into a phase, in which groups it goes on, who has the turn.
pub(super) fn of_phase(words: &Words, method: &Method, phase: &Phase) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(who) = &phase.aside {
        lines.push(words.say("plan-aside", &[("who", words.any_who(method, who).into())]));
    }
    if let Some(when) = &phase.when {
        let what = ("what", words.condition(method, &when.condition).into());
        lines.push(words.say("plan-when", &[what, ("rule", cited(&when.rule).into())]));
    }
    if let Some(starts) = &phase.starts {
        let span = ("span", starts.before_end.to_string().into());
        lines.push(words.say("plan-starts", &[span, ("rule", cited(&starts.rule).into())]));
    }
    lines.extend(phase.within.iter().map(|within| in_groups(words, method, within)));
    lines.extend(phase.floor.iter().map(|floor| turns(words, method, floor)));
    if let Some(own) = &phase.silence {
        lines.push(words.say("plan-silent", &[("rule", cited(own).into())]));
    }
    for reveal in &phase.reveals {
        let kind = ("kind", method.kind(reveal.kind).called().into());
        lines.push(words.say("plan-reveal", &[kind, ("rule", cited(&reveal.rule).into())]));
    }
    lines.extend(phase.choices.iter().map(|choice| chosen(words, method, choice)));
    lines
}

fn in_groups(words: &Words, method: &Method, within: &Within) -> String {
    let group = ("group", method.groupings[within.grouping.index()].called().into());
    let (id, n) = match within.forming {
        Forming::Split => ("plan-split", 1),
        Forming::Mix => ("plan-mix", 1),
        Forming::Merge(n) => ("plan-merge", n),
    };
    words.say(id, &[group, ("n", n.into()), ("rule", cited(&within.rule).into())])
}

fn turns(words: &Words, method: &Method, floor: &Floor) -> String {
    let id = match floor.order {
        TurnOrder::Round => "plan-in-turn",
        TurnOrder::Asked => "plan-by-hand",
    };
    let who = ("who", words.who(method, &floor.who).into());
    let mut said = words.say(id, &[who, ("rule", cited(&floor.rule).into())]);
    if let Some(span) = floor.per_turn {
        said.push_str(&words.say("plan-per-turn", &[("span", span.to_string().into())]));
    }
    said
}

fn chosen(words: &Words, method: &Method, choice: &Choice) -> String {
    let kind = ("kind", method.kind(choice.kind).called().into());
    let what = ("what", choice.id.as_str().into());
    let mut said = words.say("plan-choose", &[what, kind, ("rule", cited(&choice.rule).into())]);
    if let Some((role, _)) = choice.gives {
        let role = method.role(role).called();
        said.push_str(&words.say("plan-gives", &[("role", role.into())]));
    }
    said
}

/// Phases that are gone through again.
pub(super) fn repeated(words: &Words, method: &Method, repeat: &Repeat) -> String {
    let title = |id: &str| {
        let phase = method.phase_id(id).map(|id| method.phase(id).title.clone());
        phase.unwrap_or_else(|| id.to_owned())
    };
    let one = repeat.first == repeat.last;
    let gaps = [
        ("first", title(&repeat.first).into()),
        ("last", title(&repeat.last).into()),
        ("rule", cited(&repeat.rule).into()),
    ];
    let [first, last, why] = gaps;
    let mut said = match &repeat.times {
        &Times::UNSAID => {
            let id = if one { "plan-repeat-again-one" } else { "plan-repeat-again" };
            words.say(id, &[first, last, why])
        }
        Times::AtMost(n) => {
            let id = if one { "plan-repeat-one" } else { "plan-repeat" };
            words.say(id, &[first, last, why, ("n", (*n).into())])
        }
        Times::ForEach(who) => {
            let id = if one { "plan-repeat-each-one" } else { "plan-repeat-each" };
            words.say(id, &[first, last, why, ("who", words.who(method, who).into())])
        }
    };
    if let Some(until) = &repeat.until {
        let what = words.condition(method, until);
        said.push_str(&words.say("plan-until", &[("what", what.into())]));
    }
    if let Some(hand) = repeat.hands_over {
        let role = method.role(hand.role).called();
        said.push_str(&words.say("plan-hands-over", &[("role", role.into())]));
    }
    said
}

/// What makes the acts of a kind other than the rest, if anything does.
fn marks(words: &Words, kind: &Kind) -> Option<String> {
    let mut marks = Vec::new();
    marks.extend(kind.sealed.then(|| words.tell("mark-sealed")));
    marks.extend(kind.anonymous.then(|| words.tell("mark-anonymous")));
    marks.extend(kind.score.map(|score| {
        let gaps = [("least", score.least.into()), ("most", score.most.into())];
        words.say("mark-score", &gaps)
    }));
    let gaps = [("kind", kind.called().into()), ("marks", marks.join(", ").into())];
    (!marks.is_empty()).then(|| words.say("plan-kind", &gaps))
}

fn cited(rule: &Rule) -> String {
    in_brackets(&rule.ids)
}
