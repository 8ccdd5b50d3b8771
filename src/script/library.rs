//! The library of scripts: where a method is looked for when it is named.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
    /// Where a path that somebody names begins; here, if it is empty.
    root: PathBuf,
    /// Texts that stand for what is in these files.
    edited: Vec<(PathBuf, Arc<str>)>,
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

    /// The same library, where these texts stand for what is in the files of these paths, as they
    /// do while somebody edits them. A file need not be there yet.
    #[must_use]
    pub fn edited(self, edited: Vec<(PathBuf, Arc<str>)>) -> Library {
        Library { edited, ..self }
    }

    /// The same library, where a path that a script names begins in this folder.
    #[must_use]
    pub fn within(self, root: PathBuf) -> Library {
        Library { root, ..self }
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
            return self.at(&self.root.join(name));
        }
        let file = format!("{name}.rhai");
        if let Some(script) = self.pinned.iter().find(|script| *script.name == *file) {
            let (script, origin) = (script.clone(), Origin::BuiltIn);
            return Ok(Found { script, origin, overlay: None, hides: None });
        }
        let mut origins = self.origins(name).into_iter();
        let Some(origin) = origins.next() else { return Err(self.missing(name)) };
        let script = self.load(name, &origin)?;
        let differs =
            |other: &Origin| self.load(name, other).is_ok_and(|other| other.text != script.text);
        let hides = origins.find(differs);
        let overlay = match &origin {
            Origin::File(path) => self.overlay_beside(path)?,
            Origin::BuiltIn => built_in_overlay(name),
        };
        Ok(Found { script, origin, overlay, hides })
    }

    /// The script in a file.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn at(&self, path: &Path) -> Result<Found, ScriptError> {
        let script = self.read(path)?;
        let overlay = self.overlay_beside(path)?;
        Ok(Found { script, origin: Origin::File(path.to_owned()), overlay, hides: None })
    }

    /// When the script of a method, and those that it may stand on, were last written.
    #[must_use]
    pub fn stamp(&self, name: &str) -> Stamp {
        let path = is_path(name).then(|| self.root.join(name));
        Stamp::of(path.as_deref(), &self.folders)
    }

    /// Every method that can be named, once, sorted.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = METHODS.iter().map(|(name, _)| (*name).to_owned()).collect();
        names.extend(self.folders.iter().flat_map(|folder| scripts_in(folder)));
        let edited = self.edited.iter().map(|(path, _)| path.as_path());
        let ours = edited.filter(|path| self.folders.iter().any(|own| path.parent() == Some(own)));
        names.extend(ours.filter_map(name_of_script));
        names.sort();
        names.dedup();
        names
    }

    fn origins(&self, name: &str) -> Vec<Origin> {
        let paths = self.folders.iter().map(|folder| folder.join(format!("{name}.rhai")));
        let mut origins: Vec<Origin> =
            paths.filter(|path| self.has(path)).map(Origin::File).collect();
        if METHODS.iter().any(|(own, _)| *own == name) {
            origins.push(Origin::BuiltIn);
        }
        origins
    }

    fn load(&self, name: &str, origin: &Origin) -> Result<Script, ScriptError> {
        match origin {
            Origin::File(path) => self.read(path),
            Origin::BuiltIn => {
                let own = METHODS.iter().find(|(own, _)| *own == name);
                Ok(Script::new(format!("{name}.rhai"), own.map_or("", |(_, text)| text)))
            }
        }
    }

    /// The overlay that stands beside a script on disk.
    fn overlay_beside(&self, path: &Path) -> Result<Option<Script>, ScriptError> {
        let beside = path.with_extension(format!("{}.toml", Tongue::English.tag()));
        if self.has(&beside) { self.read(&beside).map(Some) } else { Ok(None) }
    }

    fn has(&self, path: &Path) -> bool {
        self.edited.iter().any(|(own, _)| own == path) || is_file(path)
    }

    fn read(&self, path: &Path) -> Result<Script, ScriptError> {
        match self.edited.iter().find(|(own, _)| own == path) {
            Some((_, text)) if text.len() > Limits::STANDARD.source => Err(too_large(path)),
            Some((_, text)) => Ok(Script::new(shown(path), Arc::clone(text))),
            None => read(path),
        }
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

fn built_in_overlay(name: &str) -> Option<Script> {
    let (_, text) = OVERLAYS.iter().find(|(own, _)| *own == name)?;
    Some(Script::new(format!("{name}.{}.toml", Tongue::English.tag()), *text))
}

fn is_path(name: &str) -> bool {
    name.contains(['/', std::path::MAIN_SEPARATOR])
        || Path::new(name).extension().is_some_and(|extension| extension == "rhai")
}

#[expect(clippy::disallowed_methods, reason = "scripts are found on disk here and nowhere else")]
fn is_file(path: &Path) -> bool {
    path.is_file()
}

#[expect(clippy::disallowed_methods, reason = "scripts are found on disk here and nowhere else")]
fn scripts_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    paths.filter_map(|path| name_of_script(&path)).collect()
}

/// What a script is called that is in this file, if that is one.
fn name_of_script(path: &Path) -> Option<String> {
    let is_script = path.extension().is_some_and(|end| end == "rhai");
    path.file_stem().filter(|_| is_script).map(|name| name.to_string_lossy().into_owned())
}

/// The name of a file as it is shown.
fn shown(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into())
}

fn unreadable(path: &Path, kind: Kind, why: &str) -> ScriptError {
    let script = Script::new(shown(path), "");
    ScriptError::new(kind, script, format!("cannot read {}: {why}", path.display()))
}

fn too_large(path: &Path) -> ScriptError {
    let most = Limits::STANDARD.source;
    unreadable(path, Kind::Limit(Stop::Size), &format!("a script has at most {most} bytes"))
}

/// Reads no more than a script may be long, so that a huge file is refused unread; and nothing but
/// a file, since a pipe or a terminal might never end.
#[expect(clippy::disallowed_methods, reason = "scripts are found on disk here and nowhere else")]
fn read(path: &Path) -> Result<Script, ScriptError> {
    let fail = |kind: Kind, why: &str| unreadable(path, kind, why);
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
        return Err(too_large(path));
    }
    let text =
        String::from_utf8(bytes).map_err(|_| fail(Kind::Parse, "it is not text in UTF-8"))?;
    // Some editors put a mark before the first character, which is no part of the text.
    Ok(Script::new(shown(path), text.strip_prefix('\u{feff}').unwrap_or(&text)))
}
