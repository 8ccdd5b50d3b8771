//! The way through a method: `when`, `repeat`, `aside`, `starts`, and `reveal` of what was sealed.
#![doc = include_str!("flow.md")]

use rhai::{Dynamic, Engine, ImmutableString};

use super::condition::ConditionValue;
use super::draft::{Answer, Bench, Draft, check_room, find_phase, unknown};
use super::effect::Unsettled;
use super::method::MethodHandle;
use super::phase::PhaseHandle;
use super::values::times;
use super::what::what;
use crate::method::{Condition, HandOver, Method, Repeat, Reveal, Rule, Starts, Times, When, Who};
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
            must_be_sealed(&at, kind)?;
            let reveals = &mut at.phase(&phase.0)?.reveals;
            check_room("reveals in a phase", reveals.len(), 32)?;
            reveals.push(Reveal { kind, rule: rule.clone() });
        }
        Answer::Ok(phase.clone())
    };
    cited!(engine, "reveal", reveal(phase: PhaseHandle, kinds: Dynamic));
    repeats(engine, bench);
}

fn must_be_sealed(bench: &Bench, kind: crate::method::KindId) -> Answer<()> {
    let method = bench.method()?;
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
            times: Times::AtMost(u16::MAX),
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
        change(&at, own, &|repeat| repeat.times = Times::AtMost(n))
    });
    let at = bench.clone();
    engine.register_fn("for_each", move |own: RepeatHandle, who: Who| {
        change(&at, own, &|repeat| repeat.times = Times::ForEach(who.clone()))
    });
    let at = bench.clone();
    engine.register_fn("done_when", move |own: RepeatHandle, condition: ConditionValue| {
        change(&at, own, &|repeat| repeat.until = Some(condition.0.clone()))
    });
    let at = bench.clone();
    engine.register_fn("hands_over", move |own: RepeatHandle, role: Who, from: Who| {
        let (Who::Role(role), Who::Role(from)) = (role, from) else {
            let hint = "name two roles: `.hands_over(inbrenger, deelnemer)`".to_owned();
            return Err(complaint("a role goes round among those of another role", hint));
        };
        change(&at, own, &|repeat| repeat.hands_over = Some(HandOver { role, from }))
    });
}

/// Refuses what the script says of phases, choices and times that are not there in the end.
pub(in crate::script) fn check_flow(draft: &Draft) -> Result<(), Unsettled> {
    let method = &draft.method;
    for repeat in &method.repeats {
        check_repeat(method, repeat).map_err(|error| {
            let gone = draft.gone.get(&repeat.first).or(draft.gone.get(&repeat.last));
            Unsettled { error, place: repeat.rule.place, gone: gone.copied() }
        })?;
    }
    for phase in &method.phases {
        if let Some(starts) = phase.starts.as_ref().filter(|_| method.timebox.is_none()) {
            let message = "before the end of what? the session has no planned end";
            let hint = "say how long it may take: `m.at_most(65.minutes)`".to_owned();
            return Err(unsettled(&starts.rule)(complaint(message, hint)));
        }
        if let Some(when) = &phase.when {
            check_chosen(method, &when.condition).map_err(unsettled(&when.rule))?;
        }
        for gate in &phase.gates {
            check_chosen(method, &gate.condition).map_err(unsettled(&gate.rule))?;
        }
    }
    Ok(())
}

fn unsettled(rule: &Rule) -> impl Fn(Box<rhai::EvalAltResult>) -> Unsettled {
    let place = rule.place;
    move |error| Unsettled { error, place, gone: None }
}

fn check_repeat(method: &Method, repeat: &Repeat) -> Answer<()> {
    let first = find_phase(method, &repeat.first)?;
    let last = find_phase(method, &repeat.last)?;
    if last < first {
        let message = format!("`{}` does not come after `{}`", repeat.last, repeat.first);
        return Err(complaint(message, "name the first phase first".to_owned()));
    }
    match (&repeat.times, &repeat.until, repeat.hands_over) {
        (Times::AtMost(u16::MAX), None, _) => Err(complaint(
            "this goes round for ever",
            "say how often: `.times(3)`, `.for_each(deelnemer)` or `.done_when(…)`".to_owned(),
        )),
        (Times::ForEach(_), _, None) => Err(complaint(
            "nothing goes from one to the other in this repeat",
            "say which role does: `.for_each(deelnemer).hands_over(inbrenger, deelnemer)`"
                .to_owned(),
        )),
        _ => Ok(()),
    }
}

/// A condition may ask of a choice that is declared in a later line, but not of none.
fn check_chosen(method: &Method, condition: &Condition) -> Answer<()> {
    match condition {
        Condition::Chosen(id, _) => {
            let known = || method.phases.iter().flat_map(|phase| &phase.choices);
            if known().any(|choice| choice.id == *id) {
                return Ok(());
            }
            Err(unknown("choice", id, known().map(|choice| choice.id.as_str())))
        }
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().try_for_each(|part| check_chosen(method, part))
        }
        Condition::Not(part) | Condition::Overall(part) => check_chosen(method, part),
        _ => Ok(()),
    }
}

/// So long before the end of a phase or of the whole.
pub(super) fn time_of_whole(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    let at_most = move |m: MethodHandle, most: Span, rule: Rule| {
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
}
