//! What goes along from a session to the next one, for several people who read it together.

use crate::method::PersonId;
use crate::session::{Acted, Seen, Session, View, Viewer};
use crate::time::Time;
use crate::words::Words;

/// What goes along from a session to a circle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Along {
    /// A line each.
    pub lines: Vec<String>,
    /// Whether words were left out because whoever said them keeps them to the session.
    pub withheld: bool,
}

/// Something that goes along, as one of the people may read it.
struct Item<'a> {
    time: Time,
    act: Acted,
    text: &'a str,
    named: bool,
    withheld: bool,
}

/// What all of these people were there to hear and goes along; the words only if each of them may
/// read them on paper.
#[must_use]
pub fn carried_along(words: &Words, session: &Session, people: &[PersonId]) -> Along {
    let lists: Vec<Vec<Item<'_>>> = people.iter().map(|one| items(session, *one)).collect();
    let Some((first, rest)) = lists.split_first() else { return Along::default() };
    let method = &session.table().method;
    let mut along = Along::default();
    for item in first {
        let same = |other: &&Item<'_>| (other.time, other.act) == (item.time, item.act);
        let others: Option<Vec<_>> = rest.iter().map(|list| list.iter().find(same)).collect();
        let Some(others) = others else { continue };
        let withheld = item.withheld || others.iter().any(|other| other.withheld);
        let named = item.named && others.iter().all(|other| other.named);
        let who = session.cast().name(item.act.person).to_owned();
        let who = if named { who } else { words.tell("somebody") };
        let text = if withheld { words.tell("withheld") } else { item.text.to_owned() };
        along.lines.push(format!("{who} · {}: {text}", method.kind(item.act.kind).called()));
        along.withheld |= withheld;
    }
    along
}

fn items(session: &Session, person: PersonId) -> Vec<Item<'_>> {
    let view = View::on_paper(session, Viewer::Person(person));
    let lines = view.lines().into_iter().filter(|line| line.struck.is_none());
    let acts = lines.filter_map(|line| match line.seen {
        Seen::Act { act, text, named, withheld, .. } => {
            Some(Item { time: line.time, act, text, named, withheld })
        }
        Seen::Event(..) => None,
    });
    acts.filter(|item| session.table().method.kind(item.act.kind).carried).collect()
}
