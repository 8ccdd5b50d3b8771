//! `may`, `only`, `never`, `avoid`: who may do what in a phase.

use rhai::{Dynamic, Engine};

use super::draft::{Answer, Bench, check_room};
use super::phase::PhaseHandle;
use super::what::what;
use crate::method::{Right, Rule, Verb, Who};

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    let words =
        [("may", Verb::May), ("only", Verb::Only), ("never", Verb::Never), ("avoid", Verb::Avoid)];
    for (word, verb) in words {
        let at = bench.clone();
        let add = move |phase: PhaseHandle, who: Who, kinds: Dynamic, rule: Rule| {
            let what = what(&at, kinds)?;
            let rights = &mut at.phase(&phase.0)?.rights;
            check_room("rights in a phase", rights.len(), 200)?;
            rights.push(Right { verb, who, what, rule });
            Answer::Ok(phase.clone())
        };
        cited!(engine, word, add(phase: PhaseHandle, who: Who, kinds: Dynamic));
    }
}
