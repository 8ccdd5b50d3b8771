//! Why people and roles do not fit together.

use super::{Words, in_brackets};
use crate::method::Method;
use crate::session::CastError;

impl Words {
    /// What is wrong with a cast, and what to do instead.
    #[must_use]
    pub fn cast_error(&self, method: &Method, error: &CastError) -> String {
        match error {
            CastError::Nobody => self.tell("cast-nobody"),
            CastError::TooMany(count) => self.say("cast-too-many", &[("n", (*count).into())]),
            CastError::BadName(name) => self.say("cast-bad-name", &[("name", name.into())]),
            CastError::SameName(name) => self.say("cast-same-name", &[("name", name.into())]),
            CastError::NoRole(name) => self.say("cast-no-role", &[("name", name.into())]),
            CastError::Seats { role, given } => {
                let role = method.role(*role);
                let seats = self.seats(role.seats.least, role.seats.most);
                let gaps = [
                    ("role", role.called().into()),
                    ("seats", seats.into()),
                    ("given", (*given).into()),
                ];
                let said = self.say("cast-seats", &gaps);
                let Some(cited) = &role.rule else { return said };
                let why = if cited.reason.is_empty() { "" } else { ". " };
                format!("{said}{why}{}{}", cited.reason, in_brackets(&cited.ids))
            }
        }
    }

    /// A number of seats: `precies 1`, `ten minste 1`, `0 tot 1`.
    #[must_use]
    pub fn seats(&self, least: u8, most: u8) -> String {
        let gaps = [("least", least.into()), ("most", most.into())];
        let id = match (least, most) {
            (0, u8::MAX) => "seats-any",
            (_, u8::MAX) => "seats-at-least",
            (least, most) if least == most => "seats-exactly",
            _ => "seats-range",
        };
        self.say(id, &gaps)
    }
}
