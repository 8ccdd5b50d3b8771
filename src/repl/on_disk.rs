//! The scripts of a method as they stand on disk, looked at again and again while it is led.

use std::fmt;
use std::rc::Rc;

use super::{Look, Source};
use crate::method::Method;
use crate::script::{Host, Library, Loaded, Meter, ScriptRules, Stamp, Tongue};

/// A method that is found in a library, by its name or path.
pub struct OnDisk {
    library: Library,
    meter: Meter,
    tongue: Option<Tongue>,
    name: String,
    stamp: Stamp,
    /// What it came to when it was last loaded: a method, or an error in words.
    last: Option<Result<Method, String>>,
}

impl fmt::Debug for OnDisk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OnDisk").field("name", &self.name).finish_non_exhaustive()
    }
}

impl OnDisk {
    /// The method called `name`. What it is from here on, is nothing new.
    #[must_use]
    pub fn new(library: Library, meter: Meter, tongue: Option<Tongue>, name: &str) -> OnDisk {
        let stamp = library.stamp(name);
        OnDisk { library, meter, tongue, name: name.to_owned(), stamp, last: None }
    }

    /// By which name or path it is found.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Tells what the method is at the moment; only another one is news.
    pub fn knows(&mut self, method: &Method) {
        self.last = Some(Ok(method.clone()));
    }

    /// Loads the method as it is now.
    fn load(&self) -> Result<Loaded, String> {
        // A host of its own: the closures of each version hold on to theirs.
        let host = Host::with(self.meter, self.library.clone(), self.tongue);
        let loaded = self.library.find(&self.name).and_then(|found| host.load_found(&found));
        loaded.map_err(|error| error.render(false))
    }
}

impl Source<ScriptRules> for OnDisk {
    /// Files that were not written again are not read again. One that was, but says the same, is
    /// not told of; neither is the same mistake twice.
    fn look(&mut self, asked: bool) -> Look<ScriptRules> {
        let stamp = self.library.stamp(&self.name);
        if stamp == self.stamp && !asked {
            return Look::Same;
        }
        self.stamp = stamp;
        let loaded = self.load();
        let now = match &loaded {
            Ok(Loaded { table, .. }) => Ok(table.method.clone()),
            Err(error) => Err(error.clone()),
        };
        let known = self.last.as_ref() == Some(&now);
        self.last = Some(now);
        match loaded {
            _ if known && !asked => Look::Same,
            Ok(Loaded { table, rules }) => Look::Found(Rc::clone(&table), rules),
            Err(error) => Look::Wrong(error),
        }
    }
}
