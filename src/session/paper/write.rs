//! From the form of an entry in memory to that on paper: names for indices.

use super::record::{Aimed, By, Happened, Hearers, Record};
use crate::method::{KindId, Method, PersonId, PhaseId, RoleId, SettingId};
use crate::session::{Acted, Actor, Aim, Audience, Cast, Event, Journal, People, Text};

/// The names that stand behind indices.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) method: &'a Method,
    pub(super) cast: &'a Cast,
}

impl Names<'_> {
    pub(super) fn record(self, journal: &Journal, by: Actor, events: &[Event]) -> Record {
        let by = match by {
            Actor::Person(person) => By::Person(self.person(person)),
            Actor::Clock => By::Clock,
            Actor::Host | Actor::Rule(_) | Actor::Phase(_) => By::Host,
        };
        Record { by, events: events.iter().map(|event| self.happened(journal, event)).collect() }
    }

    fn happened(self, journal: &Journal, event: &Event) -> Happened {
        let words = |text: Text| journal.text(text).to_owned();
        match *event {
            Event::PhaseEntered(phase) => Happened::PhaseEntered { phase: self.phase(phase) },
            Event::PhaseLeft(phase, text) => self.left(phase, words(text)),
            Event::Acted(act) => self.acted(journal, &act),
            Event::Warned(key) => Happened::Warned { key },
            Event::Overridden(key) => Happened::Overridden { key },
            Event::Answered(..)
            | Event::Passed(_)
            | Event::PassAccepted(_)
            | Event::Left(..)
            | Event::Returned(_)
            | Event::WentOut(_)
            | Event::CameIn(_)
            | Event::Appointed(..)
            | Event::Skipped(_)
            | Event::RetentionChosen(_)
            | Event::Consented(..) => self.of_circle(journal, event),
            Event::TurnGiven(_)
            | Event::TurnAsked(_)
            | Event::TurnEnded(_)
            | Event::Moved(..)
            | Event::PassedOver(_)
            | Event::Interrupted(_)
            | Event::WentBack(_)
            | Event::TakenUp(_)
            | Event::Chosen(..)
            | Event::Revealed(_)
            | Event::Retracted(_)
            | Event::Reclassified(..) => self.arranged(event),
            Event::WentOn => Happened::WentOn,
            Event::ClockReached(..)
            | Event::Lengthened(_)
            | Event::Shortened(_)
            | Event::Paused
            | Event::Resumed => self.of_clock(event),
            Event::Said(..)
            | Event::Reminded(..)
            | Event::SettingChanged(..)
            | Event::RuleFailed(..)
            | Event::EffectRefused(..)
            | Event::SaidDone(_) => self.by_rule(journal, event),
            Event::Undone(entry) => Happened::Undone { entry },
            Event::Redone(entry) => Happened::Redone { entry },
            Event::MethodChanged(text) => self.changed(words(text)),
            Event::Ended(text) => Happened::Ended { text: words(text) },
        }
    }

    fn left(self, phase: PhaseId, text: String) -> Happened {
        Happened::PhaseLeft { phase: self.phase(phase), text }
    }

    fn of_clock(self, event: &Event) -> Happened {
        match *event {
            Event::ClockReached(phase, point) => {
                Happened::ClockReached { phase: self.phase(phase), point }
            }
            Event::Lengthened(span) => Happened::Lengthened { span },
            Event::Shortened(span) => Happened::Shortened { span },
            Event::Paused => Happened::Paused,
            _ => Happened::Resumed,
        }
    }

    /// Who came, went, passed, got a role or said something for himself.
    fn of_circle(self, journal: &Journal, event: &Event) -> Happened {
        let words = |text: Text| journal.text(text).to_owned();
        let name = |person| self.person(person);
        match *event {
            Event::Answered(who, question, yes) => {
                Happened::Answered { person: name(who), question, yes }
            }
            Event::Passed(person) => Happened::Passed { person: name(person) },
            Event::PassAccepted(person) => Happened::PassAccepted { person: name(person) },
            Event::Left(person, text) => Happened::Left { person: name(person), text: words(text) },
            Event::Returned(person) => Happened::Returned { person: name(person) },
            Event::WentOut(person) => Happened::WentOut { person: name(person) },
            Event::CameIn(person) => Happened::CameIn { person: name(person) },
            Event::Appointed(role, person) => {
                Happened::Appointed { role: self.role(role), person: name(person) }
            }
            Event::Skipped(question) => Happened::Skipped { question },
            Event::RetentionChosen(retention) => Happened::RetentionChosen { retention },
            Event::Consented(person, yes) => Happened::Consented { person: name(person), yes },
            _ => Happened::WentOn,
        }
    }

    /// What a rule said and did, or could not do.
    fn by_rule(self, journal: &Journal, event: &Event) -> Happened {
        let words = |text: Text| journal.text(text).to_owned();
        match *event {
            Event::Said(text, people) => {
                Happened::Said { text: words(text), audience: self.hearers(journal, people) }
            }
            Event::Reminded(text, people) => {
                Happened::Reminded { text: words(text), audience: self.hearers(journal, people) }
            }
            Event::SettingChanged(setting, value) => {
                Happened::SettingChanged { setting: self.setting(setting), value }
            }
            Event::RuleFailed(place, text) => Happened::RuleFailed { place, text: words(text) },
            Event::EffectRefused(place, why) => Happened::EffectRefused { place, why },
            Event::SaidDone(phase) => Happened::SaidDone { phase: self.phase(phase) },
            _ => Happened::WentOn,
        }
    }

    /// What happened to turns, groups, the way through, choices, seals, and what was corrected.
    fn arranged(self, event: &Event) -> Happened {
        let name = |person| self.person(person);
        match *event {
            Event::TurnGiven(person) => Happened::TurnGiven { person: name(person) },
            Event::TurnAsked(person) => Happened::TurnAsked { person: name(person) },
            Event::TurnEnded(person) => Happened::TurnEnded { person: name(person) },
            Event::Moved(person, group) => Happened::Moved { person: name(person), group },
            Event::PassedOver(phase) => Happened::PassedOver { phase: self.phase(phase) },
            Event::Interrupted(phase) => Happened::Interrupted { phase: self.phase(phase) },
            Event::WentBack(phase) => Happened::WentBack { phase: self.phase(phase) },
            Event::TakenUp(phase) => Happened::TakenUp { phase: self.phase(phase) },
            Event::Chosen(number, aim) => {
                Happened::Chosen { choice: self.choice(number), aim: self.aimed(aim) }
            }
            Event::Revealed(kind) => Happened::Revealed { kind: self.kind(kind) },
            Event::Reclassified(act, kind) => Happened::Reclassified { act, kind: self.kind(kind) },
            Event::Retracted(act) => Happened::Retracted { act },
            _ => Happened::WentOn,
        }
    }

    fn aimed(self, aim: Aim) -> Aimed {
        match aim {
            Aim::Act(act, person) => Aimed::Act(act, self.person(person)),
            Aim::Person(person) => Aimed::Person(self.person(person)),
            Aim::Topic(topic) => Aimed::Topic(self.method.topic(topic).id.clone()),
        }
    }

    fn kind(self, kind: KindId) -> String {
        self.method.kind(kind).id.clone()
    }

    fn choice(self, number: u16) -> String {
        self.method.choice(number).map_or_else(String::new, |choice| choice.id.clone())
    }

    /// The method that comes with a change is the one under which its entry stands.
    fn changed(self, text: String) -> Happened {
        Happened::MethodChanged { method: Box::new(self.method.clone()), text }
    }

    fn acted(self, journal: &Journal, act: &Acted) -> Happened {
        let tags = act.tags.iter().map(|topic| self.method.topic(topic).id.clone());
        Happened::Acted {
            person: self.person(act.person),
            kind: self.method.kind(act.kind).id.clone(),
            text: journal.text(act.text).to_owned(),
            to: act.addressee().map(|person| self.person(person)),
            tags: tags.collect(),
            reply: act.reply,
            asks: act.asks(),
            score: act.score(),
            audience: self.hearers(journal, act.audience),
        }
    }

    fn person(self, person: PersonId) -> String {
        self.cast.name(person).to_owned()
    }

    fn role(self, role: RoleId) -> String {
        self.method.role(role).id.clone()
    }

    fn setting(self, setting: SettingId) -> String {
        self.method.settings[setting.index()].id.clone()
    }

    fn phase(self, phase: PhaseId) -> String {
        self.method.phase(phase).id.clone()
    }

    fn hearers(self, journal: &Journal, audience: Audience) -> Hearers {
        let people = journal.people(audience);
        Hearers {
            people: people.iter().map(|person| self.person(person)).collect(),
            host: people.meets(People::HOST),
        }
    }
}
