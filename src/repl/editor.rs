//! What the line editor knows while a line is typed: how it is completed, hinted at and coloured.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

use rustyline::completion::{Completer, Pair};
use rustyline::highlight::{CmdKind, Highlighter};
use rustyline::hint::Hinter;
use rustyline::validate::{ValidationContext, ValidationResult, Validator};
use rustyline::{Context, Helper};

use super::wrap::cut;
use super::{Board, Hint, complete, hint, paint};
use crate::notation::goes_on;
use textwrap::termwidth;

/// What goes on while a line is typed: prompt and status as they are now.
pub(super) type Live = Arc<Mutex<(String, String)>>;

/// What may be typed, and how it looks.
pub(super) struct Typing {
    pub(super) board: Board,
    pub(super) live: Live,
    pub(super) manner: Manner,
}

/// How the editor shows what is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// With colours, and what stands around the line as it changes.
    Coloured,
    /// The same without colours.
    Colourless,
    /// Nothing but the line.
    Still,
}

impl Typing {
    fn is_coloured(&self) -> bool {
        self.manner == Manner::Coloured
    }

    /// Whether a line stands below the one that is typed.
    pub(super) fn shows_status(&self) -> bool {
        self.manner != Manner::Still && !self.live().1.is_empty()
    }

    fn live(&self) -> (String, String) {
        self.live.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The hint behind the line, without the status below it.
    fn beside(&self, told: &Hint) -> String {
        match told {
            Hint::Rest(rest, others) if others.is_empty() => rest.clone(),
            Hint::Rest(rest, others) => format!("{rest}  ({})", others.join(", ")),
            Hint::Note(note) => note.clone(),
            Hint::Barred(why) => format!("  ✗ {}{why}", self.board.vocabulary.not_now),
        }
    }
}

/// A hint as it stands on the screen.
pub(super) struct Shown {
    /// Behind the line, and below it.
    text: String,
    /// How much of it the line can take over.
    rest: usize,
}

impl rustyline::hint::Hint for Shown {
    fn display(&self) -> &str {
        &self.text
    }

    fn completion(&self) -> Option<&str> {
        Some(&self.text[..self.rest]).filter(|rest| !rest.is_empty())
    }
}

impl Completer for Typing {
    type Candidate = Pair;

    fn complete(
        &self,
        line: &str,
        at: usize,
        _: &Context<'_>,
    ) -> rustyline::Result<(usize, Vec<Pair>)> {
        let (start, words) = complete(&line[..at], &self.board.vocabulary);
        let pair = |word: String| Pair { display: word.trim().to_owned(), replacement: word };
        Ok((start, words.into_iter().map(pair).collect()))
    }
}

impl Hinter for Typing {
    type Hint = Shown;

    fn hint(&self, line: &str, at: usize, _: &Context<'_>) -> Option<Shown> {
        if self.manner == Manner::Still {
            return None;
        }
        let told = (at == line.len()).then(|| hint(line, &self.board.vocabulary)).flatten();
        let beside = told.as_ref().map_or_else(String::new, |told| self.beside(told));
        let rest = if let Some(Hint::Rest(rest, _)) = &told { rest.len() } else { 0 };
        // In one line, less the column that the cursor needs at its end.
        let status = cut(&self.live().1, termwidth().saturating_sub(1));
        let below = if status.is_empty() { status } else { format!("\n{status}") };
        Some(Shown { text: beside + below.as_str(), rest })
    }
}

impl Highlighter for Typing {
    fn highlight<'l>(&self, line: &'l str, _: usize) -> Cow<'l, str> {
        if self.is_coloured() {
            Cow::Owned(paint::typed(line, &self.board.vocabulary))
        } else {
            Cow::Borrowed(line)
        }
    }

    /// The prompt as it is now, as wide as the editor laid it out.
    fn highlight_prompt<'b, 's: 'b, 'p: 'b>(&'s self, prompt: &'p str, own: bool) -> Cow<'b, str> {
        if !own || self.manner == Manner::Still {
            return Cow::Borrowed(prompt);
        }
        Cow::Owned(as_wide(&self.live().0, prompt))
    }

    /// The status as it is now, as wide as the editor laid it out.
    fn highlight_hint<'h>(&self, shown: &'h str) -> Cow<'h, str> {
        let (beside, below) = shown.split_once('\n').unwrap_or((shown, ""));
        let status = as_wide(&self.live().1, below);
        let lines = shown.contains('\n');
        if !self.is_coloured() {
            return Cow::Owned(if lines {
                format!("{beside}\n{status}")
            } else {
                shown.to_owned()
            });
        }
        let beside =
            if beside.contains('✗') { paint::wrong(beside) } else { paint::faint(beside) };
        let below = if lines { format!("\n{}", paint::faint(&status)) } else { String::new() };
        Cow::Owned(beside + below.as_str())
    }

    fn highlight_char(&self, _: &str, _: usize, _: CmdKind) -> bool {
        self.manner != Manner::Still
    }
}

impl Validator for Typing {
    fn validate(&self, context: &mut ValidationContext<'_>) -> rustyline::Result<ValidationResult> {
        Ok(if goes_on(context.input()) {
            ValidationResult::Incomplete
        } else {
            ValidationResult::Valid(None)
        })
    }
}

impl Helper for Typing {}

/// `text` in as many characters as `laid_out` has: the editor knows where the cursor is by them.
fn as_wide(text: &str, laid_out: &str) -> String {
    let (has, needs) = (text.chars().count(), laid_out.chars().count());
    if has <= needs {
        return format!("{text}{}", " ".repeat(needs - has));
    }
    let trimmed = text.trim_end();
    if trimmed.chars().count() <= needs {
        return as_wide(trimmed, laid_out);
    }
    let kept = text.chars().take(needs.saturating_sub(1));
    kept.chain((needs > 0).then_some('…')).collect()
}

#[cfg(test)]
mod tests {
    use super::as_wide;

    #[test]
    fn what_changes_keeps_its_width() {
        assert_eq!(as_wide("[1/5 9:59] ", "[1/5 9:58] "), "[1/5 9:59] ");
        assert_eq!(as_wide("[1/5 10:00] ", "[1/5 9:59] "), "[1/5 10:00]");
        assert_eq!(as_wide("[1/5 0:01] ", "[1/5 10:00] "), "[1/5 0:01]  ");
        assert_eq!(as_wide("[2/5 bespreken 0:00] ", "[1/5 delen 9:59] "), "[2/5 bespreken 0…");
        assert_eq!(as_wide("iets", ""), "");
    }
}
