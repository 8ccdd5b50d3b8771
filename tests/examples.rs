//! The methods in `examples/`: each is in order, has its stories, and these pass.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use intervisie::check::check;
use intervisie::rehearsal::{Verdict, report, run_all, stories};
use intervisie::report::step_plan;
use intervisie::script::{Host, Library, Meter, on_script_thread};
use intervisie::words::{Language, Words};

const METHODS: &str = "examples/methods";
const SCRIPTS: &str = "examples/scripts";

#[test]
fn every_method_loads_without_findings_and_has_a_plan() {
    for name in methods() {
        let loaded = on_script_thread(|| {
            let words = Words::new(Language::Dutch);
            let library = library();
            let found = library.find(&name).expect("it is in the folder");
            let loaded = Host::with(Meter::none(), library, None).load_found(&found);
            let method = loaded.map(|it| it.table.method.clone());
            method.map(|method| (check(&words, &method), step_plan(&words, &method)))
        });
        let (findings, plan) = loaded.expect("a thread").unwrap_or_else(|error| panic!("{error}"));
        assert!(findings.is_empty(), "{name}: {findings:?}");
        assert!(plan.contains(&format!("({name})")), "{plan}");
    }
}

#[test]
fn every_method_has_stories_and_they_pass() {
    let all = stories(&[PathBuf::from(SCRIPTS)]).expect("the folder can be read");
    let told: BTreeSet<String> =
        all.iter().filter_map(|story| Some(story.name.split_once('/')?.0.to_owned())).collect();
    assert_eq!(told, methods(), "a folder of stories for each method");
    for story in &all {
        let opening = story.script.text.lines().next().unwrap_or_default();
        assert!(opening.starts_with("// "), "{} does not tell what it is about", story.name);
    }
    let outcomes = run_all(&all, &library(), Meter::none(), 2, Language::Dutch).expect("threads");
    let told = report::text(&outcomes, &Words::new(Language::Dutch));
    assert!(outcomes.iter().all(|outcome| outcome.verdict == Verdict::Passed), "{told}");
}

fn library() -> Library {
    Library::new(vec![PathBuf::from(METHODS)])
}

/// The names of the methods in the folder.
#[expect(clippy::disallowed_methods, reason = "methods are files")]
fn methods() -> BTreeSet<String> {
    let files = std::fs::read_dir(Path::new(METHODS)).expect("the folder can be read");
    let paths = files.map(|file| file.expect("a file").path());
    let scripts = paths.filter(|path| path.extension().is_some_and(|end| end == "rhai"));
    scripts.map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned()).collect()
}
