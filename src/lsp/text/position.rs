//! Places in a text as editors count them: lines from 0, and in a line the units of an encoding
//! that both sides agreed on.

use std::ops::Range as Span;

/// What a column counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::lsp) enum Units {
    /// Bytes.
    Utf8,
    /// Units of UTF-16, which every editor knows.
    #[default]
    Utf16,
    /// Characters.
    Utf32,
}

/// A place between two characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::lsp) struct Position {
    /// The line, from 0.
    pub(in crate::lsp) line: u32,
    /// Units of the line before it.
    pub(in crate::lsp) column: u32,
}

/// From a place up to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::lsp) struct Range {
    /// Where it starts.
    pub(in crate::lsp) start: Position,
    /// Just behind its end.
    pub(in crate::lsp) end: Position,
}

/// A text, with where its lines begin. A line ends with `\n`, `\r\n` or `\r`.
pub(in crate::lsp) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    units: Units,
}

impl<'a> Lines<'a> {
    pub(in crate::lsp) fn of(text: &'a str, units: Units) -> Lines<'a> {
        let bytes = text.as_bytes();
        let ends = (0..bytes.len()).filter(|at| match bytes[*at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        let starts = std::iter::once(0).chain(ends.map(|end| end + 1)).collect();
        Lines { text, starts, units }
    }

    /// The position of a byte; of the start of a character for one within it.
    pub(in crate::lsp) fn position(&self, byte: usize) -> Position {
        let byte = (0..=byte.min(self.text.len())).rev().find(|at| self.text.is_char_boundary(*at));
        let byte = byte.unwrap_or(0);
        let line = self.starts.partition_point(|start| *start <= byte) - 1;
        let before = self.text[self.starts[line]..byte].chars();
        Position { line: number(line), column: number(before.map(|c| self.units.of(c)).sum()) }
    }

    /// The byte at a position; the end of the line for one behind it, the end of the text for a
    /// line that is not there.
    pub(in crate::lsp) fn byte(&self, position: Position) -> usize {
        let Some(&start) = self.starts.get(position.line as usize) else { return self.text.len() };
        let line = self.line(position.line as usize);
        let mut left = position.column as usize;
        let within = line.char_indices().find_map(|(at, c)| {
            let is_here = left < self.units.of(c);
            left = left.saturating_sub(self.units.of(c));
            is_here.then_some(at)
        });
        start + within.unwrap_or(line.len())
    }

    /// Where some bytes stand.
    pub(in crate::lsp) fn range(&self, span: &Span<usize>) -> Range {
        Range { start: self.position(span.start), end: self.position(span.end) }
    }

    /// What is written on the line of a byte, without the blanks around it.
    pub(in crate::lsp) fn line_around(&self, byte: usize) -> Span<usize> {
        let line = self.starts.partition_point(|start| *start <= byte).saturating_sub(1);
        let written = self.line(line);
        let blanks = written.len() - written.trim_start().len();
        let start = self.starts[line] + blanks;
        start..start + written.trim().len()
    }

    /// A line without what ends it.
    fn line(&self, line: usize) -> &'a str {
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        self.text[self.starts[line]..end].trim_end_matches(['\n', '\r'])
    }
}

impl Units {
    fn of(self, c: char) -> usize {
        match self {
            Units::Utf8 => c.len_utf8(),
            Units::Utf16 => c.len_utf16(),
            Units::Utf32 => 1,
        }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "één “🧅” ui\r\nrest\rslot\n";

    fn at(line: u32, column: u32) -> Position {
        Position { line, column }
    }

    #[test]
    fn columns_count_the_units_that_were_agreed_on() {
        let ui = TEXT.find("ui").expect("it is there");
        for (units, column) in [(Units::Utf8, 17), (Units::Utf16, 9), (Units::Utf32, 8)] {
            let lines = Lines::of(TEXT, units);
            assert_eq!(lines.position(ui), at(0, column));
            assert_eq!(lines.byte(at(0, column)), ui);
        }
    }

    #[test]
    fn every_end_of_a_line_begins_another() {
        let lines = Lines::of(TEXT, Units::Utf16);
        let rest = TEXT.find("rest").expect("it is there");
        assert_eq!(lines.position(rest), at(1, 0));
        assert_eq!(lines.position(TEXT.find("slot").expect("it is there")), at(2, 0));
        assert_eq!(lines.position(TEXT.len()), at(3, 0));
        assert_eq!(lines.line_around(rest + 2), rest..rest + 4);
    }

    #[test]
    fn every_place_leads_back_to_itself() {
        for units in [Units::Utf8, Units::Utf16, Units::Utf32] {
            let lines = Lines::of(TEXT, units);
            for (byte, c) in TEXT.char_indices().chain([(TEXT.len(), ' ')]) {
                // Between the two characters that end a line there is no place.
                if !(c == '\n' && TEXT[..byte].ends_with('\r')) {
                    assert_eq!(lines.byte(lines.position(byte)), byte, "{units:?}");
                }
            }
        }
    }

    #[test]
    fn a_place_that_is_not_there_becomes_the_nearest_before_it() {
        let lines = Lines::of(TEXT, Units::Utf16);
        let end_of_first = TEXT.find('\r').expect("it is there");
        assert_eq!(lines.byte(at(0, 99)), end_of_first);
        assert_eq!(lines.byte(at(99, 0)), TEXT.len());
        // Within a character: before it.
        let onion = TEXT.find('🧅').expect("it is there");
        assert_eq!(lines.byte(at(0, 6)), onion);
        assert_eq!(lines.position(onion + 2), lines.position(onion));
        assert_eq!(lines.position(999), at(3, 0));
        assert_eq!(Lines::of("", Units::Utf16).line_around(0), 0..0);
    }
}
