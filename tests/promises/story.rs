//! Inputs as plain data, drawn at random: who asks for what, and how long after the last one.

use std::fmt;
use std::num::NonZeroU8;

use intervisie::method::{KindId, PersonId, PhaseId, RoleId, Tags};
use intervisie::session::Retention;
use intervisie::time::Span;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::draft::{Draft, Shape, draft, role, shape, tags};

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
    /// The how-many-th act that fits this person now; a note when none does.
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
        asks: Option<NonZeroU8>,
    },
    /// Whoever is not where the phase wants them goes there; else a pause ends, or somebody who
    /// was out comes back; else an act that fits.
    Settle(PersonId, usize),
    Answer(PersonId, u16, bool),
    Pass(PersonId),
    Accept(By, PersonId),
    /// The flag is whether there is a reason; so it is below.
    Leave(PersonId, bool),
    Return(PersonId),
    Consent(PersonId, bool),
    GoOut(By, PersonId),
    ComeIn(By, PersonId),
    Appoint(By, RoleId, PersonId),
    Skip(By, u8),
    Keep(By, Retention),
    GoOn(By),
    Next(By, bool),
    Lengthen(By, Span),
    Pause(By),
    Resume(By),
    Undo(By),
    Redo(By),
    Shorten(By, Span),
    Back(By),
    End(By, bool),
    /// What only a rule may do.
    Say(By),
    GiveTurn(By, PersonId),
    AskTurn(PersonId),
    EndTurn(By, PersonId),
    /// To the group of this number.
    Move(By, PersonId, u8),
    /// A phase is put in between.
    Interrupt(By, PhaseId),
    Jump(By, PhaseId, bool),
    /// The how-many-th act that whoever asks sees is corrected.
    Correct(By, Correction, usize),
}

/// What becomes of an act.
#[derive(Clone, Copy, Debug)]
pub(super) enum Correction {
    Retracted,
    Reclassified(KindId),
    Replaced,
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
pub(super) fn beat(shape: Shape) -> BoxedStrategy<Beat> {
    let wait = prop_oneof![4 => 0..=20_u64, 2 => 20..=200_u64, 1 => 200..=600_u64];
    (wait, step(shape)).prop_map(|(wait, step)| Beat { wait: Span::seconds(wait), step }).boxed()
}

fn step(shape: Shape) -> impl Strategy<Value = Step> {
    let one = move || person(shape);
    let acts = prop_oneof![
        3 => (one(), 0..24_usize).prop_map(|(who, nth)| Step::Settle(who, nth)),
        3 => (one(), 0..24_usize).prop_map(|(who, nth)| Step::Fit(who, nth)),
        2 => act(shape),
    ];
    let sensible = (one(), 0..24_usize).prop_map(|(who, nth)| Step::Do(who, nth));
    let answer = (one(), 0..4_u16, prop_oneof![2 => Just(true), 1 => Just(false)]);
    let own = prop_oneof![
        1 => answer.prop_map(|(who, question, yes)| Step::Answer(who, question, yes)),
        1 => one().prop_map(Step::Pass),
        1 => (one(), any::<bool>()).prop_map(|(who, reason)| Step::Leave(who, reason)),
        1 => one().prop_map(Step::Return),
        1 => (one(), any::<bool>()).prop_map(|(who, yes)| Step::Consent(who, yes)),
    ];
    let ask = move || by(shape);
    let more = move || (ask(), 1..=300_u64);
    let led = prop_oneof![
        6 => (ask(), any::<bool>()).prop_map(|(by, reason)| Step::Next(by, reason)),
        2 => (ask(), one()).prop_map(|(by, whom)| Step::Accept(by, whom)),
        3 => more().prop_map(|(by, more)| Step::Lengthen(by, Span::seconds(more))),
        2 => more().prop_map(|(by, less)| Step::Shorten(by, Span::seconds(less))),
        1 => ask().prop_map(Step::Back),
        2 => ask().prop_map(Step::Pause),
        4 => ask().prop_map(Step::Resume),
        9 => ask().prop_map(Step::Undo),
        5 => ask().prop_map(Step::Redo),
        1 => (ask(), any::<bool>()).prop_map(|(by, reason)| Step::End(by, reason)),
        1 => ask().prop_map(Step::Say),
    ];
    let others = prop_oneof![2 => led, 1 => circle(shape), 2 => course(shape)];
    prop_oneof![6 => acts, 3 => sensible, 2 => own, 5 => others]
}

/// The turn, the group, the way, and what was said better otherwise.
fn course(shape: Shape) -> impl Strategy<Value = Step> {
    let some = move || (by(shape), person(shape));
    let phase = move || (0..shape.phases).prop_map(PhaseId);
    let correction = prop_oneof![
        2 => Just(Correction::Retracted),
        1 => (0..4 + shape.own).prop_map(|kind| Correction::Reclassified(KindId(kind))),
        2 => Just(Correction::Replaced),
    ];
    let corrector = prop_oneof![1 => by(shape), 1 => person(shape).prop_map(By::Person)];
    prop_oneof![
        2 => some().prop_map(|(by, who)| Step::GiveTurn(by, who)),
        2 => person(shape).prop_map(Step::AskTurn),
        1 => some().prop_map(|(by, who)| Step::EndTurn(by, who)),
        2 => (some(), 0..=3_u8).prop_map(|((by, who), group)| Step::Move(by, who, group)),
        2 => (by(shape), phase()).prop_map(|(by, phase)| Step::Interrupt(by, phase)),
        1 => (by(shape), phase(), any::<bool>()).prop_map(|(by, at, why)| Step::Jump(by, at, why)),
        4 => (corrector, correction, 0..6_usize)
            .prop_map(|(by, correction, nth)| Step::Correct(by, correction, nth)),
    ]
}

/// Who is where and who does what in the circle, and what it chooses together.
fn circle(shape: Shape) -> impl Strategy<Value = Step> {
    let some = move || (by(shape), person(shape));
    let given = (some(), role(shape));
    let retention = prop_oneof![
        Just(Retention::Nothing),
        (0..=99_u16).prop_map(Retention::Days),
        Just(Retention::UntilForgotten),
    ];
    prop_oneof![
        3 => some().prop_map(|(by, who)| Step::GoOut(by, who)),
        3 => some().prop_map(|(by, who)| Step::ComeIn(by, who)),
        3 => given.prop_map(|((by, who), role)| Step::Appoint(by, role, who)),
        3 => (by(shape), 0..=4_u8).prop_map(|(by, number)| Step::Skip(by, number)),
        1 => (by(shape), retention).prop_map(|(by, retention)| Step::Keep(by, retention)),
        1 => by(shape).prop_map(Step::GoOn),
    ]
}

fn act(shape: Shape) -> impl Strategy<Value = Step> {
    let reply = prop_oneof![4 => (0..6_usize).prop_map(Reply::Seen), 1 => Just(Reply::Unmade)];
    let reply = option::weighted(0.3, reply);
    let to = option::weighted(0.2, person(shape));
    let kind = (0..4 + shape.own).prop_map(KindId);
    let asks = option::weighted(0.2, 1..=4_u8).prop_map(|asks| asks.and_then(NonZeroU8::new));
    (person(shape), kind, tags(shape), to, reply, asks).prop_map(
        |(who, kind, tags, to, reply, asks)| Step::Act { who, kind, tags, to, reply, asks },
    )
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
