//! The house rules as tests: arrows between modules, homes of crates, sizes, banned words.
//!
//! The rules are the tables at the top. The source is only text here: nothing is compiled, so a
//! rule also holds for code that a feature or a platform leaves out.

#[path = "tidy/papers.rs"]
mod papers;
#[path = "tidy/scan.rs"]
mod scan;
#[path = "tidy/source.rs"]
mod source;

use scan::{first_that_is_no_list, functions, named_paths, tokens};
use source::{read, rust_files};

/// Which module at the top of `src` may use which, from user to used. A new arrow is a decision:
/// it changes `ARCHITECTURE.md` too. `lib.rs` and `main.rs` may name anything.
const ARROWS: &[&str] = &[
    "cli -> lsp repl screen rehearsal check explore report store script case driver notation words \
     session method reference time nearest",
    "lsp -> check rehearsal script words method reference",
    "repl -> driver notation words script report store session method time",
    "screen -> report words session method time",
    "rehearsal -> driver notation words script report session method reference time nearest",
    "check -> explore notation session method words time",
    "explore -> session method",
    "report -> compare session notation words method time",
    "store -> driver session method time",
    "script -> session method reference time nearest",
    "case -> words",
    "words -> notation session method time nearest",
    "notation -> session method time nearest",
    "driver -> session method time",
    "compare -> method time",
    "session -> method time",
    "method -> time",
    "reference -> nearest",
    "time ->",
    "nearest ->",
];

/// Where each dependency lives. It is named nowhere else, and every home does name it.
const HOMES: &[(&str, &[&str])] = &[
    ("anyhow", &["src/cli", "src/repl"]),
    ("ariadne", &["src/script"]),
    ("cap", &["src/main.rs"]),
    ("clap", &["src/cli"]),
    ("anstyle", &["src/repl"]),
    ("ctrlc", &["src/cli/waiting.rs"]),
    ("etcetera", &["src/cli"]),
    ("fluent_bundle", &["src/words"]),
    ("foldhash", &["src/session/trial"]),
    ("hashbrown", &["src/explore"]),
    ("gen_lsp_types", &["src/lsp/talk"]),
    ("jiff", &["src/cli"]),
    ("lsp_server", &["src/lsp/talk"]),
    ("percent_encoding", &["src/lsp/text/uri.rs"]),
    ("ratatui", &["src/screen"]),
    ("rhai", &["src/script", "src/rehearsal/api"]),
    ("rusqlite", &["src/store"]),
    ("rustyline", &["src/repl"]),
    ("serde", &["src"]),
    ("serde_json", &["src/cli", "src/lsp/talk", "src/store"]),
    ("similar", &["src/rehearsal/blessed"]),
    ("strsim", &["src/nearest.rs"]),
    ("textwrap", &["src/repl"]),
    ("toml", &["src/case", "src/cli", "src/script"]),
    ("unic_langid", &["src/words"]),
];

/// What code under `src` does not say, and what it says instead.
const BANNED_CODE: &[(&str, &str)] = &[
    ("todo!", "write it now, or leave it out until it is wanted"),
    ("unimplemented!", "write it now, or leave it out until it is wanted"),
    ("dbg!", "assert what you looked for in a test"),
    (".unwrap()", "return an error, or `expect` with why it cannot happen"),
    ("#[allow(", "`#[expect(.., reason = \"..\")]`, which tells when it is no longer needed"),
    ("#![allow(", "`#![expect(.., reason = \"..\")]`, which tells when it is no longer needed"),
    ("#[ignore", "mend the test or take it away"),
    ("HashMap", "`BTreeMap` or `Vec`, which have one order everywhere"),
];

/// What not even a comment under `src` says.
const BANNED_WORDS: &[&str] = &["FIXME", "XXX"];

/// What no file or folder under `src` is called: names of nothing in particular.
const BANNED_NAMES: &[&str] = &["utils", "helpers", "common", "core", "imp", "manager"];

/// Whatever writes to the terminal, and the only places that do.
const PRINTING: &[&str] = &["print!", "println!", "eprint!", "eprintln!"];
const PRINTERS: &[&str] = &["src/cli", "src/repl", "src/main.rs"];

const MOST_LINES: usize = 300;
const MOST_LINES_A_FUNCTION: usize = 50;
const MOST_COLUMNS: usize = 100;

#[test]
fn arrows_point_one_way() {
    let mut left = arrows();
    // Whoever uses none of those left, or is used by none, lies on no cycle.
    while let Some(clear) = left.iter().position(|(name, uses)| {
        let uses_none = !left.iter().any(|(other, _)| uses.contains(other));
        let unused = !left.iter().any(|(_, others)| others.contains(name));
        uses_none || unused
    }) {
        left.remove(clear);
    }
    let cycle = left.iter().map(|(name, uses)| {
        row(&format!("\"{name} ->")) + &format!("{name} -> {}", uses.join(" "))
    });
    hold("the table of arrows has no cycle", "take one of these arrows away", cycle);
}

#[test]
fn modules_use_only_what_their_arrows_allow() {
    let arrows = arrows();
    let mut broken = Vec::new();
    for source in rust_files(&["src"]) {
        let place = source.module();
        let from = place[0];
        if from == "lib" || from == "main" {
            continue;
        }
        let Some((_, allowed)) = arrows.iter().find(|(name, _)| *name == from) else {
            broken.push(source.at(1, &format!("`{from}` has no row in the table of arrows")));
            continue;
        };
        let tokens = tokens(&source.code);
        for path in named_paths(&tokens) {
            let to = path.top(place.len()).filter(|to| *to != from);
            if let Some(to) = to.filter(|to| !allowed.contains(to)) {
                broken.push(source.at(path.line, &format!("`{from}` may not use `{to}`")));
            }
        }
    }
    hold(
        "modules use each other along the arrows, each name through the module it lives in",
        "move the code to a module that may, or pass what it needs as an argument; \
         a new arrow goes into tests/tidy.rs and ARCHITECTURE.md together",
        broken,
    );
}

#[test]
fn every_dependency_lives_in_its_home() {
    let sources = rust_files(&["src"]);
    let mut broken = Vec::new();
    let mut used = Vec::new();
    for source in &sources {
        let tokens = tokens(&source.code);
        for path in named_paths(&tokens) {
            let Some((name, homes)) = HOMES.iter().find(|(name, _)| *name == path.segments[0])
            else {
                continue;
            };
            match homes.iter().find(|home| source.is_in(home)) {
                Some(home) => used.push((*name, *home)),
                None => broken.push(source.at(path.line, &format!("`{name}` outside {homes:?}"))),
            }
        }
    }
    for (name, homes) in HOMES {
        let row = row(&format!("(\"{name}\", "));
        let idle = homes.iter().filter(|home| !used.contains(&(*name, **home)));
        broken.extend(idle.map(|home| format!("{row}`{name}` is not used in its home {home}")));
    }
    hold(
        "every dependency is named in its home and nowhere else",
        "let the home offer what you need; a dependency or home that is no longer used goes",
        broken,
    );
}

#[test]
fn every_dependency_has_a_home() {
    let dependencies = dependencies(&read("Cargo.toml").unwrap_or_default());
    let homeless = dependencies.iter().filter(|(_, name)| HOMES.iter().all(|home| home.0 != name));
    let homeless = homeless.map(|(line, name)| format!("Cargo.toml:{line}: `{name}` has no home"));
    let gone = HOMES.iter().filter(|home| dependencies.iter().all(|(_, name)| home.0 != name));
    let gone = gone.map(|(name, _)| {
        row(&format!("(\"{name}\", ")) + &format!("`{name}` is not a dependency in Cargo.toml")
    });
    hold(
        "the dependencies and the table of homes agree",
        "add or remove a row of `HOMES` in tests/tidy.rs, and say why in the commit",
        homeless.chain(gone),
    );
}

#[test]
fn files_and_functions_are_small_and_say_what_they_are() {
    let mut broken = Vec::new();
    for source in rust_files(&["src", "tests", "benches", "examples"]) {
        if !source.text.starts_with("//!") {
            broken.push(source.at(1, "does not open with `//!`: say what the file is"));
        }
        let lines = source.text.lines().count();
        if lines > MOST_LINES {
            broken.push(source.at(lines, &format!("{lines} lines: split it by purpose")));
        }
        for (at, line) in source.text.lines().enumerate() {
            let columns = line.chars().count();
            if columns > MOST_COLUMNS {
                broken.push(source.at(at + 1, &format!("{columns} columns: break the line")));
            }
        }
        let tokens = tokens(&source.code);
        for function in functions(&tokens).iter().filter(|it| it.lines > MOST_LINES_A_FUNCTION) {
            let what = format!("`{}` has {} lines", function.name, function.lines);
            broken.push(source.at(function.line, &format!("{what}: name its parts")));
        }
    }
    hold(
        &format!(
            "a file opens with `//!` and has at most {MOST_LINES} lines of {MOST_COLUMNS} columns, \
             a function at most {MOST_LINES_A_FUNCTION} lines"
        ),
        "do what each line says; there is no list of exceptions",
        broken,
    );
}

#[test]
fn nothing_banned_is_written() {
    let mut broken = Vec::new();
    for source in rust_files(&["src"]) {
        if source.module().iter().any(|name| BANNED_NAMES.contains(name)) {
            broken.push(source.at(1, "a name that says nothing: name it after what it holds"));
        }
        for (at, line) in source.code.lines().enumerate() {
            let found = BANNED_CODE.iter().filter(|(banned, _)| line.contains(banned));
            let what = found.map(|(banned, instead)| format!("`{banned}`: {instead}"));
            broken.extend(what.map(|what| source.at(at + 1, &what)));
            let prints = PRINTING.iter().any(|printing| line.contains(printing));
            if prints && !PRINTERS.iter().any(|printer| source.is_in(printer)) {
                broken.push(source.at(at + 1, "prints: return the text to whoever shows it"));
            }
        }
        for (at, line) in source.text.lines().enumerate() {
            let found = BANNED_WORDS.iter().filter(|banned| line.contains(**banned));
            let what = found.map(|banned| format!("`{banned}`: mend it, or say why it is so"));
            broken.extend(what.map(|what| source.at(at + 1, &what)));
        }
    }
    hold("src holds nothing that is banned", "what stands behind each line", broken);
}

#[test]
fn a_mod_file_only_lists() {
    let mut broken = Vec::new();
    for source in rust_files(&["src"]).iter().filter(|it| it.path.ends_with("/mod.rs")) {
        if let Some(line) = first_that_is_no_list(&tokens(&source.code)) {
            broken.push(source.at(line, "neither `mod ..;` nor `use ..;`"));
        }
        let is_doc = |line: &str| line.starts_with("//!") || line.starts_with("///");
        let lines = source.text.lines().map(str::trim_start).enumerate();
        let plain = lines.filter(|(_, line)| line.starts_with("//") && !is_doc(line));
        broken.extend(plain.map(|(at, _)| source.at(at + 1, "a comment that documents nothing")));
    }
    hold(
        "a mod.rs only lists modules and what they offer",
        "give the code a file of its own, named by its noun, and `pub use` it here",
        broken,
    );
}

/// Fails with every place where the rule is broken, and what to do there.
fn hold(rule: &str, instead: &str, broken: impl IntoIterator<Item = String>) {
    let broken: Vec<String> = broken.into_iter().collect();
    assert!(broken.is_empty(), "\nrule: {rule}\n  {}\ninstead: {instead}\n", broken.join("\n  "));
}

/// Where a row of a table here begins.
fn row(start: &str) -> String {
    let text = read("tests/tidy.rs").unwrap_or_default();
    let line = text.lines().position(|line| line.trim_start().starts_with(start));
    format!("tests/tidy.rs:{}: ", line.map_or(1, |at| at + 1))
}

fn arrows() -> Vec<(&'static str, Vec<&'static str>)> {
    let rows = ARROWS.iter().filter_map(|row| row.split_once("->"));
    rows.map(|(user, uses)| (user.trim(), uses.split_whitespace().collect())).collect()
}

/// The dependencies of a manifest as code names them, with their lines.
fn dependencies(manifest: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut inside = false;
    for (at, line) in manifest.lines().enumerate() {
        let alone = line.strip_prefix("[dependencies.").map(|name| name.trim_end_matches(']'));
        let name = line.split(['=', '.', ' ']).next().filter(|_| inside);
        let name = name.filter(|name| name.starts_with(char::is_alphanumeric));
        found.extend(alone.or(name).map(|name| (at + 1, name.replace('-', "_"))));
        inside = if line.starts_with('[') { line == "[dependencies]" } else { inside };
    }
    found
}
