//! The page around the parts of a report: what stands on top, where each part is, and the look.

use std::fmt::Write as _;

use super::plot::patterns;
use crate::report::html::{Page, plain, section};
use crate::script::harmless;
use crate::words::Words;

const STYLE: &str = include_str!("report.css");

/// A part of the report.
pub(super) struct Part {
    /// By which it is found.
    pub(super) id: &'static str,
    pub(super) heading: String,
    /// As markup; a part without any is left out.
    pub(super) body: String,
}

/// What is looked at first.
#[derive(Default)]
pub(super) struct Top {
    /// What the window is called.
    pub(super) title: String,
    pub(super) heading: String,
    /// What was played.
    pub(super) below: String,
    /// Whether all is well, and the same in a sentence.
    pub(super) verdict: (bool, String),
    /// Numbers, each with what it is.
    pub(super) numbers: Vec<(String, String)>,
    /// More to know, a line each.
    pub(super) lines: Vec<String>,
}

/// The whole page.
pub(super) fn framed(top: &Top, parts: &[Part], words: &Words) -> String {
    let parts = || parts.iter().filter(|part| !part.body.is_empty());
    let link =
        |part: &Part| format!("<li><a href=\"#{}\">{}</a></li>\n", part.id, plain(&part.heading));
    let links: String = parts().map(link).collect();
    let mut body = [patterns(), above(top)].concat();
    if !links.is_empty() {
        let label = plain(&words.tell("page-parts"));
        let _ = write!(body, "<nav aria-label=\"{label}\">\n<ul>\n{links}</ul>\n</nav>\n");
    }
    body.extend(parts().map(|part| section(part.id, &part.heading, &part.body)));
    let (title, heading) = (top.title.as_str(), top.heading.as_str());
    let language = words.language().tag();
    // A method may say anything; what no text holds, no page holds either.
    harmless(&Page { language, title, heading, style: STYLE, body: &body }.written())
}

fn above(top: &Top) -> String {
    let (is_well, verdict) = &top.verdict;
    let (class, mark) = if *is_well { ("well", '✓') } else { ("wrong", '✗') };
    let number = |(number, what): &(String, String)| {
        format!("<div><dt>{}</dt><dd>{}</dd></div>\n", plain(what), plain(number))
    };
    let numbers: String = top.numbers.iter().map(number).collect();
    let numbers = if numbers.is_empty() {
        String::new()
    } else {
        format!("<dl class=\"numbers\">\n{numbers}</dl>\n")
    };
    format!(
        "<p class=\"below\">{}</p>\n<p class=\"verdict {class}\">\
         <span class=\"mark\" aria-hidden=\"true\">{mark}</span> {}</p>\n{numbers}{}",
        plain(&top.below),
        plain(verdict),
        list(&top.lines)
    )
}

/// Sentences, each by itself.
pub(super) fn list(lines: &[String]) -> String {
    let item = |line: &String| format!("<li>{}</li>\n", plain(line.trim()));
    let items: String = lines.iter().map(item).collect();
    if items.is_empty() { items } else { format!("<ul>\n{items}</ul>\n") }
}

/// A sentence that says how something is to be read.
pub(super) fn note(told: &str) -> String {
    format!("<p class=\"note\">{}</p>\n", plain(told))
}

/// What the signs of a drawing are.
pub(super) fn legend(keys: &[String]) -> String {
    format!("<p class=\"legend\">\n{}</p>\n", keys.concat())
}

/// What is only seen by whoever asks for it.
pub(super) fn folded(told: &str, body: &str, is_open: bool) -> String {
    if body.is_empty() {
        return String::new();
    }
    let open = if is_open { " open=\"open\"" } else { "" };
    format!("<details{open}>\n<summary>{}</summary>\n{body}</details>\n", plain(told))
}

/// Text whose lines and columns stay as they are; whoever has no room for it moves it.
pub(super) fn verbatim(text: &str, label: &str) -> String {
    let label = plain(label);
    format!(
        "<pre role=\"region\" aria-label=\"{label}\" tabindex=\"0\">{}</pre>\n",
        plain(text.trim_end())
    )
}
