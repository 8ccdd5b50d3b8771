//! Values for the settings of a method, as they are given on the command line: `--set minuten=8`.

use clap::Args;

use super::failure::Failure;
use crate::method::Method;
use crate::nearest::nearest;
use crate::script::Given;
use crate::words::Words;

#[derive(Debug, Args)]
pub(super) struct SetArgs {
    /// Give a setting of the method another value: minuten=8 (see `show`)
    #[arg(long = "set", value_name = "NAME=NUMBER")]
    sets: Vec<String>,
}

impl SetArgs {
    /// The same as if it was typed now.
    pub(super) fn of(sets: Vec<String>) -> SetArgs {
        SetArgs { sets }
    }

    /// What was given, as it was typed.
    pub(super) fn typed(&self) -> impl Iterator<Item = &str> {
        self.sets.iter().map(String::as_str)
    }

    /// What was given, as numbers.
    pub(super) fn given(&self, words: &Words) -> Result<Given, Failure> {
        let mut pairs: Vec<(String, i64)> = Vec::new();
        for text in &self.sets {
            let (name, value) = pair(words, text)?;
            if pairs.iter().any(|(known, _)| *known == name) {
                let gaps = [("setting", name.into())];
                return Err(Failure::Usage(words.say("set-twice", &gaps)));
            }
            pairs.push((name, value));
        }
        Ok(pairs.into_iter().collect())
    }
}

/// Refuses what a method does not have, with what it has.
pub(super) fn check(words: &Words, given: &Given, method: &Method) -> Result<(), Failure> {
    let Some(name) = given.unknown_to(method) else { return Ok(()) };
    let known = method.settings.iter().map(|setting| setting.id.as_str());
    let has = words.say("set-unknown", &[("method", method.id.as_str().into())]);
    Err(unknown(words, &has, name, &known.collect::<Vec<_>>()))
}

/// A name that is none of `known`, with the nearest of them and all of them; `whose` has none.
pub(super) fn unknown(words: &Words, whose: &str, name: &str, known: &[&str]) -> Failure {
    if known.is_empty() {
        return Failure::Usage(format!("{whose} {}", words.tell("set-none")));
    }
    let all = [("names", known.join(", ").into())];
    let meant = match nearest(name, known.iter().copied()) {
        Some(near) if known.len() == 1 => words.say("did-you-mean", &[("near", near.into())]),
        Some(near) => {
            words.say("did-you-mean", &[("near", near.into())])
                + words.say("set-all", &all).as_str()
        }
        None => words.say("there-are", &all),
    };
    let no_such = words.say("set-no-such", &[("setting", name.into())]);
    Failure::Usage(format!("{whose} {no_such}{meant}"))
}

fn pair(words: &Words, text: &str) -> Result<(String, i64), Failure> {
    let refused = |id: &str, name: &str, value: &str| {
        let gaps = [("setting", name.into()), ("value", value.into())];
        Failure::Usage(words.say(id, &gaps))
    };
    let Some((name, value)) = text.split_once('=') else {
        return Err(refused("set-no-value", text.trim(), ""));
    };
    let (name, value) = (name.trim(), value.trim());
    if name.is_empty() {
        return Err(refused("set-no-name", "", value));
    }
    let value = value.parse().map_err(|_| refused("set-no-number", name, value))?;
    Ok((name.to_owned(), value))
}
