//! Methods and casts as plain data, drawn at random: small numbers that all point at something.

use std::fmt;
use std::ops::Range;

use intervisie::method::{KindId, Pattern, RoleId, Tags, TopicId, What, Who};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::course::{CourseDraft, course};
use super::phases::{PhaseDraft, phase};

/// How much of everything there is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    pub(super) roles: u8,
    pub(super) people: u8,
    pub(super) topics: u8,
    pub(super) phases: u16,
    /// How many ways of sitting in groups.
    pub(super) groupings: u8,
    /// In which phase something is chosen, by its place.
    pub(super) choice: Option<u16>,
    /// How many kinds beside those of the host.
    pub(super) own: u16,
    /// How many of those, the last ones, nothing counts: no gate, order, limit, last or hook.
    pub(super) quiet: u16,
}

impl Shape {
    fn first_quiet(self) -> u16 {
        4 + self.own - self.quiet
    }

    /// The method's own kinds.
    pub(super) fn own(self) -> Range<u16> {
        4..4 + self.own
    }

    /// The kinds that nothing counts.
    pub(super) fn quiet(self) -> Range<u16> {
        self.first_quiet()..4 + self.own
    }

    /// The kinds that something may count; all but notes, which would tell of themselves.
    pub(super) fn loud(self) -> Range<u16> {
        1..self.first_quiet()
    }
}

/// A method and its people.
#[derive(Clone)]
pub(super) struct Draft {
    pub(super) shape: Shape,
    /// Whether the first role leads, and whether it is neutral.
    pub(super) leads: bool,
    pub(super) neutral: bool,
    /// Whether phases go in order by a rule.
    pub(super) in_order: bool,
    /// How many seats a role has beside those of its people at the start.
    pub(super) room: u8,
    /// Among whom the first topics are divided as tasks; then the first kind takes them.
    pub(super) divided: Option<Who>,
    /// The roles of each person.
    pub(super) cast: Vec<Vec<RoleId>>,
    pub(super) kinds: Vec<KindDraft>,
    pub(super) phases: Vec<PhaseDraft>,
    pub(super) course: CourseDraft,
}

/// A kind of the method's own.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the language")]
pub(super) struct KindDraft {
    pub(super) process: bool,
    pub(super) task: bool,
    pub(super) wordless: bool,
    pub(super) sealed: bool,
    pub(super) anonymous: bool,
    /// Whether it carries a number from 1 to 5.
    pub(super) score: bool,
    pub(super) seen_by: Option<Who>,
}

/// A line a phase: what a broken promise is read from.
impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:?}", self.shape)?;
        writeln!(f, "leads {} neutral {} cast {:?}", self.leads, self.neutral, self.cast)?;
        writeln!(f, "room {} divided {:?}", self.room, self.divided)?;
        writeln!(f, "{:?}", self.course)?;
        for (at, kind) in (4..).zip(&self.kinds) {
            writeln!(f, "{at}: {kind:?}")?;
        }
        self.phases.iter().try_for_each(|phase| writeln!(f, "{phase:?}"))
    }
}

/// Any size of method, with so many kinds that nothing counts.
pub(super) fn shape(quiet: u16) -> impl Strategy<Value = Shape> {
    let phases = prop_oneof![1 => Just(1_u16), 5 => 2..=4_u16];
    let more = (0..=1_u8, option::weighted(0.3, 0..4_u16));
    (2..=4_u8, 2..=6_u8, 0..=3_u8, phases, 3..=6_u16, more).prop_map(
        move |(roles, people, topics, phases, own, (groupings, choice))| {
            let choice = choice.filter(|at| *at < phases);
            Shape { roles, people, topics, phases, groupings, choice, own, quiet }
        },
    )
}

/// Any method of a size.
pub(super) fn draft(shape: Shape) -> BoxedStrategy<Draft> {
    let people = usize::from(shape.people);
    let roles = vec(vec(role(shape), 1..=2), people..=people);
    let own = usize::from(shape.own);
    let kinds = vec(kind(shape), own..=own);
    let count = usize::from(shape.phases);
    let phases = vec(phase(shape), count..=count);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), 0..=1_u8);
    let divided = option::of(whoever(shape));
    let all = (flags, divided, roles, kinds, phases, course(shape));
    all.prop_map(move |(flags, divided, cast, kinds, phases, course)| {
        let (leads, neutral, in_order, room) = flags;
        let divided = divided.filter(|_| shape.topics > 0);
        settled(Draft {
            shape,
            leads,
            neutral,
            in_order,
            room,
            divided,
            cast,
            kinds,
            phases,
            course,
        })
    })
    .boxed()
}

/// The same without what a script could not say.
fn settled(mut draft: Draft) -> Draft {
    let places = (0..).zip(&mut draft.phases);
    for (_, phase) in places.filter(|(at, _)| draft.shape.choice != Some(*at)) {
        phase.turns.choice = None;
    }
    // What is repeated begins and ends on the main line.
    for end in draft.course.repeats.iter().flat_map(|it| [it.first, it.last]) {
        draft.phases[usize::from(end)].turns.aside = None;
    }
    if draft.divided.is_some() {
        // Whoever takes a task says so to all.
        let wordless = draft.kinds[0].wordless;
        draft.kinds[0] = KindDraft { task: true, wordless, ..KindDraft::default() };
    }
    draft
}

fn kind(shape: Shape) -> impl Strategy<Value = KindDraft> {
    let seldom = || prop_oneof![6 => Just(false), 1 => Just(true)];
    let seen_by = prop_oneof![
        Just(Who::Author),
        who(shape),
        role(shape).prop_map(|role| both(Who::Author, Who::Role(role))),
    ];
    let seen_by = option::weighted(0.25, seen_by);
    (seldom(), seldom(), (seldom(), seldom(), seldom()), seen_by).prop_map(
        |(process, wordless, (sealed, anonymous, score), seen_by)| {
            let task = false;
            KindDraft { process, task, wordless, sealed, anonymous, score, seen_by }
        },
    )
}

pub(super) fn role(shape: Shape) -> impl Strategy<Value = RoleId> {
    (0..shape.roles).prop_map(RoleId)
}

/// A set of people; never the author, who is not always at hand.
pub(super) fn who(shape: Shape) -> impl Strategy<Value = Who> {
    let tasks = prop_oneof![4 => Just(false), 1 => Just(true)];
    (whoever(shape), tasks, any::<bool>(), topic(shape)).prop_map(|(who, task, but, topic)| match (
        topic.filter(|_| task),
        but,
    ) {
        (None, _) => who,
        (Some(topic), false) => Who::Holders(topic),
        (Some(topic), true) => without(who, Who::Holders(topic)),
    })
}

/// A set of people, by their roles.
fn whoever(shape: Shape) -> impl Strategy<Value = Who> {
    prop_oneof![
        4 => Just(Who::Everyone),
        4 => role(shape).prop_map(Who::Role),
        1 => (role(shape), role(shape)).prop_map(|(a, b)| both(Who::Role(a), Who::Role(b))),
        2 => role(shape).prop_map(|role| without(Who::Everyone, Who::Role(role))),
        1 => (role(shape), role(shape)).prop_map(|(a, b)| without(Who::Role(a), Who::Role(b))),
    ]
}

fn both(a: Who, b: Who) -> Who {
    Who::Both(Box::new(a), Box::new(b))
}

fn without(a: Who, b: Who) -> Who {
    Who::Without(Box::new(a), Box::new(b))
}

/// A topic, if there are any.
pub(super) fn topic(shape: Shape) -> impl Strategy<Value = Option<TopicId>> {
    (0..shape.topics.max(1)).prop_map(move |at| (at < shape.topics).then_some(TopicId(at)))
}

/// Some of the topics, perhaps none.
pub(super) fn tags(shape: Shape) -> impl Strategy<Value = Tags> {
    vec(any::<bool>(), usize::from(shape.topics)).prop_map(|wanted| {
        let wanted = wanted.iter().enumerate().filter(|(_, wanted)| **wanted);
        wanted.fold(Tags::default(), |tags, (at, _)| tags.with(TopicId::at(at)))
    })
}

/// A kind among these.
pub(super) fn kind_in(kinds: Range<u16>) -> impl Strategy<Value = KindId> {
    kinds.prop_map(KindId)
}

/// Acts of some of these kinds. A quiet kind answers nothing: an answer closes what it answers.
pub(super) fn what(shape: Shape, kinds: Range<u16>, most: usize) -> impl Strategy<Value = What> {
    let to = option::weighted(0.3, kind_in(shape.own()));
    let tagged = prop_oneof![4 => Just(Tags::default()), 1 => tags(shape)];
    let outside = prop_oneof![6 => Just(Tags::default()), 1 => tags(shape)];
    let details = (to, tagged, outside);
    let pattern = (kind_in(kinds), details).prop_map(move |(kind, details)| {
        let (to, tagged, outside) = details;
        let to = to.filter(|_| !shape.quiet().contains(&kind.0));
        Pattern { kind, to, tagged, outside }
    });
    vec(pattern, 1..=most).prop_map(What)
}
