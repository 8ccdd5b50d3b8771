//! The host: one engine with all words, which loads scripts one after another.

use std::cell::Cell;
use std::rc::Rc;

use rhai::{AST, Engine, EvalAltResult, FnPtr, Module, Shared};

use super::api::{self, Bench, Draft, settle};
use super::error::{Kind, Known, Place, Script, ScriptError};
use super::rules::{Closures, ScriptRules};
use super::sandbox::{Budget, Guard, Limits, Meter, compile, constant_captures, engine};
use crate::method::Method;
use crate::session::Table;

/// Loads method scripts. One for each thread; it must live on a script thread
/// ([`on_script_thread`](super::on_script_thread)).
pub struct Host {
    pub(super) engine: Engine,
    pub(super) guard: Guard,
    bench: Bench,
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
    /// A host whose scripts may use as much memory as `meter` allows.
    #[must_use]
    pub fn new(meter: Meter) -> Rc<Host> {
        let (mut engine, guard) = engine(meter, Limits::STANDARD);
        let bench = Bench::default();
        api::register(&mut engine, &bench);
        Rc::new(Host { engine, guard, bench })
    }

    /// Runs a script once and takes the method that it builds.
    ///
    /// # Errors
    /// The script is no script, says something wrong, or asks for too much; or it builds nothing.
    pub fn load(self: &Rc<Host>, script: &Script) -> Result<Loaded, ScriptError> {
        let (draft, owner) = self.run(script)?;
        let Draft { method, mut closures, .. } = self.finish(script, draft)?;
        for closure in &mut closures {
            constant_captures(closure).map_err(|error| self.explain(script, error))?;
        }
        let rules = self.rules(script, owner, closures);
        Ok(Loaded { table: Rc::new(Table::new(method)), rules })
    }

    fn rules(self: &Rc<Host>, script: &Script, owner: AST, closures: Vec<FnPtr>) -> ScriptRules {
        let (host, script, stopped) = (Rc::clone(self), script.clone(), Cell::default());
        ScriptRules(Rc::new(Closures { host, script, owner, list: closures, stopped }))
    }

    /// The draft that a script leaves, and the functions that its closures need.
    fn run(&self, script: &Script) -> Result<(Option<Draft>, AST), ScriptError> {
        let scope = api::scope();
        let ast = compile(&self.engine, &self.guard, script, &scope)?;
        self.bench.start(crate::method::Script {
            name: script.name.to_string(),
            text: script.text.to_string(),
        });
        // Evaluated as a module, so that closures keep the constants and functions around them.
        let module =
            self.guard.run(Budget::Building, || Module::eval_ast_as_new(scope, &ast, &self.engine));
        let draft = self.bench.finish();
        let module = module.map_err(|error| self.explain(script, error))?;
        Ok((draft, AST::new_from_module(Shared::new(module))))
    }

    fn finish(&self, script: &Script, draft: Option<Draft>) -> Result<Draft, ScriptError> {
        let missing = |message: &str, hint: &str| {
            let error = ScriptError::new(Kind::Complaint, script.clone(), message);
            Err(error.with_hint(hint))
        };
        let Some(mut draft) = draft else {
            return missing(
                "this script builds no method",
                "begin with `let m = method(\"name\");`",
            );
        };
        settle(&mut draft).map_err(|(place, error)| {
            self.explain(script, error).at(Place { line: place.line, column: 1 })
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

    pub(super) fn explain(&self, script: &Script, error: Box<EvalAltResult>) -> ScriptError {
        let names = ["everyone", "author", "per_phase", "per_person"];
        let known = Known { engine: &self.engine, script, others: &[], names: &names };
        ScriptError::from_eval(error, &known)
    }
}
