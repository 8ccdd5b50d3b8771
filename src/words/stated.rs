//! A rule in its own words; where it gives no reason, in the words of what it asks for.

use super::Words;
use crate::method::{Key, Limit, Method, Per, Watch, Word};
use crate::session::Session;

impl Words {
    /// A rule in its own words, or in those of what it asks for.
    #[must_use]
    pub fn stated(&self, session: &Session, key: Key) -> String {
        let method = &session.table().method;
        let reason = self.reason(method, key).map(str::to_owned);
        // Groups that come out otherwise are told of by their size, whatever the reason is.
        let reason = reason.filter(|_| key.word != Word::Within);
        let said = reason.unwrap_or_else(|| self.asked_for(method, key));
        format!("{said}{}", self.ids(method, key)).trim().to_owned()
    }

    /// What a statement that can warn asks for.
    fn asked_for(&self, method: &Method, key: Key) -> String {
        let (phase, nth) = (method.phase(key.phase), usize::from(key.nth));
        let said = match key.word {
            Word::Within => phase.within.as_ref().map(|within| {
                let size = method.groupings[within.grouping.index()].size;
                let size = self.seats(size.least, size.most);
                self.say("sits-otherwise", &[("size", size.into())])
            }),
            Word::Gate => phase.gates.get(nth).map(|gate| self.condition(method, &gate.condition)),
            Word::Circle => method.circle.as_ref().map(|(seats, _)| {
                let seats = self.seats(seats.least, seats.most);
                self.say("plan-circle", &[("seats", seats.into()), ("rule", "".into())])
            }),
            Word::Role => method
                .roles
                .get(nth)
                .map(|role| self.say("role-advised", &[("role", role.called().into())])),
            Word::Right => phase.rights.get(nth).map(|right| {
                let gaps = [
                    ("who", self.who(method, &right.who).into()),
                    ("verb", self.verb_of(&right.who, right.verb).into()),
                    ("what", self.any_of(method, &right.what).into()),
                    ("rule", "".into()),
                ];
                self.say("plan-right", &gaps)
            }),
            Word::Watch => phase.watches.get(nth).map(|watch| self.watched(method, watch, "")),
            Word::Limit => phase.limits.get(nth).map(|limit| self.limited(method, limit, "")),
            _ => None,
        };
        said.unwrap_or_default()
    }

    /// What a limit asks for, and the rule it cites.
    #[must_use]
    pub fn limited(&self, method: &Method, limit: &Limit, rule: &str) -> String {
        let id = match limit.per {
            Per::Phase => "plan-limit-phase",
            Per::Person => "plan-limit-person",
            Per::Turn => "plan-limit-turn",
            Per::Group => "plan-limit-group",
        };
        let what = self.any_of(method, &limit.what);
        self.say(id, &[("n", limit.n.into()), ("what", what.into()), ("rule", rule.into())])
    }

    /// What a limit that gives no reason asks for.
    pub(super) fn limit_unsaid(&self, method: &Method, key: Key) -> Option<String> {
        let limits = &method.phase(key.phase).limits;
        let limit = limits.get(usize::from(key.nth)).filter(|_| key.word == Word::Limit)?;
        limit.rule.reason.is_empty().then(|| self.limited(method, limit, ""))
    }

    /// Which words are to mind, and the rule that a watch cites.
    #[must_use]
    pub fn watched(&self, method: &Method, watch: &Watch, rule: &str) -> String {
        let what = self.any_of(method, &watch.what);
        if let Some(most) = watch.most_words {
            let gaps = [("what", what.into()), ("n", most.into()), ("rule", rule.into())];
            return self.say("plan-brief", &gaps);
        }
        // What an act is to begin with stands at its beginning anyway.
        let (first, anywhere): (Vec<&String>, Vec<&String>) =
            watch.phrases.iter().partition(|phrase| phrase.starts_with('^') && !watch.wanted);
        let mut phrases: Vec<String> = Vec::new();
        if !anywhere.is_empty() {
            phrases.push(quoted(&anywhere));
        }
        if !first.is_empty() {
            phrases.push(self.say("phrases-first", &[("phrases", quoted(&first).into())]));
        }
        let gaps =
            [("what", what.into()), ("phrases", phrases.join("; ").into()), ("rule", rule.into())];
        self.say(if watch.wanted { "plan-form" } else { "plan-watch" }, &gaps)
    }
}

fn quoted(phrases: &[&String]) -> String {
    let bare = phrases.iter().map(|phrase| format!("“{}”", phrase.trim_start_matches('^')));
    bare.collect::<Vec<_>>().join(", ")
}
