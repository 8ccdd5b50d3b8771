//! What can be given to `intervisie check`.

use clap::Args;

use crate::check::{Craft, Options};
use crate::cli::args::MethodArgs;
use crate::explore::Limits;

#[derive(Debug, Args)]
pub(in crate::cli) struct CheckArgs {
    #[command(flatten)]
    pub(super) method: MethodArgs,
    /// Rules of thumb to leave out: closing-word, advice-first, long-stretch
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = craft)]
    pub(super) skip: Vec<Craft>,
    /// How many places to explore in each circle at most
    #[arg(long, value_name = "N", default_value_t = Limits::default().places)]
    pub(super) places: usize,
}

impl CheckArgs {
    pub(super) fn options(&self) -> Options {
        let craft = Craft::ALL.into_iter().filter(|craft| !self.skip.contains(craft));
        Options { limits: Limits { places: self.places }, craft: craft.collect() }
    }
}

fn craft(id: &str) -> Result<Craft, String> {
    let known = Craft::ALL.into_iter().find(|craft| craft.id() == id);
    known.ok_or_else(|| Craft::ALL.map(Craft::id).join(", "))
}
