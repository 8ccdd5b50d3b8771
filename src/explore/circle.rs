//! The circles in which a method is explored: of each size that it seats, with and without those
//! who need not be there.

use crate::method::{Method, PersonId, RoleId};
use crate::session::{Cast, CastError, is_cast};

/// People around a table.
#[derive(Clone, Debug)]
pub struct Circle {
    /// Who has which role.
    pub cast: Cast,
    /// A role that could be there and is not.
    pub without: Option<RoleId>,
}

impl Circle {
    /// A circle of so many.
    ///
    /// # Errors
    /// So many cannot be seated.
    pub fn of(method: &Method, size: usize, without: Option<RoleId>) -> Result<Circle, CastError> {
        let cast = Cast::of_size(method, size, without)?;
        Ok(Circle { cast, without })
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
pub fn circles(method: &Method, sizes: &[usize]) -> Vec<Circle> {
    let roles = (0..method.roles.len()).map(RoleId::at);
    let optional = roles.filter(|role| {
        let seats = &method.role(*role).seats;
        seats.least == 0 && seats.most == 1 && is_cast(method, *role)
    });
    let optional: Vec<RoleId> = optional.collect();
    let mut all = Vec::new();
    for size in sizes {
        let withouts = std::iter::once(None).chain(optional.iter().copied().map(Some));
        all.extend(withouts.filter_map(|without| Circle::of(method, *size, without).ok()));
    }
    all
}
