//! Everything that may be typed at a moment of a session, as plain data: for completion, hints and
//! colours.

use crate::method::{KindId, PersonId, PhaseId};
use crate::notation::{COMMANDS, Spelling, Takes, Verb};
use crate::report::glimpse;
use crate::session::{
    Doing, People, Refusal, Session, Table, View, permit_kind, possible, possible_to_lead,
};
use crate::time::Time;
use crate::words::{Language, Words};

/// Everything that may be typed now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Each person.
    pub people: Vec<Voice>,
    /// Every command.
    pub commands: Vec<Typable>,
    /// Every kind.
    pub kinds: Vec<String>,
    /// Every role, with a space behind it.
    pub roles: Vec<String>,
    /// Every topic.
    pub topics: Vec<String>,
    /// Every phase that one can go to.
    pub phases: Vec<String>,
    /// Every phase that can be put in between.
    pub asides: Vec<String>,
    /// What is said of what is not possible now.
    pub not_now: String,
}

/// Somebody, and what that person may do now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voice {
    /// Who.
    pub name: String,
    /// What may stand behind the name.
    pub can: Vec<String>,
    /// What may not, and the rules that say so.
    pub barred: Vec<(String, String)>,
}

/// A command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typable {
    /// How it is typed, with its slash.
    pub word: String,
    /// What follows it.
    pub takes: Takes,
    /// Whether it could do something now.
    pub now: bool,
    /// Of whom it could be said, where that is not of everybody.
    pub whom: Option<Vec<String>>,
    /// An example of what stands behind it.
    pub example: String,
    /// What it is for.
    pub says: String,
}

impl Vocabulary {
    /// What may be typed in a session now.
    #[must_use]
    pub fn of(view: &View<'_>, words: &Words, now: Time) -> Vocabulary {
        let session = view.session();
        let method = &session.table().method;
        let mut known = Known::of(session);
        known.glimpse = glimpse(words, view, now);
        Vocabulary {
            people: session
                .state()
                .everyone()
                .iter()
                .map(|one| voice(session, words, one))
                .collect(),
            commands: COMMANDS.iter().map(|command| known.command(words, command)).collect(),
            kinds: method.kinds.iter().map(|kind| kind.called().to_owned()).collect(),
            roles: method.roles.iter().map(|role| format!("{} ", role.called())).collect(),
            topics: method.topics.iter().map(|topic| topic.called().to_owned()).collect(),
            phases: known.phases(Way::To),
            asides: known.phases(Way::Between),
            not_now: words.tell("hint-not-now"),
        }
    }

    /// Only names, where nothing else may be typed.
    #[must_use]
    pub fn of_names(names: impl Iterator<Item = String>) -> Vocabulary {
        let people = names.map(|name| Voice { name, ..Voice::default() }).collect();
        Vocabulary { people, ..Vocabulary::default() }
    }

    /// The person called so, whatever the case of the letters.
    pub(super) fn voice(&self, name: &str) -> Option<&Voice> {
        let wanted = name.to_lowercase();
        self.people.iter().find(|one| one.name.to_lowercase() == wanted)
    }

    /// The command that is typed so, with its slash.
    pub(super) fn command(&self, word: &str) -> Option<&Typable> {
        self.commands.iter().find(|command| command.word == word)
    }
}

fn voice(session: &Session, words: &Words, person: PersonId) -> Voice {
    let (table, state) = (session.table(), session.state());
    let name = session.cast().name(person).to_owned();
    let kind = |kind: KindId| table.method.kind(kind).called().to_owned();
    let yes = match words.language() {
        Language::Dutch => "ja",
        Language::English => "yes",
    };
    let can = possible(table, state, person).into_iter().filter_map(|one| match one.what {
        Doing::Act(own) => Some(kind(own)),
        Doing::Pass => Some(kind(KindId::PASS)),
        Doing::Leave => Some(kind(KindId::LEAVE)),
        Doing::Return => Some(kind(KindId::RETURN)),
        Doing::Answer(_) => Some(yes.to_owned()),
        _ => None,
    });
    let mut can: Vec<String> = can.collect();
    can.dedup();
    // What is said comes first, then what is always possible.
    let always = (0..KindId::RESERVED).map(KindId::at).map(kind).collect::<Vec<_>>();
    can.sort_by_key(|word| always.contains(word));
    let own = (KindId::RESERVED..table.method.kinds.len()).map(KindId::at);
    let barred = own.filter_map(|at| {
        let refusal = permit_kind(table, state, person, at).err()?;
        Some((kind(at), why(table, words, refusal)))
    });
    Voice { name, can, barred: barred.collect() }
}

fn why(table: &Table, words: &Words, refusal: Refusal) -> String {
    refusal.key().map(|key| words.ids(&table.method, key)).unwrap_or_default()
}

/// How one comes into a phase.
#[derive(Clone, Copy)]
enum Way {
    To,
    Between,
}

/// What could be done now, by whoever.
struct Known<'a> {
    session: &'a Session,
    leading: Vec<Doing>,
    /// What comes of going on.
    glimpse: String,
}

impl Known<'_> {
    fn of(session: &Session) -> Known<'_> {
        let leading = possible_to_lead(session.table(), session.state());
        Known { session, leading, glimpse: String::new() }
    }

    /// The phases that can be reached in a way.
    fn phases(&self, way: Way) -> Vec<String> {
        let (method, state) = (&self.session.table().method, self.session.state());
        let own = method.phases.iter().enumerate().filter(|(at, phase)| match way {
            Way::Between => self.leading.contains(&Doing::Interrupt(PhaseId::at(*at))),
            Way::To => phase.aside.is_none() && PhaseId::at(*at) != state.phase,
        });
        own.map(|(_, phase)| phase.called().to_owned()).collect()
    }

    fn command(&self, words: &Words, command: &Spelling) -> Typable {
        let example = words.example(command.verb);
        let whom = self.whom(command.verb);
        let whom = whom.map(|people| {
            people.iter().map(|one| self.session.cast().name(one).to_owned()).collect::<Vec<_>>()
        });
        let now = whom.as_ref().is_none_or(|whom| !whom.is_empty()) && self.is_of_now(command.verb);
        Typable {
            word: format!("/{}", words.typed(command)),
            takes: command.takes,
            now,
            whom,
            example: example.split_once(' ').map_or("", |(_, behind)| behind).to_owned(),
            says: match command.verb {
                Verb::Next => self.glimpse.clone(),
                verb => words.command(verb),
            },
        }
    }

    /// Of whom a command can be said now; nothing where it can be said of everybody.
    fn whom(&self, verb: Verb) -> Option<People> {
        let (table, state) = (self.session.table(), self.session.state());
        let all = state.everyone();
        let led = |pick: fn(&Doing) -> Option<PersonId>| {
            let people = self.leading.iter().filter_map(pick);
            Some(people.fold(People::NOBODY, |all, one| all | People::only(one)))
        };
        let own = |what: Doing| {
            let can = |one: &PersonId| {
                possible(table, state, *one).iter().any(|possible| possible.what == what)
            };
            Some(all.iter().filter(can).fold(People::NOBODY, |all, one| all | People::only(one)))
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
}
