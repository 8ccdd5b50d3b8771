//! Exploring methods: how many steps a second are taken and told apart, and how long it takes from
//! a script that was saved to everything that `check` finds and two hundred rehearsals.

use std::hint::black_box;
use std::path::PathBuf;
use std::rc::Rc;
use std::thread::available_parallelism;

use intervisie::check::{Options, examine, examine_otherwise};
use intervisie::explore::{Circle, Limits, explore};
use intervisie::rehearsal::crowd::{Crowd, Plan};
use intervisie::script::{Found, Given, Host, Library, Loaded, Meter};
use intervisie::words::{Language, Words};

use super::measure::rounds;

/// So many people sit in the circle that is explored.
const PEOPLE: usize = 5;

/// So many rehearsals are played once a script is saved.
const RUNS: u64 = 200;

pub(crate) fn report(meter: Meter) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/methods");
    let library = Library::new(vec![folder]);
    let host = Host::with(meter, library.clone(), None);
    println!("\nexploring, one thread, a circle of {PEOPLE} or the smallest above");
    println!("and from saved to checked, and to checked and {RUNS} rehearsals on all cores");
    // Those that are built in come along with the others.
    let mut names = library.names();
    names.sort_unstable();
    names.dedup();
    for name in names {
        of_method(&Saved { host: &host, library: &library, meter }, &name);
    }
}

/// A method that was just saved.
struct Saved<'a> {
    host: &'a Rc<Host>,
    library: &'a Library,
    meter: Meter,
}

fn of_method(saved: &Saved<'_>, name: &str) {
    let found = saved.library.find(name).expect("it is there");
    let loaded = saved.host.load_found(&found).expect("it is right");
    let method = &loaded.table.method;
    let circle = (PEOPLE..=12).find_map(|people| Circle::of(method, people, None).ok());
    let circle = circle.expect("they can sit");
    let search = || {
        let mut rules = loaded.rules.clone();
        explore(&loaded.table, &circle, None, Limits::default(), &mut rules)
    };
    let explored = search();
    let work: [Box<dyn Fn()>; 3] = [
        Box::new(|| drop(black_box(search()))),
        Box::new(|| saved.check(&found)),
        Box::new(|| {
            saved.check(&found);
            saved.rehearse(&found);
        }),
    ];
    let figures = rounds(&work, 10);
    let [searched, checked, all] = [0, 1, 2].map(|at: usize| &figures[at]);
    let tried = u32::try_from(explored.tried).unwrap_or(u32::MAX);
    println!(
        "  {name:<26}{:>7} steps {:>6} states {:>5.2} M steps/s {:>5.0} ms checked {:>5.0} ms all",
        explored.tried,
        explored.nodes.len(),
        f64::from(tried) / searched.best().as_secs_f64() / 1e6,
        checked.median().as_secs_f64() * 1e3,
        all.median().as_secs_f64() * 1e3,
    );
}

impl Saved<'_> {
    /// Everything that `check` does with a script.
    fn check(&self, found: &Found) {
        let words = Words::new(Language::Dutch);
        let loaded = self.host.load_found(found).expect("it is right");
        let (options, mut rules) = (Options::default(), loaded.rules.clone());
        let mut examined = examine(&words, &loaded.table, &options, &mut rules);
        let looked_for = (loaded.table.method.settings.as_slice(), &options);
        examine_otherwise(&words, &mut examined, looked_for, &mut |setting, value| {
            let given = Given::default().with(setting, value);
            let Loaded { table, rules } = self.host.load_given(found, &given).ok()?;
            Some((table, rules))
        });
        black_box(examined);
    }

    /// Rehearsals by simulated people in every size and circumstance.
    fn rehearse(&self, found: &Found) {
        let loaded = self.host.load_found(found).expect("it is right");
        let crowd = Crowd {
            found: found.clone(),
            library: self.library.clone(),
            meter: self.meter,
            tongue: None,
            bots: Vec::new(),
            plan: Plan::of(&loaded.table.method, 2..=8),
            seed: 1,
            nths: 0..RUNS,
        };
        let jobs = available_parallelism().map_or(1, usize::from);
        black_box(crowd.gather(jobs).expect("a thread"));
    }
}
