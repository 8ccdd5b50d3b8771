//! The phases of the minutes: every line under the phase in which it happened.

use std::num::NonZeroU8;

use super::data::{Course, Entry, PhaseMinutes, Question, Took};
use super::entry::entry;
use crate::method::PhaseId;
use crate::session::{Event, Line, Seen, Stretch, View};
use crate::time::Time;
use crate::words::Words;

/// What came before the first phase, and the phases.
#[derive(Default)]
pub(super) struct Part {
    pub(super) opening: Vec<Entry>,
    pub(super) phases: Vec<PhaseMinutes>,
}

/// Puts every line where it belongs.
pub(super) fn parts(words: &Words, view: &View<'_>, lines: &[Line<'_>], until: Time) -> Part {
    let mut part = Part::default();
    // Every beginning that counts is a line of everybody's, in the same order.
    let mut stretches = view.session().stretches(until).into_iter();
    for line in lines {
        if line.struck.is_none()
            && let Some((course, phase)) = begins(line)
        {
            let took = (course != Course::TakenUp).then(|| stretches.next()).flatten();
            part.phases.push(begun(words, view, line, (course, phase), took));
        }
        if let Some(phase) = part.phases.last_mut() {
            ask(view, line, phase);
        }
        let Some(entry) = entry(words, view, line) else { continue };
        match part.phases.last_mut() {
            Some(phase) => phase.lines.push(entry),
            None => part.opening.push(entry),
        }
    }
    part
}

fn begins(line: &Line<'_>) -> Option<(Course, PhaseId)> {
    match line.seen {
        Seen::Event(Event::PhaseEntered(phase) | Event::TakenUp(phase), _) => {
            Some((Course::Entered, phase))
        }
        Seen::Event(Event::Interrupted(phase), _) => Some((Course::PutInBetween, phase)),
        Seen::Event(Event::WentBack(phase), _) => Some((Course::TakenUp, phase)),
        Seen::Event(Event::PassedOver(phase), _) => Some((Course::PassedOver, phase)),
        _ => None,
    }
}

fn begun(
    words: &Words,
    view: &View<'_>,
    line: &Line<'_>,
    (course, phase): (Course, PhaseId),
    took: Option<Stretch>,
) -> PhaseMinutes {
    let then = view.at(line.seq);
    let own = then.session().table().method.phase(phase);
    let time = took.filter(|_| course != Course::PassedOver).map(|took| Took {
        ended: took.ended,
        planned: took.planned,
        added: took.added,
        cut: took.cut,
        lasted: took.lasted,
        over: took.over(),
        paused: took.paused,
        interrupted: took.interrupted,
    });
    PhaseMinutes {
        id: own.id.clone(),
        title: own.title.clone(),
        heading: words.heading(then.session(), phase),
        course,
        began: line.time,
        time,
        asked: Vec::new(),
        skipped: Vec::new(),
        lines: Vec::new(),
    }
}

/// Notes a numbered question that was asked or let go by; which one was asked is part of the words.
fn ask(view: &View<'_>, line: &Line<'_>, phase: &mut PhaseMinutes) {
    if line.struck.is_some() {
        return;
    }
    let (number, asked) = match line.seen {
        Seen::Act { act, withheld: false, .. } => (act.asks().map(NonZeroU8::get), true),
        Seen::Event(Event::Skipped(number), _) => (Some(number), false),
        _ => return,
    };
    let method = &view.at(line.seq).session().table().method;
    let own = method.phase_id(&phase.id).map(|own| method.phase(own));
    let found = number.zip(own).and_then(|(number, own)| {
        let text = own.questions().nth(usize::from(number).checked_sub(1)?)?.text.clone();
        Some(Question { number, text })
    });
    let list = if asked { &mut phase.asked } else { &mut phase.skipped };
    list.extend(found);
}
