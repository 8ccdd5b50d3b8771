//! Where each rule is in force: statements of methods that cite it, other lines of their scripts
//! that name it, and lines of the program.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use intervisie::method::{Method, Place, Rule, Visit};
use intervisie::script::{Host, Library, METHODS, Meter, on_script_thread};

/// Where one rule is in force, and which tests beside rehearsals speak of it.
#[derive(Default)]
pub(crate) struct Force {
    /// `kommeer.rhai:20`: statements that cite it.
    pub(crate) statements: Vec<String>,
    /// Other lines that name it: data of a method, or the program itself.
    pub(crate) lines: Vec<String>,
    /// Tests and rehearsals that name it.
    pub(crate) tests: Vec<String>,
}

/// Every rule that is in force somewhere.
pub(crate) fn in_force() -> BTreeMap<String, Force> {
    let mut force: BTreeMap<String, Force> = BTreeMap::new();
    for method in methods() {
        let mut cited = Cited { scripts: names(&method), found: Vec::new() };
        method.clone().visit(&mut cited);
        for (id, place) in cited.found {
            add(&mut force.entry(id).or_default().statements, place);
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (file, id, line) in named(root, "methods", "rhai").chain(named(root, "src", "rs")) {
        let known = force.entry(id).or_default();
        let place = format!("{file}:{line}");
        if !known.statements.contains(&place) {
            add(&mut known.lines, place);
        }
    }
    let folders = [("tests", "rs"), ("tests", "snap"), ("scripts", "rhai")];
    for (folder, end) in folders {
        for (file, id, _) in named(root, folder, end) {
            if let Some(known) = force.get_mut(&id) {
                add(&mut known.tests, format!("{folder}/{file}"));
            }
        }
    }
    force
}

fn add(list: &mut Vec<String>, one: String) {
    if !list.contains(&one) {
        list.push(one);
    }
}

fn methods() -> Vec<Method> {
    let load = || {
        let host = Host::new(Meter::none());
        let library = Library::new(Vec::new());
        let load = |(name, _): &(&str, &str)| {
            let found = library.find(name).expect("it is built in");
            host.load_found(&found).expect("it is right").table.method.clone()
        };
        METHODS.iter().map(load).collect()
    };
    on_script_thread(load).expect("a thread for scripts")
}

fn names(method: &Method) -> Vec<String> {
    method.scripts.iter().map(|script| script.name.clone()).collect()
}

struct Cited {
    scripts: Vec<String>,
    found: Vec<(String, String)>,
}

impl Visit for Cited {
    fn rule(&mut self, rule: &mut Rule) {
        let Place { script, line } = rule.place;
        let place = format!("{}:{line}", self.scripts[usize::from(script)]);
        self.found.extend(rule.ids.iter().map(|id| (id.clone(), place.clone())));
    }
}

/// Every id in the files of a folder that end so: the file, the id, the line.
fn named<'a>(
    root: &'a Path,
    folder: &str,
    end: &'a str,
) -> impl Iterator<Item = (String, String, usize)> + 'a {
    let top = root.join(folder);
    let mut files = Vec::new();
    collect(&top, end, &mut files);
    files.sort();
    files.into_iter().flat_map(move |file| {
        let text = fs::read_to_string(&file).expect("a file can be read");
        let name = file.strip_prefix(&top).unwrap_or(&file).to_string_lossy().into_owned();
        let shown = if folder_of(&top) == "src" { format!("src/{name}") } else { name };
        let lines = text.lines().enumerate();
        let found = lines.flat_map(|(at, line)| ids(line).map(move |id| (id, at + 1)));
        let found: Vec<_> = found.map(|(id, line)| (shown.clone(), id, line)).collect();
        found
    })
}

fn folder_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn collect(folder: &Path, end: &str, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, end, files);
        } else if path.extension().is_some_and(|own| own == end) && !path.ends_with("exceptions.rs")
        {
            files.push(path);
        }
    }
}

/// `K-14` and the like in a line.
fn ids(line: &str) -> impl Iterator<Item = String> {
    let words = line.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    words.filter_map(|word| {
        let (letter, number) = word.split_once('-')?;
        let is_letter = letter.len() == 1 && letter.chars().all(|c| c.is_ascii_uppercase());
        let is_number = number.len() == 2 && number.chars().all(|c| c.is_ascii_digit());
        (is_letter && is_number).then(|| word.to_owned())
    })
}
