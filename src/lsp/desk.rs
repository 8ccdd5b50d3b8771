//! What lies open: every document as it stands in the editor now, and where scripts are looked for.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::look::Projects;
use super::text::{Document, Units, uri_of};
use crate::script::Library;

/// Everything that is open. A copy shares the texts.
#[derive(Clone, Debug, Default)]
pub(super) struct Desk {
    /// The documents, by their addresses.
    pub(super) documents: BTreeMap<Arc<str>, Document>,
    /// The projects they may be of.
    pub(super) projects: Projects,
    /// What columns count.
    pub(super) units: Units,
}

impl Desk {
    /// The scripts that a document may build on, with those that are open as they stand here.
    pub(super) fn library(&self, document: &Document) -> Library {
        let project = self.projects.of(document);
        let open = self.documents.values();
        let edited = open.filter_map(|one| Some((one.path.clone()?, as_script(&one.text))));
        let library = Library::new(self.projects.folders(&project));
        library.within(project).edited(edited.collect())
    }

    /// The document that a file is open as.
    pub(super) fn at(&self, path: &Path) -> Option<&Document> {
        self.documents.values().find(|document| document.path.as_deref() == Some(path))
    }

    /// The address of a file, as the editor writes it if it is open.
    pub(super) fn uri_of(&self, path: &Path) -> Arc<str> {
        self.at(path).map_or_else(|| uri_of(path).into(), |document| Arc::clone(&document.uri))
    }
}

/// A text as a script: a mark before its first character is no part of it, and takes its place.
pub(super) fn as_script(text: &Arc<str>) -> Arc<str> {
    match text.strip_prefix('\u{feff}') {
        Some(rest) => format!(" {rest}").into(),
        None => Arc::clone(text),
    }
}
