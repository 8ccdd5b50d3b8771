//! Every primitive in a method of a few lines, and what becomes of it in a session: what it allows,
//! what it refuses and by which rule, what the step plan says of it.

#[path = "primitives/again.rs"]
mod again;
#[path = "primitives/back.rs"]
mod back;
#[path = "primitives/choices.rs"]
mod choices;
#[path = "primitives/corrections.rs"]
mod corrections;
#[path = "primitives/floor.rs"]
mod floor;
#[path = "primitives/groups.rs"]
mod groups;
#[path = "primitives/hooks.rs"]
mod hooks;
#[path = "primitives/times.rs"]
mod times;
#[path = "primitives/ways.rs"]
mod ways;

use intervisie::rehearsal::{Story, Verdict, report, run_all};
use intervisie::report::step_plan;
use intervisie::script::{Host, Library, Meter, Script, on_script_thread};
use intervisie::words::{Language, Words};

/// The first lines of every method here.
const BEGIN: &str = "let m = method(\"proef\").title(\"Proef\");\n\
                     let leider = m.role(\"leider\").at_most(1).leads();\n\
                     let kring = m.role(\"kring\").at_least(1);\n\
                     m.kinds([\"vraag\", \"antwoord\", \"idee\", \"dank\"]);\n";

/// Plays a story on a method; both go on behind their first lines. `Lea` leads Anna, Bram, Carla
/// and Dirk.
fn plays(method: &str, story: &str) {
    plays_whole(&format!("{BEGIN}{method}"), &begun(story));
}

/// What is told of a story that fails, which begins and plays as any.
fn fails(method: &str, story: &str) -> String {
    let (passed, told) = outcome(&format!("{BEGIN}{method}"), &begun(story));
    assert!(!passed, "{told}\n{method}");
    told
}

/// Plays a story on a method, both whole.
fn plays_whole(method: &str, story: &str) {
    let (passed, told) = outcome(method, story);
    assert!(passed, "{told}\n{method}");
}

fn begun(story: &str) -> String {
    format!(
        "let s = rehearse(\"proef\", #{{ leider: \"Lea\", \
         kring: [\"Anna\", \"Bram\", \"Carla\", \"Dirk\"] }});\n{story}"
    )
}

fn outcome(method: &str, story: &str) -> (bool, String) {
    let library = Library::default().pinned_to(vec![Script::new("proef.rhai", method)]);
    let story = Story { name: "proef".to_owned(), script: Script::new("verhaal.rhai", story) };
    let outcomes = run_all(&[story], &library, Meter::none(), 1, Language::Dutch);
    let outcomes = outcomes.expect("a thread for a story");
    let told = report::text(&outcomes, &Words::new(Language::Dutch));
    (outcomes[0].verdict == Verdict::Passed, told)
}

/// The step plan of a method, without what every method here has.
fn plan(method: &str) -> String {
    let script = Script::new("proef.rhai", format!("{BEGIN}{method}"));
    let plan = on_script_thread(move || {
        let loaded = Host::new(Meter::none()).load(&script);
        loaded.map(|it| step_plan(&Words::new(Language::Dutch), &it.table.method))
    });
    let plan = plan.expect("a thread for scripts").unwrap_or_else(|error| panic!("{error}"));
    let rest = plan.split_once("kring: minstens 1\n").map_or("", |(_, rest)| rest);
    rest.trim().to_owned()
}
