//! Inputs as plain data, drawn at random: who asks for what, and how long after the last one.

use std::fmt;

use intervisie::method::{KindId, PersonId, Tags};
use intervisie::time::Span;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::draft::{Draft, Shape, draft, shape, tags};

/// A method, its people and what they ask.
#[derive(Clone)]
pub(super) struct Story {
    pub(super) draft: Draft,
    pub(super) beats: Vec<Beat>,
}

/// Something asked, and how long after the last thing.
#[derive(Clone, Debug)]
pub(super) struct Beat {
    pub(super) wait: Span,
    pub(super) step: Step,
}

/// Something asked.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// An act of the how-many-th kind that fits this person now; a note when none does.
    Fit(PersonId, usize),
    /// The how-many-th thing beside acts that this person could do now; not to end it all.
    Do(PersonId, usize),
    /// Any act.
    Act {
        who: PersonId,
        kind: KindId,
        tags: Tags,
        to: Option<PersonId>,
        reply: Option<Reply>,
    },
    Answer(PersonId, u16, bool),
    Pass(PersonId),
    Accept(By, PersonId),
    /// The flag is whether there is a reason; so it is below.
    Leave(PersonId, bool),
    Return(PersonId),
    Next(By, bool),
    Lengthen(By, Span),
    Pause(By),
    Resume(By),
    Undo(By),
    End(By, bool),
    /// What only a rule may do.
    Say(By),
}

/// What an act replies to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reply {
    /// An act that its author sees.
    Seen(usize),
    /// An act that is not there.
    Unmade,
}

/// Who asks.
#[derive(Clone, Copy, Debug)]
pub(super) enum By {
    /// Whoever speaks for the leader then.
    Leader,
    Host,
    Person(PersonId),
}

impl fmt::Debug for Story {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.draft)?;
        let tell = |beat: &Beat| writeln!(f, "+{} {:?}", beat.wait, beat.step);
        self.beats.iter().try_for_each(tell)
    }
}

/// Any story with up to so many inputs.
pub(super) fn story(most: usize) -> impl Strategy<Value = Story> {
    shape(0).prop_flat_map(move |shape| {
        let beats = vec(beat(shape), 1..=most);
        (draft(shape), beats).prop_map(|(draft, beats)| Story { draft, beats })
    })
}

/// Any input after any wait, mostly a short one.
pub(super) fn beat(shape: Shape) -> impl Strategy<Value = Beat> {
    let wait = prop_oneof![4 => 0..=20_u64, 2 => 20..=200_u64, 1 => 200..=600_u64];
    (wait, step(shape)).prop_map(|(wait, step)| Beat { wait: Span::seconds(wait), step })
}

fn step(shape: Shape) -> impl Strategy<Value = Step> {
    let one = move || person(shape);
    let acts = prop_oneof![
        3 => (one(), 0..6_usize).prop_map(|(who, nth)| Step::Fit(who, nth)),
        1 => act(shape),
    ];
    let sensible = (one(), 0..12_usize).prop_map(|(who, nth)| Step::Do(who, nth));
    let answer = (one(), 0..4_u16, prop_oneof![2 => Just(true), 1 => Just(false)]);
    let own = prop_oneof![
        1 => answer.prop_map(|(who, question, yes)| Step::Answer(who, question, yes)),
        1 => one().prop_map(Step::Pass),
        1 => (one(), any::<bool>()).prop_map(|(who, reason)| Step::Leave(who, reason)),
        1 => one().prop_map(Step::Return),
    ];
    let ask = move || by(shape);
    let more = (ask(), 1..=300_u64);
    let led = prop_oneof![
        6 => (ask(), any::<bool>()).prop_map(|(by, reason)| Step::Next(by, reason)),
        2 => (ask(), one()).prop_map(|(by, whom)| Step::Accept(by, whom)),
        3 => more.prop_map(|(by, more)| Step::Lengthen(by, Span::seconds(more))),
        2 => ask().prop_map(Step::Pause),
        4 => ask().prop_map(Step::Resume),
        9 => ask().prop_map(Step::Undo),
        1 => (ask(), any::<bool>()).prop_map(|(by, reason)| Step::End(by, reason)),
        1 => ask().prop_map(Step::Say),
    ];
    prop_oneof![6 => acts, 3 => sensible, 2 => own, 2 => led]
}

fn act(shape: Shape) -> impl Strategy<Value = Step> {
    let reply = prop_oneof![4 => (0..6_usize).prop_map(Reply::Seen), 1 => Just(Reply::Unmade)];
    let reply = option::weighted(0.3, reply);
    let to = option::weighted(0.2, person(shape));
    let kind = (0..4 + shape.own).prop_map(KindId);
    (person(shape), kind, tags(shape), to, reply)
        .prop_map(|(who, kind, tags, to, reply)| Step::Act { who, kind, tags, to, reply })
}

/// Somebody of the cast.
pub(super) fn person(shape: Shape) -> impl Strategy<Value = PersonId> {
    (0..shape.people).prop_map(PersonId)
}

fn by(shape: Shape) -> impl Strategy<Value = By> {
    prop_oneof![
        7 => Just(By::Leader),
        1 => Just(By::Host),
        1 => person(shape).prop_map(By::Person),
    ]
}
