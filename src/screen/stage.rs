//! The terminal that a scene is shown on: taken, painted, given back however it ends.

use std::io;
use std::time::Duration;

use ratatui::crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::{Look, Scene, draw};

/// How long to wait for a key before looking again.
const LOOK: Duration = Duration::from_millis(150);

/// What comes next.
#[derive(Debug)]
pub enum Next {
    /// This is to be seen.
    Scene(Box<Scene>),
    /// There is nothing more to see.
    Nothing,
}

/// Shows what `next` gives, again and again, until somebody ends it or there is nothing more.
///
/// The terminal is given back also after an error or a panic.
///
/// # Errors
/// The terminal cannot be taken or painted on, or what `next` says.
pub fn show<E: From<io::Error>>(
    look: Look,
    mut next: impl FnMut() -> Result<Next, E>,
) -> Result<(), E> {
    let mut terminal = ratatui::try_init()?;
    let _back = Back;
    loop {
        let Next::Scene(scene) = next()? else { return Ok(()) };
        terminal.draw(|frame| draw(frame, &scene, look))?;
        if event::poll(LOOK)? && is_end(&event::read()?) {
            return Ok(());
        }
    }
}

/// Gives the terminal back when it goes; in a panic, the hook of `try_init` does so before.
struct Back;

impl Drop for Back {
    fn drop(&mut self) {
        ratatui::restore();
    }
}

fn is_end(event: &Event) -> bool {
    let Event::Key(KeyEvent { code, modifiers, kind, .. }) = event else { return false };
    let held = modifiers.contains(KeyModifiers::CONTROL);
    *kind != KeyEventKind::Release
        && match code {
            KeyCode::Esc => true,
            KeyCode::Char('q' | 'Q') => !held,
            KeyCode::Char('c' | 'C' | 'd' | 'D') => held,
            _ => false,
        }
}
