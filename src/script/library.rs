//! The library of scripts: where a method is looked for when it is named.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::builtin::{METHODS, OVERLAYS};
use super::error::{Kind, Script, ScriptError};
use super::given::Given;
use super::overlay::Tongue;
use super::sandbox::{Limits, Stop};
use super::stamp::Stamp;
use crate::nearest::nearest;

/// Folders with scripts, before the built-in ones.
#[derive(Clone, Debug, Default)]
pub struct Library {
    folders: Vec<PathBuf>,
    /// Scripts that go before all others, by the names of their files.
    pinned: Vec<Script>,
    /// What every method that is built from it is given.
    given: Given,
}

/// A script that was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its name and text.
    pub script: Script,
    /// Where it comes from.
    pub origin: Origin,
    /// The file with its texts in English, if there is one.
    pub overlay: Option<Script>,
    /// Another script of that name which says something else, and which this one hides.
    pub hides: Option<Origin>,
}

/// Where a script comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file.
    File(PathBuf),
    /// The program itself.
    BuiltIn,
}

impl Library {
    /// A library that looks in these folders, in order, and then among the built-in scripts.
    #[must_use]
    pub fn new(folders: Vec<PathBuf>) -> Library {
        Library { folders, ..Library::default() }
    }

    /// The same library, where these scripts stand for all others of their names: what a session
    /// was built from does not change under it.
    #[must_use]
    pub fn pinned_to(self, scripts: Vec<Script>) -> Library {
        Library { pinned: scripts, ..self }
    }

    /// The same library, whose methods are built with these values of their settings. What a method
    /// does not have is not told here; see [`Given::unknown_to`].
    #[must_use]
    pub fn given(self, given: Given) -> Library {
        Library { given, ..self }
    }

    /// What every method that is built from it is given.
    pub(super) fn gives(&self) -> &Given {
        &self.given
    }

    /// Finds a method by name, or a script by its path.
    ///
    /// # Errors
    /// There is no such method, with the nearest name; or the file cannot be read.
    pub fn find(&self, name: &str) -> Result<Found, ScriptError> {
        if is_path(name) {
            let path = PathBuf::from(name);
            let script = read(&path)?;
            let overlay = overlay_beside(&path)?;
            return Ok(Found { script, origin: Origin::File(path), overlay, hides: None });
        }
        let file = format!("{name}.rhai");
        if let Some(script) = self.pinned.iter().find(|script| *script.name == *file) {
            let (script, origin) = (script.clone(), Origin::BuiltIn);
            return Ok(Found { script, origin, overlay: None, hides: None });
        }
        let mut origins = self.origins(name).into_iter();
        let Some(origin) = origins.next() else { return Err(self.missing(name)) };
        let script = load(name, &origin)?;
        let differs =
            |other: &Origin| load(name, other).is_ok_and(|other| other.text != script.text);
        let hides = origins.find(differs);
        let overlay = match &origin {
            Origin::File(path) => overlay_beside(path)?,
            Origin::BuiltIn => built_in_overlay(name),
        };
        Ok(Found { script, origin, overlay, hides })
    }

    /// When the script of a method, and those that it may stand on, were last written.
    #[must_use]
    pub fn stamp(&self, name: &str) -> Stamp {
        let path = is_path(name).then(|| Path::new(name));
        Stamp::of(path, &self.folders)
    }

    /// Every method that can be named, once, sorted.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = METHODS.iter().map(|(name, _)| (*name).to_owned()).collect();
        names.extend(self.folders.iter().flat_map(|folder| scripts_in(folder)));
        names.sort();
        names.dedup();
        names
    }

    fn origins(&self, name: &str) -> Vec<Origin> {
        let paths = self.folders.iter().map(|folder| folder.join(format!("{name}.rhai")));
        let mut origins: Vec<Origin> =
            paths.filter(|path| is_file(path)).map(Origin::File).collect();
        if METHODS.iter().any(|(own, _)| *own == name) {
            origins.push(Origin::BuiltIn);
        }
        origins
    }

    fn missing(&self, name: &str) -> ScriptError {
        let names = self.names();
        let error = ScriptError::new(
            Kind::Missing,
            Script::new("", ""),
            format!("there is no method `{name}`"),
        );
        error.with_hint(match nearest(name, names.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("there are: {}; or give the path of a script", names.join(", ")),
        })
    }
}

impl std::fmt::Display for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Origin::File(path) => path.display().fmt(f),
            Origin::BuiltIn => f.write_str("built in"),
        }
    }
}

/// The overlay that stands beside a script on disk.
fn overlay_beside(path: &Path) -> Result<Option<Script>, ScriptError> {
    let beside = path.with_extension(format!("{}.toml", Tongue::English.tag()));
    if is_file(&beside) { read(&beside).map(Some) } else { Ok(None) }
}

fn built_in_overlay(name: &str) -> Option<Script> {
    let (_, text) = OVERLAYS.iter().find(|(own, _)| *own == name)?;
    Some(Script::new(format!("{name}.{}.toml", Tongue::English.tag()), *text))
}

fn is_path(name: &str) -> bool {
    name.contains(['/', std::path::MAIN_SEPARATOR])
        || Path::new(name).extension().is_some_and(|extension| extension == "rhai")
}

fn load(name: &str, origin: &Origin) -> Result<Script, ScriptError> {
    match origin {
        Origin::File(path) => read(path),
        Origin::BuiltIn => {
            let text = METHODS.iter().find(|(own, _)| *own == name).map_or("", |(_, text)| text);
            Ok(Script::new(format!("{name}.rhai"), text))
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "scripts are found on disk here and nowhere else")]
fn is_file(path: &Path) -> bool {
    path.is_file()
}

#[expect(clippy::disallowed_methods, reason = "scripts are found on disk here and nowhere else")]
fn scripts_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let scripts = paths.filter(|path| path.extension().is_some_and(|end| end == "rhai"));
    scripts
        .filter_map(|path| path.file_stem().map(|name| name.to_string_lossy().into_owned()))
        .collect()
}

/// Reads no more than a script may be long, so that a huge file is refused unread; and nothing but
/// a file, since a pipe or a terminal might never end.
#[expect(clippy::disallowed_methods, reason = "scripts are found on disk here and nowhere else")]
fn read(path: &Path) -> Result<Script, ScriptError> {
    let shown = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into());
    let fail = |kind: Kind, why: &str| {
        let script = Script::new(shown.clone(), "");
        ScriptError::new(kind, script, format!("cannot read {}: {why}", path.display()))
    };
    let unread = |error: io::Error| match error.kind() {
        ErrorKind::NotFound => fail(Kind::Missing, "there is no such file"),
        _ => fail(Kind::Unread, &error.to_string()),
    };
    if !path.metadata().map_err(unread)?.is_file() {
        return Err(fail(Kind::Unread, "it is not a file"));
    }
    let most = Limits::STANDARD.source;
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unread)?;
    file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(unread)?;
    if bytes.len() > most {
        return Err(fail(Kind::Limit(Stop::Size), &format!("a script has at most {most} bytes")));
    }
    let text =
        String::from_utf8(bytes).map_err(|_| fail(Kind::Parse, "it is not text in UTF-8"))?;
    // Some editors put a mark before the first character, which is no part of the text.
    Ok(Script::new(shown.clone(), text.strip_prefix('\u{feff}').unwrap_or(&text)))
}
