//! What minutes hold, as plain data. The names of its fields are those of the JSON, and stand in
//! `docs/minutes.md`; a field may be added, and none becomes another.

use serde::Serialize;

use crate::report::Titled;
use crate::time::{Span, Time};

/// What is known of a session beside what happened in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The id by which it is found.
    pub session: Option<String>,
    /// The day it was opened on, as `2026-11-23`.
    pub day: Option<String>,
    /// The id of the session that it follows.
    pub follows: Option<String>,
}

/// Minutes of one session for one reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Minutes {
    /// The version of this form.
    pub version: u8,
    /// The language of what it says, as a tag.
    pub language: &'static str,
    /// The id of the session, if it is kept.
    pub session: Option<String>,
    /// The day it was opened on.
    pub day: Option<String>,
    /// The id of the session that it follows, if it does.
    pub follows: Option<String>,
    /// The method.
    pub method: Titled,
    /// Whose minutes; nobody's where they hold the flow alone.
    pub reader: Option<String>,
    /// Whether the session is over.
    pub ended: bool,
    /// The people, in order of the cast.
    pub people: Vec<String>,
    /// Who had which role in the end.
    pub roles: Vec<RoleHeld>,
    /// What was noted before the first phase.
    pub opening: Vec<Entry>,
    /// The phases in the order in which they were gone through.
    pub phases: Vec<PhaseMinutes>,
    /// How long all of it took.
    pub times: Times,
    /// What was left open when a phase was left.
    pub left_open: Vec<LeftOpen>,
    /// What people go and do, and what goes along to the next meeting.
    pub intentions: Vec<Along>,
    /// What people take away from it.
    pub takeaways: Vec<Along>,
    /// Whose words this reader heard that are left out, for want of their consent.
    pub withheld: Vec<String>,
}

/// A role and who has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoleHeld {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who.
    pub people: Vec<String>,
}

/// How one came into a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// It was entered.
    Entered,
    /// It was put in between.
    PutInBetween,
    /// It had been interrupted, and was taken up again; its time stands where it began.
    TakenUp,
    /// It was passed over.
    PassedOver,
}

/// A phase, once for each time that it was gone through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhaseMinutes {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its title with its number, where it is a step.
    pub heading: String,
    /// How one came into it.
    pub course: Course,
    /// When it began, or was taken up.
    pub began: Time,
    /// How long it took; nothing where that stands elsewhere.
    pub time: Option<Took>,
    /// Its numbered questions that were asked, as far as the reader may read them.
    pub asked: Vec<Question>,
    /// Its numbered questions that were let go by.
    pub skipped: Vec<Question>,
    /// What happened, in order.
    pub lines: Vec<Entry>,
}

/// How long a phase took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Took {
    /// When it was over, if it is.
    pub ended: Option<Time>,
    /// How long it might take, without what was added and taken off.
    pub planned: Option<Span>,
    /// How much was added.
    pub added: Span,
    /// How much was taken off.
    pub cut: Span,
    /// How long it took, without pauses and what came in between.
    pub lasted: Span,
    /// How much longer than it might.
    pub over: Span,
    /// How long it was paused.
    pub paused: Span,
    /// How long it waited for what came in between.
    pub interrupted: Span,
}

impl Took {
    /// How long it might take in the end.
    #[must_use]
    pub fn allowed(&self) -> Option<Span> {
        self.planned.map(|planned| (planned + self.added).less(self.cut))
    }
}

/// How long all of it took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Times {
    /// How long the whole might take, where the method says so.
    pub planned: Option<Span>,
    /// How long all phases took.
    pub lasted: Span,
    /// How much longer the whole took than it might, pauses included.
    pub over: Span,
    /// How long all pauses took.
    pub paused: Span,
    /// How long the phases with a limit might take, with what was added.
    pub limited_planned: Span,
    /// How long those took.
    pub limited_lasted: Span,
    /// How much longer those took together than they might together.
    pub limited_over: Span,
}

/// How long everything took, and nothing of what happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Timetable<'a> {
    /// The version of this form.
    pub version: u8,
    /// The id of the session, if it is kept.
    pub session: Option<&'a str>,
    /// The day it was opened on.
    pub day: Option<&'a str>,
    /// The method.
    pub method: &'a Titled,
    /// The phases in the order in which they were gone through.
    pub phases: Vec<PhaseTime<'a>>,
    /// How long all of it took.
    pub times: Times,
}

/// How long one phase took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PhaseTime<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// How one came into it.
    pub course: Course,
    /// When it began, or was taken up.
    pub began: Time,
    /// How long it took; nothing where that stands elsewhere.
    pub time: Option<Took>,
}

impl Minutes {
    /// How long everything took, and nothing of what happened.
    #[must_use]
    pub fn timetable(&self) -> Timetable<'_> {
        let phases = self.phases.iter().map(|phase| {
            let PhaseMinutes { id, title, course, began, time, .. } = phase;
            PhaseTime { id, title, course: *course, began: *began, time: *time }
        });
        Timetable {
            version: self.version,
            session: self.session.as_deref(),
            day: self.day.as_deref(),
            method: &self.method,
            phases: phases.collect(),
            times: self.times,
        }
    }
}

/// A question of a phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    /// Its number.
    pub number: u8,
    /// Its words, which are the method's.
    pub text: String,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// When.
    pub at: Time,
    /// `act`, or which other thing.
    pub about: &'static str,
    /// The number of an act in these minutes.
    pub label: Option<u32>,
    /// Who; nobody where it has no name.
    pub who: Option<String>,
    /// The kind of an act, as it counts now.
    pub kind: Option<Titled>,
    /// The kind that it was made as, where it counts as another one now.
    pub was: Option<Titled>,
    /// Whom an act is addressed to.
    pub to: Option<String>,
    /// What an act is about.
    pub topics: Vec<Titled>,
    /// The number of the act that it replies to.
    pub reply: Option<u32>,
    /// What somebody said, or gave as a reason.
    pub words: Option<String>,
    /// Whether the words are left out, for want of consent.
    pub withheld: bool,
    /// `undone` or `retracted`, where it was taken back.
    pub struck: Option<&'static str>,
    /// All of it in a sentence.
    pub said: String,
    /// The same without the words, for an act.
    #[serde(skip)]
    pub head: Option<String>,
}

/// Something that a phase asked for and that was not there when it was left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOpen {
    /// The title of the phase.
    pub phase: String,
    /// What was not there.
    pub what: String,
    /// Whether it had to be there.
    pub required: bool,
    /// Why the phase was left all the same.
    pub reason: Option<String>,
}

/// Something that somebody takes along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Along {
    /// Who; nobody where it has no name.
    pub who: Option<String>,
    /// The number of the act.
    pub label: u32,
    /// Its kind.
    pub kind: Titled,
    /// The words, if the reader may read them.
    pub words: Option<String>,
    /// Whether they are left out, for want of consent.
    pub withheld: bool,
    /// The line as it stands in the minutes.
    #[serde(skip)]
    pub said: String,
}
