//! Examples of what a variant can change, with what its base really has.

use crate::method::{Kind, KindId, Method, Phase, Right, Role, Verb};
use crate::time::Span;
use crate::words::Words;

/// A change: what it does, and how it is written.
pub(super) struct Example {
    pub(super) about: String,
    pub(super) code: String,
}

/// Changes of a method, from its texts to its phases.
pub(super) fn examples(words: &Words, base: &Method) -> Vec<Example> {
    let on_the_way = |phase: &&Phase| !phase.prelude && phase.aside.is_none();
    let mut steps: Vec<&Phase> = base.phases.iter().filter(on_the_way).collect();
    if steps.is_empty() {
        steps.extend(&base.phases);
    }
    let example = |id: &str, code: String| Example { about: words.tell(id), code };
    let mut all = Vec::new();
    let Some(first) = steps.first() else { return all };
    let text = words.tell("new-about");
    all.push(example("new-example-about", format!("m.about(\"{text}\");")));
    let timed = steps.iter().find(|phase| phase.timebox.is_some()).unwrap_or(first);
    all.push(example("new-example-time", format!("m.phase_of(\"{}\").{}", timed.id, time(timed))));
    let (id, title) = (words.tell("new-phase-id"), words.tell("new-phase-title"));
    let code =
        format!("m.phase(\"{id}\").after(\"{}\").title(\"{title}\").lasts(1.minute);", first.id);
    all.push(example("new-example-phase", code));
    if let Some((phase, id)) = steps.iter().find_map(|phase| forbidden(phase)) {
        let code = format!("m.phase_of(\"{}\").remove(\"{id}\");", phase.id);
        all.push(example("new-example-remove", code));
    }
    if let Some(role) = member(base) {
        let open = |phase: &&&Phase| !phase.rights.iter().any(|right| right.verb == Verb::Only);
        let phase = steps.iter().find(open);
        if let Some((phase, kind)) =
            phase.and_then(|phase| Some((phase, unused(base, phase, role)?)))
        {
            all.push(example("new-example-may", may(words, phase, role, kind)));
        }
        let text = words.tell("new-prompt");
        let last = steps.last().map_or("", |phase| phase.id.as_str());
        let code =
            format!("m.phase_of(\"{last}\")\n    .prompt(m.role_of(\"{}\"), \"{text}\");", role.id);
        all.push(example("new-example-prompt", code));
    }
    let code = format!("m.borrow(\"bijeenkomst\", \"casuskeuze\").before(\"{}\");", first.id);
    all.push(example("new-example-borrow", code));
    let used: Vec<String> = all.iter().map(|example| example.code.clone()).collect();
    let is_used =
        |phase: &Phase| used.iter().any(|code| code.contains(&format!("\"{}\"", phase.id)));
    if let Some(phase) = steps.iter().find(|phase| !is_used(phase)) {
        all.push(example("new-example-gone", format!("m.remove(\"{}\");", phase.id)));
    }
    all
}

/// Another time than it has: some minutes more, or ten.
fn time(phase: &Phase) -> String {
    let Some(timebox) = &phase.timebox else { return "at_most(10.minutes);".to_owned() };
    let minutes = timebox.most.0 / Span::minutes(1).0 + 3;
    let word = if timebox.hard { "lasts" } else { "at_most" };
    format!("{word}({minutes}.minutes);")
}

/// A rule by which a phase forbids something or warns of it, that nothing else in it cites.
fn forbidden(phase: &Phase) -> Option<(&Phase, &str)> {
    let forbids = |right: &&Right| matches!(right.verb, Verb::Never | Verb::Avoid);
    let right = phase.rights.iter().find(forbids)?;
    Some((phase, right.rule.ids.first()?))
}

/// The role of those who neither lead nor are alone in it.
fn member(base: &Method) -> Option<&Role> {
    let many = |role: &&Role| !role.leads && role.seats.most > 1;
    base.roles.iter().find(many).or(base.roles.first())
}

/// A contribution that nothing is said of in a phase, and that this role makes in another one.
fn unused<'a>(base: &'a Method, phase: &Phase, role: &Role) -> Option<&'a Kind> {
    let role = base.role_id(&role.id)?;
    let elsewhere = base.phases.iter().flat_map(|phase| &phase.rights);
    let own: Vec<&Right> = elsewhere.filter(|right| right.who.names(role)).collect();
    let fits = |kind: &KindId| {
        let names = |right: &Right| right.what.names(*kind);
        let is_content = !base.kind(*kind).process && !base.kind(*kind).task;
        is_content && own.iter().any(|right| names(right)) && !phase.rights.iter().any(names)
    };
    (0..base.kinds.len()).map(KindId::at).find(fits).map(|kind| base.kind(kind))
}

fn may(words: &Words, phase: &Phase, role: &Role, kind: &Kind) -> String {
    let (id, reason) = (words.tell("new-rule-id"), words.tell("new-reason"));
    format!(
        "m.phase_of(\"{}\")\n    .may(m.role_of(\"{}\"), \"{}\", \"{id}\", \"{reason}\");",
        phase.id, role.id, kind.id
    )
}
