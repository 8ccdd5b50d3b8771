//! What the last case of a meeting gave to take along, told at the opening of the next.

use super::world::World;
use crate::report::carried_along;
use crate::session::{Cast, Meeting};
use crate::store::Store;

/// What goes along from the last round to this circle, as it is told; nothing where somebody is
/// there who was not in that circle, or where the session is forgotten.
pub(super) fn told(world: &World, store: &Store, meeting: &Meeting, cast: &Cast) -> Option<String> {
    let id = &meeting.last()?.session;
    let before = store.read(id).and_then(|file| file.restore()).ok()?;
    let people: Option<Vec<_>> = cast.names().map(|name| before.cast().person(name)).collect();
    let along = carried_along(&world.words, &before, &people?);
    if along.lines.is_empty() {
        return None;
    }
    let mut told = vec![world.words.tell("carried-from")];
    told.extend(along.lines.iter().map(|line| format!("  · {line}")));
    let gaps = [("id", id.as_str().into())];
    told.extend(along.withheld.then(|| world.words.say("carried-withheld", &gaps)));
    Some(told.join("\n") + "\n")
}
