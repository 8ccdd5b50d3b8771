//! What is new since the room last said something, as answers to whoever typed.

use super::Room;
use crate::driver::Keeper;
use crate::report::briefing;
use crate::session::{Acted, Actor, Event, Line, Rules, Seen, Seq, View, missing};

impl<R: Rules, K: Keeper> Room<R, K> {
    /// Everything that was not shown yet.
    pub(super) fn news(&mut self) -> String {
        let first = self.shown;
        self.shown = self.session().journal().next_seq();
        let mut said = String::new();
        let view = self.view();
        let unseen = self
            .session()
            .journal()
            .iter()
            .skip(first.index())
            .any(|(_, _, events)| events.iter().any(|event| matches!(event, Event::Acted(_))));
        let lines = view.lines_since(first);
        let seen = lines.iter().any(|line| matches!(line.seen, Seen::Act { .. }));
        if unseen && !seen {
            said.push_str(&self.words.tell("noted-privately"));
            said.push('\n');
        }
        let entered =
            |line: &Line<'_>| matches!(line.seen, Seen::Event(event, _) if event.begins_phase());
        for line in &lines {
            if entered(line) && !self.ended() {
                said.push('\n');
                said.push_str(&briefing(&self.words, &view));
            } else if let Some(text) = self.acknowledged(&view, line) {
                said.push_str(&text);
                said.push('\n');
            }
        }
        // What was taken back, or counts again, may be the way to another phase.
        let at = self.session().state().phase;
        if at != self.at && !self.ended() && !lines.iter().any(entered) {
            said.push('\n');
            said.push_str(&briefing(&self.words, &view));
        }
        let ready = self.is_ready();
        if ready && !self.ready && !self.ended() && !lines.iter().any(entered) {
            let all = missing(self.session().table(), self.session().state()).is_empty();
            said.push_str(&self.words.tell(if all { "ready" } else { "ready-but" }));
            said.push('\n');
        }
        (self.ready, self.at) = (ready, at);
        let led = self.is_led();
        if self.led && !led && !self.ended() {
            said.push_str(&self.words.say("nobody-leads-now", &[("role", self.leading().into())]));
            said.push('\n');
        }
        self.led = led;
        said
    }

    /// A line as an answer to whoever typed it: what was said need not be said again.
    fn acknowledged(&self, view: &View<'_>, line: &Line<'_>) -> Option<String> {
        match line.seen {
            Seen::Act { act, .. } if self.aloud || self.was_sealed(line.seq, &act) => {
                Some(format!("✓ {}", self.words.line(view, line)?))
            }
            Seen::Act { label, reply, act, was, named, withheld, .. } => {
                let text = Seen::Act { label, reply, act, text: "", was, named, withheld };
                let line = Line { seen: text, ..*line };
                Some(format!("✓ {}", self.words.line(view, &line)?))
            }
            Seen::Event(Event::ClockReached(..), _) => {
                Some(format!("◷ {}", self.words.line(view, line)?))
            }
            Seen::Event(..) => self.words.line(view, line),
        }
    }

    /// Whether nobody could read an act of an entry when it was typed.
    fn was_sealed(&self, seq: Seq, act: &Acted) -> bool {
        self.session().at(seq).table().method.kind(act.kind).sealed
    }

    /// Whether somebody with a seat leads; else whoever types does.
    pub(super) fn is_led(&self) -> bool {
        self.session().leader() != Actor::Host
    }

    /// The role that leads, by its name.
    fn leading(&self) -> String {
        let roles = &self.session().table().method.roles;
        roles.iter().find(|role| role.leads).map_or_else(String::new, |it| it.called().to_owned())
    }

    /// Whether nothing holds the phase any more; a phase that asks nothing is never announced.
    pub(super) fn is_ready(&self) -> bool {
        let held = missing(self.session().table(), self.session().state());
        !held.iter().any(|gate| gate.strength == crate::method::Strength::Must)
    }
}
