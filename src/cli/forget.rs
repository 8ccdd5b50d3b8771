//! `intervisie forget ID`: the session and its side files are gone.

use super::args::ForgetArgs;
use super::failure::Failure;
use super::out;
use super::world::{World, find, store};

pub(super) fn execute(world: &World, args: &ForgetArgs) -> Result<(), Failure> {
    let store = store(world)?;
    let id = find(&store, &args.id)?;
    store.forget(&id)?;
    out::say(&format!("{}\n", world.words.say("forgotten", &[("id", id.as_str().into())])));
    Ok(())
}
