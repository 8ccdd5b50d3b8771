//! `intervisie forget ID`: the session and its side files are gone.

use std::time::Duration;

use super::args::ForgetArgs;
use super::failure::Failure;
use super::lead::ear;
use super::out;
use super::world::{World, find, store};
use crate::repl::{Board, Heard};

pub(super) fn execute(world: &World, args: &ForgetArgs) -> Result<(), Failure> {
    let store = store(world)?;
    let id = find(&store, &args.id)?;
    if !args.yes && !is_sure(world, &id)? {
        out::say(&format!("{}\n", world.words.say("forget-not", &[("id", id.as_str().into())])));
        return Ok(());
    }
    store.forget(&id)?;
    out::say(&format!("{}\n", world.words.say("forgotten", &[("id", id.as_str().into())])));
    Ok(())
}

/// At a terminal somebody is asked once more: it cannot be undone.
fn is_sure(world: &World, id: &str) -> Result<bool, Failure> {
    if !out::is_typed() {
        return Ok(true);
    }
    let mut ear = ear(world)?;
    let prompt = world.words.say("forget-sure", &[("id", id.into())]) + " ";
    ear.ask(Board { prompt, ..Board::default() });
    loop {
        match ear.hear(Duration::from_secs(1)) {
            Heard::Line(line) => {
                let line = line.trim().to_lowercase();
                return Ok(matches!(line.as_str(), "ja" | "j" | "yes" | "y"));
            }
            Heard::Nothing => {}
            Heard::Interrupt | Heard::End => return Ok(false),
        }
    }
}
