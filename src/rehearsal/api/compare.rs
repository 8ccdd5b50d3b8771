//! Comparing an observation is refused: true or false would not tell what was there instead.
#![doc = include_str!("compare.md")]

use rhai::{Dynamic, Engine};

use super::super::observed::Value;
use super::expect::fixed;
use super::observe::Observation;
use super::stage::Answer;
use crate::script::complaint;

/// A comparison, the same with its sides turned, and the matcher to write instead: its word and
/// what to add to a whole number.
type Comparison = (&'static str, &'static str, &'static str, i64);

const COMPARISONS: [Comparison; 6] = [
    ("==", "==", "is", 0),
    ("!=", "!=", "is_not", 0),
    (">=", "<=", "at_least", 0),
    ("<=", ">=", "at_most", 0),
    (">", "<", "at_least", 1),
    ("<", ">", "at_most", -1),
];

/// Registered for everything on the other side: Rhai compares unlike things to `false` in silence.
pub(super) fn register(engine: &mut Engine) {
    for comparison in COMPARISONS {
        let (sign, turned, ..) = comparison;
        engine.register_fn(sign, move |seen: Observation, value: Dynamic| -> Answer<bool> {
            refused(comparison, &seen, value)
        });
        engine.register_fn(turned, move |value: Dynamic, seen: Observation| -> Answer<bool> {
            refused(comparison, &seen, value)
        });
        engine.register_fn(sign, move |seen: Observation, _: Observation| -> Answer<bool> {
            refused(comparison, &seen, Dynamic::UNIT)
        });
    }
}

fn refused(comparison: Comparison, seen: &Observation, value: Dynamic) -> Answer<bool> {
    let (.., matcher, more) = comparison;
    let value = match fixed(value) {
        Ok(Value::Number(number)) => number.saturating_add(more).to_string(),
        Ok(value) => value.written(),
        Err(_) => "…".to_owned(),
    };
    Err(complaint(
        format!("comparing `{}` would not tell what was there instead", seen.what),
        format!("write `expect({}).{matcher}({value})`", seen.what),
    ))
}
