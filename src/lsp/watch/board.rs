//! What is shown of each file: all that was said of it, whichever document was looked at.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::lsp::desk::Desk;
use crate::lsp::look::Stands;
use crate::lsp::remark::Remark;

/// All that is to be shown of a file from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) struct Notice {
    /// Its address.
    pub(in crate::lsp) uri: Arc<str>,
    /// The state of it that was looked at, if it is open.
    pub(in crate::lsp) version: Option<i32>,
    /// What is said of it.
    pub(in crate::lsp) remarks: Vec<Remark>,
}

/// What was said, and what of it hangs where.
#[derive(Debug, Default)]
pub(super) struct Board {
    /// By the document that was looked at, with the desk as it was then.
    said: BTreeMap<Arc<str>, (Arc<Desk>, Vec<Remark>)>,
    /// By the file it is shown at.
    shown: BTreeMap<Arc<str>, Vec<Remark>>,
}

impl Board {
    /// Takes what is said of a document in the place of what was said; nothing is said of one that
    /// is closed. Answers with what is to be shown otherwise than before, the document first.
    pub(super) fn put(
        &mut self,
        desk: &Arc<Desk>,
        uri: &Arc<str>,
        remarks: Option<Vec<Remark>>,
    ) -> Vec<Notice> {
        let is_open = remarks.is_some();
        match remarks {
            Some(remarks) => self.said.insert(Arc::clone(uri), (Arc::clone(desk), remarks)),
            None => self.said.remove(uri),
        };
        let mut now = self.gathered(desk);
        if is_open || self.shown.contains_key(uri) {
            now.entry(Arc::clone(uri)).or_default();
        }
        let gone = self.shown.keys().filter(|file| !now.contains_key(*file));
        let gone: Vec<Arc<str>> = gone.cloned().collect();
        let mut changed: Vec<Arc<str>> = gone;
        let is_new = |(file, remarks): &(&Arc<str>, &Vec<Remark>)| {
            *file == uri || self.shown.get(*file) != Some(*remarks)
        };
        changed.extend(now.iter().filter(is_new).map(|(file, _)| Arc::clone(file)));
        changed.sort_by_key(|file| file != uri);
        let notice = |file: Arc<str>| Notice {
            version: desk.documents.get(&file).map(|document| document.version),
            remarks: now.get(&file).cloned().unwrap_or_default(),
            uri: file,
        };
        let notices = changed.into_iter().map(notice).collect();
        // Of what is closed and said nothing of, nothing hangs any more.
        now.retain(|file, remarks| !remarks.is_empty() || desk.documents.contains_key(file));
        self.shown = now;
        notices
    }

    /// Everything by file, in order of place; what several documents say, once: as it is said of
    /// the file itself, if it is.
    fn gathered(&self, desk: &Desk) -> BTreeMap<Arc<str>, Vec<Remark>> {
        let mut all: BTreeMap<Arc<str>, Vec<Remark>> = BTreeMap::new();
        let current = self.said.values().flat_map(|(then, remarks)| {
            remarks.iter().filter_map(|remark| Some((hangs_at(remark, then, desk)?, remark)))
        });
        let mut current: Vec<(Arc<str>, &Remark)> = current.collect();
        current.sort_by_key(|(_, remark)| (remark.range, remark.seen_from.is_some()));
        for (file, remark) in current {
            let hanging = all.entry(file).or_default();
            if !hanging.iter().any(|other| other.repeats(remark)) {
                hanging.push(remark.clone());
            }
        }
        all
    }
}

/// The file that a remark is shown at; nothing where that became another since it was made, and
/// whatever builds on it is about to be looked at again.
fn hangs_at(remark: &Remark, then: &Desk, now: &Desk) -> Option<Arc<str>> {
    match &remark.stands {
        Stands::Open(uri) => {
            let is_same = then.documents.get(uri).map(|document| document.version)
                == now.documents.get(uri).map(|document| document.version);
            is_same.then(|| Arc::clone(uri))
        }
        Stands::File(path) => now.at(path).is_none().then(|| now.uri_of(path)),
        Stands::BuiltIn(_) => None,
    }
}
