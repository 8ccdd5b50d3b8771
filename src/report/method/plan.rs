//! A method as a person reads it: the step plan, phase by phase.

use std::fmt::Write as _;

use super::course::{of_phase, of_the_whole};
use crate::method::{Gate, Limit, Method, Phase, PhaseId, Strength, Timebox, Watch};
use crate::words::{Words, in_brackets};

/// The step plan of a method.
#[must_use]
pub fn step_plan(words: &Words, method: &Method) -> String {
    let mut plan = heading(words, method);
    for at in 0..method.phases.len() {
        plan.push('\n');
        phase(words, method, PhaseId::at(at), &mut plan);
    }
    plan
}

fn heading(words: &Words, method: &Method) -> String {
    let mut said = format!("{} ({})\n", method.title, method.id);
    for text in [&method.about, &method.source] {
        if !text.is_empty() {
            let _ = writeln!(said, "{text}");
        }
    }
    said.push('\n');
    for role in &method.roles {
        let seats = words.seats(role.seats.least, role.seats.most);
        let leads = if role.leads { words.tell("plan-leads") } else { String::new() };
        let advised = role.advised.as_ref().map_or_else(String::new, |rule| in_brackets(&rule.ids));
        let rule = role.rule.as_ref().map_or_else(String::new, |rule| in_brackets(&rule.ids));
        let per = role.per.map_or_else(String::new, |per| {
            let group = method.groupings[per.index()].called();
            words.say("plan-per", &[("group", group.into())])
        });
        let _ = writeln!(said, "{}: {seats}{per}{rule}{leads}{advised}", role.called());
    }
    if let Some((seats, rule)) = &method.circle {
        let seats = words.seats(seats.least, seats.most);
        let rule = in_brackets(&rule.ids);
        let gaps = [("seats", seats.into()), ("rule", rule.into())];
        let _ = writeln!(said, "{}", words.say("plan-circle", &gaps));
    }
    for setting in &method.settings {
        let given = if setting.given { words.tell("plan-given") } else { String::new() };
        let gaps = [
            ("setting", setting.id.as_str().into()),
            ("value", setting.value.to_string().into()),
            ("given", given.into()),
        ];
        let _ = writeln!(said, "{}", words.say("plan-setting", &gaps));
    }
    for line in of_the_whole(words, method) {
        let _ = writeln!(said, "{line}");
    }
    said
}

fn phase(words: &Words, method: &Method, id: PhaseId, plan: &mut String) {
    let phase = method.phase(id);
    let _ = if let Some((n, _)) = method.step(id) {
        write!(plan, "{n}. {}", phase.title)
    } else {
        let title = ("title", phase.title.as_str().into());
        write!(plan, "{}", words.say(words.off_the_steps(method, id), &[title]))
    };
    if let Some(timebox) = &phase.timebox {
        let ids = ["plan-lasts", "plan-at-most", "plan-each"];
        plan.push_str(&timed(words, method, timebox, ids));
    }
    plan.push('\n');
    if !phase.about.is_empty() {
        let _ = writeln!(plan, "   {}", phase.about);
    }
    for (title, lines) in sections(words, method, phase) {
        section(words, title, &lines, plan);
    }
}

/// How long a phase may take, in one of three sentences: hard, soft, so much for each.
pub(super) fn timed(
    words: &Words,
    method: &Method,
    timebox: &Timebox,
    [hard, soft, each]: [&str; 3],
) -> String {
    let rule = ("rule", in_brackets(&timebox.rule.ids).into());
    let most = ("most", timebox.most.to_string().into());
    match &timebox.each {
        Some(who) => words.say(each, &[most, ("who", words.who(method, who).into()), rule]),
        None => words.say(if timebox.hard { hard } else { soft }, &[most, rule]),
    }
}

/// The statements of a phase as sentences, each list with its title.
pub(super) fn sections(
    words: &Words,
    method: &Method,
    phase: &Phase,
) -> [(&'static str, Vec<String>); 5] {
    // The clock of such a phase waits for nothing.
    let timed = phase.timebox.as_ref().is_some_and(|timebox| timebox.hard);
    let must = if timed { "plan-must-by-time" } else { "plan-must" };
    [
        ("plan-who", who_may_what(words, method, phase)),
        ("plan-prompts", prompts(words, method, phase)),
        (must, gates(words, method, phase, Strength::Must)),
        ("plan-should", gates(words, method, phase, Strength::Should)),
        ("plan-by-itself", by_itself(words, method, phase)),
    ]
}

fn section(words: &Words, title: &str, lines: &[String], plan: &mut String) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(plan, "   {}", words.tell(title));
    for line in lines {
        let _ = writeln!(plan, "   - {line}");
    }
}

fn who_may_what(words: &Words, method: &Method, phase: &Phase) -> Vec<String> {
    let mut lines = of_phase(words, method, phase);
    for right in &phase.rights {
        let gaps = [
            ("who", words.who(method, &right.who).into()),
            ("verb", words.verb_of(&right.who, right.verb).into()),
            ("what", words.any_of(method, &right.what).into()),
            ("rule", in_brackets(&right.rule.ids).into()),
        ];
        lines.push(words.say("plan-right", &gaps));
    }
    for stance in &phase.stances {
        let gaps = [
            ("who", words.who(method, &stance.who).into()),
            ("presence", words.presence_of(&stance.who, stance.presence).into()),
            ("rule", in_brackets(&stance.rule.ids).into()),
        ];
        lines.push(words.say("plan-stance", &gaps));
    }
    for appoint in &phase.appoints {
        let id = if appoint.open { "plan-open" } else { "plan-appoint" };
        let gaps = [
            ("role", method.role(appoint.role).called().into()),
            ("from", method.role(appoint.from).called().into()),
            ("rule", in_brackets(&appoint.rule.ids).into()),
        ];
        lines.push(words.say(id, &gaps));
    }
    lines.extend(sequence(words, method, phase));
    let watched = |watch: &Watch| words.watched(method, watch, &in_brackets(&watch.rule.ids));
    lines.extend(phase.watches.iter().map(watched));
    lines
}

fn sequence(words: &Words, method: &Method, phase: &Phase) -> Vec<String> {
    let mut lines = Vec::new();
    for order in &phase.orders {
        let kinds: Vec<&str> = order.kinds.iter().map(|kind| method.kind(*kind).called()).collect();
        let gaps =
            [("kinds", kinds.join(" → ").into()), ("rule", in_brackets(&order.rule.ids).into())];
        let per = match order.per {
            crate::method::Per::Phase => "plan-order",
            crate::method::Per::Person => "plan-order-person",
            crate::method::Per::Turn => "plan-order-turn",
            crate::method::Per::Group => "plan-order-group",
        };
        lines.push(words.say(per, &gaps));
    }
    let limited = |limit: &Limit| words.limited(method, limit, &in_brackets(&limit.rule.ids));
    lines.extend(phase.limits.iter().map(limited));
    for last in &phase.lasts {
        let gaps = [
            ("kind", method.kind(last.kind).called().into()),
            ("rule", in_brackets(&last.rule.ids).into()),
        ];
        lines.push(words.say("plan-last", &gaps));
    }
    lines
}

fn prompts(words: &Words, method: &Method, phase: &Phase) -> Vec<String> {
    let prompts = phase.prompts.iter().map(|prompt| {
        let gaps = [
            ("who", words.who(method, &prompt.who).into()),
            ("text", prompt.text.as_str().into()),
            ("rule", in_brackets(&prompt.rule.ids).into()),
        ];
        words.say("plan-prompt", &gaps)
    });
    let shows = phase.shows.iter().map(|show| {
        let gaps = [
            ("who", words.who(method, &show.who).into()),
            ("what", words.what(method, &show.what).into()),
            ("rule", in_brackets(&show.rule.ids).into()),
        ];
        let several = i32::from(show.who.names_several());
        let [who, what, rule] = gaps;
        words.say("plan-show", &[who, what, rule, ("several", several.into())])
    });
    prompts.chain(shows).collect()
}

fn gates(words: &Words, method: &Method, phase: &Phase, strength: Strength) -> Vec<String> {
    let own = phase.gates.iter().filter(|gate| gate.strength == strength);
    own.map(|gate: &Gate| {
        let rule = in_brackets(&gate.rule.ids);
        let what = words.condition(method, &gate.condition);
        let reason = &gate.rule.reason;
        if reason.is_empty() {
            return format!("{what}{rule}");
        }
        let gaps = [("what", what.into()), ("reason", reason.into()), ("rule", rule.into())];
        words.say("plan-gate", &gaps)
    })
    .collect()
}

fn by_itself(words: &Words, method: &Method, phase: &Phase) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(done) = &phase.done_when {
        let said = match &done.test {
            crate::method::Done::Condition(condition) => words.condition(method, condition),
            crate::method::Done::Closure(_) => {
                let place = words.place(method, done.place).unwrap_or_default();
                words.say("plan-closure", &[("place", place.into())])
            }
        };
        lines.push(words.say("plan-done-when", &[("what", said.into())]));
    }
    lines.extend(phase.hooks.iter().map(|hook| words.hook(method, hook)));
    lines
}
