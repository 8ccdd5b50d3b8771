//! `method` and what is said of a method as a whole.
#![doc = include_str!("method.md")]

use std::ops::RangeInclusive;

use rhai::{Array, Dynamic, Engine, ImmutableString, NativeCallContext};

use super::draft::{Answer, Bench, rule};
use super::values::seats;
use crate::method::Rule;
use crate::script::error::{complaint, found};

/// A method in a script.
#[derive(Clone)]
pub(super) struct MethodHandle;

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    engine.register_type_with_name::<MethodHandle>("Method");
    let at = bench.clone();
    engine.register_fn("method", move |id: ImmutableString| -> Answer<MethodHandle> {
        at.draft()?.name(&id)?;
        Ok(MethodHandle)
    });
    texts(engine, bench);
    circle(engine, bench);
    in_order(engine, bench);
}

fn texts(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn("title", move |m: MethodHandle, text: ImmutableString| {
        at.method()?.title = text.to_string();
        at.says("title".to_owned())?;
        Answer::Ok(m)
    });
    let at = bench.clone();
    engine.register_fn("about", move |m: MethodHandle, text: ImmutableString| {
        at.method()?.about = text.to_string();
        at.says("about".to_owned())?;
        Answer::Ok(m)
    });
    let at = bench.clone();
    engine.register_fn("source", move |m: MethodHandle, text: ImmutableString| {
        at.method()?.source = text.to_string();
        at.says("source".to_owned())?;
        Answer::Ok(m)
    });
}

fn circle(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    let people = move |m: MethodHandle, range: RangeInclusive<i64>, rule: Rule| {
        at.method()?.circle = Some((seats(*range.start(), *range.end())?, rule));
        Answer::Ok(m)
    };
    cited!(engine, "people", people(m: MethodHandle, range: RangeInclusive<i64>));
}

fn in_order(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn(
        "in_order",
        move |ctx: NativeCallContext,
              m: MethodHandle,
              id: ImmutableString,
              why: ImmutableString| {
            at.method()?.in_order = Some(rule(&ctx, &[id, why])?);
            Answer::Ok(m)
        },
    );
}

/// Every element of an array, as a text.
pub(super) fn all_texts(array: Array) -> Answer<Vec<ImmutableString>> {
    array.into_iter().map(text).collect()
}

fn text(value: Dynamic) -> Answer<ImmutableString> {
    value.into_immutable_string().map_err(|given| {
        let message = format!("a list of texts holds {}", found(given));
        complaint(message, "write texts in quotes".to_owned())
    })
}
