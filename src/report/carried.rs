//! What goes along from a session to the next one, for several people who read it together.

use crate::method::{KindId, PersonId};
use crate::session::{Acted, Seen, Session, View, Viewer};
use crate::time::Time;
use crate::words::Words;

/// What goes along from a session to a circle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Along {
    /// A line each.
    pub lines: Vec<Told>,
    /// Whether words were left out because whoever said them keeps them to the session.
    pub withheld: bool,
}

/// Something that goes along, as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Whose it is, unless it has no name.
    pub who: Option<String>,
    /// All of it.
    pub line: String,
}

/// Something that goes along, as one of the people may read it.
struct Item<'a> {
    time: Time,
    act: Acted,
    /// Its kind, in the numbers of the method as it is in the end.
    kind: KindId,
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
        let who = named.then(|| session.cast().name(item.act.person).to_owned());
        let text = if withheld { words.tell("withheld") } else { item.text.to_owned() };
        let (name, kind) = (who.clone(), method.kind(item.kind).called());
        let line = format!("{} · {kind}: {text}", name.unwrap_or_else(|| words.tell("somebody")));
        along.lines.push(Told { who, line });
        along.withheld |= withheld;
    }
    along
}

fn items(session: &Session, person: PersonId) -> Vec<Item<'_>> {
    let view = View::on_paper(session, Viewer::Person(person));
    let lines = view.lines().into_iter().filter(|line| line.struck.is_none());
    let acts = lines.filter_map(|line| match line.seen {
        Seen::Act { act, text, named, withheld, .. } => {
            let kind = session.act_now(line.seq, act)?.kind;
            Some(Item { time: line.time, act, kind, text, named, withheld })
        }
        Seen::Event(..) => None,
    });
    acts.filter(|item| session.table().method.kind(item.kind).carried).collect()
}
