//! Conditions as plain data, drawn at random: whatever a phase can wait for.

use intervisie::method::{Amount, Condition, Over, Relation};
use proptest::collection::vec;
use proptest::prelude::*;

use super::course::of_turns;
use super::draft::{Shape, kind_in, tags, topic, what, who};

/// Anything that can be asked of a phase.
pub(super) fn condition(shape: Shape) -> BoxedStrategy<Condition> {
    let over = prop_oneof![
        4 => who(shape).prop_map(Over::People),
        1 => tags(shape).prop_map(Over::Topics),
        2 => kind_in(4..shape.quiet().start).prop_map(Over::Acts),
    ];
    let each = (over, 1..=2_u16, what(shape, shape.loud(), 2));
    let each = each.prop_map(|(over, n, what)| Condition::Each { over, n, what });
    let amount =
        prop_oneof![(0..=3_i64).prop_map(Amount::Number), who(shape).prop_map(Amount::People),];
    let count = what(shape, shape.loud(), 2).prop_map(Amount::Count);
    let compare = (count, relation(), amount).prop_map(|(a, how, b)| Condition::Compare(a, how, b));
    let yes = who(shape).prop_map(|who| Condition::Yes { who, question: "klaar?".to_owned() });
    let some = prop_oneof![
        3 => each, 3 => compare, 2 => yes, 3 => of_the_circle(shape), 2 => of_turns(shape)
    ];
    some.prop_recursive(2, 6, 2, |part| {
        prop_oneof![
            vec(part.clone(), 1..=2).prop_map(Condition::All),
            vec(part.clone(), 1..=2).prop_map(Condition::Any),
            part.prop_map(|part| Condition::Not(Box::new(part))),
        ]
    })
    .boxed()
}

/// What people agree on, divide, ask and choose.
fn of_the_circle(shape: Shape) -> impl Strategy<Value = Condition> {
    let each_yes =
        who(shape).prop_map(|who| Condition::EachYes { who, question: "mee?".to_owned() });
    let asked = topic(shape).prop_map(|topic| topic.map_or(Condition::Retention, Condition::Asked));
    prop_oneof![
        2 => each_yes,
        2 => asked,
        2 => tags(shape).prop_map(Condition::Divided),
        1 => Just(Condition::Retention),
        1 => Just(Condition::GoesOn),
    ]
}

fn relation() -> impl Strategy<Value = Relation> {
    prop_oneof![
        3 => Just(Relation::AtLeast),
        1 => Just(Relation::More),
        1 => Just(Relation::Less),
        1 => Just(Relation::AtMost),
        1 => Just(Relation::Equal),
        1 => Just(Relation::Different),
    ]
}
