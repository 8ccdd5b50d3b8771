//! `intervisie export ID --for NAME`: minutes under pseudonyms, for readers outside the
//! group; `--rehearsal`: what happened when, without names, words and day.

use super::args::ExportArgs;
use super::failure::Failure;
use super::minutes::{may_leave, reader};
use super::out;
use super::save::name_of_method;
use super::world::{World, find, store};
use crate::report::{Telling, Wording, export, not_for_export, retell};
use crate::session::{Session, View};

pub(super) fn execute(world: &World, args: &ExportArgs) -> Result<(), Failure> {
    let store = store(world)?;
    let id = find(&store, &args.id)?;
    let session = store.read(&id).and_then(|file| file.restore())?;
    may_leave(world, &session)?;
    let Some(name) = &args.reader else { return without_words(world, &session) };
    let viewer = reader(world, session.cast(), name)?;
    if let Some(told) = not_for_export(&world.words, &session, viewer) {
        out::complain(&format!("{told}\n"));
        return Err(Failure::Said(1));
    }
    match export(&world.words, &View::for_outside(&session, viewer)) {
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

/// It holds nobody's words and nobody's name: there is nothing to ask of anybody.
fn without_words(world: &World, session: &Session) -> Result<(), Failure> {
    let method = name_of_method(world, session);
    let telling = Telling { method: &method, id: "", wording: Wording::None };
    match retell(&world.words, session, &telling) {
        Ok(text) => {
            out::say(&text);
            Ok(())
        }
        Err(why) => {
            out::complain(&format!("{why}\n"));
            Err(Failure::Said(1))
        }
    }
}
