//! Colours and signs: one accent, another for time that is up, or neither.

use ratatui::style::{Color, Modifier, Style};

/// How a scene looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Without colours.
    pub colourless: bool,
    /// With signs that every terminal and font has.
    pub ascii: bool,
}

/// For what it is about.
pub(super) const STRONG: Style = Style::new().add_modifier(Modifier::BOLD);

impl Look {
    pub(super) fn accent(self) -> Style {
        self.coloured(Color::Cyan)
    }

    pub(super) fn late(self) -> Style {
        self.coloured(Color::LightRed)
    }

    /// For what is there to be looked up: dimmed in whatever colour text has there, since a grey
    /// is the background somewhere.
    pub(super) fn quiet(self) -> Style {
        if self.ascii { Style::new() } else { Style::new().add_modifier(Modifier::DIM) }
    }

    /// A full cell, and how much of it is full in eighths.
    pub(super) fn cell(self, eighths: u16) -> &'static str {
        const EIGHTHS: [&str; 9] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"];
        match (self.ascii, eighths) {
            (true, ..4) => "",
            (true, _) => "#",
            (false, _) => EIGHTHS[usize::from(eighths.min(8))],
        }
    }

    /// A line that is gone through, and one that lies ahead.
    pub(super) fn track(self) -> (&'static str, &'static str) {
        if self.ascii { ("=", "-") } else { ("━", "─") }
    }

    pub(super) fn times(self) -> &'static str {
        if self.ascii { "x" } else { "×" }
    }

    fn coloured(self, colour: Color) -> Style {
        if self.colourless { Style::new() } else { Style::new().fg(colour) }
    }
}
