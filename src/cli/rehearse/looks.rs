//! What else rehearsals are played for: what they touch of their methods, what they would not miss,
//! how much of that is enough, and what everybody sees in them.

use clap::{Args, ValueEnum};

use super::percent::Percent;
use crate::cli::failure::Failure;
use crate::cli::told::{Form, ToldArgs};
use crate::words::Words;

#[derive(Debug, Args)]
pub(in crate::cli) struct LookArgs {
    /// Tell what was touched of each method: as a table, in the margin of its lines, or as json
    #[arg(
        long,
        value_name = "VIEW",
        value_enum,
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "table",
        hide_possible_values = true
    )]
    pub(super) coverage: Option<View>,
    /// Keep beside each story what everybody sees in it; from then on it is compared with that
    #[arg(long)]
    pub(super) bless: bool,
    /// Take every statement out of each method, one at a time, and tell which none of its
    /// rehearsals notices
    #[arg(
        long,
        value_name = "METHOD",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = ""
    )]
    pub(super) mutate: Option<String>,
    /// Play all rehearsals without each statement, to count those that notice
    #[arg(long)]
    pub(super) all: bool,
    /// Play the rehearsals on these methods instead of their own, with commas, and tell which do
    /// not hold there though they do not say so
    #[arg(long, value_name = "METHOD", value_delimiter = ',')]
    pub(super) on: Vec<String>,
    /// The same, on every variant of the methods that they belong to
    #[arg(long)]
    pub(super) variants: bool,
    /// Fail where less than this percentage of a method was touched, or noticed
    #[arg(long, value_name = "PERCENT")]
    fail_under: Option<String>,
}

/// How it is told what was touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum View {
    /// Statement by statement.
    Table,
    /// In the margin of the scripts.
    Lines,
    /// Data for another program.
    Json,
}

impl LookArgs {
    /// Whether rehearsals are played on other methods than their own.
    pub(super) fn elsewhere(&self) -> bool {
        self.variants || !self.on.is_empty()
    }

    /// Refuses a form that stories cannot be told in, with what they are played for.
    pub(super) fn fits(&self, words: &Words, told: &ToldArgs) -> Result<(), Failure> {
        let refused = |id: &str| Err(Failure::Usage(words.tell(id)));
        let own = self.coverage.is_some() || self.mutate.is_some() || self.bless;
        let looks = own || self.elsewhere();
        match told.format {
            Form::Json => refused("format-json-of-bots"),
            Form::Text if told.output.is_none() || !looks => Ok(()),
            _ if looks => refused("format-of-looks"),
            _ => Ok(()),
        }
    }

    /// How much is enough, if that was said; what does not go together is told.
    pub(super) fn least(&self, words: &Words) -> Result<Option<Percent>, Failure> {
        let refused = |id: &str| Err(Failure::Usage(words.tell(id)));
        let mutates = self.mutate.is_some();
        if self.elsewhere() && (self.coverage.is_some() || self.bless || mutates || self.all) {
            return refused("on-alone");
        }
        match (self.coverage.is_some(), self.bless) {
            (true, _) if mutates => return refused("mutate-or-coverage"),
            (_, true) if mutates => return refused("mutate-or-bless"),
            _ if self.all && !mutates => return refused("all-of-what"),
            _ => {}
        }
        let Some(text) = &self.fail_under else { return Ok(None) };
        if self.coverage.is_none() && !mutates {
            return refused("fail-under-of-what");
        }
        Percent::read(words, text).map(Some)
    }
}
