//! The circles in which a method is explored: of each size that it seats, with and without those
//! who need not be there.

use crate::method::{Method, PersonId, RoleId};
use crate::session::{Cast, CastError};

/// Names for people who are nobody in particular.
const NAMES: [&str; 12] = [
    "Anna", "Bram", "Carla", "Dirk", "Eva", "Fatma", "Gijs", "Hanna", "Ids", "Jet", "Karel",
    "Lotte",
];

/// People around a table.
#[derive(Clone, Debug)]
pub struct Circle {
    /// Who has which role.
    pub cast: Cast,
    /// A role that could be there and is not.
    pub without: Option<RoleId>,
}

impl Circle {
    /// A circle of so many: everybody who must be there, then those who may, then the role that
    /// has most room.
    ///
    /// # Errors
    /// So many cannot be seated.
    pub fn of(method: &Method, size: usize, without: Option<RoleId>) -> Result<Circle, CastError> {
        let mut seats: Vec<usize> = (0..method.roles.len())
            .map(RoleId::at)
            .map(|role| if is_given_later(method, role) { 0 } else { least(method, role) })
            .collect();
        let mut left = size.saturating_sub(seats.iter().sum());
        for role in (0..method.roles.len()).map(RoleId::at) {
            let of = method.role(role);
            let may = seats[role.index()] == 0 && of.seats.most == 1 && Some(role) != without;
            if may && left > 1 && !is_given_later(method, role) {
                seats[role.index()] = 1;
                left -= 1;
            }
        }
        let mut roles: Vec<RoleId> = (0..method.roles.len()).map(RoleId::at).collect();
        roles.sort_by_key(|role| std::cmp::Reverse(method.role(*role).seats.most));
        for role in roles.into_iter().filter(|role| Some(*role) != without) {
            let room =
                usize::from(method.role(role).seats.most).saturating_sub(seats[role.index()]);
            let more = if is_given_later(method, role) { 0 } else { room.min(left) };
            seats[role.index()] += more;
            left -= more;
        }
        let held = seats.iter().enumerate();
        let held = held.flat_map(|(at, seats)| std::iter::repeat_n(RoleId::at(at), *seats));
        let people = held.enumerate().map(|(at, role)| (name(at), vec![role]));
        let people: Vec<_> = people.collect();
        if people.len() != size {
            return Err(CastError::Nobody);
        }
        Ok(Circle { cast: Cast::seat(method, &people)?, without })
    }

    /// How many people there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.cast.count()
    }

    /// Who there is of a role.
    #[must_use]
    pub fn first_of(&self, role: RoleId) -> Option<PersonId> {
        self.cast.holders(role).iter().next()
    }
}

/// Every circle of these sizes that the method seats, and the same without each role that need not
/// be there.
#[must_use]
pub fn circles(method: &Method, sizes: std::ops::RangeInclusive<usize>) -> Vec<Circle> {
    let roles = (0..method.roles.len()).map(RoleId::at);
    let optional = roles.filter(|role| {
        let seats = &method.role(*role).seats;
        seats.least == 0 && seats.most == 1 && !is_given_later(method, *role)
    });
    let optional: Vec<RoleId> = optional.collect();
    let mut all = Vec::new();
    for size in sizes {
        let withouts = std::iter::once(None).chain(optional.iter().copied().map(Some));
        all.extend(withouts.filter_map(|without| Circle::of(method, size, without).ok()));
    }
    all
}

fn least(method: &Method, role: RoleId) -> usize {
    usize::from(method.role(role).seats.least)
}

/// Whether a role is given to somebody on the way, so that nobody has it at the start.
fn is_given_later(method: &Method, role: RoleId) -> bool {
    method.drawn_from(role).is_some() && method.appoints(role)
}

fn name(at: usize) -> String {
    NAMES.get(at).map_or_else(|| format!("Persoon-{}", at + 1), |name| (*name).to_owned())
}
