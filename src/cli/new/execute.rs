//! Writes a method and its first rehearsal, once both are known to work.

use std::path::{Path, PathBuf};

use super::super::args::NewMethodArgs;
use super::super::failure::Failure;
use super::super::out;
use super::super::world::World;
use super::{file, name, story, variant, whole};
use crate::method::Method;
use crate::script::{Given, Host, Library, Script, ScriptError};

pub(in super::super) fn execute(world: &World, args: &NewMethodArgs) -> Result<(), Failure> {
    let words = &world.words;
    name::check(world, &args.name)?;
    let new = New { world, name: &args.name };
    let method = PathBuf::from("methods").join(new.file());
    let told_in = args.from.as_ref().map_or(whole::story_file(words), |_| {
        // A variant is told from its beginning; the rest is for whoever makes it.
        whole::beginning_file(words)
    });
    let story = PathBuf::from("scripts").join(&args.name).join(told_in);
    for path in [&method, &story] {
        file::check_free(words, path)?;
    }
    let (script, told) = match &args.from {
        Some(from) => new.from(from)?,
        None => (whole::method(words, &args.name), whole::story(words, &args.name)),
    };
    file::write(words, &method, &script)?;
    file::write(words, &story, &told).inspect_err(|_| file::take_back(&method))?;
    new.tell(args.from.as_deref(), &method, &story);
    Ok(())
}

/// A method that is being made.
pub(super) struct New<'a> {
    pub(super) world: &'a World,
    pub(super) name: &'a str,
}

impl New<'_> {
    fn file(&self) -> String {
        format!("{}.rhai", self.name)
    }

    /// A variant of a method, and a story that was played on it.
    fn from(&self, from: &str) -> Result<(String, String), Failure> {
        let (_, base) = self.world.load(from, &Given::default())?;
        let script = variant::write(self, &base.table.method, from);
        let made = self.build(&script)?;
        let told = story::write(self, &made, &self.library(&script));
        Ok((script, told))
    }

    /// The method that a script builds, which is not written yet.
    pub(super) fn build(&self, text: &str) -> Result<Method, ScriptError> {
        let host = Host::with(self.world.meter, self.world.library.clone(), None);
        let loaded = host.load(&Script::new(self.file(), text))?;
        Ok(loaded.table.method.clone())
    }

    /// The library with that script in it.
    fn library(&self, text: &str) -> Library {
        self.world.library.clone().pinned_to(vec![Script::new(self.file(), text)])
    }

    fn tell(&self, from: Option<&str>, method: &Path, story: &Path) {
        let words = &self.world.words;
        let (method, story) = (method.display().to_string(), story.display().to_string());
        let gaps = [("method", method.as_str().into()), ("story", story.as_str().into())];
        out::say(&format!("{}\n", words.say("new-written", &gaps)));
        let name = ("name", self.name.into());
        out::say(&format!("{}\n", words.say("new-next", std::slice::from_ref(&name))));
        if let Some(from) = from {
            let gaps = [name, ("from", from.into())];
            out::say(&format!("{}\n", words.say("new-next-diff", &gaps)));
        }
    }
}
