//! The turn: who has it, who is next, and what is asked about it.

use super::circle::present;
use super::permit::must_lead;
use super::table::key;
use super::{Actor, Asked, Command, Event, Events, People, Refusal, Seq, Session, State, Table};
use crate::method::{PersonId, TurnOrder, Word};
use crate::time::{Span, Time};

/// Decides what is asked about the turn.
pub(super) fn turn(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    out: &mut Events,
) -> Result<(), Refusal> {
    let (Command::GiveTurn(person) | Command::AskTurn(person) | Command::EndTurn(person)) =
        asked.command
    else {
        return Err(Refusal::NotARule);
    };
    let Some(among) = state.in_round(table) else { return Err(Refusal::NoRound) };
    if state.gone.has(person) {
        return Err(Refusal::Gone);
    }
    if !among.has(person) {
        return Err(Refusal::NotInRound(key(state.phase, Word::Floor, 0)));
    }
    if !matches!(asked.command, Command::EndTurn(_)) && !present(state).has(person) {
        return Err(Refusal::IsOut);
    }
    // Whoever has the turn can give it; anything else one asks for oneself.
    let own = match asked.command {
        Command::GiveTurn(_) => matches!(asked.by, Actor::Person(by) if state.has_turn(by)),
        _ => asked.by == Actor::Person(person),
    };
    match asked.command {
        Command::EndTurn(_) if !state.has_turn(person) => {
            return Err(Refusal::NotYourTurn(key(state.phase, Word::Floor, 0)));
        }
        Command::GiveTurn(_) | Command::AskTurn(_) if state.has_turn(person) => {
            return Err(Refusal::HasTurn);
        }
        Command::AskTurn(_) if state.waits(person) => return Err(Refusal::WaitsForTurn),
        _ if !own => must_lead(table, state, asked.by)?,
        _ => {}
    }
    match asked.command {
        Command::EndTurn(_) => end_turn(table, state, person, out),
        Command::AskTurn(_) => {
            let free = !state.turn().meets(state.round_of(table, person));
            let at_once = free && state.turn_order(table) == Some(TurnOrder::Asked);
            out.push(if at_once { Event::TurnGiven(person) } else { Event::TurnAsked(person) });
        }
        _ => out.push(Event::TurnGiven(person)),
    }
    Ok(())
}

/// The turn goes on behind somebody who has it.
pub(super) fn end_turn(table: &Table, state: &State, person: PersonId, out: &mut Events) {
    if state.has_turn(person) {
        out.push(match state.next_in_turn(table, person) {
            Some(next) => Event::TurnGiven(next),
            None => Event::TurnEnded(person),
        });
    }
}

impl Session {
    /// Who had the turn before an entry was made.
    #[must_use]
    pub fn turn_before(&self, seq: Seq) -> People {
        self.state_before(seq).turn()
    }
}

impl State {
    /// Who has the turn now; nobody where there are no turns.
    #[must_use]
    pub fn turn(&self) -> People {
        self.arranged.as_ref().map_or(People::NOBODY, |arranged| arranged.turn)
    }

    /// How long whoever has the turn has it at `now`, pauses left out; nothing while nobody does,
    /// or several do.
    #[must_use]
    pub fn turn_took(&self, now: Time) -> Option<Span> {
        let arranged = self.arranged.as_ref().filter(|it| it.turn.count() == 1)?;
        Some(self.spent(now).less(arranged.turn_began))
    }

    /// Who has the turn after whoever has it now, if that is one person.
    #[must_use]
    pub fn next_turn(&self, table: &Table) -> Option<PersonId> {
        let mut holders = self.turn().iter();
        let holder = holders.next().filter(|_| holders.next().is_none())?;
        self.next_in_turn(table, holder).filter(|next| *next != holder)
    }

    /// Who asked for the turn and waits, in order.
    pub fn waiting_for_turn(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.arranged.iter().flat_map(|arranged| arranged.waiting.iter().copied())
    }

    /// Among whom the turn goes round now, if it does.
    #[must_use]
    pub fn in_round(&self, table: &Table) -> Option<People> {
        let floor = table.phase(self.phase).floor?;
        Some(self.whos[usize::from(floor)])
    }

    pub(super) fn turn_order(&self, table: &Table) -> Option<TurnOrder> {
        table.method.phase(self.phase).floor.as_ref().map(|floor| floor.order)
    }

    pub(super) fn has_turn(&self, person: PersonId) -> bool {
        self.turn().has(person)
    }

    pub(super) fn waits(&self, person: PersonId) -> bool {
        self.waiting_for_turn().any(|one| one == person)
    }

    /// Among whom a turn goes on from somebody: the own group. Whoever is in none is a round alone.
    fn round_of(&self, table: &Table, person: PersonId) -> People {
        let groups = self.groups(table).unwrap_or_default();
        match groups.iter().find(|group| group.has(person)) {
            Some(group) => *group,
            None if groups.is_empty() => self.everyone(),
            None => People::only(person),
        }
    }

    /// Whether everybody in the round had a turn.
    pub(super) fn went_round(&self, table: &Table) -> bool {
        self.in_round(table).is_some_and(|among| self.without_turn(among).is_empty())
    }

    /// Who of these is there and had no turn yet that is over.
    pub(super) fn without_turn(&self, among: People) -> People {
        let had = self.arranged.as_ref().map_or(People::NOBODY, |arranged| arranged.had_turn);
        (among & present(self)) - had
    }

    /// Who has the turn behind somebody: whoever asked first, or whoever sits next and is there.
    pub(super) fn next_in_turn(&self, table: &Table, person: PersonId) -> Option<PersonId> {
        let among = self.in_round(table)? & self.round_of(table, person) & present(self);
        if let Some(next) = self.waiting_for_turn().find(|one| among.has(*one)) {
            return Some(next);
        }
        match self.turn_order(table)? {
            TurnOrder::Asked => None,
            TurnOrder::Round => {
                let after = among.iter().find(|one| *one > person);
                after.or_else(|| among.iter().next())
            }
        }
    }

    /// The turn goes to somebody; whoever had it in that circle had a turn.
    pub(super) fn give_turn(&mut self, table: &Table, person: PersonId) {
        let circle = self.round_of(table, person);
        let spent = self.spent(self.now);
        let Some(arranged) = self.arranged.as_mut() else { return };
        arranged.had_turn = arranged.had_turn | (arranged.turn & circle);
        arranged.turn = (arranged.turn - circle) | People::only(person);
        arranged.waiting.retain(|one| *one != person);
        arranged.turn_began = spent;
        self.begin_turn(table, person);
    }

    /// Nobody asked for the turn that somebody gives back.
    pub(super) fn end_turn(&mut self, person: PersonId) {
        if let Some(arranged) = self.arranged.as_mut() {
            arranged.had_turn = arranged.had_turn | People::only(person);
            arranged.turn = arranged.turn - People::only(person);
        }
    }

    /// Sees to it that whoever has a turn is there and in the round, and that a round has somebody.
    pub(super) fn settle_turn(&mut self, table: &Table) {
        let Some(among) = self.in_round(table) else { return };
        let there = among & present(self);
        let lost = self.turn() - there;
        if let Some(arranged) = self.arranged.as_mut() {
            arranged.turn = arranged.turn & there;
        }
        for circle in self.circles(table) {
            if self.turn().meets(circle) || (there & circle).is_empty() {
                continue;
            }
            let before = (lost & circle).iter().next();
            let next = match before {
                Some(before) => self.next_in_turn(table, before),
                None if self.turn_order(table) == Some(TurnOrder::Asked) => None,
                None => (there & circle).iter().next(),
            };
            if let Some(next) = next {
                self.give_turn(table, next);
            }
        }
    }

    /// Quotas of a turn begin anew, and so do the points on its clock.
    fn begin_turn(&mut self, table: &Table, person: PersonId) {
        for atom in &table.phase(self.phase).turn_atoms {
            let slot = self.slot(table, *atom) + person.index();
            self.tallies[slot] = 0;
        }
        self.clock.reached &= !table.phase(self.phase).turn_points;
    }
}
