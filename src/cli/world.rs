//! What every subcommand needs: words, the library of scripts, the host, the store.

use std::rc::Rc;

use super::failure::Failure;
use super::{home, language, out, settings};
use crate::repl::OnDisk;
use crate::script::{Found, Given, Host, Library, Loaded, Meter, Tongue};
use crate::store::Store;
use crate::words::{Language, Words};

/// The world of one run of the program.
pub(super) struct World {
    pub(super) words: Words,
    pub(super) library: Library,
    pub(super) meter: Meter,
    /// Whether all is said in words alone.
    pub(super) plain: bool,
}

impl World {
    pub(super) fn new(lang: Option<&str>, plain: bool, meter: Meter) -> Result<World, Failure> {
        let (language, set) = language::chosen(lang)?;
        let library = Library::new(home::methods());
        Ok(World { words: Words::new(language), library, meter, plain: plain || set.plain })
    }

    pub(super) fn host(&self) -> Rc<Host> {
        Host::with(self.meter, self.library.clone(), self.tongue())
    }

    /// The scripts of a method that was found by `name`, to be looked at while it is led with what
    /// was given to it.
    pub(super) fn scripts(&self, name: &str, given: Given) -> OnDisk {
        OnDisk::new(self.library.clone().given(given), self.meter, self.tongue(), name)
    }

    /// The language of methods beside their own: English where that is spoken here.
    pub(super) fn tongue(&self) -> Option<Tongue> {
        (self.words.language() == Language::English).then_some(Tongue::English)
    }

    /// Finds a method and builds it with the values that are given, which it has to have.
    pub(super) fn load(&self, name: &str, given: &Given) -> Result<(Found, Loaded), Failure> {
        let (found, loaded) = self.load_leniently(name, given)?;
        settings::check(&self.words, given, &loaded.table.method)?;
        Ok((found, loaded))
    }

    /// The same, with those of the values that it has; says so when it hides another method of the
    /// same name.
    pub(super) fn load_leniently(
        &self,
        name: &str,
        given: &Given,
    ) -> Result<(Found, Loaded), Failure> {
        let found = self.library.find(name)?;
        if let Some(hidden) = &found.hides {
            let gaps = [
                ("origin", found.origin.to_string().into()),
                ("hidden", hidden.to_string().into()),
            ];
            out::complain(&format!("{}\n", self.words.say("shadows", &gaps)));
        }
        let library = self.library.clone().given(given.clone());
        let host = Host::with(self.meter, library, self.tongue());
        let loaded = host.load_found(&found)?;
        Ok((found, loaded))
    }
}

/// The sessions that are kept; those whose time is over go first.
pub(super) fn store(world: &World) -> Result<Store, Failure> {
    let store = Store::at(home::sessions()?)?;
    let closed = store.close_to_others()?;
    if !closed.is_empty() {
        let files: Vec<String> = closed.iter().map(|file| file.display().to_string()).collect();
        let gaps = [("files", files.join(", ").into())];
        out::complain(&format!("{}\n", world.words.say("store-closed", &gaps)));
    }
    let now = super::run::today().timestamp().as_millisecond();
    let gone = store.forget_expired(now)?;
    if !gone.is_empty() {
        let gaps = [("ids", gone.join(", ").into())];
        out::complain(&format!("{}\n", world.words.say("retention-over", &gaps)));
    }
    Ok(store)
}

/// The id of a session, from its beginning.
pub(super) fn find(store: &Store, id: &str) -> Result<String, Failure> {
    store.find(id).map_err(Failure::from)
}

/// What a session is looked for to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    ToLead,
    ToFollow,
}

/// The id of a session, from its beginning; where none is named, the only one that is not closed.
pub(super) fn named_or_open(
    world: &World,
    store: &Store,
    id: Option<&str>,
    meant: Meant,
) -> Result<String, Failure> {
    id.map_or_else(|| only_open(world, store, meant), |id| find(store, id))
}

/// Of several, those that can be led are not led now, and those that can be followed are. Where
/// there are none of these, the others; opening one says what is the matter.
fn only_open(world: &World, store: &Store, meant: Meant) -> Result<String, Failure> {
    let listed = store.list()?.into_iter();
    let open = listed.filter(|one| one.found.as_ref().is_ok_and(|summary| !summary.ended));
    let (fit, others): (Vec<_>, Vec<_>) =
        open.partition(|one| one.led == (meant == Meant::ToFollow));
    let open = if fit.is_empty() { others } else { fit };
    let open: Vec<String> = open.into_iter().map(|one| one.id).collect();
    match open.as_slice() {
        [one] => Ok(one.clone()),
        [] => Err(Failure::Usage(world.words.tell("none-open"))),
        several => {
            let gaps = [("ids", several.join(", ").into())];
            Err(Failure::Usage(world.words.say("several-open", &gaps)))
        }
    }
}
