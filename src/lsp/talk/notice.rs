//! What is shown of a file, as the protocol says it.

use gen_lsp_types as protocol;
use lsp_server::{Message, Notification};

use super::client::Client;
use super::convert;
use crate::lsp::look::Stands;
use crate::lsp::remark::{Aside, Remark};
use crate::lsp::text::uri_of;
use crate::lsp::watch::Notice;
use crate::words::Words;

/// The message that shows it.
pub(super) fn published(notice: Notice, client: &Client, words: &Words) -> Message {
    let remarks = notice.remarks.into_iter();
    let params = protocol::PublishDiagnosticsParams {
        uri: notice.uri.to_string().into(),
        version: notice.version,
        diagnostics: remarks.map(|remark| diagnostic(remark, client, words)).collect(),
    };
    Notification::new("textDocument/publishDiagnostics".to_owned(), params).into()
}

fn diagnostic(remark: Remark, client: &Client, words: &Words) -> protocol::Diagnostic {
    let asides = remark.asides.into_iter().filter_map(aside);
    let asides: Vec<_> = asides.filter(|_| client.asides).collect();
    let text = match remark.seen_from {
        None => remark.text,
        Some(from) => {
            let gaps = [("text", remark.text.into()), ("script", from.into())];
            words.say("lsp-seen-from", &gaps)
        }
    };
    protocol::Diagnostic {
        range: convert::range(remark.range),
        severity: Some(convert::severity(remark.severity)),
        source: Some("intervisie".to_owned()),
        message: text.into(),
        related_information: (!asides.is_empty()).then_some(asides),
        ..protocol::Diagnostic::default()
    }
}

fn aside(aside: Aside) -> Option<protocol::DiagnosticRelatedInformation> {
    let uri = match &aside.stands {
        Stands::Open(uri) => uri.to_string(),
        Stands::File(path) => uri_of(path),
        Stands::BuiltIn(_) => return None,
    };
    let location = protocol::Location { uri: uri.into(), range: convert::range(aside.range) };
    Some(protocol::DiagnosticRelatedInformation { location, message: aside.text })
}
