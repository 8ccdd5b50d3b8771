//! `rehearse`: people are cast and a session is opened.
#![doc = include_str!("rehearse.md")]

use std::rc::Rc;

use rhai::{Dynamic, Engine, ImmutableString, Map, NativeCallContext};

use super::super::observed::Value;
use super::super::play::Play;
use super::observe::Observation;
use super::setting::{Beside, beside};
use super::stage::{Answer, RehearsalHandle, Stage, place};
use crate::method::{Method, RoleId};
use crate::script::{Loaded, complaint, unknown};
use crate::session::{Cast, CastError};

/// A method, by the name that a story calls it by.
type Named<'a> = (&'a str, Loaded);

pub(super) fn register(engine: &mut Engine, stage: &Rc<Stage>) {
    engine.register_type_with_name::<RehearsalHandle>("Rehearsal");
    // Most stories begin with the first step; those about what comes before it, at the opening.
    for (word, from_the_start) in [("rehearse", false), ("rehearse_whole", true)] {
        let at = Rc::clone(stage);
        let open = move |ctx: &NativeCallContext<'_>, (name, method): Named<'_>, people, order| {
            let cast = cast(&at, (name, &method.table.method), people, order)?;
            let cast = cast.map_err(|error| complaint(error, None))?;
            let rehearsal = at.add(name, Play::open(&method, cast))?;
            let place = place(ctx);
            at.scene(&rehearsal, |mut scene| {
                scene.began(place)?;
                if from_the_start { Ok(()) } else { scene.agree(place) }
            })?;
            Answer::Ok(rehearsal)
        };
        let (at, as_it_is) = (Rc::clone(stage), open.clone());
        engine.register_fn(
            word,
            move |ctx: NativeCallContext, method: ImmutableString, people: Map| {
                as_it_is(&ctx, (&method, at.method(&method)?), people, None)
            },
        );
        let at = Rc::clone(stage);
        engine.register_fn(
            word,
            move |ctx: NativeCallContext, method: ImmutableString, people: Map, said: Dynamic| {
                let Beside { given, sitting } = beside(said)?;
                let plain = given.is_empty();
                let loaded =
                    if plain { at.method(&method)? } else { at.method_with(&method, &given)? };
                open(&ctx, (&method, loaded), people, sitting)
            },
        );
    }
    let at = Rc::clone(stage);
    engine.register_fn("seating", move |method: ImmutableString, people: Map| {
        let loaded = at.method(&method)?;
        let named = (method.as_str(), &loaded.table.method);
        let told = cast(&at, named, people, None)?.err().unwrap_or_default();
        let what = format!("seating(\"{method}\", …)");
        Answer::Ok(Observation { play: None, what, value: Value::Text(told) })
    });
}

/// Seats people in the order of the method's roles, or in the one that is said; somebody may have
/// several roles. What does not fit is told in a sentence.
fn cast(
    stage: &Stage,
    (name, method): (&str, &Method),
    mut given: Map,
    sitting: Option<Vec<String>>,
) -> Answer<Result<Cast, String>> {
    let mut people: Vec<(String, Vec<RoleId>)> = Vec::new();
    let told = |error: &CastError| stage.seen.cast_error(method, error);
    for (at, role) in method.roles.iter().enumerate() {
        let role_id = RoleId::at(at);
        for person in names(given.remove(role.id.as_str()).unwrap_or_default())? {
            match people.iter_mut().find(|(known, _)| *known == person) {
                None => people.push((person, vec![role_id])),
                Some((_, held)) if !held.contains(&role_id) => held.push(role_id),
                Some(_) => return Ok(Err(told(&CastError::SameName(person)))),
            }
        }
    }
    if let Some(role) = given.keys().next() {
        return Err(unknown("role", role, method.roles.iter().map(|role| role.id.as_str())));
    }
    if let Some(order) = sitting {
        sit(&mut people, &order)?;
    }
    let seated = Cast::seat(method, &people);
    if let Err(CastError::Seats { role, .. }) = seated {
        stage.unseated(name, role)?;
    }
    Ok(seated.map_err(|error| told(&error)))
}

/// Puts people in the order in which they sit: each of them once.
fn sit(people: &mut [(String, Vec<RoleId>)], order: &[String]) -> Answer<()> {
    let place = |name: &str| order.iter().position(|own| own == name);
    let missing = people.iter().find(|(name, _)| place(name).is_none());
    let stranger = order.iter().find(|name| people.iter().all(|(own, _)| own != *name));
    let told = match (missing, stranger) {
        (Some((name, _)), _) => format!("`{name}` has a role and does not sit anywhere"),
        (_, Some(name)) => format!("`{name}` sits there and has no role"),
        _ if order.len() > people.len() => "somebody sits there twice".to_owned(),
        _ => {
            people.sort_by_key(|(name, _)| place(name));
            return Ok(());
        }
    };
    Err(complaint(told, "name everybody who has a role once, as they sit".to_owned()))
}

/// A name, a list of names, or nobody.
fn names(value: Dynamic) -> Answer<Vec<String>> {
    if value.is_unit() {
        return Ok(Vec::new());
    }
    match value.try_cast_result::<rhai::Array>() {
        Ok(names) => all_names(names),
        Err(value) => all_names(vec![value]),
    }
}

/// Every name of a list.
pub(super) fn all_names(names: rhai::Array) -> Answer<Vec<String>> {
    let hint = || "write a name or a list of names: `deelnemer: [\"Carla\", \"Dirk\"]`".to_owned();
    let name = |value: Dynamic| {
        value.into_string().map_err(|_| complaint("somebody is cast without a name", hint()))
    };
    names.into_iter().map(name).collect()
}
