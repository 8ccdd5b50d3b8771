//! A complete small method that teaches, and the round of it that is rehearsed, in the language of
//! whoever asks.

use super::name::title;
use crate::words::{Language, Words};

const DUTCH: Texts = Texts {
    method: include_str!("method.nl.txt"),
    story: include_str!("story.nl.txt"),
    file: "hele-ronde.rhai",
    beginning: "begin.rhai",
};

const ENGLISH: Texts = Texts {
    method: include_str!("method.en.txt"),
    story: include_str!("story.en.txt"),
    file: "whole-round.rhai",
    beginning: "beginning.rhai",
};

struct Texts {
    method: &'static str,
    story: &'static str,
    file: &'static str,
    beginning: &'static str,
}

/// The script of a method of this name.
pub(super) fn method(words: &Words, name: &str) -> String {
    filled(texts(words).method, name)
}

/// The story of a round of it.
pub(super) fn story(words: &Words, name: &str) -> String {
    filled(texts(words).story, name)
}

/// What the file of its story is called.
pub(super) fn story_file(words: &Words) -> &'static str {
    texts(words).file
}

/// What the file of a story is called that only begins.
pub(super) fn beginning_file(words: &Words) -> &'static str {
    texts(words).beginning
}

fn texts(words: &Words) -> &'static Texts {
    match words.language() {
        Language::Dutch => &DUTCH,
        Language::English => &ENGLISH,
    }
}

fn filled(text: &str, name: &str) -> String {
    text.replace("{name}", name).replace("{title}", &title(name))
}
