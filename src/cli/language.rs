//! Which language is spoken: what was asked for, else what was set, else that of the environment.

use std::env;

use super::config::{self, Config};
use super::failure::Failure;
use super::home;
use crate::words::Language;

/// The language for what was typed after `--lang`, if anything was, and what else was set.
pub(super) fn chosen(tag: Option<&str>) -> Result<(Language, Config), Failure> {
    let asked = tag.map(|tag| {
        Language::of_tag(tag).ok_or_else(|| {
            Failure::Usage(format!("the language `{tag}` is not spoken here; use nl or en"))
        })
    });
    let asked = asked.transpose()?;
    let set = config::read(asked.unwrap_or_else(home::language))?;
    Ok((asked.or(set.language).unwrap_or_else(home::language), set))
}

/// The language for whoever asks for help, or typed what could not be done. Nothing can be wrong
/// with it: that has been told already, or will be when something is done.
#[expect(clippy::disallowed_methods, reason = "what was typed may not be a command")]
pub(super) fn likely() -> Language {
    let typed: Vec<String> = env::args_os().filter_map(|word| word.into_string().ok()).collect();
    let after = typed.iter().skip_while(|word| *word != "--lang").nth(1).map(String::as_str);
    let joined = typed.iter().find_map(|word| word.strip_prefix("--lang="));
    let asked = after.or(joined).and_then(Language::of_tag);
    asked.unwrap_or_else(|| chosen(None).map_or_else(|_| home::language(), |(set, _)| set))
}
