//! The two languages of the interface, and saying a sentence in one of them.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Nederlands.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// The language that a tag such as `en`, `nl_NL.UTF-8` or `en-GB` asks for.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Language> {
        match tag.get(..2)?.to_lowercase().as_str() {
            "nl" => Some(Language::Dutch),
            "en" => Some(Language::English),
            _ => None,
        }
    }

    /// Its tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.source().0
    }

    fn source(self) -> (&'static str, &'static str) {
        match self {
            Language::Dutch => (
                "nl",
                concat!(
                    include_str!("nl.ftl"),
                    "\n",
                    include_str!("check.nl.ftl"),
                    "\n",
                    include_str!("crowd.nl.ftl"),
                    "\n",
                    include_str!("report.nl.ftl"),
                    "\n",
                    include_str!("page.nl.ftl")
                ),
            ),
            Language::English => (
                "en",
                concat!(
                    include_str!("en.ftl"),
                    "\n",
                    include_str!("check.en.ftl"),
                    "\n",
                    include_str!("crowd.en.ftl"),
                    "\n",
                    include_str!("report.en.ftl"),
                    "\n",
                    include_str!("page.en.ftl")
                ),
            ),
        }
    }
}

/// Says things in one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Language,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn new(language: Language) -> Words {
        let (tag, source) = language.source();
        let tags: Vec<LanguageIdentifier> = tag.parse().into_iter().collect();
        let mut bundle = FluentBundle::new(tags);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(source.to_owned());
        // What cannot be read is left out and said by its id; a test reads both files whole.
        let resource = resource.unwrap_or_else(|(read, _)| read);
        bundle.add_resource_overriding(resource);
        // A name that is taken already stays what it is.
        let _ = bundle.add_function("AN", with_article);
        Words { bundle, language }
    }

    /// The language spoken.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence called `id`, with its gaps filled.
    #[must_use]
    pub fn say(&self, id: &str, gaps: &[(&'static str, FluentValue<'_>)]) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = pattern else { return id.to_owned() };
        let args: FluentArgs<'_> =
            gaps.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut problems = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut problems).into_owned()
    }

    /// The sentence called `id`, without gaps.
    #[must_use]
    pub fn tell(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// `a, b and c`.
    #[must_use]
    pub fn list(&self, parts: &[String]) -> String {
        self.joined(parts, "list")
    }

    /// `a, b or c`.
    #[must_use]
    pub fn choice(&self, parts: &[String]) -> String {
        self.joined(parts, "choice")
    }

    fn joined(&self, parts: &[String], id: &str) -> String {
        match parts {
            [] => self.tell("nobody"),
            [one] => one.clone(),
            [first @ .., last] => {
                self.say(id, &[("first", first.join(", ").into()), ("last", last.into())])
            }
        }
    }
}

/// `AN($what)`: “an answer”, “a question”, by the first letter, since the word is the method's.
fn with_article<'a>(given: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::String(word)) = given.first() else { return FluentValue::Error };
    let vowel = word.to_lowercase().starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {word}", if vowel { "an" } else { "a" }).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ids of a file, each with the gaps that its sentence has.
    fn ids(language: Language) -> Vec<(String, Vec<String>)> {
        let (_, source) = language.source();
        FluentResource::try_new(source.to_owned()).expect("the file can be read");
        let mut ids: Vec<(String, Vec<String>)> = Vec::new();
        for line in source.lines() {
            if let Some((id, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '#'])) {
                ids.push((id.to_owned(), Vec::new()));
            }
            let gaps =
                line.split('$').skip(1).filter_map(|rest| rest.split([' ', '}', ')']).next());
            if let Some((_, own)) = ids.last_mut() {
                own.extend(gaps.map(str::to_owned));
                own.sort();
                own.dedup();
            }
        }
        ids.sort();
        ids
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let (dutch, english) = (ids(Language::Dutch), ids(Language::English));
        let untold = dutch.iter().find(|it| !english.contains(it));
        assert_eq!(untold, None, "in English");
        let untold = english.iter().find(|it| !dutch.contains(it));
        assert_eq!(untold, None, "in Dutch");
    }

    #[test]
    fn no_sentence_takes_the_place_of_another() {
        for language in [Language::Dutch, Language::English] {
            let ids = ids(language);
            let twice = ids.windows(2).find(|pair| pair[0].0 == pair[1].0);
            assert_eq!(twice, None);
        }
    }

    #[test]
    fn a_tag_names_a_language() {
        assert_eq!(Language::of_tag("nl_NL.UTF-8"), Some(Language::Dutch));
        assert_eq!(Language::of_tag("en-GB"), Some(Language::English));
        assert_eq!(Language::of_tag("C"), None);
    }
}
