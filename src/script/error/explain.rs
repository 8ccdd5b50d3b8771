//! From the engine's errors to ours: finds the innermost one and its place, and hands it to whoever
//! words it. Knows no drawing.

use std::iter;

use rhai::{Dynamic, Engine, EvalAltResult, ParseError, ParseErrorType, Position};

use super::places::Tokens;
use super::script_error::{Complaint, Fault, Frame, Kind, Place, Script, ScriptError};
use super::visible::quoted;
use super::wording::{Account, Around, of_engine, of_text};
use crate::reference::Reference;
use crate::script::sandbox::Stop;

/// What is known around an error, for finding its place and for guessing what was meant.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    /// The engine, with all its words.
    pub(crate) engine: &'a Engine,
    /// The script that ran.
    pub(crate) script: &'a Script,
    /// Other scripts whose functions it may have called, by name.
    pub(crate) others: &'a [Script],
    /// Names in scope beside those given in the text.
    pub(crate) names: &'a [&'a str],
    /// Reads what there is to know about the words.
    pub(crate) reference: fn() -> &'static Reference,
}

impl Known<'_> {
    fn script_of(&self, source: &str) -> Option<Script> {
        let mut scripts = iter::once(self.script).chain(self.others);
        scripts.find(|script| *script.name == *source).cloned()
    }
}

impl ScriptError {
    /// Of a text that is not a script.
    pub(crate) fn from_parse(error: &ParseError, known: &Known<'_>) -> Self {
        of_parsing(error.err_type(), error.position(), known.script, known)
    }

    /// Of a script, or a call of one of its closures, that failed.
    #[expect(clippy::boxed_local, reason = "this is how the engine hands over an error")]
    pub(crate) fn from_eval(error: Box<EvalAltResult>, known: &Known<'_>) -> Self {
        let mut script = known.script.clone();
        let mut outer: Option<(Script, Place)> = None;
        let mut trace = Vec::new();
        let mut inner = *error;
        while let EvalAltResult::ErrorInFunctionCall(name, source, cause, position) = inner {
            if let Some(place) = place_of(position) {
                trace.push(Frame { what: called(&name), script: script.clone(), place });
                outer = Some((script.clone(), place));
            }
            script = known.script_of(&source).unwrap_or(script);
            inner = *cause;
        }
        let found = place_of(inner.position()).map(|place| (script.clone(), place));
        let (script, place) = match found.or(outer) {
            Some((script, place)) => (script, Some(place)),
            None => (script, None),
        };
        of_running(inner, script, place, trace, known)
    }
}

fn of_running(
    error: EvalAltResult,
    script: Script,
    place: Option<Place>,
    mut trace: Vec<Frame>,
    known: &Known<'_>,
) -> ScriptError {
    let account = match error {
        EvalAltResult::ErrorParsing(kind, position) => {
            return of_parsing(&kind, position, &script, known);
        }
        EvalAltResult::ErrorRuntime(carried, _) if carried.is::<ScriptError>() => {
            let mut error = carried.cast::<ScriptError>();
            if let Some(place) = place {
                let word = quoted(Tokens::of(&script.text).word(place).unwrap_or_default());
                trace.push(Frame { what: called(&word), script, place });
            }
            trace.append(&mut error.trace);
            return ScriptError { trace, ..error };
        }
        EvalAltResult::ErrorRuntime(carried, _) => of_carried(carried),
        EvalAltResult::ErrorTerminated(carried, _) => {
            Account::limit(carried.try_cast::<Stop>().unwrap_or(Stop::Operations))
        }
        error => {
            let tokens = &Tokens::of(&script.text);
            let around = Around { place, tokens, known };
            of_engine(&error, &around)
        }
    };
    account.told(script, place, trace)
}

fn of_parsing(
    error: &ParseErrorType,
    position: Position,
    script: &Script,
    known: &Known<'_>,
) -> ScriptError {
    let tokens = &Tokens::of(&script.text);
    let place = place_of(position);
    let around = Around { place, tokens, known };
    let mut account = of_text(error, &around);
    if matches!(error, ParseErrorType::MissingToken(token, _) if token == ";") {
        // Rhai notices at the next statement; the author forgot it at the end of this one.
        account.place = place.and_then(|place| tokens.end_of_code_before(place));
    }
    account.told(script.clone(), place, Vec::new())
}

/// What a native function or a `throw` put in its error.
fn of_carried(carried: Dynamic) -> Account {
    if carried.is::<Fault>() {
        return Account::new(Kind::Fault, "the program itself failed here").with_hint(
            "this is no fault of the script: please report it with the script".to_owned(),
        );
    }
    match carried.try_cast_result::<Complaint>() {
        Ok(complaint) => {
            Account { hint: complaint.hint, ..Account::new(Kind::Complaint, complaint.message) }
        }
        Err(thrown) => Account::new(Kind::Thrown, stopped_itself(&thrown)),
    }
}

/// A thrown value is shown when it is plain: a list or a closure may hold more than can be shown.
fn stopped_itself(thrown: &Dynamic) -> String {
    let is_plain = thrown.is_string() || thrown.is_int() || thrown.is_float() || thrown.is_bool();
    if is_plain {
        format!("the script stopped itself: {thrown}")
    } else {
        "the script stopped itself".to_owned()
    }
}

fn called(name: &str) -> String {
    if name.is_empty() || name.starts_with("anon$") {
        "in a closure".to_owned()
    } else {
        format!("in `{name}`")
    }
}

/// A place as we write it.
pub(in crate::script) fn place_of(position: Position) -> Option<Place> {
    let line = u32::try_from(position.line()?).ok()?;
    let column = u32::try_from(position.position().unwrap_or(1)).ok()?;
    Some(Place { line, column })
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::script_error::complaint;
    use super::*;
    use crate::script::sandbox;
    use crate::script::sandbox::{Budget, Limits, Meter};
    use rhai::{FnPtr, FuncRegistration, Scope};

    #[derive(Clone)]
    struct Phase;
    #[derive(Clone)]
    struct Role;

    fn register(engine: &mut Engine) {
        engine.register_type_with_name::<Phase>("Phase").register_type_with_name::<Role>("Role");
        engine.register_fn("phase", |_: &str| Phase).register_fn("role", |_: &str| Role);
        engine.register_fn("lasts", |phase: &mut Phase, _: i64| phase.clone());
        engine.register_fn("done_when", |phase: &mut Phase, _: FnPtr| phase.clone());
        engine.register_fn("leads", |role: &mut Role| role.clone());
        engine.register_get("minutes", |number: &mut i64| *number);
        engine.register_fn("needs", |_: &mut Phase, who: &str| -> Result<(), Box<EvalAltResult>> {
            Err(complaint(format!("no role `{who}`"), "did you mean `member`?".to_owned()))
        });
        FuncRegistration::new("may")
            .with_params_info(["_: &mut Phase", "who: Role", "what: &str"])
            .register_into_engine(engine, |phase: &mut Phase, _: Role, _: &str| phase.clone());
    }

    /// What a small language of phases and roles says of a wrong script.
    pub(in super::super) fn told(text: &str) -> ScriptError {
        let (mut engine, guard) = sandbox::engine(Meter::none(), Limits::STANDARD);
        register(&mut engine);
        let script = Script::new("a", text);
        let (names, reference) = (&["everyone"], Reference::none as fn() -> _);
        let known = Known { engine: &engine, script: &script, others: &[], names, reference };
        let mut scope = Scope::new();
        scope.push("everyone", 1_i64);
        match sandbox::compile(&engine, &guard, &script, &scope, reference) {
            Err(error) => error,
            Ok(ast) => {
                let run = || engine.eval_ast_with_scope::<Dynamic>(&mut scope, &ast);
                let error = guard.run(Budget::Building, run).expect_err("this is wrong");
                ScriptError::from_eval(error, &known)
            }
        }
    }

    #[test]
    fn a_complaint_is_not_a_throw_and_has_the_place_of_its_call() {
        let error = told("fn f(p) {\n p.needs(\"menber\") }\n[1].for_each(|| f(phase(\"x\")))");
        assert_eq!(error.to_string(), "a:2:4: no role `menber`; did you mean `member`?");
        assert_eq!(error.kind, Kind::Complaint);
        let calls: Vec<String> =
            error.trace.iter().map(|frame| format!("{} {}", frame.what, frame.place)).collect();
        assert_eq!(calls, ["in `for_each` 3:5", "in a closure 3:5", "in `f` 3:17"]);
        let thrown = told("throw \"no\"");
        assert_eq!(thrown.to_string(), "a:1:1: the script stopped itself: no");
        assert_eq!(thrown.kind, Kind::Thrown);
        assert_eq!(told("throw #{ f: || 1 }").message, "the script stopped itself");
    }

    #[test]
    fn a_missing_end_is_shown_where_it_is_missing() {
        let error = told("let a = 1 // one\n\nlet b = 2;");
        assert_eq!(error.to_string(), "a:1:10: `;` is missing to terminate this statement");
        let error = told("let a = 5\nm(3);");
        assert_eq!(error.to_string(), "a:1:10: `;` is missing to terminate this statement");
        let error = told("phase(\"x\")\n  .lasts(3)\nphase(\"y\");");
        assert_eq!(error.place, Some(Place { line: 2, column: 12 }));
    }

    #[test]
    fn an_error_of_a_loaded_script_comes_out_as_it_was() {
        let (mut engine, guard) = sandbox::engine(Meter::none(), Limits::STANDARD);
        let base = Script::new("base", "one");
        let inner = ScriptError::new(Kind::Name, base, "`one` is not known here");
        let thrown = inner.clone();
        engine.register_fn("extend", move || -> Result<(), Box<EvalAltResult>> {
            Err(thrown.clone().into())
        });
        let script = Script::new("a", "\nextend()");
        let (names, reference) = (&[], Reference::none as fn() -> _);
        let known = Known { engine: &engine, script: &script, others: &[], names, reference };
        let error = guard.run(Budget::Building, || engine.run(&script.text));
        let error = ScriptError::from_eval(error.expect_err("the base is wrong"), &known);
        assert_eq!(error.to_string(), inner.to_string());
        assert_eq!(error.trace[0].what, "in `extend`");
        assert_eq!(error.trace[0].place, Place { line: 2, column: 1 });
    }
}
