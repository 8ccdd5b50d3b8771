//! `phase`: a stretch of a session, and what is said of it in a word.
#![doc = include_str!("phase.md")]

use rhai::{Dynamic, Engine, FnPtr, ImmutableString, NativeCallContext};

use super::closure::check_arity;
use super::condition::ConditionValue;
use super::draft::{Answer, Bench, check_new, check_room, find_phase, place};
use super::method::MethodHandle;
use super::role::drawn;
use crate::method::{Appoint, Done, DoneWhen, Gate, Phase, Rule, Strength, Who};
use crate::script::error::complaint;

/// A phase in a script.
#[derive(Clone)]
pub(super) struct PhaseHandle(pub(super) ImmutableString);

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    engine.register_type_with_name::<PhaseHandle>("Phase");
    let at = bench.clone();
    engine.register_fn(
        "phase",
        move |ctx: NativeCallContext, _: MethodHandle, id: ImmutableString| {
            let mut method = at.method()?;
            let known = method.phases.iter().map(|phase| (phase.id.as_str(), phase.place));
            check_new("phase", &id, known)?;
            check_room("phases", method.phases.len(), 100)?;
            let (name, place) = (id.to_string(), place(&ctx));
            let title = name.clone();
            method.phases.push(Phase { id: name, title, place, ..Phase::default() });
            Answer::Ok(PhaseHandle(id))
        },
    );
    let at = bench.clone();
    engine.register_fn("phase_of", move |_: MethodHandle, id: ImmutableString| {
        find_phase(&*at.method()?, &id)?;
        Answer::Ok(PhaseHandle(id))
    });
    let at = bench.clone();
    engine.register_fn("title", move |phase: PhaseHandle, text: ImmutableString| {
        at.phase(&phase.0)?.title = text.to_string();
        at.says(format!("phases.{}.title", phase.0))?;
        Answer::Ok(phase)
    });
    let at = bench.clone();
    engine.register_fn("about", move |phase: PhaseHandle, text: ImmutableString| {
        at.phase(&phase.0)?.about = text.to_string();
        at.says(format!("phases.{}.about", phase.0))?;
        Answer::Ok(phase)
    });
    let at = bench.clone();
    engine.register_fn("prelude", move |phase: PhaseHandle| {
        at.phase(&phase.0)?.prelude = true;
        Answer::Ok(phase)
    });
    gates(engine, bench, "must", Strength::Must);
    gates(engine, bench, "should", Strength::Should);
    done_when(engine, bench);
    appoint(engine, bench, "appoint", false);
    appoint(engine, bench, "drop_in", true);
}

fn appoint(engine: &mut Engine, bench: &Bench, word: &str, open: bool) {
    let at = bench.clone();
    let example = format!(".{word}({}, deelnemer)", if open { "stoel" } else { "inbrenger" });
    let add = move |phase: PhaseHandle, role: Who, from: Who, rule: Rule| {
        let (role, from) = drawn(&role, &from, &example)?;
        let appoints = &mut at.phase(&phase.0)?.appoints;
        check_room("roles to give in a phase", appoints.len(), 16)?;
        appoints.push(Appoint { role, from, open, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, word, add(phase: PhaseHandle, role: Who, from: Who));
}

fn gates(engine: &mut Engine, bench: &Bench, word: &str, strength: Strength) {
    let at = bench.clone();
    let add = move |phase: PhaseHandle, condition: ConditionValue, rule: Rule| {
        let gates = &mut at.phase(&phase.0)?.gates;
        check_room("requirements in a phase", gates.len(), 100)?;
        gates.push(Gate { strength, condition: condition.0, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, word, add(phase: PhaseHandle, condition: ConditionValue));
}

fn done_when(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn(
        "done_when",
        move |ctx: NativeCallContext, phase: PhaseHandle, condition: ConditionValue| {
            let test = Done::Condition(condition.0);
            at.phase(&phase.0)?.done_when = Some(DoneWhen { test, place: place(&ctx) });
            Answer::Ok(phase)
        },
    );
    let at = bench.clone();
    engine.register_fn(
        "done_when",
        move |ctx: NativeCallContext, phase: PhaseHandle, closure: FnPtr| {
            check_arity(&ctx, "done_when", &closure)?;
            let test = Done::Closure(at.draft()?.closure(closure));
            at.phase(&phase.0)?.done_when = Some(DoneWhen { test, place: place(&ctx) });
            Answer::Ok(phase)
        },
    );
    engine.register_fn("done_when", |_: PhaseHandle, _: bool| -> Answer<Dynamic> {
        Err(complaint(
            "this is true or false already while the script is read",
            "write a condition (`count(\"advies\") >= 3`) or a closure (`|s| …`)".to_owned(),
        ))
    });
}
