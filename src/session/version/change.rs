//! A session goes on under another version of its method. What happened keeps the method that it
//! happened under; where the session stands is carried over by name.

use std::rc::Rc;

use super::carry::{Translation, carry};
use crate::method::{Method, PhaseId, RoleId};
use crate::session::{Acted, Actor, Aim, Event, Journal, Seq, Session, State, Table, UnknownName};
use crate::time::Time;

/// A session until its method changed, and where it went on from.
#[derive(Debug)]
pub(in crate::session) struct Earlier {
    pub(in crate::session) session: Session,
    /// The same state, in the terms of the method that came next.
    pub(in crate::session) taken: State,
}

/// Why a session cannot go on under another version of its method. Names are ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It is another method, not another version of this one.
    OtherMethod(String),
    /// The running phase is not there.
    Running(String),
    /// A phase that the session went through is not there.
    Phase(String),
    /// A role that somebody has is not there.
    Role(String),
    /// A kind of contribution that was made is not there.
    Kind(String),
    /// A topic that was spoken about is not there.
    Topic(String),
    /// A choice that was made is not there.
    Choice(String),
    /// The phase that was interrupted, and that all go back to, is not there.
    Interrupted(String),
    /// A setting that a rule changed is not there.
    Setting(String),
    /// A role has no seats for the number of people who have it.
    Seats {
        /// The role.
        role: String,
        /// How many have it.
        given: usize,
    },
}

impl Earlier {
    /// The entry in which the method changed.
    pub(in crate::session) fn end(&self) -> Seq {
        self.session.journal.next_seq()
    }

    /// Whether nothing stands in a journal beyond this.
    pub(in crate::session) fn is_all_of(&self, journal: &Journal) -> bool {
        self.end() == journal.next_seq()
    }
}

impl Session {
    /// The session with the method that an entry was made under: what its events speak of.
    #[must_use]
    pub fn at(&self, seq: Seq) -> &Session {
        match &self.earlier {
            Some(earlier) if seq < earlier.end() => earlier.session.at(seq),
            _ => self,
        }
    }

    /// An act of an entry in the names of the present method; nothing if it lacks its kind.
    #[must_use]
    pub fn act_now(&self, seq: Seq, act: Acted) -> Option<Acted> {
        let then = &self.at(seq).table;
        if Rc::ptr_eq(then, &self.table) {
            return Some(act);
        }
        Translation { from: &then.method, to: &self.table.method }.act(act)
    }

    /// A phase of an entry in the numbers of the present method; nothing if it lacks it.
    pub(in crate::session) fn phase_now(&self, seq: Seq, phase: PhaseId) -> Option<PhaseId> {
        let then = &self.at(seq).table;
        Translation { from: &then.method, to: &self.table.method }.phase(phase)
    }

    /// The entry in which the method changed for the last time.
    #[must_use]
    pub fn changed(&self) -> Option<Seq> {
        self.earlier.as_ref().map(|earlier| earlier.end())
    }

    /// What keeps this session from going on under another version of its method; nothing if it
    /// can.
    #[must_use]
    pub fn obstacles(&self, table: &Table) -> Vec<Obstacle> {
        let (from, to) = (&self.table.method, &table.method);
        if from.id != to.id {
            return vec![Obstacle::OtherMethod(to.id.clone())];
        }
        let mut found = Vec::new();
        let gone = |phase| Some(&from.phase(phase).id).filter(|id| to.phase_id(id).is_none());
        let (running, held) = (gone(self.state.phase), self.state.interrupted().and_then(gone));
        found.extend(running.map(|id| Obstacle::Running(id.clone())));
        found.extend(held.map(|id| Obstacle::Interrupted(id.clone())));
        for (seq, _, events) in self.journal.iter() {
            if !self.journal.is_undone(seq) {
                let then = &self.at(seq).table.method;
                for event in events {
                    lacking(then, to, event, &mut found);
                }
            }
        }
        found.retain(|one| match one {
            Obstacle::Phase(id) => running != Some(id) && held != Some(id),
            _ => true,
        });
        self.seats(to, &mut found);
        let mut once: Vec<Obstacle> = Vec::new();
        for one in found {
            if !once.contains(&one) {
                once.push(one);
            }
        }
        once
    }

    /// Makes an entry of it that the method changed: from here on the session is played by
    /// another version of it. Nothing else happens by that; the text says what changed.
    ///
    /// # Errors
    /// What keeps it from going on; then nothing changed.
    pub fn change_method(
        &mut self,
        time: Time,
        table: &Rc<Table>,
        text: &str,
    ) -> Result<Seq, Vec<Obstacle>> {
        let obstacles = self.obstacles(table);
        if !obstacles.is_empty() {
            return Err(obstacles);
        }
        let time = time.max(self.state.now);
        self.go_on_under(Rc::clone(table), time)
            .map_err(|UnknownName(role)| vec![Obstacle::Role(role)])?;
        let text = self.journal.write(text);
        self.journal.pending().push(Event::MethodChanged(text));
        Ok(self.journal.close(time, Actor::Host))
    }

    /// Everything from the next entry on is played by `table`.
    pub(in crate::session) fn go_on_under(
        &mut self,
        table: Rc<Table>,
        time: Time,
    ) -> Result<(), UnknownName> {
        let cast = Rc::new(self.cast.under(&self.table.method, &table.method)?);
        let taken = carry(self, &table, &cast, time);
        let (state, journal) = (Rc::new(taken.clone()), self.journal.clone());
        let next = Session { table, cast, state, journal, earlier: None };
        let session = std::mem::replace(self, next);
        self.earlier = Some(Rc::new(Earlier { session, taken }));
        Ok(())
    }

    /// Every role that somebody had or has is there, and has seats for those who have it now.
    fn seats(&self, to: &Method, found: &mut Vec<Obstacle>) {
        for (at, role) in self.table.method.roles.iter().enumerate() {
            let id = RoleId::at(at);
            let had = self.cast.holders(id) | self.state.holders_of_role(id);
            if !had.is_empty() && to.role_id(&role.id).is_none() {
                found.push(Obstacle::Role(role.id.clone()));
            }
        }
        for (at, role) in to.roles.iter().enumerate() {
            let own = self.table.method.role_id(&role.id);
            let given = own.map_or(0, |own| self.state.holders_of_role(own).count());
            let later = given == 0 && to.appoints(RoleId::at(at));
            let same = own.is_some_and(|own| self.table.method.role(own).seats == role.seats);
            if !role.seats.fit(given) && !later && !same && role.per.is_none() {
                found.push(Obstacle::Seats { role: role.id.clone(), given });
            }
        }
    }
}

/// The names in an event that another version of its method does not have.
fn lacking(from: &Method, to: &Method, event: &Event, found: &mut Vec<Obstacle>) {
    let lacks_kind = |kind| {
        let id = &from.kind(kind).id;
        to.kind_id(id).is_none().then(|| Obstacle::Kind(id.clone()))
    };
    let lacks_topic = |topic| {
        let id = &from.topic(topic).id;
        to.topic_id(id).is_none().then(|| Obstacle::Topic(id.clone()))
    };
    match *event {
        Event::PhaseEntered(phase)
        | Event::Interrupted(phase)
        | Event::WentBack(phase)
        | Event::TakenUp(phase) => {
            let id = &from.phase(phase).id;
            found.extend(to.phase_id(id).is_none().then(|| Obstacle::Phase(id.clone())));
        }
        Event::Acted(act) => {
            found.extend(lacks_kind(act.kind));
            found.extend(act.tags.iter().filter_map(lacks_topic));
        }
        Event::Reclassified(_, kind) | Event::Revealed(kind) => found.extend(lacks_kind(kind)),
        Event::Chosen(number, aim) => {
            let id = from.choice(number).map_or("", |choice| choice.id.as_str());
            let there = to.choice_number(id).is_some();
            found.extend((!there).then(|| Obstacle::Choice(id.to_owned())));
            if let Aim::Topic(topic) = aim {
                found.extend(lacks_topic(topic));
            }
        }
        Event::Appointed(role, _) => {
            let id = &from.role(role).id;
            found.extend(to.role_id(id).is_none().then(|| Obstacle::Role(id.clone())));
        }
        Event::SettingChanged(setting, _) => {
            let id = &from.settings[setting.index()].id;
            found.extend(to.setting_id(id).is_none().then(|| Obstacle::Setting(id.clone())));
        }
        _ => {}
    }
}
