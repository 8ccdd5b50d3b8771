//! What the closure of a bot sees: no more than anybody in the room knows. It can only be read, and
//! a name that the method does not have is no mistake: a bot knows no method.
#![doc = include_str!("sight.md")]

use std::rc::Rc;

use rhai::{Engine, ImmutableString};

use super::super::bots::Glimpse;

/// What a bot sees, for as long as it decides.
#[derive(Clone)]
pub(super) struct GlimpseHandle(pub(super) Rc<Glimpse>);

pub(super) fn register(engine: &mut Engine) {
    engine.register_type_with_name::<GlimpseHandle>("Glimpse");
    engine.register_get("phase", |s: &mut GlimpseHandle| ImmutableString::from(s.0.phase.as_str()));
    engine.register_get("spent", |s: &mut GlimpseHandle| number(s.0.spent.as_seconds()));
    engine.register_get("left", |s: &mut GlimpseHandle| {
        s.0.left.map_or(i64::MAX, |left| number(left.as_seconds()))
    });
    engine.register_get("silent", |s: &mut GlimpseHandle| s.0.silent);
    for (word, at) in [("count", 0), ("total", 1)] {
        engine.register_fn(word, move |s: &mut GlimpseHandle, kind: ImmutableString| {
            let own = s.0.kinds.iter().find(|(id, _)| *id == kind.as_str());
            own.map_or(0, |(_, counts)| i64::from(counts[at]))
        });
    }
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
