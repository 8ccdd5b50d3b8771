//! `rehearse`: people are cast and a session is opened.

use std::rc::Rc;

use rhai::{Dynamic, Engine, ImmutableString, Map, NativeCallContext};

use super::super::play::Play;
use super::stage::{Answer, RehearsalHandle, Stage, place};
use crate::method::{Method, RoleId};
use crate::script::{complaint, unknown};
use crate::session::{Cast, CastError};

pub(super) fn register(engine: &mut Engine, stage: &Rc<Stage>) {
    engine.register_type_with_name::<RehearsalHandle>("Rehearsal");
    let at = Rc::clone(stage);
    engine.register_fn(
        "rehearse",
        move |ctx: NativeCallContext, method: ImmutableString, people: Map| {
            let method = at.method(&method)?;
            let cast = cast(&at, &method.table.method, people)?;
            let rehearsal = at.add(Play::open(&method, cast))?;
            let place = place(&ctx);
            at.scene(&rehearsal, |scene| scene.began(place))?;
            Answer::Ok(rehearsal)
        },
    );
}

/// Seats people in the order of the method's roles; somebody may have several.
fn cast(stage: &Stage, method: &Method, mut given: Map) -> Answer<Cast> {
    let mut people: Vec<(String, Vec<RoleId>)> = Vec::new();
    let told = |error: &CastError| complaint(stage.words.cast_error(method, error), None);
    for (at, role) in method.roles.iter().enumerate() {
        let role_id = RoleId::at(at);
        for name in names(given.remove(role.id.as_str()).unwrap_or_default())? {
            match people.iter_mut().find(|(known, _)| *known == name) {
                None => people.push((name, vec![role_id])),
                Some((_, held)) if !held.contains(&role_id) => held.push(role_id),
                Some(_) => return Err(told(&CastError::SameName(name))),
            }
        }
    }
    if let Some(role) = given.keys().next() {
        return Err(unknown("role", role, method.roles.iter().map(|role| role.id.as_str())));
    }
    Cast::seat(method, &people).map_err(|error| told(&error))
}

/// A name, a list of names, or nobody.
fn names(value: Dynamic) -> Answer<Vec<String>> {
    if value.is_unit() {
        return Ok(Vec::new());
    }
    let hint = || "write a name or a list of names: `deelnemer: [\"Carla\", \"Dirk\"]`".to_owned();
    let name = |value: Dynamic| {
        value.into_string().map_err(|_| complaint("somebody is cast without a name", hint()))
    };
    match value.try_cast_result::<rhai::Array>() {
        Ok(names) => names.into_iter().map(name).collect(),
        Err(value) => Ok(vec![name(value)?]),
    }
}
