//! How a method goes beyond one phase after another in one circle, as plain data, drawn at random:
//! turns, groups, rounds, choices, seals, what comes in between, and the clock of the whole.

use intervisie::method::{
    At, Condition, Effect, Forming, GroupingId, KindId, Over, Per, RoleId, Seats, Start, Times,
    Trigger, TurnOrder, Who,
};
use intervisie::time::Span;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::conditions::condition;
use super::draft::{Shape, kind_in, role, topic, what, who};

/// What a whole method has beyond its phases.
#[derive(Clone, Debug, Default)]
pub(super) struct CourseDraft {
    /// Who sits in groups of what size.
    pub(super) groupings: Vec<(Who, Seats)>,
    /// A role with its seats in each group.
    pub(super) per: Option<RoleId>,
    pub(super) repeats: Vec<RepeatDraft>,
    /// How many minutes the whole may take.
    pub(super) minutes: Option<u64>,
}

/// Phases that are gone through again, by their places.
#[derive(Clone, Debug)]
pub(super) struct RepeatDraft {
    pub(super) first: u16,
    pub(super) last: u16,
    pub(super) times: Times,
    pub(super) until: Option<Condition>,
    pub(super) hands_over: Option<(RoleId, RoleId)>,
}

impl RepeatDraft {
    fn crosses(&self, other: &RepeatDraft) -> bool {
        self.first < other.first && other.first <= self.last && self.last < other.last
    }
}

/// What a phase has beyond rights, presence, counts and gates.
#[derive(Clone, Debug, Default)]
pub(super) struct TurnsDraft {
    pub(super) aside: Option<Who>,
    pub(super) when: Option<Condition>,
    /// Among whom the turn goes round, how, and how many seconds a turn takes.
    pub(super) floor: Option<(Who, TurnOrder, Option<u64>)>,
    pub(super) silence: bool,
    pub(super) within: Option<Forming>,
    /// By which kind something is chosen, and a role that goes with it.
    pub(super) choice: Option<(KindId, Option<(RoleId, RoleId)>)>,
    /// What is opened, if it is sealed.
    pub(super) reveals: Vec<KindId>,
    /// For whom its time is so much each.
    pub(super) each: Option<Who>,
    /// How many seconds before the end of the whole it begins at the latest.
    pub(super) starts: Option<u64>,
}

/// Any course; many methods need nothing of it.
pub(super) fn course(shape: Shape) -> BoxedStrategy<CourseDraft> {
    let size = (1..=2_u8, 0..=2_u8).prop_map(|(least, more)| Seats { least, most: least + more });
    let count = usize::from(shape.groupings);
    let groupings = vec((who(shape), size), count..=count);
    let per = option::weighted(0.2, role(shape));
    let repeats = prop_oneof![2 => Just(Vec::new()), 1 => vec(repeat(shape), 1..=2)];
    let minutes = option::weighted(0.2, 5..=20_u64);
    (groupings, per, repeats, minutes)
        .prop_map(|(groupings, per, mut repeats, minutes)| {
            // Two that cross are refused.
            if matches!(repeats.as_slice(), [a, b] if a.crosses(b) || b.crosses(a)) {
                repeats.pop();
            }
            let per = per.filter(|_| !groupings.is_empty());
            CourseDraft { groupings, per, repeats, minutes }
        })
        .boxed()
}

fn repeat(shape: Shape) -> impl Strategy<Value = RepeatDraft> {
    let ends = (0..shape.phases, 0..shape.phases);
    let times = prop_oneof![
        2 => (1..=3_u16).prop_map(Times::AtMost),
        1 => who(shape).prop_map(Times::ForEach),
    ];
    let until = option::weighted(0.3, condition(shape));
    let hands = option::weighted(0.5, two_roles(shape));
    (ends, times, until, hands, two_roles(shape)).prop_map(
        |((a, b), times, until, hands, other)| {
            // For each means for each who has not had the role yet.
            let each = matches!(times, Times::ForEach(_));
            let hands_over = hands.or(each.then_some(other));
            RepeatDraft { first: a.min(b), last: a.max(b), times, until, hands_over }
        },
    )
}

/// A role and another one that it is drawn from.
pub(super) fn two_roles(shape: Shape) -> impl Strategy<Value = (RoleId, RoleId)> {
    let next = 1..shape.roles;
    (0..shape.roles, next)
        .prop_map(move |(given, next)| (RoleId(given), RoleId((given + next) % shape.roles)))
}

/// Any turns; many phases need nothing of it.
pub(super) fn turns(shape: Shape) -> BoxedStrategy<TurnsDraft> {
    let way = (option::weighted(0.1, who(shape)), option::weighted(0.15, condition(shape)));
    let order = prop_oneof![2 => Just(TurnOrder::Round), 1 => Just(TurnOrder::Asked)];
    let floor = (who(shape), order, option::weighted(0.4, 20..=90_u64));
    let floor = (option::weighted(0.3, floor), prop_oneof![9 => Just(false), 1 => Just(true)]);
    let forming = prop_oneof![
        3 => Just(Forming::Split),
        1 => Just(Forming::Mix),
        1 => Just(Forming::Merge(2)),
    ];
    let within = option::weighted(0.3, forming);
    let choice = (kind_in(4..shape.quiet().start), option::weighted(0.3, two_roles(shape)));
    let chosen = (choice, vec(kind_in(shape.own()), 0..=1));
    let timed = (option::weighted(0.2, who(shape)), option::weighted(0.2, 30..=600_u64));
    (way, floor, within, chosen, timed)
        .prop_map(|(way, floor, within, chosen, timed)| TurnsDraft {
            aside: way.0,
            when: way.1,
            floor: floor.0,
            silence: floor.1,
            within,
            choice: Some(chosen.0),
            reveals: chosen.1,
            each: timed.0,
            starts: timed.1,
        })
        .boxed()
}

/// What a phase may ask of turns, groups, choices and time.
pub(super) fn of_turns(shape: Shape) -> impl Strategy<Value = Condition> {
    let over = (who(shape), any::<bool>()).prop_map(move |(who, groups)| {
        if groups && shape.groupings > 0 {
            Over::Groups(GroupingId(0))
        } else {
            Over::Together(who)
        }
    });
    let each = (over, 1..=2_u16, what(shape, shape.loud(), 2));
    let chosen = topic(shape).prop_map(move |topic| match (topic, shape.choice) {
        (Some(topic), Some(phase)) => Condition::Chosen(format!("keuze{}", phase + 1), topic),
        _ => Condition::WentRound,
    });
    let since = prop_oneof![Just(Start::Opening), Just(Start::Round)];
    let since = (since, what(shape, shape.loud(), 1), 1..=2_u16, who(shape));
    let since = since.prop_map(|(start, what, n, who)| {
        let each = Condition::Each { over: Over::People(who), n, what };
        Condition::Since(start, Box::new(each))
    });
    prop_oneof![
        2 => each.prop_map(|(over, n, what)| Condition::Each { over, n, what }),
        1 => (10..=200_u64).prop_map(|seconds| Condition::Lasted(Span::seconds(seconds))),
        2 => Just(Condition::WentRound),
        1 => chosen,
        2 => since,
    ]
}

/// A quota of some sort.
pub(super) fn per() -> impl Strategy<Value = Per> {
    prop_oneof![
        2 => Just(Per::Phase),
        2 => Just(Per::Person),
        2 => Just(Per::Turn),
        1 => Just(Per::Group),
    ]
}

/// A moment that comes again and again.
pub(super) fn recurring() -> impl Strategy<Value = Trigger> {
    (30..=200_u64).prop_map(|span| Trigger::Time(At::Every(Span::seconds(span))))
}

/// What a rule does about roles, seals and those who were silent.
pub(super) fn of_the_course(shape: Shape) -> impl Strategy<Value = Effect> {
    prop_oneof![
        2 => who(shape).prop_map(|who| Effect::Nudge(who, "doe mee".to_owned())),
        2 => kind_in(shape.own()).prop_map(Effect::Reveal),
        1 => role(shape).prop_map(Effect::HandOver),
    ]
}
