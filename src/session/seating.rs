//! Seats so many people: the least for each role, then one where there may be one, the rest where
//! there is room for any. In a circle too small for that, whoever leads takes part as well.

use super::{Cast, CastError};
use crate::method::{Method, RoleId};

/// What people are called who are nobody in particular; further ones have numbers.
const NAMES: [&str; 24] = [
    "Anna", "Bram", "Carla", "Dirk", "Eva", "Fatma", "Gijs", "Hanna", "Ids", "Jet", "Koen", "Lies",
    "Mees", "Noor", "Otto", "Pim", "Quinten", "Roos", "Sam", "Tess", "Umar", "Vera", "Wout",
    "Xenia",
];

impl Cast {
    /// A cast of so many people, in which one role that can be empty is.
    ///
    /// # Errors
    /// So many cannot be seated.
    pub fn of_size(
        method: &Method,
        people: usize,
        without: Option<RoleId>,
    ) -> Result<Cast, CastError> {
        let is_open = |role: RoleId| is_cast(method, role) && without != Some(role);
        let roles = (0..method.roles.len()).map(RoleId::at);
        let open: Vec<RoleId> = roles.filter(|role| is_open(*role)).collect();
        let least = |role: &RoleId| usize::from(method.role(*role).seats.least);
        let is_short = open.iter().map(least).sum::<usize>() > people;
        let (beside, seated): (Vec<RoleId>, Vec<RoleId>) =
            open.into_iter().partition(|role| is_short && takes_part(method, *role));
        let held = seats(method, people, &seated);
        let mut all: Vec<(String, Vec<RoleId>)> = Vec::with_capacity(people);
        for (at, count) in held.iter().enumerate() {
            for _ in 0..*count {
                all.push((name(all.len()), vec![RoleId::at(at)]));
            }
        }
        // Of those of whom there are most, the last.
        let widest = seated.into_iter().max_by_key(|role| held[role.index()]);
        let both =
            all.iter_mut().rfind(|(_, held)| widest.is_some_and(|role| held.contains(&role)));
        if let Some((_, held)) = both {
            held.extend(beside);
        }
        Cast::seat(method, &all)
    }
}

/// Whether somebody has the role when a session is opened: not where it is given on the way, or
/// goes to somebody of each group.
#[must_use]
pub fn is_cast(method: &Method, role: RoleId) -> bool {
    method.drawn_from(role).is_none() && method.role(role).per.is_none()
}

/// Whether somebody who takes part can have this role as well: who leads, and not only that.
fn takes_part(method: &Method, role: RoleId) -> bool {
    let own = method.role(role);
    own.leads && !own.neutral && own.seats.least == 1
}

/// How many people each of these roles gets. Where not all fit, somebody gets a seat that there is
/// not.
fn seats(method: &Method, people: usize, roles: &[RoleId]) -> Vec<usize> {
    let mut left = people;
    let mut held = vec![0; method.roles.len()];
    let mut give = |held: &mut Vec<usize>, at: usize, count: usize| {
        let count = count.min(left);
        held[at] += count;
        left -= count;
    };
    let open = |at: usize| roles.contains(&RoleId::at(at));
    let most = |at: usize| usize::from(method.roles[at].seats.most);
    for (at, role) in method.roles.iter().enumerate().filter(|(at, _)| open(*at)) {
        give(&mut held, at, usize::from(role.seats.least));
    }
    for at in (0..held.len()).filter(|at| open(*at)) {
        if held[at] == 0 && most(at) > 0 {
            give(&mut held, at, 1);
        }
    }
    // Whoever leads shares that with others only where nobody else has a seat left.
    let mut by_room: Vec<usize> = (0..held.len()).filter(|at| open(*at)).collect();
    by_room.sort_by_key(|at| (method.roles[*at].leads, std::cmp::Reverse(most(*at))));
    for at in &by_room {
        let room = most(*at).saturating_sub(held[*at]);
        give(&mut held, *at, room);
    }
    if let Some(widest) = by_room.first() {
        give(&mut held, *widest, usize::MAX);
    }
    held
}

fn name(at: usize) -> String {
    NAMES.get(at).map_or_else(|| format!("Persoon-{}", at + 1), |name| (*name).to_owned())
}
