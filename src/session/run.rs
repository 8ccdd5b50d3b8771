//! A session: one run of one method by one cast.
//!
//! Its methods come in four kinds. `open` and `fold` make one; getters look at it; `handle` and
//! `tick` tell it what was asked and what time it is; `next_deadline` says when it wants to be
//! told again.

use std::rc::Rc;

use super::journal::Mark;
use super::react::{MOST_EFFECTS, Reaction};
use super::table::key;
use super::way_out::begin;
use super::{
    Act, Actor, Answers, Asked, Cast, Command, Earlier, Event, Input, Journal, Refusal, Rules, Seq,
    State, Table, decide,
};
use crate::method::{KindId, PhaseId, RoleId, Word};
use crate::time::Time;

/// One run of one method by one cast: a pure state machine with its journal.
#[derive(Clone, Debug)]
pub struct Session {
    pub(super) table: Rc<Table>,
    pub(super) cast: Rc<Cast>,
    pub(super) state: Rc<State>,
    pub(super) journal: Journal,
    /// The session until its method changed for the last time, if it did.
    pub(super) earlier: Option<Rc<Earlier>>,
}

impl Session {
    /// Opens a session: its first entry holds the start of the first phase.
    #[must_use]
    pub fn open(table: Rc<Table>, cast: Rc<Cast>, rules: &mut dyn Rules) -> Session {
        let mut session = Session::empty(table, cast);
        let warnings = session.warnings_at_start();
        let mark = session.journal.mark();
        for warning in warnings {
            session.journal.pending().push(warning);
        }
        begin(&session.table, &session.state, session.journal.pending());
        session.settle(mark, Time::ZERO, 0, rules);
        session.journal.close(Time::ZERO, Actor::Host);
        session
    }

    /// A session in which nothing happened yet, to fold a journal into.
    pub(super) fn empty(table: Rc<Table>, cast: Rc<Cast>) -> Session {
        let state = Rc::new(State::before(&table, &cast));
        Session { table, cast, state, journal: Journal::default(), earlier: None }
    }

    /// The same session of people with other names, in their order.
    #[must_use]
    pub fn under_names(&self, names: &[String]) -> Session {
        Session { cast: Rc::new(self.cast.renamed(names)), ..self.clone() }
    }

    /// The method, ready to be played.
    #[must_use]
    pub fn table(&self) -> &Rc<Table> {
        &self.table
    }

    /// The people.
    #[must_use]
    pub fn cast(&self) -> &Rc<Cast> {
        &self.cast
    }

    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What happened.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Who speaks for the leader: the first who leads, or the host when nobody does.
    #[must_use]
    pub fn leader(&self) -> Actor {
        let first = self.state.leaders(&self.table).iter().next();
        first.map_or(Actor::Host, Actor::Person)
    }

    /// Takes an input and makes an entry of all it causes.
    ///
    /// # Errors
    /// The reason why it is not accepted; then nothing changed.
    pub fn handle(
        &mut self,
        time: Time,
        input: &Input<'_>,
        rules: &mut dyn Rules,
    ) -> Result<Seq, Refusal> {
        if time < self.state.now {
            return Err(Refusal::TimeWentBack);
        }
        if let Command::Act(Act { kind, reply: Some(reply), .. }) = input.command
            && kind != KindId::NOTE
            && self.journal.is_struck(reply)
        {
            return Err(Refusal::NoSuchAct(reply));
        }
        if let Command::Retract(_) | Command::Reclassify(..) | Command::Replace(_) = input.command {
            return self.correct(time, input);
        }
        let mark = self.journal.mark();
        let text = self.journal.write(input.text);
        if text.is_empty() && !input.text.is_empty() {
            return Err(Refusal::Full);
        }
        let Input { by, command, .. } = *input;
        let words = input.text;
        let asked = Asked { time, by, command, text, words, answers: Answers::default() };
        if let Err(refusal) = decide(&self.table, &self.state, &asked, self.journal.pending()) {
            self.journal.rewind(mark);
            return Err(refusal);
        }
        if let Command::Undo | Command::Redo = command {
            // It has no words of its own.
            self.journal.rewind(mark);
            let undoes = matches!(command, Command::Undo);
            return if undoes { self.undo(time, by) } else { self.redo(time, by) };
        }
        self.settle(mark, time, 0, rules);
        Ok(self.journal.close(time, by))
    }

    /// When a point of the clock is reached next, if nothing happens before.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Time> {
        self.state.clock.due.map(|(time, _)| time)
    }

    /// Makes an entry of the next point of the clock that is reached at `now`, if there is one.
    pub fn tick(&mut self, now: Time, rules: &mut dyn Rules) -> Option<Seq> {
        let (time, point) = self.state.clock.due.filter(|(time, _)| *time <= now)?;
        let time = time.max(self.state.now);
        let mark = self.journal.mark();
        self.journal.pending().push(Event::ClockReached(self.state.phase, point));
        // Phases that the clock sends round within one moment count as one input.
        let at_once = self
            .journal
            .iter()
            .rev()
            .take_while(|(_, entry, _)| entry.by == Actor::Clock && entry.time == time);
        let effects = if at_once.count() < MOST_EFFECTS { 0 } else { MOST_EFFECTS };
        self.settle(mark, time, effects, rules);
        Some(self.journal.close(time, Actor::Clock))
    }

    /// Takes back the last entry, because it could not be kept; nobody was told of it.
    pub fn forget_last(&mut self) {
        self.journal.drop_last();
        if let Some(earlier) = self.earlier.take_if(|it| it.is_all_of(&self.journal)) {
            *self = earlier.session.clone();
        } else {
            self.refold();
        }
    }

    fn settle(&mut self, mark: Mark, time: Time, effects: usize, rules: &mut dyn Rules) {
        let evolved = mark.events;
        let (stopped, due, left) = (false, Vec::new(), Vec::new());
        Reaction { session: self, rules, time, evolved, effects, stopped, due, left }.run();
    }

    fn warnings_at_start(&self) -> Vec<Event> {
        let method = &self.table.method;
        let mut warnings = Vec::new();
        if let Some((seats, _)) = &method.circle
            && !seats.fit(self.circle_size())
        {
            warnings.push(Event::Warned(key(PhaseId(0), Word::Circle, 0)));
        }
        for (at, role) in method.roles.iter().enumerate() {
            if role.advised.is_some() && self.cast.holders(RoleId::at(at)).is_empty() {
                warnings.push(Event::Warned(key(PhaseId(0), Word::Role, at)));
            }
        }
        warnings
    }

    /// Everybody in the circle but those who only lead it.
    fn circle_size(&self) -> usize {
        let roles = self.table.method.roles.iter().enumerate();
        let neutral = roles.filter(|(_, role)| role.neutral);
        let all = self.cast.everyone();
        neutral.fold(all, |all, (at, _)| all - self.cast.holders(RoleId::at(at))).count()
    }
}
