//! What ends when the running phase does: looked at before it is left, so that nobody is cut off by
//! surprise.

use std::fmt::Write as _;

use super::balance::silent;
use crate::method::{KindId, PhaseId};
use crate::session::{People, Session, View, when};
use crate::time::Time;
use crate::words::Words;

/// What closes, who is still busy, what is missing, and what comes next.
#[must_use]
pub fn preview(words: &Words, view: &View<'_>, now: Time) -> String {
    let session = view.session();
    let method = &session.table().method;
    let state = session.state();
    let title = ("phase", method.phase(state.phase).title.as_str().into());
    let mut said = words.say("preview", &[title]) + "\n";
    let following = session.following(now);
    for line in busy(words, view) {
        let _ = writeln!(said, "  · {line}");
    }
    let closing = closing(session, following.phase);
    if !closing.is_empty() {
        let kinds: Vec<String> =
            closing.iter().map(|kind| method.kind(*kind).called().to_owned()).collect();
        let gaps = [("kinds", kinds.join(", ").into())];
        let _ = writeln!(said, "  · {}", words.say("preview-closes", &gaps));
    }
    let missing = words.missing(session);
    if !missing.is_empty() {
        let _ = writeln!(said, "  {}", words.tell("briefing-missing"));
        for line in missing {
            let _ = writeln!(said, "  · {line}");
        }
    }
    for phase in following.passed_over {
        let title = ("phase", method.phase(phase).title.as_str().into());
        let _ = writeln!(said, "  {}", words.say("preview-passes-over", &[title]));
    }
    let next = match following.phase {
        Some(phase) => {
            words.say("preview-next", &[("phase", words.heading(session, phase).into())])
        }
        None => words.tell("preview-end"),
    };
    let _ = writeln!(said, "  {next}");
    said
}

/// The same in a few words, for whoever is about to go on.
#[must_use]
pub fn glimpse(words: &Words, view: &View<'_>, now: Time) -> String {
    let session = view.session();
    let mut parts: Vec<String> = busy(words, view);
    let missing = words.missing(session).len();
    if missing > 0 {
        parts.push(words.say("glimpse-missing", &[("n", missing.into())]));
    }
    parts.push(match session.following(now).phase {
        Some(phase) => {
            let title = session.table().method.phase(phase).title.as_str();
            words.say("glimpse-next", &[("phase", title.into())])
        }
        None => words.tell("glimpse-end"),
    });
    parts.join(" · ")
}

/// Who has the turn or waits for it, whose words wait for an answer, and who said nothing yet.
fn busy(words: &Words, view: &View<'_>) -> Vec<String> {
    let session = view.session();
    let (table, state) = (session.table(), session.state());
    let who = |people: People| ("who", words.people(session.cast(), people).into());
    let mut lines = Vec::new();
    if !state.turn().is_empty() {
        lines.push(words.say("briefing-turn", &[who(state.turn())]));
    }
    let waiting: People =
        state.waiting_for_turn().fold(People::NOBODY, |all, one| all | People::only(one));
    if !waiting.is_empty() {
        lines.push(words.say("preview-waiting", &[who(waiting)]));
    }
    let open = view.unanswered();
    if !open.is_empty() {
        let labels: Vec<String> = open.iter().map(|label| format!("#{label}")).collect();
        lines.push(words.say("preview-unanswered", &[("labels", words.list(&labels).into())]));
    }
    let asked = (1_u8..).zip(table.method.phase(state.phase).questions());
    let unasked = asked.map(|(no, _)| no).filter(|no| state.question(*no).is_none());
    let unasked: Vec<String> = unasked.map(|no| format!("?{no}")).collect();
    if !unasked.is_empty() {
        lines.push(words.say("preview-unasked", &[("questions", unasked.join(", ").into())]));
    }
    let silent = silent(view);
    if !silent.is_empty() {
        lines.push(words.say("preview-silent", &[who(silent)]));
    }
    lines
}

/// What somebody can do here and nobody in the phase that follows.
fn closing(session: &Session, next: Option<PhaseId>) -> Vec<KindId> {
    let (table, state) = (session.table(), session.state());
    let kinds = (0..table.method.kinds.len()).map(KindId::at).filter(|kind| {
        let phases = state.everyone().iter().flat_map(|one| when(table, state, one, *kind));
        let phases: Vec<PhaseId> = phases.map(|(phase, _)| phase).collect();
        phases.contains(&state.phase) && next.is_none_or(|next| !phases.contains(&next))
    });
    kinds.collect()
}
