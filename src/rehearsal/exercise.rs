//! Which rules a story exercised: what it kept to, and what it broke on purpose. A rule is kept
//! when an act is allowed by it, or a phase in which it holds is gone through without breaking it.

use std::collections::BTreeSet;

use crate::method::{Key, Method, Phase, PhaseId, RoleId, Rule, Verb, Word};
use crate::session::{Actor, Command, Event, Input, Session, permit};

/// Ids of rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exercise {
    /// Those that were kept.
    pub kept: BTreeSet<String>,
    /// Those that something was refused or warned by, or that were passed with a reason.
    pub broken: BTreeSet<String>,
}

impl Exercise {
    /// Adds what another one holds.
    pub(super) fn join(&mut self, other: Exercise) {
        self.kept.extend(other.kept);
        self.broken.extend(other.broken);
    }

    pub(super) fn keep(&mut self, method: &Method, key: Key) {
        self.kept.extend(method.rule(key).into_iter().flat_map(|rule| rule.ids.clone()));
    }

    pub(super) fn break_rule(&mut self, method: &Method, key: Key) {
        self.broken.extend(method.rule(key).into_iter().flat_map(|rule| rule.ids.clone()));
    }

    /// Everything that a session went through.
    pub(super) fn of(session: &Session) -> Exercise {
        let mut exercise = Exercise::default();
        let method = &session.table().method;
        for (_, _, events) in session.journal().iter() {
            exercise.entry(method, events);
        }
        exercise.opening(session);
        exercise
    }

    fn entry(&mut self, method: &Method, events: &[Event]) {
        let mut broken = Vec::new();
        for event in events {
            match *event {
                Event::Warned(key) | Event::Overridden(key) => broken.push(key),
                Event::ClockReached(phase, _) => {
                    broken.push(Key { phase, word: Word::Timebox, nth: 0 });
                }
                Event::PhaseEntered(phase) | Event::Interrupted(phase) => {
                    self.entered(method.phase(phase));
                }
                Event::PhaseLeft(phase, _) => self.left(method, phase, &broken),
                Event::Appointed(role, _) => self.appointed(method, role),
                _ => {}
            }
        }
        for key in broken {
            self.break_rule(method, key);
        }
    }

    /// What is shown, and where people are, holds from the beginning.
    fn entered(&mut self, phase: &Phase) {
        let prompts = phase.prompts.iter().map(|prompt| &prompt.rule);
        let shows = phase.shows.iter().map(|show| &show.rule);
        let stances = phase.stances.iter().map(|stance| &stance.rule);
        let reveals = phase.reveals.iter().map(|reveal| &reveal.rule);
        let flow = phase.when.iter().map(|when| &when.rule);
        let within = phase.within.iter().map(|within| &within.rule);
        let floor = phase.floor.iter().map(|floor| &floor.rule).chain(&phase.silence);
        let arranged = reveals.chain(flow).chain(within).chain(floor);
        self.keep_all(prompts.chain(shows).chain(stances).chain(arranged));
    }

    fn left(&mut self, method: &Method, id: PhaseId, broken: &[Key]) {
        let phase = method.phase(id);
        for nth in 0..phase.gates.len() {
            let nth = u8::try_from(nth).unwrap_or(u8::MAX);
            let key = Key { phase: id, word: Word::Gate, nth };
            if !broken.contains(&key) {
                self.keep(method, key);
            }
        }
        let forbids = |verb: Verb| matches!(verb, Verb::Never | Verb::Avoid | Verb::Only);
        let rights = phase.rights.iter().filter(|right| forbids(right.verb));
        self.keep_all(
            rights
                .map(|right| &right.rule)
                .chain(phase.orders.iter().map(|order| &order.rule))
                .chain(phase.limits.iter().map(|limit| &limit.rule))
                .chain(phase.lasts.iter().map(|last| &last.rule))
                .chain(phase.watches.iter().map(|watch| &watch.rule))
                .chain(phase.timebox.iter().map(|timebox| &timebox.rule))
                .chain(phase.choices.iter().map(|choice| &choice.rule))
                .chain(phase.starts.iter().map(|starts| &starts.rule))
                .chain(method.repeats.iter().map(|repeat| &repeat.rule))
                .chain(method.timebox.iter().map(|timebox| &timebox.rule))
                .chain(&method.in_order),
        );
    }

    fn appointed(&mut self, method: &Method, role: RoleId) {
        let all = method.phases.iter().flat_map(|phase| &phase.appoints);
        self.keep_all(all.filter(|appoint| appoint.role == role).map(|appoint| &appoint.rule));
    }

    /// Seats, and the size of the circle, hold from the opening.
    fn opening(&mut self, session: &Session) {
        let method = &session.table().method;
        let seats = method.roles.iter().filter_map(|role| role.rule.as_ref());
        let advised = method.roles.iter().filter_map(|role| role.advised.as_ref());
        let circle = method.circle.iter().map(|(_, rule)| rule);
        let kept: Vec<&Rule> = seats
            .chain(advised)
            .chain(circle)
            .filter(|rule| !rule.ids.iter().any(|id| self.broken.contains(id)))
            .collect();
        self.keep_all(kept.into_iter());
    }

    fn keep_all<'a>(&mut self, rules: impl Iterator<Item = &'a Rule>) {
        self.kept.extend(rules.flat_map(|rule| rule.ids.iter().cloned()));
    }
}

/// The right by which something would be allowed now.
pub(super) fn allowed_by(session: &Session, input: &Input<'_>) -> Option<Key> {
    let (Command::Act(act), Actor::Person(person)) = (input.command, input.by) else {
        return None;
    };
    permit(session.table(), session.state(), person, &act).ok()?.by
}
