//! `config.toml` in the folder of this program: what somebody sets once.

use std::io::ErrorKind;
use std::path::Path;

use anyhow::anyhow;
use toml::{Table, Value};

use super::failure::Failure;
use super::home;
use crate::words::{Language, Words};

/// Everything that can be set.
const KEYS: [&str; 2] = ["lang", "plain"];

/// What was set.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Config {
    pub(super) language: Option<Language>,
    /// Whether all is said in words alone.
    pub(super) plain: bool,
}

/// Reads what was set, which is nothing where there is no file. What is wrong with it is said in
/// `spoken`.
pub(super) fn read(spoken: Language) -> Result<Config, Failure> {
    let Some(path) = home::config() else { return Ok(Config::default()) };
    #[expect(clippy::disallowed_methods, reason = "what was set is read from disk here")]
    let text = match std::fs::read_to_string(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Config::default()),
        text => text,
    };
    let words = Words::new(spoken);
    let text = text.map_err(|error| {
        let is_text = error.kind() != ErrorKind::InvalidData;
        let said = words.say("config-unread", &[("file", shown(&path).into())]);
        let error = anyhow!(error).context(said);
        if is_text { Failure::World(error) } else { Failure::File(error) }
    })?;
    config(&words, &path, &text).map_err(|wrong| Failure::File(anyhow!(wrong)))
}

fn config(words: &Words, path: &Path, text: &str) -> Result<Config, String> {
    let file = || shown(path).into();
    let table: Table = text.parse().map_err(|error: toml::de::Error| {
        words.say("config-not-toml", &[("file", file()), ("why", error.message().into())])
    })?;
    let mut config = Config::default();
    for (key, value) in &table {
        match (key.as_str(), value) {
            ("lang", Value::String(tag)) => {
                let language = Language::of_tag(tag).ok_or_else(|| {
                    let gaps = [("file", file()), ("what", tag.into())];
                    words.say("config-unknown-language", &gaps)
                })?;
                config.language = Some(language);
            }
            ("lang", _) => return Err(words.say("config-no-language", &[("file", file())])),
            ("plain", Value::Boolean(plain)) => config.plain = *plain,
            ("plain", _) => return Err(words.say("config-no-plain", &[("file", file())])),
            (other, _) => {
                let gaps = [("file", file()), ("what", other.into())];
                let said = words.say("config-unknown-key", &gaps);
                return Err(said + words.meant(other, &KEYS).as_str());
            }
        }
    }
    Ok(config)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
