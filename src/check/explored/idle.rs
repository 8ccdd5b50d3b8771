//! Statements that make no difference, wherever a session goes: phases that are never reached,
//! gates that never hold or always do, rules that never allow or refuse, people who never speak.

use super::ways::Way;
use crate::method::{Done, Key, Method, Per, Phase, PhaseId, RoleId, Strength, Verb, Word};
use crate::session::People;

/// What makes no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Idle {
    /// Nobody ever comes to this phase.
    Phase(PhaseId),
    /// This phase is over as soon as it begins.
    AtOnce(PhaseId),
    /// This gate can never be fulfilled.
    Closed(Key, Strength),
    /// This gate never holds anything up.
    Open(Key),
    /// Nobody ever does what this allows, or something else allows it already.
    Allows(Key),
    /// There is never anything that this refuses or warns about.
    Refuses(Key),
    /// This phase is entered whenever one comes to it, though it says when.
    Always(PhaseId),
    /// What is to end this phase by itself never comes.
    NeverDone(PhaseId),
    /// Nobody can ever ask this question of a phase, by its number from 1.
    Unasked(PhaseId, u8),
    /// Nobody with this role may ever say or do anything.
    Silent(RoleId),
}

/// Everything that makes no difference in any of these ways, all of which were looked at whole.
pub(super) fn idle(method: &Method, ways: &[&Way]) -> Vec<Idle> {
    let phases = (0..method.phases.len()).map(PhaseId::at);
    let (reached, never): (Vec<PhaseId>, Vec<PhaseId>) =
        phases.partition(|phase| ways.iter().any(|way| way.reaches(*phase)));
    let is_begun = |phase: PhaseId| ways.iter().any(|way| way.explored.begun.contains(&phase));
    let never = never.into_iter();
    let never = never.map(|it| if is_begun(it) { Idle::AtOnce(it) } else { Idle::Phase(it) });
    let mut all: Vec<Idle> = never.collect();
    for phase in reached {
        all.extend(gates(method, ways, phase));
        all.extend(rules(method, ways, phase));
        all.extend(unasked(method, ways, phase));
        if is_done_by_itself(method.phase(phase))
            && !ways.iter().any(|way| way.explored.done.contains(&phase))
        {
            all.push(Idle::NeverDone(phase));
        }
        let when = method.phase(phase).when.as_ref();
        let fixed = when.is_some_and(|when| !when.condition.names_setting());
        if fixed && !ways.iter().any(|way| way.explored.passed_over.contains(&phase)) {
            all.push(Idle::Always(phase));
        }
    }
    let roles = (0..method.roles.len()).map(RoleId::at);
    // Whoever leads has enough to do.
    let roles = roles.filter(|role| !method.role(*role).leads);
    all.extend(roles.filter(|role| is_silent(ways, *role)).map(Idle::Silent));
    all
}

fn gates(method: &Method, ways: &[&Way], phase: PhaseId) -> Vec<Idle> {
    let here = || {
        let nodes = ways.iter().flat_map(|way| &way.explored.nodes);
        nodes.filter(|node| node.phase == phase && !node.ended).map(|node| node.holds)
    };
    let ever = here().fold(0, |ever, holds| ever | holds);
    let always = here().fold(u64::MAX, |always, holds| always & holds);
    let gates = method.phase(phase).gates.iter().enumerate();
    gates
        .filter_map(|(nth, gate)| {
            let key = key(phase, Word::Gate, nth);
            let held = ways.iter().any(|way| way.explored.held.contains(&key));
            match (held || ever >> nth & 1 == 1, always >> nth & 1 == 1) {
                (false, _) => Some(Idle::Closed(key, gate.strength)),
                // How many people there are changes when somebody leaves.
                (_, true) if !gate.condition.counts_people() => Some(Idle::Open(key)),
                _ => None,
            }
        })
        .collect()
}

/// Whether something other than a setting is to end a phase.
fn is_done_by_itself(phase: &Phase) -> bool {
    let test = phase.done_when.as_ref().map(|done| &done.test);
    matches!(test, Some(Done::Condition(condition)) if !condition.names_setting())
}

/// The questions that can only be skipped, where a gate waits for them.
fn unasked(method: &Method, ways: &[&Way], id: PhaseId) -> Vec<Idle> {
    let phase = method.phase(id);
    let is_waited_for = |topic| phase.gates.iter().any(|gate| gate.condition.waits_for(topic));
    let questions = (1..).zip(phase.questions());
    let asked = |nth: u8| ways.iter().any(|way| way.explored.asked.contains(&(id, nth)));
    let waited = questions.filter(|(_, prompt)| prompt.topic.is_some_and(is_waited_for));
    waited.filter(|(nth, _)| !asked(*nth)).map(|(nth, _)| Idle::Unasked(id, nth)).collect()
}

fn rules(method: &Method, ways: &[&Way], id: PhaseId) -> Vec<Idle> {
    let phase = method.phase(id);
    let kept = |key: &Key| ways.iter().any(|way| way.explored.touched.kept(*key));
    let broken = |key: &Key| ways.iter().any(|way| way.explored.touched.broken(*key));
    let mut all = Vec::new();
    for (nth, right) in phase.rights.iter().enumerate() {
        let key = key(id, Word::Right, nth);
        match right.verb {
            Verb::May | Verb::Only if !kept(&key) => all.push(Idle::Allows(key)),
            // Who has which task makes no difference but to what is warned about.
            Verb::Never | Verb::Avoid if !broken(&key) && !right.names_tasks() => {
                all.push(Idle::Refuses(key));
            }
            _ => {}
        }
    }
    let others = [
        (Word::Order, phase.orders.len()),
        (Word::Limit, phase.limits.len()),
        (Word::Last, phase.lasts.len()),
    ];
    // Where everything was said that a turn is for, it goes on by itself.
    let ends_a_turn =
        |key: &Key| key.word == Word::Limit && phase.limits[usize::from(key.nth)].per == Per::Turn;
    for (word, count) in others {
        let keys = (0..count).map(|nth| key(id, word, nth));
        let idle = keys.filter(|key| !broken(key) && !ends_a_turn(key));
        all.extend(idle.map(Idle::Refuses));
    }
    all
}

/// Whether nobody who has a role at the start ever may say anything, where somebody has it.
fn is_silent(ways: &[&Way], role: RoleId) -> bool {
    let held = ways.iter().map(|way| (way.circle.cast.holders(role), way.explored.touched.heard));
    let mut held = held.filter(|(holders, _)| *holders != People::NOBODY).peekable();
    held.peek().is_some() && held.all(|(holders, heard)| !holders.meets(heard))
}

fn key(phase: PhaseId, word: Word, nth: usize) -> Key {
    Key { phase, word, nth: u8::try_from(nth).unwrap_or(u8::MAX) }
}
