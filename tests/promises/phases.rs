//! Phases as plain data, drawn at random: rights, presence, counts, clock, gates and hooks.

use intervisie::method::{
    At, Condition, Effect, KindId, Per, PhaseId, Presence, RoleId, SettingId, Strength, TopicId,
    Trigger, Verb, What, Who,
};
use intervisie::time::Span;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::conditions::condition;
use super::course::{TurnsDraft, of_the_course, per, recurring, turns, two_roles};
use super::draft::{Shape, kind_in, topic, what, who};

/// A phase without names, rules and places.
#[derive(Clone, Debug)]
pub(super) struct PhaseDraft {
    pub(super) rights: Vec<(Verb, Who, What)>,
    pub(super) stances: Vec<(Presence, Who)>,
    pub(super) orders: Vec<Vec<KindId>>,
    pub(super) limits: Vec<(u16, What, Per)>,
    pub(super) lasts: Vec<KindId>,
    /// How many minutes it may take.
    pub(super) minutes: Option<u64>,
    pub(super) gates: Vec<(Strength, Condition)>,
    pub(super) done_when: Option<Condition>,
    pub(super) hooks: Vec<(Trigger, Vec<Effect>)>,
    pub(super) shows: Vec<(What, Who)>,
    pub(super) prelude: bool,
    /// Prompts; those with a topic are questions to ask or skip.
    pub(super) prompts: Vec<(Who, Option<TopicId>)>,
    /// Phrases to mind, and how many words are many.
    pub(super) watches: Vec<(What, Vec<&'static str>, Option<u16>)>,
    /// Roles that are given, and from which one they are drawn.
    pub(super) appoints: Vec<(RoleId, RoleId)>,
    pub(super) turns: TurnsDraft,
}

/// Any phase.
pub(super) fn phase(shape: Shape) -> BoxedStrategy<PhaseDraft> {
    let wide = (Just(Verb::May), who(shape), what(shape, shape.own(), 4));
    let right = (verb(), who(shape), what(shape, shape.own(), 2));
    let rights = (vec(wide, 1..=2), vec(right, 0..=3)).prop_map(|(wide, rights)| {
        // The wide ones come first, so that most phases allow something.
        wide.into_iter().chain(rights).collect()
    });
    let stances = prop_oneof![vec((presence(), who(shape)), 0..=1), some_stances(shape)];
    let kinds = 4..shape.quiet().start;
    let orders = vec(vec(kind_in(kinds.clone()), 2..=3), 0..=1);
    let limits = vec((1..=3_u16, what(shape, kinds.clone(), 2), per()), 0..=1);
    let lasts = option::weighted(0.15, kind_in(kinds)).prop_map(|last| last.into_iter().collect());
    let minutes = option::weighted(0.6, 1..=5_u64);
    let gates = vec((strength(), condition(shape)), 0..=2);
    let done_when = option::weighted(0.2, condition(shape));
    let hooks = vec(hook(shape), 0..=2);
    let shows = vec((what(shape, shape.own(), 2), who(shape)), 0..=1);
    let counted = (orders, limits, lasts, minutes);
    let rest = (gates, done_when, hooks, shows);
    let prompts = vec((who(shape), option::weighted(0.8, topic(shape))), 0..=3);
    let prompts = prompts.prop_map(|all| {
        all.into_iter().map(|(who, topic)| (who, topic.flatten())).collect::<Vec<_>>()
    });
    let said = (any::<bool>(), prompts, vec(watch(shape), 0..=1), vec(two_roles(shape), 0..=1));
    let turns = prop_oneof![1 => Just(TurnsDraft::default()), 1 => turns(shape)];
    let all = (rights, stances, counted, rest, said, turns);
    all.prop_map(|(rights, stances, counted, rest, said, turns)| {
        let (orders, limits, lasts, minutes) = counted;
        let (gates, done_when, hooks, shows) = rest;
        let (prelude, prompts, watches, appoints) = said;
        PhaseDraft {
            rights,
            stances,
            orders,
            limits,
            lasts,
            minutes,
            gates,
            done_when,
            hooks,
            shows,
            prelude,
            prompts,
            watches,
            appoints,
            turns,
        }
    })
    .boxed()
}

/// Words that some story says, and some that none does.
fn watch(shape: Shape) -> impl Strategy<Value = (What, Vec<&'static str>, Option<u16>)> {
    let phrase = prop_oneof![Just("woord"), Just("^woord"), Just("^woorden"), Just("nooit")];
    (what(shape, shape.own(), 2), vec(phrase, 0..=2), option::of(1..=2_u16))
}

fn some_stances(shape: Shape) -> impl Strategy<Value = Vec<(Presence, Who)>> {
    vec((presence(), who(shape)), 0..=3)
}

fn verb() -> impl Strategy<Value = Verb> {
    prop_oneof![
        6 => Just(Verb::May),
        1 => Just(Verb::Only),
        2 => Just(Verb::Never),
        2 => Just(Verb::Avoid),
    ]
}

fn presence() -> impl Strategy<Value = Presence> {
    prop_oneof![
        2 => Just(Presence::Present),
        1 => Just(Presence::Listening),
        1 => Just(Presence::Turned),
        4 => Just(Presence::Away),
    ]
}

fn strength() -> impl Strategy<Value = Strength> {
    prop_oneof![2 => Just(Strength::Must), 1 => Just(Strength::Should)]
}

fn hook(shape: Shape) -> impl Strategy<Value = (Trigger, Vec<Effect>)> {
    let trigger = prop_oneof![
        2 => what(shape, shape.loud(), 2).prop_map(Trigger::Act),
        3 => (10..=300_u64).prop_map(|after| Trigger::Time(At::After(Span::seconds(after)))),
        // Less than any phase takes: at its very beginning a clock could send it round for ever.
        2 => (0..=50_u64).prop_map(|left| Trigger::Time(At::BeforeEnd(Span::seconds(left)))),
        1 => recurring(),
        1 => Just(Trigger::Leave),
        1 => Just(Trigger::Enter),
    ];
    (trigger, vec(effect(shape), 1..=2))
}

fn effect(shape: Shape) -> impl Strategy<Value = Effect> {
    prop_oneof![
        4 => who(shape).prop_map(|who| Effect::Remind(who, "denk eraan".to_owned())),
        4 => Just(Effect::Say("een bel".to_owned())),
        3 => (1..=120_u64).prop_map(|more| Effect::Lengthen(Span::seconds(more))),
        2 => (0..shape.phases).prop_map(|phase| Effect::Jump(PhaseId(phase))),
        2 => (-2..=2_i64).prop_map(|value| Effect::Set(SettingId(0), value)),
        2 => of_the_course(shape),
        1 => Just(Effect::End),
    ]
}
