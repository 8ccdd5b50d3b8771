//! `extend`, `borrow` and what changes a method that exists: `named`, `remove`, `before`, `after`,
//! `cited_as`.
#![doc = include_str!("variant.md")]

use std::rc::Rc;

use rhai::{Dynamic, Engine, ImmutableString, NativeCallContext};

use super::draft::{Answer, Bench, Draft, find_phase, place};
use super::method::MethodHandle;
use super::phase::PhaseHandle;
use super::prune::without_place;
use super::setting::values;
use super::transplant::{Moved, transplant, transplant_all};
use crate::method::{Method, Phase, PhaseId, Rule, Visit};
use crate::script::error::complaint;
use crate::script::given::Given;
use crate::script::loader::Loader;

pub(super) fn register(engine: &mut Engine, bench: &Bench, loader: &Rc<Loader>) {
    let (at, from) = (bench.clone(), Rc::clone(loader));
    let extend = move |engine: &Engine, id: &str, given: &Given| {
        let base = from.draft_of(engine, id, given)?;
        at.draft()?.extends(base)?;
        Answer::Ok(MethodHandle)
    };
    let as_it_is = extend.clone();
    engine.register_fn("extend", move |ctx: NativeCallContext, id: ImmutableString| {
        as_it_is(ctx.engine(), &id, &Given::default())
    });
    engine.register_fn(
        "extend",
        move |ctx: NativeCallContext, id: ImmutableString, given: Dynamic| {
            extend(ctx.engine(), &id, &values(given)?)
        },
    );
    let at = bench.clone();
    engine.register_fn("named", move |m: MethodHandle, id: ImmutableString| {
        at.draft()?.name(&id)?;
        Answer::Ok(m)
    });
    borrows(engine, bench, loader);
    changes(engine, bench);
}

fn borrows(engine: &mut Engine, bench: &Bench, loader: &Rc<Loader>) {
    let (at, from) = (bench.clone(), Rc::clone(loader));
    let borrow = move |engine: &Engine, id: &str, phase: ImmutableString, given: &Given| {
        let base = from.draft_of(engine, id, given)?;
        let found = find_phase(&base.method, &phase)?;
        transplant(&mut *at.draft()?, base, found)?;
        Answer::Ok(PhaseHandle(phase))
    };
    let (at, from) = (bench.clone(), Rc::clone(loader));
    engine.register_fn(
        "borrow",
        move |ctx: NativeCallContext, m: MethodHandle, id: ImmutableString| {
            let base = from.draft_of(ctx.engine(), &id, &Given::default())?;
            transplant_all(&mut *at.draft()?, base)?;
            Answer::Ok(m)
        },
    );
    let as_it_is = borrow.clone();
    engine.register_fn(
        "borrow",
        move |ctx: NativeCallContext,
              _: MethodHandle,
              id: ImmutableString,
              phase: ImmutableString| {
            as_it_is(ctx.engine(), &id, phase, &Given::default())
        },
    );
    engine.register_fn(
        "borrow",
        move |ctx: NativeCallContext,
              _: MethodHandle,
              id: ImmutableString,
              phase: ImmutableString,
              given: Dynamic| borrow(ctx.engine(), &id, phase, &values(given)?),
    );
}

fn changes(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn(
        "remove",
        move |ctx: NativeCallContext, m: MethodHandle, id: ImmutableString| {
            let mut draft = at.draft()?;
            if draft.method.topic_sets.iter().any(|set| set.id == id.as_str()) {
                draft.removed.insert(id.to_string());
                return Answer::Ok(m);
            }
            let found = find_phase(&draft.method, &id)?;
            draft.method.phases.remove(found.index());
            draft.pending.retain(|pending| pending.phase != id.as_str());
            draft.gone.insert(id.to_string(), place(&ctx));
            Answer::Ok(m)
        },
    );
    let at = bench.clone();
    engine.register_fn("remove", move |phase: PhaseHandle, rule: ImmutableString| {
        remove_rule(&mut *at.phase(&phase.0)?, &rule)?;
        Answer::Ok(phase)
    });
    for (word, places_on) in [("before", 0), ("after", 1)] {
        let at = bench.clone();
        engine.register_fn(word, move |phase: PhaseHandle, other: ImmutableString| {
            let mut method = at.method()?;
            let own = find_phase(&method, &phase.0)?;
            let moved = method.phases.remove(own.index());
            let there = find_phase(&method, &other).map(PhaseId::index);
            let there = there.inspect_err(|_| method.phases.insert(own.index(), moved.clone()))?;
            method.phases.insert(there + places_on, moved);
            Answer::Ok(phase.clone())
        });
    }
    let at = bench.clone();
    engine.register_fn(
        "cited_as",
        move |phase: PhaseHandle, known: ImmutableString, own: ImmutableString| {
            let mut cited = CitedAs { known: &known, own: &own, any: false };
            at.phase(&phase.0)?.visit(&mut cited);
            if cited.any {
                return Ok(phase);
            }
            let message = format!("nothing in phase `{}` cites an id like `{known}`", phase.0);
            Err(complaint(message, "ids are compared from their beginning".to_owned()))
        },
    );
}

/// Makes a fresh draft what a base is; the own script stays the first.
pub(super) fn take_over(draft: &mut Draft, base: Draft) {
    let mut moved = Moved::into(draft, &base);
    let Draft { mut method, pending, gone, .. } = base;
    method.visit(&mut moved);
    draft.without_place = without_place(&mut method);
    draft.gone.extend(gone.into_iter().map(|(phase, place)| (phase, moved.placed(place))));
    draft.pending.extend(pending.into_iter().map(|pending| moved.pending(pending)));
    draft.method = Method { scripts: std::mem::take(&mut draft.method.scripts), ..method };
}

/// Takes away everything in a phase that cites a rule.
fn remove_rule(phase: &mut Phase, id: &str) -> Answer<()> {
    let before = statements(phase);
    let keep = |rule: &Rule| !rule.cites(id);
    phase.rights.retain(|one| keep(&one.rule));
    phase.stances.retain(|one| keep(&one.rule));
    phase.orders.retain(|one| keep(&one.rule));
    phase.limits.retain(|one| keep(&one.rule));
    phase.lasts.retain(|one| keep(&one.rule));
    phase.watches.retain(|one| keep(&one.rule));
    phase.appoints.retain(|one| keep(&one.rule));
    phase.prompts.retain(|one| keep(&one.rule));
    phase.shows.retain(|one| keep(&one.rule));
    phase.gates.retain(|one| keep(&one.rule));
    phase.choices.retain(|one| keep(&one.rule));
    phase.reveals.retain(|one| keep(&one.rule));
    phase.timebox = phase.timebox.take().filter(|one| keep(&one.rule));
    phase.when = phase.when.take().filter(|one| keep(&one.rule));
    phase.starts = phase.starts.take().filter(|one| keep(&one.rule));
    phase.within = phase.within.take().filter(|one| keep(&one.rule));
    phase.floor = phase.floor.take().filter(|one| keep(&one.rule));
    phase.silence = phase.silence.take().filter(|rule| keep(rule));
    if statements(phase) < before {
        return Ok(());
    }
    let message = format!("nothing in phase `{}` cites `{id}`", phase.id);
    Err(complaint(message, "`intervisie show` prints the rules of every phase".to_owned()))
}

fn statements(phase: &Phase) -> usize {
    let ways = [phase.when.is_some(), phase.starts.is_some(), phase.within.is_some()];
    let once = [phase.timebox.is_some(), phase.floor.is_some(), phase.silence.is_some()];
    let once = ways.iter().chain(&once).filter(|is_said| **is_said).count();
    let rights = phase.rights.len() + phase.stances.len() + phase.gates.len();
    let sequence = phase.orders.len() + phase.limits.len() + phase.lasts.len();
    let shown = phase.prompts.len() + phase.shows.len() + phase.reveals.len();
    let given = phase.watches.len() + phase.appoints.len() + phase.choices.len();
    once + rights + sequence + shown + given
}

/// Cites rules by ids of one's own, in front of those they have: `I-51` also as `M-51`.
struct CitedAs<'a> {
    known: &'a str,
    own: &'a str,
    any: bool,
}

impl Visit for CitedAs<'_> {
    fn rule(&mut self, rule: &mut Rule) {
        let like = rule.ids.iter().filter_map(|id| id.strip_prefix(self.known));
        let own: Vec<String> = like.map(|rest| format!("{}{rest}", self.own)).collect();
        self.any |= !own.is_empty();
        rule.ids.splice(0..0, own);
    }
}
