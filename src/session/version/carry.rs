//! Carries where a session stands over to another version of its method.
//!
//! What happened is counted again by the new rules, as if they had been there from the start: so a
//! condition that is new knows what was said before it came. What people have and were told stays
//! as it is: roles, tasks, groups, the turn, spent time, points of the clock that were reached.

use std::num::NonZeroU8;

use super::keep;
use crate::method::{KindId, Method, PersonId, PhaseId, Prompt, Tags};
use crate::session::arrangement::Arrangement;
use crate::session::{ActNo, Acted, Aim, Carried, Cast, Event, Session, State, Table, evolve};
use crate::time::Time;

/// The state of a session at a time, in the terms of another version of its method. Total: a name
/// that is not there is left out.
pub(super) fn carry(session: &Session, table: &Table, cast: &Cast, time: Time) -> State {
    let mut state = State::before(table, cast);
    // What was interrupted has to be held, also where nothing can be put in between any more.
    if state.arranged.is_none() && session.state.is_aside() {
        state.arranged = Some(Box::new(Arrangement::of(table)));
    }
    let journal = &session.journal;
    let corrections = journal.current_corrections();
    for (seq, entry, events) in journal.iter() {
        let counts = !journal.is_undone(seq);
        let from = &session.at(seq).table;
        for event in events {
            let no = ActNo::after(state.acts);
            let counted = corrections.corrected(event, no).filter(|_| counts);
            match counted.and_then(|event| retold(from, table, &state, &event)) {
                Some(told) => {
                    evolve(table, &mut state, entry.time, &told, journal.who_saw(&told));
                    keep_sealed(from, &mut state, event, no);
                }
                None if matches!(event, Event::Acted(_)) => state.acts += 1,
                None => {}
            }
        }
    }
    state.now = time;
    keep::keep(session, table, &mut state);
    state
}

/// What was sealed stays so until it is revealed, and what was not is not sealed now.
fn keep_sealed(from: &Table, state: &mut State, event: &Event, no: ActNo) {
    if let (Event::Acted(acted), Some(open)) = (event, state.open.last_mut())
        && open.act == no
    {
        open.sealed = from.kinds[acted.kind.index()].sealed;
    }
}

/// What an event comes to in another version; nothing where it changes no state, or speaks of what
/// is not there.
fn retold(from: &Table, to: &Table, state: &State, event: &Event) -> Option<Event> {
    let names = Translation { from: &from.method, to: &to.method };
    Some(match *event {
        Event::PhaseEntered(phase) => Event::PhaseEntered(names.phase(phase)?),
        Event::PhaseLeft(phase, text) => Event::PhaseLeft(names.phase(phase)?, text),
        Event::PassedOver(phase) => Event::PassedOver(names.phase(phase)?),
        Event::Interrupted(phase) => Event::Interrupted(names.phase(phase)?),
        Event::WentBack(phase) => Event::WentBack(names.phase(phase)?),
        Event::TakenUp(phase) => Event::TakenUp(names.phase(phase)?),
        Event::Acted(act) => {
            let carries = match act.carries {
                Carried::Question(number) => {
                    let number = names.question(state.phase, number.get()).and_then(NonZeroU8::new);
                    number.map_or(Carried::Nothing, Carried::Question)
                }
                Carried::Nothing | Carried::Score(_) => act.carries,
            };
            Event::Acted(Acted { carries, ..names.act(act)? })
        }
        Event::Answered(person, question, yes) => {
            Event::Answered(person, answered(from, to, state, question, person)?, yes)
        }
        Event::Skipped(number) => Event::Skipped(names.question(state.phase, number)?),
        Event::Appointed(role, person) => {
            Event::Appointed(names.to.role_id(&names.from.role(role).id)?, person)
        }
        Event::SettingChanged(setting, value) => {
            let id = &names.from.settings[setting.index()].id;
            Event::SettingChanged(names.to.setting_id(id)?, value)
        }
        Event::Moved(..) if !names.sits_alike(state) => return None,
        Event::Chosen(number, aim) => Event::Chosen(names.choice(number)?, names.aim(aim)?),
        Event::Revealed(kind) => Event::Revealed(names.kind(kind)?),
        Event::TurnGiven(_) | Event::TurnAsked(_) | Event::TurnEnded(_)
            if state.in_round(to).is_none() =>
        {
            return None;
        }
        _ if changes_state(event) => *event,
        _ => return None,
    })
}

/// Whether an event that names nothing of a method is counted again.
fn changes_state(event: &Event) -> bool {
    match event {
        // What was corrected is told as it counts. Points of the clock have a place, no name; which
        // were reached is seen to at the end.
        Event::Retracted(_)
        | Event::Reclassified(..)
        | Event::ClockReached(..)
        | Event::Warned(_)
        | Event::Overridden(_)
        | Event::Said(..)
        | Event::Reminded(..)
        | Event::RuleFailed(..)
        | Event::EffectRefused(..)
        | Event::SaidDone(_)
        | Event::Undone(_)
        | Event::Redone(_)
        | Event::MethodChanged(_) => false,
        _ => true,
    }
}

/// The question of a gate in the same words, in the same phase, if it is still asked of whoever
/// answered it.
pub(super) fn answered(
    from: &Table,
    to: &Table,
    state: &State,
    number: u16,
    person: PersonId,
) -> Option<u16> {
    let old = from.questions.get(usize::from(number))?;
    let phase = to.method.phase_id(&from.method.phase(old.phase).id)?;
    let before = &from.questions[..usize::from(number)];
    let alike =
        |one: &crate::session::atom::Question| one.phase == old.phase && one.text == old.text;
    let nth = before.iter().filter(|one| alike(one)).count();
    let same = |one: &crate::session::atom::Question| one.phase == phase && one.text == old.text;
    let mut found = (0_u16..).zip(&to.questions).filter(|(_, new)| same(new));
    let (number, new) = found.nth(nth)?;
    state.asked_people(to, new).has(person).then_some(number)
}

/// From the numbers of one version of a method to those of another, by name.
#[derive(Clone, Copy)]
pub(super) struct Translation<'a> {
    pub(super) from: &'a Method,
    pub(super) to: &'a Method,
}

impl Translation<'_> {
    /// The same act; nothing if its kind is not there.
    pub(super) fn act(self, act: Acted) -> Option<Acted> {
        let kind = self.kind(act.kind)?;
        let topics = act.tags.iter().filter_map(|it| self.to.topic_id(&self.from.topic(it).id));
        Some(Acted { kind, tags: topics.fold(Tags::default(), Tags::with), ..act })
    }

    pub(super) fn kind(self, kind: KindId) -> Option<KindId> {
        self.to.kind_id(&self.from.kind(kind).id)
    }

    pub(super) fn phase(self, phase: PhaseId) -> Option<PhaseId> {
        self.to.phase_id(&self.from.phase(phase).id)
    }

    /// The number of a choice, by its name.
    fn choice(self, number: u16) -> Option<u16> {
        self.to.choice_number(&self.from.choice(number)?.id)
    }

    pub(super) fn aim(self, aim: Aim) -> Option<Aim> {
        Some(match aim {
            Aim::Topic(topic) => Aim::Topic(self.to.topic_id(&self.from.topic(topic).id)?),
            Aim::Act(..) | Aim::Person(_) => aim,
        })
    }

    /// Whether the running phase goes on in the same groups as it did.
    fn sits_alike(self, state: &State) -> bool {
        let grouping = |method: &Method, phase| {
            let within = method.phase(phase).within.as_ref()?;
            Some(method.groupings[within.grouping.index()].id.clone())
        };
        let own = self.from.phase_id(&self.to.phase(state.phase).id);
        let own = own.and_then(|phase| grouping(self.from, phase));
        own.is_some() && own == grouping(self.to, state.phase)
    }

    /// The number of the question of a phase that has the same words about the same
    /// topic; one that was put in other words is another question.
    pub(super) fn question(self, phase: PhaseId, number: u8) -> Option<u8> {
        let phase = self.to.phase(phase);
        let old = self.from.phase(self.from.phase_id(&phase.id)?);
        let at = usize::from(number).checked_sub(1)?;
        let asked = old.questions().nth(at)?;
        let topic = asked.topic.map(|topic| &self.from.topic(topic).id);
        let before = old.questions().take(at);
        let nth = before.filter(|it| it.text == asked.text && it.topic == asked.topic).count();
        let same = |new: &Prompt| {
            new.text == asked.text && new.topic.map(|topic| &self.to.topic(topic).id) == topic
        };
        let found = (1_u8..).zip(phase.questions()).filter(|(_, new)| same(new)).nth(nth);
        found.map(|(number, _)| number)
    }
}
