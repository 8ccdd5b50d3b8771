//! What happened, a line each, as one viewer may read it.

use std::fmt::Write as _;

use super::Words;
use crate::method::{Key, PhaseId, Word};
use crate::session::{Acted, Actor, Event, Line, Retention, Seen, Session, View};

impl Words {
    /// A line of a view; nothing for what needs no words.
    #[must_use]
    pub fn line(&self, view: &View<'_>, line: &Line<'_>) -> Option<String> {
        let session = view.session();
        let said = match line.seen {
            Seen::Act { label, reply, act, withheld: true, .. } => {
                let text = self.tell("withheld");
                act_line(session, label, reply, &act, &text)
            }
            Seen::Act { label, reply, act, text, .. } => {
                act_line(session, label, reply, &act, text)
            }
            Seen::Event(event, text) => self.event(session, line.by, &event, text)?,
        };
        Some(if line.struck { self.say("line-struck", &[("line", said.into())]) } else { said })
    }

    /// `Fase 2 van 5: Verkennen`.
    #[must_use]
    pub fn heading(&self, session: &Session, phase: PhaseId) -> String {
        let method = &session.table().method;
        let title = ("title", method.phase(phase).title.as_str().into());
        match method.step(phase) {
            Some((n, m)) => self.say("heading", &[("n", n.into()), ("m", m.into()), title]),
            None => self.say("heading-prelude", &[title]),
        }
    }

    fn event(&self, session: &Session, by: Actor, event: &Event, text: &str) -> Option<String> {
        let method = &session.table().method;
        let name = |person| ("who", session.cast().name(person).into());
        let with_text = |id: &str, gap| {
            let id = if text.is_empty() { id.to_owned() } else { format!("{id}-because") };
            self.say(&id, &[gap, ("text", text.into())])
        };
        Some(match *event {
            Event::Acted(_) | Event::SaidDone(_) => return None,
            Event::PhaseEntered(phase) => self.heading(session, phase),
            Event::PhaseLeft(_, _) if text.is_empty() => return None,
            Event::PhaseLeft(phase, _) => {
                with_text("phase-left", ("phase", method.phase(phase).title.as_str().into()))
            }
            Event::Warned(key) => self.warning(session, key),
            Event::Overridden(key) => {
                self.say("overridden", &[("rule", self.stated(session, key).into())])
            }
            Event::Answered(person, question, yes) => self.answered(session, person, question, yes),
            Event::Passed(person) => self.say("passed", &[name(person)]),
            Event::PassAccepted(person) => self.say("pass-accepted", &[name(person)]),
            Event::Left(person, _) => with_text("left", name(person)),
            Event::Returned(person) => self.say("returned", &[name(person)]),
            Event::WentOut(person) if by == Actor::Person(person) => {
                self.say("went-out", &[name(person)])
            }
            Event::WentOut(person) => self.say("sent-out", &[name(person)]),
            Event::CameIn(person) => self.say("came-in", &[name(person)]),
            Event::Appointed(role, person) => {
                self.say("appointed", &[name(person), ("role", method.role(role).called().into())])
            }
            Event::Skipped(number) => self.say("skipped", &[("question", number.into())]),
            Event::RetentionChosen(retention) => self.retention(retention),
            Event::Consented(person, yes) => {
                self.say(if yes { "consented" } else { "not-consented" }, &[name(person)])
            }
            Event::WentOn => self.tell("went-on"),
            Event::ClockReached(phase, point) => return self.clock(session, phase, point),
            Event::Lengthened(span) => self.say("lengthened", &[("span", span.to_string().into())]),
            Event::Paused => self.tell("paused"),
            Event::Resumed => self.tell("resumed"),
            Event::Said(..)
            | Event::Reminded(..)
            | Event::SettingChanged(..)
            | Event::RuleFailed(..)
            | Event::EffectRefused(..) => return self.by_rule(session, event, text),
            Event::Undone(_) => self.tell("undone"),
            Event::Ended(_) => with_text("ended", ("who", "".into())),
        })
    }

    /// What a rule said or did, or could not do.
    fn by_rule(&self, session: &Session, event: &Event, text: &str) -> Option<String> {
        let method = &session.table().method;
        Some(match *event {
            Event::Said(..) => self.say("said", &[("text", text.into())]),
            Event::Reminded(_, people) => {
                let who = self.people(session.cast(), session.journal().people(people));
                self.say("reminded", &[("who", who.into()), ("text", text.into())])
            }
            Event::SettingChanged(setting, value) => {
                let id = method.settings[setting.index()].id.as_str();
                self.say("setting-changed", &[("setting", id.into()), ("value", value.into())])
            }
            Event::RuleFailed(place, _) => {
                let place = self.place(method, place).unwrap_or_default();
                self.say("rule-failed", &[("place", place.into()), ("text", text.into())])
            }
            Event::EffectRefused(place, why) => {
                let place = self.place(method, place).unwrap_or_default();
                let rule = why.key().map(|key| self.stated(session, key)).unwrap_or_default();
                self.say("effect-refused", &[("place", place.into()), ("rule", rule.into())])
            }
            _ => return None,
        })
    }

    /// How long a session is kept.
    #[must_use]
    pub fn retention(&self, retention: Retention) -> String {
        match retention {
            Retention::Nothing => self.tell("kept-not"),
            Retention::Days(days) => self.say("kept-days", &[("n", days.into())]),
            Retention::UntilForgotten => self.tell("kept-until-forgotten"),
        }
    }

    /// A rule as a warning: its reason, or what it asks for.
    #[must_use]
    pub fn warning(&self, session: &Session, key: Key) -> String {
        let id = if key.word == Word::Gate { "not-met" } else { "warned" };
        self.say(id, &[("rule", self.stated(session, key).into())])
    }

    /// A rule in its own words, or in those of its condition.
    fn stated(&self, session: &Session, key: Key) -> String {
        let method = &session.table().method;
        let reason = self.reason(method, key).map(str::to_owned);
        let said = reason.or_else(|| {
            (key.word == Word::Gate).then(|| {
                let gate = &method.phase(key.phase).gates[usize::from(key.nth)];
                self.condition(method, &gate.condition)
            })
        });
        format!("{}{}", said.unwrap_or_default(), self.ids(method, key)).trim().to_owned()
    }

    fn answered(
        &self,
        session: &Session,
        person: crate::method::PersonId,
        number: u16,
        yes: bool,
    ) -> String {
        let words = crate::session::question(session.table(), number);
        let gaps = [
            ("who", session.cast().name(person).into()),
            ("question", words.map_or("", |(words, _)| words).into()),
        ];
        self.say(if yes { "answered-yes" } else { "answered-no" }, &gaps)
    }

    /// The bell of the clock; hooks on the clock speak for themselves.
    fn clock(&self, session: &Session, phase: PhaseId, point: u8) -> Option<String> {
        let most = session.table().method.phase(phase).timebox.as_ref()?;
        let points = 1 + u8::from(most.warns_before_end().is_some());
        if point >= points {
            return None;
        }
        let title = session.table().method.phase(phase).title.as_str();
        let time_up = point + 1 == points;
        let left = most.warns_before_end().unwrap_or_default().to_string();
        let gaps = [("phase", title.into()), ("left", left.into())];
        Some(self.say(
            match (time_up, most.hard) {
                (false, _) => "time-warning",
                (true, false) => "time-up",
                (true, true) => "time-over",
            },
            &gaps,
        ))
    }
}

/// `#4 Carla · vraag @Anna (feiten) → #3: …`
fn act_line(session: &Session, label: u32, reply: Option<u32>, act: &Acted, text: &str) -> String {
    let method = &session.table().method;
    let kind = method.kind(act.kind);
    let name = session.cast().name(act.person);
    let mut head = format!("#{label} {name} · {}", kind.called());
    if let Some(to) = act.addressee() {
        head.push_str(" @");
        head.push_str(session.cast().name(to));
    }
    if !act.tags.is_empty() {
        let tags: Vec<&str> = act.tags.iter().map(|topic| method.topic(topic).called()).collect();
        let _ = write!(head, " ({})", tags.join(", "));
    }
    if let Some(reply) = reply {
        let _ = write!(head, " → #{reply}");
    }
    if text.is_empty() { head } else { format!("{head}: {text}") }
}
