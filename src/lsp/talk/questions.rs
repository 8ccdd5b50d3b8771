//! What an editor asks, and the answers.

use std::panic::{AssertUnwindSafe, catch_unwind};

use gen_lsp_types as protocol;
use lsp_server::{ErrorCode, Request};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::convert;
use super::server::Server;
use crate::lsp::answer::{completions, definition, hover, outline};
use crate::lsp::look::{Sort, Stands};
use crate::lsp::text::{Document, Position, uri_of};

/// An answer, or why there is none.
type Answer = Result<Value, (ErrorCode, String)>;

impl Server<'_> {
    /// Answers a question. Of what is not open there is nothing to say.
    pub(super) fn answer(&mut self, request: Request) -> Answer {
        let Request { method, params, .. } = request;
        let answered = catch_unwind(AssertUnwindSafe(|| match method.as_str() {
            "textDocument/completion" => self.ask(&method, params, Server::complete),
            "textDocument/hover" => self.ask(&method, params, Server::hover),
            "textDocument/definition" => self.ask(&method, params, Server::define),
            "textDocument/documentSymbol" => self.ask(&method, params, Server::list),
            "initialize" => Err((ErrorCode::InvalidRequest, self.words.tell("lsp-begun-already"))),
            _ => {
                let gaps = [("method", method.as_str().into())];
                Err((ErrorCode::MethodNotFound, self.words.say("lsp-unknown", &gaps)))
            }
        }));
        answered.unwrap_or_else(|_| Err((ErrorCode::InternalError, self.words.tell("lsp-failed"))))
    }

    fn ask<P: DeserializeOwned, R: Serialize>(
        &self,
        method: &str,
        params: Value,
        answer: fn(&Self, &P) -> Option<R>,
    ) -> Answer {
        let params = serde_json::from_value(params).map_err(|error| {
            let gaps = [("method", method.into()), ("why", error.to_string().into())];
            (ErrorCode::InvalidParams, self.words.say("lsp-misunderstood", &gaps))
        })?;
        let answered = serde_json::to_value(answer(self, &params));
        answered.map_err(|error| (ErrorCode::InternalError, error.to_string()))
    }

    fn complete(
        &self,
        params: &protocol::CompletionParams,
    ) -> Option<Vec<protocol::CompletionItem>> {
        let (document, at) = self.place(&params.text_document_position_params)?;
        let proposals = completions(&self.desk, document, at).into_iter();
        Some(proposals.map(|proposal| convert::proposal(proposal, &self.client)).collect())
    }

    fn hover(&self, params: &protocol::HoverParams) -> Option<protocol::Hover> {
        let (document, at) = self.place(&params.text_document_position_params)?;
        let found = hover(&self.desk, document, at)?;
        let contents = convert::shown(found.told, self.client.markdown_hover).into();
        Some(protocol::Hover { contents, range: Some(convert::range(found.range)) })
    }

    fn define(&self, params: &protocol::DefinitionParams) -> Option<protocol::Location> {
        let (document, at) = self.place(&params.text_document_position_params)?;
        let target = definition(&self.desk, document, at)?;
        let uri = match &target.stands {
            Stands::Open(uri) => uri.to_string(),
            Stands::File(path) => uri_of(path),
            Stands::BuiltIn(name) => self.built_in(name)?,
        };
        Some(protocol::Location { uri: uri.into(), range: convert::range(target.range) })
    }

    fn list(
        &self,
        params: &protocol::DocumentSymbolParams,
    ) -> Option<protocol::DocumentSymbolResponse> {
        let document = self.desk.documents.get(params.text_document.uri.as_ref())?;
        let parts = outline(&self.desk, document).into_iter();
        let parts = parts.map(|part| {
            let detail = self.words.tell(called(part.sort));
            convert::part(part, detail)
        });
        if self.client.tree {
            return Some(parts.collect::<Vec<protocol::DocumentSymbol>>().into());
        }
        let flat = parts.map(|part| convert::flat(part, &document.uri));
        Some(flat.collect::<Vec<protocol::SymbolInformation>>().into())
    }

    /// The address of a built-in method, in a file that is made for it.
    fn built_in(&self, name: &str) -> Option<String> {
        match self.shelf.as_ref()?.place(name) {
            Ok(path) => Some(uri_of(&path)),
            Err(error) => {
                let gaps = [("method", name.into()), ("why", error.to_string().into())];
                self.log(self.words.say("lsp-not-shelved", &gaps));
                None
            }
        }
    }

    fn place(
        &self,
        params: &protocol::TextDocumentPositionParams,
    ) -> Option<(&Document, Position)> {
        let document = self.desk.documents.get(params.text_document.uri.as_ref())?;
        Some((document, convert::position(params.position)))
    }
}

/// What a part is called, as a sentence of its own.
fn called(sort: Sort) -> &'static str {
    match sort {
        Sort::Method => "lsp-method",
        Sort::Role => "lsp-role",
        Sort::Topics => "lsp-topics",
        Sort::Topic => "lsp-topic",
        Sort::Kind => "lsp-kind",
        Sort::Groups => "lsp-groups",
        Sort::Setting => "lsp-setting",
        Sort::Phase => "lsp-phase",
        Sort::Choice => "lsp-choice",
    }
}
