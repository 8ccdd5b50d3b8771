//! `intervisie save ID [FILE]`, and `/save` at the prompt: a session becomes a rehearsal, in a file
//! for nobody's eyes but its owner's.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::args::SaveArgs;
use super::failure::Failure;
use super::out;
use super::world::{World, find, store};
use crate::repl::Shelf;
use crate::report::{Telling, Wording, not_a_reader, retell};
use crate::session::{Retention, Session, Viewer};
use crate::store::private_file;
use crate::words::Words;

pub(super) fn execute(world: &World, args: &SaveArgs) -> Result<(), Failure> {
    let store = store(world)?;
    let id = find(&store, &args.id)?;
    let session = store.read(&id).and_then(|file| file.restore())?;
    let scripts = Scripts::of(&id, &name_of_method(world, &session));
    let viewer = Viewer::leading(&session);
    let said = scripts.write(&world.words, &session, viewer, args.file.as_deref());
    out::say(&format!("{}\n", said.map_err(Failure::Usage)?));
    Ok(())
}

/// By which the method of a session is found again: its name, or the file that it came from.
pub(super) fn name_of_method(world: &World, session: &Session) -> String {
    let method = &session.table().method;
    let own = method.scripts.first().map_or("", |script| script.name.as_str());
    let known = world.library.find(&method.id).is_ok() || own.is_empty();
    if known { method.id.clone() } else { own.to_owned() }
}

/// Where a session is written down as a rehearsal.
#[derive(Debug)]
pub(super) struct Scripts {
    id: String,
    /// By which its method is found.
    method: String,
}

impl Scripts {
    pub(super) fn of(id: &str, method: &str) -> Scripts {
        Scripts { id: id.to_owned(), method: method.to_owned() }
    }

    /// Writes it down; what is said of that, or why not.
    fn write(
        &self,
        words: &Words,
        session: &Session,
        viewer: Viewer,
        file: Option<&Path>,
    ) -> Result<String, String> {
        if session.state().retention == Some(Retention::Nothing) {
            return Err(words.tell("save-not-kept"));
        }
        if let Some(told) = not_a_reader(words, session, viewer) {
            return Err(told);
        }
        let wording = Wording::OnPaper(viewer);
        let telling = Telling { method: &self.method, id: &self.id, wording };
        let text = retell(words, session, &telling)?;
        let path = self.path(session, file);
        put(&path, &text).map_err(|error| {
            let file = ("file", shown(&path).into());
            match error.kind() {
                ErrorKind::AlreadyExists => words.say("save-there", &[file]),
                _ => words.say("save-unwritten", &[file, ("why", error.to_string().into())]),
            }
        })?;
        Ok(words.say("saved", &[("file", shown(&path).into())]))
    }

    /// The file that is meant: the one that is named, or one called after the session, among the
    /// rehearsals of its method where there are some.
    fn path(&self, session: &Session, file: Option<&Path>) -> PathBuf {
        let own = format!("{}.rhai", self.id);
        match file {
            Some(folder) if is_folder(folder) => folder.join(own),
            Some(file) if file.extension().is_none() => file.with_extension("rhai"),
            Some(file) => file.to_owned(),
            None => {
                let folder = Path::new("scripts").join(&session.table().method.id);
                if is_folder(&folder) { folder.join(own) } else { PathBuf::from(own) }
            }
        }
    }
}

impl Shelf for Scripts {
    fn put(&mut self, words: &Words, session: &Session, viewer: Viewer, name: &str) -> String {
        let file = (!name.is_empty()).then(|| Path::new(name));
        match self.write(words, session, viewer, file) {
            Ok(said) => said,
            Err(why) => format!("✗ {why}"),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a rehearsal is written to a folder that is there")]
fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Half a rehearsal is none, and nothing that is there is written over.
fn put(path: &Path, text: &str) -> std::io::Result<()> {
    #[expect(clippy::disallowed_methods, reason = "a rehearsal is written to disk here")]
    let mut file = private_file().create_new(true).open(path)?;
    let done = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    #[expect(clippy::disallowed_methods, reason = "half a rehearsal is none")]
    done.inspect_err(|_| {
        let _ = std::fs::remove_file(path);
    })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
