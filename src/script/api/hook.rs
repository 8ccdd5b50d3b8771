//! `on_enter`, `on_act`, `on_time`, `on_leave`, and the effects they answer with.
#![doc = include_str!("hook.md")]

use rhai::{Array, Dynamic, Engine, FnPtr, ImmutableString, NativeCallContext};

use super::closure::check_arity;
use super::draft::{Answer, Bench, check_room, place};
use super::effect::{EffectValue, Pending, effects};
use super::phase::PhaseHandle;
use super::what::what;
use crate::method::{At, Hook, Trigger, Who};
use crate::script::error::{complaint, found};
use crate::time::Span;

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    engine.register_type_with_name::<EffectValue>("Effect");
    vocabulary(engine);
    for (word, trigger) in [("on_enter", Trigger::Enter), ("on_leave", Trigger::Leave)] {
        let at = bench.clone();
        let add = move |ctx: &NativeCallContext<'_>, phase: PhaseHandle, parts: Parts| {
            attach(&at, ctx, phase, trigger.clone(), parts)
        };
        let data = add.clone();
        engine.register_fn(word, move |ctx: NativeCallContext, phase: PhaseHandle, fx: Dynamic| {
            data(&ctx, phase, parts(&ctx, fx)?)
        });
        engine.register_fn(
            word,
            move |ctx: NativeCallContext, phase: PhaseHandle, fx: Array, closure: FnPtr| {
                add(&ctx, phase, both(&ctx, fx, closure)?)
            },
        );
    }
    let at = bench.clone();
    let of = move |kinds: Dynamic| Answer::Ok(Trigger::Act(what(&at, kinds)?));
    at_moment::<Dynamic>(engine, bench, "on_act", of);
    at_moment::<Span>(engine, bench, "on_time", |span| Ok(Trigger::Time(At::After(span))));
    at_moment::<At>(engine, bench, "on_time", |at| Ok(Trigger::Time(at)));
}

/// What a hook is given: effects as data, a closure, or both.
struct Parts {
    effects: Vec<EffectValue>,
    closure: Option<FnPtr>,
}

fn parts(ctx: &NativeCallContext<'_>, given: Dynamic) -> Answer<Parts> {
    if let Some(effect) = given.clone().try_cast::<EffectValue>() {
        return Ok(Parts { effects: vec![effect], closure: None });
    }
    if let Some(closure) = given.clone().try_cast::<FnPtr>() {
        return both(ctx, Array::new(), closure);
    }
    match given.into_array() {
        Ok(array) => Ok(Parts { effects: effects(array)?, closure: None }),
        Err(given) => Err(complaint(
            format!("{} is not an effect", found(given)),
            "write `[say(\"…\")]` or a closure `|s| [say(\"…\")]`".to_owned(),
        )),
    }
}

fn both(ctx: &NativeCallContext<'_>, fx: Array, closure: FnPtr) -> Answer<Parts> {
    check_arity(ctx, ctx.fn_name(), &closure)?;
    Ok(Parts { effects: effects(fx)?, closure: Some(closure) })
}

fn at_moment<T: rhai::Variant + Clone>(
    engine: &mut Engine,
    bench: &Bench,
    word: &str,
    trigger: impl Fn(T) -> Answer<Trigger> + Clone + 'static,
) {
    let (at, of) = (bench.clone(), trigger.clone());
    engine.register_fn(
        word,
        move |ctx: NativeCallContext, phase: PhaseHandle, moment: T, fx: Dynamic| {
            attach(&at, &ctx, phase, of(moment)?, parts(&ctx, fx)?)
        },
    );
    let at = bench.clone();
    engine.register_fn(
        word,
        move |ctx: NativeCallContext, phase: PhaseHandle, moment: T, fx: Array, closure: FnPtr| {
            attach(&at, &ctx, phase, trigger(moment)?, both(&ctx, fx, closure)?)
        },
    );
}

fn attach(
    bench: &Bench,
    ctx: &NativeCallContext<'_>,
    phase: PhaseHandle,
    trigger: Trigger,
    parts: Parts,
) -> Answer<PhaseHandle> {
    let place = place(ctx);
    let closure =
        parts.closure.map(|closure| Answer::Ok(bench.draft()?.closure(closure))).transpose()?;
    let hook = {
        let hooks = &mut bench.phase(&phase.0)?.hooks;
        check_room("hooks in a phase", hooks.len(), 24)?;
        let recurs = |trigger: &Trigger| matches!(trigger, Trigger::Time(At::Every(_)));
        if recurs(&trigger) && hooks.iter().any(|hook| recurs(&hook.trigger)) {
            let hint = "put both in one: `on_time(every(1.days), [first, second])`".to_owned();
            return Err(complaint("this phase has something that recurs already", hint));
        }
        hooks.push(Hook { trigger, effects: Vec::new(), closure, place });
        hooks.len() - 1
    };
    let name = phase.0.to_string();
    let pending = Pending { phase: name, hook, place, effects: parts.effects };
    bench.draft()?.pending.push(pending);
    Ok(phase)
}

fn vocabulary(engine: &mut Engine) {
    engine.register_fn("say", |text: ImmutableString| EffectValue::Say(text.to_string()));
    engine.register_fn("remind", |who: Who, text: ImmutableString| {
        EffectValue::Remind(who, text.to_string())
    });
    engine.register_fn("nudge", |who: Who, text: ImmutableString| {
        EffectValue::Nudge(who, text.to_string())
    });
    engine.register_fn("reveal", |kind: ImmutableString| EffectValue::Reveal(kind.to_string()));
    engine.register_fn("hand_over", EffectValue::HandOver);
    engine.register_fn("lengthen", EffectValue::Lengthen);
    engine.register_fn("jump", |phase: ImmutableString| EffectValue::Jump(phase.to_string()));
    engine.register_fn("set", |setting: ImmutableString, value: i64| {
        EffectValue::Set(setting.to_string(), value)
    });
    engine.register_fn("end", || EffectValue::End);
}
