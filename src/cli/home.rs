//! Where things are kept on this machine, and what the environment says.

use std::path::PathBuf;

use anyhow::Context as _;
use etcetera::BaseStrategy as _;

use crate::words::Language;

/// The folder of sessions.
pub(super) fn sessions() -> anyhow::Result<PathBuf> {
    Ok(home()?.join("sessions"))
}

/// Folders with methods, the nearest first.
pub(super) fn methods() -> Vec<PathBuf> {
    std::iter::once(PathBuf::from("methods")).chain(own_methods()).collect()
}

/// The folder with methods of one's own, wherever one stands; nothing where no home folder is
/// known.
pub(super) fn own_methods() -> Option<PathBuf> {
    home().ok().map(|home| home.join("methods"))
}

/// The folder of what can be made again; nothing where no home folder is known.
pub(super) fn cache() -> Option<PathBuf> {
    if let Some(home) = variable("INTERVISIE_HOME") {
        return Some(PathBuf::from(home).join("cache"));
    }
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.cache_dir().join("intervisie"))
}

/// Folders with bots, the nearest first.
pub(super) fn bots() -> Vec<PathBuf> {
    let folder = PathBuf::from("scripts").join("bots");
    let own = home().map(|home| home.join(&folder));
    std::iter::once(folder.clone()).chain(own).collect()
}

/// The file of what somebody sets once; nothing where no home folder is known.
pub(super) fn config() -> Option<PathBuf> {
    home().ok().map(|home| home.join("config.toml"))
}

/// The language that the environment asks for.
pub(super) fn language() -> Language {
    let mut tags = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable);
    tags.find_map(|tag| Language::of_tag(&tag)).unwrap_or_default()
}

/// A variable of the environment that is set to something.
#[expect(clippy::disallowed_methods, reason = "the environment is read here and nowhere else")]
pub(super) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// `INTERVISIE_HOME`, or the folder of this program among the user's data.
fn home() -> anyhow::Result<PathBuf> {
    if let Some(home) = variable("INTERVISIE_HOME") {
        return Ok(PathBuf::from(home));
    }
    let base = etcetera::choose_base_strategy()
        .context("cannot find your home folder; set INTERVISIE_HOME to a folder of your own")?;
    Ok(base.data_dir().join("intervisie"))
}
