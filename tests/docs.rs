//! What the documents show is true: every script in them loads, and built-in texts are those of
//! the folders.

#![expect(clippy::disallowed_methods, reason = "the documents are read from disk")]

use std::fs;
use std::path::{Path, PathBuf};

use intervisie::script::{Host, METHODS, Meter, Script, on_script_thread};

#[test]
fn every_script_in_the_documents_loads() {
    let mut count = 0;
    for document in documents() {
        let text = fs::read_to_string(&document).expect("a document can be read");
        for (line, block) in blocks(&text) {
            let name = format!("{}:{line}", document.display());
            let script = Script::new(name, block);
            let loaded = on_script_thread(|| {
                let loaded = Host::new(Meter::none()).load(&script);
                loaded.map(|_| ()).map_err(|error| error.render(false))
            });
            let loaded = loaded.expect("a thread for scripts");
            assert_eq!(loaded, Ok(()));
            count += 1;
        }
    }
    assert!(count >= 2, "only {count} blocks were found");
}

#[test]
fn built_in_methods_are_those_of_the_folder() {
    let folder = root().join("methods");
    let files = fs::read_dir(folder).expect("the folder of methods");
    let mut names: Vec<String> = files
        .flatten()
        .filter(|file| file.path().extension().is_some_and(|end| end == "rhai"))
        .map(|file| file.path().file_stem().unwrap_or_default().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let built_in: Vec<&str> = METHODS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, built_in);
}

/// Every block marked as rhai, with the line it begins on.
fn blocks(text: &str) -> Vec<(usize, String)> {
    let mut blocks = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        if line.trim() == "```rhai" {
            let block: Vec<&str> =
                lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
            blocks.push((at + 2, block.join("\n")));
        }
    }
    blocks
}

fn documents() -> Vec<PathBuf> {
    let docs = fs::read_dir(root().join("docs")).expect("the folder of documents").flatten();
    let mut all: Vec<PathBuf> = docs.map(|entry| entry.path()).collect();
    all.push(root().join("README.md"));
    all.sort();
    all
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
