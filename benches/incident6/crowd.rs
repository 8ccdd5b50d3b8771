//! Rehearsals of the workload's method by simulated people, beside the bare session that plays the
//! same course, and two jobs in one process beside two processes.

use std::hint::black_box;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::time::Duration;

use intervisie::driver::{Driver, InMemory};
use intervisie::method::{ClosureId, PersonId, Trigger};
use intervisie::rehearsal::crowd::{Circumstance, Crowd, Group, Plan};
use intervisie::script::{Host, Library, Loaded, Meter, Script};
use intervisie::session::{
    Act, Actor, Carried, Cast, Command as Asks, Event, Input, Insist, Moment, Rules as _, Session,
};
use intervisie::time::Time;

use super::measure::{Figure, ratio, rounds, time};

const RUNS: u32 = 5_000;
const ALL: Group = Group { people: 6, under: Circumstance::Full };

/// What somebody asked at some time; the words are those that simulated people say.
type Asked = (Time, PersonId, Option<Act>);

/// Prints the figures.
pub(crate) fn report(meter: Meter) {
    println!("\nrehearsals by simulated people, one thread, {RUNS} of six people");
    of_method(meter, "without hooks", include_str!("method.rhai"));
    of_method(meter, "with hooks", include_str!("hooked.rhai"));
    processes();
}

fn of_method(meter: Meter, name: &str, text: &str) {
    let crowd = crowd(meter, text);
    let loaded = crowd.load().expect("the script is right");
    let courses: Vec<Vec<Asked>> =
        (0..RUNS).map(|seed| course(&crowd, &loaded, seed.into())).collect();
    let acts: usize = courses.iter().map(Vec::len).sum();
    let again = crowd.again(&loaded, ALL, 0).expect("six people fit");
    let cast = Rc::clone(again.session().cast());
    let calls: Vec<ClosureId> = courses.iter().flat_map(|course| calls(&loaded, course)).collect();
    let session = again.session();
    let moment = Moment {
        table: Rc::clone(session.table()),
        cast: Rc::clone(&cast),
        state: Rc::new(session.state().clone()),
        time: session.state().now,
        act: None,
    };
    let work: [Box<dyn Fn()>; 3] = [
        Box::new(|| {
            black_box(crowd.gather(1).expect("a thread"));
        }),
        Box::new(|| courses.iter().for_each(|course| play(&loaded, &cast, course))),
        Box::new(|| {
            let mut rules = loaded.rules.clone();
            for call in &calls {
                let _ = black_box(rules.effects(*call, moment.clone()));
            }
        }),
    ];
    let figures = rounds(&work, 12);
    let [bots, bare, hooks] = [0, 1, 2].map(|at: usize| &figures[at]);
    println!("  {name}: {} acts and steps each", acts / courses.len());
    line("with people", bots);
    line("bare session, same course", bare);
    println!("    bare / people             {:.2}", ratio(bare, bots));
    if !calls.is_empty() {
        line("its hook calls alone", hooks);
        println!("    hook calls / people       {:.2}   (reach 0.70)", ratio(hooks, bots));
        println!("    hook calls / bare         {:.2}", ratio(hooks, bare));
    }
}

fn line(name: &str, figure: &Figure) {
    let each = |time: Duration| time.as_secs_f64() * 1e6 / f64::from(RUNS);
    let (median, best) = (each(figure.median()), each(figure.best()));
    let rate = 1e6 / median;
    println!("    {name:<26}{rate:>9.0} a second, {median:>6.1} µs each (best {best:.1})");
}

/// Plays a course without anybody who decides.
fn play(loaded: &Loaded, cast: &Rc<Cast>, course: &[Asked]) {
    let mut rules = loaded.rules.clone();
    let session = Session::open(Rc::clone(&loaded.table), Rc::clone(cast), &mut rules);
    let mut driver = Driver::new(session, rules, InMemory);
    for (time, person, act) in course {
        let by = Actor::Person(*person);
        let input = match act {
            Some(act) => Input { by, command: Asks::Act(*act), text: "…" },
            None => Input { by, command: Asks::Next(Insist::Politely), text: "" },
        };
        let _ = black_box(driver.feed(*time, &input));
    }
    black_box(driver.session());
}

/// The closures that a course calls, as often as it calls them.
fn calls(loaded: &Loaded, course: &[Asked]) -> Vec<ClosureId> {
    let mut calls = Vec::new();
    for hook in loaded.table.method.phases.iter().flat_map(|phase| &phase.hooks) {
        let times = match &hook.trigger {
            Trigger::Act(what) => {
                let acts = course.iter().filter_map(|(_, _, act)| *act);
                acts.filter(|act| what.names(act.kind)).count()
            }
            _ => 1,
        };
        calls.extend(hook.closure.into_iter().cycle().take(times));
    }
    calls
}

fn crowd(meter: Meter, text: &str) -> Crowd {
    let library = Library::new(Vec::new()).pinned_to(vec![Script::new("method.rhai", text)]);
    let found = library.find("method").expect("it is pinned");
    let loaded = Host::with(meter, library.clone(), None).load_found(&found);
    let loaded = loaded.unwrap_or_else(|error| panic!("{}", error.render(false)));
    let plan = Plan::of_groups(&loaded.table.method, &[ALL]).expect("six people fit");
    Crowd {
        found,
        library,
        meter,
        tongue: None,
        bots: Vec::new(),
        plan,
        seed: 0,
        nths: 0..RUNS.into(),
    }
}

/// What was asked in a rehearsal, to be asked again without anybody who decides.
fn course(crowd: &Crowd, loaded: &Loaded, seed: u64) -> Vec<Asked> {
    let again = crowd.again(loaded, ALL, seed).expect("six people fit");
    let mut course = Vec::new();
    for (_, entry, events) in again.session().journal().iter() {
        let Actor::Person(person) = entry.by else { continue };
        match events {
            [Event::Acted(acted), ..] => {
                assert_eq!(acted.carries, Carried::Nothing);
                let act = Act { tags: acted.tags, reply: acted.reply, ..Act::of(acted.kind) };
                course.push((entry.time, person, Some(act)));
            }
            [Event::PhaseLeft(..), ..] | [Event::Warned(_), Event::PhaseLeft(..), ..] => {
                course.push((entry.time, person, None));
            }
            other => panic!("{other:?}"),
        }
    }
    course
}

/// As many rehearsals in one process of two jobs as in two processes of one.
fn processes() {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_intervisie"));
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("benches/incident6");
    let rehearse = |method: &str, jobs: &str, runs: &str| {
        let mut command = Command::new(&program);
        command.arg("rehearse").arg(folder.join(method)).args(["--bots", "--group", "6"]);
        command.args(["--jobs", jobs, "--runs", runs]);
        command.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null());
        command
    };
    for (method, half, whole) in
        [("method.rhai", "10000", "20000"), ("hooked.rhai", "5000", "10000")]
    {
        let (mut apart, mut together) = (Vec::new(), Vec::new());
        for _ in 0..11 {
            apart.push(time(|| {
                let started = [0, 1].map(|_| rehearse(method, "1", half).spawn());
                for child in started {
                    let done = child.and_then(|mut child| child.wait());
                    assert!(done.is_ok_and(|status| status.success()));
                }
            }));
            together.push(time(|| {
                assert!(rehearse(method, "2", whole).status().is_ok_and(|it| it.success()));
            }));
        }
        let (apart, together) = (Figure::of(apart), Figure::of(together));
        let [a, b] = [&apart, &together].map(|figure| figure.median().as_secs_f64());
        println!("  {method}, {whole} rehearsals");
        println!("    two processes of one job  {:>7.1} ms", a * 1e3);
        println!("    one process of two jobs   {:>7.1} ms", b * 1e3);
        println!("    two jobs / two processes  {:.2}   (reach 0.95)", a / b);
    }
}
