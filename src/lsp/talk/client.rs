//! What the editor at the other side can do, and what it has open. An editor that says nothing of
//! something cannot do it; nothing that it says is wrong.

use std::path::PathBuf;

use serde_json::Value;

use crate::lsp::text::{Units, path_of};

/// What an editor told of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is something an editor can do or not")]
pub(super) struct Client {
    /// What it counts columns in.
    pub(super) units: Units,
    /// The folders that it has open.
    pub(super) roots: Vec<PathBuf>,
    /// Whether it fills in holes.
    pub(super) snippets: bool,
    /// Whether what it shows of a word may be Markdown.
    pub(super) markdown_hover: bool,
    /// The same of what it shows of a proposal.
    pub(super) markdown_proposals: bool,
    /// Whether it shows other places beside a remark.
    pub(super) asides: bool,
    /// Whether it shows parts within parts.
    pub(super) tree: bool,
    /// Whether it can be asked to look after files.
    pub(super) watches: bool,
}

impl Client {
    /// Reads what came with `initialize`.
    pub(super) fn of(params: &Value) -> Client {
        let says = |path: &str| {
            let value = params.pointer(&format!("/capabilities/{path}"));
            value.and_then(Value::as_bool).unwrap_or(false)
        };
        let lists = |path: &str, what: &str| {
            let value = params.pointer(&format!("/capabilities/{path}"));
            let mut all = value.and_then(Value::as_array).into_iter().flatten();
            all.any(|one| one.as_str() == Some(what))
        };
        let item = "textDocument/completion/completionItem";
        Client {
            units: units(params),
            roots: roots(params),
            snippets: says(&format!("{item}/snippetSupport")),
            markdown_hover: lists("textDocument/hover/contentFormat", "markdown"),
            markdown_proposals: lists(&format!("{item}/documentationFormat"), "markdown"),
            asides: says("textDocument/publishDiagnostics/relatedInformation"),
            tree: says("textDocument/documentSymbol/hierarchicalDocumentSymbolSupport"),
            watches: says("workspace/didChangeWatchedFiles/dynamicRegistration"),
        }
    }
}

/// The first of what it prefers that is known here.
fn units(params: &Value) -> Units {
    let offered = params.pointer("/capabilities/general/positionEncodings");
    let mut offered = offered.and_then(Value::as_array).into_iter().flatten();
    let known = |one: &Value| match one.as_str() {
        Some("utf-8") => Some(Units::Utf8),
        Some("utf-16") => Some(Units::Utf16),
        Some("utf-32") => Some(Units::Utf32),
        _ => None,
    };
    offered.find_map(known).unwrap_or_default()
}

fn roots(params: &Value) -> Vec<PathBuf> {
    let folders = params.pointer("/workspaceFolders").and_then(Value::as_array);
    let folders = folders.into_iter().flatten().filter_map(|folder| folder.pointer("/uri"));
    let folders: Vec<&Value> = folders.chain(params.pointer("/rootUri")).collect();
    let mut roots: Vec<PathBuf> = Vec::new();
    for root in folders.into_iter().filter_map(Value::as_str).filter_map(path_of) {
        if !roots.contains(&root) {
            roots.push(root);
        }
    }
    roots
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_editor_can_do_what_it_says() {
        let told = json!({
            "rootUri": "file:///p",
            "workspaceFolders": [{"uri": "file:///p", "name": "p"}, {"uri": "git:/q"}, 3],
            "capabilities": {
                "general": {"positionEncodings": ["utf-7", "utf-8", "utf-16"]},
                "textDocument": {
                    "hover": {"contentFormat": ["plaintext", "markdown"]},
                    "completion": {"completionItem": {"snippetSupport": true}},
                },
            },
        });
        let client = Client {
            units: Units::Utf8,
            roots: vec![PathBuf::from("/p")],
            snippets: true,
            markdown_hover: true,
            ..Client::default()
        };
        assert_eq!(Client::of(&told), client);
    }

    #[test]
    fn what_makes_no_sense_says_nothing() {
        for told in [json!(null), json!([]), json!({"capabilities": 3, "workspaceFolders": {}})] {
            assert_eq!(Client::of(&told), Client::default());
        }
    }
}
