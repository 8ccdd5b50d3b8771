//! What stands before whoever types: the prompt, the line below it, and what may be typed. Plain
//! data, so that it can go to the thread of an editor.

use super::Vocabulary;

/// What stands before whoever types.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    /// Before the line.
    pub prompt: String,
    /// Where the session stands, in one line; it may be empty.
    pub status: String,
    /// What may be typed.
    pub vocabulary: Vocabulary,
}
