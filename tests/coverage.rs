//! What a designer hears of rehearsals beside whether they hold: what they touched of a method.

#[path = "coverage/counted.rs"]
mod counted;
#[path = "coverage/program.rs"]
mod program;
#[path = "support/said.rs"]
mod said;
mod support;

use intervisie::rehearsal::{Covered, Outcome, Story, run_all};
use intervisie::script::{Library, Meter, Script};
use intervisie::words::Language;
use support::Home;

/// A method with a statement of every word, and a story that comes by nearly all of them.
const METHOD: &str = include_str!("coverage/alles.rhai");
const STORY: &str = include_str!("coverage/eens.rhai");

/// A folder with that method, and this story of it.
fn home(story: &str) -> Home {
    let home = Home::new();
    home.put("methods/alles.rhai", METHOD);
    home.put("scripts/alles/eens.rhai", story);
    home
}

/// What came of some stories, on the methods in a folder.
fn run(home: &Home, stories: &[(&str, &str)], jobs: usize) -> Vec<Outcome> {
    let library = Library::new(vec![home.folder.path().join("methods")]);
    let story = |(name, text): &(&str, &str)| Story {
        name: (*name).to_owned(),
        script: Script::new(format!("{name}.rhai"), *text),
    };
    let stories: Vec<Story> = stories.iter().map(story).collect();
    run_all(&stories, &library, Meter::none(), jobs, Language::Dutch).expect("there are threads")
}

/// Everything that stories touched, all together.
fn sum(outcomes: &[Outcome]) -> Covered {
    let mut covered = Covered::default();
    for outcome in outcomes {
        covered.add(&outcome.covered).expect("the methods stayed what they are");
    }
    covered
}

/// Compares with what was said before under this name.
fn compare(name: &str, said: &str) {
    insta::assert_snapshot!(name, said);
}
