//! The texts of a method in another language: a file beside the script, under the same ids.
//!
//! An overlay holds the texts of its own script only; what a variant takes from another method is
//! said by that method's overlay. Where statements of one word share a path, their texts stand in
//! a list, in the order of the script.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::api::Draft;
use super::error::{Kind, Script, ScriptError, place_at};
use crate::method::Place;

/// A language that methods can be said in beside their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    English,
}

impl Tongue {
    /// What stands between the name of a method and `.toml` in the name of its overlay.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Tongue::English => "en",
        }
    }
}

/// Texts by path, in order.
#[derive(Debug)]
pub(super) struct Overlay {
    texts: BTreeMap<String, Vec<String>>,
}

/// A text of a method that an overlay has no words for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untold {
    /// Its path (`phases.delen.prompt`).
    pub path: String,
    /// The how-many-th of that path, from 0.
    pub nth: usize,
    /// The text as the method has it.
    pub text: String,
    /// Whether the overlay says something here of which the script says nothing.
    pub is_more: bool,
}

impl Overlay {
    /// Reads an overlay.
    pub(super) fn read(file: &Script) -> Result<Overlay, ScriptError> {
        let wrong = |message: String| {
            let hint = "an overlay is a table of texts under the ids of the method; \
                        see docs/guide.md";
            ScriptError::new(Kind::Parse, file.clone(), message).with_hint(hint)
        };
        let table: Table = file.text.parse().map_err(|error: toml::de::Error| {
            let at = error.span().map(|span| place_at(&file.text, span.start));
            let told = wrong(error.message().to_owned());
            at.map_or(told.clone(), |at| told.at(at))
        })?;
        let mut texts = BTreeMap::new();
        collect("", &Value::Table(table), &mut texts)
            .map_err(|path| wrong(format!("`{path}` is neither a text nor a list of texts")))?;
        Ok(Overlay { texts })
    }

    /// Refuses names that cannot be typed, or that two things of one sort would have.
    fn check_names(file: &Script, draft: &Draft) -> Result<(), ScriptError> {
        let method = &draft.method;
        let roles: Vec<_> = method.roles.iter().map(|it| (&*it.id, it.called())).collect();
        let kinds: Vec<_> = method.kinds.iter().map(|it| (&*it.id, it.called())).collect();
        let topics: Vec<_> = method.topics.iter().map(|it| (&*it.id, it.called())).collect();
        for (sort, names) in [("role", roles), ("kind", kinds), ("topic", topics)] {
            if let Some(message) = wrong_name(sort, &names) {
                let hint = "a name is one word in small letters, and nothing else is called so";
                let error = ScriptError::new(Kind::Value, file.clone(), message);
                return Err(error.with_hint(hint));
            }
        }
        Ok(())
    }

    /// Puts the texts of the own script of a draft in this language.
    ///
    /// # Errors
    /// A name that cannot be one.
    pub(super) fn lay_over(&self, file: &Script, draft: &mut Draft) -> Result<(), ScriptError> {
        own_texts(draft, &mut |path, nth, text| {
            if let Some(told) = self.told(path, nth) {
                told.clone_into(text);
            }
        });
        Overlay::check_names(file, draft)
    }

    /// The text at a place; an empty one says nothing.
    fn told(&self, path: &str, nth: usize) -> Option<&str> {
        let text = self.texts.get(path)?.get(nth)?;
        Some(text.as_str()).filter(|text| !text.is_empty())
    }

    /// What this does not say of a method, and what it says of nothing.
    pub(super) fn untold(&self, draft: &mut Draft) -> Vec<Untold> {
        let mut counts = BTreeMap::new();
        let mut untold = Vec::new();
        own_texts(draft, &mut |path, nth, text| {
            counts.insert(path.to_owned(), nth + 1);
            let told = self.told(path, nth).is_some();
            let wanted = !text.is_empty() || wants_name(path);
            if !told && wanted {
                let (path, text) = (path.to_owned(), text.clone());
                untold.push(Untold { path, nth, text, is_more: false });
            }
        });
        let more = self.texts.iter().filter_map(|(path, texts)| {
            let known = counts.get(path).copied().unwrap_or(0);
            let text = String::new();
            let path = path.clone();
            (texts.len() > known).then_some(Untold { path, nth: known, text, is_more: true })
        });
        untold.extend(more);
        untold
    }
}

/// What is wrong with the names of one sort of things, each with its id.
fn wrong_name(sort: &str, names: &[(&str, &str)]) -> Option<String> {
    let plain = |c: char| c.is_lowercase() || c.is_numeric() || matches!(c, '-' | '_' | '\'');
    for (at, (id, name)) in names.iter().enumerate() {
        if !name.chars().all(plain) || !name.starts_with(char::is_alphabetic) {
            return Some(format!("the {sort} `{id}` cannot be called `{name}`"));
        }
        let taken = |(other, (known, called)): (usize, &(&str, &str))| {
            other != at && (called == name || (known == name && id != name))
        };
        if let Some((other, _)) = names.iter().enumerate().find(|one| taken(*one)).map(|(_, it)| it)
        {
            return Some(format!("the {sort} `{id}` is called `{name}`, as `{other}` is"));
        }
    }
    None
}

/// Whatever has an id is called something in the language, although its script gives no name.
fn wants_name(path: &str) -> bool {
    path.rsplit('.').next() == Some("name")
}

/// Tells of every text that the own script says, with its number among those of its path: a
/// statement by its place, a title by who set it.
fn own_texts(draft: &mut Draft, tell: &mut dyn FnMut(&str, usize, &mut String)) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let said = std::mem::take(&mut draft.said);
    let mut tell = |path: &str, place: Place, text: &mut String| {
        let by_script = place.script == 0 && place.line > 0;
        let own = match path.rsplit('.').next() {
            Some("name") => by_script,
            Some("title" | "about" | "source") if !path.starts_with("topics.") => {
                said.contains(path)
            }
            _ => by_script && !text.is_empty(),
        };
        if own {
            let count = counts.entry(path.to_owned()).or_default();
            tell(path, *count, text);
            *count += 1;
        }
    };
    draft.method.texts(&mut tell);
    for pending in &mut draft.pending {
        let path = format!("phases.{}.say", pending.phase);
        let place = pending.place;
        pending.texts().for_each(|text| tell(&path, place, text));
    }
    draft.said = said;
}

fn collect(
    path: &str,
    value: &Value,
    texts: &mut BTreeMap<String, Vec<String>>,
) -> Result<(), String> {
    match value {
        Value::String(text) => {
            texts.insert(path.to_owned(), vec![text.clone()]);
        }
        Value::Array(list) => {
            let list = list.iter().map(|one| one.as_str().map(str::to_owned));
            let list: Option<Vec<String>> = list.collect();
            texts.insert(path.to_owned(), list.ok_or_else(|| path.to_owned())?);
        }
        Value::Table(table) => {
            for (key, value) in table {
                let dot = if path.is_empty() { "" } else { "." };
                collect(&format!("{path}{dot}{key}"), value, texts)?;
            }
        }
        _ => return Err(path.to_owned()),
    }
    Ok(())
}
