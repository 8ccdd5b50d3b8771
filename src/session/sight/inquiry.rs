//! A moment of a session for whoever asks about it: no more in it than that person may see.

use std::rc::Rc;

use crate::method::KindId;
use crate::session::state::Count;
use crate::session::{Event, Line, Moment, Seen, View};
use crate::time::Time;

impl View<'_> {
    /// The moment now, with what this viewer can count.
    #[must_use]
    pub fn moment(&self, time: Time) -> Moment {
        let session = self.session();
        let mut state = (*session.state).clone();
        state.kinds = self.counts();
        let (table, cast) = (Rc::clone(session.table()), Rc::clone(session.cast()));
        Moment { table, cast, state: Rc::new(state), time, act: None }
    }

    /// How often each kind was there, of what this viewer sees and still counts.
    fn counts(&self) -> Box<[Count]> {
        let session = self.session();
        let mut counts = vec![Count::default(); session.table().method.kinds.len()];
        let kind = |line: &Line<'_>| match line.seen {
            Seen::Act { act, .. } => session.act_now(line.seq, act).map(|act| act.kind),
            Seen::Event(Event::Passed(_), _) => Some(KindId::PASS),
            Seen::Event(Event::Left(..), _) => Some(KindId::LEAVE),
            Seen::Event(Event::Returned(_), _) => Some(KindId::RETURN),
            Seen::Event(..) => None,
        };
        let all = self.lines().into_iter().filter(|line| line.struck.is_none());
        for kind in all.filter_map(|line| kind(&line)) {
            let ever = &mut counts[kind.index()].ever;
            *ever = ever.saturating_add(1);
        }
        for kind in self.happened_here().iter().filter_map(kind) {
            let here = &mut counts[kind.index()].here;
            *here = here.saturating_add(1);
        }
        counts.into()
    }
}
