//! What a rehearsal can see of its session: each thing a value, and what it is called.

use std::rc::Rc;

use super::cited::{cites, warnings};
use super::play::Play;
use crate::method::{KindId, PersonId, Word};
use crate::report;
use crate::session::{Line, Retention, Seq, Session, View, Viewer};
use crate::words::Words;

/// Something that was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Words, perhaps of several lines.
    Text(String),
    /// A number.
    Number(i64),
    /// Yes or no.
    Truth(bool),
}

impl Value {
    /// As a script writes it.
    pub(super) fn written(&self) -> String {
        match self {
            Value::Text(text) if text.contains(['\n', '"']) => format!("`{text}`"),
            Value::Text(text) => format!("\"{text}\""),
            Value::Number(number) => number.to_string(),
            Value::Truth(truth) => truth.to_string(),
        }
    }
}

/// The id of the running phase; of the last one when the session is over.
pub(super) fn phase(play: &Play) -> Value {
    let session = play.session();
    Value::Text(session.table().method.phase(session.state().phase).id.clone())
}

/// Whether the session is over.
pub(super) fn ended(play: &Play) -> Value {
    Value::Truth(play.session().state().ended)
}

/// Whether the conversation is paused.
pub(super) fn paused(play: &Play) -> Value {
    Value::Truth(play.session().state().paused())
}

/// Whether the running phase took all its time.
pub(super) fn overtime(play: &Play) -> Value {
    let state = play.session().state();
    let over = state.limit().is_some_and(|limit| state.spent(play.now) >= limit);
    Value::Truth(over && !state.ended)
}

/// The seconds since the session was opened.
pub(super) fn time(play: &Play) -> Value {
    seconds(play.now.0 / 1_000)
}

/// The seconds that are left of the running phase, if it has a limit.
pub(super) fn left(play: &Play) -> Option<Value> {
    let state = play.session().state();
    Some(seconds(state.limit()?.less(state.spent(play.now)).as_seconds()))
}

/// The running phase as it is read out: who may do what, turns and groups, what is missing.
pub(super) fn briefing(play: &Play, words: &Words) -> Value {
    Value::Text(report::briefing(words, &play.view(Viewer::Host)))
}

/// How often something of a kind was there and still counts.
pub(super) fn count(play: &Play, kind: KindId) -> Value {
    let count = play.session().journal().count(kind);
    Value::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// What the running phase still waits for.
pub(super) fn missing(play: &Play, words: &Words) -> Value {
    Value::Text(words.missing(play.session()).join("\n"))
}

/// What somebody could do now.
pub(super) fn possible(play: &Play, words: &Words, person: PersonId) -> Value {
    Value::Text(words.now_possible(play.session(), person))
}

/// Why somebody may or may not do something now, and when.
pub(super) fn why(play: &Play, words: &Words, person: PersonId, kind: KindId) -> Value {
    Value::Text(words.why(play.session(), person, kind))
}

/// Everything that a viewer sees of the session.
pub(super) fn seen(play: &Play, words: &Words, viewer: Viewer) -> Value {
    let view = play.view(viewer);
    told(words, &view, &view.lines())
}

/// What the running phase shows again to somebody.
pub(super) fn shown(play: &Play, words: &Words, person: PersonId) -> Value {
    let view = play.view(Viewer::Person(person));
    told(words, &view, &view.shown_in(play.session().state().phase))
}

/// Whether some warning so far cites an id.
pub(super) fn warned(play: &Play, id: &str) -> Value {
    let session = play.session();
    let mut keys = warnings(session, Seq(0)).into_iter();
    Value::Truth(keys.any(|key| cites(&session.table().method, key, id)))
}

/// What the running phase shows to somebody as prompts, a line each.
pub(super) fn prompts(play: &Play, words: &Words, person: PersonId) -> Value {
    Value::Text(report::prompts_for(words, play.session(), person).join("\n"))
}

/// The minutes as somebody may read them.
pub(super) fn minutes_for(play: &Play, words: &Words, person: PersonId) -> Value {
    let viewer = Viewer::Person(person);
    let told = report::not_a_reader(words, play.session(), viewer);
    play.looked(Word::RecordFor, told.is_none());
    let minutes = || report::minutes(words, &View::on_paper(play.session(), viewer));
    Value::Text(told.unwrap_or_else(minutes))
}

/// What may leave the group of what somebody heard, or who keeps it in.
pub(super) fn export_for(play: &Play, words: &Words, person: PersonId) -> Value {
    let (session, viewer) = (play.session(), Viewer::Person(person));
    let told = report::not_for_export(words, session, viewer);
    play.looked(Word::ExportFor, told.is_none());
    if let Some(told) = told {
        return Value::Text(told);
    }
    let exported = report::export(words, &View::on_paper(session, viewer));
    Value::Text(exported.unwrap_or_else(|people| {
        let who = words.people(session.cast(), people);
        words.say("export-refused", &[("who", who.into())])
    }))
}

/// What somebody sees of the session when it is read from its records again.
pub(super) fn replay(play: &Play, words: &Words, person: PersonId) -> Value {
    let session = play.session();
    let records = (0..).map(Seq).map_while(|seq| session.record(seq));
    let (table, cast) = (Rc::clone(session.table()), Rc::clone(session.cast()));
    let told = match Session::restore(table, cast, records) {
        Ok(again) => {
            let view = View::new(&again, Viewer::Person(person));
            return told(words, &view, &view.lines());
        }
        Err(unknown) => unknown.0,
    };
    Value::Text(told)
}

/// How long the group wants the session kept, as it is typed; nothing where it did not choose.
pub(super) fn kept_for(play: &Play) -> Value {
    Value::Text(match play.session().state().retention {
        None => String::new(),
        Some(Retention::Nothing) => "niet".to_owned(),
        Some(Retention::Days(days)) => format!("{days}d"),
        Some(Retention::UntilForgotten) => "altijd".to_owned(),
    })
}

fn told(words: &Words, view: &View<'_>, lines: &[Line<'_>]) -> Value {
    let lines: Vec<String> = lines.iter().filter_map(|line| words.line(view, line)).collect();
    Value::Text(lines.join("\n"))
}

fn seconds(count: u64) -> Value {
    Value::Number(i64::try_from(count).unwrap_or(i64::MAX))
}
