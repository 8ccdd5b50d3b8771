//! `act`: what a statement is about, and how a kind, a list of kinds or an act becomes that.
#![doc = include_str!("what.md")]

use rhai::{Array, Dynamic, Engine, ImmutableString};

use super::draft::{Answer, Bench, unknown};
use super::kind::KindHandle;
use super::topic::{TopicValue, TopicsHandle, tags};
use crate::method::{KindId, Pattern, What};
use crate::script::error::{complaint, found};

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    engine.register_type_with_name::<What>("Act");
    let at = bench.clone();
    engine.register_fn("act", move |kind: ImmutableString| {
        Answer::Ok(What(vec![Pattern::of(kind_of(&at, &kind)?)]))
    });
    let at = bench.clone();
    engine.register_fn("to", move |mut what: What, kind: ImmutableString| {
        let to = kind_of(&at, &kind)?;
        what.0.iter_mut().for_each(|pattern| pattern.to = Some(to));
        Answer::Ok(what)
    });
    let at = bench.clone();
    engine.register_fn("tagged", move |mut what: What, topics: TopicsHandle| {
        let tagged = tags(&at, &topics)?;
        what.0.iter_mut().for_each(|pattern| pattern.tagged = tagged);
        Answer::Ok(what)
    });
    let at = bench.clone();
    engine.register_fn("outside", move |mut what: What, topics: TopicsHandle| {
        let outside = tags(&at, &topics)?;
        what.0.iter_mut().for_each(|pattern| pattern.outside = outside);
        Answer::Ok(what)
    });
    engine.register_fn("tagged", |mut what: What, topic: TopicValue| {
        what.0.iter_mut().for_each(|pattern| pattern.tagged = pattern.tagged.with(topic.0));
        what
    });
    let at = bench.clone();
    engine.register_fn("tagged", move |mut what: What, topic: ImmutableString| {
        let method = at.method()?;
        let known = method.topics.iter().map(|topic| topic.id.as_str());
        let found = method.topic_id(&topic).ok_or_else(|| unknown("topic", &topic, known))?;
        what.0.iter_mut().for_each(|pattern| pattern.tagged = pattern.tagged.with(found));
        Answer::Ok(what)
    });
}

/// A text, a kind, a list or an act, as what a statement is about.
pub(super) fn what(bench: &Bench, value: Dynamic) -> Answer<What> {
    let value = match value.try_cast_result::<What>() {
        Ok(what) => return Ok(what),
        Err(value) => value,
    };
    let value = match value.try_cast_result::<KindHandle>() {
        Ok(kind) => return Ok(What(vec![Pattern::of(kind.0)])),
        Err(value) => value,
    };
    let value = match value.try_cast_result::<Array>() {
        Ok(list) if list.is_empty() => {
            return Err(complaint("this list of kinds is empty", "name at least one".to_owned()));
        }
        Ok(list) => {
            let parts: Answer<Vec<What>> = list.into_iter().map(|part| what(bench, part)).collect();
            return Ok(What(parts?.into_iter().flat_map(|part| part.0).collect()));
        }
        Err(value) => value,
    };
    if let Ok(letter) = value.as_char() {
        return Err(complaint(
            "a letter in single quotes is no text",
            format!("texts stand in double quotes: `\"{letter}\"`"),
        ));
    }
    match value.into_immutable_string().map_err(found).as_ref().map_err(String::as_str) {
        Ok(kind) => Ok(What(vec![Pattern::of(kind_of(bench, kind)?)])),
        Err("people") => Err(complaint(
            "people stand where what they do is asked for",
            "people together are `a + b`, and what they do comes behind them".to_owned(),
        )),
        Err(given) => Err(complaint(
            format!("{given} is not something that people do"),
            "name a kind (\"vraag\"), a list of kinds, or `act(\"vraag\")`".to_owned(),
        )),
    }
}

/// The same, of what a method can forbid or count: not what is always possible.
pub(super) fn governed(bench: &Bench, value: Dynamic) -> Answer<What> {
    let what = what(bench, value)?;
    let Some(always) = what.kinds().find(|kind| kind.index() < KindId::RESERVED) else {
        return Ok(what);
    };
    let message =
        format!("`{}` is always possible; this does nothing", bench.method()?.kind(always).id);
    Err(complaint(message, "leave it out, or name a kind of the method".to_owned()))
}

/// The kind called `id`, or the nearest.
pub(super) fn kind_of(bench: &Bench, id: &str) -> Answer<KindId> {
    let method = bench.method()?;
    let known = method.kinds.iter().map(|kind| kind.id.as_str());
    method.kind_id(id).ok_or_else(|| unknown("kind", id, known))
}
