//! A conversation with an editor, from `initialize` to `exit`.

use std::io;
use std::path::PathBuf;
use std::thread::{self, Builder};

use gen_lsp_types as protocol;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use serde_json::Value;

use super::client::Client;
use super::notice;
use super::shelf::Shelf;
use crate::lsp::desk::Desk;
use crate::lsp::look::Projects;
use crate::lsp::remark::Examiner;
use crate::lsp::watch::{Latest, Notice, Watcher};
use crate::script::{Meter, STACK, Tongue};
use crate::words::{Language, Words};

/// What a server is to know of the machine that it runs on.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The language that is spoken.
    pub language: Language,
    /// The language of methods beside their own.
    pub tongue: Option<Tongue>,
    /// How much memory is alive.
    pub meter: Meter,
    /// Folders with methods of one's own, whatever project is open.
    pub methods: Vec<PathBuf>,
    /// A folder for scripts that come with the program, when an editor wants to open them.
    pub cache: Option<PathBuf>,
}

/// What a server knows while it is asked.
pub(super) struct Server<'a> {
    pub(super) connection: &'a Connection,
    pub(super) client: Client,
    pub(super) words: Words,
    pub(super) desk: Desk,
    pub(super) latest: &'a Latest,
    pub(super) shelf: Option<Shelf>,
}

/// The other side is gone, or wants to be.
pub(super) struct Gone;

/// Talks until the other side ends it. Answers whether it did so as the protocol wants: `shutdown`,
/// then `exit`.
///
/// # Errors
/// The system gives no thread.
pub fn serve(connection: &Connection, setup: &Setup) -> io::Result<bool> {
    let Ok(client) = greet(connection, &Words::new(setup.language)) else { return Ok(false) };
    let latest = Latest::default();
    thread::scope(|scope| {
        let watcher = Builder::new().name("lsp-watcher".to_owned()).stack_size(STACK);
        watcher.spawn_scoped(scope, || {
            let words = Words::new(setup.language);
            let show = |notice: Notice| {
                // Whoever went away needs to be shown nothing.
                let _ = send(connection, notice::published(notice, &client, &words));
            };
            let examiner = Examiner {
                words: Words::new(setup.language),
                meter: setup.meter,
                tongue: setup.tongue,
            };
            Watcher { latest: &latest, examiner, show: &show }.run();
        })?;
        let projects = Projects { roots: client.roots.clone(), own: setup.methods.clone() };
        let mut server = Server {
            connection,
            client: client.clone(),
            words: Words::new(setup.language),
            desk: Desk { projects, units: client.units, ..Desk::default() },
            latest: &latest,
            shelf: setup.cache.clone().map(Shelf),
        };
        let ended = server.talk();
        latest.end();
        Ok(ended)
    })
}

/// Waits for `initialize`, and says what can be asked here.
fn greet(connection: &Connection, words: &Words) -> Result<Client, Gone> {
    loop {
        match connection.receiver.recv().map_err(|_| Gone)? {
            Message::Request(request) if request.method == "initialize" => {
                let client = Client::of(&request.params);
                let told = serde_json::to_value(capabilities(&client)).unwrap_or_default();
                send(connection, Response::new_ok(request.id, told))?;
                return Ok(client);
            }
            Message::Request(Request { id, .. }) => {
                let why = words.tell("lsp-not-begun");
                let code = ErrorCode::ServerNotInitialized as i32;
                send(connection, Response::new_err(id, code, why))?;
            }
            Message::Notification(note) if note.method == "exit" => return Err(Gone),
            Message::Notification(_) | Message::Response(_) => {}
        }
    }
}

fn capabilities(client: &Client) -> protocol::InitializeResult {
    use protocol::{CompletionOptions, ServerCapabilities, ServerInfo, TextDocumentSyncOptions};
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(protocol::TextDocumentSyncKind::Incremental),
        save: Some(true.into()),
        ..TextDocumentSyncOptions::default()
    };
    let completion = CompletionOptions {
        trigger_characters: Some(vec![".".to_owned(), "\"".to_owned()]),
        ..CompletionOptions::default()
    };
    let folders = protocol::WorkspaceFoldersServerCapabilities {
        supported: Some(true),
        change_notifications: Some(true.into()),
    };
    let capabilities = ServerCapabilities {
        position_encoding: Some(super::convert::units(client.units)),
        text_document_sync: Some(sync.into()),
        completion_provider: Some(completion),
        hover_provider: Some(true.into()),
        definition_provider: Some(true.into()),
        document_symbol_provider: Some(true.into()),
        workspace: Some(protocol::WorkspaceOptions {
            workspace_folders: Some(folders),
            ..protocol::WorkspaceOptions::default()
        }),
        ..ServerCapabilities::default()
    };
    let version = Some(env!("CARGO_PKG_VERSION").to_owned());
    let server_info = Some(ServerInfo { name: "intervisie".to_owned(), version });
    protocol::InitializeResult { capabilities, server_info }
}

impl Server<'_> {
    /// Answers what is asked until `exit`, or until the other side is gone.
    fn talk(&mut self) -> bool {
        let mut is_shut = false;
        while let Ok(message) = self.connection.receiver.recv() {
            let done = match message {
                Message::Request(request) => {
                    let (id, is_shutdown) = (request.id.clone(), request.method == "shutdown");
                    let answer = if is_shut {
                        Err((ErrorCode::InvalidRequest, self.words.tell("lsp-shut")))
                    } else if is_shutdown {
                        Ok(Value::Null)
                    } else {
                        self.answer(request)
                    };
                    is_shut = is_shut || is_shutdown;
                    self.send(match answer {
                        Ok(result) => Response::new_ok(id, result),
                        Err((code, why)) => Response::new_err(id, code as i32, why),
                    })
                }
                Message::Notification(note) if note.method == "exit" => return is_shut,
                Message::Notification(note) if !is_shut => self.hear(note),
                Message::Notification(_) | Message::Response(_) => Ok(()),
            };
            if done.is_err() {
                break;
            }
        }
        is_shut
    }

    pub(super) fn send(&self, message: impl Into<Message>) -> Result<(), Gone> {
        send(self.connection, message)
    }

    /// Tells the editor something that its log is for.
    pub(super) fn log(&self, text: String) {
        let params =
            protocol::LogMessageParams { kind: protocol::MessageType::Warning, message: text };
        let _ = self.send(Notification::new("window/logMessage".to_owned(), params));
    }
}

fn send(connection: &Connection, message: impl Into<Message>) -> Result<(), Gone> {
    connection.sender.send(message.into()).map_err(|_| Gone)
}
