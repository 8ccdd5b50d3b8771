//! The house rules about what is not Rust: which papers there are, and what they may name.

use super::hold;
use super::source::{exists, files, read};

const PAPERS: &[&str] = &[
    "Cargo.toml",
    "README.md",
    "CHANGELOG.md",
    "ARCHITECTURE.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    ".ci/run",
];

#[test]
fn the_papers_are_here_and_name_what_exists() {
    let missing = PAPERS.iter().filter(|paper| !exists(paper));
    let missing = missing.map(|paper| format!("{paper}:1: is missing"));
    let architecture = read("ARCHITECTURE.md").unwrap_or_default();
    let dead = architecture.lines().enumerate().flat_map(|(at, line)| {
        let dead = paths_under_src(line).into_iter().filter(|path| !exists(path));
        dead.map(move |path| format!("ARCHITECTURE.md:{}: {path} does not exist", at + 1))
    });
    hold(
        "the papers are here and name what exists",
        "write the paper, or name the file by its present path",
        missing.chain(dead),
    );
}

#[test]
fn no_file_names_a_machine() {
    let roots = ["home", "work", "root"].map(|root| format!("/{root}/"));
    let mut broken = Vec::new();
    for path in files("") {
        for (at, line) in read(&path).unwrap_or_default().lines().enumerate() {
            let found = roots.iter().filter(|root| names_absolute(line, root));
            broken.extend(found.map(|root| format!("{path}:{}: names {root}", at + 1)));
        }
    }
    hold(
        "no file names a path of one machine",
        "name it from the root of the repository, or from a folder the reader has",
        broken,
    );
}

/// The paths of the form `src/..` in a line of prose.
fn paths_under_src(line: &str) -> Vec<&str> {
    let is_path = |c: char| c.is_alphanumeric() || "_-./".contains(c);
    let words = line.split(|c| !is_path(c)).filter(|word| word.starts_with("src/"));
    words.map(|word| word.trim_end_matches('.')).collect()
}

/// Whether a line names something under this root, and not under a folder of the same name.
fn names_absolute(line: &str, root: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || "_-.~)}>*".contains(c);
    line.match_indices(root).any(|(at, _)| !line[..at].ends_with(inside))
}
