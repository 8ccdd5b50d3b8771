//! `topics`: what acts can be about.

use rhai::{Array, Engine, ImmutableString, NativeCallContext};

use super::draft::{Answer, Bench, check_new, check_room, place, unknown};
use super::method::{MethodHandle, all_texts};
use crate::method::{Tags, Topic, TopicId, TopicSet};

/// A set of topics in a script.
#[derive(Clone)]
pub(super) struct TopicsHandle(usize);

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
            method.topic_sets.push(TopicSet { id, topics: Vec::new(), place });
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
