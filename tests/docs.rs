//! What the documents show is true: every script in them loads, and built-in texts are those of
//! the folders.

#![expect(clippy::disallowed_methods, reason = "the documents are read from disk")]

use std::fs;
use std::path::{Path, PathBuf};

use intervisie::notation::command_called;
use intervisie::rehearsal::crowd::{Crowd, Plan};
use intervisie::rehearsal::{Story, Verdict, player, report, run_all};
use intervisie::script::{Host, Library, METHODS, Meter, OVERLAYS, Script, on_script_thread};
use intervisie::words::{Language, Words};

#[test]
fn every_script_in_the_documents_loads() {
    let mut count = 0;
    for document in documents() {
        let text = fs::read_to_string(&document).expect("a document can be read");
        // A block may build on one above it.
        let mut above: Vec<Script> = Vec::new();
        for (line, block, mark) in blocks(&text) {
            let name = format!("{}:{line}", document.display());
            let script = Script::new(name.as_str(), block);
            match mark.as_str() {
                "story" => {
                    holds(&above, Story { name, script });
                    continue;
                }
                "bot" => {
                    is_caught(&above, script);
                    continue;
                }
                _ => {}
            }
            let loaded = on_script_thread(|| {
                let library = Library::default().pinned_to(above.clone());
                let loaded = Host::with(Meter::none(), library, None).load(&script);
                loaded
                    .map(|loaded| loaded.table.method.id.clone())
                    .map_err(|error| error.render(false))
            });
            let loaded = loaded.expect("a thread for scripts");
            let id = loaded.unwrap_or_else(|error| panic!("{error}"));
            above.push(Script::new(format!("{id}.rhai"), &*script.text));
            count += 1;
        }
    }
    assert!(count >= 2, "only {count} blocks were found");
}

#[test]
fn every_command_in_the_documents_can_be_typed() {
    let mut count = 0;
    for document in documents() {
        let text = fs::read_to_string(&document).expect("a document can be read");
        for part in text.split('`').skip(1).step_by(2) {
            let Some(typed) = part.strip_prefix('/') else { continue };
            let word = typed.split_whitespace().next().unwrap_or_default();
            let known = command_called(word).is_some();
            assert!(known, "{}: /{word} is no command", document.display());
            count += 1;
        }
    }
    assert!(count > 50, "only {count} commands were found");
}

#[test]
fn the_conversation_for_whoever_leads_is_real() {
    let page = fs::read_to_string(root().join("docs/leading.md")).expect("the page is there");
    let said = root().join("tests/snapshots/prompt__ahead-and-back-nl.snap");
    let said = fs::read_to_string(said).expect("the conversation is there");
    let block = page.split("```\n").find(|part| part.contains("] /plan")).expect("it shows one");
    assert!(said.contains(block), "the page should show what is said:\n{said}");
}

#[test]
fn built_in_methods_are_those_of_the_folder() {
    assert_eq!(files(".rhai"), built_in(METHODS, ".rhai"));
}

#[test]
fn built_in_overlays_are_those_of_the_folder() {
    assert_eq!(files(".en.toml"), built_in(OVERLAYS, ".en.toml"));
    let owners: Vec<&str> = OVERLAYS.iter().map(|(name, _)| *name).collect();
    let methods: Vec<&str> = METHODS.iter().map(|(name, _)| *name).collect();
    assert_eq!(owners, methods, "every method has its overlay");
}

/// The files with such an end in the folder of methods, in order of name, each with its text.
fn files(end: &str) -> Vec<(String, String)> {
    let folder = fs::read_dir(root().join("methods")).expect("the folder of methods").flatten();
    let own = folder.filter_map(|file| {
        let name = file.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(file.path()).expect("a file of a method can be read");
        name.ends_with(end).then_some((name, text))
    });
    let mut all: Vec<(String, String)> = own.collect();
    all.sort();
    all
}

fn built_in(texts: &[(&str, &str)], end: &str) -> Vec<(String, String)> {
    texts.iter().map(|(name, text)| (format!("{name}{end}"), (*text).to_owned())).collect()
}

/// Plays a story on the methods above it.
fn holds(above: &[Script], story: Story) {
    let library = Library::default().pinned_to(above.to_vec());
    let outcomes = run_all(&[story], &library, Meter::none(), 1, Language::Dutch);
    let outcomes = outcomes.expect("a thread for a story");
    let told = report::text(&outcomes, &Words::new(Language::Dutch));
    assert!(outcomes.iter().all(|one| one.verdict == Verdict::Passed), "{told}");
}

/// Puts a bot in the circle of the method that stands first, as the page does; its rules catch it.
fn is_caught(above: &[Script], bot: Script) {
    let library = Library::default().pinned_to(above.to_vec());
    let name = above[0].name.trim_end_matches(".rhai").to_owned();
    let caught = on_script_thread(|| {
        let found = library.find(&name).expect("it stands above");
        let loaded = Host::with(Meter::none(), library.clone(), None).load_found(&found);
        let loaded = loaded.unwrap_or_else(|error| panic!("{}", error.render(false)));
        let player = player(&bot, Meter::none());
        let own = player.unwrap_or_else(|error| panic!("{}", error.render(false))).bot;
        let plan = Plan::of_bots(&loaded.table, 3..=5, &[own]);
        let (meter, tongue, bots) = (Meter::none(), None, vec![bot]);
        let (seed, nths) = (1, 0..60);
        let crowd =
            Crowd { found, library: library.clone(), meter, tongue, bots, plan, seed, nths };
        crowd.gather(1).expect("a thread").bots.remove(&0)
    });
    let conduct = caught.expect("a thread for scripts").expect("somebody is it");
    assert_eq!((conduct.runs, conduct.noticed), (60, 60), "{conduct:?}");
}

/// Every block marked as rhai, with the line it begins on, and what else it is marked as.
fn blocks(text: &str) -> Vec<(usize, String, String)> {
    let mut blocks = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        let mark = line.trim();
        if let Some(mark) = mark.strip_prefix("```rhai") {
            let block: Vec<&str> =
                lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
            blocks.push((at + 2, block.join("\n"), mark.trim().to_owned()));
        }
    }
    blocks
}

fn documents() -> Vec<PathBuf> {
    let docs = fs::read_dir(root().join("docs")).expect("the folder of documents").flatten();
    // Examples of the reference stand behind lines of their own; tests/reference.rs runs them.
    let whole = docs.map(|entry| entry.path()).filter(|path| !path.ends_with("reference.md"));
    let mut all: Vec<PathBuf> = whole.collect();
    all.push(root().join("README.md"));
    all.sort();
    all
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
