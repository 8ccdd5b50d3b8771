//! What people took along, told when they meet again: from the last case of a meeting to its next,
//! and from a meeting to the one that follows it.

use super::world::World;
use crate::method::{Method, PersonId};
use crate::report::{Along, Told, carried_along, not_a_reader};
use crate::session::{Cast, Meeting, Viewer};
use crate::store::Store;

/// What goes along from the last round to this circle, as it is told; nothing where somebody is
/// there who was not in that circle, or where the session is forgotten.
pub(super) fn told(world: &World, store: &Store, meeting: &Meeting, cast: &Cast) -> Option<String> {
    let id = &meeting.last()?.session;
    let along = along(world, store, id, cast)?;
    let mut told = vec![world.words.tell("carried-from")];
    told.extend(along.lines.iter().map(|one| format!("  · {}", one.line)));
    told.extend(released(world, id, &along));
    Some(told.join("\n") + "\n")
}

/// What goes along from earlier sessions, as it is told where these follow, each with the question
/// what became of it. The same rule holds; what is forgotten is not told.
pub(super) fn asked_about(
    world: &World,
    store: &Store,
    ids: &[String],
    (cast, method): (&Cast, &Method),
) -> String {
    let words = &world.words;
    let mut told = Vec::new();
    for id in ids {
        let Some(along) = along(world, store, id, cast) else { continue };
        told.push(words.say("followed-from", &[("id", id.as_str().into())]));
        for Told { who, line } in &along.lines {
            let question = match who {
                Some(who) => words.say("followed-what-became", &[("who", who.as_str().into())]),
                None => words.tell("followed-what-became-unnamed"),
            };
            told.push(format!("  · {line}\n    {question}"));
        }
        told.extend(released(world, id, &along));
    }
    if told.is_empty() {
        return format!("{}\n", words.tell("followed-nothing"));
    }
    for aside in method.phases.iter().filter(|phase| phase.aside.is_some()) {
        let gaps = [("title", aside.title.as_str().into()), ("phase", aside.called().into())];
        told.push(words.say("followed-aside", &gaps));
    }
    told.join("\n") + "\n"
}

fn along(world: &World, store: &Store, id: &str, cast: &Cast) -> Option<Along> {
    let before = store.read(id).and_then(|file| file.restore()).ok()?;
    let people: Option<Vec<_>> = cast.names().map(|name| before.cast().person(name)).collect();
    let people = people?;
    // Whoever the record is not made for does not get it this way either.
    let kept_from = |one: &PersonId| not_a_reader(&world.words, &before, Viewer::Person(*one));
    if people.iter().any(|one| kept_from(one).is_some()) {
        return None;
    }
    let along = carried_along(&world.words, &before, &people);
    (!along.lines.is_empty()).then_some(along)
}

/// How words that were left out are released.
fn released(world: &World, id: &str, along: &Along) -> Option<String> {
    along.withheld.then(|| world.words.say("carried-withheld", &[("id", id.into())]))
}
