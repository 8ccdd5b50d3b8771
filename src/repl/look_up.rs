//! What is asked at the prompt and changes nothing: looked up in the session as whoever leads sees
//! it.

use super::Room;
use crate::driver::Keeper;
use crate::method::{KindId, PersonId};
use crate::notation::{Said, Verb};
use crate::report::{agenda, briefing, divided, minutes, preview, time_until};
use crate::session::{Rules, permit_kind};
use crate::time::Time;

impl<R: Rules, K: Keeper> Room<R, K> {
    /// The answer to a question about the session.
    pub(super) fn look_up(&mut self, asked: Said<'_>, now: Time) -> String {
        let words = &self.words;
        match asked {
            Said::Why(person, kind) => words.why(self.session(), person, kind) + "\n",
            Said::When(person, kind) => self.when(person, kind, now) + "\n",
            Said::Plan(room) => agenda(words, self.session(), now, room),
            Said::Eval(code) => self.evaluate(code, now) + "\n",
            Said::Help(None) => words.help(),
            Said::Help(Some(command)) => words.help_on(command),
            Said::Wait(_) | Said::Expect(_) => words.tell("not-here") + "\n",
            Said::Prompt(Verb::Transcript) => minutes(words, &self.view()),
            Said::Prompt(Verb::Airtime) => divided(words, &self.view(), now),
            Said::Prompt(Verb::Preview) => preview(words, &self.view(), now),
            _ => briefing(words, &self.view()),
        }
    }

    /// With the time that the phases before it may take.
    fn when(&self, person: PersonId, kind: KindId, now: Time) -> String {
        let session = self.session();
        let ahead = session.ahead(now);
        let now_too = permit_kind(session.table(), session.state(), person, kind).is_ok();
        let until = |phase| {
            if phase == session.state().phase && now_too {
                return Some(self.words.tell("when-now"));
            }
            let comes = phase != session.state().phase && ahead.iter().any(|it| it.phase == phase);
            let span = time_until(&ahead, phase).filter(|_| comes)?;
            Some(self.words.say("when-from-now", &[("span", span.to_string().into())]))
        };
        self.words.when(session, person, kind, &until)
    }

    fn evaluate(&mut self, code: &str, now: Time) -> String {
        if code.is_empty() {
            return format!("✗ {}", self.words.tell("nothing-to-evaluate"));
        }
        let viewer = self.viewer();
        match self.driver.evaluate(code, viewer, now) {
            Ok(answer) => format!("= {answer}"),
            Err(wrong) => format!("✗ {wrong}"),
        }
    }
}
