//! Why something was refused, what is possible instead, and when it will be possible.

use super::Words;
use super::refused::refusal_id;
use crate::method::{Key, KindId, Method, PersonId, PhaseId};
use crate::session::{
    Actor, Command, Doing, Input, Lack, People, Permit, Refusal, Session, missing, permit_kind,
    possible, question, when,
};

impl Words {
    /// A refusal: what was asked, the rule that said no, and what is possible now.
    #[must_use]
    pub fn refusal(&self, session: &Session, input: &Input<'_>, refusal: Refusal) -> String {
        let kind = match input.command {
            Command::Act(act) => Some(act.kind),
            _ => None,
        };
        let person = match (input.command, input.by) {
            // It is about that person, whoever asks it.
            (
                Command::GoOut(person)
                | Command::ComeIn(person)
                | Command::GiveTurn(person)
                | Command::AskTurn(person)
                | Command::EndTurn(person),
                _,
            )
            | (_, Actor::Person(person)) => Some(person),
            _ => None,
        };
        let mut said = self.why_not(session, person, kind, refusal);
        if let Refusal::GateOpen(_) | Refusal::NotChosen(_) = refusal {
            for line in self.missing(session) {
                said.push_str("\n  · ");
                said.push_str(&line);
            }
            said.push_str("\n  ");
            said.push_str(&match input.command {
                Command::Jump(phase, _) => {
                    let phase = session.table().method.phase(phase).called();
                    self.say("gate-override-jump", &[("phase", phase.into())])
                }
                _ => self.tell("gate-override"),
            });
        } else if let Some(person) = person.filter(|_| contributes(input.command)) {
            said.push_str("\n  ");
            said.push_str(&self.now_possible(session, person));
        }
        said
    }

    /// Why somebody may or may not do something now, and in which phases it is possible.
    #[must_use]
    pub fn why(&self, session: &Session, person: PersonId, kind: KindId) -> String {
        let (table, state) = (session.table(), session.state());
        let mut said = match permit_kind(table, state, person, kind) {
            Ok(permit) => self.why_so(session, person, kind, permit),
            Err(refusal) => self.why_not(session, Some(person), Some(kind), refusal),
        };
        said.push_str("\n  ");
        said + self.when(session, person, kind, &|_| None).as_str()
    }

    /// In which phases somebody may do something; `until` tells how long that may take still.
    #[must_use]
    pub fn when(
        &self,
        session: &Session,
        person: PersonId,
        kind: KindId,
        until: &dyn Fn(PhaseId) -> Option<String>,
    ) -> String {
        let (table, state) = (session.table(), session.state());
        let method = &table.method;
        let phases = when(table, state, person, kind).into_iter().map(|(phase, key)| {
            let until = until(phase).unwrap_or_default();
            format!("{}{until}{}", method.phase(phase).title, self.cited(method, key))
        });
        let phases: Vec<String> = phases.collect();
        let name = session.cast().name(person);
        let gaps = [("who", name.into()), ("kind", method.kind(kind).called().into())];
        if phases.is_empty() {
            return self.say("when-never", &gaps);
        }
        let [who, kind] = gaps;
        self.say("when", &[who, kind, ("phases", phases.join("; ").into())])
    }

    /// What `person` could do now.
    #[must_use]
    pub fn now_possible(&self, session: &Session, person: PersonId) -> String {
        let method = &session.table().method;
        let mut parts = Vec::new();
        for one in possible(session.table(), session.state(), person) {
            match one.what {
                Doing::Act(kind) => parts.push(method.kind(kind).called().to_owned()),
                Doing::Answer(number) => parts.push(self.answer_to(session, number)),
                Doing::Pass => parts.push(method.kind(KindId::PASS).called().to_owned()),
                Doing::Leave => parts.push(method.kind(KindId::LEAVE).called().to_owned()),
                Doing::Return => parts.push(method.kind(KindId::RETURN).called().to_owned()),
                _ => {}
            }
        }
        let name = session.cast().name(person);
        let gaps = [("who", name.into()), ("what", parts.join(", ").into())];
        self.say("now-possible", &gaps)
    }

    fn answer_to(&self, session: &Session, number: u16) -> String {
        let table = session.table();
        let gate = question(table, number).and_then(|(_, gate)| gate);
        let rule = gate.and_then(|gate| table.method.rule(gate));
        let id = rule.and_then(|rule| rule.ids.first()).map_or("", String::as_str);
        self.say("answer-to", &[("rule", id.into())])
    }

    fn why_so(&self, session: &Session, person: PersonId, kind: KindId, permit: Permit) -> String {
        let method = &session.table().method;
        let cited = permit.by.map_or_else(String::new, |key| self.cited(method, key));
        let gaps = [
            ("who", session.cast().name(person).into()),
            ("kind", method.kind(kind).called().into()),
            ("rule", cited.into()),
        ];
        self.say(if permit.by.is_some() { "why-allowed" } else { "why-always" }, &gaps)
    }

    /// The sentence of a refusal, with the rule's own reason where it has one.
    fn why_not(
        &self,
        session: &Session,
        person: Option<PersonId>,
        kind: Option<KindId>,
        refusal: Refusal,
    ) -> String {
        let method = &session.table().method;
        let who =
            person.map_or_else(|| self.tell("who-host"), |one| self.person(session.cast(), one));
        let what = kind.map_or_else(String::new, |kind| self.forbidden(method, kind, refusal));
        let mut said = self.say(
            refusal_id(session, refusal),
            &[
                ("who", who.into()),
                ("kind", what.into()),
                ("other", self.other(session, refusal).into()),
                ("phase", method.phase(session.state().phase).title.as_str().into()),
            ],
        );
        if let Some(key) = refusal.key() {
            said.push_str(&self.because(session, key));
        }
        said
    }

    /// What is refused: a kind, and where only some of it is forbidden, which.
    fn forbidden(&self, method: &Method, kind: KindId, refusal: Refusal) -> String {
        let pattern = match refusal {
            Refusal::Never(key) => {
                let right = method.phase(key.phase).rights.get(usize::from(key.nth));
                let mut all = right.into_iter().flat_map(|right| &right.what.0);
                all.find(|pattern| pattern.kind == kind)
            }
            _ => None,
        };
        pattern.map_or_else(|| method.kind(kind).called().to_owned(), |it| self.pattern(method, it))
    }

    fn because(&self, session: &Session, key: Key) -> String {
        let method = &session.table().method;
        let reason = self.reason(method, key).map_or_else(String::new, |why| format!(" {why}"));
        format!("{reason}{}", self.cited(method, key))
    }

    /// What else a refusal speaks of: a kind, a presence, a person.
    fn other(&self, session: &Session, refusal: Refusal) -> String {
        let method = &session.table().method;
        match refusal {
            Refusal::TooEarly(_, kind)
            | Refusal::NothingToAnswer(_, kind)
            | Refusal::CannotAnswer(_, kind) => method.kind(kind).called().to_owned(),
            Refusal::Silent(presence, _) => self.presence(presence),
            Refusal::StillHere(key) | Refusal::NotHere(key) => {
                let (awaited, gone) = (awaited(session, key), session.state().gone);
                let first = if awaited.meets(gone) { awaited & gone } else { awaited };
                self.people(session.cast(), first)
            }
            Refusal::Enough(key) => self.limit_unsaid(method, key).unwrap_or_default(),
            Refusal::NeedsTopic(_, tags) => {
                let topics = tags.iter().map(|topic| format!("({})", method.topic(topic).called()));
                topics.collect::<Vec<_>>().join(" ")
            }
            Refusal::NotAppointed(role) | Refusal::SeatsTaken(role) => {
                method.role(role).called().to_owned()
            }
            Refusal::NoSuchQuestion(number) => format!("?{number}"),
            Refusal::NotYourTurn(_) => self.people(session.cast(), session.state().turn()),
            Refusal::NoSuchGroup(number) => number.to_string(),
            Refusal::NeedsScore(least, most) => format!("{least}–{most}"),
            Refusal::NotAside(phase) | Refusal::IsAside(phase) => {
                method.phase(phase).called().to_owned()
            }
            Refusal::NotDrawn(_, person) | Refusal::DidNotPass(person) => {
                session.cast().name(person).to_owned()
            }
            Refusal::OnlyOthers(key) | Refusal::NotYours(key) => {
                let rights = &method.phase(key.phase).rights;
                let right = rights.get(usize::from(key.nth));
                right.map_or_else(String::new, |right| self.who(method, &right.who))
            }
            Refusal::GateOpen(_) => missing(session.table(), session.state())
                .iter()
                .flat_map(|gate| &gate.lacks)
                .find_map(|lack| match lack {
                    Lack::People { who, .. } => Some(self.people(session.cast(), *who)),
                    _ => None,
                })
                .unwrap_or_default(),
            _ => String::new(),
        }
    }
}

/// Who is not where a stance wants them.
pub(super) fn awaited(session: &Session, key: Key) -> People {
    let state = session.state();
    let stance = &session.table().method.phase(key.phase).stances[usize::from(key.nth)];
    state.people(session.table(), &stance.who, People::NOBODY) & state.misplaced()
}

/// Whether what else is possible is worth saying.
fn contributes(command: Command<'_>) -> bool {
    matches!(command, Command::Act(_) | Command::Answer { .. })
}
