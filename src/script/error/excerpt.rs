//! Draws an error over an excerpt of its script, for a terminal. Knows nothing of how the error
//! came about.

use std::fmt::Write;
use std::ops::Range;

use ariadne::{Color, Config, IndexType, Label, Report, ReportKind};

use super::places::Tokens;
use super::script_error::{Frame, Place, Script, ScriptError};
use super::visible::{harmless, quoted};

/// Lines of more characters are not shown: nobody finds a caret in them.
const LONGEST_LINE: usize = 240;

/// Calls shown on either end of the way to an error; of a deep recursion the ends say enough.
const SHOWN_CALLS: usize = 3;

/// Characters of one script, by its name.
type Span = (String, Range<usize>);

impl ScriptError {
    /// The error as an author reads it: the message, the file and line, the text with a caret
    /// under what is wrong, the calls that led there, and the hint. Whatever a script contains, no
    /// control sequence of it reaches the terminal.
    #[must_use]
    pub fn render(&self, colour: bool) -> String {
        let Some(span) = self.place.and_then(|place| span(&self.script, place)) else {
            return self.without_excerpt();
        };
        let mut pages = vec![page(&self.script)];
        // A label without a message is not drawn at all.
        let mut labels = vec![Label::new(span.clone()).with_message("").with_color(Color::Red)];
        for (frame, called) in self.shown_calls(&span) {
            pages.push(page(&frame.script));
            labels.push(Label::new(called).with_message(quoted(&frame.what)).with_order(1));
        }
        pages.sort();
        pages.dedup_by(|later, earlier| later.0 == earlier.0);
        let config = Config::default().with_color(colour).with_index_type(IndexType::Char);
        let mut report = Report::build(ReportKind::Error, span)
            .with_config(config)
            .with_message(quoted(&self.message))
            .with_labels(labels);
        report.with_helps(self.hint.as_deref().map(quoted));
        let mut drawn = Vec::new();
        match report.finish().write(ariadne::sources(pages), &mut drawn) {
            Ok(()) => without_trailing_blanks(&String::from_utf8_lossy(&drawn)),
            Err(_) => self.without_excerpt(),
        }
    }

    fn without_excerpt(&self) -> String {
        let place = self.place.map(|place| format!(":{place}")).unwrap_or_default();
        let mut told = format!("Error: {}\n", quoted(&self.message));
        if !self.script.name.is_empty() {
            _ = writeln!(told, "    in {}{place}", quoted(&self.script.name));
        }
        if let Some(hint) = &self.hint {
            _ = writeln!(told, "  Help: {}", quoted(hint));
        }
        told
    }

    /// The calls worth a label: each place once, the middle of a long way left out.
    fn shown_calls(&self, error: &Span) -> Vec<(&Frame, Span)> {
        let mut shown: Vec<(&Frame, Span)> = Vec::new();
        for frame in &self.trace {
            let Some(span) = span(&frame.script, frame.place) else {
                continue;
            };
            if span != *error && shown.iter().all(|(_, other)| *other != span) {
                shown.push((frame, span));
            }
        }
        if shown.len() > 2 * SHOWN_CALLS {
            shown.drain(SHOWN_CALLS..shown.len() - SHOWN_CALLS);
        }
        shown
    }
}

/// What to mark for a place, in characters; nothing where the line cannot be shown.
fn span(script: &Script, place: Place) -> Option<Span> {
    let line = script.text.split('\n').nth(place.line.checked_sub(1)? as usize)?;
    if line.chars().count() > LONGEST_LINE {
        return None;
    }
    let bytes = Tokens::of(&script.text).span(place)?;
    let marked = &script.text[bytes.clone()];
    let start = script.text[..bytes.start].chars().count();
    let length = marked.split('\n').next().unwrap_or_default().chars().count();
    Some((quoted(&script.name), start..start + length))
}

fn page(script: &Script) -> (String, String) {
    // Character by character, so that places stay what they are.
    (quoted(&script.name), harmless(&script.text))
}

fn without_trailing_blanks(drawn: &str) -> String {
    let lines: Vec<&str> = drawn.lines().map(str::trim_end).collect();
    lines.join("\n").trim_end().to_owned() + "\n"
}

#[cfg(test)]
mod tests {
    use super::super::script_error::Kind;
    use super::*;

    fn error(text: &str, line: u32, column: u32) -> ScriptError {
        let script = Script::new("a.rhai", text);
        ScriptError::new(Kind::Name, script, "`lsats` is not a word of a phase")
            .at(Place { line, column })
            .with_hint("did you mean `lasts`?")
    }

    #[test]
    fn the_caret_stands_under_the_word() {
        let drawn = error("// één\n  p.lsats(3);\n", 2, 5).render(false);
        let expected = "\
Error: `lsats` is not a word of a phase
   ╭─[ a.rhai:2:5 ]
   │
 2 │   p.lsats(3);
   │     ──┬──
   │       ╰────
   │
   │ Help: did you mean `lasts`?
───╯
";
        assert_eq!(drawn, expected);
    }

    #[test]
    fn calls_in_other_scripts_are_shown_with_their_own_text() {
        let mut error = error("p.lsats(3);", 1, 3);
        let script = Script::new("b.rhai", "\nextend(\"a\")");
        let place = Place { line: 2, column: 1 };
        error.trace.push(Frame { what: "in `extend`".to_owned(), script, place });
        let drawn = error.render(false);
        assert!(drawn.contains("[ b.rhai:2:1 ]") && drawn.contains("╰──── in `extend`"), "{drawn}");
        assert!(drawn.contains("1 │ p.lsats(3);"), "{drawn}");
    }

    #[test]
    fn nothing_in_a_script_reaches_the_terminal_as_a_command() {
        let mut hostile = error("p.\u{1b}[31mlsats(\u{202e}3);\r", 1, 3);
        hostile.message.push_str("\u{7}\n\u{9b}");
        let drawn = hostile.render(false);
        assert!(drawn.chars().all(|c| c == '\n' || !c.is_control()), "{drawn:?}");
        assert!(!drawn.contains('\u{202e}'));
    }

    #[test]
    fn without_a_line_to_show_the_place_is_told() {
        let drawn = error(&"x".repeat(1_000), 1, 3).render(false);
        assert!(drawn.ends_with("    in a.rhai:1:3\n  Help: did you mean `lasts`?\n"), "{drawn}");
        for (line, column) in [(0, 0), (9, 9), (1, 99)] {
            assert!(error("x", line, column).render(true).contains("lasts"));
        }
    }
}
