//! Finds its way in the text of a script: which word stands at a place, where the code before it
//! ends, which names have been given. Reads tokens, not grammar; good enough to point and to guess.

use std::ops::Range;

use super::script_error::Place;

/// A script cut into words, quoted texts and single symbols, without blanks and comments.
pub(crate) struct Tokens<'a> {
    pub(crate) text: &'a str,
    pub(crate) spans: Vec<Range<usize>>,
}

impl<'a> Tokens<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let mut spans = Vec::new();
        let mut at = 0;
        while let Some(next) = text[at..].chars().next() {
            let rest = &text[at..];
            let length = if next.is_whitespace() {
                next.len_utf8()
            } else if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                comment(rest)
            } else {
                let length = token(rest, next);
                spans.push(at..at + length);
                length
            };
            at += length;
        }
        Self { text, spans }
    }

    /// The bytes of the token at a place; of one character, or none, where there is no token.
    pub(crate) fn span(&self, place: Place) -> Option<Range<usize>> {
        let at = byte_of(self.text, place)?;
        let token = self.spans.iter().find(|span| span.start <= at && at < span.end);
        Some(token.map_or_else(
            || at..at + self.text[at..].chars().next().map_or(0, char::len_utf8),
            |token| {
                if self.is_word(token) { token.clone() } else { at..token.end }
            },
        ))
    }

    /// The word or symbol at a place.
    pub(super) fn word(&self, place: Place) -> Option<&'a str> {
        self.span(place).map(|span| &self.text[span])
    }

    /// Whether what stands at a place is asked of something: `x.word`.
    pub(super) fn is_after_dot(&self, place: Place) -> bool {
        let before = self.before(place);
        before.last().is_some_and(|span| &self.text[span.clone()] == ".")
    }

    /// Just behind the last token before a place.
    pub(super) fn end_of_code_before(&self, place: Place) -> Option<Place> {
        self.before(place).last().map(|span| place_at(self.text, span.end))
    }

    /// The names given before a place: variables, functions and parameters, whatever their scope.
    pub(crate) fn names_before(&self, place: Place) -> Vec<&'a str> {
        let before = self.before(place);
        let mut names = Vec::new();
        for (index, span) in before.iter().enumerate() {
            let following = &before[index + 1..];
            match &self.text[span.clone()] {
                "let" | "const" => names.extend(self.words(following).take(1)),
                "fn" | "for" => names.extend(self.words(following).take_while(|w| *w != "in")),
                "|" if index > 0 && self.opens_closure(&before[index - 1]) => {
                    names.extend(self.words(following));
                }
                _ => {}
            }
        }
        names
    }

    /// Whether the script has a function of this name.
    pub(super) fn defines(&self, name: &str) -> bool {
        self.spans
            .windows(2)
            .any(|pair| self.token(&pair[0]) == "fn" && self.token(&pair[1]) == name)
    }

    /// Where a name is called, if that is at one place only.
    pub(super) fn only_call(&self, name: &str) -> Option<Place> {
        let mut calls = self.spans.windows(2).filter(|pair| {
            self.text[pair[0].clone()] == *name && self.text[pair[1].clone()].starts_with('(')
        });
        let call = calls.next()?;
        calls.next().is_none().then(|| place_at(self.text, call[0].start))
    }

    /// The tokens before a place.
    pub(super) fn before(&self, place: Place) -> &[Range<usize>] {
        let at = byte_of(self.text, place).unwrap_or(self.text.len());
        &self.spans[..self.spans.partition_point(|span| span.start < at)]
    }

    /// The words that follow, past the brackets and commas of a list of them.
    fn words<'s>(&'s self, spans: &'s [Range<usize>]) -> impl Iterator<Item = &'a str> + 's {
        spans
            .iter()
            .take_while(|span| self.is_word(span) || matches!(self.token(span), "(" | ","))
            .filter(|span| self.is_word(span))
            .map(|span| self.token(span))
    }

    fn opens_closure(&self, before: &Range<usize>) -> bool {
        matches!(self.token(before), "(" | "," | "=" | "[" | ":" | ";" | "{")
    }

    pub(crate) fn is_word(&self, span: &Range<usize>) -> bool {
        self.token(span).chars().next().is_some_and(is_word_character)
    }

    pub(crate) fn token(&self, span: &Range<usize>) -> &'a str {
        &self.text[span.clone()]
    }
}

/// The byte at a place; the end of the line for a place behind it.
fn byte_of(text: &str, place: Place) -> Option<usize> {
    let mut start = 0;
    for _ in 1..place.line {
        start += text[start..].find('\n')? + 1;
    }
    let line = text[start..].split('\n').next().unwrap_or_default();
    let column = place.column.saturating_sub(1) as usize;
    let visible = line.trim_end_matches('\r');
    let within = visible.char_indices().nth(column).map_or(visible.len(), |(at, _)| at);
    Some(start + within)
}

/// The place of a byte of a text.
pub(in crate::script) fn place_at(text: &str, byte: usize) -> Place {
    let before = &text[..byte];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    let number = |count| u32::try_from(count).unwrap_or(u32::MAX);
    Place { line: number(line), column: number(column) }
}

fn is_word_character(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of the token that `rest` begins with.
fn token(rest: &str, first: char) -> usize {
    match first {
        '"' | '`' | '\'' => quoted(rest, first),
        _ if is_word_character(first) => rest.find(|c| !is_word_character(c)).unwrap_or(rest.len()),
        _ => first.len_utf8(),
    }
}

fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if c == quote && !escaped {
            return at + c.len_utf8();
        }
        // Only what stands between backticks goes on in the next line; else the end is missing.
        if c == '\n' && !escaped && quote != '`' {
            return at;
        }
        escaped = (c == '\\' && !escaped && quote != '`') || (escaped && c == '\r');
    }
    rest.len()
}

/// The length of the comment that `rest` begins with; comments nest.
fn comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(next) = rest[at..].chars().next() {
        let (step, nested) = match &rest.as_bytes()[at..] {
            [b'/', b'*', ..] => (2, depth + 1),
            [b'*', b'/', ..] => (2, depth - 1),
            _ => (next.len_utf8(), depth),
        };
        at += step;
        depth = nested;
        if depth == 0 {
            break;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "let méér = 1; // let not\nfor (t, i) in méér { f(|s, x| s.\"a b\") }\n";

    fn at(line: u32, column: u32) -> Place {
        Place { line, column }
    }

    #[test]
    fn a_place_counts_characters_and_stays_in_the_line() {
        let tokens = Tokens::of(TEXT);
        assert_eq!(tokens.word(at(1, 5)), Some("méér"));
        assert_eq!(tokens.word(at(2, 15)), Some("méér"));
        assert_eq!(tokens.word(at(1, 900)), Some("\n"));
        assert_eq!(tokens.word(at(3, 1)), Some(""));
        assert_eq!(tokens.word(at(9, 1)), None);
    }

    #[test]
    fn code_ends_before_blanks_and_comments() {
        let tokens = Tokens::of("let a = 1 /* x /* y */ */ // z\n\n  let b");
        assert_eq!(tokens.end_of_code_before(at(3, 3)), Some(at(1, 10)));
        assert_eq!(tokens.end_of_code_before(at(1, 1)), None);
    }

    #[test]
    fn a_text_whose_end_is_missing_takes_no_more_than_its_line() {
        for (text, ends) in [
            ("f(\"a b\n.c", 6),
            ("f(\"a\\\n b\", 1", 9),
            ("f(\"a\\\r\n b\", 1", 10),
            ("f(`a\nb`, 1", 7),
        ] {
            let tokens = Tokens::of(text);
            assert_eq!(tokens.spans[2].end, ends, "{text}");
        }
    }

    #[test]
    fn names_are_those_given_before() {
        let names = Tokens::of(TEXT).names_before(at(2, 40));
        assert_eq!(names, ["méér", "t", "i", "s", "x"]);
    }

    #[test]
    fn a_call_is_found_when_there_is_one() {
        let text = "a.lasts(1); b.may(2); c.may(3)";
        assert_eq!(Tokens::of(text).only_call("lasts"), Some(at(1, 3)));
        assert_eq!(Tokens::of(text).only_call("may"), None);
        assert!(Tokens::of(text).is_after_dot(at(1, 3)));
        assert!(!Tokens::of(text).is_after_dot(at(1, 1)));
    }

    #[test]
    fn no_text_is_too_broken_to_read() {
        for text in ["\"", "`${`", "/*", "'\\", "é/*é*/é", ""] {
            assert!(Tokens::of(text).span(at(1, 1)).is_some());
        }
    }
}
