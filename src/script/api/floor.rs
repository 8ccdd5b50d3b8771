//! `in_turn`, `by_hand`, `per_turn`, `silent`: who has the turn, and whether anything is said.
#![doc = include_str!("floor.md")]

use rhai::Engine;

use super::draft::{Answer, Bench};
use super::phase::PhaseHandle;
use super::values::some_time;
use crate::method::{Floor, Rule, TurnOrder, Who};
use crate::script::error::complaint;
use crate::time::Span;

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    for order in [TurnOrder::Round, TurnOrder::Asked] {
        let at = bench.clone();
        let add = move |phase: PhaseHandle, who: Who, rule: Rule| {
            let floor = &mut at.phase(&phase.0)?.floor;
            let per_turn = floor.take().and_then(|floor| floor.per_turn);
            *floor = Some(Floor { who, order, per_turn, rule });
            Answer::Ok(phase.clone())
        };
        cited!(engine, order.word(), add(phase: PhaseHandle, who: Who));
    }
    let at = bench.clone();
    engine.register_fn("per_turn", move |phase: PhaseHandle, span: Span| {
        some_time(
            span,
            "a turn of no time at all",
            "leave `per_turn` out where there is no limit",
        )?;
        if let Some(floor) = &mut at.phase(&phase.0)?.floor {
            floor.per_turn = Some(span);
            return Answer::Ok(phase.clone());
        }
        let hint = "say who takes turns first: `.in_turn(deelnemer).per_turn(2.minutes)`";
        Err(complaint("nobody takes turns in this phase", hint.to_owned()))
    });
    let at = bench.clone();
    let silent = move |phase: PhaseHandle, rule: Rule| {
        at.phase(&phase.0)?.silence = Some(rule);
        Answer::Ok(phase.clone())
    };
    cited!(engine, "silent", silent(phase: PhaseHandle));
}
