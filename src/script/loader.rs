//! Runs a script to its draft, and finds the scripts that it starts from or borrows from.

use std::cell::RefCell;

use rhai::{AST, Engine, EvalAltResult, Module, Shared};

use super::api::{self, Bench, Draft, prune};
use super::error::{Kind, Known, Script, ScriptError, complaint};
use super::given::Given;
use super::library::{Found, Library};
use super::overlay::{Overlay, Tongue};
use super::sandbox::{Budget, Guard, compile};
use crate::method::Method;
use crate::nearest::nearest;

/// How many scripts may stand on each other.
const DEEPEST: usize = 8;

/// What is needed to run a script. Scripts that others start from run inside their budget.
pub(super) struct Loader {
    pub(super) bench: Bench,
    pub(super) guard: Guard,
    pub(super) library: Library,
    /// The language that texts are put into, if it is not the method's own.
    pub(super) tongue: Option<Tongue>,
    /// The names of the scripts that run now, the outermost first.
    running: RefCell<Vec<String>>,
}

impl Loader {
    pub(super) fn new(
        bench: Bench,
        guard: Guard,
        library: Library,
        tongue: Option<Tongue>,
    ) -> Loader {
        Loader { bench, guard, library, tongue, running: RefCell::default() }
    }

    /// Runs a script and takes the draft it leaves, with its texts in the language that is spoken
    /// and its settings at the values that are given.
    pub(super) fn run(
        &self,
        engine: &Engine,
        script: &Script,
        overlay: Option<&Script>,
        given: &Given,
    ) -> Result<Draft, ScriptError> {
        let scope = api::scope();
        let ast = compile(engine, &self.guard, script, &scope, api::reference)?;
        let own =
            crate::method::Script { name: script.name.to_string(), text: script.text.to_string() };
        self.bench.start(own, self.tongue, given.clone());
        // Evaluated as a module, so that closures keep the constants and functions around them.
        let module =
            self.guard.run(Budget::Building, || Module::eval_ast_as_new(scope, &ast, engine));
        let draft = self.bench.finish();
        let module = module.map_err(|error| explain(engine, script, error))?;
        let mut draft = checked(script, draft)?;
        prune(&mut draft).map_err(|error| explain(engine, script, error))?;
        draft.owners[0] = Some(AST::new_from_module(Shared::new(module)));
        if let Some(overlay) = overlay.filter(|_| self.tongue.is_some()) {
            Overlay::read(overlay)?.lay_over(overlay, &mut draft)?;
        }
        Ok(draft)
    }

    /// The draft of another method, by its name; guards against circles. The script that asks for
    /// it gives it values, and its own caller goes before.
    pub(super) fn draft_of(
        &self,
        engine: &Engine,
        id: &str,
        own: &Given,
    ) -> Result<Draft, Box<EvalAltResult>> {
        let given = self.bench.draft()?.given.or(own);
        self.enter(id)?;
        let found = self.library.find(id);
        let draft = found.map_err(as_complaint).and_then(|found| {
            let Found { script, overlay, .. } = found;
            Ok(self.run(engine, &script, overlay.as_ref(), &given)?)
        });
        self.running.borrow_mut().pop();
        let draft = draft?;
        if let Some(name) = own.unknown_to(&draft.method) {
            return Err(no_setting(id, name, &draft.method));
        }
        Ok(draft)
    }

    fn enter(&self, id: &str) -> Result<(), Box<EvalAltResult>> {
        let mut running = self.running.borrow_mut();
        if running.iter().any(|known| known == id) {
            let circle = format!("{} -> {id}", running.join(" -> "));
            let message = format!("methods build on each other in a circle: {circle}");
            return Err(complaint(message, "one of them has to stand by itself".to_owned()));
        }
        if running.len() >= DEEPEST {
            let message = format!("more than {DEEPEST} methods stand on each other");
            return Err(complaint(message, "start from a method further down".to_owned()));
        }
        running.push(id.to_owned());
        Ok(())
    }
}

/// A method has no setting of this name.
#[expect(clippy::unnecessary_box_returns, reason = "native functions fail with a boxed error")]
fn no_setting(id: &str, name: &str, method: &Method) -> Box<EvalAltResult> {
    let known: Vec<&str> = method.settings.iter().map(|setting| setting.id.as_str()).collect();
    let near = nearest(name, known.iter().copied());
    let near = near.map_or_else(String::new, |near| format!("did you mean `{near}`? "));
    let hint = if known.is_empty() {
        "nothing can be set there".to_owned()
    } else {
        format!("{near}there are: {}", known.join(", "))
    };
    complaint(format!("`{id}` has no setting `{name}`"), hint)
}

/// A method that is not there is a mistake of the script that names it.
#[expect(clippy::unnecessary_box_returns, reason = "native functions fail with a boxed error")]
fn as_complaint(error: ScriptError) -> Box<EvalAltResult> {
    match error.kind {
        Kind::Missing | Kind::Unread => complaint(error.message, error.hint),
        _ => error.into(),
    }
}

fn checked(script: &Script, draft: Option<Draft>) -> Result<Draft, ScriptError> {
    let missing = |message: &str, hint: &str| {
        let error = ScriptError::new(Kind::Complaint, script.clone(), message);
        Err(error.with_hint(hint))
    };
    match draft {
        None => missing("this script builds no method", "begin with `let m = method(\"name\");`"),
        Some(draft) if !draft.is_named() => missing(
            "this variant has no name of its own",
            "begin with `let m = extend(\"…\").named(\"name\");`",
        ),
        Some(draft) => Ok(draft),
    }
}

/// An error of the engine in words for the author of a script.
pub(super) fn explain(engine: &Engine, script: &Script, error: Box<EvalAltResult>) -> ScriptError {
    let scope = api::scope();
    let names: Vec<&str> = scope.iter_raw().map(|(name, ..)| name).collect();
    let known = Known { engine, script, others: &[], names: &names, reference: api::reference };
    ScriptError::from_eval(error, &known)
}
