//! What a phase shows again of what was said before.

use crate::method::PhaseId;
use crate::session::{Event, Line, People, Seen, Table, View};

impl<'a> View<'a> {
    /// The acts that `phase` shows again to this viewer: never more than were seen before, and in
    /// phases that go from one to the other only what was said since somebody else has the role.
    #[must_use]
    pub fn shown_in(&self, phase: PhaseId) -> Vec<Line<'a>> {
        let table = self.session().table();
        let mut shown: Vec<(Option<PhaseId>, Line<'a>)> = Vec::new();
        let mut at = None;
        for line in self.lines().into_iter().filter(|line| line.struck.is_none()) {
            match line.seen {
                Seen::Event(Event::PhaseEntered(entered), _) => {
                    at = self.session().phase_now(line.seq, entered);
                    for round in at.iter().flat_map(|first| rounds_from(table, *first, phase)) {
                        shown.retain(|(made, _)| !made.is_some_and(|made| round.contains(&made)));
                    }
                }
                Seen::Event(
                    Event::Interrupted(entered)
                    | Event::WentBack(entered)
                    | Event::TakenUp(entered),
                    _,
                ) => {
                    at = self.session().phase_now(line.seq, entered);
                }
                Seen::Act { .. } if self.shows(phase, &line) => shown.push((at, line)),
                _ => {}
            }
        }
        shown.into_iter().map(|(_, line)| line).collect()
    }

    fn shows(&self, phase: PhaseId, line: &Line<'_>) -> bool {
        let Seen::Act { act, .. } = line.seen else { return false };
        let Some(act) = self.session().act_now(line.seq, act) else { return false };
        let (table, state) = (self.session().table(), self.session().state());
        table.method.phase(phase).shows.iter().any(|show| {
            show.what.names(act.kind)
                && self.is_among(state.people(table, &show.who, People::only(act.person)))
        })
    }
}

/// The phases that are gone through once more from `first` on, for somebody else, `phase` among
/// them.
fn rounds_from(
    table: &Table,
    first: PhaseId,
    phase: PhaseId,
) -> impl Iterator<Item = std::ops::RangeInclusive<PhaseId>> + '_ {
    let around = table.repeats_around(phase).filter(move |at| table.repeats[*at].first == first);
    let handed = around.filter(|at| table.method.repeats[*at].hands_over.is_some());
    handed.map(|at| table.repeats[at].first..=table.repeats[at].last)
}
