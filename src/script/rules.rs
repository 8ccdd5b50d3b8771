//! The closures of a method: called with a moment of a session, answered with data.

use std::cell::Cell;
use std::rc::Rc;

use rhai::{AST, Dynamic, EvalAltResult, Scope};

use super::api::{Answer, Closure, EffectValue, MomentHandle, effects, reference};
use super::error::{Script, ScriptError, complaint, found};
use super::host::Host;
use super::loader::explain;
use super::sandbox::{Budget, Stop, compile};
use crate::method::{ClosureId, Effect, Method};
use crate::reference::Form;
use crate::session::{Moment, Rules};

/// The closures of one method, with everything they need to be called.
#[derive(Clone, Debug)]
pub struct ScriptRules(pub(super) Rc<Closures>);

/// Closures, the host to call them on, and the scripts they came from.
#[derive(Debug)]
pub(super) struct Closures {
    pub(super) host: Rc<Host>,
    /// The scripts that the method was built from, each with its functions.
    pub(super) scripts: Vec<(Script, AST)>,
    pub(super) list: Vec<Closure>,
    /// The limit of time or memory that stopped one of them.
    pub(super) stopped: Cell<Option<Stop>>,
}

impl Rules for ScriptRules {
    fn effects(&mut self, closure: ClosureId, moment: Moment) -> Result<Vec<Effect>, String> {
        self.ask(closure, moment, found_effects)
    }

    fn is_done(&mut self, closure: ClosureId, moment: Moment) -> Result<bool, String> {
        self.ask(closure, moment, |answer, _| {
            answer.as_bool().map_err(|given| {
                let hint = "answer true or false".to_owned();
                complaint(format!("this closure answers with {}", found(given)), hint)
            })
        })
    }

    fn evaluate(&mut self, code: &str, moment: Moment) -> Result<String, String> {
        let answer = self.answer(&Script::new("=", code), &Rc::new(moment));
        answer.map_err(|error| error.render(false).trim_end().to_owned())
    }
}

impl ScriptRules {
    /// A line of its own, in which only `s` is known: the session.
    fn answer(&self, script: &Script, moment: &Rc<Moment>) -> Result<String, ScriptError> {
        let Host { engine, guard, .. } = &*self.0.host;
        let mut scope = Scope::new();
        scope.push_constant("s", MomentHandle(Rc::clone(moment)));
        let ast = compile(engine, guard, script, &scope, reference)?;
        let answer =
            guard.run(Budget::Hook, || engine.eval_ast_with_scope::<Dynamic>(&mut scope, &ast));
        let answer = answer.map_err(|error| explain(engine, script, error))?;
        Ok(if answer.is::<MomentHandle>() { known_of_session() } else { answer.to_string() })
    }

    /// The limit of time or memory that stopped a closure, if one did since this was last asked:
    /// on another machine it might have answered.
    #[must_use]
    pub fn take_stop(&self) -> Option<Stop> {
        self.0.stopped.take()
    }

    fn ask<T>(
        &self,
        closure: ClosureId,
        moment: Moment,
        read: impl FnOnce(Dynamic, &Method) -> Answer<T>,
    ) -> Result<T, String> {
        let moment = Rc::new(moment);
        let answer =
            self.call(closure, &moment).and_then(|found| read(found, &moment.table.method));
        if Rc::strong_count(&moment) > 1 {
            return Err("this closure kept the session after it had answered".to_owned());
        }
        answer.map_err(|error| self.told(closure, error))
    }

    fn call(&self, closure: ClosureId, moment: &Rc<Moment>) -> Answer<Dynamic> {
        let Some((closure, (_, owner))) = self.found(closure) else {
            return Err(complaint("there is no such closure", None));
        };
        let Host { engine, guard, .. } = &*self.0.host;
        let handle = MomentHandle(Rc::clone(moment));
        guard.run(Budget::Hook, || closure.call.call(engine, owner, (handle,)))
    }

    fn found(&self, closure: ClosureId) -> Option<(&Closure, &(Script, AST))> {
        let closure = self.0.list.get(closure.index())?;
        Some((closure, self.0.scripts.get(usize::from(closure.script))?))
    }

    fn told(&self, closure: ClosureId, error: Box<EvalAltResult>) -> String {
        let script = self.found(closure).map(|(_, (script, _))| script.clone());
        let script = script.unwrap_or_else(|| Script::new("", ""));
        let error = explain(&self.0.host.engine, &script, error);
        let stop = error.stop().filter(|stop| !stop.is_conclusive());
        self.0.stopped.set(stop.or(self.0.stopped.get()));
        // With the line and a caret, as the author of the script wants it; kept with the session.
        error.render(false).trim_end().to_owned()
    }
}

/// What can be asked of a session, in the order of the reference.
fn known_of_session() -> String {
    let forms = reference().entries().flat_map(|entry| &entry.forms);
    let own = forms.filter(|form| form.receiver.is_some_and(|of| of.name == "Session"));
    let asked: Vec<String> = own.filter(|form| form.answer.is_some()).map(Form::in_short).collect();
    asked.join(", ")
}

/// An effect, an array of them, or nothing.
fn found_effects(answer: Dynamic, method: &Method) -> Answer<Vec<Effect>> {
    if answer.is_unit() {
        return Ok(Vec::new());
    }
    let found = match answer.try_cast_result::<EffectValue>() {
        Ok(effect) => vec![effect],
        Err(answer) => {
            let array = answer.into_array().map_err(|given| {
                complaint(
                    format!("this closure answers with {}", found(given)),
                    "answer with effects: `[say(\"…\")]`, or with `[]`".to_owned(),
                )
            })?;
            effects(array)?
        }
    };
    found.iter().map(|effect| effect.find(method)).collect()
}
