//! Hooks in words: when, and what happens then.

use super::Words;
use crate::method::{At, Effect, Hook, Method, Trigger};

impl Words {
    /// A hook as a sentence.
    #[must_use]
    pub fn hook(&self, method: &Method, hook: &Hook) -> String {
        let when = match &hook.trigger {
            Trigger::Act(what) => self.say("hook-act", &[("what", self.what(method, what).into())]),
            Trigger::Time(At::After(span)) => {
                self.say("hook-after", &[("span", span.to_string().into())])
            }
            Trigger::Time(At::BeforeEnd(span)) => {
                self.say("hook-before-end", &[("span", span.to_string().into())])
            }
            Trigger::Time(At::Every(span) | At::InTurn(span)) => {
                self.say("hook-every", &[("span", span.to_string().into())])
            }
            Trigger::Leave => self.tell("hook-leave"),
            Trigger::Enter => self.tell("hook-enter"),
        };
        let mut effects: Vec<String> =
            hook.effects.iter().map(|effect| self.effect(method, effect)).collect();
        if hook.closure.is_some() {
            let place = self.place(method, hook.place).unwrap_or_default();
            effects.push(self.say("plan-closure", &[("place", place.into())]));
        }
        format!("{when}: {}", effects.join("; "))
    }

    fn effect(&self, method: &Method, effect: &Effect) -> String {
        match effect {
            Effect::Remind(who, text) => {
                let who = self.who(method, who);
                self.say("reminded", &[("who", who.into()), ("text", text.into())])
            }
            Effect::Nudge(who, text) => {
                let who = self.who(method, who);
                self.say("effect-nudge", &[("who", who.into()), ("text", text.into())])
            }
            Effect::Reveal(kind) => {
                let kind = method.kind(*kind).called();
                self.say("effect-reveal", &[("kind", kind.into())])
            }
            Effect::HandOver(role) => {
                let role = method.role(*role).called();
                self.say("effect-hand-over", &[("role", role.into())])
            }
            Effect::Say(text) => format!("“{text}”"),
            Effect::Lengthen(span) => self.say("lengthened", &[("span", span.to_string().into())]),
            Effect::Jump(phase) => {
                let title = method.phase(*phase).title.as_str();
                self.say("effect-jump", &[("phase", title.into())])
            }
            Effect::Set(setting, value) => {
                let id = method.settings[setting.index()].id.as_str();
                self.say("setting-changed", &[("setting", id.into()), ("value", (*value).into())])
            }
            Effect::End => self.tell("effect-end"),
        }
    }
}
