//! Every text of a method that people read, each under a path, so that it can be said in another
//! language.

use super::{Condition, Effect, Method, Phase, Place, Rule};

/// What stands between the phrases of a watch, which are told of as one text.
const PHRASES: &str = "; ";

/// Is told of each text: its path, where its statement stands, the text. A path that several
/// statements share is told of once for each, in their order.
pub type OnText<'a> = dyn FnMut(&str, Place, &mut String) + 'a;

impl Method {
    /// Tells of every text. Names of roles, kinds, topics and phases are told as people call them,
    /// empty where that is the id.
    pub fn texts(&mut self, tell: &mut OnText<'_>) {
        let whole = Place::default();
        tell("title", whole, &mut self.title);
        tell("about", whole, &mut self.about);
        tell("source", whole, &mut self.source);
        self.circle.iter_mut().for_each(|(_, rule)| reason("people", rule, tell));
        self.in_order.iter_mut().for_each(|rule| reason("in_order", rule, tell));
        self.timebox.iter_mut().for_each(|it| reason("at_most", &mut it.rule, tell));
        self.record_for.iter_mut().for_each(|(_, rule)| reason("record_for", rule, tell));
        self.export_for.iter_mut().for_each(|(_, rule)| reason("export_for", rule, tell));
        for repeat in &mut self.repeats {
            reason("repeat", &mut repeat.rule, tell);
            let place = repeat.rule.place;
            repeat.until.iter_mut().for_each(|until| questions("question", place, until, tell));
        }
        for grouping in &mut self.groupings {
            tell(&format!("groups.{}.name", grouping.id), grouping.place, &mut grouping.name);
        }
        for role in &mut self.roles {
            tell(&format!("roles.{}.name", role.id), role.place, &mut role.name);
            let path = format!("roles.{}.seats", role.id);
            role.rule.iter_mut().for_each(|rule| reason(&path, rule, tell));
            let path = format!("roles.{}.advised", role.id);
            role.advised.iter_mut().for_each(|rule| reason(&path, rule, tell));
        }
        for topic in &mut self.topics {
            tell(&format!("topics.{}.name", topic.id), topic.place, &mut topic.name);
            tell(&format!("topics.{}.title", topic.id), topic.place, &mut topic.title);
        }
        for kind in &mut self.kinds {
            tell(&format!("kinds.{}.name", kind.id), kind.place, &mut kind.name);
            tell(&format!("kinds.{}.verb", kind.id), kind.place, &mut kind.verb);
        }
        self.phases.iter_mut().for_each(|phase| phase.texts(tell));
    }
}

impl Phase {
    fn texts(&mut self, tell: &mut OnText<'_>) {
        let id = self.id.clone();
        let path = |word: &str| format!("phases.{id}.{word}");
        tell(&path("name"), self.place, &mut self.name);
        tell(&path("title"), self.place, &mut self.title);
        tell(&path("about"), self.place, &mut self.about);
        self.entering(&path, tell);
        for right in &mut self.rights {
            let word = right.verb.word();
            reason(&path(word), &mut right.rule, tell);
        }
        for stance in &mut self.stances {
            let word = stance.presence.word();
            reason(&path(word), &mut stance.rule, tell);
        }
        self.orders.iter_mut().for_each(|order| reason(&path("order"), &mut order.rule, tell));
        self.limits.iter_mut().for_each(|limit| reason(&path("limit"), &mut limit.rule, tell));
        self.lasts.iter_mut().for_each(|last| reason(&path("last"), &mut last.rule, tell));
        for watch in &mut self.watches {
            reason(&path("watch"), &mut watch.rule, tell);
            let mut phrases = watch.phrases.join(PHRASES);
            tell(&path("phrases"), watch.rule.place, &mut phrases);
            watch.phrases = phrases.split(PHRASES).map(str::to_owned).collect();
            watch.phrases.retain(|phrase| !phrase.is_empty());
        }
        for appoint in &mut self.appoints {
            reason(&path("appoint"), &mut appoint.rule, tell);
        }
        self.timebox.iter_mut().for_each(|it| reason(&path("at_most"), &mut it.rule, tell));
        for prompt in &mut self.prompts {
            tell(&path("prompt"), prompt.rule.place, &mut prompt.text);
        }
        self.shows.iter_mut().for_each(|show| reason(&path("show"), &mut show.rule, tell));
        for gate in &mut self.gates {
            let word = gate.strength.word();
            reason(&path(word), &mut gate.rule, tell);
            questions(&path("question"), gate.rule.place, &mut gate.condition, tell);
        }
        for hook in &mut self.hooks {
            for effect in &mut hook.effects {
                if let Effect::Say(text) | Effect::Remind(_, text) | Effect::Nudge(_, text) = effect
                {
                    tell(&path("say"), hook.place, text);
                }
            }
        }
    }
}

impl Phase {
    /// How one comes into it, in which groups, who has the turn, what is chosen and opened.
    fn entering(&mut self, path: &dyn Fn(&str) -> String, tell: &mut OnText<'_>) {
        if let Some(when) = &mut self.when {
            reason(&path("when"), &mut when.rule, tell);
            questions(&path("question"), when.rule.place, &mut when.condition, tell);
        }
        self.starts.iter_mut().for_each(|it| reason(&path("starts"), &mut it.rule, tell));
        if let Some(within) = &mut self.within {
            let word = within.forming.word();
            reason(&path(word), &mut within.rule, tell);
        }
        if let Some(floor) = &mut self.floor {
            let word = floor.order.word();
            reason(&path(word), &mut floor.rule, tell);
        }
        self.silence.iter_mut().for_each(|rule| reason(&path("silent"), rule, tell));
        self.choices.iter_mut().for_each(|it| reason(&path("choose"), &mut it.rule, tell));
        self.reveals.iter_mut().for_each(|it| reason(&path("reveal"), &mut it.rule, tell));
    }
}

fn reason(path: &str, rule: &mut Rule, tell: &mut OnText<'_>) {
    tell(path, rule.place, &mut rule.reason);
}

fn questions(path: &str, place: Place, condition: &mut Condition, tell: &mut OnText<'_>) {
    match condition {
        Condition::Yes { question, .. } | Condition::EachYes { question, .. } => {
            tell(path, place, question);
        }
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                questions(path, place, part, tell);
            }
        }
        Condition::Not(part) | Condition::Since(_, part) => questions(path, place, part, tell),
        _ => {}
    }
}
