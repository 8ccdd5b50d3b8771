//! `set`: a story plays a method with another value of one of its settings.

use rhai::{Array, Dynamic, Engine, ImmutableString};

use super::stage::Answer;
use crate::script::{Given, complaint};

/// A setting and its value.
#[derive(Clone)]
struct Value(String, i64);

pub(super) fn register(engine: &mut Engine) {
    engine.register_type_with_name::<Value>("SettingValue");
    engine.register_fn("set", |setting: ImmutableString, value: i64| {
        Value(setting.to_string(), value)
    });
}

/// What a story gives to a method: one `set`, or a list of them.
pub(super) fn values(given: Dynamic) -> Answer<Given> {
    let list = if given.is_array() { given.into_array() } else { Ok(Array::from([given])) };
    let pairs = list.unwrap_or_default().into_iter().map(|value| {
        value.try_cast::<Value>().map(|Value(setting, value)| (setting, value)).ok_or_else(|| {
            let hint = "write `set(\"minuten\", 8)`, or several in a list".to_owned();
            complaint("this does not give a setting its value", hint)
        })
    });
    pairs.collect()
}
