//! The points on a clock: those of a phase, and those of the whole session.

use crate::method::{At, Condition, Done, Method, Phase, PhaseId, Start, Timebox};
use crate::session::table::{Deadline, Due, PhaseTable, SessionPoint};
use crate::time::{Span, Time};

/// The points on the clock of a phase. The limit's own come first: they are declared before any
/// hook of the same moment.
pub(super) fn compile(method: &Method, id: PhaseId, table: &mut PhaseTable) {
    let phase = method.phase(id);
    let mut own = Vec::new();
    if let Some(timebox) = &phase.timebox {
        if let Some(before) = timebox.warns_before_end() {
            own.push(Deadline { at: At::BeforeEnd(before), what: Due::Warning });
        }
        own.push(Deadline { at: At::BeforeEnd(Span::ZERO), what: Due::TimeUp });
    }
    let mut marks: Vec<Span> = Vec::new();
    lasting(phase, &mut |span, start| {
        if start != Some(Start::Opening) && !marks.contains(&span) {
            marks.push(span);
        }
    });
    own.extend(marks.iter().map(|span| Deadline { at: At::After(*span), what: Due::Mark }));
    if let Some(span) = phase.floor.as_ref().and_then(|floor| floor.per_turn) {
        own.push(Deadline { at: At::InTurn(span), what: Due::TurnUp });
    }
    table.deadlines.splice(0..0, own);
    for (point, deadline) in (0_u32..32).zip(&table.deadlines) {
        match deadline.at {
            At::InTurn(_) => table.turn_points |= 1 << point,
            At::Every(_) => table.recurring |= 1 << point,
            At::After(_) | At::BeforeEnd(_) => {}
        }
    }
}

/// The points on the clock of the whole session, in order of time.
pub(super) fn session_points(method: &Method) -> Vec<(Time, SessionPoint)> {
    let mut points = marks(method);
    points.extend(method.timebox.iter().flat_map(|timebox| of_the_whole(method, timebox)));
    points.sort_by_key(|(time, _)| *time);
    points
}

/// What a session is told that may take so long.
fn of_the_whole(method: &Method, timebox: &Timebox) -> Vec<(Time, SessionPoint)> {
    let at = |before: Span| Time(timebox.most.less(before).0);
    let starts = method.phases.iter().enumerate().filter_map(|(nth, phase)| {
        let starts = phase.starts.as_ref()?;
        Some((at(starts.before_end), SessionPoint::Starts(PhaseId::at(nth))))
    });
    let warning = timebox.warns_before_end().map(|before| (at(before), SessionPoint::Warning));
    let end = (at(Span::ZERO), SessionPoint::TimeUp);
    starts.chain(warning).chain([end]).collect()
}

/// Every length of time of the session that is waited for: within phases, and between them.
fn marks(method: &Method) -> Vec<(Time, SessionPoint)> {
    let mut marks = Vec::new();
    let mut tell = |span: Span, start| {
        let mark = (Time(span.0), SessionPoint::Mark);
        if start == Some(Start::Opening) && !marks.contains(&mark) {
            marks.push(mark);
        }
    };
    method.phases.iter().for_each(|phase| lasting(phase, &mut tell));
    let whens = method.phases.iter().filter_map(|phase| phase.when.as_ref());
    let between = whens.map(|when| &when.condition);
    let between = between.chain(method.repeats.iter().filter_map(|repeat| repeat.until.as_ref()));
    between.for_each(|condition| spans_in(condition, None, &mut tell));
    marks
}

/// Tells of every length of time that a condition of a phase waits for.
fn lasting(phase: &Phase, tell: &mut impl FnMut(Span, Option<Start>)) {
    phase.gates.iter().for_each(|gate| spans_in(&gate.condition, None, tell));
    if let Some(Done::Condition(condition)) = phase.done_when.as_ref().map(|done| &done.test) {
        spans_in(condition, None, tell);
    }
}

fn spans_in(
    condition: &Condition,
    start: Option<Start>,
    tell: &mut impl FnMut(Span, Option<Start>),
) {
    match condition {
        Condition::Lasted(span) => tell(*span, start),
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                spans_in(part, start, tell);
            }
        }
        Condition::Not(part) => spans_in(part, start, tell),
        Condition::Since(start, part) => spans_in(part, Some(*start), tell),
        _ => {}
    }
}
