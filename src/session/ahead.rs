//! What lies ahead of a session as things are now: what follows the running phase, and which phases
//! are still to come. Nothing is done by looking.

use super::circle::present;
use super::decide::{Answers, Asked};
use super::ticking::limit;
use super::way_out::next;
use super::{Command, Event, Events, Insist, People, Session, State, Table, Text};
use crate::method::{PhaseId, Times};
use crate::time::{Span, Time};

/// What follows the running phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Following {
    /// The phase that begins, or goes on; nothing when the session is over then.
    pub phase: Option<PhaseId>,
    /// The phases that are passed over on the way.
    pub passed_over: Vec<PhaseId>,
}

/// A phase that is still to come, or that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// Which.
    pub phase: PhaseId,
    /// How often it is gone through from here on, as far as that can be known.
    pub times: u16,
    /// How long it may take once more, each time; nothing where there is no limit.
    pub most: Option<Span>,
}

impl Ahead {
    /// How long all of its times may take.
    #[must_use]
    pub fn whole(&self) -> Option<Span> {
        self.most.map(|most| Span(most.0.saturating_mul(u64::from(self.times))))
    }
}

impl Session {
    /// What would follow if the running phase ended now, whatever is open.
    #[must_use]
    pub fn following(&self, now: Time) -> Following {
        let (command, by) = (Command::Next(Insist::WithReason), self.leader());
        // Any reason will do; nobody reads it.
        let text = Text::of(0..1);
        let asked = Asked { time: now, by, command, text, words: "", answers: Answers::default() };
        let mut events = Events::default();
        let left = next(&self.table, &self.state, &asked, Insist::WithReason, &mut events);
        let mut following = Following { phase: None, passed_over: Vec::new() };
        for event in events.all().iter().filter(|_| left.is_ok()) {
            match event {
                Event::PassedOver(phase) => following.passed_over.push(*phase),
                Event::WentBack(phase) => following.phase = Some(*phase),
                event => following.phase = event.enters().or(following.phase),
            }
        }
        following
    }

    /// The running phase and those that come after it, as far as can be seen from here.
    #[must_use]
    pub fn ahead(&self, now: Time) -> Vec<Ahead> {
        let (table, state) = (&*self.table, &*self.state);
        if state.ended {
            return Vec::new();
        }
        let left = state.limit().map(|limit| limit.less(state.spent(now)));
        let mut all = vec![Ahead { phase: state.phase, times: 1, most: left }];
        let here = state.interrupted().unwrap_or(state.phase);
        if here != state.phase {
            all.push(Ahead { phase: here, times: 1, most: limit(table, state, here) });
        }
        let running = all.len();
        for phase in (0..table.phases.len()).map(PhaseId::at) {
            let times = table.times_ahead(state, here, phase);
            let when = table.phase(phase).when.as_ref();
            let passed = when.is_some_and(|when| !state.holds(table, when));
            if times > 0 && table.method.phase(phase).aside.is_none() && !passed {
                all.push(Ahead { phase, times, most: limit(table, state, phase) });
            }
        }
        // From the end of the running round one goes back to its beginning.
        all[running..].sort_by_key(|it| (it.phase <= here, it.phase));
        all
    }
}

impl Table {
    /// How often a phase is still entered, on the way from `here` to the end.
    fn times_ahead(&self, state: &State, here: PhaseId, phase: PhaseId) -> u16 {
        let around = |at: &usize| {
            let repeat = &self.repeats[*at];
            (repeat.first..=repeat.last).contains(&here)
        };
        let (running, whole): (Vec<usize>, Vec<usize>) =
            self.repeats_around(phase).partition(around);
        let once = u16::from(phase > here);
        // Of nested rounds the larger one goes through all of the smaller one each time.
        let of_running = running
            .into_iter()
            .fold(once, |times, at| times.saturating_add(self.rounds_left(state, at)));
        whole.into_iter().fold(of_running, |times, at| times.saturating_mul(self.rounds(state, at)))
    }

    /// How often a repeat goes round from its beginning; once where nobody can know.
    fn rounds(&self, state: &State, at: usize) -> u16 {
        match (&self.method.repeats[at].times, self.repeats[at].who) {
            (&Times::UNSAID, _) | (Times::ForEach(_), None) => 1,
            (Times::AtMost(most), _) => *most,
            (Times::ForEach(_), Some(who)) => {
                let people = state.whos[usize::from(who)] & present(state);
                counted(people, &self.circles(state, at)).max(1)
            }
        }
    }

    /// How often a repeat that runs begins again.
    fn rounds_left(&self, state: &State, at: usize) -> u16 {
        let Some(lap) = state.arranged.as_ref().and_then(|it| it.laps.get(at)) else { return 0 };
        match (&self.method.repeats[at].times, self.repeats[at].who) {
            (&Times::UNSAID, _) | (Times::ForEach(_), None) => 0,
            (Times::AtMost(most), _) => most.saturating_sub(lap.count),
            (Times::ForEach(_), Some(who)) => {
                let left = (state.whos[usize::from(who)] & present(state)) - lap.had;
                counted(left, &self.circles(state, at))
            }
        }
    }

    /// Within which people a role goes round in a repeat: groups go round at the same time.
    fn circles(&self, state: &State, at: usize) -> Vec<People> {
        let Some(hand) = self.method.repeats[at].hands_over else { return vec![state.everyone()] };
        let formed = state.formed_for(self, self.repeats[at].first);
        match (self.method.role(hand.role).per, formed) {
            (Some(_), Some(groups)) => groups,
            _ => state.circles_of_role(self, hand.role),
        }
    }
}

/// How many of these people there are in the circle that has most of them.
fn counted(people: People, circles: &[People]) -> u16 {
    let most = circles.iter().map(|circle| (people & *circle).count()).max();
    most.map_or(0, |most| u16::try_from(most).unwrap_or(u16::MAX))
}
