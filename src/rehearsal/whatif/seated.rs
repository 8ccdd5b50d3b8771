//! The people of a session on another method: each in the roles of the same names.

use super::super::play::Play;
use super::pair::Pair;
use super::went::WhatIf;
use crate::method::{PersonId, RoleId};
use crate::report::Retold;
use crate::script::Loaded;
use crate::session::Cast;
use crate::words::Words;

/// What would become of a session of `here`, of which this was asked, on the method `there`.
#[must_use]
pub fn played_again(
    words: &Words,
    (here, cast): (&Loaded, &Cast),
    asked: &[Retold],
    there: &Loaded,
) -> WhatIf {
    let title = |loaded: &Loaded| loaded.table.method.title.clone();
    let went = seated(words, (here, cast), there).map(|own| {
        let here = Play::open(here, cast.clone());
        Pair::new(words, here, Play::open(there, own)).play(asked)
    });
    WhatIf { here: title(here), there: title(there), went }
}

/// The same people in the same seats; a role that is not there is nobody's.
fn seated(words: &Words, (here, cast): (&Loaded, &Cast), there: &Loaded) -> Result<Cast, String> {
    let (from, to) = (&here.table.method, &there.table.method);
    let role = |own: RoleId| to.role_id(&from.role(own).id);
    let roles = |at| cast.roles_of(PersonId::at(at)).filter_map(role).collect();
    let people: Vec<(String, Vec<RoleId>)> =
        cast.names().enumerate().map(|(at, name)| (name.to_owned(), roles(at))).collect();
    Cast::seat(to, &people).map_err(|error| words.cast_error(to, &error))
}
