//! The hardened engine that scripts run on: a script reaches no file, clock, network or other
//! script, and cannot exhaust the machine. Knows nothing of methods; others register their words.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::thread;

use rhai::module_resolvers::DummyModuleResolver;
use rhai::packages::{
    ArithmeticPackage, BasicArrayPackage, BasicFnPackage, BasicIteratorPackage, BasicMapPackage,
    BasicStringPackage, LogicPackage, MoreStringPackage, Package,
};
use rhai::{AST, ASTNode, Engine, Expr, OptimizationLevel, Scope, Stmt};

use super::guard::Guard;
use super::limits::{Limits, Meter, Stop};
use super::mended::mend_packages;
use crate::reference::Reference;
use crate::script::error::{Kind, Script, ScriptError, fault};
use crate::script::error::{Known, place_of};

/// The stack of a script thread. The longest chain of closures that the steps allow is dropped
/// recursively and takes a part of it; the usual stack of a thread would overflow and abort.
pub const STACK: usize = 64 * 1024 * 1024;

/// Keywords that a script has no use for: they run text as code, reach other files, or build
/// functions from names, past every check that is made where a closure is given.
const FORBIDDEN: [&str; 5] = ["eval", "import", "export", "curry", "Fn"];

/// An engine with every limit set, and the guard that must be around each run on it.
///
/// It holds only the packages without `sleep`, `exit`, `timestamp` and the like, and without the
/// mathematics that differs from machine to machine.
pub(crate) fn engine(meter: Meter, limits: Limits) -> (Engine, Guard) {
    let guard = Guard::new(meter, limits);
    let mut engine = Engine::new_raw();
    register_packages(&mut engine);
    mend_packages(&mut engine, limits.text);
    set_limits(&mut engine, &limits);
    for keyword in FORBIDDEN {
        engine.disable_symbol(keyword);
    }
    engine
        .set_module_resolver(DummyModuleResolver::new())
        // What runs is what the author wrote: steps and positions do not depend on an optimiser.
        .set_optimization_level(OptimizationLevel::None)
        .set_strict_variables(true)
        .set_fail_on_invalid_map_property(true)
        .on_print(|_| {})
        .on_debug(|_, _, _| {});
    let watch = guard.clone();
    engine.on_progress(move |_| watch.step());
    (engine, guard)
}

/// Parses a script whose variables may be those of `scope`, and whose words those of
/// `reference`. A script that is too large is refused
/// unread: the parser counts no steps.
///
/// # Errors
///
/// When the text is too large or is not a script.
pub(crate) fn compile(
    engine: &Engine,
    guard: &Guard,
    script: &Script,
    scope: &Scope<'_>,
    reference: fn() -> &'static Reference,
) -> Result<AST, ScriptError> {
    if script.text.len() > guard.limits().source {
        let message = format!("this script is larger than {} bytes", guard.limits().source);
        return Err(ScriptError::new(Kind::Limit(Stop::Size), script.clone(), message));
    }
    let parsed = catch_unwind(AssertUnwindSafe(|| engine.compile_with_scope(scope, &*script.text)));
    let names: Vec<&str> = scope.iter_raw().map(|(name, ..)| name).collect();
    let known = Known { engine, script, others: &[], names: &names, reference };
    match parsed {
        Ok(Ok(mut ast)) => {
            ast.set_source(&*script.name);
            refuse_breadth(&ast, guard.limits(), script)?;
            Ok(ast)
        }
        Ok(Err(error)) => Err(ScriptError::from_parse(&error, &known)),
        Err(_) => Err(ScriptError::from_eval(fault().into(), &known)),
    }
}

/// Does `work` on a thread whose stack is large enough for whatever a script may do to it. The
/// engine, its values and everything that drops them belong on such a thread. A panic of `work`
/// goes on in the caller.
///
/// # Errors
///
/// When the system gives no thread.
pub fn on_script_thread<T: Send>(work: impl FnOnce() -> T + Send) -> io::Result<T> {
    thread::scope(|scope| {
        let thread = thread::Builder::new()
            .name("script".to_owned())
            .stack_size(STACK)
            .spawn_scoped(scope, work)?;
        Ok(thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

/// Refuses calls and functions with so many parts that one call would outlast every limit.
fn refuse_breadth(ast: &AST, limits: &Limits, script: &Script) -> Result<(), ScriptError> {
    let refused =
        |message: String| ScriptError::new(Kind::Limit(Stop::Size), script.clone(), message);
    let mut widest = None;
    ast.walk(&mut |path: &[ASTNode]| {
        if let Some(
            ASTNode::Expr(Expr::FnCall(call, at) | Expr::MethodCall(call, at))
            | ASTNode::Stmt(Stmt::FnCall(call, at)),
        ) = path.last()
            // A sum of many terms is one node too, and so is a closure with all that it uses.
            && call.op_token.is_none()
            && call.name != "curry"
            && call.args.len() > limits.arguments
        {
            widest = Some(*at);
        }
        widest.is_none()
    });
    if let Some(position) = widest {
        let error = refused(format!("this call has more than {} arguments", limits.arguments));
        return Err(ScriptError { place: place_of(position), ..error });
    }
    if ast.iter_functions().any(|function| function.params.len() > limits.parameters) {
        let most = limits.parameters;
        return Err(refused(format!("a function has and uses more than {most} variables")));
    }
    Ok(())
}

fn register_packages(engine: &mut Engine) {
    ArithmeticPackage::new().register_into_engine(engine);
    LogicPackage::new().register_into_engine(engine);
    BasicStringPackage::new().register_into_engine(engine);
    MoreStringPackage::new().register_into_engine(engine);
    BasicArrayPackage::new().register_into_engine(engine);
    BasicMapPackage::new().register_into_engine(engine);
    BasicIteratorPackage::new().register_into_engine(engine);
    BasicFnPackage::new().register_into_engine(engine);
}

fn set_limits(engine: &mut Engine, limits: &Limits) {
    let depths = (limits.expression_depth, limits.function_expression_depth);
    engine
        // The engine's own count leaves callbacks out, so the guard's is always reached first.
        .set_max_operations(limits.building.operations.saturating_mul(2))
        .set_max_call_levels(limits.call_levels)
        .set_max_expr_depths(depths.0, depths.1)
        .set_max_string_size(limits.text)
        .set_max_array_size(limits.list)
        .set_max_map_size(limits.map)
        .set_max_variables(limits.variables)
        .set_max_functions(limits.functions)
        .set_max_modules(0);
}

#[cfg(test)]
mod tests {
    use super::super::limits::Budget;
    use super::*;
    use rhai::Dynamic;

    fn run(text: &str) -> Result<Dynamic, ScriptError> {
        let (engine, guard) = engine(Meter::none(), Limits::STANDARD);
        let script = Script::new("test.rhai", text);
        let reference = Reference::none;
        let ast = compile(&engine, &guard, &script, &Scope::new(), reference)?;
        let known = Known { engine: &engine, script: &script, others: &[], names: &[], reference };
        let outcome = guard.run(Budget::Building, || engine.eval_ast(&ast));
        outcome.map_err(|error| ScriptError::from_eval(error, &known))
    }

    fn kind(text: &str) -> Option<Kind> {
        run(text).err().map(|error| error.kind)
    }

    #[test]
    fn ordinary_scripts_run() {
        let text = r#"
            let parts = "a-b".split("-").map(|part| part.to_upper());
            let m = #{ first: parts[0], last: parts[1].sub_string(0, 1) };
            if 3 in 1..=4 && m.first == "A" { `${m.first}${m.last}${parts.len()}` } else { "" }
        "#;
        assert_eq!(run(text).map(|value| value.to_string()), Ok("AB2".to_owned()));
    }

    #[test]
    fn what_reaches_outside_does_not_exist() {
        for text in ["sleep(1)", "exit()", "timestamp()", "parse_json(\"1\")", "sin(1.0)"] {
            assert_eq!(kind(text), Some(Kind::Name), "{text}");
        }
        for text in ["eval(\"1\")", "import \"a\" as b;", "Fn(\"a\")", "(|x| x).curry(1)"] {
            assert_eq!(kind(text), Some(Kind::Parse), "{text}");
        }
    }

    #[test]
    fn one_call_cannot_outgrow_the_limits() {
        let long = "let s = \"x\"; while s.len < 3000 { s += \"x\"; }";
        let size = Some(Kind::Limit(Stop::Size));
        assert_eq!(kind(&format!("{long} s.replace(\"\", s)")), size);
        assert_eq!(kind(&format!("{long} s.replace('x', s)")), size);
        assert_eq!(kind(&format!("{long} s.replace('x', \"\")")), None);
        assert_eq!(kind("#{}.to_json()"), Some(Kind::Complaint));
        assert_eq!(kind("let s = \"x\"; s.pad(9, \"\")"), Some(Kind::Complaint));
        assert_eq!(kind("let s = \"x\"; s.pad(9, \"yz\")"), None);
        assert_eq!(kind(&" ".repeat(65_537)), size);
    }

    #[test]
    fn calls_and_functions_too_wide_are_refused_unrun() {
        let call = format!("f({}1)", "1, ".repeat(12));
        for text in [
            call.clone(),
            format!("let a = [|| {{ {call} }}];"),
            format!("`${{{call}}}`"),
            format!("fn g() {{ switch 1 {{ 1 => 2.{call}, _ => 3 }} }}"),
            format!("let m = #{{ a: [1] }}; m.a[0] = {call};"),
            format!("if {call} == 1 {{ }}"),
            format!("for i in {call} {{ }}"),
            format!("try {{ throw {call}; }} catch {{ }}"),
            format!("|{}z| 1", numbered(32, |n| format!("a{n}, "))),
        ] {
            assert_eq!(kind(&text), Some(Kind::Limit(Stop::Size)), "{text}");
        }
        for text in ["1 + ", "1, "].map(|part| format!("[{}1]", part.repeat(14))) {
            assert_eq!(kind(&text), None, "{text}");
        }
        let given = numbered(20, |n| format!("let a{n} = 1; "));
        let used = numbered(20, |n| format!("a{n} + "));
        assert_eq!(kind(&format!("{given} let f = || {used} 1; f.call()")), None);
    }

    fn numbered(count: usize, part: impl Fn(usize) -> String) -> String {
        (0..count).map(part).collect::<Vec<String>>().concat()
    }

    #[test]
    fn a_panic_ends_in_an_error() {
        let (mut engine, guard) = engine(Meter::none(), Limits::STANDARD);
        engine.register_fn("fail", || -> i64 { resume_unwind(Box::new("no message")) });
        let outcome = guard.run(Budget::Hook, || engine.eval::<i64>("fail()"));
        let script = Script::new("test.rhai", "fail()");
        let reference = Reference::none;
        let known = Known { engine: &engine, script: &script, others: &[], names: &[], reference };
        let error = outcome.map_err(|error| ScriptError::from_eval(error, &known));
        assert_eq!(error.map_err(|error| error.kind), Err(Kind::Fault));
    }

    #[test]
    fn a_script_thread_gives_back_what_it_makes_and_its_panics() {
        assert_eq!(on_script_thread(|| 1 + 1).ok(), Some(2));
        let panic = catch_unwind(|| on_script_thread(|| resume_unwind(Box::new(7))));
        assert_eq!(panic.err().and_then(|panic| panic.downcast::<i32>().ok()), Some(Box::new(7)));
    }
}
