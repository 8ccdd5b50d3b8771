//! The clock keeps its points: each at its own time, in order, once, however late anybody looks;
//! and it cuts nobody off.

use intervisie::driver::{Driver, InMemory};
use intervisie::method::{At, Condition, Done, Method, Phase, PhaseId, Timebox, Trigger};
use intervisie::session::{Actor, Doing, Event, NoRules, Session, possible};
use intervisie::time::{Span, Time};
use proptest::prelude::*;

use super::draft::{Draft, draft, shape};
use super::method::{everybody, open};
use super::play::{Play, Taken, advance, pages};
use super::runner::{Kept, for_all};
use super::story::{Step, Story, story};

/// Far more than happens at one moment in any method that gets on.
const MOST_AT_ONCE: usize = 500;

/// A phase on the clock, by the words of its method alone.
struct Model<'a> {
    method: &'a Method,
    phase: PhaseId,
    /// Each point, whether it is the timebox's own, and whether it was reached.
    points: Vec<(At, bool, bool)>,
    limit: Option<Span>,
    spent: Span,
    /// Since when it runs; not during a pause.
    since: Option<Time>,
    /// When the time of the phase was taken down last: what lies before that comes then.
    taken_down: Span,
    over: bool,
    held: Option<Held>,
}

/// A phase that was interrupted: which, its points, its limit, what was spent of it.
type Held = (PhaseId, Vec<(At, bool, bool)>, Option<Span>, Span);

#[test]
fn every_point_is_reached_at_its_own_time_in_order_and_once() {
    for_all(500, story(40), |story: Story| {
        let mut play = Play::new(&of_phases_alone(story.draft));
        // An undo turns the clock back to a time when points were still to come.
        for beat in story.beats.iter().filter(|beat| !matches!(beat.step, Step::Undo(_))) {
            let _ = play.beat(beat);
        }
        advance(&mut play.session, play.now);
        let method = play.session.table().method.clone();
        let mut model = Model::new(&method);
        for (_, entry, events) in play.session.journal().iter() {
            if entry.by != Actor::Clock {
                model.has_none_left(entry.time)?;
            }
            for event in events {
                model.follow(entry.time, event)?;
            }
        }
        model.has_none_left(play.now)
    });
}

/// The same without clocks that depend on who is there, on turns or on the whole.
fn of_phases_alone(mut draft: Draft) -> Draft {
    draft.course.minutes = None;
    for phase in &mut draft.phases {
        phase.turns.each = None;
        if let Some((_, _, per_turn)) = &mut phase.turns.floor {
            *per_turn = None;
        }
        let recurs = |trigger: &Trigger| matches!(trigger, Trigger::Time(At::Every(_)));
        phase.hooks.retain(|(trigger, _)| !recurs(trigger));
    }
    draft
}

/// Every length of time that a phase waits for, once.
fn marks(phase: &Phase) -> Vec<Span> {
    fn add(condition: &Condition, marks: &mut Vec<Span>) {
        match condition {
            Condition::Lasted(span) if !marks.contains(span) => marks.push(*span),
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    add(part, marks);
                }
            }
            Condition::Not(part) | Condition::Since(_, part) => add(part, marks),
            _ => {}
        }
    }
    let mut marks = Vec::new();
    phase.gates.iter().for_each(|gate| add(&gate.condition, &mut marks));
    if let Some(Done::Condition(condition)) = phase.done_when.as_ref().map(|done| &done.test) {
        add(condition, &mut marks);
    }
    marks
}

impl Model<'_> {
    fn new(method: &Method) -> Model<'_> {
        let (points, since) = (Vec::new(), Some(Time::ZERO));
        let (phase, limit, spent) = (PhaseId(0), None, Span::ZERO);
        let taken_down = Span::ZERO;
        Model { method, phase, points, limit, spent, since, taken_down, over: false, held: None }
    }

    fn enter(&mut self, now: Time, phase: PhaseId) {
        let words = self.method.phase(phase);
        let warns = words.timebox.as_ref().and_then(Timebox::warns_before_end);
        let up = words.timebox.as_ref().map(|_| Span::ZERO);
        let own = warns.into_iter().chain(up).map(|left| (At::BeforeEnd(left), true, false));
        let hooks = words.hooks.iter().filter_map(|hook| match hook.trigger {
            Trigger::Time(at) => Some((at, false, false)),
            _ => None,
        });
        let marks = marks(words).into_iter().map(|span| (At::After(span), true, false));
        self.points = own.chain(marks).chain(hooks).collect();
        self.limit = words.timebox.as_ref().map(|timebox| timebox.most);
        (self.spent, self.taken_down) = (Span::ZERO, Span::ZERO);
        // Whoever moves on in a pause moves on to a phase that is paused.
        self.since = self.since.map(|_| now);
        self.phase = phase;
    }

    fn spent(&self, now: Time) -> Span {
        self.spent + self.since.map_or(Span::ZERO, |since| now.since(since))
    }

    /// How much of the phase is over at a point; nothing if it never comes.
    fn offset(&self, at: At) -> Option<Span> {
        match at {
            At::After(span) => Some(span),
            At::BeforeEnd(left) => Some(self.limit?.less(left)),
            At::Every(_) | At::InTurn(_) => None,
        }
    }

    /// The point to come next.
    fn next(&self) -> Option<(Span, usize)> {
        let left = self.points.iter().enumerate().filter(|(_, (_, _, reached))| !reached);
        left.filter_map(|(nth, (at, ..))| Some((self.offset(*at)?, nth))).min()
    }

    fn has_none_left(&self, now: Time) -> Kept {
        let next = self.next().filter(|_| self.since.is_some() && !self.over);
        let due = next.filter(|(offset, _)| *offset <= self.spent(now));
        prop_assert_eq!(due, None, "left at {} in {:?}", now, self.phase);
        Ok(())
    }

    fn follow(&mut self, now: Time, event: &Event) -> Kept {
        match *event {
            Event::PhaseEntered(phase) | Event::TakenUp(phase) => self.enter(now, phase),
            Event::Interrupted(phase) => {
                let points = std::mem::take(&mut self.points);
                self.held = Some((self.phase, points, self.limit, self.spent(now)));
                self.enter(now, phase);
            }
            Event::WentBack(_) => {
                let held = self.held.take().expect("something was interrupted");
                (self.phase, self.points, self.limit, self.spent) = held;
                self.since = self.since.map(|_| now);
            }
            Event::Paused => (self.spent, self.since) = (self.spent(now), None),
            Event::Resumed => self.since = Some(now),
            Event::Ended(_) => self.over = true,
            Event::Lengthened(more) => self.lengthen(now, more),
            Event::Shortened(less) => {
                self.limit = self.limit.map(|limit| limit.less(less));
                self.taken_down = self.spent(now);
                let left = self.limit.unwrap_or_default().less(self.taken_down);
                for (at, own, reached) in &mut self.points {
                    *reached |= *own && matches!(*at, At::BeforeEnd(it) if it.0 > 0 && it >= left);
                }
            }
            Event::ClockReached(phase, point) => {
                let reached = (self.spent(now), usize::from(point));
                prop_assert!(phase == self.phase && self.since.is_some());
                let next = self.next().map(|(offset, nth)| (offset.max(self.taken_down), nth));
                prop_assert_eq!(Some(reached), next, "at {} in {:?}", now, phase);
                self.points[reached.1].2 = true;
            }
            _ => {}
        }
        Ok(())
    }

    /// The timebox rings again where it is ahead again.
    fn lengthen(&mut self, now: Time, more: Span) {
        self.limit = self.limit.map(|limit| limit + more);
        let ahead = |at: At| {
            let moves = matches!(at, At::BeforeEnd(_));
            moves && self.offset(at).is_some_and(|offset| offset > self.spent(now))
        };
        let reached = |(at, own, reached): &(At, bool, bool)| *reached && !(*own && ahead(*at));
        let reached: Vec<bool> = self.points.iter().map(reached).collect();
        self.points.iter_mut().zip(reached).for_each(|(point, reached)| point.2 = reached);
    }
}

#[test]
fn one_step_and_many_small_ones_lead_to_the_same() {
    for_all(100, story(30), |story: Story| {
        let play = Play::whole(&story.draft, &story.beats);
        let end = play.now + Span::minutes(30);
        let at_once = stepped(&story.draft, &play.taken, end, |driver, time| {
            driver.advance_to(time).expect("it is kept in memory");
        });
        let by_seconds = stepped(&story.draft, &play.taken, end, |driver, time| {
            let mut now = driver.session().state().now;
            while now < time {
                now = time.min(now + Span::seconds(7));
                driver.advance_to(now).expect("it is kept in memory");
            }
        });
        let by_deadlines = stepped(&story.draft, &play.taken, end, |driver, time| {
            while let Some(due) = driver.next_deadline().filter(|due| *due <= time) {
                driver.advance_to(due).expect("it is kept in memory");
            }
        });
        prop_assert_eq!(&by_seconds, &at_once);
        prop_assert_eq!(&by_deadlines, &at_once);
        Ok(())
    });
}

fn stepped(
    draft: &Draft,
    taken: &[Taken],
    end: Time,
    step: impl Fn(&mut Driver<NoRules, InMemory>, Time),
) -> Vec<(Time, String)> {
    let mut driver = Driver::begin(open(draft), NoRules, InMemory).expect("it is kept in memory");
    for Taken { asked, .. } in taken {
        step(&mut driver, asked.time);
        driver.feed(asked.time, &asked.input()).expect("it was accepted before");
    }
    step(&mut driver, end);
    pages(driver.session())
}

#[test]
fn the_clock_cuts_nobody_off() {
    for_all(375, story(30), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let until = play.now + beat.wait;
            rings_and_leaves_them_talking(&mut play.session, until)?;
            let _ = play.beat(beat);
        }
        rings_and_leaves_them_talking(&mut play.session, play.now + Span::minutes(30))
    });
}

/// Unless a hook moves on, what was possible before the clock rang is possible after it.
fn rings_and_leaves_them_talking(session: &mut Session, until: Time) -> Kept {
    // A gate may wait for nothing but time.
    let on = |doing| if doing == Doing::Override { Doing::Next } else { doing };
    let can = |session: &Session| -> Vec<Vec<Doing>> {
        let (table, state) = (session.table(), session.state());
        let all = everybody(session).map(|person| possible(table, state, person));
        all.map(|own| own.into_iter().map(|one| on(one.what)).collect()).collect()
    };
    loop {
        let before = can(session);
        let Some(seq) = session.tick(until, &mut NoRules) else { return Ok(()) };
        let events = session.journal().events(seq);
        let moves = |event: &Event| {
            matches!(event, Event::PhaseLeft(..) | Event::Appointed(..) | Event::Revealed(_))
        };
        if !events.iter().any(moves) {
            prop_assert_eq!(can(session), before, "after {:?}", events);
        }
    }
}

#[test]
fn no_moment_lasts_for_ever() {
    let drafts = shape(0).prop_flat_map(draft).prop_map(hurried);
    for_all(150, drafts, |draft: Draft| {
        let mut session = open(&draft);
        for now in (0..5).map(|minutes| Time::ZERO + Span::minutes(minutes)) {
            let mut ticks = 0;
            while session.tick(now, &mut NoRules).is_some() {
                ticks += 1;
                prop_assert!(ticks < MOST_AT_ONCE, "still at {}", session.state().now);
            }
        }
        Ok(())
    });
}

/// Every point on the clock comes at once.
fn hurried(mut draft: Draft) -> Draft {
    let hooks = draft.phases.iter_mut().flat_map(|phase| &mut phase.hooks);
    for (trigger, _) in hooks {
        if let Trigger::Time(at) = trigger {
            *at = At::After(Span::ZERO);
        }
    }
    draft
}
