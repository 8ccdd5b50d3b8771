//! `intervisie resume [ID]`: goes on where the last acknowledged line stood.

use super::args::ResumeArgs;
use super::failure::Failure;
use super::lead::{Leading, Led, ear, lead, open};
use super::out;
use super::run::Rounds;
use super::world::{Meant, World, named_or_open, store};
use crate::driver::Driver;
use crate::method::Method;
use crate::repl::{Ear, Look, OnDisk, Source as _};
use crate::script::{Given, Host, Loaded, Origin, Script};
use crate::session::{Held, Opening};
use crate::store::Store;
use crate::time::Time;

pub(super) fn execute(world: &World, args: &ResumeArgs) -> Result<(), Failure> {
    let store = store(world)?;
    let id = named_or_open(world, &store, args.id.as_deref(), Meant::ToLead)?;
    let file = open(world, &store, &id)?;
    let session = file.restore()?;
    if session.state().ended {
        let said = world.words.say("session-closed", &[("id", id.as_str().into())]);
        return Err(Failure::Usage(said));
    }
    let method = &session.table().method;
    let rules = pinned(world, method)?.rules;
    let now = Now::of(world, method, args.reload.as_deref())?;
    if now.differs && args.reload.is_none() {
        now.tell(world, method);
    }
    let last = session.journal().iter().next_back();
    let last = last.map_or(Time::ZERO, |(_, entry, _)| entry.time);
    let time = file.last_beat().unwrap_or_default().max(last);
    let mut ear = ear(world)?;
    let gaps = [
        ("title", method.title.as_str().into()),
        ("id", id.as_str().into()),
        ("time", time.to_string().into()),
    ];
    ear.say(&format!("{}\n\n", world.words.say("session-resumed", &gaps)));
    let opening = file.opening().clone();
    let driver = Driver::new(session, rules, file);
    let (name, scripts, at_once) = (now.name, now.scripts, args.reload.is_some());
    let leading = Leading { world, store: &store, id: &id, prepared: &[], scripts, at_once };
    let led = lead(leading, driver, &mut *ear, time)?;
    match opening.round.clone() {
        Some(round) if led == Led::GoesOn => {
            go_on(world, store, name, &opening, round.meeting, &mut *ear)
        }
        _ => Ok(()),
    }
}

/// The next case of the meeting that the session belongs to.
fn go_on(
    world: &World,
    store: Store,
    name: String,
    opening: &Opening,
    meeting: String,
    ear: &mut dyn Ear,
) -> Result<(), Failure> {
    let (_, loaded) = world.load(&name, &Given::to(&opening.method))?;
    let people = opening.cast.names().map(str::to_owned).collect();
    let held = opening.round.iter().map(|round| (round.nth, Held::of("", opening, false)));
    let (prepared, meeting, held) = (Vec::new(), Some(meeting), held.collect());
    let follows = None;
    Rounds { world, store, name, loaded, people, prepared, meeting, held, follows }.lead(&[], ear)
}

/// The method as the session has it, with its closures and what was given to it; what changed since
/// does not touch them.
pub(super) fn pinned(world: &World, method: &Method) -> Result<Loaded, Failure> {
    let script = |own: &crate::method::Script| Script::new(own.name.as_str(), own.text.as_str());
    let Some(own) = method.scripts.first() else {
        return Err(Failure::File(anyhow::anyhow!(world.words.tell("holds-no-script"))));
    };
    let library = world.library.clone().pinned_to(method.scripts.iter().map(script).collect());
    let library = library.given(Given::to(method));
    Ok(Host::with(world.meter, library, None).load(&script(own))?)
}

/// The method of a session as it is now, beside how the session has it.
struct Now {
    /// By which it is found.
    name: String,
    scripts: OnDisk,
    /// Where it is found, if it is.
    origin: Option<Origin>,
    differs: bool,
}

impl Now {
    /// Finds it where it is said to be; else by its name, or here under the name that its file
    /// had. One that is as the session has it goes before one that is not.
    fn of(world: &World, method: &Method, given: Option<&str>) -> Result<Now, Failure> {
        let own = method.scripts.first().map_or("", |script| script.name.as_str());
        let names = match given.filter(|given| !given.is_empty()) {
            Some(given) => {
                world.library.find(given)?;
                vec![given]
            }
            None => vec![method.id.as_str(), own],
        };
        let mut first = None;
        for name in names {
            let now = Now::called(world, method, name.to_owned());
            if now.origin.is_some() && !now.differs {
                return Ok(now);
            }
            first = first.filter(|first: &Now| first.origin.is_some()).or(Some(now));
        }
        Ok(first.unwrap_or_else(|| Now::called(world, method, method.id.clone())))
    }

    fn called(world: &World, method: &Method, name: String) -> Now {
        let mut scripts = world.scripts(&name, Given::to(method));
        let origin = world.library.find(&name).ok().map(|found| found.origin);
        let differs = match scripts.look(true) {
            Look::Found(table, _) => table.method.scripts != method.scripts,
            Look::Wrong(_) | Look::Same => origin.is_some(),
        };
        Now { name, scripts, origin, differs }
    }

    /// Says that it changed, and that the session does not.
    fn tell(&self, world: &World, method: &Method) {
        let origin = self.origin.as_ref().map(ToString::to_string).unwrap_or_default();
        let gaps = [("method", method.id.as_str().into()), ("script", origin.into())];
        out::complain(&format!("{}\n", world.words.say("script-changed", &gaps)));
    }
}
