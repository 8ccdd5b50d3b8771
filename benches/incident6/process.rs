//! Whole processes: the start of `show` beside `true`, and two jobs beside two processes.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use intervisie::rehearsal::STORIES;

use super::measure::{Figure, rounds, time};

/// Prints the figures.
pub(crate) fn report() {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_intervisie"));
    let quiet = |command: &mut Command| {
        let done =
            command.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null()).status();
        assert!(done.is_ok_and(|status| status.success()), "{command:?}");
    };
    let work: [Box<dyn Fn()>; 2] = [
        Box::new(|| quiet(&mut Command::new("true"))),
        Box::new(|| quiet(Command::new(&program).args(["show", "incident"]))),
    ];
    let figures = rounds(&work, 40);
    let [bare, show] = [0, 1].map(|at: usize| figures[at].median().as_secs_f64() * 1e3);
    println!("\nstart of a process");
    println!("  true           {bare:>6.2} ms");
    println!("  show incident  {show:>6.2} ms, {:.2} ms more   (reach 5)", show - bare);
    rehearsals(&program);
}

/// The same rehearsals, twice as many in one process with two jobs as in each of two with one.
fn rehearsals(program: &PathBuf) {
    let rehearse = |jobs: &str, times: &str| {
        let mut command = Command::new(program);
        command.args(["rehearse", "--jobs", jobs, "--repeat", times]);
        command.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null());
        command
    };
    let (mut one, mut two) = (Vec::new(), Vec::new());
    for _ in 0..11 {
        one.push(time(|| {
            let started = [0, 1].map(|_| rehearse("1", "200").spawn());
            for child in started {
                let done = child.and_then(|mut child| child.wait());
                assert!(done.is_ok_and(|status| status.success()));
            }
        }));
        two.push(time(|| {
            assert!(rehearse("2", "400").status().is_ok_and(|status| status.success()));
        }));
    }
    let (one, two) = (Figure::of(one), Figure::of(two));
    let ratio = one.median().as_secs_f64() / two.median().as_secs_f64();
    println!("\nthe built-in rehearsals, 400 times over");
    println!("  two processes of one job  {:>7.1} ms", one.median().as_secs_f64() * 1e3);
    println!("  one process of two jobs   {:>7.1} ms", two.median().as_secs_f64() * 1e3);
    let plays = f64::from(u32::try_from(STORIES.len()).unwrap_or(1)) * 200.0;
    let each = one.median().as_secs_f64() * 1e6 / plays;
    println!("  a whole rehearsal         {each:>7.1} µs, its script compiled each time");
    println!("  two jobs / two processes  {ratio:.2}   (reach 0.95)");
}
