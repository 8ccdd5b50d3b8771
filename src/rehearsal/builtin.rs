//! The stories that come with the program, and what is kept of some; the build lists the folder.

use super::blessed::{Kept, Transcript};
use super::story::Story;
use crate::script::Script;

/// Name and text of every built-in story, in order of name.
pub const STORIES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/stories.rs"));

/// Name of a built-in story, and what is to be seen in it.
const SEEN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/seen.rs"));

/// The built-in stories.
#[must_use]
pub fn built_in() -> Vec<Story> {
    let story = |(name, text): &(&str, &str)| Story {
        name: (*name).to_owned(),
        script: Script::new(script(name), *text),
    };
    STORIES.iter().map(story).collect()
}

/// The transcripts that are kept of built-in stories.
#[must_use]
pub fn built_in_kept() -> Kept {
    let kept = |(name, text): &(&str, &str)| Some((script(name), Transcript::read(text).ok()?));
    SEEN.iter().filter_map(kept).collect()
}

fn script(name: &str) -> String {
    format!("scripts/{name}.rhai")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_kept_of_built_in_stories_can_be_read_and_has_a_story() {
        let kept = built_in_kept();
        assert_eq!(kept.len(), SEEN.len());
        let stories = built_in();
        assert!(kept.keys().all(|name| stories.iter().any(|it| *it.script.name == **name)));
    }
}
