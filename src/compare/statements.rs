//! A phase in statements, each with what it is about. Every field of a phase is named here, so that
//! a new one cannot be forgotten.

use super::part::Part;
use super::rights::single_rights;
use crate::method::Phase;

/// What a phase says, each statement in a phase of its own.
pub(super) fn of_a_phase(phase: &Phase) -> Vec<Part> {
    statements(phase).into_iter().map(|(_, phase)| Part::Of(Box::new(phase))).collect()
}

/// What the one statement of a phase is about.
pub(super) fn aspect_of(phase: &Phase) -> &'static str {
    statements(phase).first().map_or("", |(aspect, _)| aspect)
}

/// What a phase says, with what each statement is about: what it says once, then its lists.
fn statements(phase: &Phase) -> Vec<(&'static str, Phase)> {
    let Phase {
        id: _,
        name: _,
        prelude: _,
        aside: _,
        when: _,
        starts: _,
        title: _,
        about: _,
        rights,
        stances,
        within: _,
        floor: _,
        silence: _,
        orders,
        limits,
        lasts,
        watches,
        appoints,
        choices,
        timebox: _,
        prompts,
        shows,
        reveals,
        gates,
        done_when,
        hooks,
        place: _,
    } = phase.clone();
    let mut all = once(phase.clone());
    each(&mut all, "choices", choices, |to, all| to.choices = all);
    each(&mut all, "revealed", reveals, |to, all| to.reveals = all);
    let rights = rights.iter().flat_map(single_rights).collect();
    each(&mut all, "rights", rights, |to, all| to.rights = all);
    each(&mut all, "presence", stances, |to, all| to.stances = all);
    each(&mut all, "appointed", appoints, |to, all| to.appoints = all);
    each(&mut all, "order", orders, |to, all| to.orders = all);
    each(&mut all, "limits", limits, |to, all| to.limits = all);
    each(&mut all, "last_words", lasts, |to, all| to.lasts = all);
    each(&mut all, "watched", watches, |to, all| to.watches = all);
    each(&mut all, "prompts", prompts, |to, all| to.prompts = all);
    each(&mut all, "shown", shows, |to, all| to.shows = all);
    each(&mut all, "gates", gates, |to, all| to.gates = all);
    all.extend(done_when.map(|one| ("done_when", Phase { done_when: Some(one), ..of() })));
    each(&mut all, "hooks", hooks, |to, all| to.hooks = all);
    all
}

/// What a phase says once, if it does.
fn once(phase: Phase) -> Vec<(&'static str, Phase)> {
    let Phase { title, name, about, prelude, timebox, aside, when, starts, .. } = phase;
    let Phase { within, floor, silence, .. } = phase;
    let text = |text: String| Some(text).filter(|text| !text.is_empty());
    let mut all = Vec::new();
    all.extend(text(title).map(|title| ("title", Phase { title, ..of() })));
    all.extend(text(name).map(|name| ("name", Phase { name, ..of() })));
    all.extend(text(about).map(|about| ("about", Phase { about, ..of() })));
    all.extend(prelude.then(|| ("prelude", Phase { prelude, ..of() })));
    all.extend(timebox.map(|one| ("time", Phase { timebox: Some(one), ..of() })));
    all.extend(aside.map(|one| ("when", Phase { aside: Some(one), ..of() })));
    all.extend(when.map(|one| ("when", Phase { when: Some(one), ..of() })));
    all.extend(starts.map(|one| ("time", Phase { starts: Some(one), ..of() })));
    all.extend(within.map(|one| ("groups", Phase { within: Some(one), ..of() })));
    all.extend(floor.map(|one| ("turns", Phase { floor: Some(one), ..of() })));
    all.extend(silence.map(|one| ("turns", Phase { silence: Some(one), ..of() })));
    all
}

/// Each member of a list, in a phase of its own.
fn each<T>(
    all: &mut Vec<(&'static str, Phase)>,
    aspect: &'static str,
    list: Vec<T>,
    put: fn(&mut Phase, Vec<T>),
) {
    all.extend(list.into_iter().map(|one| {
        let mut phase = of();
        put(&mut phase, vec![one]);
        (aspect, phase)
    }));
}

/// A phase that says nothing.
fn of() -> Phase {
    Phase::default()
}
