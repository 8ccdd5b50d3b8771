//! The plan of many rehearsals: every size, each under every circumstance, and which of these
//! groups the how-many-th rehearsal belongs to.

use std::ops::RangeInclusive;

use super::super::bots::{Bot, bearers};
use super::circumstance::{Circumstance, Group, Sort};
use crate::method::{Method, PhaseId, RoleId};
use crate::session::{Cast, CastError, People, Table, is_cast};

/// How many sizes there are at most where nobody says which.
const MOST_SIZES: u8 = 10;

/// The groups of rehearsals, sort after sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    sorts: Vec<(Sort, Vec<Group>)>,
    /// The sizes that the roles of the method cannot seat.
    pub unseated: Vec<Unseated>,
}

/// A size that cannot be seated, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unseated {
    /// How many people.
    pub people: u8,
    /// Why not.
    pub why: CastError,
}

impl Plan {
    /// Every circumstance of every size.
    #[must_use]
    pub fn of(method: &Method, sizes: RangeInclusive<u8>) -> Plan {
        let seated = |people: &u8| Cast::of_size(method, usize::from(*people), None);
        let (fit, unfit): (Vec<u8>, Vec<u8>) = sizes.partition(|people| seated(people).is_ok());
        let why = |people: u8| Some(Unseated { people, why: seated(&people).err()? });
        let mut sorts: Vec<(Sort, Vec<Group>)> = Vec::new();
        for under in circumstances(method) {
            let groups = fit.iter().map(|people| Group { people: *people, under });
            let groups = groups.filter(|group| has_place(method, *group));
            match sorts.last_mut() {
                Some((sort, known)) if *sort == under.sort() => known.extend(groups),
                _ => sorts.push((under.sort(), groups.collect())),
            }
        }
        sorts.retain(|(_, groups)| !groups.is_empty());
        Plan { sorts, unseated: unfit.into_iter().filter_map(why).collect() }
    }

    /// These groups alone.
    ///
    /// # Errors
    /// One that cannot be seated.
    pub fn of_groups(method: &Method, groups: &[Group]) -> Result<Plan, Unseated> {
        let mut sorts: Vec<(Sort, Vec<Group>)> = Vec::new();
        for group in groups {
            let seated = Cast::of_size(method, usize::from(group.people), without(group.under));
            seated.map_err(|why| Unseated { people: group.people, why })?;
            let sort = group.under.sort();
            match sorts.iter_mut().find(|(known, _)| *known == sort) {
                Some((_, known)) => known.push(*group),
                None => sorts.push((sort, vec![*group])),
            }
        }
        Ok(Plan { sorts, unseated: Vec::new() })
    }

    /// Every size with each of these bots in the circle, where somebody can be it.
    #[must_use]
    pub fn of_bots(table: &Table, sizes: RangeInclusive<u8>, bots: &[Bot]) -> Plan {
        let method = &table.method;
        let all = Plan::of(method, sizes);
        let full = all.sorts.iter().filter(|(sort, _)| *sort == Sort::Full);
        let full: Vec<Group> = full.flat_map(|(_, groups)| groups.clone()).collect();
        let sorts = bots.iter().zip(0_u8..).map(|(bot, nth)| {
            let fits = |group: &Group| {
                let cast = Cast::of_size(method, usize::from(group.people), None);
                cast.is_ok_and(|cast| !bearers(&bot.bearer, table, &cast).is_empty())
            };
            let under = Circumstance::With(nth);
            let groups = full.iter().copied().filter(fits);
            (Sort::With(nth), groups.map(|group| Group { under, ..group }).collect::<Vec<_>>())
        });
        let sorts = sorts.filter(|(_, groups)| !groups.is_empty()).collect();
        Plan { sorts, unseated: all.unseated }
    }

    /// The sorts of circumstances, each with its groups. Each sort gets as many rehearsals.
    #[must_use]
    pub fn sorts(&self) -> &[(Sort, Vec<Group>)] {
        &self.sorts
    }

    /// The group that the how-many-th rehearsal belongs to, from 0; none where nobody can be
    /// seated.
    #[must_use]
    pub fn group(&self, nth: u64) -> Option<Group> {
        let at =
            |nth: u64, len: usize| Some(usize::try_from(nth % count(len)?).unwrap_or_default());
        let (_, groups) = self.sorts.get(at(nth, self.sorts.len())?)?;
        groups.get(at(nth / count(self.sorts.len())?, groups.len())?).copied()
    }
}

/// The sizes that a method is for: what it says of its circle, with those who only lead it; else
/// from the least that it can seat.
#[must_use]
pub fn usual_sizes(method: &Method) -> RangeInclusive<u8> {
    let most_people = u8::try_from(People::MOST).unwrap_or(u8::MAX);
    let fits = |people: &u8| Cast::of_size(method, usize::from(*people), None).is_ok();
    let least = (1..=most_people).find(fits).unwrap_or(1);
    let neutral: u8 = method
        .roles
        .iter()
        .filter(|role| role.neutral)
        .map(|role| role.seats.least.max(1).min(role.seats.most))
        .fold(0, u8::saturating_add);
    let (from, to) = match &method.circle {
        Some((circle, _)) => (
            circle.least.saturating_add(neutral).max(1),
            circle.most.saturating_add(neutral).min(most_people),
        ),
        None => (least, least.saturating_add(5).min(most_people)),
    };
    from..=to.min(from.saturating_add(MOST_SIZES - 1))
}

/// Every circumstance that a method knows, sort after sort.
fn circumstances(method: &Method) -> Vec<Circumstance> {
    let roles: Vec<RoleId> = (0..method.roles.len()).map(RoleId::at).collect();
    let main = method.phases.iter().enumerate().filter(|(_, phase)| phase.aside.is_none());
    let phases: Vec<PhaseId> = main.map(|(at, _)| PhaseId::at(at)).collect();
    let cast = |role: &&RoleId| is_cast(method, **role);
    let optional = roles.iter().filter(cast).filter(|role| method.role(**role).seats.least == 0);
    let each = |phase: PhaseId| roles.iter().map(move |role| (phase, *role));
    let leaves = phases.iter().flat_map(|phase| each(*phase));
    let late = phases.iter().skip(1).flat_map(|phase| each(*phase));
    let late = late.filter(|(_, role)| is_cast(method, *role));
    std::iter::once(Circumstance::Full)
        .chain(optional.map(|role| Circumstance::Without(*role)))
        .chain(leaves.map(|(phase, role)| Circumstance::Leaves(phase, role)))
        .chain(late.map(|(phase, role)| Circumstance::Late(phase, role)))
        .collect()
}

/// Whether there is somebody whom the circumstance befalls, and a seat for all the others.
fn has_place(method: &Method, group: Group) -> bool {
    let people = usize::from(group.people);
    let holds = |role: RoleId| {
        let cast = Cast::of_size(method, people, None);
        !is_cast(method, role) || cast.is_ok_and(|cast| !cast.holders(role).is_empty())
    };
    match group.under {
        Circumstance::Full | Circumstance::With(_) => true,
        Circumstance::Without(role) => {
            holds(role) && Cast::of_size(method, people, Some(role)).is_ok()
        }
        Circumstance::Leaves(_, role) | Circumstance::Late(_, role) => people > 1 && holds(role),
    }
}

/// The role that a circumstance leaves empty.
pub(super) fn without(under: Circumstance) -> Option<RoleId> {
    match under {
        Circumstance::Without(role) => Some(role),
        _ => None,
    }
}

fn count(len: usize) -> Option<u64> {
    u64::try_from(len).ok().filter(|len| *len > 0)
}
