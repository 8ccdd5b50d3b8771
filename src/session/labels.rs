//! The labels of a view: acts are numbered as they come into sight, sealed ones when they are
//! revealed. Another view may label them otherwise.

use super::{ActNo, Event, Seq, View};
use crate::method::KindId;

impl View<'_> {
    /// The act behind a label of this view.
    #[must_use]
    pub fn act_labelled(&self, label: u32) -> Option<ActNo> {
        let at = usize::try_from(label).ok()?.checked_sub(1)?;
        self.acts_seen(self.session().journal().next_seq()).get(at).copied()
    }

    /// The acts that this viewer saw before an entry was made, in the order of their labels.
    pub(super) fn acts_seen(&self, before: Seq) -> Vec<ActNo> {
        let mut seen = Vec::new();
        let mut sealed: Vec<(Seq, KindId, ActNo)> = Vec::new();
        let mut acts = 0;
        for (seq, _, events) in self.session().journal().iter().take(before.index()) {
            for event in events {
                match event {
                    Event::Acted(act) => {
                        let no = ActNo::after(acts);
                        acts += 1;
                        if self.sees(act.audience) && self.is_sealed_to(seq, act) {
                            sealed.push((seq, act.kind, no));
                        } else if self.sees(act.audience) {
                            seen.push(no);
                        }
                    }
                    Event::Revealed(kind) => sealed.retain(|(made, own, no)| {
                        let opens = self.opens((seq, *kind), (*made, *own));
                        seen.extend(opens.then_some(*no));
                        !opens
                    }),
                    _ => {}
                }
            }
        }
        seen
    }

    /// The labels of what was said since the phase began and could still be answered in it.
    #[must_use]
    pub fn unanswered(&self) -> Vec<u32> {
        let (table, state) = (self.session().table(), self.session().state());
        let kinds = &table.phase(state.phase).kinds;
        let answers = |kind: KindId| {
            kinds.iter().any(|row| row.answers.iter().any(|(asked, _)| *asked == kind))
        };
        let open = state.open.iter().filter(|open| {
            open.entry == state.entry && open.replied == 0 && !open.sealed && answers(open.kind)
        });
        let seen = self.acts_seen(self.session().journal().next_seq());
        let labels = open.filter_map(|open| seen.iter().position(|own| *own == open.act));
        labels.filter_map(|at| u32::try_from(at + 1).ok()).collect()
    }

    /// The label of an act in this view, if this viewer sees it.
    #[must_use]
    pub fn label_of(&self, act: ActNo) -> Option<u32> {
        let at = self
            .acts_seen(self.session().journal().next_seq())
            .iter()
            .position(|own| *own == act)?;
        u32::try_from(at + 1).ok()
    }
}
