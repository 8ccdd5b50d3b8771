//! What stands together on the screen, and how important it is.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::big::big;
use super::look::STRONG;
use super::{Bars, Clock, Labelled, Look, Mood, Scene};

/// Lines that stand together.
pub(super) struct Block {
    /// How important it is; of the least important there is the highest number.
    pub(super) rank: u8,
    pub(super) lines: Vec<Line<'static>>,
    /// Which of the lines only say what comes below.
    labels: Vec<usize>,
}

/// How wide text is at most: longer lines are hard to read.
const MOST_COLUMNS: usize = 72;

impl Block {
    fn of(rank: u8, lines: Vec<Line<'static>>) -> Block {
        Block { rank, lines, labels: Vec::new() }
    }

    /// Leaves out so many lines, if enough are left to read; whether that could be.
    pub(super) fn shrink(&mut self, less: usize) -> bool {
        let shrinks = self.rank == QUESTION && self.lines.len() >= less + 2;
        if shrinks {
            let mut most = self.lines.len() - less;
            while self.labels.contains(&(most - 1)) && most > 1 {
                most -= 1;
            }
            shortened(&mut self.lines, most);
        }
        shrinks
    }
}

/// Which phase it is.
pub(super) fn head(scene: &Scene, width: usize, look: Look) -> Block {
    let mut lines = wrapped(&scene.step, width, look.quiet(), 1);
    lines.extend(wrapped(&scene.title, width, STRONG, 2));
    Block::of(1, lines)
}

/// The clock in a size; in none it is written as it is, where it is still too wide.
pub(super) fn clock(clock: &Clock, size: Option<usize>, width: usize, look: Look) -> Option<Block> {
    let style = match clock.mood {
        Mood::Running => look.accent().patch(STRONG),
        Mood::Late => look.late().patch(STRONG),
        Mood::Still | Mood::Closed => look.quiet(),
    };
    let rows = match size {
        Some(size) => big(&clock.digits, size, look)?,
        None => vec![clock.digits.clone()],
    };
    let wide = rows.iter().map(|row| columns(row)).max().unwrap_or_default();
    if wide > width && size.is_some() {
        return None;
    }
    let mut lines: Vec<Line<'static>> = Vec::new();
    lines.extend(rows.into_iter().map(|row| Line::styled(row, style)));
    if size.is_some() {
        lines.push(Line::default());
        lines.extend(clock.over.map(|over| track(over, wide, style, look)));
    }
    lines.extend(wrapped(&clock.label, width, look.quiet(), 2));
    Some(Block::of(0, lines))
}

fn track(over: u16, width: usize, style: Style, look: Look) -> Line<'static> {
    let (gone, ahead) = look.track();
    let full = width * usize::from(over) / 1_000;
    let parts = [
        Span::styled(gone.repeat(full), style),
        Span::styled(ahead.repeat(width - full), look.quiet()),
    ];
    Line::from(parts.to_vec())
}

/// What is the matter.
pub(super) fn notice(text: &str, width: usize, look: Look) -> Block {
    Block::of(2, wrapped(text, width, look.late(), 2))
}

/// What is asked; as much of it as there is room for.
pub(super) fn question(parts: &[Labelled], width: usize, look: Look) -> Block {
    let mut lines = Vec::new();
    let mut labels = Vec::new();
    for part in parts {
        let label = wrapped(&part.label, width, look.quiet(), 2);
        labels.extend(lines.len()..lines.len() + label.len());
        lines.extend(label);
        let text = part.lines.iter();
        lines.extend(text.flat_map(|text| wrapped(text, width.min(MOST_COLUMNS), Style::new(), 8)));
    }
    Block { labels, ..Block::of(QUESTION, lines) }
}

/// What is labelled, each label above its lines.
pub(super) fn labelled(rank: u8, parts: &[Labelled], width: usize, look: Look) -> Block {
    let mut lines = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        lines.extend(wrapped(&part.label, width, look.quiet(), 1));
        // The first is what it is about.
        let style = if at == 0 && rank == TURN { STRONG } else { Style::new() };
        lines.extend(part.lines.iter().flat_map(|text| wrapped(text, width, style, 2)));
    }
    Block::of(rank, lines)
}

const QUESTION: u8 = 3;
pub(super) const TURN: u8 = 4;
pub(super) const ABSENT: u8 = 5;
pub(super) const GROUPS: u8 = 6;
const AIRTIME: u8 = 7;

/// How the conversation is divided.
pub(super) fn airtime(bars: &Bars, width: usize, look: Look) -> Block {
    let mut lines = wrapped(&bars.label, width, look.quiet(), 1);
    let longest = bars.bars.iter().map(|bar| columns(&bar.name)).max().unwrap_or_default();
    let name = longest.min(width / 3);
    let most = bars.bars.iter().map(|bar| bar.part).max().unwrap_or_default();
    for bar in &bars.bars {
        let percent = (bar.part + 5) / 10;
        let numbers = format!("  {percent:>3}%  {:>3}{}", bar.count, look.times());
        let room = width.saturating_sub(name + 2 + columns(&numbers));
        // The longest bar takes all the room there is: they are compared with each other.
        let eighths = room * 8 * usize::from(bar.part) / usize::from(most.max(1));
        let (full, rest) = (eighths / 8, look.cell(u16::try_from(eighths % 8).unwrap_or_default()));
        let full = format!("{}{rest}", look.cell(8).repeat(full));
        let blank = " ".repeat(room.saturating_sub(columns(&full)));
        let name_ = cut(&bar.name, name);
        let pad = " ".repeat(name.saturating_sub(columns(&name_)) + 2);
        lines.push(Line::from(vec![
            Span::raw(name_),
            Span::raw(pad),
            Span::styled(full, look.accent()),
            Span::raw(blank),
            Span::styled(numbers, look.quiet()),
        ]));
    }
    Block::of(AIRTIME, lines)
}

/// A text in lines of so many columns, and of so many lines at most.
pub(super) fn wrapped(text: &str, width: usize, style: Style, most: usize) -> Vec<Line<'static>> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if columns(line) + 1 + columns(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(cut(word, width)),
        }
    }
    let mut lines: Vec<Line<'static>> =
        lines.into_iter().map(|line| Line::styled(line, style)).collect();
    shortened(&mut lines, most);
    lines
}

/// Leaves out what comes after so many lines, and shows that.
fn shortened(lines: &mut Vec<Line<'static>>, most: usize) {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push_span(Span::raw(" …"));
        }
    }
}

/// A text of so many columns at most.
fn cut(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        if columns(&short) + 2 > width {
            break;
        }
        short.push(c);
    }
    short + "…"
}

fn columns(text: &str) -> usize {
    Span::raw(text).width()
}
