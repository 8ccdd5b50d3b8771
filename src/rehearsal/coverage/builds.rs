//! What was touched of several methods, each by the name under which it was rehearsed. Counts are
//! those of one build of a method; another value of a setting may build another one, of which what
//! says the same on the same line is counted along.

use std::collections::BTreeMap;
use std::num::ParseIntError;

use serde::{Deserialize, Serialize};

use super::sum::Coverage;
use crate::method::{Method, Place, Statement, Word};
use crate::script::Script;

/// What was touched of methods, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Covered {
    methods: BTreeMap<String, Build>,
}

/// What was touched of one build of a method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Build {
    stamp: Stamp,
    coverage: Coverage,
}

/// What tells one build of a method from another: its scripts and the values of its settings. By
/// FNV-1a, which is the same on every machine. On paper it is text: not everybody reads so large a
/// number whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Stamp(u64);

impl From<Stamp> for String {
    fn from(stamp: Stamp) -> String {
        format!("{:016x}", stamp.0)
    }
}

impl TryFrom<String> for Stamp {
    type Error = ParseIntError;

    fn try_from(text: String) -> Result<Stamp, ParseIntError> {
        u64::from_str_radix(&text, 16).map(Stamp)
    }
}

/// Counts of a method that was changed in between: they cannot be added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherBuild {
    /// The name of the method.
    pub method: String,
}

impl Covered {
    /// The names of the methods.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.methods.keys().map(String::as_str)
    }

    /// What was touched of a method.
    #[must_use]
    pub fn of(&self, name: &str) -> Option<&Coverage> {
        self.methods.get(name).map(|build| &build.coverage)
    }

    /// Whether the counts under a name are those of this build of the method.
    #[must_use]
    pub fn is_of(&self, name: &str, method: &Method) -> bool {
        self.methods.get(name).is_some_and(|build| build.stamp == Stamp::of(method))
    }

    /// Adds what another one counted.
    ///
    /// # Errors
    /// A method of that name was another one there; then nothing is added.
    pub fn add(&mut self, other: &Covered) -> Result<(), OtherBuild> {
        let own = |name: &String| self.methods.get(name).map(|build| build.stamp);
        let mut changed = other.methods.iter();
        let changed = changed.find(|(name, it)| own(name).is_some_and(|own| own != it.stamp));
        if let Some((method, _)) = changed {
            return Err(OtherBuild { method: method.clone() });
        }
        for (name, build) in &other.methods {
            self.count(name, build.stamp, &build.coverage)?;
        }
        Ok(())
    }

    /// Adds what was counted of the build of a method that has this stamp.
    ///
    /// # Errors
    /// What was counted under that name before is of another build; then nothing is added.
    pub fn count(
        &mut self,
        name: &str,
        stamp: Stamp,
        coverage: &Coverage,
    ) -> Result<(), OtherBuild> {
        let fresh = || Build { stamp, coverage: Coverage::default() };
        let build = self.methods.entry(name.to_owned()).or_insert_with(fresh);
        if build.stamp != stamp {
            return Err(OtherBuild { method: name.to_owned() });
        }
        build.coverage.add(coverage);
        Ok(())
    }
}

impl Coverage {
    /// The counts of one build of a method by the names of another.
    #[must_use]
    pub fn carried(&self, from: &Method, to: &Method) -> Coverage {
        let (here, there) = (Names::of(from), Names::of(to));
        self.renamed(
            |phase| to.phase_id(&from.phases.get(phase.index())?.id),
            |statement| there.called(here.name(statement)?),
        )
    }
}

/// What a statement is called whatever else the method says: the phase, the word, where it stands,
/// and the how-many-th it is of those that stand there.
type Name = (Option<String>, Option<Word>, Place, usize);

struct Names(Vec<(Name, Statement)>);

impl Names {
    fn of(method: &Method) -> Names {
        let mut seen: BTreeMap<(Option<String>, Option<Word>, u16, u32), usize> = BTreeMap::new();
        let statements = method.statements().into_iter();
        let named = statements.map(|statement| {
            let phase = statement.phase().map(|phase| method.phase(phase).id.clone());
            let place = method.place_of(statement).unwrap_or_default();
            let same = (phase.clone(), statement.word(), place.script, place.line);
            let nth = seen.entry(same).or_default();
            let name = (phase, statement.word(), place, *nth);
            *nth += 1;
            (name, statement)
        });
        Names(named.collect())
    }

    fn name(&self, statement: Statement) -> Option<&Name> {
        self.0.iter().find(|(_, own)| *own == statement).map(|(name, _)| name)
    }

    fn called(&self, name: &Name) -> Option<Statement> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, statement)| *statement)
    }
}

impl Stamp {
    /// The stamp of a method.
    #[must_use]
    pub fn of(method: &Method) -> Stamp {
        let scripts = method.scripts.iter();
        let stamp = scripts.fold(Stamp::NOTHING, |stamp, script| {
            stamp.and(script.name.as_bytes()).and(script.text.as_bytes())
        });
        stamp.with_settings(method)
    }

    /// The stamp of a method and of other scripts, wherever they stand on a machine.
    #[must_use]
    pub fn of_texts(method: &Method, others: &[Script]) -> Stamp {
        let own = method.scripts.iter().map(|script| script.text.as_bytes());
        let others = others.iter().map(|script| script.text.as_bytes());
        own.chain(others).fold(Stamp::NOTHING, Stamp::and).with_settings(method)
    }

    const NOTHING: Stamp = Stamp(0xcbf2_9ce4_8422_2325);

    fn with_settings(self, method: &Method) -> Stamp {
        let settings = method.settings.iter();
        settings.fold(self, |stamp, setting| {
            stamp.and(setting.id.as_bytes()).and(&setting.value.to_le_bytes())
        })
    }

    /// What follows is set off, so that nothing moves from one to the next.
    fn and(self, bytes: &[u8]) -> Stamp {
        let take =
            |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        Stamp(bytes.iter().chain(&[0xff]).fold(self.0, take))
    }
}
