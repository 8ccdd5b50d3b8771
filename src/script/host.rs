//! The host: one engine with all words, which loads scripts one after another.

use std::cell::Cell;
use std::rc::Rc;

use rhai::Engine;

use super::api::{self, Bench, Draft, Unsettled, check_sound, settle};
use super::error::{Frame, Kind, Place, Script, ScriptError};
use super::given::Given;
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
        self.load_with(script, None, self.loader.library.gives())
    }

    /// The same, of a script that was found, with its overlay.
    ///
    /// # Errors
    /// As for a script alone; or the overlay is none.
    pub fn load_found(self: &Rc<Host>, found: &Found) -> Result<Loaded, ScriptError> {
        self.load_with(&found.script, found.overlay.as_ref(), self.loader.library.gives())
    }

    /// The same, with these values of its settings; what is not among them is as the library gives
    /// it, or as the script says.
    ///
    /// # Errors
    /// As for a script that was found.
    pub fn load_given(
        self: &Rc<Host>,
        found: &Found,
        given: &Given,
    ) -> Result<Loaded, ScriptError> {
        let given = given.or(self.loader.library.gives());
        self.load_with(&found.script, found.overlay.as_ref(), &given)
    }

    /// What the overlay of a script does not say, or says of nothing.
    ///
    /// # Errors
    /// The script or the overlay is wrong; where there is no overlay, everything is untold.
    pub fn untold(self: &Rc<Host>, found: &Found) -> Result<Vec<Untold>, ScriptError> {
        let mut draft =
            self.loader.run(&self.engine, &found.script, None, self.loader.library.gives())?;
        let empty = Script::new("", "");
        let overlay = Overlay::read(found.overlay.as_ref().unwrap_or(&empty))?;
        Ok(overlay.untold(&mut draft))
    }

    fn load_with(
        self: &Rc<Host>,
        script: &Script,
        overlay: Option<&Script>,
        given: &Given,
    ) -> Result<Loaded, ScriptError> {
        let mut draft = self.loader.run(&self.engine, script, overlay, given)?;
        given.mark(&mut draft.method);
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
        settle(&mut draft).map_err(|wrong| self.unsettled(&draft.method, wrong))?;
        check_sound(&draft).map_err(|wrong| self.unsettled(&draft.method, wrong))?;
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

    /// Effects that name what is not there: told where they stand, which may be another script than
    /// the one that took it away.
    fn unsettled(&self, method: &Method, wrong: Unsettled) -> ScriptError {
        let Unsettled { error, place, gone } = wrong;
        let (script, place) = found(method, place);
        let mut error = explain(&self.engine, &script, error).at(place);
        if let Some((script, place)) = gone.map(|gone| found(method, gone)) {
            let what = "the phase goes here".to_owned();
            error.trace.push(Frame { what, script, place });
        }
        error
    }
}

/// The script of a place, and the first word of its line.
fn found(method: &Method, place: crate::method::Place) -> (Script, Place) {
    let own = method.scripts.get(usize::from(place.script));
    let own = own.map_or(("", ""), |own| (own.name.as_str(), own.text.as_str()));
    let line = own.1.lines().nth(place.line.saturating_sub(1) as usize).unwrap_or_default();
    let blanks = line.chars().take_while(|c| c.is_whitespace()).count();
    let column = u32::try_from(blanks + 1).unwrap_or(1);
    (Script::new(own.0, own.1), Place { line: place.line, column })
}
