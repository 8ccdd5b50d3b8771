//! `may`, `only`, `never`, `avoid`: who may do what in a phase; `watch`, `brief`: words to mind.
#![doc = include_str!("right.md")]

use rhai::{Array, Dynamic, Engine};

use super::draft::{Answer, Bench, check_room};
use super::method::all_texts;
use super::phase::PhaseHandle;
use super::values::times;
use super::what::{governed, what};
use crate::method::{Right, Rule, Verb, Watch, Who};
use crate::script::error::complaint;

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    let words =
        [("may", Verb::May), ("only", Verb::Only), ("never", Verb::Never), ("avoid", Verb::Avoid)];
    for (word, verb) in words {
        let at = bench.clone();
        let add = move |phase: PhaseHandle, who: Who, kinds: Dynamic, rule: Rule| {
            let forbids = matches!(verb, Verb::Never | Verb::Avoid);
            let what = if forbids { governed(&at, kinds) } else { what(&at, kinds) }?;
            let rights = &mut at.phase(&phase.0)?.rights;
            check_room("rights in a phase", rights.len(), 200)?;
            rights.push(Right { verb, who, what, rule });
            Answer::Ok(phase.clone())
        };
        cited!(engine, word, add(phase: PhaseHandle, who: Who, kinds: Dynamic));
    }
    watches(engine, bench, "watch", false);
    watches(engine, bench, "form", true);
    brief(engine, bench);
}

/// Words to mind: those that are there, or those that an act does not begin with.
fn watches(engine: &mut Engine, bench: &Bench, word: &str, wanted: bool) {
    let at = bench.clone();
    let watch = move |phase: PhaseHandle, kinds: Dynamic, phrases: Array, rule: Rule| {
        let (what, phrases) = (what(&at, kinds)?, all_texts(phrases)?);
        if phrases.is_empty() {
            return Err(complaint("this list of phrases is empty", "name at least one".to_owned()));
        }
        if phrases.iter().any(|phrase| phrase.trim_start_matches('^').trim().is_empty()) {
            let hint = "write the words, or leave it out".to_owned();
            return Err(complaint("a phrase without words is in every text", hint));
        }
        let watches = &mut at.phase(&phase.0)?.watches;
        check_room("words to mind in a phase", watches.len(), 32)?;
        let bare = |phrase: &str| wanted && !phrase.starts_with('^');
        let at_start =
            |phrase: &str| if bare(phrase) { format!("^{phrase}") } else { phrase.to_owned() };
        let phrases = phrases.iter().map(|phrase| at_start(phrase)).collect();
        watches.push(Watch { what, phrases, wanted, most_words: None, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, word, watch(phase: PhaseHandle, kinds: Dynamic, phrases: Array));
}

fn brief(engine: &mut Engine, bench: &Bench) {
    let at = bench.clone();
    let brief = move |phase: PhaseHandle, kinds: Dynamic, most: i64, rule: Rule| {
        let (what, most_words) = (what(&at, kinds)?, Some(times(most)?));
        let watches = &mut at.phase(&phase.0)?.watches;
        check_room("words to mind in a phase", watches.len(), 32)?;
        watches.push(Watch { what, phrases: Vec::new(), wanted: false, most_words, rule });
        Answer::Ok(phase.clone())
    };
    cited!(engine, "brief", brief(phase: PhaseHandle, kinds: Dynamic, most: i64));
}
