//! Sets of people as one number: audiences, holders of a role, those who are away.

use std::ops::{BitAnd, BitOr, Sub};

use serde::{Deserialize, Serialize};

use crate::method::PersonId;

/// A set of people, and perhaps the host.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct People(pub u64);

impl People {
    /// Nobody.
    pub const NOBODY: People = People(0);
    /// Whoever runs the session without a seat in it.
    pub const HOST: People = People(1 << 63);
    /// How many people a cast may have; the last bit is the host's.
    pub const MOST: usize = 63;

    /// Only `person`.
    #[must_use]
    pub const fn only(person: PersonId) -> People {
        People(1 << (person.0 & 63))
    }

    /// The first `count` people of a cast.
    #[must_use]
    pub const fn first(count: usize) -> People {
        People(if count >= Self::MOST { Self::HOST.0 - 1 } else { (1 << count) - 1 })
    }

    /// Whether `person` is among them.
    #[must_use]
    pub const fn has(self, person: PersonId) -> bool {
        self.0 & Self::only(person).0 != 0
    }

    /// Whether somebody is in both.
    #[must_use]
    pub const fn meets(self, other: People) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether there is nobody.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many people; the host counts as one.
    #[must_use]
    pub const fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The people in the order of the cast, without the host.
    pub fn iter(self) -> impl Iterator<Item = PersonId> {
        let mut rest = self.0 & !Self::HOST.0;
        std::iter::from_fn(move || {
            let lowest = u8::try_from(rest.trailing_zeros()).ok().filter(|at| *at < 63)?;
            rest &= rest - 1;
            Some(PersonId(lowest))
        })
    }
}

impl BitOr for People {
    type Output = People;
    fn bitor(self, other: People) -> People {
        People(self.0 | other.0)
    }
}

impl BitAnd for People {
    type Output = People;
    fn bitand(self, other: People) -> People {
        People(self.0 & other.0)
    }
}

impl Sub for People {
    type Output = People;
    fn sub(self, other: People) -> People {
        People(self.0 & !other.0)
    }
}
