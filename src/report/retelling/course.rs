//! What was asked in a session, line by line, with the time between: what hooks, the clock and the
//! phases did follows from it by itself.

use crate::method::PhaseId;
use crate::notation::written;
use crate::session::{Actor, Event, Input, Seq, Session, View, Viewer};
use crate::time::{Span, Time};

/// A part of a session as it is told again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Retold {
    /// Time passes; perhaps none, where only what was due then came.
    Wait(Span),
    /// Somebody asks something. The words may have line breaks.
    Line(String),
    /// A rule of the method failed on what is above.
    Failed,
    /// A phase began.
    Phase(PhaseId),
}

/// A session, told again from its opening.
pub type Course = Vec<Retold>;

/// Why a session cannot be told again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untold {
    /// Its method changed on the way; a rehearsal plays one.
    Changed,
    /// No line asks what was asked in this entry.
    Unsaid(Seq),
}

/// Tells a session again; `say` gives the words of each line, knowing the session before it.
///
/// # Errors
/// Why it cannot be told.
pub fn course(
    session: &Session,
    say: &dyn Fn(&Session, Seq, &Input<'_>) -> String,
) -> Result<Course, Untold> {
    let journal = session.journal();
    if journal.iter().any(|(_, _, events)| events.iter().any(changes_method)) {
        return Err(Untold::Changed);
    }
    let opening = journal.events(Seq(0));
    let lines = lines(session, say)?;
    let mut told: Course = opening.iter().filter_map(begun).collect();
    let (mut now, mut due) = (Time::ZERO, Vec::new());
    for ((_, entry, events), line) in journal.iter().skip(1).zip(lines) {
        let Some(line) = line else {
            due.extend_from_slice(events);
            continue;
        };
        wait(&mut told, entry.time.since(now), &mut due);
        now = entry.time;
        told.push(Retold::Line(line));
        told.extend(events.iter().any(fails).then_some(Retold::Failed));
        told.extend(events.iter().filter_map(begun));
    }
    let last = journal.iter().next_back().map_or(now, |(_, entry, _)| entry.time);
    wait(&mut told, last.since(now), &mut due);
    Ok(told)
}

/// Whether a rule of the method failed while it was opened.
pub(super) fn failed_at_opening(session: &Session) -> bool {
    session.journal().events(Seq(0)).iter().any(fails)
}

/// The line of each entry behind the opening; nothing where the clock made it.
fn lines(
    session: &Session,
    say: &dyn Fn(&Session, Seq, &Input<'_>) -> String,
) -> Result<Vec<Option<String>>, Untold> {
    // From the end: so each entry meets the session as it was before it.
    let (mut before, mut lines) = (session.clone(), Vec::new());
    for (seq, entry, _) in session.journal().iter().rev().filter(|(seq, ..)| seq.0 > 0) {
        before.forget_last();
        if entry.by == Actor::Clock {
            lines.push(None);
            continue;
        }
        let asked = before.asked_for(session, seq);
        let line = asked.and_then(|input| {
            let text = say(&before, seq, &input);
            written(&Input { text: &text, ..input }, &View::new(&before, Viewer::Host))
        });
        lines.push(Some(line.ok_or(Untold::Unsaid(seq))?));
    }
    lines.reverse();
    Ok(lines)
}

/// Time passes, with what was due in it.
fn wait(told: &mut Course, span: Span, due: &mut Vec<Event>) {
    if span == Span::ZERO && due.is_empty() {
        return;
    }
    told.push(Retold::Wait(span));
    told.extend(due.iter().any(fails).then_some(Retold::Failed));
    told.extend(due.iter().filter_map(begun));
    due.clear();
}

fn begun(event: &Event) -> Option<Retold> {
    match event {
        Event::PhaseEntered(phase) | Event::Interrupted(phase) | Event::WentBack(phase) => {
            Some(Retold::Phase(*phase))
        }
        _ => None,
    }
}

fn fails(event: &Event) -> bool {
    matches!(event, Event::RuleFailed(..) | Event::EffectRefused(..))
}

fn changes_method(event: &Event) -> bool {
    matches!(event, Event::MethodChanged(_))
}
