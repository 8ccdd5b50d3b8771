//! Until when something counts: the last phase in which a method asks for it.

use super::measure::each_part;
use crate::method::{PhaseId, Tags, Verb, Who};
use crate::session::Table;
use crate::session::atom::{Test, Value};

/// The last phase that a repeat around one brings back to.
pub(super) fn last_around(table: &Table, phase: PhaseId) -> PhaseId {
    let around = table.repeats_around(phase).map(|at| table.repeats[at].last);
    around.max().unwrap_or(phase)
}

/// Until when tasks count: as long as the people of a topic are named, or it must have some.
pub(super) fn tasks(table: &Table) -> Vec<Option<PhaseId>> {
    let mut last = vec![None; table.method.topics.len()];
    for phase in (0..table.phases.len()).map(PhaseId::at) {
        for topic in tasks_in(table, phase).iter() {
            last[topic.index()] = Some(last_around(table, phase));
        }
    }
    last
}

fn tasks_in(table: &Table, id: PhaseId) -> Tags {
    let phase = table.phase(id);
    let (mut topics, mut whos) = (Tags::default(), Vec::new());
    for rows in &phase.kinds {
        // Whatever is warned about can be done all the same.
        let rights = rows.rights.iter().filter(|row| row.verb != Verb::Avoid);
        whos.extend(rights.clone().map(|row| row.who));
        let patterns = rows.bumps.iter().map(|bump| bump.pattern.outside);
        topics = rights.map(|row| row.outside).chain(patterns).fold(topics, Tags::and);
    }
    whos.extend(
        phase.stances.iter().map(|(who, _)| *who).chain(phase.floor).chain(phase.time_each),
    );
    whos.extend(table.questions.iter().filter(|it| it.phase == id).map(|it| it.who));
    for test in phase.gates.iter().chain(&phase.done_when).chain(&phase.when) {
        each_part(test, &mut |part| match part {
            Test::Divided(divided) => topics = topics.and(*divided),
            Test::EachPerson { who, .. } | Test::Together { who, .. } => whos.push(*who),
            Test::Compare(left, _, right) => {
                for value in [left, right] {
                    if let Value::People(who) = value {
                        whos.push(*who);
                    }
                }
            }
            _ => {}
        });
    }
    whos.iter().fold(topics, |topics, who| topics.and(held(&table.whos[usize::from(*who)])))
}

/// The topics by whose holders people are named.
fn held(who: &Who) -> Tags {
    match who {
        Who::Holders(topic) => Tags::default().with(*topic),
        Who::Both(a, b) | Who::Without(a, b) => held(a).and(held(b)),
        Who::Everyone | Who::Author | Who::Role(_) => Tags::default(),
    }
}

/// Until when groups count: as long as some phase goes on in them, or asks them for something.
pub(super) fn groupings(table: &Table) -> Vec<Option<PhaseId>> {
    let mut last = vec![None; table.method.groupings.len()];
    let end = PhaseId::at(table.phases.len().saturating_sub(1));
    for role in &table.method.roles {
        role.per.iter().for_each(|grouping| last[grouping.index()] = Some(end));
    }
    for (at, phase) in table.method.phases.iter().enumerate() {
        let until = last_around(table, PhaseId::at(at));
        if let Some(within) = &phase.within {
            let last = &mut last[within.grouping.index()];
            *last = (*last).max(Some(until));
        }
        for test in &table.phase(PhaseId::at(at)).gates {
            each_part(test, &mut |part| {
                if let Test::EachGroup { grouping, .. } = part {
                    let last = &mut last[grouping.index()];
                    *last = (*last).max(Some(until));
                }
            });
        }
    }
    last
}

/// Until when acts of a kind count that wait for a reply: as long as somebody may give one, or
/// something asks for one.
pub(super) fn replies(table: &Table) -> Vec<Option<PhaseId>> {
    let mut last = vec![None; table.kinds.len()];
    for phase in (0..table.phases.len()).map(PhaseId::at) {
        let until = Some(last_around(table, phase));
        let own = table.phase(phase);
        for (at, rows) in own.kinds.iter().enumerate() {
            let rights = rows.rights.iter().filter_map(|row| row.to);
            let answers = rows.answers.iter().map(|(kind, _)| *kind);
            let counts = rows.bumps.iter().filter_map(|bump| bump.pattern.to);
            rights.chain(answers).chain(counts).for_each(|kind| last[kind.index()] = until);
            // A vote may be for whatever is there.
            if table.kinds[at].chooses && !rows.rights.is_empty() {
                last.fill(until);
            }
        }
        for test in own.gates.iter().chain(&own.done_when).chain(&own.when) {
            each_part(test, &mut |part| {
                if let Test::EachAct { kind, .. } = part {
                    last[kind.index()] = until;
                }
            });
        }
    }
    last
}
