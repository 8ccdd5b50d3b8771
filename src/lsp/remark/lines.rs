//! What of a text is marked for a place in it.

use std::ops::Range;

use crate::lsp::text::{Lines, Units};
use crate::script::{Place, Tokens};

/// The word or symbol at a place, within its line; where there is none, what stands before it.
pub(super) fn marked(text: &str, place: Place) -> Range<usize> {
    let Some(span) = Tokens::of(text).span(place) else { return first(text) };
    let within = text[span.clone()].split(['\n', '\r']).next().unwrap_or_default();
    if !within.trim().is_empty() {
        return span.start..span.start + within.len();
    }
    let before = text[..span.start].chars().next_back().filter(|c| *c != '\n');
    span.start - before.map_or(0, char::len_utf8)..span.start
}

/// What is said on a line, counted from 1, without the comment behind it.
pub(super) fn line(text: &str, number: u32) -> Range<usize> {
    let Some(index) = number.checked_sub(1) else { return first(text) };
    let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
    let mut starts = starts.skip(index as usize);
    let Some(start) = starts.next() else { return first(text) };
    let end = starts.next().map_or(text.len(), |next| next - 1);
    let tokens = Tokens::of(text);
    let from = tokens.spans.partition_point(|span| span.end <= start);
    let to = tokens.spans.partition_point(|span| span.start < end);
    match tokens.spans.get(from..to) {
        Some([first, .., last]) => first.start.max(start)..last.end.min(end),
        Some([only]) => only.start.max(start)..only.end.min(end),
        _ => Lines::of(text, Units::default()).line_around(start),
    }
}

/// What is said first.
pub(super) fn first(text: &str) -> Range<usize> {
    let tokens = Tokens::of(text);
    let start = tokens.spans.first().map_or(0, |span| span.start);
    line(text, number_of(text, start))
}

/// The number of the line of a byte, from 1.
fn number_of(text: &str, byte: usize) -> u32 {
    u32::try_from(text[..byte].matches('\n').count() + 1).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "// Één.\nlet m = method(\"a\"); // en\r\nm.title(`b\nc`)\n\n";

    #[test]
    fn a_word_is_marked_and_where_none_stands_what_comes_before() {
        let marked = |line, column| &TEXT[marked(TEXT, Place { line, column })];
        assert_eq!(marked(2, 9), "method");
        assert_eq!(marked(3, 9), "`b");
        assert_eq!(marked(4, 4), ")");
        assert_eq!(marked(5, 1), "");
        assert_eq!(marked(99, 1), "let m = method(\"a\");");
    }

    #[test]
    fn a_line_is_marked_without_its_comment() {
        let line = |number| &TEXT[line(TEXT, number)];
        assert_eq!(line(2), "let m = method(\"a\");");
        assert_eq!(line(4), "c`)");
        assert_eq!(line(1), "// Één.");
        assert_eq!(line(0), "let m = method(\"a\");");
        assert_eq!(line(99), "let m = method(\"a\");");
        assert_eq!((first(""), first("\n\n// x")), (0..0, 0..0));
    }
}
