//! What could be done at one moment of a session, worked out once for everything that is offered.

use super::vocabulary::{Typable, Voice};
use crate::method::{KindId, PersonId, PhaseId};
use crate::notation::{Spelling, Verb};
use crate::report::glimpse;
use crate::session::{
    Doing, People, Possible, Refusal, Session, View, permit_kind, possible, possible_to_lead,
};
use crate::time::Time;
use crate::words::{Language, Words};

/// What could be done now, by whoever.
pub(super) struct Moment<'a> {
    session: &'a Session,
    words: &'a Words,
    leading: Vec<Doing>,
    each: Vec<(PersonId, Vec<Possible>)>,
    /// What comes of going on.
    glimpse: String,
}

impl<'a> Moment<'a> {
    pub(super) fn of(view: &View<'a>, words: &'a Words, now: Time) -> Moment<'a> {
        let session = view.session();
        let (table, state) = (session.table(), session.state());
        let everyone = state.everyone();
        Moment {
            session,
            words,
            leading: possible_to_lead(table, state),
            each: everyone.iter().map(|one| (one, possible(table, state, one))).collect(),
            glimpse: glimpse(words, view, now),
        }
    }

    /// Everybody, with what each may do.
    pub(super) fn voices(&self) -> Vec<Voice> {
        let voices = self.each.iter().map(|(person, possible)| Voice {
            name: self.name(*person),
            can: self.can(possible),
            barred: self.barred(*person),
        });
        voices.collect()
    }

    /// The phases that one can go to.
    pub(super) fn destinations(&self) -> Vec<String> {
        let running = self.session.state().phase;
        self.phases(|phase| {
            phase != running && self.session.table().method.phase(phase).aside.is_none()
        })
    }

    /// The phases that can be put in between.
    pub(super) fn asides(&self) -> Vec<String> {
        self.phases(|phase| self.leading.contains(&Doing::Interrupt(phase)))
    }

    pub(super) fn command(&self, command: &Spelling) -> Typable {
        let example = self.words.example(command);
        let whom = self.whom(command.verb);
        let someone = whom.is_none_or(|people| !people.is_empty());
        Typable {
            word: format!("/{}", self.words.typed(command)),
            takes: command.takes,
            now: someone && self.is_of_now(command.verb),
            whom: whom.map(|people| people.iter().map(|one| self.name(one)).collect()),
            example: example.split_once(' ').map_or("", |(_, behind)| behind).to_owned(),
            says: match command.verb {
                Verb::Next => self.glimpse.clone(),
                _ => self.words.command(command),
            },
        }
    }

    /// Of whom a command can be said now; nothing where it can be said of everybody.
    fn whom(&self, verb: Verb) -> Option<People> {
        let led = |pick: fn(&Doing) -> Option<PersonId>| {
            Some(together(self.leading.iter().filter_map(pick)))
        };
        let own = |what: Doing| {
            let able = self.each.iter().filter(|(_, can)| can.iter().any(|one| one.what == what));
            Some(together(able.map(|(person, _)| *person)))
        };
        match verb {
            Verb::Turn => led(|it| if let Doing::GiveTurn(one) = it { Some(*one) } else { None }),
            Verb::Accept => led(|it| if let Doing::Accept(one) = it { Some(*one) } else { None }),
            Verb::Out | Verb::Remove => {
                led(|it| if let Doing::GoOut(one) = it { Some(*one) } else { None })
            }
            Verb::In => led(|it| if let Doing::ComeIn(one) = it { Some(*one) } else { None }),
            Verb::Hand => own(Doing::AskTurn),
            Verb::Done => own(Doing::EndTurn),
            Verb::Pass => own(Doing::Pass),
            Verb::Leave => own(Doing::Leave),
            Verb::Return => own(Doing::Return),
            _ => None,
        }
    }

    /// Whether a command that is about nobody in particular could do something now.
    fn is_of_now(&self, verb: Verb) -> bool {
        let state = self.session.state();
        let some = |is: fn(&Doing) -> bool| self.leading.iter().any(is);
        match verb {
            Verb::Next => some(|it| matches!(it, Doing::Next | Doing::Override)),
            Verb::Back => some(|it| matches!(it, Doing::Back)),
            Verb::Lengthen => some(|it| matches!(it, Doing::Lengthen)),
            Verb::Shorten => some(|it| matches!(it, Doing::Shorten)),
            Verb::Pause => some(|it| matches!(it, Doing::Pause)),
            Verb::Resume => some(|it| matches!(it, Doing::Resume)),
            Verb::Aside => some(|it| matches!(it, Doing::Interrupt(_))),
            Verb::Choose => some(|it| matches!(it, Doing::Choose(_))),
            Verb::Skip => some(|it| matches!(it, Doing::Skip(_))),
            Verb::Group => state.groups(self.session.table()).is_some(),
            Verb::Redo => self.session.can_redo(),
            _ => true,
        }
    }

    /// What may stand behind a name: what is said first, then what is always possible.
    fn can(&self, possible: &[Possible]) -> Vec<String> {
        let yes = match self.words.language() {
            Language::Dutch => "ja",
            Language::English => "yes",
        };
        let can = possible.iter().filter_map(|one| match one.what {
            Doing::Act(own) => Some(self.kind(own)),
            Doing::Pass => Some(self.kind(KindId::PASS)),
            Doing::Leave => Some(self.kind(KindId::LEAVE)),
            Doing::Return => Some(self.kind(KindId::RETURN)),
            Doing::Answer(_) => Some(yes),
            _ => None,
        });
        let mut can: Vec<&str> = can.collect();
        can.dedup();
        let always: Vec<&str> = (0..KindId::RESERVED).map(|at| self.kind(KindId::at(at))).collect();
        can.sort_by_key(|word| always.contains(word));
        can.into_iter().map(str::to_owned).collect()
    }

    /// The kinds of the method that somebody may not use, and the rules that say so.
    fn barred(&self, person: PersonId) -> Vec<(String, String)> {
        let (table, state) = (self.session.table(), self.session.state());
        let rules = |refusal: Refusal| {
            refusal.key().map(|key| self.words.ids(&table.method, key)).unwrap_or_default()
        };
        let own = (KindId::RESERVED..table.method.kinds.len()).map(KindId::at);
        let barred = own.filter_map(|kind| {
            let refusal = permit_kind(table, state, person, kind).err()?;
            Some((self.kind(kind).to_owned(), rules(refusal)))
        });
        barred.collect()
    }

    fn phases(&self, fits: impl Fn(PhaseId) -> bool) -> Vec<String> {
        let phases = self.session.table().method.phases.iter().enumerate();
        let fitting = phases.filter(|(at, _)| fits(PhaseId::at(*at)));
        fitting.map(|(_, phase)| phase.called().to_owned()).collect()
    }

    fn kind(&self, kind: KindId) -> &'a str {
        self.session.table().method.kind(kind).called()
    }

    fn name(&self, person: PersonId) -> String {
        self.session.cast().name(person).to_owned()
    }
}

fn together(people: impl Iterator<Item = PersonId>) -> People {
    people.fold(People::NOBODY, |all, one| all | People::only(one))
}
