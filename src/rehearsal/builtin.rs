//! The stories that come with the program; the build lists the folder.

use super::story::Story;
use crate::script::Script;

/// Name and text of every built-in story, in order of name.
pub const STORIES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/stories.rs"));

/// The built-in stories.
#[must_use]
pub fn built_in() -> Vec<Story> {
    let story = |(name, text): &(&str, &str)| Story {
        name: (*name).to_owned(),
        script: Script::new(format!("scripts/{name}.rhai"), *text),
    };
    STORIES.iter().map(story).collect()
}
