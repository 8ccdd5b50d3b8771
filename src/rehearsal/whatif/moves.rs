//! From phase to phase on another method: phases are those of the same id. A group that is to be
//! further goes on, past a gate with a reason, and what was missing is told.

use super::pair::{Became, Pair};
use super::went::Would;
use crate::driver::Halt;
use crate::method::PhaseId;
use crate::session::{Absent, Command, Input, Insist, Session};

impl Pair<'_> {
    /// Goes on there to the phase that runs in the session, if that lies ahead.
    pub(super) fn catch_up(&mut self) {
        let Some(goal) = self.same_phase(self.here.session().state().phase) else { return };
        let most = self.there.session().table().method.phases.len();
        for _ in 0..most {
            let now = self.there.session().state().phase;
            if !self.lies_ahead(goal) || self.stuck == Some(now) {
                return;
            }
            let first = self.there.session().table().method.phase(now).title.clone();
            self.would.push(Would::First(first));
            let by = self.there.session().leader();
            self.on(&Input { by, command: Command::Next(Insist::Politely), text: "" }, &[]);
        }
    }

    /// Follows the session from the phase `was` to where it is now.
    pub(super) fn go(
        &mut self,
        input: &Input<'_>,
        there: Result<Input<'_>, Absent>,
        was: PhaseId,
        became: &Became,
    ) {
        if let Some(told) = &became.refused {
            let allowed = there.is_ok_and(|own| self.would_go(&own));
            self.would.extend(allowed.then(|| Would::Allowed(told.clone())));
            return;
        }
        let (now, ended) = (self.there.session().state().phase, self.there.session().state().ended);
        let (state, from) = (self.here.session().state(), self.same_phase(was));
        let (goal, over) = (state.phase, state.ended);
        let title = || self.here.session().table().method.phase(goal).title.clone();
        let alike = from == Some(now);
        let follows = match self.same_phase(goal) {
            _ if ended => false,
            _ if over => alike || matches!(input.command, Command::End(_)),
            Some(goal) if goal == now && !alike => false,
            Some(goal) => alike || self.lies_ahead(goal),
            None => alike,
        };
        match there {
            Ok(own) if follows => self.on(&own, &became.warned),
            Err(_) if follows => {
                let by = self.there.session().leader();
                let command = Command::Next(Insist::Politely);
                self.on(&Input { by, command, text: input.text }, &became.warned);
            }
            _ if ended && over => {}
            _ => self.would.push(Would::Idle(title())),
        }
    }

    /// Asks to go on; where a gate is open, with a reason.
    fn on(&mut self, input: &Input<'_>, warned: &[crate::method::Key]) {
        let since = self.there.next_seq();
        let before = self.there.session().state().phase;
        let Err(Halt::Refused(refusal)) = self.there.ask(input) else {
            return self.warn(since, warned);
        };
        let missing = self.words.missing(self.there.session());
        let mut told = self.refusal(input, refusal);
        for line in missing {
            told.push_str("\n· ");
            told.push_str(&line);
        }
        let reason = self.words.tell("whatif-reason");
        let by = self.there.session().leader();
        let insisting = insisting(input.command);
        if self.there.ask(&Input { by, command: insisting, text: &reason }).is_ok() {
            self.would.push(Would::Held(told));
        } else {
            self.stuck = Some(before);
            self.would.push(Would::Refused(told));
        }
    }

    /// Whether it would be accepted there; nothing comes of it.
    fn would_go(&self, input: &Input<'_>) -> bool {
        let mut trial: Session = self.there.session().clone();
        let mut rules = self.there.method().rules;
        trial.handle(self.there.now, input, &mut rules).is_ok()
    }

    fn same_phase(&self, phase: PhaseId) -> Option<PhaseId> {
        let id = &self.here.session().table().method.phase(phase).id;
        self.there.session().table().method.phase_id(id)
    }

    /// Whether a step lies ahead there; what is put in between comes when it is asked for.
    fn lies_ahead(&self, phase: PhaseId) -> bool {
        let method = &self.there.session().table().method;
        let running = method.phase(self.there.session().state().phase);
        let steps = running.aside.is_none() && method.phase(phase).aside.is_none();
        steps && self.there.is_ahead(phase)
    }
}

/// The same, past what is missing.
fn insisting(command: Command<'_>) -> Command<'static> {
    match command {
        Command::Jump(phase, _) => Command::Jump(phase, Insist::WithReason),
        Command::End(_) => Command::End(Insist::WithReason),
        _ => Command::Next(Insist::WithReason),
    }
}
