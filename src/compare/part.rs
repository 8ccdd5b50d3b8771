//! A method in parts, each a statement of its own. Every field of a method and of a phase is named
//! here, so that a new one cannot be forgotten.

use super::rights::single_rights;
use crate::method::{
    Grouping, Kind, Method, Phase, Repeat, Role, Rule, Seats, Setting, Timebox, Topic, TopicSet,
    Who,
};
use crate::time::Span;

/// One statement, in the numbers of the method it is taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The title of the method.
    Title(String),
    /// What it is for.
    About(String),
    /// Where it comes from.
    Source(String),
    /// The size of the circle.
    Circle(Seats, Rule),
    /// What is cited when something belongs to another phase.
    InOrder(Rule),
    /// How long the whole may take.
    Total(Timebox),
    /// For whom the record is made.
    RecordFor(Who, Rule),
    /// A way of sitting in groups.
    Grouping(Grouping),
    /// Phases that are gone through again.
    Repeat(Box<Repeat>),
    /// A setting.
    Setting(Setting),
    /// A role.
    Role(Role),
    /// A kind.
    Kind(Kind),
    /// A topic.
    Topic(Topic),
    /// A set of topics.
    TopicSet(TopicSet),
    /// A phase that holds one statement and nothing else.
    Of(Box<Phase>),
}

impl Part {
    /// A method that says this and nothing else.
    pub(super) fn alone(&self) -> Method {
        let mut method = nothing();
        match self.clone() {
            Part::Title(text) => method.title = text,
            Part::About(text) => method.about = text,
            Part::Source(text) => method.source = text,
            Part::Circle(seats, rule) => method.circle = Some((seats, rule)),
            Part::InOrder(rule) => method.in_order = Some(rule),
            Part::Total(timebox) => method.timebox = Some(timebox),
            Part::RecordFor(who, rule) => method.record_for = Some((who, rule)),
            Part::Grouping(grouping) => method.groupings.push(grouping),
            Part::Repeat(repeat) => method.repeats.push(*repeat),
            Part::Setting(setting) => method.settings.push(setting),
            Part::Role(role) => method.roles.push(role),
            Part::Kind(kind) => method.kinds.push(kind),
            Part::Topic(topic) => method.topics.push(topic),
            Part::TopicSet(set) => method.topic_sets.push(set),
            Part::Of(phase) => method.phases.push(*phase),
        }
        method
    }

    /// The reasons that it gives.
    #[must_use]
    pub fn reasons(&self) -> Vec<String> {
        let reasons = super::meaning::rules(self).into_iter().map(|rule| rule.reason);
        reasons.filter(|reason| !reason.is_empty()).collect()
    }

    /// What it is about, in a word.
    #[must_use]
    pub fn aspect(&self) -> &'static str {
        match self {
            Part::Title(_) => "title",
            Part::About(_) => "about",
            Part::Source(_) => "source",
            Part::Circle(..) => "circle",
            Part::InOrder(_) => "in_order",
            Part::Total(_) => "time",
            Part::RecordFor(..) => "record",
            Part::Grouping(_) => "groups",
            Part::Repeat(_) => "repeats",
            Part::Setting(_) => "settings",
            Part::Role(_) => "roles",
            Part::Kind(_) => "kinds",
            Part::Topic(_) | Part::TopicSet(_) => "topics",
            Part::Of(phase) => aspect_of(phase),
        }
    }

    /// What may change of it while it stays the same statement, left out; two parts with the same
    /// rest are one that changed.
    pub(super) fn rest(&self) -> Part {
        match self.clone() {
            Part::Title(_) => Part::Title(String::new()),
            Part::About(_) => Part::About(String::new()),
            Part::Source(_) => Part::Source(String::new()),
            Part::Circle(_, rule) => Part::Circle(Seats::ANY, rule),
            Part::InOrder(rule) => Part::InOrder(rule),
            Part::Total(timebox) => Part::Total(Timebox { most: Span::ZERO, ..timebox }),
            Part::RecordFor(_, rule) => Part::RecordFor(Who::Everyone, rule),
            Part::Grouping(Grouping { id, name, place, .. }) => {
                let (who, size) = (Who::Everyone, Seats::ANY);
                Part::Grouping(Grouping { id, name, who, size, place })
            }
            Part::Repeat(repeat) => Part::Repeat(Box::new(super::meaning::rest_of_repeat(*repeat))),
            Part::Setting(setting) => Part::Setting(Setting { value: 0, ..setting }),
            Part::Role(Role { id, .. }) => Part::Role(Role { id, ..Role::default() }),
            Part::Kind(Kind { id, .. }) => Part::Kind(Kind { id, ..Kind::default() }),
            Part::Topic(Topic { id, .. }) => Part::Topic(Topic { id, ..Topic::default() }),
            Part::TopicSet(TopicSet { id, .. }) => {
                Part::TopicSet(TopicSet { id, ..TopicSet::default() })
            }
            Part::Of(phase) => Part::Of(Box::new(super::meaning::rest_of(*phase))),
        }
    }
}

/// What a method says as a whole.
pub(super) fn of_the_whole(method: &Method) -> Vec<Part> {
    let Method {
        language: _,
        id: _,
        title,
        about,
        source,
        circle,
        in_order,
        timebox,
        record_for,
        settings,
        roles,
        topics,
        topic_sets,
        groupings,
        kinds,
        phases: _,
        repeats,
        scripts: _,
    } = method;
    let text = |text: &String, part: fn(String) -> Part| {
        (!text.is_empty()).then(|| part(text.clone())).into_iter()
    };
    text(title, Part::Title)
        .chain(text(about, Part::About))
        .chain(text(source, Part::Source))
        .chain(settings.iter().cloned().map(Part::Setting))
        .chain(roles.iter().cloned().map(Part::Role))
        .chain(circle.iter().map(|(seats, rule)| Part::Circle(*seats, rule.clone())))
        .chain(in_order.iter().cloned().map(Part::InOrder))
        .chain(timebox.iter().cloned().map(Part::Total))
        .chain(record_for.iter().map(|(who, rule)| Part::RecordFor(who.clone(), rule.clone())))
        .chain(groupings.iter().cloned().map(Part::Grouping))
        .chain(repeats.iter().cloned().map(|repeat| Part::Repeat(Box::new(repeat))))
        .chain(topics.iter().cloned().map(Part::Topic))
        .chain(topic_sets.iter().cloned().map(Part::TopicSet))
        .chain(kinds.iter().cloned().map(Part::Kind))
        .collect()
}

/// What a phase says, each statement in a phase of its own.
pub(super) fn of_a_phase(phase: &Phase) -> Vec<Part> {
    let Phase {
        id: _,
        name,
        prelude,
        aside,
        when,
        starts,
        title,
        about,
        rights,
        stances,
        within,
        floor,
        silence,
        orders,
        limits,
        lasts,
        watches,
        appoints,
        choices,
        timebox,
        prompts,
        shows,
        reveals,
        gates,
        done_when,
        hooks,
        place: _,
    } = phase.clone();
    let of = Phase::default;
    let text = |text: String| Some(text).filter(|text| !text.is_empty());
    let mut all: Vec<Phase> = Vec::new();
    all.extend(text(title).map(|title| Phase { title, ..of() }));
    all.extend(text(name).map(|name| Phase { name, ..of() }));
    all.extend(text(about).map(|about| Phase { about, ..of() }));
    all.extend(prelude.then(|| Phase { prelude, ..of() }));
    all.extend(timebox.map(|one| Phase { timebox: Some(one), ..of() }));
    all.extend(aside.map(|one| Phase { aside: Some(one), ..of() }));
    all.extend(when.map(|one| Phase { when: Some(one), ..of() }));
    all.extend(starts.map(|one| Phase { starts: Some(one), ..of() }));
    all.extend(within.map(|one| Phase { within: Some(one), ..of() }));
    all.extend(floor.map(|one| Phase { floor: Some(one), ..of() }));
    all.extend(silence.map(|one| Phase { silence: Some(one), ..of() }));
    all.extend(choices.into_iter().map(|one| Phase { choices: vec![one], ..of() }));
    all.extend(reveals.into_iter().map(|one| Phase { reveals: vec![one], ..of() }));
    let rights = rights.iter().flat_map(single_rights);
    all.extend(rights.map(|one| Phase { rights: vec![one], ..of() }));
    all.extend(stances.into_iter().map(|one| Phase { stances: vec![one], ..of() }));
    all.extend(appoints.into_iter().map(|one| Phase { appoints: vec![one], ..of() }));
    all.extend(orders.into_iter().map(|one| Phase { orders: vec![one], ..of() }));
    all.extend(limits.into_iter().map(|one| Phase { limits: vec![one], ..of() }));
    all.extend(lasts.into_iter().map(|one| Phase { lasts: vec![one], ..of() }));
    all.extend(watches.into_iter().map(|one| Phase { watches: vec![one], ..of() }));
    all.extend(prompts.into_iter().map(|one| Phase { prompts: vec![one], ..of() }));
    all.extend(shows.into_iter().map(|one| Phase { shows: vec![one], ..of() }));
    all.extend(gates.into_iter().map(|one| Phase { gates: vec![one], ..of() }));
    all.extend(done_when.map(|one| Phase { done_when: Some(one), ..of() }));
    all.extend(hooks.into_iter().map(|one| Phase { hooks: vec![one], ..of() }));
    all.into_iter().map(|phase| Part::Of(Box::new(phase))).collect()
}

/// What the one statement of a phase is about.
fn aspect_of(phase: &Phase) -> &'static str {
    let Phase {
        id: _,
        name,
        prelude,
        aside,
        when,
        starts,
        title,
        about,
        rights,
        stances,
        within,
        floor,
        silence,
        orders,
        limits,
        lasts,
        watches,
        appoints,
        choices,
        timebox,
        prompts,
        shows,
        reveals,
        gates,
        done_when,
        hooks,
        place: _,
    } = phase;
    let held = [
        ("title", !title.is_empty()),
        ("name", !name.is_empty()),
        ("about", !about.is_empty()),
        ("prelude", *prelude),
        ("rights", !rights.is_empty()),
        ("presence", !stances.is_empty()),
        ("order", !orders.is_empty()),
        ("limits", !limits.is_empty()),
        ("last_words", !lasts.is_empty()),
        ("watched", !watches.is_empty()),
        ("appointed", !appoints.is_empty()),
        ("time", timebox.is_some() || starts.is_some()),
        ("when", when.is_some() || aside.is_some()),
        ("groups", within.is_some()),
        ("turns", floor.is_some() || silence.is_some()),
        ("choices", !choices.is_empty()),
        ("revealed", !reveals.is_empty()),
        ("prompts", !prompts.is_empty()),
        ("shown", !shows.is_empty()),
        ("gates", !gates.is_empty()),
        ("done_when", done_when.is_some()),
        ("hooks", !hooks.is_empty()),
    ];
    held.iter().find(|(_, holds)| *holds).map_or("", |(aspect, _)| aspect)
}

fn nothing() -> Method {
    Method {
        language: 0,
        id: String::new(),
        title: String::new(),
        about: String::new(),
        source: String::new(),
        circle: None,
        in_order: None,
        timebox: None,
        record_for: None,
        settings: Vec::new(),
        roles: Vec::new(),
        topics: Vec::new(),
        topic_sets: Vec::new(),
        groupings: Vec::new(),
        repeats: Vec::new(),
        kinds: Vec::new(),
        phases: Vec::new(),
        scripts: Vec::new(),
    }
}
