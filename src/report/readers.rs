//! For whom the record of a session is made, where its method says so: whoever these people were in
//! it, at any time. Nobody else reads the minutes, or takes them along.

use crate::method::{Key, PhaseId, RoleId, Rule, Who, Word};
use crate::session::{Event, People, Session, Viewer};
use crate::words::Words;

/// Why this viewer does not get the record, in a sentence; nothing where it is for all, or for this
/// one too.
#[must_use]
pub fn not_a_reader(words: &Words, session: &Session, viewer: Viewer) -> Option<String> {
    let made_for = session.table().method.record_for.as_ref();
    none_of(words, session, viewer, (made_for, Word::RecordFor, "record-for-others"))
}

/// Why nothing leaves the group for this viewer, in a sentence; nothing where it may. Whoever does
/// not read the record takes none of it along either.
#[must_use]
pub fn not_for_export(words: &Words, session: &Session, viewer: Viewer) -> Option<String> {
    let made_for = session.table().method.export_for.as_ref();
    let told = || none_of(words, session, viewer, (made_for, Word::ExportFor, "export-for-others"));
    not_a_reader(words, session, viewer).or_else(told)
}

/// Why somebody is none of those that a method names.
fn none_of(
    words: &Words,
    session: &Session,
    viewer: Viewer,
    (named, word, id): (Option<&(Who, Rule)>, Word, &str),
) -> Option<String> {
    let method = &session.table().method;
    let (who, _) = named?;
    let Viewer::Person(person) = viewer else { return None };
    if readers(session, who).has(person) {
        return None;
    }
    let key = Key { phase: PhaseId(0), word, nth: 0 };
    let gaps = [
        ("who", words.who(method, who).into()),
        ("name", session.cast().name(person).into()),
        ("rule", words.ids(method, key).into()),
        ("reason", words.reason(method, key).unwrap_or_default().into()),
    ];
    Some(words.say(id, &gaps).trim_end().to_owned())
}

/// Who they are in the end, and whoever was one of them before.
fn readers(session: &Session, who: &Who) -> People {
    let (cast, state) = (session.cast(), session.state());
    let roles = (0..session.table().method.roles.len()).map(RoleId::at);
    let began = roles.filter(|role| is_among(who, *role)).map(|role| cast.holders(role));
    let events = session.journal().iter().flat_map(|(_, _, events)| events);
    let became = events.filter_map(|event| match event {
        Event::Appointed(role, person) if is_among(who, *role) => Some(People::only(*person)),
        _ => None,
    });
    let now = state.people(session.table(), who, People::NOBODY);
    began.chain(became).fold(now, |all, some| all | some)
}

fn is_among(who: &Who, role: RoleId) -> bool {
    match who {
        Who::Role(own) => *own == role,
        Who::Both(a, b) => is_among(a, role) || is_among(b, role),
        Who::Without(a, b) => is_among(a, role) && !is_among(b, role),
        Who::Everyone | Who::Author | Who::Holders(_) => false,
    }
}
