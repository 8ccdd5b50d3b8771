//! The people and their course: what they look at first, and when they go on.

use super::super::chance::Chance;
use super::super::play::Play;
use crate::method::{KindId, PersonId, Strength};
use crate::session::{
    Actor, Command, Doing, Insist, Lack, People, Session, missing, possible, questions_for,
};
use crate::time::Span;

/// How many things simulated people do in a session at most: more, and it goes nowhere.
const MOST_STEPS: usize = 3_000;

/// How often in a phase somebody does something that nothing asks for.
const EXTRAS: usize = 3;

/// Simulated people came no further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Stuck {
    /// Nobody can do what the phase waits for.
    Held,
    /// The session goes round and round.
    Endless,
}

/// Lets simulated people play a session to its end.
pub(in super::super) fn play_on(play: &mut Play, seed: u64) -> Result<(), Stuck> {
    let mut bots = Bots { play, chance: Chance::new(seed), extras: EXTRAS, asked: Vec::new() };
    for _ in 0..MOST_STEPS {
        if bots.session().state().ended {
            return Ok(());
        }
        bots.step()?;
    }
    Err(Stuck::Endless)
}

pub(super) struct Bots<'a> {
    pub(super) play: &'a mut Play,
    pub(super) chance: Chance,
    /// How often somebody still does something that nothing asks for.
    extras: usize,
    /// The questions of the running phase that were answered.
    asked: Vec<(PersonId, u16)>,
}

impl Bots<'_> {
    pub(super) fn session(&self) -> &Session {
        self.play.session()
    }

    fn step(&mut self) -> Result<(), Stuck> {
        let before = self.session().state().phase;
        let did = self.go_where_wanted() || self.extra() || self.answer_questions() || self.need();
        if did || self.go_on() {
            if self.session().state().phase != before {
                (self.extras, self.asked) = (EXTRAS, Vec::new());
            }
            return Ok(());
        }
        Err(Stuck::Held)
    }

    /// A pause ends, and people go in and out of the room as the phase wants.
    fn go_where_wanted(&mut self) -> bool {
        let state = self.session().state();
        if state.paused() {
            return self.lead(Command::Resume, "");
        }
        let Some(person) = state.misplaced().iter().next() else { return false };
        let moves = [Command::Return, Command::GoOut(person), Command::ComeIn(person)];
        moves.into_iter().any(|command| self.ask(Actor::Person(person), command, ""))
    }

    /// Somebody does something that is possible and that nothing asks for.
    fn extra(&mut self) -> bool {
        if self.extras == 0 {
            return false;
        }
        self.extras -= 1;
        let people: Vec<PersonId> = self.there().iter().collect();
        let Some(person) = self.chance.one_of(&people) else { return false };
        let session = self.session();
        let all = possible(session.table(), session.state(), person);
        let kinds: Vec<KindId> = all
            .iter()
            .filter_map(|one| match one.what {
                Doing::Act(kind) if kind != KindId::NOTE => Some(kind),
                _ => None,
            })
            .filter(|kind| !session.table().method.kind(*kind).process)
            .collect();
        let Some(kind) = self.chance.one_of(&kinds) else { return false };
        self.do_one(person, kind)
    }

    /// Questions with yes or no are answered once: mostly with yes.
    fn answer_questions(&mut self) -> bool {
        for person in self.there().iter() {
            let session = self.session();
            let open = questions_for(session.table(), session.state(), person);
            let open: Vec<u16> = open.filter(|no| !self.asked.contains(&(person, *no))).collect();
            for question in open {
                self.asked.push((person, question));
                let yes = self.chance.below(4) > 0;
                if self.ask(Actor::Person(person), Command::Answer { question, yes }, "") {
                    return true;
                }
            }
        }
        false
    }

    /// The first thing that the phase waits for and somebody can do.
    fn need(&mut self) -> bool {
        let session = self.session();
        let open = missing(session.table(), session.state());
        let must = open.iter().filter(|gate| gate.strength == Strength::Must);
        let lacks: Vec<Lack> = must.flat_map(|gate| gate.lacks.clone()).collect();
        lacks.iter().any(|lack| self.fill(lack))
    }

    /// On to the next phase; past what nobody can do only if it is no must. What lasts so long is
    /// sat out, and anything else takes a minute, so that what waits for time is reached.
    fn go_on(&mut self) -> bool {
        let rest = self.rest();
        if !self.wait(rest.unwrap_or(Span::minutes(1))) {
            return false;
        }
        rest.is_some()
            || self.lead(Command::Next(Insist::Politely), "")
            || self.wait(Span::minutes(1)) && self.need()
    }

    /// How long a phase still takes that ends when its time is up.
    fn rest(&self) -> Option<Span> {
        let (session, state) = (self.session(), self.session().state());
        let timebox = session.table().method.phase(state.phase).timebox.as_ref()?;
        let rest = state.limit()?.less(state.spent(self.play.now));
        Some(rest).filter(|rest| timebox.hard && *rest > Span::ZERO)
    }

    pub(super) fn there(&self) -> People {
        let state = self.session().state();
        state.everyone() - state.gone
    }
}
