//! `prompt` and `show`: what is shown to whom when a phase begins.

use rhai::{Dynamic, Engine, ImmutableString};

use super::draft::{Answer, Bench, check_room};
use super::phase::PhaseHandle;
use super::what::what;
use crate::method::{Prompt, Rule, Show, Who};

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    let prompt = move |phase: PhaseHandle, who: Who, text: ImmutableString, rule: Rule| {
        let prompts = &mut at.phase(&phase.0)?.prompts;
        check_room("prompts in a phase", prompts.len(), 100)?;
        prompts.push(Prompt { who, text: text.to_string(), rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, "prompt", prompt(phase: PhaseHandle, who: Who, text: ImmutableString));
    let at = bench.clone();
    let show = move |phase: PhaseHandle, kinds: Dynamic, who: Who, rule: Rule| {
        let what = what(&at, kinds)?;
        let shows = &mut at.phase(&phase.0)?.shows;
        check_room("things to show in a phase", shows.len(), 100)?;
        shows.push(Show { what, who, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, "show", show(phase: PhaseHandle, kinds: Dynamic, who: Who));
}
