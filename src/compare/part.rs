//! A method in parts, each a statement of its own. Every field of a method is named here, so that a
//! new one cannot be forgotten; those of a phase are in `statements.rs`.

use super::statements::aspect_of;
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
    /// For whom something of it may leave the group.
    ExportFor(Who, Rule),
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
        let mut method = Method::default();
        match self.clone() {
            Part::Title(text) => method.title = text,
            Part::About(text) => method.about = text,
            Part::Source(text) => method.source = text,
            Part::Circle(seats, rule) => method.circle = Some((seats, rule)),
            Part::InOrder(rule) => method.in_order = Some(rule),
            Part::Total(timebox) => method.timebox = Some(timebox),
            Part::RecordFor(who, rule) => method.record_for = Some((who, rule)),
            Part::ExportFor(who, rule) => method.export_for = Some((who, rule)),
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
            Part::RecordFor(..) | Part::ExportFor(..) => "record",
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
            Part::ExportFor(_, rule) => Part::ExportFor(Who::Everyone, rule),
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
        export_for,
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
        .chain(export_for.iter().map(|(who, rule)| Part::ExportFor(who.clone(), rule.clone())))
        .chain(groupings.iter().cloned().map(Part::Grouping))
        .chain(repeats.iter().cloned().map(|repeat| Part::Repeat(Box::new(repeat))))
        .chain(topics.iter().cloned().map(Part::Topic))
        .chain(topic_sets.iter().cloned().map(Part::TopicSet))
        .chain(kinds.iter().cloned().map(Part::Kind))
        .collect()
}
