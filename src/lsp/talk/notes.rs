//! What an editor tells without asking: documents open, change and close, files are written.

use std::sync::Arc;

use gen_lsp_types as protocol;
use lsp_server::{Notification, Request};
use serde::de::DeserializeOwned;

use super::convert;
use super::server::{Gone, Server};
use crate::lsp::text::{Document, path_of};

impl Server<'_> {
    /// Takes in what is told. What makes no sense, or is not known here, is passed over: nobody
    /// waits for an answer.
    pub(super) fn hear(&mut self, note: Notification) -> Result<(), Gone> {
        match note.method.as_str() {
            "initialized" => return self.ask_to_watch(),
            "textDocument/didOpen" => self.read(note, Server::open),
            "textDocument/didChange" => self.read(note, Server::change),
            "textDocument/didSave" => self.read(note, Server::saved),
            "textDocument/didClose" => self.read(note, Server::close),
            "workspace/didChangeWorkspaceFolders" => self.read(note, Server::change_folders),
            "workspace/didChangeWatchedFiles" => self.changed(self.all()),
            _ => {}
        }
        Ok(())
    }

    fn read<T: DeserializeOwned>(&mut self, note: Notification, take: fn(&mut Self, T)) {
        match serde_json::from_value(note.params) {
            Ok(params) => take(self, params),
            Err(error) => {
                let gaps = [("method", note.method.into()), ("why", error.to_string().into())];
                self.log(self.words.say("lsp-misunderstood", &gaps));
            }
        }
    }

    fn open(&mut self, params: protocol::DidOpenTextDocumentParams) {
        let opened = params.text_document;
        let document = Document::new(opened.uri.as_ref(), opened.version, &opened.text);
        self.put(document);
    }

    fn change(&mut self, params: protocol::DidChangeTextDocumentParams) {
        let protocol::VersionedTextDocumentIdentifier { version, text_document_identifier } =
            params.text_document;
        let changes = convert::changes(params.content_changes);
        let open = self.desk.documents.get(text_document_identifier.uri.as_ref());
        if let Some(open) = open {
            self.put(open.changed(version, changes, self.desk.units));
        }
    }

    /// What is saved is no other text than it was; what others find on disk may be.
    fn saved(&mut self, params: protocol::DidSaveTextDocumentParams) {
        self.changed([Arc::from(params.text_document.uri.0)]);
    }

    fn close(&mut self, params: protocol::DidCloseTextDocumentParams) {
        let uri: Arc<str> = Arc::from(params.text_document.uri.0);
        self.desk.documents.remove(&uri);
        self.changed([uri]);
    }

    fn change_folders(&mut self, params: protocol::DidChangeWorkspaceFoldersParams) {
        let path = |folder: protocol::WorkspaceFolder| path_of(folder.uri.as_ref());
        let gone: Vec<_> = params.event.removed.into_iter().filter_map(path).collect();
        let roots = &mut self.desk.projects.roots;
        roots.retain(|root| !gone.contains(root));
        for root in params.event.added.into_iter().filter_map(path) {
            if !roots.contains(&root) {
                roots.push(root);
            }
        }
        self.changed(self.all());
    }

    fn put(&mut self, document: Document) {
        let uri = Arc::clone(&document.uri);
        self.desk.documents.insert(Arc::clone(&uri), document);
        self.changed([uri]);
    }

    fn changed(&self, uris: impl IntoIterator<Item = Arc<str>>) {
        self.latest.put(&self.desk, uris);
    }

    fn all(&self) -> Vec<Arc<str>> {
        self.desk.documents.keys().cloned().collect()
    }

    /// Asks the editor to tell when scripts are written by others.
    fn ask_to_watch(&self) -> Result<(), Gone> {
        if !self.client.watches {
            return Ok(());
        }
        let watcher = |pattern: &str| protocol::FileSystemWatcher {
            glob_pattern: pattern.to_owned().into(),
            kind: None,
        };
        let options = protocol::DidChangeWatchedFilesRegistrationOptions {
            watchers: vec![watcher("**/*.rhai"), watcher("**/*.en.toml")],
        };
        let registration = protocol::Registration {
            id: "scripts".to_owned(),
            method: "workspace/didChangeWatchedFiles".to_owned(),
            register_options: serde_json::to_value(options).ok(),
        };
        let params = protocol::RegistrationParams { registrations: vec![registration] };
        let id = "watch".to_owned().into();
        self.send(Request::new(id, "client/registerCapability".to_owned(), params))
    }
}
