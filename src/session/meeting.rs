//! A meeting: several cases after one another, one open at a time, roles going round. Every round
//! is a session of its own; here stands what one knows of the others.

use serde::{Deserialize, Serialize};

use super::Opening;

/// The place of a session in a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// The name of the meeting.
    pub meeting: String,
    /// The how-many-th case, from 1.
    pub nth: u16,
}

/// A round that was held or is being held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The id of its session.
    pub session: String,
    /// Who held which role at its start, by name.
    pub roles: Vec<(String, String)>,
    /// Whether it is still open.
    pub open: bool,
}

/// The rounds of one meeting so far, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meeting {
    rounds: Vec<Held>,
}

impl Held {
    /// A round as its session was opened.
    #[must_use]
    pub fn of(session: &str, opening: &Opening, open: bool) -> Held {
        let Opening { method, cast, .. } = opening;
        let mut roles = Vec::new();
        for person in cast.everyone().iter() {
            for role in cast.roles_of(person) {
                roles.push((method.role(role).id.clone(), cast.name(person).to_owned()));
            }
        }
        Held { session: session.to_owned(), roles, open }
    }
}

impl Meeting {
    /// A meeting of these rounds.
    #[must_use]
    pub fn of(rounds: Vec<Held>) -> Meeting {
        Meeting { rounds }
    }

    /// The same, after what these people held before it.
    #[must_use]
    pub fn after(self, mut before: Vec<Held>) -> Meeting {
        before.extend(self.rounds);
        Meeting { rounds: before }
    }

    /// Which round comes next: one case at a time (G-05).
    ///
    /// # Errors
    /// The round that is still open.
    pub fn next(&self) -> Result<u16, &Held> {
        match self.rounds.iter().find(|round| round.open) {
            Some(open) => Err(open),
            None => Ok(u16::try_from(self.rounds.len() + 1).unwrap_or(u16::MAX)),
        }
    }

    /// The round that was held last.
    #[must_use]
    pub fn last(&self) -> Option<&Held> {
        self.rounds.last()
    }

    /// Whose turn a role is among these people: whoever held it least often, the first of equals.
    #[must_use]
    pub fn whose_turn<'p>(&self, role: &str, people: &'p [String]) -> Option<&'p str> {
        let held = |person: &str| {
            let all = self.rounds.iter().flat_map(|round| &round.roles);
            all.filter(|(own, name)| own == role && name == person).count()
        };
        people.iter().map(String::as_str).min_by_key(|person| held(person))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(session: &str, inbrenger: &str, open: bool) -> Held {
        let roles = vec![("inbrenger".to_owned(), inbrenger.to_owned())];
        Held { session: session.to_owned(), roles, open }
    }

    #[test]
    fn one_case_is_open_at_a_time() {
        assert_eq!(Meeting::default().next(), Ok(1));
        let closed = vec![held("een", "Anna", false), held("twee", "Bram", false)];
        assert_eq!(Meeting::of(closed).next(), Ok(3));
        let open = Meeting::of(vec![held("een", "Anna", true)]);
        assert_eq!(open.next().map_err(|round| round.session.as_str()), Err("een"));
    }

    #[test]
    fn a_role_goes_to_whoever_had_it_least() {
        let people = ["Anna", "Bram", "Carla"].map(str::to_owned);
        let turn = |rounds| Meeting::of(rounds).whose_turn("inbrenger", &people).map(str::to_owned);
        assert_eq!(turn(Vec::new()).as_deref(), Some("Anna"));
        let once = vec![held("een", "Anna", false), held("twee", "Bram", false)];
        assert_eq!(turn(once.clone()).as_deref(), Some("Carla"));
        let twice = [once, vec![held("drie", "Carla", false)]].concat();
        assert_eq!(turn(twice).as_deref(), Some("Anna"));
    }
}
