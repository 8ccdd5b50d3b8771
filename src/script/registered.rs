//! What an engine knows of its words, to hold the reference to it.

use std::collections::BTreeMap;

use rhai::{Engine, Scope};

use super::error::noun;
use super::sandbox::{Limits, Meter, engine};
use crate::reference::Reference;

/// What a word answers for all the engine knows.
const UNTOLD: &str = "anything";

/// A word with the nouns of all it takes, and what it answers: `may(phase, people, anything)`,
/// `phase`.
type Known = (String, String);

/// Every word that was registered on an engine, beside those of the language itself.
pub(crate) fn of_engine(own: &Engine) -> impl Iterator<Item = Known> {
    let bare = all(&engine(Meter::none(), Limits::STANDARD).0);
    all(own).into_iter().filter(move |known| !bare.contains(known))
}

/// The names that every script finds.
pub(crate) fn constants(scope: &Scope<'_>) -> Vec<Known> {
    let engine = Engine::new_raw();
    let constant = |(name, _, value): (&str, bool, &rhai::Dynamic)| {
        (name.to_owned(), noun(&engine, value.type_name()))
    };
    scope.iter_raw().map(constant).collect()
}

/// Where words and entries differ.
pub(crate) fn compared(known: impl Iterator<Item = Known>, reference: &Reference) -> Vec<String> {
    let mut known: BTreeMap<String, String> = known.collect();
    let mut wrong = Vec::new();
    for form in reference.entries().flat_map(|entry| &entry.forms) {
        for registered in form.registered() {
            match (known.remove(&registered), form.answer) {
                (None, _) => wrong.push(format!("there is no word for {}", form.signature())),
                (Some(answer), Some(told)) if answer != told.noun && answer != UNTOLD => {
                    wrong.push(format!("{registered} answers {answer}: {}", form.signature()));
                }
                _ => {}
            }
        }
    }
    wrong.extend(known.keys().map(|word| format!("there is no entry for {word}")));
    wrong
}

fn all(engine: &Engine) -> Vec<Known> {
    let of = |info: rhai::FuncInfo| {
        let word = info.metadata;
        let taken = word
            .params_info
            .iter()
            .map(|shown| noun(engine, shown.split_once(':').map_or(shown.as_str(), |(_, of)| of)));
        let taken: Vec<String> = taken.collect();
        let answer = noun(engine, answered(&word.return_type));
        Some((format!("{}({})", word.name, taken.join(", ")), answer))
    };
    engine.collect_fn_metadata(None, of, false)
}

/// What a word answers when it does not fail.
fn answered(of: &str) -> &str {
    let of = of
        .strip_prefix("core::result::Result<")
        .map_or(of, |both| both.rsplit_once(", ").map_or(both, |(answer, _)| answer));
    if of.starts_with("alloc::vec::Vec<") { "array" } else { of }
}
