//! Colours: names, kinds and commands while they are typed, refusals and acknowledgements when they
//! are said. Colour only repeats what the words say.

use anstyle::{AnsiColor, Color, Style};

use super::Vocabulary;

const NAME: Style = colour(AnsiColor::Cyan);
const RIGHT: Style = colour(AnsiColor::Green);
const WRONG: Style = colour(AnsiColor::Red);
const CLOCK: Style = colour(AnsiColor::Yellow);
const COMMAND: Style = colour(AnsiColor::Blue);
const FAINT: Style = Style::new().dimmed();

const fn colour(colour: AnsiColor) -> Style {
    Style::new().fg_color(Some(Color::Ansi(colour)))
}

/// A line as it is typed: who, what, to whom, about what; a command; red where it is not possible
/// now.
#[must_use]
pub(super) fn typed(line: &str, vocabulary: &Vocabulary) -> String {
    let (head, text) = line.split_at(line.find(':').unwrap_or(line.len()));
    let mut painted = String::new();
    let mut first = None;
    for word in head.split_inclusive(' ') {
        let bare = word.trim_end();
        let style = match first {
            None => of_first(bare, vocabulary),
            Some(first) => of_other(first, bare, vocabulary),
        };
        first = first.or(Some(bare).filter(|bare| !bare.is_empty()));
        painted.push_str(&in_style(style, word));
    }
    painted + text
}

/// What is said: each line by the mark before it.
#[must_use]
pub(super) fn said(text: &str) -> String {
    text.split_inclusive('\n').map(said_line).collect()
}

/// What is not quite there: hints and the status.
#[must_use]
pub(super) fn faint(text: &str) -> String {
    in_style(Some(FAINT), text)
}

/// Why something will be refused.
#[must_use]
pub(super) fn wrong(text: &str) -> String {
    in_style(Some(WRONG), text)
}

fn of_first(word: &str, vocabulary: &Vocabulary) -> Option<Style> {
    if let Some(command) = vocabulary.command(word) {
        return Some(if command.now { COMMAND } else { WRONG });
    }
    vocabulary.voice(word).map(|_| NAME)
}

fn of_other(first: &str, word: &str, vocabulary: &Vocabulary) -> Option<Style> {
    if word.starts_with('@') || vocabulary.voice(word).is_some() {
        return Some(NAME);
    }
    let voice = vocabulary.voice(first)?;
    if voice.can.iter().any(|kind| kind == word) {
        return Some(RIGHT);
    }
    voice.barred.iter().any(|(kind, _)| kind == word).then_some(WRONG)
}

fn said_line(line: &str) -> String {
    let marks = [("✗", WRONG), ("✓", RIGHT), ("◷", CLOCK)];
    let marked = marks.into_iter().find(|(mark, _)| line.starts_with(mark));
    match marked {
        // All of a refusal is to be seen, of the rest only what it is.
        Some(("✗", style)) => in_style(Some(style), line),
        Some((mark, style)) => in_style(Some(style), mark) + &line[mark.len()..],
        None => line.to_owned(),
    }
}

/// In a style, which ends before the line does.
fn in_style(style: Option<Style>, text: &str) -> String {
    let (words, end) = text.split_at(text.trim_end_matches('\n').len());
    match style.filter(|_| !words.is_empty()) {
        Some(style) => format!("{style}{words}{style:#}{end}"),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::Voice;
    use super::*;

    #[test]
    fn what_is_possible_is_green_and_what_is_not_is_red() {
        let dirk = Voice {
            name: "Dirk".to_owned(),
            can: vec!["vraag".to_owned()],
            barred: vec![("advies".to_owned(), String::new())],
        };
        let all = Vocabulary { people: vec![dirk], ..Vocabulary::default() };
        let shown = |line: &str| typed(line, &all).replace('\u{1b}', "");
        assert_eq!(shown("Dirk vraag: Dirk?"), "[36mDirk [0m[32mvraag[0m: Dirk?");
        assert_eq!(shown("dirk advies"), "[36mdirk [0m[31madvies[0m");
        assert_eq!(shown("Ik weet het"), "Ik weet het");
    }

    #[test]
    fn a_refusal_is_red_as_a_whole() {
        let shown = said("✗ dat kan nu niet\n✓ #1 Anna\ngewoon\n").replace('\u{1b}', "");
        assert_eq!(shown, "[31m✗ dat kan nu niet[0m\n[32m✓[0m #1 Anna\ngewoon\n");
    }
}
