//! How finely a method looks in one phase: what somebody may do, which points of the clock change
//! anything, and which acts leave something behind.

use super::measure::each_part;
use crate::method::{Effect, KindId, PhaseId, Tags, Verb};
use crate::session::Table;
use crate::session::atom::{Test, WhoIx, Width};
use crate::session::table::{Due, KindTable};

/// How finely a method looks in one phase.
#[derive(Debug, Default)]
pub(super) struct PhaseMeasure {
    /// The kinds that somebody may do, or is forbidden to do.
    pub(super) named: Vec<KindId>,
    /// The counts that make a difference: those of everybody together, and those of each.
    pub(super) together: Vec<usize>,
    pub(super) of_each: Vec<usize>,
    /// The points on its clock that change what can be done, by bit.
    pub(super) points: u32,
    /// The kinds of which an act changes what can be done.
    pub(super) kinds: Vec<bool>,
    /// Who may reply to each kind, with what the method says of them.
    pub(super) repliers: Vec<Vec<WhoIx>>,
    /// The topics that acts of each kind may be about so that it makes a difference.
    pub(super) topics: Vec<Tags>,
    /// Whether it waits for how long the session is kept, whether another case follows, and its
    /// questions.
    pub(super) retention: bool,
    pub(super) goes_on: bool,
    pub(super) asks: bool,
}

impl PhaseMeasure {
    pub(super) fn of(table: &Table, id: PhaseId) -> PhaseMeasure {
        let phase = table.phase(id);
        let mut measure = PhaseMeasure::default();
        let hard = table.method.phase(id).timebox.as_ref().is_some_and(|timebox| timebox.hard);
        for (point, deadline) in (0_u32..32).zip(&phase.deadlines) {
            let matters = match deadline.what {
                Due::Warning | Due::TurnUp => false,
                Due::TimeUp => hard,
                Due::Mark => true,
                Due::Hook(hook) => {
                    let (_, hook) = table.hook(hook);
                    hook.closure.is_some() || hook.effects.iter().any(does_something)
                }
            };
            measure.points |= u32::from(matters) << point;
        }
        // What a phase is entered for may be asked for whenever there is still a way to it.
        let gates = phase.gates.iter().chain(&phase.done_when);
        let whens =
            table.phases.iter().skip(id.index() + 1).filter_map(|phase| phase.when.as_ref());
        for test in gates.chain(whens) {
            measure.retention |= any(test, &|test| matches!(test, Test::Retention));
            measure.goes_on |= any(test, &|test| matches!(test, Test::GoesOn));
            measure.asks |= any(test, &|test| matches!(test, Test::Asked(_)));
        }
        measure.repliers = vec![Vec::new(); phase.kinds.len()];
        for row in phase.kinds.iter().flat_map(|rows| &rows.rights) {
            if let Some(kind) = row.to.filter(|_| row.verb != Verb::Never) {
                measure.repliers[kind.index()].push(row.who);
            }
        }
        for (at, rows) in phase.kinds.iter().enumerate() {
            let facts = table.kinds[at];
            if at >= KindId::RESERVED && (!rows.rights.is_empty() || facts.is_process()) {
                measure.named.push(KindId::at(at));
            }
            measure.kinds.push(leaves_traces(table, rows, KindId::at(at)));
            measure.topics.push(topics_of(table, rows, KindId::at(at)));
        }
        measure
    }
}

fn any(test: &Test, fits: &dyn Fn(&Test) -> bool) -> bool {
    let mut found = false;
    each_part(test, &mut |part| found |= fits(part));
    found
}

/// A word for people changes nothing about what can be done.
fn does_something(effect: &Effect) -> bool {
    !matches!(effect, Effect::Say(_) | Effect::Remind(..) | Effect::Nudge(..))
}

fn leaves_traces(table: &Table, rows: &KindTable, kind: KindId) -> bool {
    let facts = &table.kinds[kind.index()];
    let hooks = rows.hooks.iter().any(|(hook, _)| {
        let (_, hook) = table.hook(*hook);
        hook.closure.is_some() || hook.effects.iter().any(does_something)
    });
    hooks
        || facts.answerable
        || facts.chooses
        || facts.is_task()
        || !rows.bumps.is_empty()
        || !rows.answers.is_empty()
}

fn topics_of(table: &Table, rows: &KindTable, kind: KindId) -> Tags {
    let rights = rows.rights.iter().map(|row| row.tagged.and(row.outside));
    let counts = rows.bumps.iter().map(|bump| {
        let wide = match bump.width {
            Width::Topics(topics) => topics,
            Width::One | Width::People => Tags::default(),
        };
        wide.and(bump.pattern.tagged).and(bump.pattern.outside)
    });
    let answers = rows.answers.iter().map(|(_, tags)| *tags);
    let hooks = rows.hooks.iter().map(|(_, pattern)| pattern.tagged.and(pattern.outside));
    let all = rights.chain(counts).chain(answers).chain(hooks).fold(Tags::default(), Tags::and);
    if !table.kinds[kind.index()].is_task() {
        return all;
    }
    let sets = table.method.topic_sets.iter().filter(|set| set.divided_over.is_some());
    sets.flat_map(|set| set.topics.iter().copied()).fold(all, Tags::with)
}
