//! Counts the steps, bytes and time of a run while it goes on, and stops it at a limit. Knows
//! nothing of what a script says or builds.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::time::Instant;

use rhai::{Dynamic, EvalAltResult, Position};

use super::limits::{Budget, Limits, Meter, Stop};
use crate::script::error::{fault, is_halt};

/// Counts what runs on one engine use, and stops them. Clones watch the same engine.
#[derive(Debug, Clone)]
pub(crate) struct Guard(Rc<Watch>);

#[derive(Debug)]
struct Watch {
    meter: Meter,
    limits: Limits,
    running: Cell<bool>,
    operations: Cell<u64>,
    allowed: Cell<u64>,
    ceiling: Cell<usize>,
    deadline: Cell<Instant>,
    stopped: Cell<Option<Stop>>,
}

/// Steps between two looks at the clock.
const CLOCK_INTERVAL: u64 = 8;

/// Steps between two looks at the memory: all threads write what the meter reads, and a step adds
/// no more than one value may hold.
const METER_INTERVAL: u64 = 4;

impl Guard {
    /// A guard that lets nothing run outside [`Guard::run`].
    pub(crate) fn new(meter: Meter, limits: Limits) -> Self {
        Self(Rc::new(Watch {
            meter,
            limits,
            running: Cell::new(false),
            operations: Cell::new(0),
            allowed: Cell::new(0),
            ceiling: Cell::new(usize::MAX),
            deadline: Cell::new(now()),
            stopped: Cell::new(None),
        }))
    }

    /// Runs `work`, which evaluates something on the guarded engine, within the budget. A panic
    /// inside becomes an error.
    ///
    /// A run inside a run (one script loading another) shares the budget of the outer one. A stop
    /// is never lost: where a native function swallowed it, as `sort` does, it still comes out.
    ///
    /// # Errors
    ///
    /// Those of `work`, a fault after a panic, and a termination that carries its [`Stop`].
    pub(crate) fn run<T>(
        &self,
        budget: Budget,
        work: impl FnOnce() -> Result<T, Box<EvalAltResult>>,
    ) -> Result<T, Box<EvalAltResult>> {
        let outermost = !self.0.running.replace(true);
        if outermost {
            self.arm(budget);
        }
        let outcome = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(fault().into()));
        if outermost {
            self.0.running.set(false);
            self.0.allowed.set(0);
        }
        let Some(stop) = self.0.stopped.get() else {
            return outcome;
        };
        match outcome {
            Err(error) if is_halt(&error) => Err(error),
            Err(error) => Err(terminated(stop, error.position()).into()),
            Ok(_) => Err(terminated(stop, Position::NONE).into()),
        }
    }

    /// The limits of the engine.
    pub(crate) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// Counts one step; the engine calls it for every node it evaluates.
    pub(super) fn step(&self) -> Option<Dynamic> {
        let watch = &*self.0;
        let count = watch.operations.get() + 1;
        watch.operations.set(count);
        let stop = if count > watch.allowed.get() {
            Stop::Operations
        } else if count.is_multiple_of(METER_INTERVAL) && (watch.meter.0)() > watch.ceiling.get() {
            Stop::Memory
        } else if count.is_multiple_of(CLOCK_INTERVAL) && now() > watch.deadline.get() {
            Stop::Deadline
        } else {
            return None;
        };
        // The first limit is the cause; what follows only finds the script already stopped.
        let stop = watch.stopped.get().unwrap_or(stop);
        watch.stopped.set(Some(stop));
        watch.allowed.set(0);
        Some(Dynamic::from(stop))
    }

    fn arm(&self, budget: Budget) {
        let watch = &*self.0;
        let allowance = match budget {
            Budget::Building => watch.limits.building,
            Budget::Hook => watch.limits.hook,
        };
        watch.operations.set(0);
        watch.allowed.set(allowance.operations);
        watch.ceiling.set((watch.meter.0)().saturating_add(watch.limits.memory));
        watch.deadline.set(now() + allowance.time);
        watch.stopped.set(None);
    }
}

fn terminated(stop: Stop, position: Position) -> EvalAltResult {
    EvalAltResult::ErrorTerminated(Dynamic::from(stop), position)
}

#[expect(clippy::disallowed_methods, reason = "a runaway script is stopped by the wall clock")]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rhai::Engine;

    fn guarded(meter: Meter) -> (Engine, Guard) {
        super::super::engine::engine(meter, Limits::STANDARD)
    }

    fn stop_of(outcome: Result<(), Box<EvalAltResult>>) -> Option<Stop> {
        match outcome.map_err(|error| *error) {
            Err(EvalAltResult::ErrorTerminated(carried, _)) => carried.try_cast(),
            _ => None,
        }
    }

    #[test]
    fn nothing_runs_outside_a_run() {
        let (engine, _guard) = guarded(Meter::none());
        assert_eq!(stop_of(engine.run("let a = 1;")), Some(Stop::Operations));
    }

    #[test]
    fn the_same_script_takes_the_same_steps_and_a_hook_gets_fewer() {
        let (engine, guard) = guarded(Meter::none());
        let walk = "for i in 0..20000 { let a = i; }";
        assert!(guard.run(Budget::Building, || engine.run(walk)).is_ok());
        let hook = guard.run(Budget::Hook, || engine.run(&walk.replace("20000", "200000")));
        assert_eq!(stop_of(hook), Some(Stop::Operations));
        assert!(guard.run(Budget::Hook, || engine.run("1 + 1;")).is_ok());
    }

    #[test]
    fn a_run_inside_a_run_shares_its_budget() {
        let (engine, guard) = guarded(Meter::none());
        let inner = || guard.run(Budget::Building, || engine.run("for i in 0..40000 { i; }"));
        let outer = guard.run(Budget::Building, || (0..9).try_for_each(|_| inner()));
        assert_eq!(stop_of(outer), Some(Stop::Operations));
    }

    #[test]
    fn a_stop_that_a_native_function_swallows_still_comes_out() {
        let (engine, guard) = guarded(Meter::none());
        let script = "let a = [2, 1]; a.sort(|x, y| { loop {} });";
        let outcome = guard.run(Budget::Hook, || engine.run(script));
        assert_eq!(stop_of(outcome), Some(Stop::Operations));
    }

    #[test]
    fn memory_is_counted_from_the_start_of_a_run() {
        thread_local!(static READ: Cell<usize> = const { Cell::new(0) });
        let growing = Meter(|| {
            READ.set(READ.get() + 1024 * 1024);
            READ.get()
        });
        let (engine, guard) = guarded(growing);
        let short = "for i in 0..10 { i; }";
        assert!(guard.run(Budget::Hook, || engine.run(short)).is_ok());
        let long = "for i in 0..400 { i; }";
        assert_eq!(stop_of(guard.run(Budget::Hook, || engine.run(long))), Some(Stop::Memory));
        assert!(!Stop::Memory.is_conclusive());
    }
}
