//! `order`, `limit`, `last`: what comes before what, how often, and what comes last.
#![doc = include_str!("order.md")]

use rhai::{Array, Dynamic, Engine, ImmutableString, Scope};

use super::draft::{Answer, Bench, check_room};
use super::method::all_texts;
use super::phase::PhaseHandle;
use super::values::times;
use super::what::{governed, kind_of};
use crate::method::{Last, Limit, Order, Per, Rule};
use crate::script::error::complaint;

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    engine.register_type_with_name::<Per>("Per");
    let at = bench.clone();
    let per_order = move |phase: PhaseHandle, kinds: Array, per: Per, rule: Rule| {
        let kinds = kinds_in_order(&at, kinds)?;
        let orders = &mut at.phase(&phase.0)?.orders;
        check_room("orders in a phase", orders.len(), 100)?;
        orders.push(Order { kinds, per, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, "order", per_order(phase: PhaseHandle, kinds: Array, per: Per));
    let order = move |phase, kinds, rule| per_order(phase, kinds, Per::Phase, rule);
    cited!(engine, "order", order(phase: PhaseHandle, kinds: Array));
    let at = bench.clone();
    let limit = move |phase: PhaseHandle, n: i64, kinds: Dynamic, per: Per, rule: Rule| {
        let limit = Limit { n: times(n)?, what: governed(&at, kinds)?, per, rule };
        let limits = &mut at.phase(&phase.0)?.limits;
        check_room("quotas in a phase", limits.len(), 100)?;
        limits.push(limit);
        Answer::Ok(phase.clone())
    };
    cited!(engine, "limit", limit(phase: PhaseHandle, n: i64, kinds: Dynamic, per: Per));
    let at = bench.clone();
    let last = move |phase: PhaseHandle, kind: ImmutableString, rule: Rule| {
        let last = Last { kind: kind_of(&at, &kind)?, rule };
        let lasts = &mut at.phase(&phase.0)?.lasts;
        check_room("last words in a phase", lasts.len(), 100)?;
        lasts.push(last);
        Answer::Ok(phase.clone())
    };
    cited!(engine, "last", last(phase: PhaseHandle, kind: ImmutableString));
}

/// What a quota or an order can be counted over.
pub(super) fn constants(scope: &mut Scope<'_>) {
    scope.push_constant("per_phase", Per::Phase);
    scope.push_constant("per_person", Per::Person);
    scope.push_constant("per_turn", Per::Turn);
    scope.push_constant("per_group", Per::Group);
}

fn kinds_in_order(bench: &Bench, kinds: Array) -> Answer<Vec<crate::method::KindId>> {
    let names = all_texts(kinds)?;
    if names.len() < 2 {
        return Err(complaint("one kind alone has no order", "name at least two".to_owned()));
    }
    names.iter().map(|kind| kind_of(bench, kind)).collect()
}
