//! `role`, `everyone`, `author`, and sets of people made of them with `+` and `-`.
#![doc = include_str!("role.md")]

use std::ops::RangeInclusive;

use rhai::{Engine, ImmutableString, NativeCallContext, Scope};

use super::draft::{Answer, Bench, check_new, check_room, place, rule, unknown};
use super::method::MethodHandle;
use super::values::{seat, seats};
use crate::method::{Role, RoleId, Rule, Seats, Who};
use crate::script::error::complaint;

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    engine.register_type_with_name::<Who>("Who");
    let at = bench.clone();
    engine.register_fn(
        "role",
        move |ctx: NativeCallContext, _: MethodHandle, id: ImmutableString| {
            let mut method = at.method()?;
            let known = method.roles.iter().map(|role| (role.id.as_str(), role.place));
            check_new("role", &id, known)?;
            check_room("roles", method.roles.len(), 63)?;
            let (id, place) = (id.to_string(), place(&ctx));
            method.roles.push(Role { id, place, ..Role::default() });
            Answer::Ok(Who::Role(RoleId::at(method.roles.len() - 1)))
        },
    );
    let at = bench.clone();
    engine.register_fn("role_of", move |_: MethodHandle, id: ImmutableString| {
        let method = at.method()?;
        let known = method.roles.iter().map(|role| role.id.as_str());
        method.role_id(&id).map(Who::Role).ok_or_else(|| unknown("role", &id, known))
    });
    engine.register_fn("+", |a: Who, b: Who| joined(Who::Both(Box::new(a), Box::new(b))));
    engine.register_fn("-", |a: Who, b: Who| joined(Who::Without(Box::new(a), Box::new(b))));
    numbers(engine, bench);
    marks(engine, bench);
}

/// The sets of people that every script can name.
pub(super) fn constants(scope: &mut Scope<'_>) {
    scope.push_constant("everyone", Who::Everyone);
    scope.push_constant("author", Who::Author);
}

/// Parts of a set of people: as many as somebody can read, and as deep as can be kept on disk.
const MOST_PARTS: usize = 16;

fn joined(who: Who) -> Answer<Who> {
    if who.parts() > MOST_PARTS {
        let message = format!("a set of people has at most {MOST_PARTS} parts");
        return Err(complaint(
            message,
            "begin with `everyone` and leave out the others".to_owned(),
        ));
    }
    Ok(who)
}

/// How many people: with the rule that says so, where there is one.
fn numbers(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    let exactly = move |who: Who, count: i64, rule: Rule| {
        let seats = seats(count, count)?;
        with_role(&at, who, |role| seated(role, seats, rule))
    };
    cited!(engine, "exactly", exactly(who: Who, count: i64));
    let at = bench.clone();
    let range = move |who: Who, range: RangeInclusive<i64>, rule: Rule| {
        let seats = seats(*range.start(), *range.end())?;
        with_role(&at, who, |role| seated(role, seats, rule))
    };
    cited!(engine, "exactly", range(who: Who, range: RangeInclusive<i64>));
    let at = bench.clone();
    let at_least = move |who: Who, count: i64, rule: Rule| {
        let least = seat(count)?;
        with_role(&at, who, |role| seated(role, Seats { least, ..role.seats }, rule))
    };
    cited!(engine, "at_least", at_least(who: Who, count: i64));
    let at = bench.clone();
    let at_most = move |who: Who, count: i64, rule: Rule| {
        let most = seat(count)?;
        with_role(&at, who, |role| seated(role, Seats { most, ..role.seats }, rule))
    };
    cited!(engine, "at_most", at_most(who: Who, count: i64));
}

fn seated(role: &mut Role, seats: Seats, why: Rule) {
    role.seats = seats;
    if !why.ids.is_empty() || !why.reason.is_empty() {
        role.rule = Some(why);
    }
}

fn marks(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn("leads", move |who: Who| with_role(&at, who, |role| role.leads = true));
    let at = bench.clone();
    engine.register_fn("neutral", move |who: Who| with_role(&at, who, |role| role.neutral = true));
    let at = bench.clone();
    engine.register_fn("rotates", move |who: Who| with_role(&at, who, |role| role.rotates = true));
    let at = bench.clone();
    engine.register_fn(
        "advised",
        move |ctx: NativeCallContext, who: Who, id: ImmutableString, why: ImmutableString| {
            let rule = rule(&ctx, &[id, why])?;
            with_role(&at, who, |role| role.advised = Some(rule))
        },
    );
}

/// Changes a role; other sets of people have no seats of their own.
pub(super) fn with_role(bench: &Bench, who: Who, change: impl FnOnce(&mut Role)) -> Answer<Who> {
    let Who::Role(role) = who else {
        let hint = "say it of the value that `m.role(\"…\")` gave".to_owned();
        return Err(complaint("only a role can be given that", hint));
    };
    change(&mut bench.method()?.roles[role.index()]);
    Ok(who)
}

/// A role, and another one that it is drawn from.
pub(super) fn drawn(role: &Who, from: &Who, example: &str) -> Answer<(RoleId, RoleId)> {
    match (role, from) {
        (Who::Role(role), Who::Role(from)) if role != from => Ok((*role, *from)),
        _ => Err(complaint(
            "a role is given to somebody with another role",
            format!("name two roles: `{example}`"),
        )),
    }
}
