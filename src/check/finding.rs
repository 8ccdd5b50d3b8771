//! A finding: where, how bad, and what, in a sentence.

use crate::method::Place;

/// Something that `check` says of a method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
    /// What it is and what to do, in a sentence.
    pub text: String,
    /// A session that shows it; none where it is seen by looking.
    pub shown_by: Option<Shown>,
}

/// The shortest session that shows something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Who has which role: the ids of roles, and names.
    pub cast: Vec<(String, Vec<String>)>,
    /// Settings that have another value than the method says.
    pub settings: Vec<(String, i64)>,
    /// What they type, in order.
    pub lines: Vec<String>,
}

impl Finding {
    /// Something that is seen by looking.
    #[must_use]
    pub fn new(severity: Severity, place: Place, text: String) -> Finding {
        Finding { severity, place, text, shown_by: None }
    }
}

impl Shown {
    /// Who has which role, in one line.
    #[must_use]
    pub fn people(&self) -> String {
        let roles = self.cast.iter().map(|(role, names)| format!("{role}: {}", names.join(", ")));
        roles.collect::<Vec<_>>().join(" · ")
    }
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know, and in most methods meant so.
    Note,
    /// Worth a look.
    Warning,
    /// The method cannot work as it stands.
    Error,
}
