//! Conditions: what must hold, as data that can be decided, shown, checked and translated.

use serde::{Deserialize, Serialize};

use super::{GroupingId, KindId, RoleId, SettingId, Tags, TopicId, What, Who};
use crate::time::Span;

/// Something that holds or not at a moment of a session.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Each member of a set has at least `n` fitting acts.
    Each {
        /// The set.
        over: Over,
        /// How many.
        n: u16,
        /// Of what.
        what: What,
    },
    /// Two amounts compared.
    Compare(Amount, Relation, Amount),
    /// A question that one of these people answered with yes.
    Yes {
        /// Who may answer.
        who: Who,
        /// The question.
        question: String,
    },
    /// A question that each of these people answered with yes.
    EachYes {
        /// Who is asked.
        who: Who,
        /// The question.
        question: String,
    },
    /// Every question of a topic was asked or skipped.
    Asked(TopicId),
    /// Every one of these topics is somebody's task who is there.
    Divided(Tags),
    /// The phase took so long.
    Lasted(Span),
    /// Everybody in the round of this phase had a turn.
    WentRound,
    /// This topic was chosen, by the name of the choice.
    Chosen(String, TopicId),
    /// The same, with every count since that moment.
    Since(Start, Box<Condition>),
    /// The group chose how long the session is kept.
    Retention,
    /// The meeting goes on with another case.
    GoesOn,
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
}

/// A moment from which a condition counts, where it is not that its phase began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// The session began.
    Opening,
    /// The running round of the repeat around it began.
    Round,
}

/// The set that an `each` runs over.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Over {
    /// Each of these people who is there.
    People(Who),
    /// Each of these topics.
    Topics(Tags),
    /// Each act of this kind: it has a reply that fits.
    Acts(KindId),
    /// These people together, as one.
    Together(Who),
    /// Each of these groups together.
    Groups(GroupingId),
}

/// A number that a session knows.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amount {
    /// A fixed number.
    Number(i64),
    /// How many fitting acts there were since the phase began.
    Count(What),
    /// How many of these people are there.
    People(Who),
    /// The value of a setting.
    Setting(SettingId),
}

/// How two amounts are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `==`
    Equal,
    /// `!=`
    Different,
    /// `>=`
    AtLeast,
    /// `>`
    More,
}

impl Condition {
    /// Whether it asks for the value of a setting.
    #[must_use]
    pub fn names_setting(&self) -> bool {
        self.has_amount(&|amount| matches!(amount, Amount::Setting(_)))
    }

    /// Whether it asks for the value of this setting.
    #[must_use]
    pub fn asks_for(&self, setting: SettingId) -> bool {
        self.has_amount(&|amount| *amount == Amount::Setting(setting))
    }

    /// Whether it asks how many people there are.
    #[must_use]
    pub fn counts_people(&self) -> bool {
        self.has_amount(&|amount| matches!(amount, Amount::People(_)))
    }

    /// Whether it holds only if there is somebody of a role.
    #[must_use]
    pub fn wants_people(&self, role: RoleId) -> bool {
        match self {
            Condition::Compare(Amount::People(who), relation, Amount::Number(n)) => {
                let some = match relation {
                    Relation::AtLeast | Relation::Equal => *n >= 1,
                    Relation::More => *n >= 0,
                    _ => false,
                };
                some && who.names(role)
            }
            Condition::All(parts) => parts.iter().any(|part| part.wants_people(role)),
            _ => false,
        }
    }

    /// Whether it holds only as long as there are none, or few, of something.
    #[must_use]
    pub fn wants_none(&self) -> bool {
        match self {
            Condition::Compare(Amount::Count(_), relation, Amount::Number(_)) => {
                matches!(relation, Relation::Less | Relation::AtMost)
                    || matches!(
                        (relation, self),
                        (Relation::Equal, Condition::Compare(_, _, Amount::Number(0)))
                    )
            }
            Condition::Not(part) => {
                matches!(
                    &**part,
                    Condition::Compare(Amount::Count(_), Relation::AtLeast | Relation::More, _)
                )
            }
            _ => false,
        }
    }

    /// Adds the topics of which it asks whether this choice fell on them.
    pub fn chosen(&self, choice: &str, all: &mut Vec<TopicId>) {
        match self {
            Condition::Chosen(id, topic) if id == choice => all.push(*topic),
            Condition::Since(_, part) | Condition::Not(part) => part.chosen(choice, all),
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    part.chosen(choice, all);
                }
            }
            _ => {}
        }
    }

    /// How long it waits for, at most, since when: the longest of its parts.
    pub fn waits(&self) -> impl Iterator<Item = (Option<Start>, Span)> {
        let mut all = Vec::new();
        self.gather_waits(None, &mut all);
        all.into_iter()
    }

    fn gather_waits(&self, since: Option<Start>, all: &mut Vec<(Option<Start>, Span)>) {
        match self {
            Condition::Lasted(span) => all.push((since, *span)),
            Condition::Since(start, part) => part.gather_waits(Some(*start), all),
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    part.gather_waits(since, all);
                }
            }
            _ => {}
        }
    }

    /// Whether it waits until the questions about a topic were asked or skipped.
    #[must_use]
    pub fn waits_for(&self, topic: TopicId) -> bool {
        match self {
            Condition::Asked(own) => *own == topic,
            Condition::Since(_, part) | Condition::Not(part) => part.waits_for(topic),
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().any(|part| part.waits_for(topic))
            }
            _ => false,
        }
    }

    /// Whether it counts acts of this kind.
    #[must_use]
    pub fn counts(&self, kind: KindId) -> bool {
        match self {
            Condition::Each { what, .. } => what.names(kind),
            Condition::Compare(left, _, right) => [left, right]
                .iter()
                .any(|amount| matches!(amount, Amount::Count(what) if what.names(kind))),
            Condition::Since(_, part) | Condition::Not(part) => part.counts(kind),
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().any(|part| part.counts(kind))
            }
            _ => false,
        }
    }

    fn has_amount(&self, fits: &dyn Fn(&Amount) -> bool) -> bool {
        match self {
            Condition::Compare(left, _, right) => fits(left) || fits(right),
            Condition::Since(_, part) | Condition::Not(part) => part.has_amount(fits),
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().any(|part| part.has_amount(fits))
            }
            _ => false,
        }
    }

    /// How many conditions this is put together from, each with its signs.
    #[must_use]
    pub fn parts(&self) -> usize {
        match self {
            Condition::Each { .. }
            | Condition::Compare(..)
            | Condition::Yes { .. }
            | Condition::EachYes { .. }
            | Condition::Asked(_)
            | Condition::Divided(_)
            | Condition::Lasted(_)
            | Condition::WentRound
            | Condition::Chosen(..)
            | Condition::Retention
            | Condition::GoesOn => 1,
            Condition::All(parts) | Condition::Any(parts) => parts.iter().map(Self::parts).sum(),
            Condition::Not(part) | Condition::Since(_, part) => 1 + part.parts(),
        }
    }
}

impl Relation {
    /// Whether `left` stands in this relation to `right`.
    #[must_use]
    pub fn holds(self, left: i64, right: i64) -> bool {
        match self {
            Relation::Less => left < right,
            Relation::AtMost => left <= right,
            Relation::Equal => left == right,
            Relation::Different => left != right,
            Relation::AtLeast => left >= right,
            Relation::More => left > right,
        }
    }

    /// The sign, as it is written.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Relation::Less => "<",
            Relation::AtMost => "<=",
            Relation::Equal => "==",
            Relation::Different => "!=",
            Relation::AtLeast => ">=",
            Relation::More => ">",
        }
    }
}
