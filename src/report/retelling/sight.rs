//! What somebody who tells a session again may tell of it: the words that stand on paper for that
//! viewer, and nothing that is closed or without a name.

use crate::session::{ActNo, Acted, Event, Seen, Seq, Session, View, Viewer};

/// The entries whose words stand on paper for a viewer.
pub(super) fn held(session: &Session, viewer: Viewer) -> Vec<Seq> {
    let lines = View::on_paper(session, viewer).lines();
    let held = lines.iter().filter(|line| match line.seen {
        Seen::Act { text, .. } => !text.is_empty(),
        Seen::Event(Event::PhaseLeft(..) | Event::Ended(_) | Event::Left(..), text) => {
            !text.is_empty()
        }
        Seen::Event(..) => false,
    });
    held.map(|line| line.seq).collect()
}

/// Something that a line would tell, and that no view shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hidden {
    /// Whose an act without a name is.
    Nameless,
    /// What something that is still closed is about, or for.
    Sealed,
}

/// The first that would be told of something hidden from a viewer.
pub(super) fn hidden(session: &Session, viewer: Viewer) -> Option<Hidden> {
    let view = View::new(session, viewer);
    let events = session.journal().iter().flat_map(|(_, _, events)| events);
    let acts = events.filter_map(|event| match event {
        Event::Acted(act) => Some(*act),
        _ => None,
    });
    (0..).zip(acts).find_map(|(nth, act)| {
        let no = ActNo::after(nth);
        let kind = session.table().method.kind(act.kind);
        if !view.names_author_of(no) {
            return Some(Hidden::Nameless);
        }
        let closed = kind.sealed && view.label_of(no).is_none();
        (closed && says_more_than_words(&act)).then_some(Hidden::Sealed)
    })
}

fn says_more_than_words(act: &Acted) -> bool {
    act.reply.is_some()
        || act.addressee().is_some()
        || act.score().is_some()
        || act.asks().is_some()
        || act.tags.iter().next().is_some()
}
