//! What makes a case good: five criteria, of which the second has two halves. Whoever prepares the
//! case says of each whether it holds.

use super::Angle;
use super::unknown::{Unknown, find};

/// A criterion, or a half of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// What the tick is called in the file.
    pub key: &'static str,
    /// The rule that asks it.
    pub rule: &'static str,
    /// Which of the five it is, or is a half of.
    pub number: u8,
    /// The id of its sentence, a question for yes or no.
    pub message: &'static str,
    /// Whether it is about what the author went through, which a technical case need not be.
    pub is_about_experience: bool,
}

/// All of them.
pub const CRITERIA: &[Criterion] = &[
    criterion("begin-eind", "P-14", 1, "case-begin-end"),
    criterion("echt-gebeurd", "P-15", 2, "case-real"),
    criterion("belangrijk", "P-16", 2, "case-important"),
    experience("raakt-mij", "P-17", 3, "case-touches"),
    criterion("handelend", "P-18", 4, "case-acting"),
    experience("veel-te-vertellen", "P-19", 5, "case-much-to-tell"),
];

impl Criterion {
    /// The criterion whose tick is called `key`.
    ///
    /// # Errors
    /// There is none.
    pub fn find(key: &str) -> Result<&'static Criterion, Unknown> {
        find(CRITERIA, |one| one.key, key, "case-unknown-criterion")
    }
}

/// Those that count for a case that is looked at from this angle.
pub fn criteria(angle: Angle) -> impl Iterator<Item = &'static Criterion> {
    CRITERIA.iter().filter(move |one| angle == Angle::Experience || !one.is_about_experience)
}

const fn criterion(
    key: &'static str,
    rule: &'static str,
    number: u8,
    message: &'static str,
) -> Criterion {
    Criterion { key, rule, number, message, is_about_experience: false }
}

const fn experience(
    key: &'static str,
    rule: &'static str,
    number: u8,
    message: &'static str,
) -> Criterion {
    Criterion { key, rule, number, message, is_about_experience: true }
}
