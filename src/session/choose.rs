//! Choices: what the votes add up to, and what the leader says where they are equal.

use super::permit::must_lead;
use super::table::key;
use super::{Act, Aim, Asked, Event, Events, Insist, Refusal, State, Table};
use crate::method::{KindId, PersonId, Word};

/// Decides which of equals it is.
pub(super) fn choose(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    aim: Aim,
    out: &mut Events,
) -> Result<(), Refusal> {
    must_lead(table, state, asked.by)?;
    let mut open = open_choices(table, state);
    let Some((number, nth)) = open.next() else { return Err(Refusal::NothingToChoose) };
    let choice = &table.method.phase(state.phase).choices[nth];
    if !state.best(choice.kind).contains(&aim) {
        return Err(Refusal::NotAmongBest(key(state.phase, Word::Choice, nth)));
    }
    push(table, (number, nth), state, aim, out);
    Ok(())
}

/// What the votes of the running phase chose, when it is left.
pub(super) fn outcome(
    table: &Table,
    state: &State,
    insist: Insist,
    out: &mut Events,
) -> Result<(), Refusal> {
    for (number, nth) in open_choices(table, state) {
        let choice = &table.method.phase(state.phase).choices[nth];
        let key = key(state.phase, Word::Choice, nth);
        match (state.best(choice.kind).as_slice(), insist) {
            ([aim], _) => push(table, (number, nth), state, *aim, out),
            (_, Insist::Politely) => return Err(Refusal::NotChosen(key)),
            _ => out.push(Event::Overridden(key)),
        }
    }
    Ok(())
}

/// The choices of the running phase that are not made yet: the number of each among all, and the
/// how-many-th it is in the phase.
pub(super) fn open_choices<'a>(
    table: &'a Table,
    state: &'a State,
) -> impl Iterator<Item = (u16, usize)> + 'a {
    let numbered = (0_u16..).zip(&table.choices);
    let own = numbered.filter(|(_, (phase, _))| *phase == state.phase);
    own.filter(|(number, _)| state.chosen(*number).is_none())
        .map(|(number, (_, nth))| (number, *nth))
}

fn push(table: &Table, at: (u16, usize), state: &State, aim: Aim, out: &mut Events) {
    let (number, nth) = at;
    out.push(Event::Chosen(number, aim));
    let gives = table.method.phase(state.phase).choices[nth].gives;
    if let (Some((role, _)), Some(person)) = (gives, aim.person()) {
        out.push(Event::Appointed(role, person));
    }
}

impl State {
    /// The same state with what these events choose, if they choose something.
    pub(super) fn with_chosen(&self, events: &[Event]) -> Option<State> {
        let mut chosen: Option<State> = None;
        for event in events {
            if let Event::Chosen(number, aim) = event {
                let state = chosen.get_or_insert_with(|| self.clone());
                let arranged = state.arranged.as_mut()?;
                arranged.chosen[usize::from(*number)] = Some(*aim);
            }
        }
        chosen
    }

    /// What was chosen, by the number of the choice.
    #[must_use]
    pub fn chosen(&self, number: u16) -> Option<Aim> {
        self.arranged.as_ref()?.chosen.get(usize::from(number)).copied().flatten()
    }

    /// What got most by acts of a kind; several where they are equal.
    #[must_use]
    pub fn best(&self, kind: KindId) -> Vec<Aim> {
        let votes = self.arranged.iter().flat_map(|arranged| &arranged.votes);
        let own: Vec<_> = votes.filter(|votes| votes.kind == kind).collect();
        let most = own.iter().map(|votes| votes.sum).max();
        own.iter().filter(|votes| Some(votes.sum) == most).map(|votes| votes.aim).collect()
    }

    /// Whether somebody voted already for what an act is for.
    pub(super) fn voted(&self, person: PersonId, act: &Act) -> bool {
        let for_this = |aim: Aim| match (aim, act.reply, act.to) {
            (Aim::Act(no, _), Some(reply), _) => no == reply,
            (Aim::Person(it), None, Some(to)) => it == to,
            (Aim::Topic(topic), None, None) => act.tags.iter().any(|it| it == topic),
            _ => false,
        };
        let mut votes = self.arranged.iter().flat_map(|arranged| &arranged.votes);
        votes.any(|it| it.kind == act.kind && it.by.has(person) && for_this(it.aim))
    }

    /// What everything got by acts of a kind.
    pub fn votes(&self, kind: KindId) -> impl Iterator<Item = (Aim, u32)> + '_ {
        let votes = self.arranged.iter().flat_map(|arranged| &arranged.votes);
        votes.filter(move |votes| votes.kind == kind).map(|votes| (votes.aim, votes.sum))
    }
}
