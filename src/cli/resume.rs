//! `intervisie resume [ID]`: goes on where the last acknowledged line stood.

use super::args::ResumeArgs;
use super::failure::Failure;
use super::lead::{Led, ear, lead};
use super::out;
use super::run::Rounds;
use super::world::{World, find, store};
use crate::driver::Driver;
use crate::repl::Ear;
use crate::script::{Given, Host, Script};
use crate::session::{Held, Opening, Seq};
use crate::store::{SessionFile, Store};
use crate::time::Time;

pub(super) fn execute(world: &World, args: &ResumeArgs) -> Result<(), Failure> {
    let store = store(world)?;
    let id = match &args.id {
        Some(id) => find(&store, id)?,
        None => only_open(world, &store)?,
    };
    let file = store.open(&id)?;
    let session = file.restore()?;
    if session.state().ended {
        let said = world.words.say("session-closed", &[("id", id.as_str().into())]);
        return Err(Failure::Usage(said));
    }
    let rules = rules(world, &file)?;
    let last = session.journal().next_seq().0.checked_sub(1).map(Seq);
    let last = last.and_then(|seq| session.journal().entry(seq)).map_or(Time::ZERO, |e| e.time);
    let time = file.last_beat().unwrap_or_default().max(last);
    let mut ear = ear()?;
    let gaps = [
        ("title", session.table().method.title.as_str().into()),
        ("id", id.as_str().into()),
        ("time", time.to_string().into()),
    ];
    ear.say(&format!("{}\n\n", world.words.say("session-resumed", &gaps)));
    let opening = file.opening().clone();
    let driver = Driver::new(session, rules, file);
    let led = lead(world, &store, driver, &id, &[], &mut *ear, time)?;
    match opening.round.clone() {
        Some(round) if led == Led::GoesOn => {
            go_on(world, store, &opening, round.meeting, &mut *ear)
        }
        _ => Ok(()),
    }
}

/// The next case of the meeting that the session belongs to.
fn go_on(
    world: &World,
    store: Store,
    opening: &Opening,
    meeting: String,
    ear: &mut dyn Ear,
) -> Result<(), Failure> {
    let (_, loaded) = world.load(&opening.method.id, &Given::to(&opening.method))?;
    let people = opening.cast.names().map(str::to_owned).collect();
    let held = opening.round.iter().map(|round| (round.nth, Held::of("", opening, false)));
    let (prepared, meeting, held) = (Vec::new(), Some(meeting), held.collect());
    Rounds { world, store, loaded, people, prepared, meeting, held }.lead(&[], ear)
}

/// The closures of the method as it was when the session began, with what was given to it; a script
/// that changed since is said so, and does not touch this session.
fn rules(world: &World, file: &SessionFile) -> Result<crate::script::ScriptRules, Failure> {
    let method = &file.opening().method;
    let Some(pinned) = method.scripts.first() else {
        return Err(Failure::File(anyhow::anyhow!(world.words.tell("holds-no-script"))));
    };
    if let Ok(found) = world.library.find(&method.id)
        && *found.script.text != *pinned.text
    {
        let gaps =
            [("method", method.id.as_str().into()), ("script", found.origin.to_string().into())];
        out::complain(&format!("{}\n", world.words.say("script-changed", &gaps)));
    }
    let script = |own: &crate::method::Script| Script::new(own.name.as_str(), own.text.as_str());
    let library = world.library.clone().pinned_to(method.scripts.iter().map(script).collect());
    let library = library.given(Given::to(method));
    Ok(Host::with(world.meter, library, None).load(&script(pinned))?.rules)
}

fn only_open(world: &World, store: &Store) -> Result<String, Failure> {
    let listed = store.list()?;
    let is_open = |summary: &crate::store::Summary| !summary.ended;
    let open: Vec<String> = listed
        .into_iter()
        .filter(|one| one.found.as_ref().is_ok_and(is_open))
        .map(|one| one.id)
        .collect();
    match open.as_slice() {
        [one] => Ok(one.clone()),
        [] => Err(Failure::Usage(world.words.tell("none-open"))),
        several => {
            let gaps = [("ids", several.join(", ").into())];
            Err(Failure::Usage(world.words.say("several-open", &gaps)))
        }
    }
}
