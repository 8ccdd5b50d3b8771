//! The bells of a session: of a phase, of a turn, of the whole.

use super::{Words, in_brackets};
use crate::method::{PhaseId, Timebox};
use crate::session::{Line, Session, SessionPoint};

impl Words {
    /// A bell of the clock; hooks on the clock speak for themselves.
    pub(super) fn bell(
        &self,
        session: &Session,
        line: &Line<'_>,
        at: (PhaseId, u8),
    ) -> Option<String> {
        let (table, (phase, point)) = (session.table(), at);
        if let Some(point) = table.session_point(point) {
            return self.bell_of_session(session, point);
        }
        if table.is_end_of_turn(phase, point) {
            let who = self.people(session.cast(), session.turn_before(line.seq));
            return Some(self.say("time-turn-up", &[("who", who.into())]));
        }
        let most = table.method.phase(phase).timebox.as_ref()?;
        let points = 1 + u8::from(most.warns_before_end().is_some());
        if point >= points {
            return None;
        }
        let time_up = point + 1 == points;
        let title = table.method.phase(phase).title.as_str();
        let left = most.warns_before_end().unwrap_or_default().to_string();
        let id = match (time_up, most.hard) {
            (false, _) => "time-warning",
            (true, false) => "time-up",
            (true, true) => "time-over",
        };
        Some(self.say(id, &[("phase", title.into()), ("left", left.into())]))
    }

    fn bell_of_session(&self, session: &Session, point: SessionPoint) -> Option<String> {
        let method = &session.table().method;
        Some(match point {
            SessionPoint::Starts(phase) => {
                let phase = method.phase(phase);
                let starts = phase.starts.as_ref();
                let rule = starts.map_or_else(String::new, |it| in_brackets(&it.rule.ids));
                let title = phase.title.as_str();
                self.say("time-starts", &[("phase", title.into()), ("rule", rule.into())])
            }
            SessionPoint::Warning => {
                let before = method.timebox.as_ref().and_then(Timebox::warns_before_end);
                let left = before.unwrap_or_default().to_string();
                self.say("time-total-warning", &[("left", left.into())])
            }
            SessionPoint::TimeUp => self.tell("time-total-up"),
            SessionPoint::Mark => return None,
        })
    }
}
