//! `prompt` and `show`: what is shown to whom when a phase begins.
#![doc = include_str!("prompt.md")]

use rhai::{Dynamic, Engine, ImmutableString};

use super::draft::{Answer, Bench, check_room};
use super::phase::PhaseHandle;
use super::topic::{TopicValue, TopicsHandle};
use super::what::what;
use crate::method::{Prompt, Rule, Show, TopicId, Who};

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    let prompt = move |phase: PhaseHandle, who: Who, text: ImmutableString, rule: Rule| {
        let prompts = &mut at.phase(&phase.0)?.prompts;
        check_room("prompts in a phase", prompts.len(), 100)?;
        prompts.push(Prompt { who, text: text.to_string(), topic: None, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, "prompt", prompt(phase: PhaseHandle, who: Who, text: ImmutableString));
    let at = bench.clone();
    let of_topic = move |phase: PhaseHandle, topic: TopicValue, rule: Rule| {
        questions(&at, &phase, None, topic.0, &rule)?;
        Answer::Ok(phase.clone())
    };
    cited!(engine, "prompt", of_topic(phase: PhaseHandle, topic: TopicValue));
    let at = bench.clone();
    let for_some = move |phase: PhaseHandle, who: Who, topic: TopicValue, rule: Rule| {
        questions(&at, &phase, Some(who), topic.0, &rule)?;
        Answer::Ok(phase.clone())
    };
    cited!(engine, "prompt", for_some(phase: PhaseHandle, who: Who, topic: TopicValue));
    let at = bench.clone();
    let of_topics = move |phase: PhaseHandle, set: TopicsHandle, rule: Rule| {
        let topics = at.method()?.topic_sets[set.0].topics.clone();
        let mut rule = rule;
        for topic in topics {
            let count = questions(&at, &phase, None, topic, &rule)?;
            // Each question takes its own id from the list.
            if rule.ids.len() > 1 {
                rule.ids.drain(..count.min(rule.ids.len() - 1));
            }
        }
        Answer::Ok(phase.clone())
    };
    cited!(engine, "prompt", of_topics(phase: PhaseHandle, set: TopicsHandle));
    let at = bench.clone();
    let show = move |phase: PhaseHandle, kinds: Dynamic, who: Who, rule: Rule| {
        let what = what(&at, kinds)?;
        let shows = &mut at.phase(&phase.0)?.shows;
        check_room("things to show in a phase", shows.len(), 100)?;
        shows.push(Show { what, who, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, "show", show(phase: PhaseHandle, kinds: Dynamic, who: Who));
}

/// The questions of a topic as prompts, for some or for whoever holds it; each cites the id at its
/// own place in the list, or the last one. How many there are.
fn questions(
    bench: &Bench,
    phase: &PhaseHandle,
    who: Option<Who>,
    topic: TopicId,
    rule: &Rule,
) -> Answer<usize> {
    let (questions, is_task) = {
        let method = bench.method()?;
        (method.topic(topic).questions.clone(), method.pool(topic).is_some())
    };
    let holders = if is_task { Who::Holders(topic) } else { Who::Everyone };
    let who = who.unwrap_or(holders);
    let prompts = &mut bench.phase(&phase.0)?.prompts;
    check_room("prompts in a phase", prompts.len() + questions.len(), 60)?;
    for (nth, text) in questions.iter().enumerate() {
        let ids = rule.ids.get(nth).or(rule.ids.last()).into_iter().cloned().collect();
        let rule = Rule { ids, ..rule.clone() };
        prompts.push(Prompt { who: who.clone(), text: text.clone(), topic: Some(topic), rule });
    }
    Ok(questions.len())
}
