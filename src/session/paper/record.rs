//! An entry on paper: the same as in memory, with names instead of indices.
//!
//! This is the form that is kept for ever; a record that was written once must always be read.

use std::num::NonZeroU8;

use serde::{Deserialize, Serialize};

use crate::method::{Key, Method, Place};
use crate::session::{ActNo, Cast, Refusal, Retention, Round, Seq};
use crate::time::Span;

/// What a session was opened with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The method as data, with every script it was built from; it may change later.
    pub method: Method,
    /// The people and their roles.
    pub cast: Cast,
    /// Its place in a meeting, if it is part of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<Round>,
    /// The session that it follows, if it does: its id alone, and nothing of what was said in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<String>,
}

/// An entry with names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Who asked.
    pub by: By,
    /// What happened.
    pub events: Vec<Happened>,
}

impl Record {
    /// The method under which a session goes on from here, if this is where it changed.
    #[must_use]
    pub fn method(&self) -> Option<&Method> {
        self.events.iter().find_map(|event| match event {
            Happened::MethodChanged { method, .. } => Some(&**method),
            _ => None,
        })
    }

    /// The first version of records that can say this one: an older program reads whatever it can.
    /// In 2 a method can change; in 3 time is taken off, phases
    /// are taken up, and what was taken back counts again.
    #[must_use]
    pub fn version(&self) -> i64 {
        let version = |event: &Happened| match event {
            Happened::Shortened { .. } | Happened::Redone { .. } | Happened::TakenUp { .. } => 3,
            Happened::MethodChanged { .. } => 2,
            _ => 1,
        };
        self.events.iter().map(version).max().unwrap_or(1)
    }
}

/// Who asked for an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Somebody in the cast.
    Person(String),
    /// Whoever runs the session.
    Host,
    /// The passing of time.
    Clock,
}

/// A set of people by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hearers {
    /// The people.
    pub people: Vec<String>,
    /// Whether whoever runs the session is among them.
    pub host: bool,
}

/// An event with names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each variant is documented at the event of the same name")]
pub enum Happened {
    PhaseEntered {
        phase: String,
    },
    PhaseLeft {
        phase: String,
        text: String,
    },
    Acted {
        person: String,
        kind: String,
        text: String,
        to: Option<String>,
        tags: Vec<String>,
        reply: Option<ActNo>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        asks: Option<NonZeroU8>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        score: Option<u8>,
        audience: Hearers,
    },
    WentOut {
        person: String,
    },
    CameIn {
        person: String,
    },
    Appointed {
        role: String,
        person: String,
    },
    TurnGiven {
        person: String,
    },
    TurnAsked {
        person: String,
    },
    TurnEnded {
        person: String,
    },
    Moved {
        person: String,
        group: u8,
    },
    PassedOver {
        phase: String,
    },
    Interrupted {
        phase: String,
    },
    WentBack {
        phase: String,
    },
    TakenUp {
        phase: String,
    },
    Chosen {
        choice: String,
        aim: Aimed,
    },
    Revealed {
        kind: String,
    },
    Retracted {
        act: ActNo,
    },
    Reclassified {
        act: ActNo,
        kind: String,
    },
    Skipped {
        question: u8,
    },
    RetentionChosen {
        retention: Retention,
    },
    Consented {
        person: String,
        yes: bool,
    },
    WentOn,
    Warned {
        key: Key,
    },
    Overridden {
        key: Key,
    },
    Answered {
        person: String,
        question: u16,
        yes: bool,
    },
    Passed {
        person: String,
    },
    PassAccepted {
        person: String,
    },
    Left {
        person: String,
        text: String,
    },
    Returned {
        person: String,
    },
    ClockReached {
        phase: String,
        point: u8,
    },
    Lengthened {
        span: Span,
    },
    Shortened {
        span: Span,
    },
    Paused,
    Resumed,
    Said {
        text: String,
        audience: Hearers,
    },
    Reminded {
        text: String,
        audience: Hearers,
    },
    SettingChanged {
        setting: String,
        value: i64,
    },
    RuleFailed {
        place: Place,
        text: String,
    },
    EffectRefused {
        place: Place,
        why: Refusal,
    },
    SaidDone {
        phase: String,
    },
    Undone {
        entry: Seq,
    },
    Redone {
        entry: Seq,
    },
    MethodChanged {
        method: Box<Method>,
        text: String,
    },
    Ended {
        text: String,
    },
}

/// What was chosen, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aimed {
    /// An act, and whose it is.
    Act(ActNo, String),
    /// A person.
    Person(String),
    /// A topic.
    Topic(String),
}

/// A record speaks of a name that its method or cast does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName(pub String);
