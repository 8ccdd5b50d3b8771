//! `called`: another name for what exists, as people read and type it; its id stays.
#![doc = include_str!("called.md")]

use rhai::{Engine, ImmutableString};

use super::draft::{Answer, Bench};
use super::group::GroupsHandle;
use super::kind::KindHandle;
use super::phase::PhaseHandle;
use super::role::with_role;
use crate::method::{Grouping, Kind, Phase, Role, Who};
use crate::script::error::complaint;

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    engine.register_fn("called", move |who: Who, name: ImmutableString| {
        if let Who::Role(role) = who {
            let method = at.method()?;
            let roles = method.roles.iter().enumerate();
            let others = roles.filter(|(nth, _)| *nth != role.index());
            check("role", &name, others.flat_map(|(_, it)| [it.id.as_str(), Role::called(it)]))?;
        }
        with_role(&at, who, |role| role.name = name.to_string())
    });
    let at = bench.clone();
    engine.register_fn("called", move |kind: KindHandle, name: ImmutableString| {
        let mut method = at.method()?;
        let kinds = method.kinds.iter().enumerate();
        let others = kinds.filter(|(nth, _)| *nth != kind.0.index());
        check("kind", &name, others.flat_map(|(_, it)| [it.id.as_str(), Kind::called(it)]))?;
        method.kinds[kind.0.index()].name = name.to_string();
        Answer::Ok(kind)
    });
    let at = bench.clone();
    engine.register_fn("called", move |phase: PhaseHandle, name: ImmutableString| {
        {
            let method = at.method()?;
            let others = method.phases.iter().filter(|it| it.id != phase.0.as_str());
            check("phase", &name, others.flat_map(|it| [it.id.as_str(), Phase::called(it)]))?;
        }
        at.phase(&phase.0)?.name = name.to_string();
        Answer::Ok(phase)
    });
    let at = bench.clone();
    engine.register_fn("called", move |groups: GroupsHandle, name: ImmutableString| {
        let mut method = at.method()?;
        let all = method.groupings.iter().enumerate();
        let others = all.filter(|(nth, _)| *nth != groups.0.index());
        let names = others.flat_map(|(_, it)| [it.id.as_str(), Grouping::called(it)]);
        check("way of sitting in groups", &name, names)?;
        method.groupings[groups.0.index()].name = name.to_string();
        Answer::Ok(groups)
    });
}

/// A name is one word that can be typed, and nothing else of its sort is called so.
fn check<'a>(sort: &str, name: &str, others: impl Iterator<Item = &'a str>) -> Answer<()> {
    let plain = |c: char| c.is_lowercase() || c.is_numeric() || matches!(c, '-' | '_' | '\'');
    if !name.starts_with(char::is_alphabetic) || !name.chars().all(plain) {
        let hint = "a name is one word in small letters; `.title(…)` says the rest".to_owned();
        return Err(complaint(format!("a {sort} cannot be called `{name}`"), hint));
    }
    let mut others = others;
    if others.any(|other| other == name) {
        let hint = "choose another name".to_owned();
        return Err(complaint(format!("another {sort} is called `{name}`"), hint));
    }
    Ok(())
}
