//! Every step that the method itself provides for from a state, each by one of those who are alike.
//! Nobody passes, leaves, or goes past a gate with a reason: that is always possible.

use std::borrow::Cow;
use std::num::NonZeroU8;

use super::likeness::Looks;
use super::measure::Measure;
use super::touched::Touched;
use crate::method::{KindId, PersonId, Tags, TurnOrder, Who};
use crate::session::choose::open_choices;
use crate::session::circle::present;
use crate::session::gate::questions_for;
use crate::session::permit::{leads, warnings};
use crate::session::{
    Act, Actor, Command, Doing, Insist, People, Retention, State, Table, permit, possible_to_lead,
};

/// So many acts that nothing counts wait for a reply at a time. More of them lead nowhere else.
const MOST_UNCOUNTED: usize = 1;

/// A step from a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Somebody asks something.
    Ask {
        /// Who.
        by: Actor,
        /// What.
        command: Command<'static>,
        /// In what words.
        said: Said,
    },
    /// Time goes on until something happens by itself that changes what can be done.
    Wait,
}

/// The words of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// None.
    Nothing,
    /// Some; which, makes no difference.
    Words,
    /// A number.
    Score(u8),
}

impl Said {
    /// As it is said.
    #[must_use]
    pub fn text(self) -> Cow<'static, str> {
        match self {
            Said::Score(score) => score.to_string().into(),
            Said::Nothing => "".into(),
            Said::Words => "…".into(),
        }
    }
}

impl Step {
    /// Every step from a state, with which rules allow and refuse what could be asked. Something
    /// is put in between when a phase begins: it keeps what it interrupts as it is.
    pub fn from(
        table: &Table,
        measure: &Measure,
        (state, begins): (&State, bool),
        touched: &mut Touched,
    ) -> Vec<Step> {
        let mut steps = Steps { table, measure, state, begins, touched, all: Vec::new() };
        if !state.ended {
            let mut known = Vec::new();
            let (looks, mut room) = ((table, measure, state), Vec::new());
            for person in state.everyone().iter() {
                let alike = Looks::at(looks, &mut room).person_in_place(person);
                if !known.contains(&alike) {
                    known.push(alike);
                    steps.of(person);
                }
            }
            steps.of_leader();
            steps.all.push(Step::Wait);
        }
        steps.all
    }
}

/// The steps that are gathered.
struct Steps<'a> {
    table: &'a Table,
    measure: &'a Measure,
    state: &'a State,
    /// Whether the phase begins here.
    begins: bool,
    touched: &'a mut Touched,
    all: Vec<Step>,
}

impl Steps<'_> {
    fn ask(&mut self, by: Actor, command: Command<'static>) {
        self.all.push(Step::Ask { by, command, said: Said::Nothing });
    }

    /// What somebody can do.
    fn of(&mut self, person: PersonId) {
        let (table, state) = (self.table, self.state);
        let by = Actor::Person(person);
        if state.gone.has(person) {
            return;
        }
        for kind in &self.measure.phase(state.phase).named {
            self.acts(person, *kind);
        }
        let open = questions_for(table, state, person);
        let open: Vec<u16> = open.filter(|it| !state.said_yes(table, *it, person)).collect();
        for question in open {
            // Whoever said no may still say yes, and nothing waits for a no.
            self.ask(by, Command::Answer { question, yes: true });
        }
        if state.away.has(person) && !state.out.has(person) {
            self.ask(by, Command::GoOut(person));
        }
        if state.out.has(person) && !state.away.has(person) {
            self.ask(by, Command::ComeIn(person));
        }
        if state.turn().has(person) {
            self.ask(by, Command::EndTurn(person));
        } else if state.turn_order(table) == Some(TurnOrder::Asked) && !state.waits(person) {
            self.ask(by, Command::AskTurn(person));
        }
        if self.begins {
            asides(table, state, person).for_each(|command| self.ask(by, command));
        }
    }

    /// Something of a kind: about nothing, about each topic that counts, as a question of the
    /// phase, as a vote.
    fn acts(&mut self, person: PersonId, kind: KindId) {
        let (table, state) = (self.table, self.state);
        let plain = Act::of(kind);
        self.act(person, plain);
        let topics = self.measure.phase(state.phase).topics[kind.index()];
        for topic in topics.iter() {
            self.act(person, Act { tags: Tags::default().with(topic), ..plain });
        }
        if self.measure.phase(state.phase).asks
            && let Some(asks) = self.next_question()
        {
            let tags = table.method.phase(state.phase).tags_of_question(asks);
            self.act(person, Act { tags, asks: Some(asks), ..plain });
        }
        if table.kinds[kind.index()].chooses {
            for open in &state.open {
                self.act(person, Act { reply: Some(open.act), ..plain });
            }
            for other in (present(state) - People::only(person)).iter() {
                self.act(person, Act { to: Some(other), ..plain });
            }
        }
    }

    fn act(&mut self, person: PersonId, act: Act) {
        let (table, state) = (self.table, self.state);
        match permit(table, state, person, &act) {
            Err(refusal) => {
                if let Some(key) = refusal.key() {
                    self.touched.break_rule(key);
                }
                return;
            }
            Ok(permit) => {
                permit.by.into_iter().for_each(|key| self.touched.keep(key));
                self.touched.heard = self.touched.heard | People::only(person);
                for key in warnings(table, state, person, &act) {
                    self.touched.break_rule(key);
                }
            }
        }
        if act.asks.is_none() && !self.is_of_use(person, &act) {
            return;
        }
        let (by, command) = (Actor::Person(person), Command::Act(act));
        match table.method.kind(act.kind).score {
            Some(score) if score.least < score.most => {
                for score in [score.least, score.most] {
                    self.all.push(Step::Ask { by, command, said: Said::Score(score) });
                }
            }
            Some(score) => {
                self.all.push(Step::Ask { by, command, said: Said::Score(score.least) });
            }
            None => self.all.push(Step::Ask { by, command, said: Said::Words }),
        }
    }

    /// Whether an act changes anything: it is counted and there were not enough, it is a reply, it
    /// sets something off, or it waits for a reply where hardly anything like it does.
    fn is_of_use(&self, person: PersonId, act: &Act) -> bool {
        let (table, state, kind) = (self.table, self.state, act.kind);
        if !self.measure.phase(state.phase).kinds[kind.index()] {
            return false;
        }
        let facts = table.kinds[kind.index()];
        let rows = &table.phase(state.phase).kinds[kind.index()];
        let replies = !rows.answers.is_empty();
        let counted = rows.bumps.iter().any(|bump| {
            let atom = usize::from(bump.atom);
            let slots = state.tallies_of(table, bump.atom, person, act.tags);
            slots.into_iter().any(|tally| tally < self.measure.cap(atom))
        });
        let alike = state.open.iter().filter(|open| open.kind == kind && open.entry == state.entry);
        let waits = facts.answerable && alike.count() < MOST_UNCOUNTED;
        // A task that somebody has is taken by nobody else, though it could be shared.
        let taken = facts.is_task() && !state.without_holder(table, act.tags).is_empty();
        counted || replies || waits || facts.chooses || taken || !rows.hooks.is_empty()
    }

    /// The first question of the phase that is still open; in which order they are asked makes no
    /// difference.
    fn next_question(&self) -> Option<NonZeroU8> {
        let all = 1..=self.table.phase(self.state.phase).questions;
        let mut open = all.filter(|number| self.state.question(*number).is_none());
        open.next().and_then(NonZeroU8::new)
    }

    /// What whoever leads says for all.
    fn of_leader(&mut self) {
        let (table, state) = (self.table, self.state);
        let leader = state.leaders(table).iter().next();
        let by = leader.map_or(Actor::Host, Actor::Person);
        let turns_by_hand = state.turn_order(table) == Some(TurnOrder::Asked);
        for doing in possible_to_lead(table, state) {
            let command = match doing {
                Doing::Appoint(role, person) => Command::Appoint(role, person),
                Doing::GiveTurn(person) if turns_by_hand || state.turn().is_empty() => {
                    Command::GiveTurn(person)
                }
                Doing::Choose(aim) if open_choices(table, state).next().is_some() => {
                    Command::Choose(aim)
                }
                _ => continue,
            };
            self.ask(by, command);
        }
        if self.measure.phase(state.phase).asks
            && let Some(number) = self.next_question()
        {
            self.ask(by, Command::Skip(number.get()));
        }
        if self.measure.phase(state.phase).retention && state.retention.is_none() {
            self.ask(by, Command::Keep(Retention::UntilForgotten));
        }
        if self.measure.phase(state.phase).goes_on && !state.goes_on {
            self.ask(by, Command::GoOn);
        }
        self.ask(by, Command::Next(Insist::Politely));
    }
}

/// What somebody may put in between now.
fn asides(
    table: &Table,
    state: &State,
    person: PersonId,
) -> impl Iterator<Item = Command<'static>> {
    let free = !state.is_aside() && !state.paused();
    let own = move |who: &Who| {
        free && (leads(table, state, person)
            || state.people(table, who, People::NOBODY).has(person))
    };
    let phases = table.method.phases.iter().enumerate();
    let asides = phases.filter(move |(_, phase)| phase.aside.as_ref().is_some_and(&own));
    asides.map(|(at, _)| Command::Interrupt(crate::method::PhaseId::at(at)))
}
