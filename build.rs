//! Lists the methods, their overlays, the rehearsals, what is kept of these and the bots, so that all
//! of them come with the program and no list has to be kept by hand.

#![expect(clippy::disallowed_methods, reason = "the lists are read from disk while building")]

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo says where it is"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo says where to write"));
    for (folder, end, list) in [
        ("methods", ".rhai", "methods.rs"),
        ("methods", ".en.toml", "overlays.rs"),
        ("scripts", ".rhai", "stories.rs"),
        ("scripts", ".gezien", "seen.rs"),
        ("scripts/bots", ".rhai", "bots.rs"),
    ] {
        println!("cargo::rerun-if-changed={folder}");
        let mut files = Vec::new();
        collect(&root.join(folder), end, &mut files)?;
        // Bots are no stories.
        files.retain(|file| folder != "scripts" || !file.starts_with(root.join("scripts/bots")));
        fs::write(out.join(list), texts(&root.join(folder), end, &files))?;
    }
    Ok(())
}

/// A slice of pairs, a name and the text of its file, in order of name.
fn texts(folder: &Path, end: &str, files: &[PathBuf]) -> String {
    let name = |file: &PathBuf| {
        let inside = file.strip_prefix(folder).unwrap_or(file).to_string_lossy().replace('\\', "/");
        inside.trim_end_matches(end).to_owned()
    };
    let mut named: Vec<(String, &PathBuf)> = files.iter().map(|file| (name(file), file)).collect();
    named.sort();
    let mut list = "&[\n".to_owned();
    for (name, file) in named {
        let _ = writeln!(list, "    ({name:?}, include_str!({:?})),", file.display().to_string());
    }
    list + "]\n"
}

fn collect(folder: &Path, end: &str, files: &mut Vec<PathBuf>) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, end, files)?;
        } else if path.to_string_lossy().ends_with(end) {
            files.push(path);
        }
    }
    Ok(())
}
