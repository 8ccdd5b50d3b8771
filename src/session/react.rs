//! What a method does by itself after something happened: hooks, and phases that are done.

use std::rc::Rc;

use super::table::Due;
use super::way_out::done_by_condition;
use super::{
    Acted, Actor, Answers, Asked, Command, Event, Insist, Moment, Rules, Session, State, Table,
    decide, evolve,
};
use crate::method::{Done, Effect, HookId, PhaseId, Place};
use crate::time::Time;

/// How many effects one input may have.
pub const MOST_EFFECTS: usize = 32;

/// Everything that follows from the events since a point of the journal.
pub(super) struct Reaction<'a> {
    pub(super) session: &'a mut Session,
    pub(super) rules: &'a mut dyn Rules,
    pub(super) time: Time,
    /// How many events had their effect on the state.
    pub(super) evolved: usize,
    pub(super) effects: usize,
    /// Whether there were too many, and that was told.
    pub(super) stopped: bool,
    /// The hooks of an act, found before it had its effect.
    pub(super) due: Vec<HookId>,
    /// As it was at the end of each phase that was left and whose hooks ask how it went.
    pub(super) left: Vec<Rc<State>>,
}

/// The hooks that an act sets off, each once.
fn due(table: &Table, state: &State, acted: &Acted, due: &mut Vec<HookId>) {
    let hooks = &table.phase(state.phase).kinds[acted.kind.index()].hooks;
    if hooks.is_empty() {
        return;
    }
    let replied = state.replied(acted.reply);
    for (hook, pattern) in hooks {
        let fits = state.fits(table, pattern, (acted.person, acted.tags), replied);
        if fits && due.last() != Some(hook) {
            due.push(*hook);
        }
    }
}

/// What a closure is asked about: an act, and a state that is over.
type Occasion<'a> = (Option<Acted>, Option<&'a Rc<State>>);

const NOW: Occasion<'_> = (None, None);

/// Whether a hook at the end of a phase asks how it went.
fn asks(table: &Table, left: PhaseId) -> bool {
    table.phase(left).leave.iter().any(|hook| table.hook(*hook).1.closure.is_some())
}

impl Reaction<'_> {
    /// Lets the events have their effect, then the hooks in order, then the phase itself.
    pub(super) fn run(&mut self) {
        let mut hooked = self.evolved;
        loop {
            self.evolve();
            if hooked < self.evolved {
                let event = self.session.journal.pending().all()[hooked];
                hooked += 1;
                self.hooks(&event);
            } else if !self.leave_if_done() {
                break;
            }
        }
    }

    fn evolve(&mut self) {
        let Session { table, state, journal, .. } = &mut *self.session;
        if self.evolved == journal.pending().all().len() {
            return;
        }
        // Nobody shares the state here, unless a closure kept it; then this one goes its own way.
        let state = Rc::make_mut(state);
        let events = journal.pending();
        for event in &events.all()[self.evolved..] {
            if let Event::Acted(acted) = event {
                due(table, state, acted, &mut self.due);
            }
            if let Event::PhaseLeft(left, _) = event
                && asks(table, *left)
            {
                self.left.push(Rc::new(state.clone()));
            }
            evolve(table, state, self.time, event, events.who_saw(event));
            self.evolved += 1;
        }
    }

    fn hooks(&mut self, event: &Event) {
        let table = &self.session.table;
        match event {
            Event::Acted(acted) => {
                let table = Rc::clone(table);
                for hook in std::mem::take(&mut self.due) {
                    self.hook(&table, hook, (Some(*acted), None));
                }
            }
            Event::ClockReached(at, point) => {
                let deadline = table.phase(*at).deadlines.get(usize::from(*point));
                match deadline.map(|deadline| deadline.what) {
                    Some(Due::Hook(hook)) => self.hook(&Rc::clone(table), hook, NOW),
                    Some(Due::TimeUp) => self.time_is_up(),
                    _ => {}
                }
            }
            Event::PhaseLeft(left, _) if !table.phase(*left).leave.is_empty() => {
                let table = Rc::clone(table);
                let asks = asks(&table, *left) && !self.left.is_empty();
                let was = asks.then(|| self.left.remove(0));
                for hook in &table.phase(*left).leave {
                    self.hook(&table, *hook, (None, was.as_ref()));
                }
            }
            Event::PhaseEntered(entered) | Event::Interrupted(entered)
                if !table.phase(*entered).enter.is_empty() =>
            {
                let table = Rc::clone(table);
                for hook in &table.phase(*entered).enter {
                    self.hook(&table, *hook, NOW);
                }
            }
            _ => {}
        }
    }

    /// A phase that lasts so long ends now; one that may take so long goes on.
    fn time_is_up(&mut self) {
        let next = Command::Next(Insist::TimeIsUp);
        if self.ask(Actor::Clock, next, "", Answers::default()).is_ok() {
            self.evolve();
        }
    }

    fn hook(&mut self, table: &Table, id: HookId, at: Occasion<'_>) {
        let (_, hook) = table.hook(id);
        for effect in &hook.effects {
            self.effect(id, hook.place, effect);
        }
        let Some(closure) = hook.closure else { return };
        let moment = self.moment(at);
        match self.rules.effects(closure, moment) {
            Ok(effects) => effects.iter().for_each(|effect| self.effect(id, hook.place, effect)),
            Err(why) => self.fail(hook.place, &why),
        }
    }

    fn effect(&mut self, hook: HookId, place: Place, effect: &Effect) {
        if self.effects >= MOST_EFFECTS {
            if !self.stopped {
                self.stop(place);
            }
            return;
        }
        self.effects += 1;
        let (command, text) = command_of(effect);
        if let Err(why) = self.ask(Actor::Rule(hook), command, text, Answers::default()) {
            self.session.journal.pending().push(Event::EffectRefused(place, why));
        }
        self.evolve();
    }

    fn fail(&mut self, place: Place, why: &str) {
        let text = self.session.journal.write(why);
        self.session.journal.pending().push(Event::RuleFailed(place, text));
        self.evolve();
    }

    /// Leaves a phase that is done by itself, unless a gate holds it.
    fn leave_if_done(&mut self) -> bool {
        let Session { table, state, .. } = &*self.session;
        let phase = state.phase;
        if !table.phase(phase).ends || state.ended || self.stopped {
            return false;
        }
        let Some(done_when) = &table.method.phase(phase).done_when else { return false };
        let answers = match done_when.test {
            Done::Condition(_) if !done_by_condition(table, state) => return false,
            Done::Condition(_) => Answers::default(),
            Done::Closure(closure) => {
                let place = done_when.place;
                let moment = self.moment(NOW);
                match self.rules.is_done(closure, moment) {
                    Ok(true) => Answers { done: true },
                    Ok(false) => return false,
                    Err(why) => {
                        self.fail(place, &why);
                        return false;
                    }
                }
            }
        };
        let (place, mark) = (done_when.place, self.session.journal.mark());
        let next = Command::Next(Insist::Politely);
        let leaves = self.ask(Actor::Phase(phase), next, "", answers).is_ok();
        if leaves && self.effects > MOST_EFFECTS {
            self.session.journal.rewind(mark);
            self.stop(place);
            return false;
        }
        self.effects += 1;
        leaves
    }

    /// What is left would go on for ever, and waits for the next input.
    fn stop(&mut self, place: Place) {
        self.stopped = true;
        self.fail(place, &format!("more than {MOST_EFFECTS} effects of one input"));
    }

    fn ask(
        &mut self,
        by: Actor,
        command: Command<'_>,
        text: &str,
        answers: Answers,
    ) -> Result<(), super::Refusal> {
        let Session { table, state, journal, .. } = &mut *self.session;
        let mark = journal.mark();
        let (words, text) = (text, journal.write(text));
        let asked = Asked { time: self.time, by, command, text, words, answers };
        decide(table, state, &asked, journal.pending()).inspect_err(|_| journal.rewind(mark))
    }

    /// What a closure is asked at: as it is now, or as it `was`.
    fn moment(&self, (act, was): Occasion<'_>) -> Moment {
        Moment {
            table: Rc::clone(&self.session.table),
            cast: Rc::clone(&self.session.cast),
            state: Rc::clone(was.unwrap_or(&self.session.state)),
            time: self.time,
            act,
        }
    }
}

fn command_of(effect: &Effect) -> (Command<'_>, &str) {
    match effect {
        Effect::Remind(who, text) => (Command::Remind(who), text),
        Effect::Say(text) => (Command::Say, text),
        Effect::Lengthen(span) => (Command::Lengthen(*span), ""),
        Effect::Nudge(who, text) => (Command::Nudge(who), text),
        Effect::Reveal(kind) => (Command::Reveal(*kind), ""),
        Effect::HandOver(role) => (Command::HandOver(*role), ""),
        Effect::Jump(phase) => (Command::Jump(*phase, Insist::Politely), ""),
        Effect::Set(setting, value) => (Command::Set(*setting, *value), ""),
        Effect::End => (Command::End(Insist::WithReason), ""),
    }
}
