//! Seats so many people: the least for each role, then one where there may be one, the rest where
//! there is room for any.

use crate::method::{Method, RoleId};
use crate::session::{Cast, CastError};

/// What people in rehearsals are called; further ones have numbers.
const NAMES: [&str; 24] = [
    "Anna", "Bram", "Carla", "Dirk", "Eva", "Fatma", "Gijs", "Hanna", "Ids", "Jet", "Koen", "Lies",
    "Mees", "Noor", "Otto", "Pim", "Quinten", "Roos", "Sam", "Tess", "Umar", "Vera", "Wout",
    "Xenia",
];

/// A cast of so many people, in which one role that can be empty is.
pub(super) fn seat(
    method: &Method,
    people: usize,
    without: Option<RoleId>,
) -> Result<Cast, CastError> {
    let mut held = seats(method, people, without);
    let mut all = Vec::with_capacity(people);
    for (at, count) in held.iter_mut().enumerate() {
        for _ in 0..*count {
            all.push((name(all.len()), vec![RoleId::at(at)]));
        }
    }
    Cast::seat(method, &all)
}

/// How many people each role gets. Where not all fit, somebody gets a seat that there is not.
fn seats(method: &Method, people: usize, without: Option<RoleId>) -> Vec<usize> {
    let mut left = people;
    let mut held = vec![0; method.roles.len()];
    let mut give = |held: &mut Vec<usize>, at: usize, count: usize| {
        let count = count.min(left);
        held[at] += count;
        left -= count;
    };
    let open = |at: usize| is_cast(method, RoleId::at(at)) && without != Some(RoleId::at(at));
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

/// Whether somebody has the role when a session is opened: not where it is given on the way, or
/// goes to somebody of each group.
pub(super) fn is_cast(method: &Method, role: RoleId) -> bool {
    method.drawn_from(role).is_none() && method.role(role).per.is_none()
}

fn name(at: usize) -> String {
    NAMES.get(at).map_or_else(|| format!("Persoon-{}", at + 1), |name| (*name).to_owned())
}
