//! The words that an engine knows, and how their types are called by somebody who does not
//! program. Knows nothing of errors.

use rhai::Engine;

use crate::nearest::nearest;
use crate::reference::TYPES;

/// What the types of the language are called that are never the name of something else.
const PLAIN: [&str; 4] = ["true or false", "nothing", "anything", "people"];

/// A word, with one list of what it takes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Form {
    pub(super) name: String,
    /// Whether it is said of something that it may change: `x.name(…)`, never `name(x, …)`.
    pub(super) is_method: bool,
    parameters: Vec<Parameter>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Parameter {
    name: Option<String>,
    noun: Option<String>,
}

impl Form {
    /// Whether it is said of such a thing, as a method is.
    pub(super) fn is_of(&self, noun: &str) -> bool {
        self.parameters.first().is_some_and(|first| first.noun.as_deref() == Some(noun))
    }

    /// What it takes, with what it is said of.
    pub(super) fn nouns(&self) -> Vec<&str> {
        self.parameters.iter().map(|one| one.noun.as_deref().unwrap_or(PLAIN[2])).collect()
    }

    /// What it is said of, when it is a method.
    pub(super) fn receiver(&self) -> Option<&str> {
        self.parameters.first()?.noun.as_deref()
    }

    /// Whether it is read without brackets, as `5.minutes` is.
    pub(super) fn as_property(&self) -> Option<&str> {
        self.name.strip_prefix("get$")
    }

    /// Whether it is called with brackets.
    pub(super) fn is_called(&self) -> bool {
        self.name.starts_with(|c: char| c.is_alphabetic()) && !self.name.contains('$')
    }

    /// How it is written: `may(who, what)`. Of a method the receiver is left out.
    pub(super) fn written(&self, is_method: bool) -> String {
        let parameters: Vec<&str> = self.parameters[usize::from(is_method)..]
            .iter()
            .map(|parameter| {
                parameter.name.as_deref().or(parameter.noun.as_deref()).unwrap_or("anything")
            })
            .collect();
        format!("{}({})", self.name, parameters.join(", "))
    }
}

/// Which words to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// Those registered by the host.
    OfTheHost,
    /// Those of lists, texts and the like too.
    All,
}

/// Every form of every word that the engine knows, sorted.
pub(super) fn forms(engine: &Engine, words: Words) -> Vec<Form> {
    let of = |info: rhai::FuncInfo| {
        let shown = &info.metadata.params_info;
        let is_method = shown.first().is_some_and(|first| first.contains("&mut "));
        let mut parameters: Vec<Parameter> =
            shown.iter().map(|shown| parameter(engine, shown)).collect();
        parameters.resize(info.metadata.num_params, Parameter { name: None, noun: None });
        Some(Form { name: info.metadata.name.to_string(), is_method, parameters })
    };
    let mut forms = engine.collect_fn_metadata(None, of, words == Words::All);
    forms.sort();
    forms.dedup();
    forms
}

/// A hint at the nearest of some words.
pub(super) fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    nearest(word, candidates).map(|near| format!("did you mean `{near}`?"))
}

/// What a type is called: `number`, `text`, `phase`.
pub(in crate::script) fn noun(engine: &Engine, type_name: &str) -> String {
    let bare = type_name.trim().trim_start_matches('&').trim_start_matches("mut ").trim();
    plain_noun(engine.map_type_name(bare))
}

/// The type of a value that is something else than it should be, with its article.
pub(in crate::script) fn found(type_name: &str) -> String {
    a(&plain_noun(type_name))
}

fn plain_noun(mapped: &str) -> String {
    let last = mapped.split('<').next().unwrap_or(mapped).rsplit("::").next().unwrap_or(mapped);
    match last {
        "INT" | "FLOAT" | "i8" | "i16" | "i32" | "i64" | "i128" | "u8" | "u16" | "u32" | "u64"
        | "u128" | "usize" | "f32" | "f64" => "number".to_owned(),
        "str | ImmutableString | String"
        | "string"
        | "str"
        | "String"
        | "ImmutableString"
        | "char" => "text".to_owned(),
        "array" | "Array" => "list".to_owned(),
        "map" | "Map" => "map".to_owned(),
        "bool" => PLAIN[0].to_owned(),
        "()" => PLAIN[1].to_owned(),
        "Dynamic" | "?" | "" => PLAIN[2].to_owned(),
        "Fn" | "FnPtr" => "closure".to_owned(),
        "range=" | "InclusiveRange" | "RangeInclusive" => "range".to_owned(),
        "range" | "ExclusiveRange" | "Range" => "range without its end".to_owned(),
        other => of_the_language(other).unwrap_or_else(|| in_small_letters(other)),
    }
}

/// The noun of a type of the language, under its own name or that of the value behind it.
fn of_the_language(name: &str) -> Option<String> {
    let name = match name {
        "What" => "Act",
        "At" => "Moment",
        "MomentHandle" => "Session",
        name => name.trim_end_matches("Handle").trim_end_matches("Value"),
    };
    TYPES.iter().find(|one| one.name == name).map(|one| one.noun.to_owned())
}

/// A noun with its article.
pub(super) fn a(noun: &str) -> String {
    if PLAIN.contains(&noun) {
        return noun.to_owned();
    }
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}

/// "a, b and c", or the same with another word before the last.
pub(super) fn enumerate(items: &[String], before_last: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {before_last} {last}", first.join(", ")),
    }
}

fn parameter(engine: &Engine, shown: &str) -> Parameter {
    let (name, type_name) = match shown.split_once(':') {
        Some((name, type_name)) => (name.trim(), Some(type_name)),
        None => (shown.trim(), None),
    };
    let is_named = !matches!(name, "" | "_" | "?");
    Parameter {
        name: is_named.then(|| name.to_owned()),
        noun: type_name.map(|type_name| noun(engine, type_name)),
    }
}

/// `TopicSet` as `topic set`.
fn in_small_letters(name: &str) -> String {
    let mut words = String::new();
    let mut is_inside = false;
    for c in name.chars() {
        if c.is_uppercase() && is_inside {
            words.push(' ');
        }
        is_inside = c.is_lowercase();
        words.extend(c.to_lowercase());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_called_what_they_are_not_what_they_are_made_of() {
        let engine = Engine::new_raw();
        for (type_name, expected) in [
            ("&str | ImmutableString | String", "text"),
            ("i64", "number"),
            ("array", "list"),
            ("&mut Phase", "phase"),
            ("intervisie::script::api::TopicSet", "topic set"),
            ("core::option::Option<a::B>", "option"),
            ("types::dynamic::Dynamic", "anything"),
        ] {
            assert_eq!(noun(&engine, type_name), expected);
        }
    }

    #[test]
    fn articles_and_lists_read_as_speech() {
        let items = [a("act"), a("text"), a("true or false")];
        assert_eq!(enumerate(&items, "and"), "an act, a text and true or false");
    }
}
