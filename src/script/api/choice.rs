//! `choose`, and what makes a kind fit to choose by: `score`, `sealed`, `anonymous`.
#![doc = include_str!("choice.md")]

use std::ops::RangeInclusive;

use rhai::{Dynamic, Engine, ImmutableString};

use super::draft::{Answer, Bench, check_new, check_room};
use super::kind::KindHandle;
use super::phase::PhaseHandle;
use super::role::drawn;
use super::what::what;
use crate::method::{Choice, KindId, Pattern, Rule, Score, Who};
use crate::script::error::complaint;

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    let choose = move |phase: PhaseHandle, id: ImmutableString, kind: Dynamic, rule: Rule| {
        add(&at, &phase, &id, kind, None, rule)?;
        Answer::Ok(phase.clone())
    };
    cited!(engine, "choose", choose(phase: PhaseHandle, id: ImmutableString, kind: Dynamic));
    let at = bench.clone();
    let choose_for = move |phase: PhaseHandle, role: Who, from: Who, kind: Dynamic, rule: Rule| {
        let example = ".choose(inbrenger, deelnemer, \"stem\")";
        let (role, from) = drawn(&role, &from, example)?;
        let id = at.method()?.role(role).id.clone();
        add(&at, &phase, &id, kind, Some((role, from)), rule)?;
        Answer::Ok(phase.clone())
    };
    cited!(engine, "choose", choose_for(phase: PhaseHandle, role: Who, from: Who, kind: Dynamic));
    kinds(engine, bench);
}

fn add(
    bench: &Bench,
    phase: &PhaseHandle,
    id: &str,
    kind: Dynamic,
    gives: Option<(crate::method::RoleId, crate::method::RoleId)>,
    rule: Rule,
) -> Answer<()> {
    let kind = one_kind(bench, kind)?;
    {
        let method = bench.method()?;
        check_new(
            "choice",
            id,
            method.choices().map(|choice| (choice.id.as_str(), choice.rule.place)),
        )?;
    }
    let choices = &mut bench.phase(&phase.0)?.choices;
    check_room("choices in a phase", choices.len(), 16)?;
    choices.push(Choice { id: id.to_owned(), kind, gives, rule });
    Ok(())
}

fn one_kind(bench: &Bench, kind: Dynamic) -> Answer<KindId> {
    match what(bench, kind)?.0.as_slice() {
        [one] if *one == Pattern::of(one.kind) && one.kind.index() >= KindId::RESERVED => {
            Ok(one.kind)
        }
        [one] if one.kind.index() < KindId::RESERVED => Err(complaint(
            "this kind is there in every method, and is no vote",
            "declare one for it: `m.kind(\"stem\")`".to_owned(),
        )),
        [_] => Err(complaint(
            "what a vote is for or about is said where it is allowed",
            "name the kind alone, and say `.may(deelnemer, act(\"stem\").to(\"advies\"))`"
                .to_owned(),
        )),
        _ => Err(complaint(
            "something is chosen by acts of one kind",
            "write `.choose(\"keuze\", \"stem\")`".to_owned(),
        )),
    }
}

fn kinds(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn("score", move |kind: KindHandle, range: RangeInclusive<i64>| {
        let number = |n: i64| u8::try_from(n).ok().filter(|n| *n <= 100);
        let (Some(least), Some(most)) = (number(*range.start()), number(*range.end())) else {
            let hint = "write for example `.score(1..=5)`; 0 to 100".to_owned();
            return Err(complaint("a score is out of the numbers 0 to 100", hint));
        };
        if least >= most {
            let hint = "the least number first: `.score(1..=5)`".to_owned();
            return Err(complaint("this leaves nothing to choose from", hint));
        }
        at.method()?.kinds[kind.0.index()].score = Some(Score { least, most });
        Answer::Ok(kind)
    });
    let at = bench.clone();
    engine.register_fn("sealed", move |kind: KindHandle| {
        at.method()?.kinds[kind.0.index()].sealed = true;
        Answer::Ok(kind)
    });
    let at = bench.clone();
    engine.register_fn("anonymous", move |kind: KindHandle| {
        at.method()?.kinds[kind.0.index()].anonymous = true;
        Answer::Ok(kind)
    });
}
