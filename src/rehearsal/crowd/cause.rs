//! How a rehearsal ended, and the cause of an end that should not be.

use serde::{Deserialize, Serialize};

use crate::method::{Key, PhaseId, Place};

/// How a rehearsal ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// The session came to its end.
    Through,
    /// It did, after the time that the method gives to the whole.
    Late,
    /// Nobody can do what a phase waits for.
    Held,
    /// It waits for somebody who is gone, and without whom the method seats nobody.
    Missed,
    /// The session went round and round.
    Endless,
    /// A rule of the method went wrong.
    RuleFailed,
    /// The script of a bot went wrong.
    Astray,
    /// This machine had too little time or memory to say.
    Unsaid,
}

impl Ending {
    /// Every ending.
    pub const ALL: [Ending; 8] = [
        Ending::Through,
        Ending::Late,
        Ending::Held,
        Ending::Missed,
        Ending::Endless,
        Ending::RuleFailed,
        Ending::Astray,
        Ending::Unsaid,
    ];

    /// Whether nothing is wrong with the method, or the bots, or this machine: a session that waits
    /// for whom it cannot do without goes as it should.
    #[must_use]
    pub fn is_well(self) -> bool {
        matches!(self, Ending::Through | Ending::Missed)
    }
}

/// What a failure came from: what is the same here is one failure, however often it is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// A phase is held: the first gate or choice of it that is open, if there is one.
    Held(PhaseId, Option<Key>),
    /// The same, while somebody is gone who has to be there.
    Missed(PhaseId, Option<Key>),
    /// It goes round and round, and was in this phase when that was enough.
    Endless(PhaseId),
    /// A closure failed: the script and the line where it stands.
    RuleFailed(u16, u32),
    /// What a hook wanted was refused: the script and the line.
    EffectRefused(u16, u32),
    /// It took longer than the method gives to the whole.
    Late,
    /// The closure of the how-many-th bot failed.
    Astray(u8),
    /// This machine had too little time or memory.
    Unsaid,
}

impl Cause {
    /// How such a rehearsal ended.
    #[must_use]
    pub fn ending(self) -> Ending {
        match self {
            Cause::Held(..) => Ending::Held,
            Cause::Missed(..) => Ending::Missed,
            Cause::Endless(_) => Ending::Endless,
            Cause::RuleFailed(..) | Cause::EffectRefused(..) => Ending::RuleFailed,
            Cause::Late => Ending::Late,
            Cause::Astray(_) => Ending::Astray,
            Cause::Unsaid => Ending::Unsaid,
        }
    }

    /// A closure that failed at a place, or a hook that was refused something.
    pub(super) fn of_rule(place: Place, refused: bool) -> Cause {
        let Place { script, line } = place;
        if refused { Cause::EffectRefused(script, line) } else { Cause::RuleFailed(script, line) }
    }
}
