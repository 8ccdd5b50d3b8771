//! Part of many rehearsals on paper, and parts that were played elsewhere laid together.

use serde::{Deserialize, Serialize};

use super::super::coverage::Stamp;
use super::partition::Partition;
use super::tally::Tally;

/// How many parts that are missing are named.
const MOST_MISSING: usize = 100;

/// What is asked of simulated people, as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The method: its name, or the path of its script.
    pub method: String,
    /// The language that is spoken there: what people say in it, bots go by.
    pub language: String,
    /// How many rehearsals, in all parts together.
    pub runs: u64,
    /// The seed of the first of them all.
    pub seed: u64,
    /// How many people, if that was said.
    pub people: Option<String>,
    /// The only circumstances, if they were said.
    pub groups: Vec<String>,
    /// The bots in the circle, if there are any.
    pub with: Vec<String>,
    /// The values of settings.
    pub settings: Vec<String>,
}

/// What came of one part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Which form this paper has.
    pub report: u32,
    /// The version of the program that played it.
    pub program: String,
    /// The stamp of the scripts and settings that were played.
    pub stamp: Stamp,
    /// What was asked.
    pub asked: Asked,
    /// Which part this is.
    pub partition: Partition,
    /// Whether it was broken off.
    pub partial: bool,
    /// What came of it.
    pub tally: Tally,
}

/// Why parts cannot be laid together; numbers are those of parts, from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// There are none.
    Nothing,
    /// One differs from the first in what was played.
    Other {
        /// Which one.
        part: usize,
        /// In what.
        differs: Differs,
        /// What it says.
        this: String,
        /// What the first says.
        first: String,
    },
    /// One was broken off, or does not hold as many rehearsals as it should.
    Unfinished {
        /// Which one.
        part: usize,
        /// How many it holds.
        holds: u64,
        /// How many it should.
        should: u64,
    },
    /// Two hold the same rehearsals.
    Double {
        /// The first of them.
        first: usize,
        /// The other.
        part: usize,
    },
    /// These are not there.
    Missing(Vec<Partition>),
}

/// In what reports can differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// The version of the program.
    Program,
    /// The method.
    Method,
    /// Its scripts, those of bots, or the values of settings.
    Scripts,
    /// The language.
    Language,
    /// How many rehearsals.
    Runs,
    /// The seed.
    Seed,
    /// How many people.
    People,
    /// The circumstances.
    Groups,
    /// The bots.
    With,
    /// The values of settings.
    Settings,
    /// In how many parts.
    Partitions,
}

impl Part {
    /// The form that is written now.
    pub const REPORT: u32 = 1;

    /// Lays parts of one and the same run together.
    ///
    /// # Errors
    /// They are not parts of one run, or not all of them, or one of them twice.
    pub fn join(parts: &[Part]) -> Result<Part, Unlike> {
        let first = parts.first().ok_or(Unlike::Nothing)?;
        for (at, part) in parts.iter().enumerate() {
            if let Some((differs, this, first)) = part.differs(first) {
                return Err(Unlike::Other { part: at, differs, this, first });
            }
            let nths = part.partition.nths(part.asked.runs);
            let (holds, should) = (part.tally.runs(), nths.end - nths.start);
            if part.partial || holds != should {
                return Err(Unlike::Unfinished { part: at, holds, should });
            }
            let same = parts[..at].iter().position(|other| other.partition == part.partition);
            if let Some(first) = same {
                return Err(Unlike::Double { first, part: at });
            }
        }
        let of = first.partition.of;
        let all = (1..=of).map(|nth| Partition { nth, of });
        let is_missing = |one: &Partition| parts.iter().all(|part| part.partition != *one);
        // Whoever names a huge number of parts hears of the first that are not there.
        let missing: Vec<Partition> = all.filter(is_missing).take(MOST_MISSING).collect();
        if !missing.is_empty() {
            return Err(Unlike::Missing(missing));
        }
        let mut tally = Tally::default();
        for part in parts {
            tally.merge(&part.tally);
        }
        Ok(Part { partition: Partition::WHOLE, tally, ..first.clone() })
    }

    /// In what it is another run than the first.
    fn differs(&self, first: &Part) -> Option<(Differs, String, String)> {
        let (own, other) = (&self.asked, &first.asked);
        let text = |it: &Option<String>| it.clone().unwrap_or_default();
        let stamp = |part: &Part| String::from(part.stamp);
        let pairs = [
            (Differs::Method, own.method.clone(), other.method.clone()),
            (Differs::Program, self.program.clone(), first.program.clone()),
            (Differs::Settings, own.settings.join(" "), other.settings.join(" ")),
            (Differs::Language, own.language.clone(), other.language.clone()),
            (Differs::Runs, own.runs.to_string(), other.runs.to_string()),
            (Differs::Seed, own.seed.to_string(), other.seed.to_string()),
            (Differs::People, text(&own.people), text(&other.people)),
            (Differs::Groups, own.groups.join(" "), other.groups.join(" ")),
            (Differs::With, own.with.join(","), other.with.join(",")),
            (Differs::Partitions, self.partition.of.to_string(), first.partition.of.to_string()),
            (Differs::Scripts, stamp(self), stamp(first)),
        ];
        pairs.into_iter().find(|(_, this, that)| this != that)
    }
}
