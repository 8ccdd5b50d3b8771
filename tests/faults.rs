//! Faults planted in copies of methods that work, and what `check` says of each beyond what it says
//! of the method itself.

#![expect(clippy::disallowed_methods, reason = "a test reads the methods that it changes")]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use intervisie::check::{Finding, Options, Shown, examine, examine_otherwise};
use intervisie::rehearsal::{Story, Verdict, run_all};
use intervisie::script::{Given, Host, Library, Meter, Script, on_script_thread};
use intervisie::words::{Language, Words};
use serde::Deserialize;

#[derive(Deserialize)]
struct Planted {
    fault: Vec<Fault>,
}

#[derive(Deserialize)]
struct Fault {
    name: String,
    method: String,
    from: String,
    to: String,
}

/// Every finding about a script, or why it cannot be loaded. What a finding is shown by is played,
/// and every line of it is taken.
fn findings(name: &str, text: &str) -> Vec<String> {
    let words = Words::new(Language::Dutch);
    let script = Script::new(name, text);
    let library = Library::new(vec!["examples/methods".into()]);
    let loaded = match Host::with(Meter::none(), library.clone(), None).load(&script) {
        Ok(loaded) => loaded,
        Err(error) => return vec![error.to_string()],
    };
    let mut rules = loaded.rules.clone();
    let (method, options) = (&loaded.table.method, Options::default());
    let mut examined = examine(&words, &loaded.table, &options, &mut rules);
    let looked_for = (method.settings.as_slice(), &options);
    examine_otherwise(&words, &mut examined, looked_for, &mut |setting, value| {
        let library = library.clone().given(Given::default().with(setting, value));
        let other = Host::with(Meter::none(), library, None).load(&script).ok()?;
        Some((other.table, other.rules))
    });
    let found = examined.findings;
    let told = |one: &Finding| {
        let lines = one.shown_by.iter().inspect(|shown| play(&script, shown));
        let lines = lines.flat_map(|shown| shown.lines.iter().map(|line| format!("\n  {line}")));
        format!("{:?}: {}{}", one.severity, one.text, lines.collect::<String>())
    };
    found.iter().map(told).collect()
}

/// Plays a session that shows something, as a rehearsal does.
fn play(method: &Script, shown: &Shown) {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("kopie.rhai"), &*method.text).expect("it can be written");
    let cast = shown.cast.iter().map(|(role, names)| format!("{role}: {names:?}"));
    let cast = cast.collect::<Vec<_>>().join(", ");
    let lines = shown.lines.join("\n");
    let set = shown.settings.iter().map(|(name, value)| format!(", set({name:?}, {value})"));
    let set = set.collect::<String>();
    let text =
        format!("let s = rehearse_whole(\"kopie\", #{{ {cast} }}{set});\ns.play(`{lines}`);");
    let story = Story { name: "shown".to_owned(), script: Script::new("shown.rhai", text) };
    let library = Library::new(vec![folder.path().to_owned(), "examples/methods".into()]);
    let played = run_all(&[story], &library, Meter::none(), 1, Language::Dutch);
    let played = played.expect("there are threads");
    // What a rule of the method does wrong fails a rehearsal, and that is what is shown here.
    let is_right = match &played[0].verdict {
        Verdict::Passed => true,
        Verdict::Failed(failure) => failure.expected == "geen regel van de methode mislukt",
        _ => false,
    };
    assert!(is_right, "{shown:?}: {:?}", played[0].verdict);
}

/// What is found of each fault beyond what is found of the method itself.
fn told(planted: &str) -> String {
    let planted: Planted = toml::from_str(planted).expect("the faults are told in TOML");
    let told = on_script_thread(move || {
        let mut told = String::new();
        let mut known: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for fault in &planted.fault {
            let text = std::fs::read_to_string(&fault.method).expect("the method is there");
            assert_eq!(text.matches(&fault.from).count(), 1, "{}", fault.name);
            let before =
                known.entry(fault.method.clone()).or_insert_with(|| findings(&fault.method, &text));
            let mut after = findings(&fault.method, &text.replace(&fault.from, &fault.to));
            after.retain(|line| !before.contains(line));
            let _ = writeln!(told, "{} ({})", fault.name, fault.method);
            let lines = after.iter().map(|line| format!("  {}\n", line.replace('\n', "\n  ")));
            told.extend(lines);
        }
        told
    });
    told.expect("a thread for scripts")
}

#[test]
fn what_check_says_of_each_fault() {
    insta::assert_snapshot!(told(include_str!("faults/planted.toml")));
}

/// Planted by somebody else, who did not know what is looked for.
#[test]
fn what_check_says_of_faults_of_other_kinds() {
    insta::assert_snapshot!(told(include_str!("faults/more.toml")));
}

/// Planted by a third person, who judged what is said of each as its designer would.
#[test]
fn what_check_says_of_faults_in_a_designers_words() {
    insta::assert_snapshot!(told(include_str!("faults/third.toml")));
}

/// Planted by a fourth person, also in small methods of her own.
#[test]
fn what_check_says_of_faults_in_other_methods() {
    insta::assert_snapshot!(told(include_str!("faults/fourth.toml")));
}

/// Planted by a fifth person, most of them in methods of her own.
#[test]
fn what_check_says_of_faults_in_methods_of_every_kind() {
    insta::assert_snapshot!(told(include_str!("faults/fifth.toml")));
}

/// Nothing stands in the way of methods that work, whoever wrote them.
#[test]
fn check_finds_no_fault_in_methods_that_work() {
    let folder = std::fs::read_dir("tests/faults/own").expect("the folder is there");
    let mut paths: Vec<_> = folder.map(|entry| entry.expect("it can be read").path()).collect();
    paths.sort();
    let told = on_script_thread(move || {
        let mut told = String::new();
        for path in paths {
            let text = std::fs::read_to_string(&path).expect("the method is there");
            let _ = writeln!(told, "{}", path.display());
            for line in findings(&path.display().to_string(), &text) {
                let _ = writeln!(told, "  {}", line.replace('\n', "\n  "));
            }
        }
        told
    });
    let told = told.expect("a thread for scripts");
    assert!(!told.contains("\n  Error"), "{told}");
    insta::assert_snapshot!(told);
}
