//! `set` and `sitting`: what a story says beside who has which role. Settings of the method get
//! another value; people sit in another order than that of their roles.

use rhai::{Array, Dynamic, Engine, ImmutableString};

use super::rehearse::all_names;
use super::stage::Answer;
use crate::script::{Given, complaint};

/// A setting and its value.
#[derive(Clone)]
struct Value(String, i64);

/// The people, as they sit.
#[derive(Clone)]
struct Sitting(Vec<String>);

pub(super) fn register(engine: &mut Engine) {
    engine.register_type_with_name::<Value>("SettingValue");
    engine.register_fn("set", |setting: ImmutableString, value: i64| {
        Value(setting.to_string(), value)
    });
    engine.register_type_with_name::<Sitting>("Sitting");
    engine.register_fn("sitting", |names: Array| Answer::Ok(Sitting(all_names(names)?)));
}

/// What a story says beside who has which role.
#[derive(Default)]
pub(super) struct Beside {
    /// Values for settings.
    pub(super) given: Given,
    /// The people as they sit, where that is said.
    pub(super) sitting: Option<Vec<String>>,
}

/// What stands behind the people: a `set`, a `sitting`, or a list of them.
pub(super) fn beside(said: Dynamic) -> Answer<Beside> {
    let list = if said.is_array() { said.into_array() } else { Ok(Array::from([said])) };
    let (mut given, mut sitting) = (Vec::new(), None);
    for value in list.unwrap_or_default() {
        match value.try_cast_result::<Value>() {
            Ok(Value(id, number)) => given.push((id, number)),
            Err(value) => {
                let order = value.try_cast::<Sitting>().ok_or_else(|| {
                    let hint = "write `set(\"minuten\", 8)`, or several in a list".to_owned();
                    complaint("this does not give a setting its value", hint)
                })?;
                sitting = Some(order.0);
            }
        }
    }
    Ok(Beside { given: given.into_iter().collect(), sitting })
}
