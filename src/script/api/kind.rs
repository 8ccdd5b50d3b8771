//! `kinds` and `kind`: the method's own words for contributions.

use std::cell::RefMut;

use rhai::{Array, Engine, ImmutableString, NativeCallContext};

use super::draft::{Answer, Bench, check_new, check_room, place};
use super::method::{MethodHandle, all_texts};
use crate::method::{Kind, KindId, Method, Place, Who};

/// A kind in a script.
#[derive(Clone)]
pub(super) struct KindHandle(KindId);

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    engine.register_type_with_name::<KindHandle>("Kind");
    let at = bench.clone();
    engine.register_fn("kinds", move |ctx: NativeCallContext, m: MethodHandle, ids: Array| {
        for id in all_texts(ids)? {
            declare(at.method()?, &id, "", place(&ctx))?;
        }
        Answer::Ok(m)
    });
    let at = bench.clone();
    engine.register_fn(
        "kind",
        move |ctx: NativeCallContext, _: MethodHandle, id: ImmutableString| {
            declare(at.method()?, &id, "", place(&ctx))
        },
    );
    let at = bench.clone();
    engine.register_fn(
        "kind",
        move |ctx: NativeCallContext,
              _: MethodHandle,
              id: ImmutableString,
              verb: ImmutableString| { declare(at.method()?, &id, &verb, place(&ctx)) },
    );
    let at = bench.clone();
    engine.register_fn("process", move |kind: KindHandle| {
        at.method()?.kinds[kind.0.index()].process = true;
        Answer::Ok(kind)
    });
    let at = bench.clone();
    engine.register_fn("seen_by", move |kind: KindHandle, who: Who| {
        at.method()?.kinds[kind.0.index()].seen_by = Some(who);
        Answer::Ok(kind)
    });
}

fn declare(
    mut method: RefMut<'_, Method>,
    id: &str,
    verb: &str,
    place: Place,
) -> Answer<KindHandle> {
    let known = method.kinds.iter().map(|kind| (kind.id.as_str(), kind.place));
    check_new("kind", id, known)?;
    check_room("kinds", method.kinds.len(), 256)?;
    let (id, verb) = (id.to_owned(), verb.to_owned());
    method.kinds.push(Kind { id, verb, process: false, seen_by: None, place });
    Ok(KindHandle(KindId::at(method.kinds.len() - 1)))
}
