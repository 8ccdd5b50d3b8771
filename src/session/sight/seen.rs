//! What a view shows: lines, each an act or something else that happened.

use crate::method::KindId;
use crate::session::{ActNo, Acted, Actor, Event, Seq};
use crate::time::Time;

/// One line of a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// The entry whose method has the names of what it shows.
    pub seq: Seq,
    /// When.
    pub time: Time,
    /// Who asked for it.
    pub by: Actor,
    /// Taken back later, and how.
    pub struck: Option<Struck>,
    /// What.
    pub seen: Seen<'a>,
}

/// An act on its way to a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Made {
    pub(super) seq: Seq,
    pub(super) act: Acted,
    pub(super) no: ActNo,
    pub(super) struck: Option<Struck>,
}

/// How something was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Struck {
    /// With everything else of its entry.
    Undone,
    /// By itself.
    Retracted,
}

/// What a line shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen<'a> {
    /// An act.
    Act {
        /// Its label in this view; another view may label it otherwise.
        label: u32,
        /// The label of the act it replies to, if this viewer sees that one.
        reply: Option<u32>,
        /// The act.
        act: Acted,
        /// Its words.
        text: &'a str,
        /// The kind that it was made as, where it counts as another one now.
        was: Option<KindId>,
        /// Whether its author is named.
        named: bool,
        /// Its words are left out, because whoever said them keeps them to those who heard them.
        withheld: bool,
    },
    /// Anything else, with its words.
    Event(Event, &'a str),
}

impl<'a> Line<'a> {
    /// The same without words that somebody said: an act without its text, and what was done for a
    /// reason without the reason. What rules say stays.
    #[must_use]
    pub fn unspoken(self) -> Line<'a> {
        let seen = match self.seen {
            Seen::Act { label, reply, act, was, named, withheld, .. } => {
                Seen::Act { label, reply, act, text: "", was, named, withheld }
            }
            Seen::Event(event @ (Event::PhaseLeft(..) | Event::Left(..) | Event::Ended(_)), _) => {
                Seen::Event(event, "")
            }
            seen @ Seen::Event(..) => seen,
        };
        Line { seen, ..self }
    }
}
