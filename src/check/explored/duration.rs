//! How long a session takes, for each size of the circle.

use std::rc::Rc;

use crate::explore::Circle;
use crate::method::{Condition, Method, Phase};
use crate::session::{Ahead, Rules, Session, Table};
use crate::time::{Span, Time};

/// How long a session takes in one circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duration {
    /// How many people there are.
    pub people: usize,
    /// What the method makes wait for, at least.
    pub least: Span,
    /// What every limit comes to.
    pub planned: Span,
    /// The same, with whatever comes only sometimes.
    pub most: Span,
    /// How many phases have no limit, so that it may be more.
    pub without_limit: usize,
}

impl Duration {
    pub(super) fn of(table: &Rc<Table>, circle: &Circle, rules: &mut dyn Rules) -> Duration {
        let session = Session::open(Rc::clone(table), Rc::new(circle.cast.clone()), rules);
        let ahead = session.ahead(Time::ZERO);
        let sum =
            |of: &dyn Fn(&Ahead) -> Span| ahead.iter().fold(Span::ZERO, |all, one| all + of(one));
        let method = &table.method;
        let planned = sum(&|one| one.whole().unwrap_or(Span::ZERO));
        Duration {
            people: circle.size(),
            least: sum(&|one| least(method, one)),
            planned,
            most: planned + sometimes(method, &ahead),
            without_limit: ahead.iter().filter(|one| one.most.is_none()).count(),
        }
    }
}

/// How long the phases may take that are entered only if, and not as things are at the opening.
fn sometimes(method: &Method, ahead: &[Ahead]) -> Span {
    let is_ahead = |at: usize| ahead.iter().any(|one| one.phase.index() == at);
    let phases = method.phases.iter().enumerate();
    let others = phases.filter(|(at, phase)| phase.when.is_some() && !is_ahead(*at));
    let boxes = others.filter_map(|(_, phase)| phase.timebox.as_ref());
    boxes.fold(Span::ZERO, |all, timebox| all + timebox.most)
}

fn least(method: &Method, one: &Ahead) -> Span {
    let phase = method.phase(one.phase);
    let hard = phase.timebox.as_ref().is_some_and(|timebox| timebox.hard);
    let each = if hard { one.most.unwrap_or(Span::ZERO) } else { waits(phase) };
    Span(each.0.saturating_mul(u64::from(one.times)))
}

/// How long the gates of a phase make wait.
fn waits(phase: &Phase) -> Span {
    let spans = phase.gates.iter().map(|gate| match &gate.condition {
        Condition::Lasted(span) => *span,
        _ => Span::ZERO,
    });
    spans.max().unwrap_or(Span::ZERO)
}
