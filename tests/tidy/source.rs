//! Reads the source tree, and blanks in Rust text whatever is not code.
//!
//! It knows no rule; what the code that remains says is for `scan.rs`.

#![expect(clippy::disallowed_methods, reason = "the house rules are about files")]

use std::fs;
use std::path::{Path, PathBuf};

/// A Rust file.
pub(super) struct Source {
    /// Where it is, from the root of the repository, with forward slashes.
    pub(super) path: String,
    pub(super) text: String,
    /// The text with blanks for comments and literals; every line is where it was.
    pub(super) code: String,
}

impl Source {
    /// A finding at a line of this file.
    pub(super) fn at(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }

    /// Whether this file is `home`, the file of the module `home`, or in the folder `home`.
    pub(super) fn is_in(&self, home: &str) -> bool {
        let rest = self.path.strip_prefix(home);
        rest.is_some_and(|rest| rest.is_empty() || rest == ".rs" || rest.starts_with('/'))
    }

    /// The module that a file under `src` holds: `src/a/b.rs` and `src/a/b/mod.rs` hold `a`, `b`.
    pub(super) fn module(&self) -> Vec<&str> {
        let path = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        let mut module: Vec<&str> = path.split('/').collect();
        module.pop_if(|last| *last == "mod");
        module
    }
}

/// Every Rust file in these folders, in order of path; a folder that is not there has none.
pub(super) fn rust_files(folders: &[&str]) -> Vec<Source> {
    let paths = folders.iter().flat_map(|folder| files(folder));
    let paths = paths.filter(|path| Path::new(path).extension().is_some_and(|it| it == "rs"));
    let source = |path: String| {
        let text = read(&path)?;
        Some(Source { code: strip(&text), path, text })
    };
    paths.filter_map(source).collect()
}

/// Every file in a folder of the repository that git does not leave out, in order of path.
pub(super) fn files(folder: &str) -> Vec<String> {
    let ignored = read(".gitignore").unwrap_or_default();
    let ignored = ignored.lines().map(|line| line.trim_matches('/')).chain([".git"]);
    let ignored: Vec<&str> = ignored.collect();
    let mut found = Vec::new();
    walk(folder, &ignored, &mut found);
    found.sort();
    found
}

/// The text of a file of the repository, if it is there and is text.
pub(super) fn read(path: &str) -> Option<String> {
    fs::read_to_string(root().join(path)).ok()
}

/// Whether the repository has this file or folder.
pub(super) fn exists(path: &str) -> bool {
    root().join(path).exists()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn walk(folder: &str, ignored: &[&str], found: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(root().join(folder)) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        match entry.file_type() {
            _ if ignored.contains(&name.as_str()) => {}
            Ok(kind) if kind.is_dir() => walk(&path, ignored, found),
            Ok(kind) if kind.is_file() => found.push(path),
            // A link leads to what is checked where it is, or lies outside.
            _ => {}
        }
    }
}

/// Blanks comments, strings and characters, and keeps every line and column where it was.
pub(super) fn strip(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut rest = chars.as_slice();
    while !rest.is_empty() {
        let hidden = hidden(rest).min(rest.len());
        let blank = |c: &char| if *c == '\n' { '\n' } else { ' ' };
        code.extend(rest[..hidden].iter().map(blank));
        rest = &rest[hidden..];
        if hidden == 0 {
            // A whole word at once, so that the `r` at the end of `for` opens no raw string.
            let word = rest.iter().take_while(|c| is_word(**c)).count().max(1);
            code.extend(&rest[..word]);
            rest = &rest[word..];
        }
    }
    code
}

/// Whether a character is part of a name or a number.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// How many characters of comment or literal stand at the front.
fn hidden(rest: &[char]) -> usize {
    match rest {
        ['/', '/', ..] => rest.iter().take_while(|c| **c != '\n').count(),
        ['/', '*', ..] => block_comment(rest),
        ['"', ..] => string(rest),
        ['\'', ..] => character(rest),
        ['r', raw @ ..] => raw_string(raw).map_or(0, |length| 1 + length),
        ['b' | 'c', 'r', raw @ ..] => raw_string(raw).map_or(0, |length| 2 + length),
        _ => 0,
    }
}

/// Comments nest.
fn block_comment(rest: &[char]) -> usize {
    let mut at = 2;
    let mut depth = 1;
    while depth > 0 && at < rest.len() {
        let step = match &rest[at..] {
            ['/', '*', ..] => 1,
            ['*', '/', ..] => -1,
            _ => 0,
        };
        depth += step;
        at += if step == 0 { 1 } else { 2 };
    }
    at
}

fn string(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// The length of a character; none if the quote begins a lifetime.
fn character(rest: &[char]) -> usize {
    match rest {
        // What is escaped may be a quote itself.
        ['\'', '\\', _, more @ ..] => 4 + more.iter().take_while(|c| **c != '\'').count(),
        ['\'', _, '\'', ..] => 3,
        _ => 0,
    }
}

/// The length of a raw string from its first `#` or quote on, if it is one.
fn raw_string(rest: &[char]) -> Option<usize> {
    let hashes = rest.iter().take_while(|c| **c == '#').count();
    let inside = rest[hashes..].strip_prefix(&['"'])?;
    let mut closing = vec!['#'; hashes + 1];
    closing[0] = '"';
    let length = inside.windows(closing.len()).position(|window| window == closing);
    Some(hashes + 1 + length.unwrap_or(inside.len()) + closing.len())
}

#[test]
fn comments_and_literals_become_blanks() {
    let hidden = [
        "// a\n",
        "/* a /* b */ c */",
        "\"a // \\\" b\"",
        "r\"a\\\"",
        "r#\"a\"b\"#",
        "br##\"a\"#b\"##",
        "'a'",
        "'\"'",
        "'\\''",
        "'\\u{1F600}'",
        "\"a\nb\"",
    ];
    for text in hidden {
        let blank = text.replace(|c| c != '\n', " ");
        assert_eq!(strip(&format!("x={text};y")), format!("x={blank};y"), "{text}");
    }
}

#[test]
fn code_stays() {
    for text in ["fn f<'a>(x: &'a str)", "x as r#type", "for a in b", "&'static [u8]", "a / b"] {
        assert_eq!(strip(text), text);
    }
}

#[test]
fn a_file_knows_its_module_and_its_home() {
    let source =
        |path: &str| Source { path: path.into(), text: String::new(), code: String::new() };
    assert_eq!(source("src/a/b.rs").module(), ["a", "b"]);
    assert_eq!(source("src/a/mod.rs").module(), ["a"]);
    assert!(source("src/a/b.rs").is_in("src/a") && source("src/a.rs").is_in("src/a"));
    assert!(!source("src/ab.rs").is_in("src/a") && !source("src/a.rs").is_in("src/a/b"));
}
