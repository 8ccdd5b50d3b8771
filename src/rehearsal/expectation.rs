//! Matchers: what is expected of something that was seen. Knows values and sentences only.

use super::observed::Value;
use crate::words::Words;

/// How what was seen relates to what was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Matcher {
    /// The same.
    Is,
    /// Anything else.
    IsNot,
    /// A text with this in it.
    Has,
    /// A text without this in it.
    Lacks,
    /// A number not below this one.
    AtLeast,
    /// A number not above this one.
    AtMost,
}

/// Lines of a longer text that are told: the last ones, as what happened last matters most.
const TOLD_LINES: usize = 12;

impl Matcher {
    /// Every matcher.
    pub(super) const ALL: [Matcher; 6] = [
        Matcher::Is,
        Matcher::IsNot,
        Matcher::Has,
        Matcher::Lacks,
        Matcher::AtLeast,
        Matcher::AtMost,
    ];

    /// How a script writes it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Matcher::Is => "is",
            Matcher::IsNot => "is_not",
            Matcher::Has => "has",
            Matcher::Lacks => "lacks",
            Matcher::AtLeast => "at_least",
            Matcher::AtMost => "at_most",
        }
    }

    /// Whether this holds between what was seen and what was expected; nothing where it cannot be
    /// said of such values.
    pub(super) fn holds(self, seen: &Value, expected: &Value) -> Option<bool> {
        match (self, seen, expected) {
            (Matcher::Has, Value::Text(seen), Value::Text(part)) => Some(seen.contains(part)),
            (Matcher::Lacks, Value::Text(seen), Value::Text(part)) => Some(!seen.contains(part)),
            (Matcher::AtLeast, Value::Number(seen), Value::Number(least)) => Some(seen >= least),
            (Matcher::AtMost, Value::Number(seen), Value::Number(most)) => Some(seen <= most),
            (Matcher::Is, ..) if seen.is_like(expected) => Some(seen == expected),
            (Matcher::IsNot, ..) if seen.is_like(expected) => Some(seen != expected),
            _ => None,
        }
    }

    /// The matchers that can be said of such a value.
    pub(super) fn fitting(seen: &Value) -> &'static [Matcher] {
        match seen {
            Value::Text(_) => &[Matcher::Is, Matcher::IsNot, Matcher::Has, Matcher::Lacks],
            Value::Number(_) => &[Matcher::Is, Matcher::IsNot, Matcher::AtLeast, Matcher::AtMost],
            Value::Truth(_) => &[Matcher::Is, Matcher::IsNot],
        }
    }

    /// What was expected of `what`, as a sentence.
    pub(super) fn expected(self, words: &Words, what: &str, value: &Value) -> String {
        let id = match self {
            Matcher::Is => "rehearsal-is",
            Matcher::IsNot => "rehearsal-is-not",
            Matcher::Has => "rehearsal-has",
            Matcher::Lacks => "rehearsal-lacks",
            Matcher::AtLeast => "rehearsal-at-least",
            Matcher::AtMost => "rehearsal-at-most",
        };
        words.say(id, &[("what", what.into()), ("value", value.written().into())])
    }

    /// What was there instead; of a longer text what matters of it.
    pub(super) fn found(self, words: &Words, seen: &Value, expected: &Value) -> String {
        let Value::Text(text) = seen else { return seen.written() };
        let lines: Vec<&str> = match expected {
            Value::Text(part) if self == Matcher::Lacks && !part.contains('\n') => {
                text.lines().filter(|line| line.contains(part)).collect()
            }
            _ => text.lines().collect(),
        };
        match lines.as_slice() {
            [] => words.tell("rehearsal-nothing"),
            [line] => Value::Text((*line).to_owned()).written(),
            lines if lines.len() > TOLD_LINES => {
                format!("…\n{}", lines[lines.len() - TOLD_LINES..].join("\n"))
            }
            lines => lines.join("\n"),
        }
    }
}

impl Value {
    /// What sort of value it is.
    pub(super) fn noun(&self) -> &'static str {
        match self {
            Value::Text(_) => "a text",
            Value::Number(_) => "a number",
            Value::Truth(_) => "true or false",
        }
    }

    fn is_like(&self, other: &Value) -> bool {
        self.noun() == other.noun()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_values_of_one_sort_can_be_matched() {
        let text = |text: &str| Value::Text(text.to_owned());
        assert_eq!(Matcher::Has.holds(&text("Anna en Dirk"), &text("Dirk")), Some(true));
        assert_eq!(Matcher::Lacks.holds(&text("Anna"), &text("Dirk")), Some(true));
        assert_eq!(Matcher::Is.holds(&Value::Number(3), &Value::Number(3)), Some(true));
        assert_eq!(Matcher::IsNot.holds(&Value::Truth(true), &Value::Truth(true)), Some(false));
        assert_eq!(Matcher::AtMost.holds(&Value::Number(4), &Value::Number(3)), Some(false));
        assert_eq!(Matcher::Is.holds(&text("3"), &Value::Number(3)), None);
        assert_eq!(Matcher::Has.holds(&Value::Number(3), &Value::Number(3)), None);
        assert_eq!(Matcher::AtLeast.holds(&text("b"), &text("a")), None);
    }
}
