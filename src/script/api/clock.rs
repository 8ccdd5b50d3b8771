//! Lengths of time (`5.minutes`), moments of a phase, `at_most` and `lasts`.
#![doc = include_str!("clock.md")]

use rhai::Engine;

use super::draft::{Answer, Bench};
use super::phase::PhaseHandle;
use super::values::{some_time, span};
use crate::method::{At, Condition, Gate, Rule, Strength, Timebox, Who};
use crate::script::error::complaint;
use crate::time::Span;

/// So much time for each of some people.
#[derive(Clone)]
struct Share(Span, Who);

const UNITS: [(&str, u32); 7] = [
    ("seconds", 1_000),
    ("second", 1_000),
    ("minutes", 60_000),
    ("minute", 60_000),
    ("hours", 3_600_000),
    ("hour", 3_600_000),
    ("days", 86_400_000),
];

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    spans(engine);
    engine.register_type_with_name::<At>("Moment");
    engine.register_type_with_name::<Share>("Share");
    engine.register_fn("each", |span: Span, who: Who| Share(span, who));
    engine.register_fn("every", |span: Span| {
        if span < Span::seconds(10) {
            let hint = "ten seconds or more: `every(1.days)`".to_owned();
            return Err(complaint("this comes again without a break", hint));
        }
        Ok(At::Every(span))
    });
    engine.register_get("before_end", |span: &mut Span| At::BeforeEnd(*span));
    for (word, hard) in [("at_most", false), ("lasts", true)] {
        let at = bench.clone();
        let add = move |phase: PhaseHandle, most: Span, rule: Rule| {
            lasting(most, word)?;
            at.phase(&phase.0)?.timebox = Some(Timebox { most, each: None, hard, rule });
            Answer::Ok(phase.clone())
        };
        cited!(engine, word, add(phase: PhaseHandle, most: Span));
        let at = bench.clone();
        let add = move |phase: PhaseHandle, share: Share, rule: Rule| {
            let Share(most, who) = share;
            lasting(most, word)?;
            at.phase(&phase.0)?.timebox = Some(Timebox { most, each: Some(who), hard, rule });
            Answer::Ok(phase.clone())
        };
        cited!(engine, word, add(phase: PhaseHandle, share: Share));
    }
    least(engine, bench);
}

/// Lengths of time, which every language of scripts has.
pub(crate) fn spans(engine: &mut Engine) {
    engine.register_type_with_name::<Span>("Span");
    for (unit, milliseconds) in UNITS {
        engine.register_get(unit, move |count: &mut i64| {
            let exact = i32::try_from(*count).map_err(|_| {
                complaint(format!("{count} is not a length of time"), "use less".to_owned())
            })?;
            span(f64::from(exact), milliseconds)
        });
        engine.register_get(unit, move |count: &mut f64| span(*count, milliseconds));
    }
    engine.register_fn("+", |a: Span, b: Span| a + b);
    for sign in ["<", "<=", "==", "!=", ">=", ">"] {
        engine.register_fn(sign, |_: i64, time: Span| not_seconds(time));
        engine.register_fn(sign, |time: Span, _: i64| not_seconds(time));
    }
}

fn lasting(most: Span, word: &str) -> Answer<()> {
    let hint = format!("leave `{word}` out where there is no limit");
    some_time(most, "a phase of no time at all", &hint)
}

/// `at_least`, `takes`: leaving earlier than that is warned of.
fn least(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    let at_least = move |phase: PhaseHandle, least: Span, rule: Rule| {
        some_time(least, "a least time of nothing", "say `at_most` where there is only a limit")?;
        let (strength, condition) = (Strength::Should, Condition::Lasted(least));
        at.phase(&phase.0)?.gates.push(Gate { strength, condition, rule });
        Answer::Ok(phase.clone())
    };
    let takes = {
        let (at, at_least) = (bench.clone(), at_least.clone());
        move |phase: PhaseHandle, least: Span, most: Span, rule: Rule| {
            if most <= least {
                let hint = "the shorter one first: `.takes(5.minutes, 10.minutes)`".to_owned();
                return Err(complaint("this leaves no time in between", hint));
            }
            let timebox = Timebox { most, each: None, hard: false, rule: rule.clone() };
            at.phase(&phase.0)?.timebox = Some(timebox);
            at_least(phase.clone(), least, rule)
        }
    };
    cited!(engine, "at_least", at_least(phase: PhaseHandle, least: Span));
    cited!(engine, "takes", takes(phase: PhaseHandle, least: Span, most: Span));
}

/// Rhai would compare them to `false` in silence.
fn not_seconds(time: Span) -> Answer<bool> {
    let hint = format!("`s.spent` and `s.left` are seconds: write {}", time.as_seconds());
    Err(complaint("a number is not compared with a length of time", hint))
}
