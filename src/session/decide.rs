//! What follows from a command: events, or a refusal. Pure; it never reads the journal.

use super::aside::interrupt;
use super::choose::choose;
use super::circle::{appoint, for_oneself, out_and_in};
use super::floor::{end_turn, turn};
use super::groups::move_over;
use super::permit::{askers, is_question, must_lead, permit, warnings};
use super::ruled::by_rule;
use super::table::{LimitRow, WatchRow};
use super::way_out::{back, end, jump, next};
use super::{
    Act, Acted, Actor, Carried, Command, Event, Events, People, Refusal, State, Table, Text,
    wording,
};
use crate::method::{Key, KindId, Per, PersonId};
use crate::time::{Span, Time};

/// A command on its way to be decided.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// When.
    pub time: Time,
    /// By whom.
    pub by: Actor,
    /// What.
    pub command: Command<'a>,
    /// Its words, kept in the journal already.
    pub text: Text,
    /// The same words, to be read.
    pub words: &'a str,
    /// What closures said beforehand.
    pub answers: Answers,
}

/// The verdicts of closures, asked before a command is decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// A closure said that the phase is done.
    pub done: bool,
}

/// Pushes the events that follow from a command.
///
/// # Errors
/// The reason why not; whatever was pushed before it must be dropped.
pub fn decide(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    out: &mut Events,
) -> Result<(), Refusal> {
    if state.ended && !comes_after(asked) {
        return Err(Refusal::Ended);
    }
    match (asked.command, asked.by) {
        (Command::Act(act), Actor::Person(person)) => {
            contribute(table, state, asked, person, act, out)
        }
        (Command::Answer { question, yes }, Actor::Person(person)) => {
            answer(table, state, person, question)?;
            out.push(Event::Answered(person, question, yes));
            Ok(())
        }
        (
            Command::Pass | Command::Leave | Command::Return | Command::Consent { .. },
            Actor::Person(person),
        ) => for_oneself(table, state, asked, person, out),
        (Command::GoOut(_) | Command::ComeIn(_), _) => out_and_in(table, state, asked, out),
        (Command::GiveTurn(_) | Command::AskTurn(_) | Command::EndTurn(_), _) => {
            turn(table, state, asked, out)
        }
        (Command::Move(person, group), _) => move_over(table, state, asked, (person, group), out),
        (Command::Choose(aim), _) => choose(table, state, asked, aim, out),
        (Command::Interrupt(phase), _) => interrupt(table, state, asked, phase, out),
        (Command::Jump(phase, insist), _) => jump(table, state, asked, (phase, insist), out),
        (Command::Appoint(role, person), by) => appoint(table, state, by, (role, person), out),
        (Command::Skip(question), by) => skip(table, state, by, question, out),
        (Command::Keep(_) | Command::GoOn | Command::Accept(_), _) => {
            out.push(by_leader(table, state, asked)?);
            Ok(())
        }
        (Command::Next(insist), _) => next(table, state, asked, insist, out),
        (Command::End(insist), _) => end(table, state, asked, insist, out),
        (Command::Back, _) => back(table, state, asked, out),
        (Command::Lengthen(_) | Command::Shorten(_) | Command::Pause | Command::Resume, _) => {
            clock(table, state, asked, out)
        }
        (Command::Undo | Command::Redo, by) => must_lead(table, state, by),
        (command, Actor::Rule(_)) => by_rule(table, state, asked, command, out),
        _ => Err(Refusal::NotARule),
    }
}

/// Whether something may still come when the session is over: consent can be given and taken back
/// for as long as there is something to read, and the last phase has its last word.
fn comes_after(asked: &Asked<'_>) -> bool {
    match asked.command {
        Command::Consent { .. } => true,
        Command::Say | Command::Remind(_) | Command::Nudge(_) => matches!(asked.by, Actor::Rule(_)),
        _ => false,
    }
}

/// What whoever leads says for all.
fn by_leader(table: &Table, state: &State, asked: &Asked<'_>) -> Result<Event, Refusal> {
    must_lead(table, state, asked.by)?;
    match asked.command {
        Command::Keep(retention) => Ok(Event::RetentionChosen(retention)),
        Command::Accept(person) if !state.passed.has(person) => Err(Refusal::DidNotPass(person)),
        Command::Accept(person) => Ok(Event::PassAccepted(person)),
        _ => Ok(Event::WentOn),
    }
}

fn contribute(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    person: PersonId,
    act: Act,
    out: &mut Events,
) -> Result<(), Refusal> {
    let permit = permit(table, state, person, &act)?;
    // A note is for oneself: it asks nobody anything.
    let asks = act.asks.filter(|_| act.kind != KindId::NOTE);
    // A question that is asked as it stands needs no words of one's own.
    if asked.text.is_empty() && asks.is_none() && table.kinds[act.kind.index()].worded {
        return Err(Refusal::NeedsText);
    }
    let carries = match (score(table, act.kind, asked.words)?, asks) {
        (Some(score), _) => Carried::Score(score),
        (None, Some(question)) => Carried::Question(question),
        (None, None) => Carried::Nothing,
    };
    let audience = out.audience(audience(table, state, person, act.kind));
    let acted = Acted {
        audience,
        text: asked.text,
        tags: act.tags,
        reply: permit.reply,
        kind: act.kind,
        carries,
        person,
        ..Acted::default()
    };
    out.push(Event::Acted(acted.addressed_to(act.to)));
    if permit.warns.is_some() {
        let mut all: Vec<Key> = warnings(table, state, person, &act).collect();
        all.reverse();
        all.dedup();
        for key in all {
            out.push(Event::Warned(key));
        }
    }
    mind(table, state, asked.words, person, &Act { reply: permit.reply, ..act }, out);
    if state.has_turn(person) && fills_turn(table, state, person, act.kind) {
        end_turn(table, state, person, out);
    }
    Ok(())
}

/// Whether an act of a kind is the last that somebody's turn has room for.
fn fills_turn(table: &Table, state: &State, person: PersonId, kind: KindId) -> bool {
    let limits = table.phase(state.phase).kinds[kind.index()].limits.iter();
    let mut of_turn = limits.filter(|row| row.per == Per::Turn);
    of_turn.any(|LimitRow { atom, most, .. }| state.tally(table, *atom, person) + 1 >= *most)
}

/// The number that an act carries, where its kind asks for one: the first word.
pub(super) fn score(table: &Table, kind: KindId, words: &str) -> Result<Option<u8>, Refusal> {
    let Some(score) = table.method.kind(kind).score else { return Ok(None) };
    let first = words.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    let number = first.parse().ok().filter(|it| (score.least..=score.most).contains(it));
    number.map(Some).ok_or(Refusal::NeedsScore(score.least, score.most))
}

/// Warns of words to mind, once a rule.
pub(super) fn mind(
    table: &Table,
    state: &State,
    words: &str,
    person: PersonId,
    act: &Act,
    out: &mut Events,
) {
    let watches = &table.phase(state.phase).kinds[act.kind.index()].watches;
    if watches.is_empty() {
        return;
    }
    let words = words.to_lowercase();
    let replied = state.replied(act.reply);
    let mut warned = None;
    for row in watches {
        let WatchRow { pattern, key, .. } = row;
        let fits = state.fits(table, pattern, (person, act.tags), replied);
        if fits && warned != Some(*key) && wording::is_to_mind(&words, row) {
            warned = Some(*key);
            out.push(Event::Warned(*key));
        }
    }
}

/// A question is let go by through the leader or whoever would ask it.
fn skip(
    table: &Table,
    state: &State,
    by: Actor,
    number: u8,
    out: &mut Events,
) -> Result<(), Refusal> {
    is_question(table, state, number)?;
    let own = askers(table, state, number) - state.gone;
    match by {
        Actor::Person(person) if own.has(person) => {}
        by => must_lead(table, state, by)?,
    }
    out.push(Event::Skipped(number));
    Ok(())
}

/// Who ever sees an act: fixed now, from presence and privacy. Its author always does.
fn audience(table: &Table, state: &State, person: PersonId, kind: KindId) -> People {
    let author = People::only(person);
    if !table.kinds[kind.index()].private {
        let circle = if state.arranged.is_some() {
            state.circle_of(table, person)
        } else {
            state.everyone()
        };
        return (state.hearing() & circle) | author | People::HOST;
    }
    match &table.method.kind(kind).seen_by {
        Some(who) => (state.people(table, who, author) & state.hearing()) | author,
        None => author,
    }
}

fn answer(table: &Table, state: &State, person: PersonId, question: u16) -> Result<(), Refusal> {
    if state.gone.has(person) {
        return Err(Refusal::Gone);
    }
    if state.paused() {
        return Err(Refusal::Paused);
    }
    let asked = table.questions.get(usize::from(question)).filter(|question| {
        question.phase == state.phase && state.asked_people(table, question).has(person)
    });
    asked.map(|_| ()).ok_or(Refusal::NotAsked)
}

fn left(state: &State, now: Time) -> Span {
    state.limit().unwrap_or_default().less(state.spent(now))
}

fn clock(table: &Table, state: &State, asked: &Asked<'_>, out: &mut Events) -> Result<(), Refusal> {
    must_lead(table, state, asked.by)?;
    out.push(match asked.command {
        Command::Lengthen(_) | Command::Shorten(_) if state.limit().is_none() => {
            return Err(Refusal::NoTimebox);
        }
        Command::Lengthen(span) => Event::Lengthened(span),
        // No more than there is: what is spent stays spent.
        Command::Shorten(span) => Event::Shortened(span.min(left(state, asked.time))),
        Command::Pause if state.paused() => return Err(Refusal::Paused),
        Command::Pause => Event::Paused,
        _ if !state.paused() => return Err(Refusal::NotPaused),
        _ => Event::Resumed,
    });
    Ok(())
}
