//! From plain data to what the protocol calls it, and back.

use gen_lsp_types as protocol;
use gen_lsp_types::MarkupKind;

use super::client::Client;
use crate::check::Severity;
use crate::lsp::answer::{Part, Proposal, What};
use crate::lsp::look::Sort;
use crate::lsp::text::{Change, Position, Range, Units};

pub(super) fn position(at: protocol::Position) -> Position {
    Position { line: at.line, column: at.character }
}

pub(super) fn range(range: Range) -> protocol::Range {
    let at = |at: Position| protocol::Position { line: at.line, character: at.column };
    protocol::Range { start: at(range.start), end: at(range.end) }
}

pub(super) fn changes(changes: Vec<protocol::TextDocumentContentChangeEvent>) -> Vec<Change> {
    use protocol::TextDocumentContentChangeEvent::{
        TextDocumentContentChangePartial as Part, TextDocumentContentChangeWholeDocument as Whole,
    };
    let change = |change| match change {
        Part(part) => {
            let range = Range { start: position(part.range.start), end: position(part.range.end) };
            Change::Part(range, part.text)
        }
        Whole(whole) => Change::Whole(whole.text),
    };
    changes.into_iter().map(change).collect()
}

pub(super) fn units(units: Units) -> protocol::PositionEncodingKind {
    match units {
        Units::Utf8 => protocol::PositionEncodingKind::UTF8,
        Units::Utf16 => protocol::PositionEncodingKind::UTF16,
        Units::Utf32 => protocol::PositionEncodingKind::UTF32,
    }
}

pub(super) fn severity(severity: Severity) -> protocol::DiagnosticSeverity {
    match severity {
        Severity::Error => protocol::DiagnosticSeverity::Error,
        Severity::Warning => protocol::DiagnosticSeverity::Warning,
        Severity::Note => protocol::DiagnosticSeverity::Information,
    }
}

/// A text to be shown, as Markdown where an editor knows that.
pub(super) fn shown(text: String, is_known: bool) -> protocol::MarkupContent {
    let kind = if is_known { MarkupKind::Markdown } else { MarkupKind::PlainText };
    protocol::MarkupContent { kind, value: text }
}

pub(super) fn proposal(proposal: Proposal, client: &Client) -> protocol::CompletionItem {
    let told = Some(proposal.told).filter(|told| !told.is_empty());
    let detail = Some(proposal.detail).filter(|detail| !detail.is_empty());
    let snippet = proposal.inserted.snippet.filter(|_| client.snippets);
    let format = snippet.as_ref().map(|_| protocol::InsertTextFormat::Snippet);
    let new_text = snippet.unwrap_or(proposal.inserted.plain);
    let edit = protocol::TextEdit { range: range(proposal.replaced), new_text };
    protocol::CompletionItem {
        label: proposal.label,
        kind: Some(kind(proposal.what)),
        detail,
        documentation: told.map(|told| shown(told, client.markdown_proposals).into()),
        insert_text_format: format,
        text_edit: Some(edit.into()),
        ..protocol::CompletionItem::default()
    }
}

fn kind(what: What) -> protocol::CompletionItemKind {
    use protocol::CompletionItemKind as Kind;
    match what {
        What::Name => Kind::Variable,
        What::Member => Kind::Method,
        What::Property => Kind::Property,
        What::Function => Kind::Function,
        What::Constant => Kind::Constant,
        What::Id(Sort::Method) => Kind::Module,
        What::Id(Sort::Setting) => Kind::Value,
        What::Id(_) => Kind::EnumMember,
    }
}

/// What an editor draws beside a part.
pub(super) fn symbol(sort: Sort) -> protocol::SymbolKind {
    use protocol::SymbolKind as Kind;
    match sort {
        Sort::Method => Kind::Module,
        Sort::Role => Kind::Class,
        Sort::Topics | Sort::Groups => Kind::Enum,
        Sort::Topic | Sort::Kind => Kind::EnumMember,
        Sort::Setting => Kind::Number,
        Sort::Phase => Kind::Event,
        Sort::Choice => Kind::Key,
    }
}

#[expect(deprecated, reason = "the type has a field for editors of long ago")]
pub(super) fn part(part: Part, detail: String) -> protocol::DocumentSymbol {
    protocol::DocumentSymbol {
        name: part.id,
        detail: Some(detail),
        kind: symbol(part.sort),
        tags: None,
        deprecated: None,
        range: range(part.whole),
        selection_range: range(part.range),
        children: None,
    }
}

/// The same for an editor that shows no parts within parts.
#[expect(deprecated, reason = "the type has a field for editors of long ago")]
pub(super) fn flat(part: protocol::DocumentSymbol, uri: &str) -> protocol::SymbolInformation {
    protocol::SymbolInformation {
        deprecated: None,
        location: protocol::Location { uri: uri.into(), range: part.range },
        base_symbol_information: protocol::BaseSymbolInformation {
            name: part.name,
            kind: part.kind,
            tags: None,
            container_name: part.detail,
        },
    }
}
