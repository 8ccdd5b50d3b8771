//! The reference is true: every example runs, and every wrong use is told as its entry says. The
//! document `docs/reference.md` is made here and held current; `UPDATE=1` writes it anew, and the
//! messages in the entries with it.

#![expect(clippy::disallowed_methods, reason = "the entries and the document are files")]

#[path = "reference/bots.rs"]
mod bots;
#[path = "reference/commands.rs"]
mod commands;
#[path = "reference/elsewhere.rs"]
mod elsewhere;
#[path = "reference/methods.rs"]
mod methods;
#[path = "reference/rehearsals.rs"]
mod rehearsals;
#[path = "support/said.rs"]
mod said;
#[path = "reference/sound.rs"]
mod sound;
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use intervisie::notation::{COMMANDS, Spelling};
use intervisie::reference::{Part, Reference, Typed, Wrong, document};
use intervisie::words::{Language, Words};
use intervisie::{rehearsal, script};

/// What is said of a script: the message, and the hint.
type Told = (String, Option<String>);

/// Runs an example.
type Run = fn(&str) -> Result<(), Told>;

#[test]
fn every_example_runs() {
    let mut failed = Vec::new();
    for (reference, run) in languages() {
        for entry in reference.entries() {
            for example in &entry.examples {
                if let Err((message, hint)) = run(example) {
                    failed.push(format!("{example}\n  {message}; {}", hint.unwrap_or_default()));
                }
            }
        }
    }
    assert!(failed.is_empty(), "\n{}\n", failed.join("\n"));
}

#[test]
fn every_wrong_use_is_told_as_its_entry_says() {
    let mut differing = Vec::new();
    for (reference, run) in languages() {
        for wrong in reference.entries().flat_map(|entry| &entry.wrongs) {
            let told = run(&wrong.text).err();
            if told == Some((wrong.message.clone(), wrong.hint.clone())) {
                continue;
            }
            let told = told.unwrap_or_else(|| ("NOTHING IS WRONG WITH IT".to_owned(), None));
            if std::env::var("UPDATE").is_ok() {
                write_anew(wrong, &told);
            }
            differing.push(block(&wrong.text, &told));
        }
    }
    assert!(differing.is_empty(), "this is told:\n\n{}\n", differing.join("\n\n"));
}

#[test]
fn the_document_is_current() {
    let parts = [
        Part { title: "Methods", before: script::BEFORE_EXAMPLES, reference: script::reference() },
        Part {
            title: "Rehearsals",
            before: rehearsal::BEFORE_EXAMPLES,
            reference: rehearsal::reference(),
        },
        Part {
            title: "Bots",
            before: rehearsal::BEFORE_BOTS,
            reference: rehearsal::reference_of_bots(),
        },
    ];
    let words = Words::new(Language::English);
    let typed = |it: &Spelling| {
        let says = format!("{}: `{}`", words.command(it), words.example(it));
        Typed { spellings: [it.dutch, it.english], says }
    };
    let told = document(&parts, &COMMANDS.iter().map(typed).collect::<Vec<_>>());
    let path = root().join("docs/reference.md");
    if std::env::var("UPDATE").is_ok() {
        fs::write(&path, &told).expect("the document can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == told,
        "docs/reference.md is not current; UPDATE=1 cargo test --test reference mends it"
    );
}

/// The languages of scripts, and how an example of each is run.
fn languages() -> [(&'static Reference, Run); 3] {
    [
        (script::reference(), methods::run),
        (rehearsal::reference(), rehearsals::run),
        (rehearsal::reference_of_bots(), bots::run),
    ]
}

/// A wrong use as it stands in its entry.
fn block(text: &str, (message, hint): &Told) -> String {
    let hint = hint.as_ref().map_or(String::new(), |hint| format!("// {hint}\n"));
    format!("```rhai wrong\n{text}\n// {message}\n{hint}```")
}

/// Writes into the entry of a wrong use what is told now.
fn write_anew(wrong: &Wrong, told: &Told) {
    for page in pages() {
        let text = fs::read_to_string(&page).expect("a page can be read");
        let opening = format!("```rhai wrong\n{}\n// ", wrong.text);
        let Some(at) = text.find(&opening) else { continue };
        let end = at + opening.len() + text[at + opening.len()..].find("```").expect("it ends") + 3;
        let anew = format!("{}{}{}", &text[..at], block(&wrong.text, told), &text[end..]);
        fs::write(&page, anew).expect("a page can be written");
        return;
    }
}

fn pages() -> Vec<PathBuf> {
    let folders = ["src/script/api", "src/rehearsal/api"].map(|folder| root().join(folder));
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder"));
    let paths = files.flatten().map(|file| file.path());
    paths.filter(|path| path.extension().is_some_and(|end| end == "md")).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
