//! `groups`, `split`, `mix`, `merge`, `per`: people who work apart for a while.
#![doc = include_str!("group.md")]

use std::ops::RangeInclusive;

use rhai::{Engine, ImmutableString, NativeCallContext};

use super::draft::{Answer, Bench, check_new, check_room, place, unknown};
use super::method::MethodHandle;
use super::phase::PhaseHandle;
use super::role::with_role;
use super::values::seats;
use crate::method::{Forming, Grouping, GroupingId, Rule, Seats, Who, Within};
use crate::script::error::complaint;

/// A way of sitting in groups, in a script.
#[derive(Clone, Copy)]
pub(super) struct GroupsHandle(pub(super) GroupingId);

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    engine.register_type_with_name::<GroupsHandle>("Groups");
    declare(engine, bench);
    for forming in [Forming::Split, Forming::Mix] {
        let at = bench.clone();
        let add = move |phase: PhaseHandle, groups: GroupsHandle, rule: Rule| {
            at.phase(&phase.0)?.within = Some(Within { grouping: groups.0, forming, rule });
            Answer::Ok(phase.clone())
        };
        cited!(engine, forming.word(), add(phase: PhaseHandle, groups: GroupsHandle));
    }
    let at = bench.clone();
    let merge = move |phase: PhaseHandle, groups: GroupsHandle, n: i64, rule: Rule| {
        let n = u8::try_from(n).ok().filter(|n| *n >= 2).ok_or_else(|| {
            let hint = "write `.merge(tafel, 2)`: two groups become one".to_owned();
            complaint("it takes two groups or more to become one", hint)
        })?;
        let forming = Forming::Merge(n);
        at.phase(&phase.0)?.within = Some(Within { grouping: groups.0, forming, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, "merge", merge(phase: PhaseHandle, groups: GroupsHandle, n: i64));
    let at = bench.clone();
    engine.register_fn("per", move |who: Who, groups: GroupsHandle| {
        with_role(&at, who, |role| role.per = Some(groups.0))
    });
}

fn declare(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn(
        "groups",
        move |ctx: NativeCallContext, _: MethodHandle, id: ImmutableString, who: Who| {
            let mut method = at.method()?;
            let known = method.groupings.iter().map(|it| (it.id.as_str(), it.place));
            check_new("way of sitting in groups", &id, known)?;
            check_room("ways of sitting in groups", method.groupings.len(), 16)?;
            let (id, place) = (id.to_string(), place(&ctx));
            let size = Seats { least: 2, most: 63 };
            method.groupings.push(Grouping { id, name: String::new(), who, size, place });
            Answer::Ok(GroupsHandle(GroupingId::at(method.groupings.len() - 1)))
        },
    );
    let at = bench.clone();
    engine.register_fn("groups_of", move |_: MethodHandle, id: ImmutableString| {
        let method = at.method()?;
        let known = method.groupings.iter().map(|it| it.id.as_str());
        let found = method.grouping_id(&id);
        found.map(GroupsHandle).ok_or_else(|| unknown("way of sitting in groups", &id, known))
    });
    let at = bench.clone();
    engine.register_fn("of", move |groups: GroupsHandle, count: i64| {
        at.method()?.groupings[groups.0.index()].size = size(seats(count, count)?)?;
        Answer::Ok(groups)
    });
    let at = bench.clone();
    engine.register_fn("of", move |groups: GroupsHandle, range: RangeInclusive<i64>| {
        let seats = size(seats(*range.start(), *range.end())?)?;
        at.method()?.groupings[groups.0.index()].size = seats;
        Answer::Ok(groups)
    });
}

fn size(seats: Seats) -> Answer<Seats> {
    if seats.least == 0 {
        return Err(complaint("a group of nobody", "a group has 1 person or more".to_owned()));
    }
    Ok(seats)
}
