//! Conditions: `each`, `count`, `people`, `yes`, compared and combined as data.
#![doc = include_str!("condition.md")]

use rhai::{Dynamic, Engine, ImmutableString};

use super::draft::{Answer, Bench, unknown};
use super::group::GroupsHandle;
use super::topic::{TopicValue, TopicsHandle, tags};
use super::values::{some_time, times};
use super::what::what;
use crate::method::{Amount, Condition, Over, Relation, Start, Tags, What, Who};
use crate::script::error::{complaint, found};
use crate::time::Span;

/// A condition in a script.
#[derive(Clone)]
pub(super) struct ConditionValue(pub(super) Condition);

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    engine.register_type_with_name::<ConditionValue>("Condition");
    engine.register_type_with_name::<Amount>("Amount");
    each(engine, bench);
    shared(engine, bench);
    let at = bench.clone();
    engine.register_fn("count", move |kinds: Dynamic| Answer::Ok(Amount::Count(what(&at, kinds)?)));
    engine.register_fn("people", Amount::People);
    engine.register_fn("yes", |who: Who, question: ImmutableString| {
        ConditionValue(Condition::Yes { who, question: question.to_string() })
    });
    engine.register_fn("each_yes", |who: Who, question: ImmutableString| {
        ConditionValue(Condition::EachYes { who, question: question.to_string() })
    });
    engine.register_fn("asked", |topic: TopicValue| ConditionValue(Condition::Asked(topic.0)));
    of_the_session(engine, bench);
    engine.register_fn("&", |a: ConditionValue, b: ConditionValue| {
        joined(Condition::All(vec![a.0, b.0]))
    });
    engine.register_fn("|", |a: ConditionValue, b: ConditionValue| {
        joined(Condition::Any(vec![a.0, b.0]))
    });
    engine.register_fn("!", |a: ConditionValue| joined(Condition::Not(Box::new(a.0))));
    for relation in [
        Relation::Less,
        Relation::AtMost,
        Relation::Equal,
        Relation::Different,
        Relation::AtLeast,
        Relation::More,
    ] {
        compare(engine, relation);
    }
}

/// What a condition can ask of a session as a whole.
fn of_the_session(engine: &mut Engine, bench: &Bench) {
    for (word, start) in [("overall", Start::Opening), ("this_round", Start::Round)] {
        engine.register_fn(word, move |part: ConditionValue| {
            check_since(word, start, &part.0)?;
            joined(Condition::Since(start, Box::new(part.0)))
        });
    }
    engine.register_fn("lasted", |span: Span| {
        some_time(span, "no time at all has always passed", "write `lasted(5.minutes)`")?;
        Answer::Ok(ConditionValue(Condition::Lasted(span)))
    });
    engine.register_fn("went_round", || ConditionValue(Condition::WentRound));
    let at = bench.clone();
    engine.register_fn("chosen", move |id: ImmutableString, topic: ImmutableString| {
        let method = at.method()?;
        let known = method.topics.iter().map(|topic| topic.id.as_str());
        let found = method.topic_id(&topic).ok_or_else(|| unknown("topic", &topic, known))?;
        Answer::Ok(ConditionValue(Condition::Chosen(id.to_string(), found)))
    });
    let at = bench.clone();
    engine.register_fn("setting", move |id: ImmutableString| {
        let method = at.method()?;
        let known = method.settings.iter().map(|setting| setting.id.as_str());
        let found = method.setting_id(&id).ok_or_else(|| unknown("setting", &id, known))?;
        Answer::Ok(Amount::Setting(found))
    });
    engine.register_fn("retention", || ConditionValue(Condition::Retention));
    engine.register_fn("another_case", || ConditionValue(Condition::GoesOn));
}

/// Whether it makes a difference from which moment a condition counts.
fn check_since(word: &str, start: Start, condition: &Condition) -> Answer<()> {
    if counts(condition) || (start == Start::Opening && lasts(condition)) {
        return Ok(());
    }
    let hint = match start {
        Start::Opening => "it is said of counts and time: `overall(count(\"vraag\") >= 5)`, \
                           `overall(lasted(40.minutes))`"
            .to_owned(),
        Start::Round => format!("it is said of counts: `{word}(count(\"vraag\") >= 5)`"),
    };
    Err(complaint("nothing is counted here", hint))
}

/// Whether a condition waits for time to pass since the same moment as the rest of it.
pub(super) fn lasts(condition: &Condition) -> bool {
    match condition {
        Condition::Lasted(_) => true,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(lasts),
        Condition::Not(part) | Condition::Since(Start::Round, part) => lasts(part),
        _ => false,
    }
}

/// Whether something in a condition counts acts.
fn counts(condition: &Condition) -> bool {
    match condition {
        Condition::Each { .. } => true,
        Condition::Compare(left, _, right) => {
            [left, right].iter().any(|amount| matches!(amount, Amount::Count(_)))
        }
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(counts),
        Condition::Not(part) | Condition::Since(_, part) => counts(part),
        _ => false,
    }
}

/// Parts of a condition: as many as somebody can read, and as deep as can be kept on disk.
const MOST_PARTS: usize = 32;

fn joined(condition: Condition) -> Answer<ConditionValue> {
    if condition.parts() > MOST_PARTS {
        let message = format!("a condition has at most {MOST_PARTS} parts");
        return Err(complaint(message, "ask for them one by one".to_owned()));
    }
    Ok(ConditionValue(condition))
}

fn each(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn("each", move |who: Who, n: i64, kinds: Dynamic| {
        let (n, what) = (times(n)?, what(&at, kinds)?);
        Answer::Ok(ConditionValue(Condition::Each { over: Over::People(who), n, what }))
    });
    let at = bench.clone();
    engine.register_fn("each", move |topics: TopicsHandle, n: i64, kinds: Dynamic| {
        let (n, what) = (times(n)?, what(&at, kinds)?);
        let over = Over::Topics(tags(&at, &topics)?);
        Answer::Ok(ConditionValue(Condition::Each { over, n, what }))
    });
    let at = bench.clone();
    engine.register_fn("each", move |acts: What, n: i64, kinds: Dynamic| {
        let what = what(&at, kinds)?;
        Answer::Ok(ConditionValue(Condition::Each { over: replied(&acts, n)?, n: 1, what }))
    });
}

fn shared(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn("each", move |groups: GroupsHandle, n: i64, kinds: Dynamic| {
        let (n, what) = (times(n)?, what(&at, kinds)?);
        Answer::Ok(ConditionValue(Condition::Each { over: Over::Groups(groups.0), n, what }))
    });
    let at = bench.clone();
    engine.register_fn("together", move |who: Who, n: i64, kinds: Dynamic| {
        let (n, what) = (times(n)?, what(&at, kinds)?);
        Answer::Ok(ConditionValue(Condition::Each { over: Over::Together(who), n, what }))
    });
}

/// One reply to each act of one kind is what a session keeps track of.
fn replied(acts: &What, n: i64) -> Answer<Over> {
    match acts.0.as_slice() {
        [act] if n == 1 && act.to.is_none() && act.tagged == Tags::default() => {
            Ok(Over::Acts(act.kind))
        }
        _ => Err(complaint(
            "a reply can be asked for once to every act of one kind",
            "write `act(\"vraag\").each(1, \"antwoord\")`".to_owned(),
        )),
    }
}

/// Each pair of types has its own function: Rhai compares unlike types to `false` in silence.
fn compare(engine: &mut Engine, relation: Relation) {
    let sign = relation.sign();
    let make = move |a: Amount, b: Amount| ConditionValue(Condition::Compare(a, relation, b));
    engine.register_fn(sign, make);
    engine.register_fn(sign, move |a: Amount, b: i64| make(a, Amount::Number(b)));
    engine.register_fn(sign, move |a: i64, b: Amount| make(Amount::Number(a), b));
    engine.register_fn(sign, |_: Amount, b: Dynamic| uncounted(&b));
    engine.register_fn(sign, |a: Dynamic, _: Amount| uncounted(&a));
}

fn uncounted(value: &Dynamic) -> Answer<ConditionValue> {
    let message = format!("what is counted is not compared with {}", found(value.type_name()));
    Err(complaint(message, "compare it with a number: `count(\"vraag\") >= 3`".to_owned()))
}
