//! The host: one engine with all words, which loads scripts one after another.

use std::cell::Cell;
use std::rc::Rc;

use rhai::Engine;

use super::api::{self, Bench, Draft, check_flow, settle};
use super::error::{Kind, Place, Script, ScriptError};
use super::library::{Found, Library};
use super::loader::{Loader, explain};
use super::overlay::{Overlay, Tongue, Untold};
use super::rules::{Closures, ScriptRules};
use super::sandbox::{Guard, Limits, Meter, constant_captures, engine};
use crate::method::Method;
use crate::session::Table;

/// Loads method scripts. One for each thread; it must live on a script thread
/// ([`on_script_thread`](super::on_script_thread)).
pub struct Host {
    pub(super) engine: Engine,
    pub(super) guard: Guard,
    loader: Rc<Loader>,
}

impl std::fmt::Debug for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Host").finish_non_exhaustive()
    }
}

/// A method that was loaded, ready to be played any number of times.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The method with its tables.
    pub table: Rc<Table>,
    /// Its closures; a clone for each session.
    pub rules: ScriptRules,
}

impl Host {
    /// A host whose scripts may use as much memory as `meter` allows, and that finds the built-in
    /// methods for those that start from another.
    #[must_use]
    pub fn new(meter: Meter) -> Rc<Host> {
        Host::with(meter, Library::default(), None)
    }

    /// A host that finds methods in `library`, and says them in `tongue` where they have an
    /// overlay for it.
    #[must_use]
    pub fn with(meter: Meter, library: Library, tongue: Option<Tongue>) -> Rc<Host> {
        let (mut engine, guard) = engine(meter, Limits::STANDARD);
        let bench = Bench::default();
        let loader = Rc::new(Loader::new(bench.clone(), guard.clone(), library, tongue));
        api::register(&mut engine, &bench, &loader);
        Rc::new(Host { engine, guard, loader })
    }

    /// Runs a script once and takes the method that it builds.
    ///
    /// # Errors
    /// The script is no script, says something wrong, or asks for too much; or it builds nothing.
    pub fn load(self: &Rc<Host>, script: &Script) -> Result<Loaded, ScriptError> {
        self.load_with(script, None)
    }

    /// The same, of a script that was found, with its overlay.
    ///
    /// # Errors
    /// As for a script alone; or the overlay is none.
    pub fn load_found(self: &Rc<Host>, found: &Found) -> Result<Loaded, ScriptError> {
        self.load_with(&found.script, found.overlay.as_ref())
    }

    /// What the overlay of a script does not say, or says of nothing.
    ///
    /// # Errors
    /// The script or the overlay is wrong; where there is no overlay, everything is untold.
    pub fn untold(self: &Rc<Host>, found: &Found) -> Result<Vec<Untold>, ScriptError> {
        let mut draft = self.loader.run(&self.engine, &found.script, None)?;
        let empty = Script::new("", "");
        let overlay = Overlay::read(found.overlay.as_ref().unwrap_or(&empty))?;
        Ok(overlay.untold(&mut draft))
    }

    fn load_with(
        self: &Rc<Host>,
        script: &Script,
        overlay: Option<&Script>,
    ) -> Result<Loaded, ScriptError> {
        let draft = self.loader.run(&self.engine, script, overlay)?;
        let Draft { method, mut closures, owners, .. } = self.finish(script, draft)?;
        for closure in &mut closures {
            let error = constant_captures(&mut closure.call);
            error.map_err(|error| explain(&self.engine, script, error))?;
        }
        let scripts = method.scripts.iter().zip(owners).map(|(own, owner)| {
            (Script::new(own.name.as_str(), own.text.as_str()), owner.unwrap_or_default())
        });
        let rules = ScriptRules(Rc::new(Closures {
            host: Rc::clone(self),
            scripts: scripts.collect(),
            list: closures,
            stopped: Cell::default(),
        }));
        Ok(Loaded { table: Rc::new(Table::new(method)), rules })
    }

    fn finish(&self, script: &Script, mut draft: Draft) -> Result<Draft, ScriptError> {
        let missing = |message: &str, hint: &str| {
            let error = ScriptError::new(Kind::Complaint, script.clone(), message);
            Err(error.with_hint(hint))
        };
        settle(&mut draft).map_err(|(place, error)| {
            explain(&self.engine, script, error).at(Place { line: place.line, column: 1 })
        })?;
        check_flow(&draft).map_err(|(place, error)| {
            explain(&self.engine, script, error).at(Place { line: place.line, column: 1 })
        })?;
        match &draft.method {
            Method { roles, .. } if roles.is_empty() => missing(
                "this method has no roles",
                "declare at least one: `m.role(\"deelnemer\").at_least(1)`",
            ),
            Method { phases, .. } if phases.is_empty() => missing(
                "this method has no phases",
                "declare at least one: `m.phase(\"inbreng\").title(\"Inbreng\")`",
            ),
            _ => Ok(draft),
        }
    }
}
