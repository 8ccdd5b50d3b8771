//! How the conversation is divided, in lines.

use std::fmt::Write as _;

use super::airtime::airtime;
use crate::session::View;
use crate::time::{Span, Time};
use crate::words::Words;

/// A line a person: how often, about how long, and what part of all time that is.
#[must_use]
pub fn divided(words: &Words, view: &View<'_>, now: Time) -> String {
    let shares = airtime(view, now);
    let whole = shares.iter().fold(Span::ZERO, |all, share| all + share.time);
    let cast = view.session().cast();
    let mut said = words.tell("divided") + "\n";
    for share in shares {
        let percent = share.time.0.saturating_mul(100) / whole.0.max(1);
        let gaps = [
            ("who", cast.name(share.person).into()),
            ("n", share.count.into()),
            ("time", share.time.to_string().into()),
            ("percent", percent.into()),
        ];
        let _ = writeln!(said, "  · {}", words.say("divided-share", &gaps));
    }
    said
}
