//! The cast: the people of a session and the roles they hold at its start.

use serde::{Deserialize, Serialize};

use super::{People, UnknownName};
use crate::method::{Method, PersonId, RoleId};

/// The people of a session, in order, and who holds which role.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cast {
    names: Vec<String>,
    roles: Vec<People>,
}

/// Why people and roles do not fit together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CastError {
    /// Nobody takes part.
    Nobody,
    /// More people than a session can hold.
    TooMany(usize),
    /// A name that cannot be typed as one word, or is empty.
    BadName(String),
    /// Two people with the same name.
    SameName(String),
    /// A role gets a number of people that it has no seats for.
    Seats {
        /// The role.
        role: RoleId,
        /// How many people were given to it.
        given: usize,
    },
    /// Somebody without a role.
    NoRole(String),
}

impl Cast {
    /// Seats people: each name with the roles it holds.
    ///
    /// # Errors
    /// Names must be single words and differ; every role must get a number of people that fits;
    /// everybody needs a role.
    pub fn seat(method: &Method, people: &[(String, Vec<RoleId>)]) -> Result<Cast, CastError> {
        Cast::check_names(people.iter().map(|(name, _)| name.as_str()))?;
        let mut roles = vec![People::NOBODY; method.roles.len()];
        for (at, (name, held)) in people.iter().enumerate() {
            if held.is_empty() {
                return Err(CastError::NoRole(name.clone()));
            }
            for role in held {
                roles[role.index()] = roles[role.index()] | People::only(PersonId::at(at));
            }
        }
        for (at, role) in method.roles.iter().enumerate() {
            let given = roles[at].count();
            // A role that is given to somebody on the way may be empty at the start.
            let later = given == 0 && method.appoints(RoleId::at(at));
            // Seats of groups are filled when groups are formed.
            let of_groups = role.per.is_some();
            if !role.seats.fit(given) && !later && !of_groups {
                return Err(CastError::Seats { role: RoleId::at(at), given });
            }
        }
        let names = people.iter().map(|(name, _)| name.clone()).collect();
        Ok(Cast { names, roles })
    }

    /// Whether these can be the people of a session, whatever roles they get.
    ///
    /// # Errors
    /// Nobody, too many, a name that is no single word, or two that are the same.
    pub fn check_names<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<(), CastError> {
        let mut known: Vec<String> = Vec::new();
        for name in names {
            let part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\'' | '.');
            if !name.starts_with(char::is_alphabetic) || !name.chars().all(part) {
                return Err(CastError::BadName(name.to_owned()));
            }
            let small = name.to_lowercase();
            if known.contains(&small) {
                return Err(CastError::SameName(name.to_owned()));
            }
            known.push(small);
        }
        match known.len() {
            0 => Err(CastError::Nobody),
            count if count > People::MOST => Err(CastError::TooMany(count)),
            _ => Ok(()),
        }
    }

    /// The same people in the roles of the same names.
    ///
    /// # Errors
    /// A role that somebody holds and that is not there.
    pub(super) fn under(&self, from: &Method, to: &Method) -> Result<Cast, UnknownName> {
        let mut roles = vec![People::NOBODY; to.roles.len()];
        for (role, holders) in from.roles.iter().zip(&self.roles) {
            match to.role_id(&role.id) {
                Some(own) => roles[own.index()] = *holders,
                None if holders.is_empty() => {}
                None => return Err(UnknownName(role.id.clone())),
            }
        }
        Ok(Cast { names: self.names.clone(), roles })
    }

    /// The same people under other names; under numbers where those cannot be names.
    pub(super) fn renamed(&self, names: &[String]) -> Cast {
        let fits = names.len() == self.names.len();
        let proper = fits && Cast::check_names(names.iter().map(String::as_str)).is_ok();
        let numbered = (1..=self.names.len()).map(|nth| format!("persoon-{nth}"));
        let names = if proper { names.to_vec() } else { numbered.collect() };
        Cast { names, roles: self.roles.clone() }
    }

    /// How many people there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.names.len()
    }

    /// Everybody.
    #[must_use]
    pub fn everyone(&self) -> People {
        People::first(self.count())
    }

    /// The name of a person.
    #[must_use]
    pub fn name(&self, person: PersonId) -> &str {
        self.names.get(person.index()).map_or("?", String::as_str)
    }

    /// All names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// The person called `name`, whatever the case of the letters.
    #[must_use]
    pub fn person(&self, name: &str) -> Option<PersonId> {
        let wanted = name.to_lowercase();
        self.names.iter().position(|own| own.to_lowercase() == wanted).map(PersonId::at)
    }

    /// Who holds `role`.
    #[must_use]
    pub fn holders(&self, role: RoleId) -> People {
        self.roles.get(role.index()).copied().unwrap_or_default()
    }

    /// The roles of `person`, in order of the method.
    pub fn roles_of(&self, person: PersonId) -> impl Iterator<Item = RoleId> + '_ {
        (0..self.roles.len()).map(RoleId::at).filter(move |role| self.holders(*role).has(person))
    }
}
