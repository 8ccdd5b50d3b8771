//! How long a session is kept when it is over: the group's own choice (G-08).

use serde::{Deserialize, Serialize};

/// How long a session is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Retention {
    /// It is removed as soon as it is over.
    Nothing,
    /// It is removed so many days after it began.
    Days(u16),
    /// It stays until somebody removes it.
    UntilForgotten,
}

impl Retention {
    /// Reads `niet`, `30d` or `altijd`, in Dutch or in English.
    ///
    /// ```
    /// # use intervisie::session::Retention;
    /// assert_eq!(Retention::parse("30d"), Some(Retention::Days(30)));
    /// assert_eq!(Retention::parse("no"), Some(Retention::Nothing));
    /// assert_eq!(Retention::parse("even"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Retention> {
        match text.trim().to_lowercase().as_str() {
            "niet" | "no" | "0d" => Some(Retention::Nothing),
            "altijd" | "always" => Some(Retention::UntilForgotten),
            days => days.strip_suffix('d')?.trim().parse().ok().map(Retention::Days),
        }
    }
}
