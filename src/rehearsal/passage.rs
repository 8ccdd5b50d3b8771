//! A text that a script plays, line by line, each with its place in the file. Knows how a text
//! stands in a script, not what its lines mean.

use crate::notation::commands_in;
use crate::script::Place;

/// A text that a script plays.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage<'a> {
    text: &'a str,
    call: Place,
    /// The line of the file on which the text begins and what stands before it there; nothing for
    /// a text that was made elsewhere.
    begin: Option<Begin>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Begin {
    line: u32,
    column: u32,
}

impl<'a> Passage<'a> {
    /// The `text` that the call at `call` of a script was given.
    pub(super) fn of(script: &str, call: Place, text: &'a str) -> Passage<'a> {
        Passage { text, call, begin: begin(script, call) }
    }

    /// Every line with its place: its first letter, or the call where that is not known. What ends
    /// with a backslash goes on in the next, which stands as far to the right.
    pub(super) fn lines(self) -> Vec<(Place, String)> {
        let mut nth = 0;
        let mut lines = Vec::new();
        for command in commands_in(self.text) {
            let place = self.place(nth, command.lines().next().unwrap_or_default());
            nth += 1 + u32::try_from(command.matches('\n').count()).unwrap_or(u32::MAX);
            let indent = command.chars().take_while(|c| c.is_whitespace()).count();
            let parts: Vec<&str> = command.split('\n').map(|it| moved(it, indent)).collect();
            lines.push((place, parts.join("\n").trim().to_owned()));
        }
        lines
    }

    fn place(&self, nth: u32, line: &str) -> Place {
        let Some(begin) = self.begin else { return self.call };
        let indent = line.chars().take_while(|c| c.is_whitespace()).count();
        let indent = u32::try_from(indent).unwrap_or(u32::MAX);
        let before = if nth == 0 { begin.column } else { 1 };
        Place { line: begin.line.saturating_add(nth), column: before.saturating_add(indent) }
    }
}

/// A line without so much of the space before it.
fn moved(line: &str, indent: usize) -> &str {
    let space = line.char_indices().take_while(|(_, c)| c.is_whitespace()).take(indent);
    let end = space.last().map_or(0, |(at, c)| at + c.len_utf8());
    &line[end..]
}

/// Where a text in backticks begins that is the first thing between the brackets of a call. Rhai
/// leaves out a new line right behind the opening backtick.
fn begin(script: &str, call: Place) -> Option<Begin> {
    let (_, rest) =
        script.char_indices().nth(offset(script, call)?).map(|(at, _)| script.split_at(at))?;
    let open = rest.find('(')?;
    let quote = open + 1 + rest[open + 1..].find(|c: char| !c.is_whitespace())?;
    let text = rest[quote..].strip_prefix('`')?;
    let before = &rest[..quote];
    let line = call.line.checked_add(u32::try_from(before.matches('\n').count()).ok()?)?;
    if text.starts_with('\n') || text.starts_with("\r\n") {
        return Some(Begin { line: line + 1, column: 1 });
    }
    let (last, start) = match before.rsplit_once('\n') {
        Some((_, last)) => (last, 1),
        None => (before, call.column),
    };
    let column = u32::try_from(last.chars().count()).ok()?.saturating_add(start + 1);
    Some(Begin { line, column })
}

/// How many characters stand before a place.
fn offset(script: &str, place: Place) -> Option<usize> {
    let before = script.split_inclusive('\n').take(place.line.checked_sub(1)? as usize);
    let lines: usize = before.map(|line| line.chars().count()).sum();
    Some(lines + place.column.checked_sub(1)? as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(script: &str, call: (u32, u32), text: &str) -> Vec<(u32, u32)> {
        let call = Place { line: call.0, column: call.1 };
        let lines = Passage::of(script, call, text).lines();
        lines.iter().map(|(place, _)| (place.line, place.column)).collect()
    }

    #[test]
    fn a_line_goes_on_behind_a_backslash() {
        let call = Place { line: 1, column: 3 };
        let text = "\n  Anna verhaal: een\\\n    twee\\\n\\\n  drie\n  Dirk pas";
        let lines = Passage::of("s.play(`\n", call, text).lines();
        let lines: Vec<(u32, &str)> =
            lines.iter().map(|(place, line)| (place.line, line.as_str())).collect();
        let said = "Anna verhaal: een\n  twee\n\ndrie";
        assert_eq!(lines, [(2, ""), (3, said), (7, "Dirk pas")]);
    }

    #[test]
    fn lines_stand_where_the_file_has_them() {
        let script = "// één\ns.play(`\n  Anna pas\n    Dirk pas\n`);";
        assert_eq!(places(script, (2, 3), "  Anna pas\n    Dirk pas\n"), [(3, 3), (4, 5)]);
        let script = "s.play(\r\n  `\r\nAnna pas\r\n`);";
        assert_eq!(places(script, (1, 3), "Anna pas\r\n"), [(3, 1)]);
        let script = "é; s.play(`Anna pas\nDirk pas`);";
        assert_eq!(places(script, (1, 6), "Anna pas\nDirk pas"), [(1, 12), (2, 1)]);
    }

    #[test]
    fn a_text_from_elsewhere_stands_at_its_call() {
        let script = "let t = `a\nb`;\ns.play(t);";
        assert_eq!(places(script, (3, 3), "a\nb"), [(3, 3), (3, 3)]);
        assert_eq!(places("s.play(", (1, 3), "a"), [(1, 3)]);
        assert_eq!(places("", (9, 9), "a"), [(9, 9)]);
    }
}
