//! The way back from paper to memory: what stands behind each name of an entry.

use super::record::{Aimed, By, Happened, Hearers, UnknownName};
use super::write::Names;
use crate::method::{Key, PersonId, PhaseId, Tags, TopicId};
use crate::session::{Acted, Actor, Aim, Audience, Carried, Event, Journal, People};

/// What stands behind a name.
type Found<T> = Result<T, UnknownName>;

impl Names<'_> {
    pub(super) fn actor(self, by: &By) -> Found<Actor> {
        Ok(match by {
            By::Person(name) => Actor::Person(self.find_person(name)?),
            By::Host => Actor::Host,
            By::Clock => Actor::Clock,
        })
    }

    pub(super) fn event(self, journal: &mut Journal, happened: &Happened) -> Found<Event> {
        Ok(match happened {
            Happened::PhaseEntered { phase } => Event::PhaseEntered(self.find_phase(phase)?),
            Happened::PhaseLeft { phase, text } => {
                Event::PhaseLeft(self.find_phase(phase)?, journal.write(text))
            }
            Happened::Acted { .. } => self.find_act(journal, happened)?,
            Happened::Warned { key } => Event::Warned(self.find_key(*key)?),
            Happened::Overridden { key } => Event::Overridden(self.find_key(*key)?),
            Happened::Answered { .. }
            | Happened::Passed { .. }
            | Happened::PassAccepted { .. }
            | Happened::Left { .. }
            | Happened::Returned { .. }
            | Happened::WentOut { .. }
            | Happened::CameIn { .. }
            | Happened::Appointed { .. }
            | Happened::Skipped { .. }
            | Happened::RetentionChosen { .. }
            | Happened::Consented { .. } => self.circle(journal, happened)?,
            Happened::TurnGiven { .. }
            | Happened::TurnAsked { .. }
            | Happened::TurnEnded { .. }
            | Happened::Moved { .. }
            | Happened::PassedOver { .. }
            | Happened::Interrupted { .. }
            | Happened::WentBack { .. }
            | Happened::TakenUp { .. }
            | Happened::Chosen { .. }
            | Happened::Revealed { .. }
            | Happened::Retracted { .. }
            | Happened::Reclassified { .. } => self.arrange(happened)?,
            Happened::WentOn => Event::WentOn,
            Happened::ClockReached { .. }
            | Happened::Lengthened { .. }
            | Happened::Shortened { .. }
            | Happened::Paused
            | Happened::Resumed => self.clock(happened)?,
            Happened::Said { .. }
            | Happened::Reminded { .. }
            | Happened::SettingChanged { .. }
            | Happened::RuleFailed { .. }
            | Happened::EffectRefused { .. } => self.ruled(journal, happened)?,
            Happened::SaidDone { phase } => Event::SaidDone(self.find_phase(phase)?),
            Happened::Undone { entry } => Event::Undone(*entry),
            Happened::Redone { entry } => Event::Redone(*entry),
            Happened::MethodChanged { text, .. } => Event::MethodChanged(journal.write(text)),
            Happened::Ended { text } => Event::Ended(journal.write(text)),
        })
    }

    fn clock(self, happened: &Happened) -> Found<Event> {
        Ok(match happened {
            Happened::ClockReached { phase, point } => {
                Event::ClockReached(self.find_phase(phase)?, *point)
            }
            Happened::Lengthened { span } => Event::Lengthened(*span),
            Happened::Shortened { span } => Event::Shortened(*span),
            Happened::Paused => Event::Paused,
            _ => Event::Resumed,
        })
    }

    fn ruled(self, journal: &mut Journal, happened: &Happened) -> Found<Event> {
        Ok(match happened {
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
            _ => return Err(unknown("?")),
        })
    }

    fn circle(self, journal: &mut Journal, happened: &Happened) -> Found<Event> {
        let who = |name: &str| self.find_person(name);
        Ok(match happened {
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
            _ => return Err(unknown("?")),
        })
    }

    fn arrange(self, happened: &Happened) -> Found<Event> {
        let who = |name: &str| self.find_person(name);
        let kind = |name: &str| self.method.kind_id(name).ok_or_else(|| unknown(name));
        Ok(match happened {
            Happened::TurnGiven { person } => Event::TurnGiven(who(person)?),
            Happened::TurnAsked { person } => Event::TurnAsked(who(person)?),
            Happened::TurnEnded { person } => Event::TurnEnded(who(person)?),
            Happened::Moved { person, group } => Event::Moved(who(person)?, *group),
            Happened::PassedOver { phase } => Event::PassedOver(self.find_phase(phase)?),
            Happened::Interrupted { phase } => Event::Interrupted(self.find_phase(phase)?),
            Happened::WentBack { phase } => Event::WentBack(self.find_phase(phase)?),
            Happened::TakenUp { phase } => Event::TakenUp(self.find_phase(phase)?),
            Happened::Chosen { choice, aim } => {
                let number = self.method.choice_number(choice).ok_or_else(|| unknown(choice))?;
                Event::Chosen(number, self.find_aim(aim)?)
            }
            Happened::Revealed { kind: name } => Event::Revealed(kind(name)?),
            Happened::Retracted { act } => Event::Retracted(*act),
            Happened::Reclassified { act, kind: name } => Event::Reclassified(*act, kind(name)?),
            _ => return Err(unknown("?")),
        })
    }

    fn find_aim(self, aim: &Aimed) -> Found<Aim> {
        let topic =
            |id: &str| -> Found<TopicId> { self.method.topic_id(id).ok_or_else(|| unknown(id)) };
        Ok(match aim {
            Aimed::Act(act, person) => Aim::Act(*act, self.find_person(person)?),
            Aimed::Person(person) => Aim::Person(self.find_person(person)?),
            Aimed::Topic(id) => Aim::Topic(topic(id)?),
        })
    }

    fn find_act(self, journal: &mut Journal, happened: &Happened) -> Found<Event> {
        let Happened::Acted { person, kind, text, to, tags, reply, asks, score, audience } =
            happened
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
            carries: match (score, asks) {
                (Some(score), _) => Carried::Score(*score),
                (None, Some(question)) => Carried::Question(*question),
                (None, None) => Carried::Nothing,
            },
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
