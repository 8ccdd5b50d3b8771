//! The method that stories are played on instead of their own, and what they say of it: that
//! something is otherwise there.

use std::cell::{Cell, OnceCell};
use std::path::Path;

use super::claim::Unclear;
use super::stories;
use crate::nearest::nearest;
use crate::script::Library;

/// Which method stories are played on, if it is not their own.
pub(super) struct Instead {
    library: Library,
    method: Option<String>,
    /// Every method that can be named, once somebody asks.
    names: OnceCell<Vec<String>>,
    /// Whether the running story said that something is otherwise on it.
    declared: Cell<bool>,
}

/// What a line with `!` says of one method only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OnlyOn<'a> {
    /// The method.
    pub(super) method: &'a str,
    /// What becomes of the line above it there; nothing where it is not played.
    pub(super) claim: Option<&'a str>,
}

impl<'a> OnlyOn<'a> {
    /// Reads `bij kommeer geweigerd M-31` and `niet bij kommeer`; nothing where it is said of all.
    pub(super) fn read(text: &'a str) -> Option<OnlyOn<'a>> {
        let behind = |start: &str| {
            let rest = text.strip_prefix(start)?;
            rest.starts_with(char::is_whitespace).then(|| rest.trim_start())
        };
        if let Some(method) = behind("niet bij").or_else(|| behind("not on")) {
            return Some(OnlyOn { method, claim: None });
        }
        let rest = behind("bij").or_else(|| behind("on"))?;
        let (method, claim) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        Some(OnlyOn { method, claim: Some(claim.trim()) })
    }
}

impl Instead {
    /// Stories are played on their own methods.
    pub(super) fn of_nothing(library: Library) -> Instead {
        Instead { library, method: None, names: OnceCell::new(), declared: Cell::new(false) }
    }

    /// Stories are played on this one.
    pub(super) fn on(self, method: &str) -> Instead {
        Instead { method: Some(method.to_owned()), ..self }
    }

    /// A story begins.
    pub(super) fn begin(&self) {
        self.declared.set(false);
    }

    /// Whether the story said so far that something is otherwise.
    pub(super) fn declared(&self) -> bool {
        self.declared.get()
    }

    /// By which name a method is found that the story of a script calls `name`: the other one where
    /// it is what the folder of the story is called after, or where that is no method.
    pub(super) fn played<'a>(&'a self, script: &str, name: &'a str) -> &'a str {
        let Some(method) = &self.method else { return name };
        let story = stories::name(Path::new(script));
        let folder = story.split('/').next().unwrap_or_default();
        let own = stem(name) == folder || self.library.find(folder).is_err();
        if own { method } else { name }
    }

    /// Whether it is this one that stories are played on. What is said of it then is said of a
    /// difference.
    pub(super) fn is(&self, method: &str) -> Result<bool, Unclear> {
        let on = self.method.as_deref().is_some_and(|own| stem(own) == stem(method));
        if on {
            self.declared.set(true);
        } else if !self.names().iter().any(|name| name == stem(method)) {
            let near = nearest(method, self.names().iter().map(String::as_str));
            let hint = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("there are: {}", self.names().join(", ")),
            };
            return Err(Unclear { message: format!("there is no method `{method}`"), hint });
        }
        Ok(on)
    }

    fn names(&self) -> &[String] {
        self.names.get_or_init(|| self.library.names())
    }
}

/// A method may be called by the path of its script.
fn stem(name: &str) -> &str {
    Path::new(name).file_stem().and_then(|stem| stem.to_str()).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_one_method_is_read_in_both_languages() {
        let read = |text| OnlyOn::read(text).map(|it| (it.method, it.claim));
        assert_eq!(read("bij kommeer geweigerd M-31"), Some(("kommeer", Some("geweigerd M-31"))));
        assert_eq!(read("on kommeer accepted"), Some(("kommeer", Some("accepted"))));
        assert_eq!(read("niet bij kommeer"), Some(("kommeer", None)));
        assert_eq!(read("not on kommeer"), Some(("kommeer", None)));
        assert_eq!(read("niet begrepen"), None);
        assert_eq!(read("geweigerd I-25"), None);
    }

    #[test]
    fn only_the_method_of_the_folder_is_another() {
        let own = Instead::of_nothing(Library::default());
        assert_eq!(own.played("scripts/incident/a.rhai", "incident"), "incident");
        let on = own.on("kommeer");
        assert_eq!(on.played("scripts/incident/a.rhai", "incident"), "kommeer");
        assert_eq!(on.played("scripts/incident/a.rhai", "ui"), "ui");
        assert_eq!(on.played("mijn/a.rhai", "ui"), "kommeer");
        assert_eq!(on.is("incident"), Ok(false));
        assert!(!on.declared());
        assert_eq!(on.is("kommeer"), Ok(true));
        assert!(on.declared());
        assert_eq!(on.is("komeer").expect_err("no method").hint, "did you mean `kommeer`?");
    }
}
