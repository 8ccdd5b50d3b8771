//! What happened, a line each, as one viewer may read it.

use super::Words;
use crate::method::{Key, Method, PhaseId, Word};
use crate::session::{Actor, Event, Line, Retention, Seen, Seq, Session, Struck, View};
use crate::time::Span;

impl Words {
    /// A line of a view; nothing for what needs no words.
    #[must_use]
    pub fn line(&self, view: &View<'_>, line: &Line<'_>) -> Option<String> {
        // In the words of the method that it happened under.
        let view = &view.at(line.seq);
        let said = match line.seen {
            Seen::Act { withheld: true, .. } => {
                self.act_line(view, &line.seen, &self.tell("withheld"))
            }
            Seen::Act { text, .. } => self.act_line(view, &line.seen, text),
            Seen::Event(event, text) => self.event(view, line, &event, text)?,
        };
        let id = match line.struck {
            Some(Struck::Undone) => "line-struck",
            Some(Struck::Retracted) => "line-retracted",
            None => return Some(said),
        };
        Some(self.say(id, &[("line", said.into())]))
    }

    /// The line of an act without its words; nothing for anything else.
    #[must_use]
    pub fn head(&self, view: &View<'_>, line: &Line<'_>) -> Option<String> {
        let is_act = matches!(line.seen, Seen::Act { .. });
        is_act.then(|| self.act_line(&view.at(line.seq), &line.seen, ""))
    }

    /// `Fase 2 van 5: Verkennen`.
    #[must_use]
    pub fn heading(&self, session: &Session, phase: PhaseId) -> String {
        let method = &session.table().method;
        let title = ("title", method.phase(phase).title.as_str().into());
        match method.step(phase) {
            Some((n, m)) => self.say("heading", &[("n", n.into()), ("m", m.into()), title]),
            None => self.say(self.off_the_steps(method, phase), &[title]),
        }
    }

    /// How a phase is headed that is no step: before the steps, or put in between.
    #[must_use]
    pub fn off_the_steps(&self, method: &Method, phase: PhaseId) -> &'static str {
        if method.phase(phase).aside.is_some() { "heading-aside" } else { "heading-prelude" }
    }

    fn event(&self, view: &View<'_>, line: &Line<'_>, event: &Event, text: &str) -> Option<String> {
        let session = view.session();
        Some(match *event {
            Event::Acted(_) | Event::SaidDone(_) => return None,
            Event::PhaseEntered(at) | Event::TakenUp(at) => self.heading(session, at),
            Event::PhaseLeft(_, _) if text.is_empty() => return None,
            Event::PhaseLeft(phase, _) => self.left_because(session, phase, text),
            Event::Warned(key) => self.warning(session, key),
            Event::Overridden(key) => self.overridden(session, key),
            Event::Passed(_)
            | Event::PassAccepted(_)
            | Event::Left(..)
            | Event::Returned(_)
            | Event::WentOut(_)
            | Event::CameIn(_)
            | Event::Appointed(..) => return self.of_circle(session, line.by, event, text),
            Event::TurnGiven(_)
            | Event::TurnAsked(_)
            | Event::TurnEnded(_)
            | Event::Moved(..)
            | Event::PassedOver(_)
            | Event::Interrupted(_)
            | Event::WentBack(_)
            | Event::Chosen(..)
            | Event::Revealed(_)
            | Event::Retracted(_)
            | Event::Reclassified(..) => return self.arranged(view, event),
            Event::Answered(..)
            | Event::Skipped(_)
            | Event::RetentionChosen(_)
            | Event::Consented(..)
            | Event::WentOn
            | Event::Lengthened(_)
            | Event::Shortened(_)
            | Event::Paused
            | Event::Resumed => return self.agreed(session, event),
            Event::ClockReached(phase, point) => return self.bell(session, line, (phase, point)),
            Event::Said(..)
            | Event::Reminded(..)
            | Event::SettingChanged(..)
            | Event::RuleFailed(..)
            | Event::EffectRefused(..) => return self.by_rule(session, event, text),
            Event::Undone(seq) => self.turned("undone", view, seq),
            Event::Redone(seq) => self.turned("redone", view, seq),
            Event::MethodChanged(_) => self.say("method-changed", &[("text", text.into())]),
            Event::Ended(_) if text.is_empty() => self.tell("ended"),
            Event::Ended(_) => self.say("ended-because", &[("text", text.into())]),
        })
    }

    fn left_because(&self, session: &Session, phase: PhaseId, text: &str) -> String {
        let title = session.table().method.phase(phase).title.as_str();
        self.say("phase-left-because", &[("phase", title.into()), ("text", text.into())])
    }

    /// An entry that was taken back or counts again: the first that there is to tell of it, as it
    /// was told when it was made, without words that somebody said.
    fn turned(&self, id: &str, view: &View<'_>, seq: Seq) -> String {
        let lines = view.lines_since(seq).into_iter().take_while(|line| line.seq == seq);
        let mut lines: Vec<_> = lines.collect();
        // Of much that came of it at once, the phase says most.
        let begins =
            |line: &Line<'_>| matches!(line.seen, Seen::Event(event, _) if event.begins_phase());
        lines.sort_by_key(|line| !begins(line));
        let mut told = lines
            .into_iter()
            .filter_map(|line| self.line(view, &Line { struck: None, ..line.unspoken() }));
        let told = told.next().map_or_else(String::new, |told| format!(": {told}"));
        self.say(id, &[("what", told.into())])
    }

    /// What was let go by, agreed, and allowed more time.
    fn agreed(&self, session: &Session, event: &Event) -> Option<String> {
        let name = |person| ("who", session.cast().name(person).into());
        Some(match *event {
            Event::Answered(person, question, yes) => self.answered(session, person, question, yes),
            Event::Skipped(number) => self.say("skipped", &[("question", number.into())]),
            Event::RetentionChosen(retention) => self.retention(retention),
            Event::Consented(person, yes) => {
                self.say(if yes { "consented" } else { "not-consented" }, &[name(person)])
            }
            Event::WentOn => self.tell("went-on"),
            Event::Lengthened(span) => self.say("lengthened", &[("span", span.to_string().into())]),
            Event::Shortened(Span::ZERO) => self.tell("nothing-to-shorten"),
            Event::Shortened(span) => self.say("shortened", &[("span", span.to_string().into())]),
            Event::Paused => self.tell("paused"),
            Event::Resumed => self.tell("resumed"),
            _ => return None,
        })
    }

    /// Who passed, came and went, or got a role.
    fn of_circle(&self, session: &Session, by: Actor, event: &Event, text: &str) -> Option<String> {
        let method = &session.table().method;
        let name = |person| ("who", session.cast().name(person).into());
        Some(match *event {
            Event::Passed(person) => self.say("passed", &[name(person)]),
            Event::PassAccepted(person) => self.say("pass-accepted", &[name(person)]),
            Event::Left(person, _) if text.is_empty() => self.say("left", &[name(person)]),
            Event::Left(person, _) => {
                self.say("left-because", &[name(person), ("text", text.into())])
            }
            Event::Returned(person) => self.say("returned", &[name(person)]),
            Event::WentOut(person) if by == Actor::Person(person) => {
                self.say("went-out", &[name(person)])
            }
            Event::WentOut(person) => self.say("sent-out", &[name(person)]),
            Event::CameIn(person) => self.say("came-in", &[name(person)]),
            Event::Appointed(role, person) => {
                self.say("appointed", &[name(person), ("role", method.role(role).called().into())])
            }
            _ => return None,
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

    fn overridden(&self, session: &Session, key: Key) -> String {
        self.say("overridden", &[("rule", self.stated(session, key).into())])
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
}
