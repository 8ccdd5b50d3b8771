//! The method itself: roles, topics, kinds, phases, and the scripts it was built from.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::{
    Condition, Done, Grouping, GroupingId, Key, Kind, KindId, Phase, PhaseId, Repeat, Role, RoleId,
    Rule, SettingId, Timebox, Topic, TopicId, TopicSet, Who, Word,
};

/// The version of the language of a method that this build reads.
pub const LANGUAGE: u16 = 1;

/// A method of peer consultation, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// The version of the language it was written in.
    pub language: u16,
    /// Its name (`incident`).
    pub id: String,
    /// Its title, for people.
    pub title: String,
    /// What it is for, in a sentence or two.
    pub about: String,
    /// Where it comes from.
    pub source: String,
    /// How many people the circle has ideally; others get a warning, never a refusal.
    pub circle: Option<(super::Seats, Rule)>,
    /// The rule that is cited when something belongs to another phase.
    pub in_order: Option<Rule>,
    /// How long the whole may take.
    #[serde(default)]
    pub timebox: Option<Timebox>,
    /// For whom the record is made; nobody named means everybody.
    #[serde(default)]
    pub record_for: Option<(Who, Rule)>,
    /// For whom something of the record may leave the group; nobody named means everybody.
    #[serde(default)]
    pub export_for: Option<(Who, Rule)>,
    /// Numbers that the caller or a hook may set.
    pub settings: Vec<Setting>,
    /// Roles, in order of declaration.
    pub roles: Vec<Role>,
    /// Topics, set after set.
    pub topics: Vec<Topic>,
    /// Sets of topics.
    pub topic_sets: Vec<TopicSet>,
    /// Ways of sitting in groups.
    #[serde(default)]
    pub groupings: Vec<Grouping>,
    /// Kinds; the first four are the host's own.
    pub kinds: Vec<Kind>,
    /// Phases, in the order in which they follow each other.
    pub phases: Vec<Phase>,
    /// Phases that are gone through again.
    #[serde(default)]
    pub repeats: Vec<Repeat>,
    /// The scripts it was built from, in order of loading.
    pub scripts: Vec<Script>,
}

/// A number with a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Its name.
    pub id: String,
    /// Its value at the start.
    pub value: i64,
    /// Whether the caller gave that value, in place of what the script says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub given: bool,
    /// Where it is declared.
    pub place: super::Place,
}

/// A script that a method was built from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// The name of the file, as it is shown (`incident.rhai`).
    pub name: String,
    /// Its text.
    pub text: String,
}

impl Method {
    /// The role called `id`.
    #[must_use]
    pub fn role_id(&self, id: &str) -> Option<RoleId> {
        self.roles.iter().position(|role| role.id == id).map(RoleId::at)
    }

    /// The kind called `id`.
    #[must_use]
    pub fn kind_id(&self, id: &str) -> Option<KindId> {
        self.kinds.iter().position(|kind| kind.id == id).map(KindId::at)
    }

    /// The phase called `id`.
    #[must_use]
    pub fn phase_id(&self, id: &str) -> Option<PhaseId> {
        self.phases.iter().position(|phase| phase.id == id).map(PhaseId::at)
    }

    /// The topic called `id`.
    #[must_use]
    pub fn topic_id(&self, id: &str) -> Option<TopicId> {
        self.topics.iter().position(|topic| topic.id == id).map(TopicId::at)
    }

    /// The way of sitting in groups called `id`.
    #[must_use]
    pub fn grouping_id(&self, id: &str) -> Option<GroupingId> {
        self.groupings.iter().position(|grouping| grouping.id == id).map(GroupingId::at)
    }

    /// The setting called `id`.
    #[must_use]
    pub fn setting_id(&self, id: &str) -> Option<SettingId> {
        self.settings.iter().position(|setting| setting.id == id).map(SettingId::at)
    }

    /// The role behind an index.
    #[must_use]
    pub fn role(&self, role: RoleId) -> &Role {
        &self.roles[role.index()]
    }

    /// The kind behind an index.
    #[must_use]
    pub fn kind(&self, kind: KindId) -> &Kind {
        &self.kinds[kind.index()]
    }

    /// The phase behind an index.
    #[must_use]
    pub fn phase(&self, phase: PhaseId) -> &Phase {
        &self.phases[phase.index()]
    }

    /// The topic behind an index.
    #[must_use]
    pub fn topic(&self, topic: TopicId) -> &Topic {
        &self.topics[topic.index()]
    }

    /// Which step a phase is, of how many; what comes before the steps is none.
    #[must_use]
    pub fn step(&self, phase: PhaseId) -> Option<(usize, usize)> {
        let is_step = |phase: &Phase| !phase.prelude && phase.aside.is_none();
        let steps = |phases: &[Phase]| phases.iter().filter(|phase| is_step(phase)).count();
        let here = self.phases.get(..=phase.index())?;
        here.last().is_some_and(is_step).then(|| (steps(here), steps(&self.phases)))
    }

    /// The role called `name`, by its id or by what people call it.
    #[must_use]
    pub fn role_called(&self, name: &str) -> Option<RoleId> {
        self.role_id(name).or_else(|| position(&self.roles, name, Role::called).map(RoleId::at))
    }

    /// The kind called `name`, by its id or by what people call it.
    #[must_use]
    pub fn kind_called(&self, name: &str) -> Option<KindId> {
        self.kind_id(name).or_else(|| position(&self.kinds, name, Kind::called).map(KindId::at))
    }

    /// The topic called `name`, by its id or by what people call it.
    #[must_use]
    pub fn topic_called(&self, name: &str) -> Option<TopicId> {
        self.topic_id(name).or_else(|| position(&self.topics, name, Topic::called).map(TopicId::at))
    }

    /// The phase called `name`, by its id or by what people call it.
    #[must_use]
    pub fn phase_called(&self, name: &str) -> Option<PhaseId> {
        self.phase_id(name).or_else(|| position(&self.phases, name, Phase::called).map(PhaseId::at))
    }

    /// Who may hold a topic as a task; nobody where it is only a tag.
    #[must_use]
    pub fn pool(&self, topic: TopicId) -> Option<&Who> {
        let set = self.topic_sets.iter().find(|set| set.topics.contains(&topic))?;
        set.divided_over.as_ref()
    }

    /// Whether `role` is given to somebody on the way.
    #[must_use]
    pub fn appoints(&self, role: RoleId) -> bool {
        self.drawn_from(role).is_some()
    }

    /// The phases that a repeat goes through, where they are there.
    #[must_use]
    pub fn phases_of(&self, repeat: &Repeat) -> Option<RangeInclusive<PhaseId>> {
        Some(self.phase_id(&repeat.first)?..=self.phase_id(&repeat.last)?)
    }

    /// Whether a repeat hands `role` from one to the other.
    #[must_use]
    pub fn goes_round(&self, role: RoleId) -> bool {
        let mut handed = self.repeats.iter().filter_map(|repeat| repeat.hands_over);
        handed.any(|hand| hand.role == role)
    }

    /// Where a role that is given on the way is drawn from.
    #[must_use]
    pub fn drawn_from(&self, role: RoleId) -> Option<RoleId> {
        let appoints = self.phases.iter().flat_map(|phase| &phase.appoints);
        let handed = self.repeats.iter().filter_map(|repeat| repeat.hands_over);
        let mut all = appoints
            .map(|appoint| (appoint.role, appoint.from))
            .chain(self.choices().filter_map(|choice| choice.gives))
            .chain(handed.map(|hand| (hand.role, hand.from)));
        all.find(|(own, _)| *own == role).map(|(_, from)| from)
    }

    /// The kind of act by which tasks are taken, if the method divides any.
    #[must_use]
    pub fn task_kind(&self) -> Option<KindId> {
        self.kinds.iter().position(|kind| kind.task).map(KindId::at)
    }

    /// The phase that follows `phase` on the main line, if any.
    #[must_use]
    pub fn phase_after(&self, phase: PhaseId) -> Option<PhaseId> {
        let after = (phase.index() + 1..self.phases.len()).map(PhaseId::at);
        after.into_iter().find(|next| self.phase(*next).aside.is_none())
    }

    /// Every condition that is looked at while a session runs.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let of_phases = self.phases.iter().flat_map(|phase| {
            let gates = phase.gates.iter().map(|gate| &gate.condition);
            let when = phase.when.iter().map(|when| &when.condition);
            let done = phase.done_when.iter().filter_map(|done| match &done.test {
                Done::Condition(condition) => Some(condition),
                Done::Closure(_) => None,
            });
            gates.chain(when).chain(done)
        });
        of_phases.chain(self.repeats.iter().filter_map(|repeat| repeat.until.as_ref()))
    }

    /// Whether a script has to be asked anything while a session runs.
    #[must_use]
    pub fn has_closures(&self) -> bool {
        self.phases.iter().any(|phase| {
            let done = phase.done_when.as_ref().map(|done| &done.test);
            matches!(done, Some(Done::Closure(_)))
                || phase.hooks.iter().any(|hook| hook.closure.is_some())
        })
    }

    /// The rule of the statement called `key`.
    #[must_use]
    pub fn rule(&self, key: Key) -> Option<&Rule> {
        let nth = usize::from(key.nth);
        let phase = self.phases.get(key.phase.index())?;
        match key.word {
            Word::Right => phase.rights.get(nth).map(|right| &right.rule),
            Word::Stance => phase.stances.get(nth).map(|stance| &stance.rule),
            Word::Order => phase.orders.get(nth).map(|order| &order.rule),
            Word::Limit => phase.limits.get(nth).map(|limit| &limit.rule),
            Word::Last => phase.lasts.get(nth).map(|last| &last.rule),
            Word::Gate => phase.gates.get(nth).map(|gate| &gate.rule),
            Word::Timebox => phase.timebox.as_ref().map(|timebox| &timebox.rule),
            Word::InOrder => self.in_order.as_ref(),
            Word::Circle => self.circle.as_ref().map(|(_, rule)| rule),
            Word::Role => self.roles.get(nth)?.advised.as_ref(),
            Word::Seats => self.roles.get(nth)?.rule.as_ref(),
            Word::Watch => phase.watches.get(nth).map(|watch| &watch.rule),
            Word::Appoint => phase.appoints.get(nth).map(|appoint| &appoint.rule),
            Word::Prompt => phase.prompts.get(nth).map(|prompt| &prompt.rule),
            Word::Show => phase.shows.get(nth).map(|show| &show.rule),
            Word::When => phase.when.as_ref().map(|when| &when.rule),
            Word::Starts => phase.starts.as_ref().map(|starts| &starts.rule),
            Word::Within => phase.within.as_ref().map(|within| &within.rule),
            Word::Floor => phase.floor.as_ref().map(|floor| &floor.rule),
            Word::Silence => phase.silence.as_ref(),
            Word::Choice => phase.choices.get(nth).map(|choice| &choice.rule),
            Word::Reveal => phase.reveals.get(nth).map(|reveal| &reveal.rule),
            Word::Repeat => self.repeats.get(nth).map(|repeat| &repeat.rule),
            Word::Total => self.timebox.as_ref().map(|timebox| &timebox.rule),
            Word::RecordFor => self.record_for.as_ref().map(|(_, rule)| rule),
            Word::ExportFor => self.export_for.as_ref().map(|(_, rule)| rule),
        }
    }
}

fn position<T>(list: &[T], name: &str, called: impl Fn(&T) -> &str) -> Option<usize> {
    list.iter().position(|one| called(one).eq_ignore_ascii_case(name))
}
