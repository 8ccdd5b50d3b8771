//! Between the two forms of an entry: indices in memory, names on paper.

use super::record::{By, Happened, Hearers, Record, UnknownName};
use super::{Acted, Actor, Audience, Cast, Event, Journal, People, Text};
use crate::method::{Key, Method, PersonId, PhaseId, RoleId, SettingId, Tags};

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
        let name = |person| self.person(person);
        match *event {
            Event::PhaseEntered(phase) => Happened::PhaseEntered { phase: self.phase(phase) },
            Event::PhaseLeft(phase, text) => {
                Happened::PhaseLeft { phase: self.phase(phase), text: words(text) }
            }
            Event::Acted(act) => self.acted(journal, &act),
            Event::Warned(key) => Happened::Warned { key },
            Event::Overridden(key) => Happened::Overridden { key },
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
            Event::WentOn => Happened::WentOn,
            Event::ClockReached(phase, point) => {
                Happened::ClockReached { phase: self.phase(phase), point }
            }
            Event::Lengthened(span) => Happened::Lengthened { span },
            Event::Paused => Happened::Paused,
            Event::Resumed => Happened::Resumed,
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
            Event::Undone(entry) => Happened::Undone { entry },
            Event::Ended(text) => Happened::Ended { text: words(text) },
        }
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
            asks: act.asks,
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

/// What stands behind a name.
type Found<T> = Result<T, UnknownName>;

/// The way back: from names to indices.
impl Names<'_> {
    pub(super) fn actor(self, by: &By) -> Found<Actor> {
        Ok(match by {
            By::Person(name) => Actor::Person(self.find_person(name)?),
            By::Host => Actor::Host,
            By::Clock => Actor::Clock,
        })
    }

    pub(super) fn event(self, journal: &mut Journal, happened: &Happened) -> Found<Event> {
        let who = |name: &str| self.find_person(name);
        Ok(match happened {
            Happened::PhaseEntered { phase } => Event::PhaseEntered(self.find_phase(phase)?),
            Happened::PhaseLeft { phase, text } => {
                Event::PhaseLeft(self.find_phase(phase)?, journal.write(text))
            }
            Happened::Acted { .. } => self.find_act(journal, happened)?,
            Happened::Warned { key } => Event::Warned(self.find_key(*key)?),
            Happened::Overridden { key } => Event::Overridden(self.find_key(*key)?),
            Happened::Answered { person, question, yes } => {
                Event::Answered(who(person)?, *question, *yes)
            }
            Happened::Passed { person } => Event::Passed(who(person)?),
            Happened::PassAccepted { person } => Event::PassAccepted(who(person)?),
            Happened::Left { person, text } => Event::Left(who(person)?, journal.write(text)),
            Happened::Returned { person } => Event::Returned(who(person)?),
            Happened::WentOut { person } => Event::WentOut(who(person)?),
            Happened::CameIn { person } => Event::CameIn(who(person)?),
            Happened::Appointed { role, person } => {
                let found = self.method.role_id(role).ok_or_else(|| unknown(role))?;
                Event::Appointed(found, who(person)?)
            }
            Happened::Skipped { question } => Event::Skipped(*question),
            Happened::RetentionChosen { retention } => Event::RetentionChosen(*retention),
            Happened::Consented { person, yes } => Event::Consented(who(person)?, *yes),
            Happened::WentOn => Event::WentOn,
            Happened::ClockReached { phase, point } => {
                Event::ClockReached(self.find_phase(phase)?, *point)
            }
            Happened::Lengthened { span } => Event::Lengthened(*span),
            Happened::Paused => Event::Paused,
            Happened::Resumed => Event::Resumed,
            Happened::Said { text, audience } => {
                Event::Said(journal.write(text), self.find_audience(journal, audience)?)
            }
            Happened::Reminded { text, audience } => {
                Event::Reminded(journal.write(text), self.find_audience(journal, audience)?)
            }
            Happened::SettingChanged { setting, value } => {
                let found = self.method.setting_id(setting);
                Event::SettingChanged(found.ok_or_else(|| unknown(setting))?, *value)
            }
            Happened::RuleFailed { place, text } => Event::RuleFailed(*place, journal.write(text)),
            Happened::EffectRefused { place, why } => Event::EffectRefused(*place, *why),
            Happened::SaidDone { phase } => Event::SaidDone(self.find_phase(phase)?),
            Happened::Undone { entry } => Event::Undone(*entry),
            Happened::Ended { text } => Event::Ended(journal.write(text)),
        })
    }

    fn find_act(self, journal: &mut Journal, happened: &Happened) -> Found<Event> {
        let Happened::Acted { person, kind, text, to, tags, reply, asks, audience } = happened
        else {
            return Err(unknown("?"));
        };
        let mut found = Tags::default();
        for tag in tags {
            found = found.with(self.method.topic_id(tag).ok_or_else(|| unknown(tag))?);
        }
        let to = to.as_deref().map(|name| self.find_person(name)).transpose()?;
        let acted = Acted {
            audience: self.find_audience(journal, audience)?,
            text: journal.write(text),
            tags: found,
            reply: *reply,
            asks: *asks,
            kind: self.method.kind_id(kind).ok_or_else(|| unknown(kind))?,
            person: self.find_person(person)?,
            ..Acted::default()
        };
        Ok(Event::Acted(acted.addressed_to(to)))
    }

    fn find_person(self, name: &str) -> Found<PersonId> {
        self.cast.person(name).ok_or_else(|| unknown(name))
    }

    fn find_phase(self, id: &str) -> Found<PhaseId> {
        self.method.phase_id(id).ok_or_else(|| unknown(id))
    }

    fn find_key(self, key: Key) -> Found<Key> {
        let known = self.method.rule(key).is_some();
        if known { Ok(key) } else { Err(unknown(&format!("{key:?}"))) }
    }

    fn find_audience(self, journal: &mut Journal, hearers: &Hearers) -> Found<Audience> {
        let host = if hearers.host { People::HOST } else { People::NOBODY };
        let people = hearers
            .people
            .iter()
            .try_fold(host, |people, name| Ok(people | People::only(self.find_person(name)?)))?;
        Ok(journal.pending().audience(people))
    }
}

fn unknown(name: &str) -> UnknownName {
    UnknownName(name.to_owned())
}
