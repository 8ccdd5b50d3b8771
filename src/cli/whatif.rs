//! `intervisie whatif STORY|SESSION METHOD`: a rehearsal or a kept session on another method, and
//! what would have been otherwise.

use std::path::PathBuf;
use std::thread;

use anyhow::{Context as _, anyhow};
use clap::Args;

use super::failure::Failure;
use super::out;
use super::resume::pinned;
use super::world::{World, find, store};
use crate::rehearsal::{Story, built_in, played_again, report, stories, suppose};
use crate::report::{nameless, not_a_reader};
use crate::script::{Given, Loaded};
use crate::session::{Retention, Viewer};

#[derive(Debug, Args)]
pub(super) struct WhatIfArgs {
    /// A rehearsal, a folder of them, or the id of a session, or its beginning
    what: String,
    /// The other method: its name, or the path of a script
    method: String,
}

pub(super) fn execute(world: &World, args: &WhatIfArgs) -> Result<(), Failure> {
    let (_, there) = world.load(&args.method, &Given::default())?;
    match told(world, &args.what)? {
        Some(told) => of_stories(world, &told, &args.method),
        None => of_session(world, &args.what, &there),
    }
}

/// The rehearsals that are meant: a file or folder, or one that comes with the program by its name.
fn told(world: &World, what: &str) -> Result<Option<Vec<Story>>, Failure> {
    let path = PathBuf::from(what);
    if is_there(&path) {
        let found = stories(&[path]).map_err(|error| Failure::File(anyhow!(error)))?;
        return Ok(Some(found));
    }
    let own = what.trim_start_matches("scripts/").trim_end_matches(".rhai").trim_end_matches('/');
    let is_meant = |story: &Story| {
        story.name.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let known: Vec<Story> = built_in().into_iter().filter(is_meant).collect();
    // A session may be called after a method, as stories are.
    let named = own.contains('/') || store(world)?.find(what).is_err();
    Ok((named && !known.is_empty()).then_some(known))
}

fn of_stories(world: &World, told: &[Story], method: &str) -> Result<(), Failure> {
    let jobs = thread::available_parallelism().map_or(1, usize::from);
    let (machine, language) = ((world.meter, jobs), world.words.language());
    let all = suppose(told, method, &world.library, machine, language)
        .with_context(|| world.words.tell("not-rehearsed"))?;
    out::say(&report::supposed(&all, &world.words));
    Ok(())
}

/// Of a session that was held nobody's words are told, and nobody's name.
fn of_session(world: &World, what: &str, there: &Loaded) -> Result<(), Failure> {
    let words = &world.words;
    let store = store(world)?;
    let id = find(&store, what)?;
    let session = store.read(&id).and_then(|file| file.restore())?;
    if session.state().retention == Some(Retention::Nothing) {
        return Err(Failure::Usage(words.tell("whatif-not-kept")));
    }
    if let Some(told) = not_a_reader(words, &session, Viewer::leading(&session)) {
        return Err(Failure::Usage(told));
    }
    let (told, asked) = nameless(words, &session).map_err(Failure::Usage)?;
    let here = pinned(world, &session.table().method)?;
    let what_if = played_again(words, (&here, told.cast()), &asked, there);
    out::say(&format!("{id}\n{}", report::what_if(&what_if, words)));
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a story is told from a session by whether it is there"
)]
fn is_there(path: &std::path::Path) -> bool {
    path.exists()
}
