//! How a session is told again: with all its words, with those that somebody may keep, or with
//! none and without names.

use super::course::{Course, Retold, Untold, course, failed_at_opening};
use super::mask::{Mask, masked};
use super::script::{LONGEST_LINE, MOST_BYTES, MOST_LINES, script};
use super::sight::{Hidden, held, hidden};
use crate::report::export::pseudonyms;
use crate::session::{Command, Input, Seq, Session, View, Viewer};
use crate::words::Words;

/// How a session is told again.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'a> {
    /// By which name or path its method is found.
    pub method: &'a str,
    /// Which session it is, for people.
    pub id: &'a str,
    /// What becomes of words and names.
    pub wording: Wording,
}

/// What becomes of words and names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// They stay, whoever said them to whom: for sessions that nobody held.
    All,
    /// Words stay that stand on paper for this viewer; names stay.
    OnPaper(Viewer),
    /// Nothing stays of either.
    None,
}

/// A session as the script of a rehearsal.
///
/// # Errors
/// Why it cannot be one, in a sentence.
pub fn retell(words: &Words, session: &Session, telling: &Telling<'_>) -> Result<String, String> {
    let (told, course) = told(words, session, telling.wording)?;
    let text = script(words, &told, &course, telling);
    let long = |told: &Retold| matches!(told, Retold::Line(line) if line.len() > LONGEST_LINE);
    if course.len() > MOST_LINES || text.len() > MOST_BYTES || course.iter().any(long) {
        return Err(words.tell("retell-too-long"));
    }
    Ok(text)
}

/// What was asked in a session, without anybody's words and names; and the session under the names
/// that are told instead.
///
/// # Errors
/// Why it cannot be told, in a sentence.
pub fn nameless(words: &Words, session: &Session) -> Result<(Session, Course), String> {
    told(words, session, Wording::None)
}

fn told(words: &Words, session: &Session, wording: Wording) -> Result<(Session, Course), String> {
    let viewer = match wording {
        Wording::All => None,
        Wording::OnPaper(viewer) => Some(viewer),
        Wording::None => Some(Viewer::Host),
    };
    match viewer.and_then(|viewer| hidden(session, viewer)) {
        Some(Hidden::Nameless) => return Err(words.tell("retell-nameless")),
        Some(Hidden::Sealed) => return Err(words.tell("retell-sealed")),
        None => {}
    }
    if failed_at_opening(session) {
        return Err(words.tell("retell-failed-at-opening"));
    }
    let told = match wording {
        Wording::None => session.under_names(&pseudonyms(session)),
        _ => session.clone(),
    };
    let kept = match wording {
        Wording::OnPaper(viewer) => held(session, viewer),
        _ => Vec::new(),
    };
    let say = |before: &Session, seq: Seq, input: &Input<'_>| match wording {
        Wording::All => input.text.to_owned(),
        Wording::OnPaper(_) if kept.contains(&seq) => input.text.to_owned(),
        Wording::OnPaper(_) => blotted(before, input, Mask::Letters),
        Wording::None => blotted(before, input, Mask::Words),
    };
    let course = course(&told, &say).map_err(|why| untold(words, session, why))?;
    Ok((told, course))
}

/// The words of a line, kept back.
fn blotted(before: &Session, input: &Input<'_>, mask: Mask) -> String {
    let (method, state) = (&before.table().method, before.state());
    let phrases = method.phase(state.phase).watches.iter().flat_map(|watch| &watch.phrases);
    let phrases: Vec<String> = phrases.map(|phrase| phrase.to_lowercase()).collect();
    let kind = match input.command {
        Command::Act(act) => Some(act.kind),
        Command::Replace(act) => before.journal().act(act).map(|act| act.kind),
        _ => None,
    };
    let scored = kind.is_some_and(|kind| method.kind(kind).score.is_some());
    masked(input.text, mask, &phrases, scored)
}

fn untold(words: &Words, session: &Session, why: Untold) -> String {
    match why {
        Untold::Changed => words.tell("retell-changed"),
        Untold::Unsaid(seq) => {
            let time = session.journal().entry(seq).map(|entry| entry.time).unwrap_or_default();
            // What happened then, as far as everybody may know.
            let view = View::new(session, Viewer::Nobody);
            let line = view.lines_since(seq).into_iter().find(|line| line.seq == seq);
            let what = line.and_then(|line| words.line(&view, &line)).unwrap_or_default();
            let gaps = [("time", time.to_string().into()), ("what", what.into())];
            words.say("retell-unsaid", &gaps)
        }
    }
}
