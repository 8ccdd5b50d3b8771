//! Indices that stand for names while a session runs. Names live in the method and the cast.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($number:ty);)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone,
            Copy,
            Debug,
            Default,
            PartialEq,
            Eq,
            PartialOrd,
            Ord,
            Hash,
            Serialize,
            Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub $number);

        impl $name {
            /// The position in the list that this index points into.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// The index of position `at`; a position past the limit of the type is the last one.
            #[must_use]
            pub fn at(at: usize) -> Self {
                Self(<$number>::try_from(at).unwrap_or(<$number>::MAX))
            }
        }
    )*};
}

ids! {
    /// A person of the cast.
    PersonId(u8);
    /// A role of the method.
    RoleId(u8);
    /// A topic of the method; also the tag of an act about it.
    TopicId(u8);
    /// A kind of act.
    KindId(u16);
    /// A way of sitting in groups.
    GroupingId(u8);
    /// A phase of the method, in order.
    PhaseId(u16);
    /// A number that the caller or a hook may set.
    SettingId(u16);
    /// A hook of the method, numbered through all phases.
    HookId(u16);
    /// A closure that a script attached; only the script host can call it.
    ClosureId(u16);
}

impl KindId {
    /// A private note; the first of the four kinds that every method has.
    pub const NOTE: KindId = KindId(0);
    /// Somebody lets a turn or a request go by.
    pub const PASS: KindId = KindId(1);
    /// Somebody leaves.
    pub const LEAVE: KindId = KindId(2);
    /// Somebody comes back.
    pub const RETURN: KindId = KindId(3);
    /// How many kinds the host reserves.
    pub const RESERVED: usize = 4;
}
