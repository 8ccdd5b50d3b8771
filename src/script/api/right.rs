//! `may`, `only`, `never`, `avoid`: who may do what in a phase; `watch`, `brief`: words to mind.

use rhai::{Array, Dynamic, Engine};

use super::draft::{Answer, Bench, check_room};
use super::method::all_texts;
use super::phase::PhaseHandle;
use super::values::times;
use super::what::what;
use crate::method::{Right, Rule, Verb, Watch, Who};
use crate::script::error::complaint;

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
    let at = bench.clone();
    let watch = move |phase: PhaseHandle, kinds: Dynamic, phrases: Array, rule: Rule| {
        let (what, phrases) = (what(&at, kinds)?, all_texts(phrases)?);
        if phrases.iter().any(|phrase| phrase.trim_start_matches('^').trim().is_empty()) {
            return Err(complaint("a phrase without words is in every text", None));
        }
        let watches = &mut at.phase(&phase.0)?.watches;
        check_room("words to mind in a phase", watches.len(), 32)?;
        let phrases = phrases.iter().map(ToString::to_string).collect();
        watches.push(Watch { what, phrases, most_words: None, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, "watch", watch(phase: PhaseHandle, kinds: Dynamic, phrases: Array));
    let at = bench.clone();
    let brief = move |phase: PhaseHandle, kinds: Dynamic, most: i64, rule: Rule| {
        let (what, most_words) = (what(&at, kinds)?, Some(times(most)?));
        let watches = &mut at.phase(&phase.0)?.watches;
        check_room("words to mind in a phase", watches.len(), 32)?;
        watches.push(Watch { what, phrases: Vec::new(), most_words, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, "brief", brief(phase: PhaseHandle, kinds: Dynamic, most: i64));
}
