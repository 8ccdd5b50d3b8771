//! Exploring methods: how many steps a second are taken and told apart, and how long it takes from
//! a script that was saved to everything that `check` finds.

use std::hint::black_box;
use std::rc::Rc;

use intervisie::check::{Options, examine};
use intervisie::explore::{Circle, Limits, explore};
use intervisie::script::{Host, METHODS, Script};
use intervisie::words::{Language, Words};

use super::measure::rounds;

/// So many people sit in the circle that is explored.
const PEOPLE: usize = 5;

pub(crate) fn report(host: &Rc<Host>) {
    println!("\nexploring, one thread, circles of {PEOPLE}");
    for (name, text) in METHODS {
        let script = Script::new(*name, *text);
        let loaded = host.load(&script).expect("it is right");
        let circle = Circle::of(&loaded.table.method, PEOPLE, None).expect("they can sit");
        let search = || {
            let mut rules = loaded.rules.clone();
            explore(&loaded.table, &circle, None, Limits::default(), &mut rules)
        };
        let explored = search();
        let words = Words::new(Language::Dutch);
        let work: [Box<dyn Fn()>; 2] = [
            Box::new(|| drop(black_box(search()))),
            Box::new(|| {
                let loaded = host.load(&script).expect("it is right");
                let mut rules = loaded.rules.clone();
                black_box(examine(&words, &loaded.table, &Options::default(), &mut rules));
            }),
        ];
        let figures = rounds(&work, 10);
        let [searched, checked] = [0, 1].map(|at: usize| figures[at].median());
        let tried = u32::try_from(explored.tried).unwrap_or(u32::MAX);
        println!(
            "  {name:<12} {:>6} steps, {:>5} places, {:.2} M steps/s   saved to checked {:.0} ms",
            explored.tried,
            explored.nodes.len(),
            f64::from(tried) / searched.as_secs_f64() / 1e6,
            checked.as_secs_f64() * 1e3,
        );
    }
}
