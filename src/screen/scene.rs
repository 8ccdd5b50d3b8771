//! What there is to show: where a session stands, as text, for the view it is made of.

use super::moment::{question, step, turn};
use crate::report::airtime;
use crate::session::{People, State, View};
use crate::time::{Span, Time};
use crate::words::Words;

/// Where a session stands, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// What the method is called.
    pub method: String,
    /// Which phase of how many.
    pub step: String,
    /// What the phase is called.
    pub title: String,
    /// How it is with the time.
    pub clock: Clock,
    /// What is the matter, if something is.
    pub notice: Option<String>,
    /// What is asked, and of whom.
    pub question: Vec<Labelled>,
    /// Whose turn it is and who is next, where there are turns.
    pub turn: Vec<Labelled>,
    /// Who sits with whom, where there are groups.
    pub groups: Option<Labelled>,
    /// How the conversation is divided.
    pub airtime: Option<Bars>,
    /// Who is not there.
    pub absent: Vec<Labelled>,
    /// How to end it.
    pub keys: String,
}

/// Lines with a word on what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// What they are.
    pub label: String,
    /// The lines.
    pub lines: Vec<String>,
}

/// How it is with the time of a phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// What it is about.
    pub mood: Mood,
    /// The time to show.
    pub digits: String,
    /// What that time is.
    pub label: String,
    /// How much of the time is over, in thousandths, where there is a limit.
    pub over: Option<u16>,
}

/// What a clock is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// It runs, and there is time.
    Running,
    /// It runs, and the time is up.
    Late,
    /// It stands still.
    Still,
    /// The session is over.
    Closed,
}

/// Everybody's share, as bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// What they are.
    pub label: String,
    /// One a person.
    pub bars: Vec<Bar>,
}

/// Somebody's share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Whose.
    pub name: String,
    /// How many contributions.
    pub count: usize,
    /// How long.
    pub time: Span,
    /// What part of all time that is, in thousandths.
    pub part: u16,
}

impl Scene {
    /// Where the session of `view` stands at `now`, as its viewer may see it; `led` says whether
    /// anybody leads it.
    #[must_use]
    pub fn of(words: &Words, view: &View<'_>, now: Time, led: bool) -> Scene {
        let session = view.session();
        let (table, state) = (session.table(), session.state());
        let now = if state.ended { state.now } else { now.max(state.now) };
        let open = !state.ended;
        Scene {
            method: table.method.title.clone(),
            step: step(words, session),
            title: table.method.phase(state.phase).title.clone(),
            clock: clock(words, state, now),
            notice: (open && !led).then(|| words.tell("room-nobody-leads")),
            question: if open { question(words, view) } else { Vec::new() },
            turn: if open { turn(words, session, now) } else { Vec::new() },
            groups: open.then(|| groups(words, view)).flatten(),
            airtime: bars(words, view, now),
            absent: if open { absent(words, view) } else { Vec::new() },
            keys: words.tell("room-keys"),
        }
    }
}

fn clock(words: &Words, state: &State, now: Time) -> Clock {
    let spent = state.spent(now);
    let said = |id: &str, limit: Span| words.say(id, &[("limit", limit.to_string().into())]);
    if state.ended {
        let (digits, label) = (state.now.to_string(), words.tell("room-closed"));
        return Clock { mood: Mood::Closed, digits, label, over: None };
    }
    let (late, digits, label) = match state.limit() {
        Some(limit) if spent > limit => {
            (true, format!("+{}", spent.less(limit)), said("room-over", limit))
        }
        // Whole seconds: what is left and what is spent come to the limit.
        Some(limit) => {
            let left = Span::seconds(limit.as_seconds().saturating_sub(spent.as_seconds()));
            (false, left.to_string(), said("room-left", limit))
        }
        None => (false, spent.to_string(), words.tell("room-spent")),
    };
    let over = state.limit().map(|limit| thousandths(spent, limit));
    if state.paused() {
        return Clock { mood: Mood::Still, digits, label: words.tell("room-paused"), over };
    }
    let mood = if late { Mood::Late } else { Mood::Running };
    Clock { mood, digits, label, over }
}

fn groups(words: &Words, view: &View<'_>) -> Option<Labelled> {
    let session = view.session();
    let groups = session.state().groups(session.table()).filter(|groups| !groups.is_empty())?;
    let lines = (1..)
        .zip(groups)
        .map(|(n, group): (usize, _)| format!("{n}  {}", words.people(session.cast(), *group)));
    Some(Labelled { label: words.tell("room-groups"), lines: lines.collect() })
}

/// Whoever is not there, or not where the phase wants them.
fn absent(words: &Words, view: &View<'_>) -> Vec<Labelled> {
    let session = view.session();
    let state = session.state();
    let (misplaced, here) = (state.misplaced(), state.in_the_room());
    let out = state.everyone() - state.gone - here;
    let parts = [
        ("room-goes-out", misplaced & here),
        ("room-comes-back", misplaced - here),
        ("room-out", out - misplaced),
        ("room-gone", state.gone - misplaced),
    ];
    let parts = parts.into_iter().filter(|(_, people): &(_, People)| !people.is_empty());
    let labelled = parts.map(|(id, people)| Labelled {
        label: words.tell(id),
        lines: vec![words.people(session.cast(), people)],
    });
    labelled.collect()
}

/// Nothing before anybody spoke.
fn bars(words: &Words, view: &View<'_>, now: Time) -> Option<Bars> {
    let shares = airtime(view, now);
    let all = shares.iter().fold(Span::ZERO, |all, share| all + share.time);
    if shares.iter().all(|share| share.count == 0) && all == Span::ZERO {
        return None;
    }
    let cast = view.session().cast();
    let bars = shares.iter().map(|share| Bar {
        name: cast.name(share.person).to_owned(),
        count: share.count,
        time: share.time,
        part: thousandths(share.time, all),
    });
    Some(Bars { label: words.tell("room-airtime"), bars: bars.collect() })
}

fn thousandths(part: Span, whole: Span) -> u16 {
    let part = part.0.min(whole.0).saturating_mul(1_000).checked_div(whole.0).unwrap_or_default();
    u16::try_from(part).unwrap_or(1_000)
}
