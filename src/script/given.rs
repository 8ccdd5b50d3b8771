//! Values that a caller gives to the settings of a method, before its script runs.

use std::collections::BTreeMap;

use crate::method::Method;

/// Values by the names of settings; what is not named keeps the value that the script says.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Given(BTreeMap<String, i64>);

impl Given {
    /// What the caller gave to a method that was built: building it again with these gives the
    /// same.
    #[must_use]
    pub fn to(method: &Method) -> Given {
        let given = method.settings.iter().filter(|setting| setting.given);
        given.map(|setting| (setting.id.clone(), setting.value)).collect()
    }

    /// The value of a setting, if one was given.
    #[must_use]
    pub fn get(&self, setting: &str) -> Option<i64> {
        self.0.get(setting).copied()
    }

    /// Whether nothing was given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The settings that something was given to.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The first of them that a method does not have.
    #[must_use]
    pub fn unknown_to(&self, method: &Method) -> Option<&str> {
        self.names().find(|name| method.setting_id(name).is_none())
    }

    /// These, and those of `others` that are not among them.
    #[must_use]
    pub fn or(&self, others: &Given) -> Given {
        Given(others.0.iter().chain(&self.0).map(|(name, value)| (name.clone(), *value)).collect())
    }

    /// These, with another value of one.
    #[must_use]
    pub fn with(&self, setting: &str, value: i64) -> Given {
        let mut given = self.clone();
        given.0.insert(setting.to_owned(), value);
        given
    }

    /// Marks in a method what was given to it.
    pub(super) fn mark(&self, method: &mut Method) {
        for setting in &mut method.settings {
            setting.given = self.get(&setting.id).is_some();
        }
    }
}

impl FromIterator<(String, i64)> for Given {
    fn from_iter<T: IntoIterator<Item = (String, i64)>>(pairs: T) -> Given {
        Given(pairs.into_iter().collect())
    }
}
