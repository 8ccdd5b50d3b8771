//! Something that is said of a place in a script.

use crate::check::Severity;
use crate::lsp::look::Stands;
use crate::lsp::text::Range;

/// A remark about a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Remark {
    /// Where it is shown.
    pub(in crate::lsp) stands: Stands,
    /// Where in it.
    pub(in crate::lsp) range: Range,
    /// How bad it is.
    pub(in crate::lsp) severity: Severity,
    /// What is said.
    pub(in crate::lsp) text: String,
    /// The document that builds on what it is shown in, if it was made while that was looked at:
    /// nobody said it of the script by itself.
    pub(in crate::lsp) seen_from: Option<String>,
    /// Other places that have to do with it.
    pub(in crate::lsp) asides: Vec<Aside>,
}

/// Another place that a remark is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Aside {
    /// In which script.
    pub(in crate::lsp) stands: Stands,
    /// Where in it.
    pub(in crate::lsp) range: Range,
    /// What is there.
    pub(in crate::lsp) text: String,
}

impl Remark {
    /// Whether two say the same of the same place, whoever looked.
    pub(in crate::lsp) fn repeats(&self, other: &Remark) -> bool {
        self.stands == other.stands && self.range == other.range && self.text == other.text
    }
}
