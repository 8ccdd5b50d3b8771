//! The entries about the words: a page beside each file that registers some.

use std::sync::LazyLock;

use crate::reference::Reference;

/// What stands before every example that does not begin with a method of its own.
pub const BEFORE_EXAMPLES: &str = include_str!("before_examples.rhai");

/// The pages, in the order of reading.
const PAGES: &[&str] = &[
    include_str!("headings.md"),
    include_str!("method.md"),
    include_str!("role.md"),
    include_str!("topic.md"),
    include_str!("kind.md"),
    include_str!("choice.md"),
    include_str!("what.md"),
    include_str!("group.md"),
    include_str!("phase.md"),
    include_str!("flow.md"),
    include_str!("right.md"),
    include_str!("order.md"),
    include_str!("floor.md"),
    include_str!("presence.md"),
    include_str!("clock.md"),
    include_str!("prompt.md"),
    include_str!("condition.md"),
    include_str!("hook.md"),
    include_str!("moment.md"),
    include_str!("variant.md"),
    include_str!("called.md"),
];

/// What there is to know about the words of methods.
#[must_use]
pub fn reference() -> &'static Reference {
    static REFERENCE: LazyLock<Reference> =
        LazyLock::new(|| Reference::read(PAGES).expect("a test reads these pages"));
    &REFERENCE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::registered::{compared, constants, of_engine};
    use crate::script::{Host, Meter};

    #[test]
    fn every_word_has_an_entry_and_every_entry_a_word() {
        let host = Host::new(Meter::none());
        let known = of_engine(&host.engine).chain(constants(&super::super::scope()));
        let wrong = compared(known, reference());
        assert!(
            wrong.is_empty(),
            "\n{}\nsee \"A new word\" in ARCHITECTURE.md\n",
            wrong.join("\n")
        );
    }
}
