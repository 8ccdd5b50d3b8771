//! The way through a method: `when`, `repeat`, `aside`, `starts`, and `reveal` of what was sealed.
#![doc = include_str!("flow.md")]

use rhai::{Dynamic, Engine, ImmutableString};

use super::condition::ConditionValue;
use super::draft::{Answer, Bench, check_room};
use super::method::MethodHandle;
use super::phase::PhaseHandle;
use super::role::drawn;
use super::values::{some_time, times};
use super::what::what;
use crate::method::{HandOver, KindId, Method, Repeat, Reveal, Rule, Starts, Times, When, Who};
use crate::script::error::complaint;
use crate::time::Span;

/// A repeat in a script, by its place among those of the method.
#[derive(Clone, Copy)]
pub(super) struct RepeatHandle(usize);

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    let when = move |phase: PhaseHandle, condition: ConditionValue, rule: Rule| {
        at.phase(&phase.0)?.when = Some(When { condition: condition.0, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, "when", when(phase: PhaseHandle, condition: ConditionValue));
    engine.register_fn("when", |_: PhaseHandle, _: bool| -> Answer<Dynamic> {
        Err(complaint(
            "this is true or false already while the script is read",
            "write a condition: `.when(count(\"vraag\") >= 2)`".to_owned(),
        ))
    });
    let at = bench.clone();
    let starts = move |phase: PhaseHandle, moment: crate::method::At, rule: Rule| {
        let crate::method::At::BeforeEnd(before_end) = moment else {
            let hint = "write `.starts(15.minutes.before_end)`".to_owned();
            return Err(complaint("a phase starts so long before the end", hint));
        };
        at.phase(&phase.0)?.starts = Some(Starts { before_end, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, "starts", starts(phase: PhaseHandle, moment: crate::method::At));
    let at = bench.clone();
    engine.register_fn("aside", move |phase: PhaseHandle, who: Who| {
        at.phase(&phase.0)?.aside = Some(who);
        Answer::Ok(phase)
    });
    let at = bench.clone();
    let reveal = move |phase: PhaseHandle, kinds: Dynamic, rule: Rule| {
        for kind in what(&at, kinds)?.kinds() {
            must_be_sealed(&*at.method()?, kind)?;
            let reveals = &mut at.phase(&phase.0)?.reveals;
            check_room("reveals in a phase", reveals.len(), 32)?;
            reveals.push(Reveal { kind, rule: rule.clone() });
        }
        Answer::Ok(phase.clone())
    };
    cited!(engine, "reveal", reveal(phase: PhaseHandle, kinds: Dynamic));
    repeats(engine, bench);
}

/// Only what was sealed can be opened.
pub(super) fn must_be_sealed(method: &Method, kind: KindId) -> Answer<()> {
    let kind = method.kind(kind);
    if kind.sealed {
        return Ok(());
    }
    let message = format!("`{}` is open already: it was never sealed", kind.id);
    Err(complaint(message, format!("seal it first: `m.kind_of(\"{}\").sealed()`", kind.id)))
}

fn repeats(engine: &mut Engine, bench: &Bench) {
    engine.register_type_with_name::<RepeatHandle>("Repeat");
    let at = bench.clone();
    let from_to = move |_: MethodHandle, first: ImmutableString, last: ImmutableString, rule| {
        let repeats = &mut at.method()?.repeats;
        check_room("repeats", repeats.len(), 32)?;
        repeats.push(Repeat {
            first: first.to_string(),
            last: last.to_string(),
            times: Times::UNSAID,
            until: None,
            hands_over: None,
            rule,
        });
        Answer::Ok(RepeatHandle(repeats.len() - 1))
    };
    cited!(
        engine,
        "repeat",
        from_to(m: MethodHandle, first: ImmutableString, last: ImmutableString)
    );
    let change = |bench: &Bench, own: RepeatHandle, change: &dyn Fn(&mut Repeat)| {
        change(&mut bench.method()?.repeats[own.0]);
        Answer::Ok(own)
    };
    let at = bench.clone();
    engine.register_fn("times", move |own: RepeatHandle, n: i64| {
        let n = times(n)?;
        says_once(&at, own)?;
        change(&at, own, &|repeat| repeat.times = Times::AtMost(n))
    });
    let at = bench.clone();
    engine.register_fn("for_each", move |own: RepeatHandle, who: Who| {
        says_once(&at, own)?;
        change(&at, own, &|repeat| repeat.times = Times::ForEach(who.clone()))
    });
    let at = bench.clone();
    engine.register_fn("done_when", move |own: RepeatHandle, condition: ConditionValue| {
        change(&at, own, &|repeat| repeat.until = Some(condition.0.clone()))
    });
    let at = bench.clone();
    engine.register_fn("hands_over", move |own: RepeatHandle, role: Who, from: Who| {
        let (role, from) = drawn(&role, &from, ".hands_over(inbrenger, deelnemer)")?;
        change(&at, own, &|repeat| repeat.hands_over = Some(HandOver { role, from }))
    });
}

/// How often is said in one way.
fn says_once(bench: &Bench, own: RepeatHandle) -> Answer<()> {
    if bench.method()?.repeats[own.0].times == Times::UNSAID {
        return Ok(());
    }
    let hint = "say `.times(3)` or `.for_each(deelnemer)`; `.done_when(…)` may end it earlier";
    Err(complaint("this repeat says already how often", hint.to_owned()))
}

/// How long the whole takes, and for whom its record is made.
pub(super) fn time_of_whole(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    let at_most = move |m: MethodHandle, most: Span, rule: Rule| {
        some_time(
            most,
            "a session of no time at all",
            "leave `at_most` out where there is no limit",
        )?;
        let timebox = crate::method::Timebox { most, each: None, hard: false, rule };
        at.method()?.timebox = Some(timebox);
        Answer::Ok(m)
    };
    cited!(engine, "at_most", at_most(m: MethodHandle, most: Span));
    let at = bench.clone();
    let record_for = move |m: MethodHandle, who: Who, rule: Rule| {
        at.method()?.record_for = Some((who, rule));
        Answer::Ok(m)
    };
    cited!(engine, "record_for", record_for(m: MethodHandle, who: Who));
    let at = bench.clone();
    let export_for = move |m: MethodHandle, who: Who, rule: Rule| {
        at.method()?.export_for = Some((who, rule));
        Answer::Ok(m)
    };
    cited!(engine, "export_for", export_for(m: MethodHandle, who: Who));
}
