//! What a room does when something cannot be kept, as on a full disk: it did not happen, whoever
//! leads is told why and what to do, and it is tried again.

use anyhow::Context as _;

use super::{Room, with_causes};
use crate::driver::{KeepError, Keeper};
use crate::session::Rules;
use crate::time::Time;

/// What could not be kept.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Unkept {
    /// Whether any line was among it.
    pub(super) line: bool,
    /// What the clock brought, when it was last tried.
    pub(super) clock: bool,
    /// A newer version of the method, when it was last tried.
    pub(super) version: bool,
}

impl<R: Rules, K: Keeper> Room<R, K> {
    /// Lets the clock go on; what it brought, if anything. What cannot be kept is told of once, and
    /// tried again with the next tick.
    ///
    /// # Errors
    /// The session goes on elsewhere, so that nothing will be kept from here on.
    pub fn tick(&mut self, now: Time) -> anyhow::Result<Option<String>> {
        let mut said = String::new();
        match self.driver.advance_to(now) {
            Ok(()) if std::mem::take(&mut self.unkept.clock) => {
                said.push_str(&self.words.tell("kept-again"));
                said.push('\n');
                said.push_str(&self.news());
            }
            Ok(()) => said.push_str(&self.news()),
            Err(error @ KeepError::Refused(_)) if self.unkept.clock => drop(error),
            Err(error) => {
                self.unkept.clock = true;
                said.push_str(&self.not_kept("not-kept-clock", error)?);
            }
        }
        self.driver.beat(now);
        Ok((!said.is_empty()).then_some(said))
    }

    /// Whether a line was not kept since the room was opened.
    pub fn lost_a_line(&self) -> bool {
        self.unkept.line
    }

    /// What there is to say of something that was not kept, behind what was kept before it.
    pub(super) fn not_kept(&mut self, said: &str, error: KeepError) -> anyhow::Result<String> {
        if let KeepError::TakenOver(_) = error {
            return Err(error).context(self.words.tell("not-kept"));
        }
        self.unkept.line |= said == "not-kept-line";
        let KeepError::Refused(why) = error else { return Ok(String::new()) };
        let gaps = [("why", with_causes(&self.words, &*why).into())];
        Ok(format!("{}✗ {}\n", self.news(), self.words.say(said, &gaps)))
    }
}
