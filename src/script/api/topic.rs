//! `topics`: what acts can be about.
#![doc = include_str!("topic.md")]

use rhai::{Array, Dynamic, Engine, ImmutableString, NativeCallContext};

use super::draft::{Answer, Bench, check_new, check_room, place, unknown};
use super::kind::task_kind;
use super::method::{MethodHandle, all_texts};
use super::phase::PhaseHandle;
use crate::method::{
    Condition, Gate, Pattern, Right, Rule, Strength, Tags, Topic, TopicId, TopicSet, Verb, What,
    Who,
};
use crate::script::error::complaint;

/// One topic in a script.
#[derive(Clone, Copy)]
pub(super) struct TopicValue(pub(super) TopicId);

/// A set of topics in a script.
#[derive(Clone)]
pub(super) struct TopicsHandle(pub(super) usize);

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    engine.register_type_with_name::<TopicsHandle>("Topics");
    let at = bench.clone();
    engine.register_fn(
        "topics",
        move |ctx: NativeCallContext, _: MethodHandle, id: ImmutableString| {
            let mut method = at.method()?;
            let known = method.topic_sets.iter().map(|set| (set.id.as_str(), set.place));
            check_new("set of topics", &id, known)?;
            check_room("sets of topics", method.topic_sets.len(), 32)?;
            let (id, place) = (id.to_string(), place(&ctx));
            method.topic_sets.push(TopicSet { id, topics: Vec::new(), divided_over: None, place });
            Answer::Ok(TopicsHandle(method.topic_sets.len() - 1))
        },
    );
    let at = bench.clone();
    engine.register_fn("topics_of", move |_: MethodHandle, id: ImmutableString| {
        let method = at.method()?;
        let known = method.topic_sets.iter().map(|set| set.id.as_str());
        let found = method.topic_sets.iter().position(|set| set.id == id.as_str());
        found.map(TopicsHandle).ok_or_else(|| unknown("set of topics", &id, known))
    });
    members(engine, bench);
    single(engine, bench);
    divided(engine, bench);
}

/// One topic, to be named by itself.
fn single(engine: &mut Engine, bench: &Bench) {
    engine.register_type_with_name::<TopicValue>("Topic");
    let at = bench.clone();
    engine.register_get("topics", move |set: &mut TopicsHandle| -> Answer<Array> {
        let method = at.method()?;
        let topics = method.topic_sets[set.0].topics.iter();
        Ok(topics.map(|topic| Dynamic::from(TopicValue(*topic))).collect())
    });
    let at = bench.clone();
    engine.register_fn("of", move |set: TopicsHandle, id: ImmutableString| {
        let method = at.method()?;
        let topics = &method.topic_sets[set.0].topics;
        let known = topics.iter().map(|topic| method.topic(*topic).id.as_str());
        let found = topics.iter().find(|topic| method.topic(**topic).id == id.as_str());
        found.map(|topic| TopicValue(*topic)).ok_or_else(|| unknown("topic", &id, known))
    });
    let at = bench.clone();
    engine.register_get("id", move |topic: &mut TopicValue| -> Answer<ImmutableString> {
        Ok(at.method()?.topic(topic.0).id.as_str().into())
    });
    let at = bench.clone();
    engine.register_get("title", move |topic: &mut TopicValue| -> Answer<ImmutableString> {
        Ok(at.method()?.topic(topic.0).title.as_str().into())
    });
    let at = bench.clone();
    engine.register_get("questions", move |topic: &mut TopicValue| -> Answer<Array> {
        let method = at.method()?;
        let questions = method.topic(topic.0).questions.iter();
        Ok(questions.map(|question| Dynamic::from(question.clone())).collect())
    });
    engine.register_get("holders", |topic: &mut TopicValue| Who::Holders(topic.0));
}

/// Topics as tasks.
fn divided(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn("divided_over", move |set: TopicsHandle, who: Who| {
        let mut draft = at.draft()?;
        let tongue = draft.tongue;
        task_kind(&mut draft.method, tongue);
        draft.method.topic_sets[set.0].divided_over = Some(who);
        Answer::Ok(set)
    });
    let at = bench.clone();
    let divide = move |phase: PhaseHandle, set: TopicsHandle, rule: Rule| {
        let (pool, task, tags) = {
            let method = at.method()?;
            let topics = &method.topic_sets[set.0];
            let (Some(who), Some(task)) = (topics.divided_over.clone(), method.task_kind()) else {
                let hint = "say who can have them: `m.topics(…).divided_over(deelnemer)`";
                return Err(complaint("these topics are nobody's tasks", hint.to_owned()));
            };
            (who, task, topics.tags())
        };
        let what = What(vec![Pattern { tagged: tags, ..Pattern::of(task) }]);
        let mut phase_of = at.phase(&phase.0)?;
        phase_of.rights.push(Right { verb: Verb::May, who: pool, what, rule: rule.clone() });
        let condition = Condition::Divided(tags);
        phase_of.gates.push(Gate { strength: Strength::Must, condition, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, "divide", divide(phase: PhaseHandle, set: TopicsHandle));
}

fn members(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    let add = move |ctx: &NativeCallContext<'_>,
                    set: TopicsHandle,
                    id: &str,
                    title: &str,
                    questions: Vec<ImmutableString>| {
        let mut method = at.method()?;
        let known = method.topics.iter().map(|topic| (topic.id.as_str(), topic.place));
        check_new("topic", id, known)?;
        check_room("topics", method.topics.len(), Tags::MOST)?;
        method.topics.push(Topic {
            id: id.to_owned(),
            name: String::new(),
            title: title.to_owned(),
            questions: questions.iter().map(ToString::to_string).collect(),
            place: place(ctx),
        });
        let topic = TopicId::at(method.topics.len() - 1);
        method.topic_sets[set.0].topics.push(topic);
        Answer::Ok(set)
    };
    let word = add.clone();
    engine.register_fn(
        "topic",
        move |ctx: NativeCallContext, set: TopicsHandle, id: ImmutableString| {
            word(&ctx, set, &id, &id, Vec::new())
        },
    );
    let word = add.clone();
    engine.register_fn(
        "topic",
        move |ctx: NativeCallContext,
              set: TopicsHandle,
              id: ImmutableString,
              title: ImmutableString| word(&ctx, set, &id, &title, Vec::new()),
    );
    engine.register_fn(
        "topic",
        move |ctx: NativeCallContext,
              set: TopicsHandle,
              id: ImmutableString,
              title: ImmutableString,
              questions: Array| add(&ctx, set, &id, &title, all_texts(questions)?),
    );
}

/// The tags of a set of topics.
pub(super) fn tags(bench: &Bench, set: &TopicsHandle) -> Answer<Tags> {
    Ok(bench.method()?.topic_sets[set.0].tags())
}
