//! A line of a view as an entry of the minutes.

use super::about;
use super::data::Entry;
use crate::method::{KindId, Method};
use crate::report::Titled;
use crate::session::{Acted, Line, Seen, View};
use crate::words::Words;

/// The entry of a line; nothing for what needs no words.
pub(super) fn entry(words: &Words, view: &View<'_>, line: &Line<'_>) -> Option<Entry> {
    let said = words.line(view, line)?;
    // In the words of the method that it happened under.
    let then = view.at(line.seq);
    let cast = then.session().cast();
    let empty = Entry {
        at: line.time,
        about: "act",
        label: None,
        who: None,
        kind: None,
        was: None,
        to: None,
        topics: Vec::new(),
        reply: None,
        words: None,
        withheld: false,
        struck: line.struck.map(about::struck),
        said,
        head: words.head(view, line),
    };
    Some(match line.seen {
        Seen::Act { label, reply, act, text, was, named, withheld } => Entry {
            label: Some(label),
            who: named.then(|| cast.name(act.person).to_owned()),
            reply,
            words: Some(text).filter(|text| !text.is_empty()).map(str::to_owned),
            withheld,
            was: was.map(|was| kind(&then.session().table().method, was)),
            ..acted(&then, act, empty)
        },
        Seen::Event(event, text) => Entry {
            about: about::name(&event),
            who: about::who(&event).map(|person| cast.name(person).to_owned()),
            words: Some(text)
                .filter(|text| !text.is_empty() && about::has_words(&event))
                .map(str::to_owned),
            ..empty
        },
    })
}

fn acted(view: &View<'_>, act: Acted, entry: Entry) -> Entry {
    let session = view.session();
    let method = &session.table().method;
    let topic = |topic| {
        let topic = method.topic(topic);
        Titled { id: topic.id.clone(), title: topic.title.clone() }
    };
    Entry {
        kind: Some(kind(method, act.kind)),
        to: act.addressee().map(|person| session.cast().name(person).to_owned()),
        topics: act.tags.iter().map(topic).collect(),
        ..entry
    }
}

/// A kind by its names.
pub(super) fn kind(method: &Method, kind: KindId) -> Titled {
    let kind = method.kind(kind);
    Titled { id: kind.id.clone(), title: kind.called().to_owned() }
}
