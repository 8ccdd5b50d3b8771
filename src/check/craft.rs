//! Rules of the craft: what those who lead and teach peer consultation advise. A method may have
//! its reasons to do otherwise, so that each can be left out.

use super::roles::{every_role, speaks};
use super::{Finding, Severity};
use crate::method::{Condition, Gate, Method, Over, Phase, Place, RoleId, Trigger, Verb, Who};
use crate::time::Span;
use crate::words::Words;

/// A rule of the craft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Craft {
    /// Whoever brings the case in has a word at the end.
    ClosingWord,
    /// Nobody advises before questions could be asked.
    AdviceFirst,
    /// Nothing goes on for longer than twenty minutes without a change.
    LongStretch,
}

impl Craft {
    /// Every rule.
    pub const ALL: [Craft; 3] = [Craft::ClosingWord, Craft::AdviceFirst, Craft::LongStretch];

    /// What it is called where it is left out.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Craft::ClosingWord => "closing-word",
            Craft::AdviceFirst => "advice-first",
            Craft::LongStretch => "long-stretch",
        }
    }

    /// Where it comes from.
    #[must_use]
    pub const fn source(self) -> &'static str {
        match self {
            Craft::ClosingWord => "Spreek & Luister, Whitepaper Intervisie, methode 1, stap 5",
            Craft::AdviceFirst => "Spreek & Luister, Whitepaper Intervisie, methode 1, stap 2",
            Craft::LongStretch => "D. Bligh, What’s the Use of Lectures?",
        }
    }

    pub(super) fn findings(self, words: &Words, method: &Method) -> Vec<Finding> {
        match self {
            Craft::ClosingWord => closing_word(words, method).into_iter().collect(),
            Craft::AdviceFirst => advice_first(words, method).into_iter().collect(),
            Craft::LongStretch => {
                method.phases.iter().filter_map(|phase| long_stretch(words, phase)).collect()
            }
        }
    }
}

/// So long people attend to one thing.
const STRETCH: Span = Span::minutes(20);

/// What takes longer is done in pieces, over hours or days.
const SITTING: Span = Span::minutes(120);

/// Letters by which a kind is known as advice, and as a question.
const ADVICE: [&str; 8] =
    ["advies", "oplossing", "suggestie", "voorstel", "raad", "advice", "suggestion", "solution"];
const QUESTION: [&str; 2] = ["vraag", "question"];

/// In one of the last two phases whoever brought the case in may say something.
fn closing_word(words: &Words, method: &Method) -> Option<Finding> {
    let owner = owner(method)?;
    let main: Vec<&Phase> = method.phases.iter().filter(|phase| phase.aside.is_none()).collect();
    let (before, last) = main.split_at(main.len().saturating_sub(2));
    let speaks = |phase: &&Phase| speaks(method, phase, owner);
    let place = main.last()?.place;
    let gaps = [("role", method.role(owner).called().into())];
    let silent = before.iter().any(speaks) && !last.iter().any(speaks);
    silent.then(|| told(words, Craft::ClosingWord, place, &words.say("craft-closing-word", &gaps)))
}

/// The one person whose case it is: of the roles for one that do not lead, the only one, or the one
/// that is asked for something first.
fn owner(method: &Method) -> Option<RoleId> {
    let single = |role: &RoleId| {
        let role = method.role(*role);
        role.seats.most == 1 && !role.leads && role.per.is_none()
    };
    let roles: Vec<RoleId> = every_role(method).filter(single).collect();
    if let [role] = roles[..] {
        return Some(role);
    }
    let asked = |gate: &Gate| match &gate.condition {
        Condition::Each { over: Over::People(Who::Role(role)), .. } => Some(*role),
        _ => None,
    };
    let gates = method.phases.iter().flat_map(|phase| &phase.gates);
    gates.filter_map(asked).find(|role| roles.contains(role))
}

fn advice_first(words: &Words, method: &Method) -> Option<Finding> {
    let named = |phase: &Phase, letters: &[&str]| {
        let rights = phase.rights.iter();
        rights.filter(|right| matches!(right.verb, Verb::May | Verb::Only)).find_map(|right| {
            let mut own = right.what.kinds().filter(|kind| {
                let id = &method.kind(*kind).id;
                letters.iter().any(|letters| id.starts_with(letters))
            });
            own.next().map(|kind| (right.rule.place, kind))
        })
    };
    let first = method.phases.iter().position(|phase| named(phase, &QUESTION).is_some())?;
    let early = method.phases[..=first].iter().find_map(|phase| named(phase, &ADVICE));
    let (place, kind) = early?;
    let gaps = [
        ("kind", method.kind(kind).called().into()),
        ("phase", method.phases[first].title.as_str().into()),
    ];
    Some(told(words, Craft::AdviceFirst, place, &words.say("craft-advice-first", &gaps)))
}

fn long_stretch(words: &Words, phase: &Phase) -> Option<Finding> {
    let timebox = phase.timebox.as_ref()?;
    let changes = phase.floor.is_some()
        || phase.hooks.iter().any(|hook| matches!(hook.trigger, Trigger::Time(_)));
    let sits = timebox.most > STRETCH && timebox.most <= SITTING;
    let long = timebox.each.is_none() && sits && !changes;
    let gaps = [("phase", phase.title.as_str().into()), ("span", timebox.most.to_string().into())];
    long.then(|| {
        let place = timebox.rule.place;
        told(words, Craft::LongStretch, place, &words.say("craft-long-stretch", &gaps))
    })
}

fn told(words: &Words, craft: Craft, place: Place, said: &str) -> Finding {
    let gaps =
        [("said", said.into()), ("id", craft.id().into()), ("source", craft.source().into())];
    Finding::new(Severity::Warning, place, words.say("craft", &gaps))
}
