//! Finds the scripts of bots: by path, in folders, and those that come with the program.

use std::path::{Path, PathBuf};

use super::api::Studio;
use super::bots::Player;
use super::stories::{Unreadable, read, scripts_in};
use crate::nearest::nearest;
use crate::script::{Meter, Script, ScriptError};

/// Name and text of every bot that comes with the program, in order of name.
pub const BOTS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/bots.rs"));

/// Where bots are looked for: in these folders, in order, and then among those of the program.
#[derive(Clone, Debug, Default)]
pub struct Troupe {
    folders: Vec<PathBuf>,
}

/// Why a bot is not there.
#[derive(Debug)]
pub enum Unfound {
    /// There is none of this name; the nearest, and all there are.
    Unknown(Option<String>, Vec<String>),
    /// It cannot be read.
    Unreadable(Unreadable),
}

impl Troupe {
    /// Bots in these folders go before those of the program.
    #[must_use]
    pub fn new(folders: Vec<PathBuf>) -> Troupe {
        Troupe { folders }
    }

    /// The script of a bot, by its name or its path.
    ///
    /// # Errors
    /// There is no such bot, or it cannot be read.
    pub fn find(&self, name: &str) -> Result<Script, Unfound> {
        let path = Path::new(name);
        let is_script = path.extension().is_some_and(|end| end == "rhai");
        if name.contains(['/', std::path::MAIN_SEPARATOR]) || is_script {
            return read(path).map_err(Unfound::Unreadable);
        }
        let own = |path: &PathBuf| path.file_stem().is_some_and(|stem| stem == name);
        let mut files = self.folders.iter().flat_map(|folder| scripts_in(folder));
        if let Some(path) = files.find(own) {
            return read(&path).map_err(Unfound::Unreadable);
        }
        if let Some((name, text)) = BOTS.iter().find(|(known, _)| *known == name) {
            return Ok(Script::new(format!("scripts/bots/{name}.rhai"), *text));
        }
        let names = self.names();
        let near = nearest(name, names.iter().map(String::as_str)).map(str::to_owned);
        Err(Unfound::Unknown(near, names))
    }

    /// Every bot that can be named, once, sorted.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = BOTS.iter().map(|(name, _)| (*name).to_owned()).collect();
        let files = self.folders.iter().flat_map(|folder| scripts_in(folder));
        let stem = |file: PathBuf| file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        names.extend(files.filter_map(stem));
        names.sort();
        names.dedup();
        names
    }
}

/// The bot that a script makes. It must be asked on a script thread.
///
/// # Errors
/// The script is none, says something wrong, or makes no bot.
pub fn player(script: &Script, meter: Meter) -> Result<Player, ScriptError> {
    Studio::new(meter).load(script)
}
