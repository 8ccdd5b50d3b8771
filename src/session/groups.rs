//! Sub-groups: who sits with whom, and who is the circle of somebody.

use super::circle::present;
use super::permit::must_lead;
use super::{Asked, Event, Events, People, Refusal, State, Table};
use crate::method::{Forming, GroupingId, PersonId, PhaseId, RoleId, Seats};

/// Decides that somebody goes to another group, by its number from 1.
pub(super) fn move_over(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    (person, number): (PersonId, u8),
    out: &mut Events,
) -> Result<(), Refusal> {
    must_lead(table, state, asked.by)?;
    let Some(groups) = state.groups(table) else { return Err(Refusal::NoGroups) };
    if state.gone.has(person) {
        return Err(Refusal::Gone);
    }
    if !(1..=groups.len()).contains(&usize::from(number)) {
        return Err(Refusal::NoSuchGroup(number));
    }
    out.push(Event::Moved(person, number));
    Ok(())
}

impl State {
    /// The groups of the running phase, if it goes on in groups.
    #[must_use]
    pub fn groups(&self, table: &Table) -> Option<&[People]> {
        let within = table.method.phase(self.phase).within.as_ref()?;
        self.groups_of(within.grouping)
    }

    pub(super) fn groups_of(&self, grouping: GroupingId) -> Option<&[People]> {
        self.arranged.as_ref()?.groups.get(grouping.index()).map(Vec::as_slice)
    }

    /// Who hears somebody, wherever they are: the own group, or everybody where there is none.
    #[must_use]
    pub fn circle_of(&self, table: &Table, person: PersonId) -> People {
        let groups = self.groups(table).unwrap_or_default();
        groups.iter().find(|group| group.has(person)).copied().unwrap_or_else(|| self.everyone())
    }

    /// The circles that people sit in now: the groups, or everybody.
    pub(super) fn circles(&self, table: &Table) -> Vec<People> {
        self.groups(table).map_or_else(|| vec![self.everyone()], <[People]>::to_vec)
    }

    /// The circles in which a role has its seats: its groups, or everybody.
    pub(super) fn circles_of_role(&self, table: &Table, role: RoleId) -> Vec<People> {
        let per = table.method.role(role).per;
        let groups = per.and_then(|per| self.groups_of(per)).filter(|groups| !groups.is_empty());
        groups.map_or_else(|| vec![self.everyone()], <[People]>::to_vec)
    }

    /// The groups that a phase goes on in when it is entered.
    pub(super) fn formed_for(&self, table: &Table, phase: PhaseId) -> Option<Vec<People>> {
        let within = table.method.phase(phase).within.as_ref()?;
        let who = self.whos[usize::from(table.groupings[within.grouping.index()])];
        let size = table.method.groupings[within.grouping.index()].size;
        let known = self.groups_of(within.grouping).unwrap_or_default();
        let there = who & present(self);
        Some(match within.forming {
            Forming::Merge(n) if known.is_empty() => split(there, merged(size, n)),
            _ if known.is_empty() => split(there, size),
            Forming::Split => join(known.to_vec(), there),
            Forming::Mix => mix(known, there, self.seated_in(table, within.grouping)),
            Forming::Merge(n) => join(merge(known, n), there),
        })
    }

    /// Who has a seat of one of these groups, and so stays where it is.
    fn seated_in(&self, table: &Table, grouping: GroupingId) -> People {
        let roles = table.method.roles.iter().enumerate();
        let own = roles.filter(|(_, role)| role.per == Some(grouping));
        own.fold(People::NOBODY, |all, (at, _)| all | self.holders_of_role(RoleId::at(at)))
    }

    /// With whom somebody shares a quota of a group: the own group now, or where it last was.
    pub(super) fn shares_quota(&self, table: &Table, person: PersonId) -> People {
        let last = self.arranged.as_ref().and_then(|arranged| arranged.sat_in);
        let groups = self.groups(table).or_else(|| self.groups_of(last?)).unwrap_or_default();
        let own = groups.iter().find(|group| group.has(person));
        own.copied().unwrap_or_else(|| self.circle_of(table, person))
    }

    /// Whether groups are made when a phase is entered, and cannot all be as large as is meant.
    pub(super) fn sits_otherwise(&self, table: &Table, phase: PhaseId) -> bool {
        let Some(within) = &table.method.phase(phase).within else { return false };
        let known = self.groups_of(within.grouping).is_some_and(|groups| !groups.is_empty());
        if known || matches!(within.forming, Forming::Merge(_)) {
            return false;
        }
        let size = table.method.groupings[within.grouping.index()].size;
        let formed = self.formed_for(table, phase).unwrap_or_default();
        formed.iter().any(|group| !size.fit(group.count()))
    }

    pub(super) fn move_over(&mut self, table: &Table, person: PersonId, number: u8) {
        let Some(within) = &table.method.phase(self.phase).within else { return };
        let Some(arranged) = self.arranged.as_mut() else { return };
        let one = People::only(person);
        let groups = &mut arranged.groups[within.grouping.index()];
        for (at, group) in groups.iter_mut().enumerate() {
            let there = at + 1 == usize::from(number);
            *group = if there { *group | one } else { *group - one };
        }
        arranged.turn = arranged.turn - one;
        self.settle_turn(table);
    }
}

/// As many groups as have the least size; whoever is left over makes some of them larger.
fn split(people: People, size: Seats) -> Vec<People> {
    let least = usize::from(size.least.max(1));
    let fewest = people.count().div_ceil(usize::from(size.most.max(1)));
    let count = (people.count() / least).max(fewest).max(1);
    let (each, larger) = (people.count() / count, people.count() % count);
    let mut rest = people.iter();
    let sizes = (0..count).map(|at| each + usize::from(at < larger));
    sizes.map(|size| rest.by_ref().take(size).fold(People::NOBODY, with)).collect()
}

/// Whoever is there and sits nowhere joins the smallest group.
fn join(mut groups: Vec<People>, there: People) -> Vec<People> {
    let seated = groups.iter().fold(People::NOBODY, |all, group| all | *group);
    for person in (there - seated).iter() {
        if let Some(group) = groups.iter_mut().min_by_key(|group| group.count()) {
            *group = with(*group, person);
        }
    }
    groups
}

/// The how-many-th of each group goes so many groups on: those who sat together part. Whoever has a
/// seat of a group stays there.
fn mix(groups: &[People], there: People, seated: People) -> Vec<People> {
    let mut mixed: Vec<People> = groups.iter().map(|group| *group & there & seated).collect();
    for (at, group) in groups.iter().enumerate() {
        // Somebody who stays is the one who goes no further.
        let from = usize::from(group.meets(seated & there));
        for (nth, person) in ((*group & there) - seated).iter().enumerate() {
            let to = (at + nth + from) % groups.len();
            mixed[to] = with(mixed[to], person);
        }
    }
    join(mixed, there)
}

fn merge(groups: &[People], n: u8) -> Vec<People> {
    let chunks = groups.chunks(usize::from(n.max(1)));
    chunks.map(|chunk| chunk.iter().fold(People::NOBODY, |all, group| all | *group)).collect()
}

fn merged(size: Seats, n: u8) -> Seats {
    Seats { least: size.least.saturating_mul(n), most: size.most.saturating_mul(n) }
}

fn with(people: People, person: PersonId) -> People {
    people | People::only(person)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(count: usize, least: u8, most: u8) -> Vec<usize> {
        let groups = split(People::first(count), Seats { least, most });
        groups.iter().map(|group| group.count()).collect()
    }

    #[test]
    fn groups_are_as_small_as_may_be_and_take_in_who_is_left_over() {
        assert_eq!(sizes(9, 3, 4), [3, 3, 3]);
        assert_eq!(sizes(10, 3, 4), [4, 3, 3]);
        assert_eq!(sizes(8, 3, 4), [4, 4]);
        assert_eq!(sizes(7, 4, 5), [4, 3]);
        assert_eq!(sizes(2, 3, 4), [2]);
        assert_eq!(sizes(0, 3, 4), [0]);
    }

    #[test]
    fn who_sat_together_parts() {
        let groups = split(People::first(9), Seats { least: 3, most: 3 });
        let mixed = mix(&groups, People::first(9), People::NOBODY);
        for (old, new) in groups.iter().flat_map(|old| mixed.iter().map(move |new| (old, new))) {
            assert_eq!((*old & *new).count(), 1);
        }
    }

    #[test]
    fn whoever_has_a_seat_of_a_group_stays() {
        let groups = split(People::first(9), Seats { least: 3, most: 3 });
        let hosts = [0, 3, 6].map(|at| People::only(PersonId(at)));
        let all = hosts.iter().fold(People::NOBODY, |all, one| all | *one);
        let mixed = mix(&groups, People::first(9), all);
        for ((old, new), host) in groups.iter().zip(&mixed).zip(hosts) {
            assert_eq!((*old & *new, new.count()), (host, 3));
        }
    }
}
