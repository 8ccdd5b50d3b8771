//! The labels of a view: acts are numbered as they come into sight, sealed ones when they are
//! revealed. Another view may label them otherwise.

use super::{ActNo, Event, View};

impl View<'_> {
    /// The act behind a label of this view.
    #[must_use]
    pub fn act_labelled(&self, label: u32) -> Option<ActNo> {
        let at = usize::try_from(label).ok()?.checked_sub(1)?;
        self.acts_seen().get(at).copied()
    }

    /// The acts that this viewer sees, in the order of their labels.
    fn acts_seen(&self) -> Vec<ActNo> {
        let mut seen = Vec::new();
        let mut sealed = Vec::new();
        let events = self.session().journal().iter().flat_map(|(_, _, events)| events);
        let mut acts = 0;
        for event in events {
            match event {
                Event::Acted(act) => {
                    let no = ActNo::after(acts);
                    acts += 1;
                    if self.sees(act.audience) && self.is_sealed_to(act) {
                        sealed.push((act.kind, no));
                    } else if self.sees(act.audience) {
                        seen.push(no);
                    }
                }
                Event::Revealed(kind) => {
                    seen.extend(sealed.iter().filter(|(own, _)| own == kind).map(|(_, no)| *no));
                    sealed.retain(|(own, _)| own != kind);
                }
                _ => {}
            }
        }
        seen
    }

    /// The label of an act in this view, if this viewer sees it.
    #[must_use]
    pub fn label_of(&self, act: ActNo) -> Option<u32> {
        let at = self.acts_seen().iter().position(|own| *own == act)?;
        u32::try_from(at + 1).ok()
    }
}
