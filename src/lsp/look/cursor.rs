//! What stands at the cursor.

use std::ops::Range;

use super::reading::Reading;
use super::types::Receiver;

/// What is being written at the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::lsp) enum Cursor {
    /// Nothing that could be helped with: a comment, a number, a name that is new.
    Nothing,
    /// A word, of which this much stands there.
    Word(Receiver, Range<usize>),
    /// A text in quotes: which token, and the bytes between the quotes.
    Quoted(usize, Range<usize>),
}

impl Reading<'_> {
    /// What is being written at a byte.
    pub(in crate::lsp) fn cursor(&self, byte: usize) -> Cursor {
        let spans = &self.tokens.spans;
        let behind = spans.partition_point(|span| span.start < byte);
        let Some(last) = behind.checked_sub(1) else {
            return self.word_from(0, byte..byte);
        };
        let (span, text) = (&spans[last], self.token(last));
        let is_within = byte < span.end || (byte == span.end && !ends(text));
        if text.starts_with('"') && is_within {
            return Cursor::Quoted(last, self.inside(last));
        }
        // Just behind its end nothing is written yet: an editor asks when a quote is typed.
        if text.starts_with(['"', '`', '\'']) && byte <= span.end {
            return Cursor::Nothing;
        }
        if self.is_word(last) && byte <= span.end {
            let is_number = text.starts_with(|c: char| c.is_ascii_digit());
            return if is_number {
                Cursor::Nothing
            } else {
                self.word_from(last, span.start..byte)
            };
        }
        self.word_from(last + 1, byte..byte)
    }

    /// The token at a byte, or the one that ends there.
    pub(in crate::lsp) fn token_at(&self, byte: usize) -> Option<usize> {
        let spans = &self.tokens.spans;
        let behind = spans.partition_point(|span| span.start <= byte);
        let at = behind.checked_sub(1).filter(|at| byte <= spans[*at].end)?;
        // Between two, the word is meant.
        let is_sign = !self.is_word(at) && spans[at].start == byte;
        let before = at.checked_sub(1).filter(|at| spans[*at].end == byte && self.is_word(*at));
        before.filter(|_| is_sign).or(Some(at))
    }

    /// The word that begins as the token at this place would.
    fn word_from(&self, at: usize, written: Range<usize>) -> Cursor {
        let end_before = at.checked_sub(1).map_or(0, |before| self.tokens.spans[before].end);
        let is_new = matches!(self.before(at), "let" | "const" | "fn" | "for");
        if is_new || is_comment(&self.tokens.text[end_before..written.start]) {
            return Cursor::Nothing;
        }
        let receiver = if self.is_after_dot(at) {
            Receiver::Of(self.said_of(at - 1))
        } else {
            Receiver::Nobody
        };
        Cursor::Word(receiver, written)
    }
}

/// Whether a text in quotes has both.
fn ends(text: &str) -> bool {
    let mut quotes = text.chars();
    let (first, last) = (quotes.next(), quotes.next_back());
    last.is_some() && first == last
}

/// Whether what stands between two tokens ends within a comment.
fn is_comment(between: &str) -> bool {
    let line = between.rsplit('\n').next().unwrap_or_default();
    line.contains("//") || between.matches("/*").count() > between.matches("*/").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is written at the `¦` of a text.
    fn at(text: &str) -> String {
        let byte = text.find('¦').expect("a cursor");
        let text = text.replacen('¦', "", 1);
        let reading = Reading::of(&text, crate::script::reference());
        match reading.cursor(byte) {
            Cursor::Nothing => "nothing".to_owned(),
            Cursor::Word(Receiver::Nobody, written) => format!("word {}", &text[written]),
            Cursor::Word(Receiver::Of(known), written) => {
                format!("{} . {}", known.map_or("?", |known| known.name), &text[written])
            }
            Cursor::Quoted(_, inside) => format!("quoted {}", &text[inside]),
        }
    }

    #[test]
    fn what_is_written_at_the_cursor_is_known_while_it_is_written() {
        for (text, expected) in [
            ("¦", "word "),
            ("let m = method(\"a\");\nm.¦", "Method . "),
            ("let m = method(\"a\");\nm.ph¦ase(\"x\")", "Method . ph"),
            ("let m = method(\"a\"); m.phase(\"x\")\n    .¦\nm.role(\"y\");", "Phase . "),
            ("x.¦", "? . "),
            ("5.¦", "Number . "),
            ("f.of(1..¦", "word "),
            ("ever¦yone", "word ever"),
            ("f.may(¦", "word "),
            ("f.may(e, \"¦", "quoted "),
            ("f.may(e, \"¦\")", "quoted "),
            ("f.may(e, \"één¦ en\nlet x = 1;", "quoted één en"),
            ("f.may(e, \"a\"¦)", "nothing"),
            ("f.may(e, \"a\", ¦)", "word "),
            ("f.may(e, ¦\"a\")", "word "),
            ("f.title(`a ¦b`)", "nothing"),
            ("f.title(`a ¦", "nothing"),
            ("// f.¦", "nothing"),
            ("f /* .¦ */", "nothing"),
            ("f // x\n.¦", "? . "),
            ("12¦", "nothing"),
            ("let ¦", "nothing"),
            ("let na¦", "nothing"),
        ] {
            assert_eq!(at(text), expected, "{text}");
        }
    }

    #[test]
    fn a_token_is_met_from_either_side() {
        let reading = Reading::of("f.may(x)", crate::script::reference());
        let met: Vec<&str> =
            (0..=8).map(|byte| reading.token_at(byte).map_or("", |at| reading.token(at))).collect();
        assert_eq!(met, ["f", "f", "may", "may", "may", "may", "x", "x", ")"]);
    }
}
