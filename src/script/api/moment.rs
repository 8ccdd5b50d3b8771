//! What a closure sees of a session: a handle that only reads, and only while it is called.
#![doc = include_str!("moment.md")]

use std::rc::Rc;

use rhai::{Engine, ImmutableString};

use super::draft::{Answer, unknown};
use crate::method::KindId;
use crate::session::Moment;

/// The session, as a hook sees it. It is taken back after the call.
#[derive(Clone)]
pub(in super::super) struct MomentHandle(pub(in super::super) Rc<Moment>);

pub(super) fn register(engine: &mut Engine) {
    engine.register_type_with_name::<MomentHandle>("Session");
    engine.register_get("phase", |s: &mut MomentHandle| {
        ImmutableString::from(s.0.table.method.phase(s.0.state.phase).id.as_str())
    });
    engine.register_get("ended", |s: &mut MomentHandle| s.0.state.ended);
    engine.register_get("spent", |s: &mut MomentHandle| {
        seconds(s.0.state.spent(s.0.time).as_seconds())
    });
    engine.register_get("left", |s: &mut MomentHandle| {
        let spent = s.0.state.spent(s.0.time);
        s.0.state.limit().map_or(i64::MAX, |limit| seconds(limit.less(spent).as_seconds()))
    });
    engine.register_get("speaker", |s: &mut MomentHandle| {
        let name = s.0.act.map_or("", |act| s.0.cast.name(act.person));
        ImmutableString::from(name)
    });
    engine.register_get("kind", |s: &mut MomentHandle| {
        let kind = s.0.act.map_or("", |act| s.0.table.method.kind(act.kind).id.as_str());
        ImmutableString::from(kind)
    });
    engine.register_fn("count", |s: &mut MomentHandle, kind: ImmutableString| {
        Answer::Ok(i64::from(s.0.state.count_here(kind_of(s, &kind)?)))
    });
    engine.register_fn("total", |s: &mut MomentHandle, kind: ImmutableString| {
        Answer::Ok(i64::from(s.0.state.count_ever(kind_of(s, &kind)?)))
    });
    engine.register_fn("people", |s: &mut MomentHandle, role: ImmutableString| {
        let method = &s.0.table.method;
        let known = method.roles.iter().map(|role| role.id.as_str());
        let found = method.role_id(&role).ok_or_else(|| unknown("role", &role, known))?;
        let there = s.0.cast.holders(found) - s.0.state.gone;
        Answer::Ok(i64::try_from(there.count()).unwrap_or(i64::MAX))
    });
    engine.register_fn("setting", |s: &mut MomentHandle, id: ImmutableString| {
        let method = &s.0.table.method;
        let known = method.settings.iter().map(|setting| setting.id.as_str());
        let found = method.setting_id(&id).ok_or_else(|| unknown("setting", &id, known))?;
        Answer::Ok(s.0.state.setting(found))
    });
}

fn kind_of(s: &MomentHandle, id: &str) -> Answer<KindId> {
    let method = &s.0.table.method;
    let known = method.kinds.iter().map(|kind| kind.id.as_str());
    method.kind_id(id).ok_or_else(|| unknown("kind", id, known))
}

fn seconds(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
