//! `kinds` and `kind`: the method's own words for contributions.
#![doc = include_str!("kind.md")]

use std::cell::RefMut;

use rhai::{Array, Engine, ImmutableString, NativeCallContext};

use super::draft::{Answer, Bench, check_new, check_room, place};
use super::method::{MethodHandle, all_texts};
use super::what::kind_of;
use crate::method::{Kind, KindId, Method, Place, Who};
use crate::script::overlay::Tongue;

/// A kind in a script.
#[derive(Clone)]
pub(super) struct KindHandle(pub(super) KindId);

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
    engine.register_fn("kind_of", move |_: MethodHandle, id: ImmutableString| {
        kind_of(&at, &id).map(KindHandle)
    });
    register_traits(engine, bench);
}

/// What makes a kind other than the rest.
fn register_traits(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn("process", move |kind: KindHandle| {
        at.method()?.kinds[kind.0.index()].process = true;
        Answer::Ok(kind)
    });
    let at = bench.clone();
    engine.register_fn("wordless", move |kind: KindHandle| {
        at.method()?.kinds[kind.0.index()].wordless = true;
        Answer::Ok(kind)
    });
    let at = bench.clone();
    engine.register_fn("carried", move |kind: KindHandle| {
        at.method()?.kinds[kind.0.index()].carried = true;
        Answer::Ok(kind)
    });
    let at = bench.clone();
    engine.register_fn("takeaway", move |kind: KindHandle| {
        at.method()?.kinds[kind.0.index()].takeaway = true;
        Answer::Ok(kind)
    });
    let at = bench.clone();
    engine.register_fn("from_case", move |kind: KindHandle, keys: Array| {
        let keys = all_texts(keys)?.iter().map(ToString::to_string).collect();
        at.method()?.kinds[kind.0.index()].from_case = keys;
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
    method.kinds.push(Kind { id, verb, place, ..Kind::default() });
    Ok(KindHandle(KindId::at(method.kinds.len() - 1)))
}

/// The kind by which tasks are taken; it comes with the first set of topics that is divided.
pub(super) fn task_kind(method: &mut Method, tongue: Option<Tongue>) -> KindId {
    method.task_kind().unwrap_or_else(|| {
        let name = tongue.map_or(String::new(), |Tongue::English| "task".to_owned());
        method.kinds.push(Kind { id: "taak".to_owned(), name, task: true, ..Kind::default() });
        KindId::at(method.kinds.len() - 1)
    })
}
