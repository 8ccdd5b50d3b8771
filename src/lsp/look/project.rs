//! Where the scripts of a document are looked for: as if one stood in the folder of its project.

#![expect(clippy::disallowed_methods, reason = "the folder of a project is found on disk")]

use std::path::{Path, PathBuf};

use crate::lsp::text::Document;

/// The folder that holds the methods of a project.
const METHODS: &str = "methods";

/// The projects that an editor has open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::lsp) struct Projects {
    /// Folders that were opened as a whole.
    pub(in crate::lsp) roots: Vec<PathBuf>,
    /// Folders with methods of one's own, whatever the project.
    pub(in crate::lsp) own: Vec<PathBuf>,
}

impl Projects {
    /// The folder of a document's project: the one above the nearest folder `methods`.
    pub(in crate::lsp) fn of(&self, document: &Document) -> PathBuf {
        let Some(folder) = document.path.as_deref().and_then(Path::parent) else {
            return self.roots.first().cloned().unwrap_or_default();
        };
        if folder.file_name().is_some_and(|name| name == METHODS) {
            return folder.parent().unwrap_or(folder).to_owned();
        }
        let root = self.roots.iter().find(|root| folder.starts_with(root)).map(PathBuf::as_path);
        let mut above =
            folder.ancestors().take_while(|above| root.is_none_or(|root| above.starts_with(root)));
        let found = above.find(|above| above.join(METHODS).is_dir());
        found.or(root).unwrap_or(folder).to_owned()
    }

    /// The folders that methods are looked for in from a project.
    pub(in crate::lsp) fn folders(&self, project: &Path) -> Vec<PathBuf> {
        let mut folders = vec![project.join(METHODS)];
        let others = self.own.iter().filter(|own| **own != folders[0]).cloned();
        folders.extend(others.collect::<Vec<PathBuf>>());
        folders
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lsp::text::uri_of;

    #[test]
    fn a_project_is_the_folder_above_the_nearest_methods() {
        let disk = tempfile::tempdir().expect("a folder");
        let at = |path: &str| disk.path().join(path);
        std::fs::create_dir_all(at("p/methods")).expect("a folder");
        let projects = Projects { roots: vec![at("q"), at("p")], own: vec![at("own/methods")] };
        for (document, project) in [
            ("p/methods/a.rhai", "p"),
            ("p/scripts/a/b.rhai", "p"),
            ("p/a.rhai", "p"),
            ("q/deep/a.rhai", "q"),
            ("r/methods/a.rhai", "r"),
            ("r/a.rhai", "r"),
            ("own/methods/a.rhai", "own"),
        ] {
            let document = Document::new(&uri_of(&at(document)), 1, "");
            assert_eq!(projects.of(&document), at(project), "{document:?}");
        }
        assert_eq!(projects.of(&Document::new("untitled:a", 1, "")), at("q"));
        assert_eq!(projects.folders(&at("p")), [at("p/methods"), at("own/methods")]);
        assert_eq!(projects.folders(&at("own")), [at("own/methods")]);
    }
}
