//! The entries about the words: a page beside each file that registers some.

use std::sync::LazyLock;

use crate::reference::Reference;

/// What stands before every example that does not begin with a session of its own.
pub const BEFORE_EXAMPLES: &str = include_str!("before_examples.rhai");

/// The pages, in the order of reading.
const PAGES: &[&str] = &[
    include_str!("groups.md"),
    include_str!("rehearse.md"),
    include_str!("perform.md"),
    include_str!("instead.md"),
    include_str!("observe.md"),
    include_str!("expect.md"),
    include_str!("compare.md"),
];

/// What stands before every example that does not begin with a bot of its own.
pub const BEFORE_BOTS: &str = include_str!("before_bots.rhai");

/// What there is to know about the words of bots.
#[must_use]
pub fn bots() -> &'static Reference {
    const PAGES: &[&str] = &[include_str!("bot.md"), include_str!("sight.md")];
    static REFERENCE: LazyLock<Reference> =
        LazyLock::new(|| Reference::read(PAGES).expect("a test reads these pages"));
    &REFERENCE
}

/// What there is to know about the words of rehearsals.
#[must_use]
pub fn reference() -> &'static Reference {
    static REFERENCE: LazyLock<Reference> =
        LazyLock::new(|| Reference::read(PAGES).expect("a test reads these pages"));
    &REFERENCE
}
