//! `setting`: a number with a name, and the values that another script gives to it with `set`.

use std::collections::BTreeSet;

use rhai::{Array, Dynamic, Engine, ImmutableString, NativeCallContext};

use super::draft::{Answer, Bench, check_new, check_room, place};
use super::effect::EffectValue;
use super::method::MethodHandle;
use crate::method::{Method, Setting};
use crate::script::error::{complaint, found};
use crate::script::given::Given;

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn(
        "setting",
        move |ctx: NativeCallContext, _: MethodHandle, id: ImmutableString, value: i64| {
            let given = at.draft()?.given.get(&id);
            let mut method = at.method()?;
            check_own(&method, &id)?;
            check_room("settings", method.settings.len(), 64)?;
            let (value, place) = (given.unwrap_or(value), place(&ctx));
            method.settings.push(Setting { id: id.to_string(), value, given: false, place });
            Answer::Ok(value)
        },
    );
}

/// What a script gives to a method that it starts from or borrows from: one `set`, or a list.
pub(super) fn values(given: Dynamic) -> Answer<Given> {
    let list = if given.is_array() { given.into_array() } else { Ok(Array::from([given])) };
    let pairs = list.unwrap_or_default().into_iter().map(|value| {
        let kind = value.type_name();
        match value.try_cast::<EffectValue>() {
            Some(EffectValue::Set(setting, value)) => Ok((setting, value)),
            Some(_) => Err(not_a_value("this effect")),
            None => Err(not_a_value(&found(kind))),
        }
    });
    let pairs = pairs.collect::<Answer<Vec<_>>>()?;
    let mut names = BTreeSet::new();
    match pairs.iter().find(|(name, _)| !names.insert(name.clone())) {
        Some((name, _)) => {
            Err(complaint(format!("`{name}` is set twice"), "set it once".to_owned()))
        }
        None => Ok(pairs.into_iter().collect()),
    }
}

#[expect(clippy::unnecessary_box_returns, reason = "native functions fail with a boxed error")]
fn not_a_value(what: &str) -> Box<rhai::EvalAltResult> {
    let hint = "write `set(\"minuten\", 8)`, or several in a list".to_owned();
    complaint(format!("{what} does not give a setting its value"), hint)
}

/// Refuses a second setting of a name, also where the first came along from another method.
fn check_own(method: &Method, id: &str) -> Answer<()> {
    let known = method.settings.iter().find(|one| one.id == id && one.place.script > 0);
    let Some(Setting { place, .. }) = known else {
        let known = method.settings.iter().map(|one| (one.id.as_str(), one.place));
        return check_new("setting", id, known);
    };
    let name = method.scripts.get(usize::from(place.script)).map_or("", |one| one.name.as_str());
    let message = format!("the setting `{id}` came along already: {name}:{}", place.line);
    let hint = "give it another value where it comes from: `extend(\"…\", set(\"…\", 8))`";
    Err(complaint(message, hint.to_owned()))
}
