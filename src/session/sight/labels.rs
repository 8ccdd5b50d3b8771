//! The labels of a view: acts are numbered as they come into sight, sealed ones when they are
//! revealed. Another view may label them otherwise.

use crate::method::KindId;
use crate::session::{ActNo, Event, Seen, Seq, View};

impl View<'_> {
    /// The act behind a label of this view.
    #[must_use]
    pub fn act_labelled(&self, label: u32) -> Option<ActNo> {
        let at = usize::try_from(label).ok()?.checked_sub(1)?;
        self.acts_seen(self.session().journal().next_seq()).get(at).copied()
    }

    /// The acts that this viewer saw before an entry was made, in the order of their labels.
    pub(in crate::session) fn acts_seen(&self, before: Seq) -> Vec<ActNo> {
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

    /// The labels of what was said since the phase began, could still be answered in it and, as far
    /// as this viewer sees, was not.
    #[must_use]
    pub fn unanswered(&self) -> Vec<u32> {
        let session = self.session();
        let kinds = &session.table().phase(session.state().phase).kinds;
        let answers = |kind: KindId| {
            kinds.iter().any(|row| row.answers.iter().any(|(asked, _)| *asked == kind))
        };
        let mut open = Vec::new();
        for line in self.said_here() {
            if let Seen::Act { label, reply, act, .. } = line.seen {
                open.retain(|asked| Some(*asked) != reply);
                open.extend(answers(act.kind).then_some(label));
            }
        }
        open
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
