//! A method with one statement taken out, to see whether some story notices. Knows the parts of a
//! method, not what they mean.

use std::rc::Rc;

use crate::method::{Key, Method, Place, Rule, Seats, Statement, Word};
use crate::script::Loaded;
use crate::session::Table;
use crate::words::in_brackets;

/// One thing that can be taken out of a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mutant {
    /// A statement.
    Of(Statement),
    /// A mark of the how-many-th role.
    Role(Mark, usize),
    /// A mark of the how-many-th kind.
    Kind(Mark, usize),
}

/// Something that is said of a role or a kind in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Has the leader's powers.
    Leads,
    /// Is not counted among everyone.
    Neutral,
    /// Is a leader's act.
    Process,
    /// Is seen by some only.
    SeenBy,
    /// Needs no words.
    Wordless,
    /// Goes along to the next meeting.
    Carried,
    /// Is what somebody takes away.
    Takeaway,
    /// Closed until it is revealed.
    Sealed,
    /// Without a name.
    Anonymous,
    /// With a number.
    Score,
}

/// Everything that can be taken out of a method, in its own order.
#[must_use]
pub fn mutants(method: &Method) -> Vec<Mutant> {
    let (phases, whole): (Vec<Statement>, Vec<Statement>) =
        method.statements().into_iter().partition(|one| one.phase().is_some());
    let whole = whole.into_iter().map(Mutant::Of);
    whole.chain(marks(method)).chain(phases.into_iter().map(Mutant::Of)).collect()
}

fn marks(method: &Method) -> Vec<Mutant> {
    let mut all = Vec::new();
    for (at, role) in method.roles.iter().enumerate() {
        all.extend(role.leads.then_some(Mutant::Role(Mark::Leads, at)));
        all.extend(role.neutral.then_some(Mutant::Role(Mark::Neutral, at)));
    }
    for (at, kind) in method.kinds.iter().enumerate().filter(|(_, kind)| kind.place.line > 0) {
        let marks = [
            (Mark::Process, kind.process),
            (Mark::SeenBy, kind.seen_by.is_some()),
            (Mark::Wordless, kind.wordless),
            (Mark::Carried, kind.carried),
            (Mark::Takeaway, kind.takeaway),
            (Mark::Sealed, kind.sealed),
            (Mark::Anonymous, kind.anonymous),
            (Mark::Score, kind.score.is_some()),
        ];
        all.extend(marks.iter().filter(|(_, has)| *has).map(|(mark, _)| Mutant::Kind(*mark, at)));
    }
    all
}

impl Mutant {
    /// The method without it.
    #[must_use]
    pub fn of(self, method: &Method) -> Method {
        let mut method = method.clone();
        match self {
            Mutant::Of(Statement::Cited(key)) => take_out(&mut method, key),
            Mutant::Of(Statement::DoneWhen(phase)) => {
                method.phases[phase.index()].done_when = None;
            }
            Mutant::Of(Statement::Hook(phase, nth)) => {
                method.phases[phase.index()].hooks.remove(usize::from(nth));
            }
            Mutant::Role(Mark::Leads, at) => method.roles[at].leads = false,
            Mutant::Role(_, at) => method.roles[at].neutral = false,
            Mutant::Kind(mark, at) => {
                let kind = &mut method.kinds[at];
                match mark {
                    Mark::Process => kind.process = false,
                    Mark::SeenBy => kind.seen_by = None,
                    Mark::Wordless => kind.wordless = false,
                    Mark::Takeaway => kind.takeaway = false,
                    Mark::Sealed => kind.sealed = false,
                    Mark::Anonymous => kind.anonymous = false,
                    Mark::Score => kind.score = None,
                    _ => kind.carried = false,
                }
            }
        }
        method
    }

    /// A loaded method without it.
    #[must_use]
    pub fn out_of(self, loaded: &Loaded) -> Loaded {
        let table = Rc::new(Table::new(self.of(&loaded.table.method)));
        Loaded { table, rules: loaded.rules.clone() }
    }

    /// Where it stands in the scripts of the method.
    #[must_use]
    pub fn place(self, method: &Method) -> Place {
        match self {
            Mutant::Of(statement) => method.place_of(statement),
            Mutant::Role(_, at) => method.roles.get(at).map(|role| role.place),
            Mutant::Kind(_, at) => method.kinds.get(at).map(|kind| kind.place),
        }
        .unwrap_or_default()
    }

    /// What it is, as a script writes it, and before it whose, which reads
    /// the same in any language: `delen: must 1`, `gespreksleider: leads`.
    #[must_use]
    pub fn told(self, method: &Method) -> String {
        match self {
            Mutant::Of(Statement::Cited(key)) => statement(method, key),
            Mutant::Of(Statement::DoneWhen(phase)) => {
                format!("{}: done_when", method.phase(phase).id)
            }
            Mutant::Of(Statement::Hook(phase, nth)) => {
                format!("{}: hook {}", method.phase(phase).id, u16::from(nth) + 1)
            }
            Mutant::Role(mark, at) => format!("{}: {}", method.roles[at].id, mark.word()),
            Mutant::Kind(mark, at) => format!("{}: {}", method.kinds[at].id, mark.word()),
        }
    }
}

impl Mark {
    fn word(self) -> &'static str {
        match self {
            Mark::Leads => "leads",
            Mark::Neutral => "neutral",
            Mark::Process => "process",
            Mark::SeenBy => "seen_by",
            Mark::Wordless => "wordless",
            Mark::Carried => "carried",
            Mark::Takeaway => "takeaway",
            Mark::Sealed => "sealed",
            Mark::Anonymous => "anonymous",
            Mark::Score => "score",
        }
    }
}

fn statement(method: &Method, key: Key) -> String {
    let nth = usize::from(key.nth);
    let phase = method.phase(key.phase);
    let word = match key.word {
        Word::Circle => return "people".to_owned(),
        Word::InOrder => return "in_order".to_owned(),
        Word::Role => return format!("{}: advised", method.roles[nth].id),
        Word::Seats => return format!("{}: seats", method.roles[nth].id),
        Word::Right => phase.rights[nth].verb.word(),
        Word::Stance => phase.stances[nth].presence.word(),
        Word::Gate => phase.gates[nth].strength.word(),
        Word::Repeat => return format!("{}: repeat", method.repeats[nth].first),
        Word::Total => return "at_most".to_owned(),
        Word::RecordFor => return "record_for".to_owned(),
        Word::ExportFor => return "export_for".to_owned(),
        Word::When => "when",
        Word::Starts => "starts",
        Word::Within => phase.within.as_ref().map_or("split", |within| within.forming.word()),
        Word::Floor => phase.floor.as_ref().map_or("in_turn", |floor| floor.order.word()),
        Word::Silence => "silent",
        Word::Choice => "choose",
        Word::Reveal => "reveal",
        Word::Order => "order",
        Word::Limit => "limit",
        Word::Last => "last",
        Word::Watch => "watch",
        Word::Appoint => "appoint",
        Word::Timebox if phase.timebox.as_ref().is_some_and(|own| own.hard) => "lasts",
        Word::Timebox => "at_most",
        Word::Prompt => "prompt",
        Word::Show => "show",
    };
    let ids = method.rule(key).map_or(String::new(), |rule: &Rule| in_brackets(&rule.ids));
    format!("{}: {word} {}{ids}", phase.id, nth + 1)
}

fn take_out(method: &mut Method, key: Key) {
    let nth = usize::from(key.nth);
    match key.word {
        Word::Circle => method.circle = None,
        Word::InOrder => method.in_order = None,
        Word::Repeat => drop(method.repeats.remove(nth)),
        Word::Total => method.timebox = None,
        Word::RecordFor => method.record_for = None,
        Word::ExportFor => method.export_for = None,
        Word::Role => method.roles[nth].advised = None,
        Word::Seats => method.roles[nth].seats = Seats::ANY,
        word => {
            let phase = &mut method.phases[key.phase.index()];
            match word {
                Word::Right => drop(phase.rights.remove(nth)),
                Word::Stance => drop(phase.stances.remove(nth)),
                Word::Order => drop(phase.orders.remove(nth)),
                Word::Limit => drop(phase.limits.remove(nth)),
                Word::Last => drop(phase.lasts.remove(nth)),
                Word::Watch => drop(phase.watches.remove(nth)),
                Word::Appoint => drop(phase.appoints.remove(nth)),
                Word::Prompt => drop(phase.prompts.remove(nth)),
                Word::Show => drop(phase.shows.remove(nth)),
                Word::Gate => drop(phase.gates.remove(nth)),
                Word::When => phase.when = None,
                Word::Starts => phase.starts = None,
                Word::Within => phase.within = None,
                Word::Floor => phase.floor = None,
                Word::Silence => phase.silence = None,
                Word::Choice => drop(phase.choices.remove(nth)),
                Word::Reveal => drop(phase.reveals.remove(nth)),
                _ => phase.timebox = None,
            }
        }
    }
}
