//! Measures the incident-6 workload beside its native floors, and what a session costs besides: a
//! hook call, a process, memory, a durable act, a second job, exploring a method, simulated people
//! (`crowd` alone measures only these, `session` all others). Ratios in one run; nothing here
//! passes or fails.

mod crowd;
mod durable;
mod exploring;
mod floor;
mod measure;
mod process;
mod prompt;
mod session;
mod workload;

use std::alloc::System;
use std::hint::black_box;
use std::rc::Rc;

use cap::Cap;
use intervisie::method::{ClosureId, Done, Trigger};
use intervisie::script::{Host, Meter, on_script_thread};
use intervisie::session::{Moment, Rules as _};

use floor::{Bare, WithTexts};
use measure::{Figure, per_second, ratio, rounds};
use session::{Game, Play};
use workload::{ACCEPTED, Attempt, Checksum, Outcome, attempts};

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

const SESSIONS: u32 = 1_000;
const LIVE: usize = 100;

fn main() {
    on_script_thread(|| {
        let meter = Meter(|| MEMORY.allocated());
        if is_wanted("crowd") {
            crowd::report(meter);
        }
        if is_wanted("exploring") {
            exploring::report(meter);
        }
        if is_wanted("session") {
            session_alone(meter);
        }
    })
    .expect("a thread for scripts");
}

/// Whether these figures are asked for: all are, where none is named.
#[expect(clippy::disallowed_methods, reason = "a benchmark is asked on the command line")]
fn is_wanted(name: &str) -> bool {
    let mut named = std::env::args().skip(1).filter(|word| !word.starts_with('-')).peekable();
    named.peek().is_none() || named.any(|word| word == name)
}

fn session_alone(meter: Meter) {
    let host = Host::new(meter);
    let plain = Game::load(&host, include_str!("method.rhai"));
    let hooked = Game::load(&host, include_str!("hooked.rhai"));
    checksums(&plain, &hooked);
    acts(&plain, &hooked);
    memory(&plain);
    durable::report();
    process::report();
    prompt::report(&host);
}

/// Every implementation prints the same, or nothing else here means anything.
fn checksums(plain: &Game, hooked: &Game) {
    for (sessions, seed) in [(1, 1), (SESSIONS, 1), (SESSIONS, 7)] {
        let mut sums = [(); 4].map(|()| Checksum::default());
        let mut acts = Vec::new();
        for i in 0..sessions {
            acts.clear();
            attempts(seed, i, &mut acts);
            let (mut a, mut b) = (Bare::new(), WithTexts::new());
            let (mut c, mut d) = (plain.open(), hooked.open());
            for act in &acts {
                let accepted = [a.act(act), b.act(act), c.act(act), d.act(act)];
                assert!(accepted.iter().all(|one| *one == accepted[0]));
            }
            assert_eq!(b.kept().entries.len(), ACCEPTED);
            sums[0].add(i, &a.outcome());
            sums[1].add(i, &b.outcome());
            for (sum, play) in sums[2..].iter_mut().zip([&c, &d]) {
                let (lines, summary) = play.outcome();
                sum.add(i, &Outcome { lines: &lines, summary: &summary });
            }
        }
        let [a, b, c, d] = sums.map(Checksum::total);
        println!(
            "{sessions:>5} sessions, seed {seed}: \
             A {a:08x} B {b:08x} session {c:08x} with hooks {d:08x}"
        );
        assert!(a == b && b == c && c == d, "the implementations differ");
    }
}

fn acts(plain: &Game, hooked: &Game) {
    let prepared: Vec<Vec<Attempt>> = (0..SESSIONS)
        .map(|i| {
            let mut acts = Vec::new();
            attempts(1, i, &mut acts);
            acts
        })
        .collect();
    let calls = hook_calls(hooked);
    let moment = a_moment(hooked);
    let work: [Box<dyn Fn()>; 5] = [
        Box::new(|| batches(&prepared, Bare::new, Bare::act)),
        Box::new(|| batches(&prepared, WithTexts::new, WithTexts::act)),
        Box::new(|| batches(&prepared, || plain.open(), Play::act)),
        Box::new(|| batches(&prepared, || hooked.open(), Play::act)),
        Box::new(|| {
            let mut rules = hooked.loaded().rules.clone();
            for _ in 0..SESSIONS {
                for call in &calls {
                    let _ = black_box(rules.effects(*call, moment.clone()));
                }
            }
        }),
    ];
    let figures = rounds(&work, 30);
    let [bare, texts, plain, hooked, hooks] = [0, 1, 2, 3, 4].map(|at: usize| &figures[at]);
    println!("\naccepted acts a second, one thread, one session after another, batches of {LIVE}");
    line("floor A: the bare machine", bare, ACCEPTED);
    line("floor B: with text, audience, entry", texts, ACCEPTED);
    line("session without hooks", plain, ACCEPTED);
    line("session with hooks", hooked, ACCEPTED);
    line("its hook calls alone", hooks, calls.len());
    let one = hooks.median().as_secs_f64() * 1e9 / f64::from(SESSIONS);
    println!(
        "  one hook call        {:.0} ns",
        one / f64::from(u32::try_from(calls.len()).unwrap_or(1))
    );
    println!("  B / A                {:.2}", ratio(bare, texts));
    println!("  session / B          {:.2}   (reach 0.33)", ratio(texts, plain));
    println!("  session / A          {:.2}", ratio(bare, plain));
    println!("  hook calls / hooked  {:.2}   (reach 0.80)", ratio(hooks, hooked));
}

/// What is timed: creating the sessions, all their acts, disposing of them, in batches.
fn batches<M>(
    prepared: &[Vec<Attempt>],
    open: impl Fn() -> M,
    act: impl Fn(&mut M, &Attempt) -> bool,
) {
    for batch in prepared.chunks(LIVE) {
        let mut live: Vec<M> = batch.iter().map(|_| open()).collect();
        for (machine, acts) in live.iter_mut().zip(batch) {
            for attempt in acts {
                black_box(act(machine, black_box(attempt)));
            }
        }
        black_box(&live);
    }
}

/// The closures that one session calls, as often as it calls them.
fn hook_calls(game: &Game) -> Vec<ClosureId> {
    let mut calls = Vec::new();
    for phase in &game.loaded().table.method.phases {
        assert!(!matches!(phase.done_when.as_ref().map(|done| &done.test), Some(Done::Closure(_))));
        for hook in &phase.hooks {
            let times = if matches!(hook.trigger, Trigger::Act(_)) { 24 } else { 1 };
            calls.extend(hook.closure.into_iter().cycle().take(times));
        }
    }
    calls
}

fn a_moment(game: &Game) -> Moment {
    let play = game.open();
    let session = play.session();
    Moment {
        table: Rc::clone(session.table()),
        cast: Rc::clone(session.cast()),
        state: Rc::new(session.state().clone()),
        time: session.state().now,
        act: None,
    }
}

/// Live sessions of 63 acts, less their texts.
fn memory(plain: &Game) {
    let mut acts = Vec::new();
    attempts(1, 0, &mut acts);
    let before = MEMORY.allocated();
    let mut live = Vec::with_capacity(1_000);
    for _ in 0..1_000 {
        let mut play = plain.open();
        for act in &acts {
            play.act(act);
        }
        live.push(play);
    }
    let bytes = (MEMORY.allocated() - before) / live.len();
    let texts: usize = live.iter().map(|play| play.session().journal().text_len()).sum();
    let besides = bytes - texts / live.len();
    println!("\na live session of {ACCEPTED} acts: {bytes} bytes");
    println!("  besides its texts     {besides} bytes   (reach 4,096)");
}

/// So many of something in each session.
fn line(name: &str, figure: &Figure, each: usize) {
    let each = u32::try_from(each).unwrap_or(u32::MAX);
    let count = f64::from(SESSIONS) * f64::from(each);
    println!("  {name:<38} {:>14}", per_second(figure, count));
}
