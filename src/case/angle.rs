//! From which side a case is looked at.

use super::unknown::{Unknown, find};

/// The angle of a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Angle {
    /// What the author went through.
    #[default]
    Experience,
    /// Methods, techniques or tools; what asks for experience does not count.
    Technical,
}

impl Angle {
    /// The rule that allows the choice.
    pub const RULE: &str = "I-05";

    /// Both angles.
    pub const ALL: [Angle; 2] = [Angle::Experience, Angle::Technical];

    /// How it is written in the file.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Angle::Experience => "ervaring",
            Angle::Technical => "technisch",
        }
    }

    /// The angle that is written so, whatever the case of the letters.
    ///
    /// # Errors
    /// There is none.
    pub fn of(word: &str) -> Result<Angle, Unknown> {
        find(Angle::ALL, Angle::word, &word.to_lowercase(), "case-unknown-angle")
    }
}
