//! `intervisie export ID --for NAME`: minutes under pseudonyms, for readers outside the group.

use super::args::ExportArgs;
use super::failure::Failure;
use super::minutes::{may_read, reader};
use super::out;
use super::world::{World, find, store};
use crate::report::export;
use crate::session::View;

pub(super) fn execute(world: &World, args: &ExportArgs) -> Result<(), Failure> {
    let store = store(world)?;
    let id = find(&store, &args.id)?;
    let session = store.read(&id).and_then(|file| file.restore())?;
    let viewer = reader(world, session.cast(), &args.reader)?;
    may_read(world, &session, viewer)?;
    match export(&world.words, &View::on_paper(&session, viewer)) {
        Ok(text) => {
            out::say(&text);
            Ok(())
        }
        Err(people) => {
            let who = world.words.people(session.cast(), people);
            out::complain(&format!(
                "{}\n",
                world.words.say("export-refused", &[("who", who.into())])
            ));
            Err(Failure::Said(1))
        }
    }
}
