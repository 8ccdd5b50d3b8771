//! A rehearsal as its author wrote it, and what became of it. Knows neither how it is run nor how
//! it is told.

use super::blessed::{Otherwise, Transcript};
use super::coverage::Covered;
use super::exercise::Exercise;
use crate::script::{Script, ScriptError, Stop};

/// One situation, told and played in one script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Its name: the folder and the file, `incident/geen-advies-bij-verkennen`.
    pub name: String,
    /// Its text, under the name of its file.
    pub script: Script,
}

/// What became of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The story.
    pub story: Story,
    /// Whether it held.
    pub verdict: Verdict,
    /// How many sessions it began.
    pub rehearsals: usize,
    /// How many lines it played.
    pub lines: usize,
    /// Which rules it kept and broke.
    pub exercised: Exercise,
    /// How often it touched which statements of which methods.
    pub covered: Covered,
    /// What everybody saw in it, where that is noted.
    pub seen: Option<Transcript>,
}

/// Whether a story held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Everything went as expected.
    Passed,
    /// Something did not.
    Failed(Failure),
    /// Everything did, and was seen otherwise than what was kept.
    SeenOtherwise(Vec<Otherwise>),
    /// The script itself is wrong.
    Broken(ScriptError),
    /// This machine had too little time or memory to say.
    Inconclusive(Stop),
}

/// Something that did not go as expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The line of the script, from 1.
    pub line: u32,
    /// What was expected.
    pub expected: String,
    /// What was there; of several lines where it was a longer text.
    pub found: String,
    /// Why it was expected, if the author said so.
    pub because: Option<String>,
    /// The last lines of the session, each with its time.
    pub transcript: Vec<String>,
}
