//! What follows from a command: events, or a refusal. Pure; it never reads the journal.

use super::permit::{leads, permit};
use super::table::key;
use super::{
    Act, Acted, Actor, Command, Event, Events, Insist, People, Refusal, State, Table, Text,
};
use crate::method::{Done, KindId, PersonId, PhaseId, Strength, Word};
use crate::time::Time;

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
    if state.ended {
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
        (Command::Pass | Command::Leave | Command::Return, Actor::Person(person)) => {
            come_and_go(state, asked, person, out)
        }
        (Command::Accept(person), by) => {
            must_lead(table, state, by)?;
            if !state.passed.has(person) {
                return Err(Refusal::DidNotPass(person));
            }
            out.push(Event::PassAccepted(person));
            Ok(())
        }
        (Command::Next(insist), by) => next(table, state, asked, by, insist, out),
        (Command::End(insist), by) => end(table, state, asked, by, insist, out),
        (Command::Lengthen(_) | Command::Pause | Command::Resume, _) => {
            clock(table, state, asked, out)
        }
        (Command::Undo, by) => must_lead(table, state, by),
        (command, Actor::Rule(_)) => by_rule(table, state, asked, command, out),
        _ => Err(Refusal::NotARule),
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
    if asked.text.is_empty() && !table.kinds[act.kind.index()].is_process() {
        return Err(Refusal::NeedsText);
    }
    let audience = out.audience(audience(table, state, person, act.kind));
    let acted = Acted {
        audience,
        text: asked.text,
        tags: act.tags,
        reply: permit.reply,
        kind: act.kind,
        person,
        ..Acted::default()
    };
    out.push(Event::Acted(acted.addressed_to(act.to)));
    if let Some(key) = permit.warns {
        out.push(Event::Warned(key));
    }
    Ok(())
}

/// Who ever sees an act: fixed now, from presence and privacy. Its author always does.
pub(super) fn audience(table: &Table, state: &State, person: PersonId, kind: KindId) -> People {
    let author = People::only(person);
    if !table.kinds[kind.index()].private {
        return state.hearing() | author | People::HOST;
    }
    match &table.method.kind(kind).seen_by {
        Some(who) => (state.people(who, author) & state.hearing()) | author,
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
        question.phase == state.phase && state.whos[usize::from(question.who)].has(person)
    });
    asked.map(|_| ()).ok_or(Refusal::NotAsked)
}

/// Taking part is voluntary: none of these is ever refused by a rule of a method.
fn come_and_go(
    state: &State,
    asked: &Asked<'_>,
    person: PersonId,
    out: &mut Events,
) -> Result<(), Refusal> {
    let gone = state.gone.has(person);
    let event = match asked.command {
        Command::Return if !gone => return Err(Refusal::NotGone),
        Command::Return => Event::Returned(person),
        _ if gone => return Err(Refusal::Gone),
        Command::Leave => Event::Left(person, asked.text),
        _ => Event::Passed(person),
    };
    out.push(event);
    Ok(())
}

fn must_lead(table: &Table, state: &State, by: Actor) -> Result<(), Refusal> {
    let may = match by {
        Actor::Person(person) => leads(table, state, person) && !state.gone.has(person),
        Actor::Host => state.leaders(table).is_empty(),
        Actor::Rule(_) | Actor::Phase(_) => true,
        Actor::Clock => false,
    };
    if may { Ok(()) } else { Err(Refusal::NotLeader) }
}

fn next(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    by: Actor,
    insist: Insist,
    out: &mut Events,
) -> Result<(), Refusal> {
    must_lead(table, state, by)?;
    if by == Actor::Phase(state.phase) {
        is_done(table, state, asked)?;
        if asked.answers.done {
            out.push(Event::SaidDone(state.phase));
        }
    }
    pass_gates(table, state, asked.text, insist, out)?;
    out.push(Event::PhaseLeft(state.phase, asked.text));
    out.push(match table.method.phase_after(state.phase) {
        Some(phase) => Event::PhaseEntered(phase),
        None => Event::Ended(Text::NONE),
    });
    Ok(())
}

fn is_done(table: &Table, state: &State, asked: &Asked<'_>) -> Result<(), Refusal> {
    let done_when = table.method.phase(state.phase).done_when.as_ref();
    let done = match done_when.map(|done| &done.test) {
        Some(Done::Closure(_)) => asked.answers.done,
        _ => done_by_condition(table, state),
    };
    if done { Ok(()) } else { Err(Refusal::NotARule) }
}

/// Whether the condition under which the running phase ends by itself holds.
pub(super) fn done_by_condition(table: &Table, state: &State) -> bool {
    let test = table.phase(state.phase).done_when.as_ref();
    test.is_some_and(|test| state.holds(table, test))
}

/// Every open must refuses or is overridden; every open should warns.
fn pass_gates(
    table: &Table,
    state: &State,
    reason: Text,
    insist: Insist,
    out: &mut Events,
) -> Result<(), Refusal> {
    if insist == Insist::WithReason && reason.is_empty() {
        return Err(Refusal::NeedsReason);
    }
    let gates = &table.method.phase(state.phase).gates;
    for (nth, (gate, test)) in gates.iter().zip(&table.phase(state.phase).gates).enumerate() {
        if state.holds(table, test) {
            continue;
        }
        let key = key(state.phase, Word::Gate, nth);
        out.push(match (gate.strength, insist) {
            (Strength::Must, Insist::Politely) => return Err(Refusal::GateOpen(key)),
            (Strength::Must, Insist::WithReason) => Event::Overridden(key),
            (Strength::Should, _) => Event::Warned(key),
        });
    }
    Ok(())
}

/// Before the last phase is through, a session ends only with a reason; a rule needs none.
fn end(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    by: Actor,
    insist: Insist,
    out: &mut Events,
) -> Result<(), Refusal> {
    must_lead(table, state, by)?;
    let last = table.method.phase_after(state.phase).is_none();
    let ruled = matches!(by, Actor::Rule(_));
    if !last && !ruled && asked.text.is_empty() {
        return Err(Refusal::NeedsReason);
    }
    if last && !ruled {
        pass_gates(table, state, asked.text, insist, out)?;
    }
    out.push(Event::PhaseLeft(state.phase, asked.text));
    out.push(Event::Ended(asked.text));
    Ok(())
}

fn clock(table: &Table, state: &State, asked: &Asked<'_>, out: &mut Events) -> Result<(), Refusal> {
    must_lead(table, state, asked.by)?;
    out.push(match asked.command {
        Command::Lengthen(_) if state.limit().is_none() => return Err(Refusal::NoTimebox),
        Command::Lengthen(span) => Event::Lengthened(span),
        Command::Pause if state.paused() => return Err(Refusal::Paused),
        Command::Pause => Event::Paused,
        _ if !state.paused() => return Err(Refusal::NotPaused),
        _ => Event::Resumed,
    });
    Ok(())
}

/// The effects of a hook that are no commands of people.
fn by_rule(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    command: Command<'_>,
    out: &mut Events,
) -> Result<(), Refusal> {
    match command {
        Command::Say => {
            let audience = out.audience(state.hearing() | People::HOST);
            out.push(Event::Said(asked.text, audience));
        }
        Command::Remind(who) => {
            let some = state.people(who, People::NOBODY) & state.hearing();
            let audience = out.audience(some | People::HOST);
            out.push(Event::Reminded(asked.text, audience));
        }
        Command::Set(setting, value) => out.push(Event::SettingChanged(setting, value)),
        Command::Jump(phase) => jump(table, state, asked.text, phase, out)?,
        _ => return Err(Refusal::NotARule),
    }
    Ok(())
}

fn jump(
    table: &Table,
    state: &State,
    reason: Text,
    phase: PhaseId,
    out: &mut Events,
) -> Result<(), Refusal> {
    pass_gates(table, state, reason, Insist::Politely, out)?;
    out.push(Event::PhaseLeft(state.phase, Text::NONE));
    out.push(Event::PhaseEntered(phase));
    Ok(())
}
