//! `role`, `everyone`, `author`, and sets of people made of them with `+` and `-`.

use std::ops::RangeInclusive;

use rhai::{Engine, ImmutableString, NativeCallContext, Scope};

use super::draft::{Answer, Bench, check_new, check_room, place, rule, unknown};
use super::method::MethodHandle;
use super::values::{seat, seats};
use crate::method::{Role, RoleId, Seats, Who};
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
            let (leads, neutral) = (false, false);
            method.roles.push(Role { id, seats: Seats::ANY, leads, neutral, advised: None, place });
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

fn numbers(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn("exactly", move |who: Who, count: i64| {
        let seats = seats(count, count)?;
        with_role(&at, who, |role| role.seats = seats)
    });
    let at = bench.clone();
    engine.register_fn("exactly", move |who: Who, range: RangeInclusive<i64>| {
        let seats = seats(*range.start(), *range.end())?;
        with_role(&at, who, |role| role.seats = seats)
    });
    let at = bench.clone();
    engine.register_fn("at_least", move |who: Who, count: i64| {
        let least = seat(count)?;
        with_role(&at, who, |role| role.seats.least = least)
    });
    let at = bench.clone();
    engine.register_fn("at_most", move |who: Who, count: i64| {
        let most = seat(count)?;
        with_role(&at, who, |role| role.seats.most = most)
    });
}

fn marks(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn("leads", move |who: Who| with_role(&at, who, |role| role.leads = true));
    let at = bench.clone();
    engine.register_fn("neutral", move |who: Who| with_role(&at, who, |role| role.neutral = true));
    let at = bench.clone();
    engine.register_fn(
        "advised",
        move |ctx: NativeCallContext, who: Who, id: ImmutableString, why: ImmutableString| {
            let rule = rule(&ctx, &[id, why]);
            with_role(&at, who, |role| role.advised = Some(rule))
        },
    );
}

/// Changes a role; other sets of people have no seats of their own.
fn with_role(bench: &Bench, who: Who, change: impl FnOnce(&mut Role)) -> Answer<Who> {
    let Who::Role(role) = who else {
        let hint = "say it of the value that `m.role(\"…\")` gave".to_owned();
        return Err(complaint("only a role can be given that", hint));
    };
    change(&mut bench.method()?.roles[role.index()]);
    Ok(who)
}
