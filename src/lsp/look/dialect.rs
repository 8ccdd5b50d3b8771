//! Which of the languages of scripts a document is written in.

use std::path::Path;

use crate::lsp::text::Document;
use crate::reference::Reference;
use crate::script::Tokens;
use crate::{rehearsal, script};

/// A language of scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lsp) enum Dialect {
    /// That of methods.
    Method,
    /// That of rehearsals.
    Rehearsal,
    /// None: definitions for an editor, an overlay, or what else an editor sends.
    Other,
}

impl Dialect {
    /// By the folder that a document is in, `methods` or `scripts`; elsewhere by whether it plays
    /// a method or makes one.
    pub(in crate::lsp) fn of(document: &Document) -> Dialect {
        let name = document.name();
        let ends: Vec<&str> = name.split('.').skip(1).collect();
        if !matches!(ends[..], [] | [.., "rhai"]) || matches!(ends[..], [.., "d", "rhai"]) {
            return Dialect::Other;
        }
        let folder = document.path.as_deref().and_then(Path::parent);
        let folders = folder.into_iter().flat_map(Path::ancestors).filter_map(Path::file_name);
        let mut named = folders.filter_map(|name| match name.to_str() {
            Some("methods") => Some(Dialect::Method),
            Some("scripts") => Some(Dialect::Rehearsal),
            _ => None,
        });
        named.next().unwrap_or_else(|| by_words(&document.text))
    }

    /// What there is to know about its words.
    pub(in crate::lsp) fn reference(self) -> &'static Reference {
        match self {
            Dialect::Method => script::reference(),
            Dialect::Rehearsal => rehearsal::reference(),
            Dialect::Other => Reference::none(),
        }
    }
}

/// By which word comes first.
fn by_words(text: &str) -> Dialect {
    let tokens = Tokens::of(text);
    let mut words = tokens.spans.iter().map(|span| tokens.token(span));
    let first = words.find(|word| matches!(*word, "method" | "extend" | "rehearse" | "seating"));
    match first {
        Some("rehearse" | "seating") => Dialect::Rehearsal,
        _ => Dialect::Method,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_what_its_folder_is_called_after() {
        for (uri, text, dialect) in [
            ("file:///p/methods/a.rhai", "rehearse(", Dialect::Method),
            ("file:///p/scripts/a/b.rhai", "", Dialect::Rehearsal),
            ("file:///methods/scripts/a/b.rhai", "", Dialect::Rehearsal),
            ("file:///p/a.rhai", "let m = method(\"rehearse\");", Dialect::Method),
            ("untitled:Untitled-1", "// method\nlet s = rehearse(\"a\");", Dialect::Rehearsal),
            ("file:///p/methods/a.en.toml", "", Dialect::Other),
            ("file:///p/.rhai/intervisie-methods.d.rhai", "", Dialect::Other),
        ] {
            assert_eq!(Dialect::of(&Document::new(uri, 1, text)), dialect, "{uri}");
        }
    }
}
