//! `intervisie lsp`: serves an editor, over standard input and output.

use std::io::{BufReader, IsTerminal as _, stdin, stdout};

use anyhow::Context as _;
use clap::Args;

use super::failure::Failure;
use super::home;
use super::world::World;
use crate::lsp::{Setup, serve_over};

#[derive(Debug, Args)]
pub(super) struct LspArgs {
    /// Over standard input and output: that is always so, and some editors say it
    #[arg(long)]
    pub(super) stdio: bool,
}

pub(super) fn execute(world: &World, args: &LspArgs) -> Result<(), Failure> {
    // Nobody types this protocol. Whoever does not say that it is meant wonders what this is.
    if stdin().is_terminal() && !args.stdio {
        return Err(Failure::Usage(world.words.tell("lsp-typed")));
    }
    let setup = Setup {
        language: world.words.language(),
        tongue: world.tongue(),
        meter: world.meter,
        methods: home::own_methods().into_iter().collect(),
        cache: home::cache(),
    };
    let ended = serve_over(BufReader::new(stdin()), stdout(), &setup);
    let ended = ended.with_context(|| world.words.tell("lsp-no-thread"))?;
    // As the protocol wants it: whoever goes away without a word left something undone.
    if ended { Ok(()) } else { Err(Failure::Said(1)) }
}
