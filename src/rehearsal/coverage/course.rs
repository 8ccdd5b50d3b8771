//! What a session touched of its method, by its journal: what began and ended, was shown, rang,
//! warned and was passed. Corrections change nothing of that: it happened.

use super::holding::{cited, holding, key};
use super::sum::Coverage;
use crate::method::{
    Appoint, Method, Phase, PhaseId, Place, Presence, RoleId, Statement, Trigger, Word,
};
use crate::session::{Event, Seq, Session, Table};

impl Coverage {
    /// Counts one more session: everything that its journal tells. What happened before its method
    /// changed had other names and is left out. What was asked and refused is counted apart, while
    /// the session is played.
    pub fn add_session(&mut self, session: &Session) {
        let is_other =
            |events: &[Event]| events.iter().any(|it| matches!(it, Event::MethodChanged(_)));
        let journal = session.journal();
        let changed = journal.iter().rev().find(|(_, _, events)| is_other(events));
        let since = changed.map_or(0, |(seq, ..)| seq.index() + 1);
        self.session();
        let table = session.table();
        let mut course = Course::new(self, table);
        for (seq, _, events) in journal.iter().skip(since) {
            course.entry(seq, events);
        }
        course.opening();
    }
}

/// A session that is gone through, entry by entry.
struct Course<'a> {
    coverage: &'a mut Coverage,
    table: &'a Table,
    /// The phase that runs.
    phase: PhaseId,
    /// In which entry which phase began or was gone back to; entries that were taken back.
    began: Vec<(Seq, PhaseId)>,
    undone: Vec<Seq>,
    /// What was broken since its phase began, or since the opening.
    broken: Vec<Statement>,
}

/// What came before in the same entry.
#[derive(Default)]
struct Before {
    /// Something that may end a phase by itself; whoever leads leaves it without.
    happened: bool,
    /// Something was chosen: who gets a role now gets it by that.
    chosen: bool,
    /// A phase was left.
    left: Option<PhaseId>,
    /// A phase began: who gets a role now gets it by a repeat.
    begun: bool,
}

impl<'a> Course<'a> {
    fn new(coverage: &'a mut Coverage, table: &'a Table) -> Course<'a> {
        let (began, undone, broken) = (Vec::new(), Vec::new(), Vec::new());
        Course { coverage, table, phase: PhaseId(0), began, undone, broken }
    }

    fn entry(&mut self, seq: Seq, events: &[Event]) {
        let mut before = Before::default();
        for (at, event) in events.iter().enumerate() {
            self.runs(seq, event);
            match *event {
                Event::PhaseEntered(phase) | Event::Interrupted(phase) => {
                    self.begins(phase, before.left, events);
                    (before.begun, before.happened) = (true, true);
                }
                Event::PassedOver(phase) => self.coverage.hit(cited(phase, Word::When, 0)),
                Event::PhaseLeft(phase, _) => {
                    let asks = asks_gates(self.method(), phase, events.get(at + 1));
                    self.left(phase, asks, events);
                    if before.happened && self.method().phase(phase).done_when.is_some() {
                        self.coverage.met(Statement::DoneWhen(phase));
                    }
                    before.left = Some(phase);
                }
                Event::Chosen(number, _) => {
                    if let Some(key) = self.table.choice(number) {
                        self.coverage.met(Statement::Cited(key));
                    }
                    before.chosen = true;
                }
                Event::Appointed(..) if before.chosen || before.begun => {}
                Event::Appointed(role, _) => {
                    self.appointed(role);
                    before.happened = true;
                }
                Event::Warned(key) | Event::Overridden(key) => self.breaks(Statement::Cited(key)),
                event => before.happened |= self.other(event, events),
            }
        }
    }

    /// Which phase runs from an event on.
    fn runs(&mut self, seq: Seq, event: &Event) {
        match *event {
            Event::PhaseEntered(phase)
            | Event::Interrupted(phase)
            | Event::TakenUp(phase)
            | Event::WentBack(phase) => self.began.push((seq, phase)),
            Event::Undone(seq) => self.undone.push(seq),
            Event::Redone(seq) => self.undone.retain(|undone| *undone != seq),
            _ => return,
        }
        let mut counting = self.began.iter().rev().filter(|(seq, _)| !self.undone.contains(seq));
        self.phase = counting.next().map_or(PhaseId(0), |(_, phase)| *phase);
    }

    /// Whether a phase may have ended by itself for it.
    fn other(&mut self, event: Event, entry: &[Event]) -> bool {
        match event {
            Event::ClockReached(phase, point) => return self.rings((phase, point), entry),
            Event::TurnGiven(_) | Event::TurnEnded(_) if self.running().floor.is_some() => {
                self.coverage.met(cited(self.phase, Word::Floor, 0));
            }
            Event::WentOut(_) => self.moved(Presence::Away),
            Event::CameIn(_) => self.moved(Presence::Present),
            Event::RuleFailed(place, _) => self.fails(place),
            Event::EffectRefused(_, why) => self.coverage.refused(why),
            Event::Ended(_) if self.method().timebox.is_some() => {
                self.holds(cited(PhaseId(0), Word::Total, 0));
            }
            _ => {}
        }
        true
    }

    fn method(&self) -> &Method {
        &self.table.method
    }

    fn running(&self) -> &Phase {
        self.table.method.phase(self.phase)
    }

    fn breaks(&mut self, statement: Statement) {
        self.coverage.broken(statement);
        self.broken.push(statement);
    }

    /// What was not broken meanwhile was held to.
    fn holds(&mut self, statement: Statement) {
        if !self.broken.contains(&statement) {
            self.coverage.kept(statement);
        }
    }

    /// What a phase shows, opens and arranges comes as it begins.
    fn begins(&mut self, id: PhaseId, left: Option<PhaseId>, entry: &[Event]) {
        let method = &self.table.method;
        let phase = method.phase(id);
        self.broken.retain(|it| it.phase() != Some(id) || it.word() == Some(Word::Starts));
        self.coverage.begun(id);
        for (word, count) in [
            (Word::Prompt, phase.prompts.len()),
            (Word::Show, phase.shows.len()),
            (Word::Reveal, phase.reveals.len()),
            (Word::When, usize::from(phase.when.is_some())),
            (Word::Within, usize::from(phase.within.is_some() && !sits_otherwise(id, entry))),
        ] {
            (0..count).for_each(|nth| self.coverage.met(cited(id, word, nth)));
        }
        self.hooks(id, &Trigger::Enter, entry);
        if phase.starts.is_some() {
            self.holds(cited(id, Word::Starts, 0));
        }
        let from = left.map(|left| &method.phase(left).id);
        for (nth, repeat) in method.repeats.iter().enumerate() {
            if repeat.first == phase.id && from == Some(&repeat.last) {
                self.coverage.kept(cited(PhaseId(0), Word::Repeat, nth));
            }
        }
    }

    /// What a phase asks at its end is met or passed; what holds in it was held to.
    fn left(&mut self, id: PhaseId, asks_gates: bool, entry: &[Event]) {
        let method = &self.table.method;
        let phase = method.phase(id);
        self.coverage.left(id);
        for nth in (0..phase.gates.len()).filter(|_| asks_gates) {
            let key = key(id, Word::Gate, nth);
            if !entry.contains(&Event::Warned(key)) && !entry.contains(&Event::Overridden(key)) {
                self.coverage.met(Statement::Cited(key));
            }
        }
        for statement in holding(id, phase) {
            self.holds(statement);
        }
        self.hooks(id, &Trigger::Leave, entry);
        let repeats = method.repeats.iter().enumerate().filter(|(_, it)| it.last == phase.id);
        for (nth, _) in repeats {
            self.coverage.hit(cited(PhaseId(0), Word::Repeat, nth));
        }
        if method.in_order.is_some() {
            self.coverage.kept(cited(PhaseId(0), Word::InOrder, 0));
        }
    }

    /// Whether a phase may have ended by itself for it: not where the clock ended it.
    fn rings(&mut self, (phase, point): (PhaseId, u8), entry: &[Event]) -> bool {
        let Some(bell) = self.table.bell(phase, point) else { return true };
        let timebox = self.method().phase(phase).timebox.as_ref();
        let hard = timebox.is_some_and(|timebox| timebox.hard);
        match bell.of {
            hook @ Statement::Hook(..) => {
                let place = self.method().place_of(hook).unwrap_or_default();
                self.coverage.fired(hook, place, entry);
            }
            of if of.word() == Some(Word::Timebox) && hard && bell.is_up => {
                self.coverage.hit(of);
                return false;
            }
            of if bell.is_up => self.breaks(of),
            of => self.coverage.hit(of),
        }
        true
    }

    fn hooks(&mut self, id: PhaseId, trigger: &Trigger, entry: &[Event]) {
        for (nth, hook) in (0..=u8::MAX).zip(&self.table.method.phase(id).hooks) {
            if hook.trigger == *trigger {
                self.coverage.fired(Statement::Hook(id, nth), hook.place, entry);
            }
        }
    }

    /// A closure that says when the running phase is done went wrong; hooks tell it as they come.
    fn fails(&mut self, place: Place) {
        let phase = self.running();
        let is_hook = phase.hooks.iter().any(|hook| hook.place == place);
        if !is_hook && phase.done_when.as_ref().is_some_and(|done| done.place == place) {
            self.coverage.broken(Statement::DoneWhen(self.phase));
        }
    }

    fn moved(&mut self, presence: Presence) {
        for (nth, stance) in self.table.method.phase(self.phase).stances.iter().enumerate() {
            if stance.presence == presence {
                self.coverage.hit(cited(self.phase, Word::Stance, nth));
            }
        }
    }

    fn appointed(&mut self, role: RoleId) {
        let gives = |it: &Appoint| it.role == role || it.open && it.from == role;
        if let Some(nth) = self.running().appoints.iter().position(gives) {
            self.coverage.met(cited(self.phase, Word::Appoint, nth));
        }
    }

    /// Seats, and the size of the circle, are asked at the opening.
    fn opening(&mut self) {
        for statement in self.table.method.statements_of_the_whole() {
            let asked = matches!(statement.word(), Some(Word::Seats | Word::Role | Word::Circle));
            if asked && !self.broken.contains(&statement) {
                self.coverage.met(statement);
            }
        }
    }
}

/// Whether the groups of a phase came out otherwise.
fn sits_otherwise(id: PhaseId, entry: &[Event]) -> bool {
    entry.contains(&Event::Warned(key(id, Word::Within, 0)))
}

/// Whether a phase was asked what it waits for when it was left: whoever goes back, or ends a
/// session before its last phase, is not.
fn asks_gates(method: &Method, left: PhaseId, next: Option<&Event>) -> bool {
    match next {
        Some(Event::TakenUp(phase)) => *phase > left,
        Some(Event::Ended(_)) => method.phase_after(left).is_none(),
        _ => true,
    }
}
