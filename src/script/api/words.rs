//! All words together, and the names that every script finds.

use std::rc::Rc;

use rhai::{Engine, Scope};

use super::draft::Bench;
use super::{
    called, choice, clock, condition, floor, flow, group, hook, kind, method, moment, order, phase,
    presence, prompt, right, role, setting, topic, variant, what,
};
use crate::script::loader::Loader;

/// Registers every word.
pub(in super::super) fn register(engine: &mut Engine, bench: &Bench, loader: &Rc<Loader>) {
    method::register(engine, bench);
    setting::register(engine, bench);
    role::register(engine, bench);
    topic::register(engine, bench);
    kind::register(engine, bench);
    what::register(engine, bench);
    condition::register(engine, bench);
    phase::register(engine, bench);
    right::register(engine, bench);
    presence::register(engine, bench);
    order::register(engine, bench);
    clock::register(engine, bench);
    prompt::register(engine, bench);
    floor::register(engine, bench);
    flow::register(engine, bench);
    flow::time_of_whole(engine, bench);
    group::register(engine, bench);
    choice::register(engine, bench);
    hook::register(engine, bench);
    moment::register(engine);
    variant::register(engine, bench, loader);
    called::register(engine, bench);
}

/// The names that every script finds.
pub(in super::super) fn scope() -> Scope<'static> {
    let mut scope = Scope::new();
    role::constants(&mut scope);
    order::constants(&mut scope);
    scope
}
