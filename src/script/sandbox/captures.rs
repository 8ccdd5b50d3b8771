//! What a closure holds on to, made into constants of its own. Knows nothing of when it is called.

use rhai::{Dynamic, EvalAltResult, FnPtr};

use crate::script::error::complaint;

/// Makes the captures of a closure constants, as they are now: Rhai shares a captured variable
/// between the script and every call, so that one session would leak into the next. The captures
/// of captured closures are separated too, after which a plain clone of `f` is independent.
///
/// # Errors
///
/// When the closure captures itself or too much, or the variable whose method it is given to.
pub(crate) fn constant_captures(f: &mut FnPtr) -> Result<(), Box<EvalAltResult>> {
    separate_closure(f, &mut CAPTURES.clone(), CAPTURE_DEPTH)
}

/// Values that a closure may hold on to, those in captured lists and closures included. They are
/// copied at each call, so this is also a bound on the cost of calling.
const CAPTURES: usize = 4_000;

/// Nesting of captured closures, lists and maps.
const CAPTURE_DEPTH: usize = 32;

fn separate_closure(
    f: &mut FnPtr,
    left: &mut usize,
    depth: usize,
) -> Result<(), Box<EvalAltResult>> {
    f.iter_curry_mut().try_for_each(|value| separate(value, left, depth))
}

fn separate(value: &mut Dynamic, left: &mut usize, depth: usize) -> Result<(), Box<EvalAltResult>> {
    if *left == 0 || depth == 0 {
        return Err(complaint(
            "this closure holds on to too much, or to itself",
            "keep only what it needs in variables of its own".to_owned(),
        ));
    }
    *left -= 1;
    *value = std::mem::take(value).flatten();
    if value.is_shared() {
        return Err(complaint(
            "this closure uses the variable that it is being given to",
            "make a second variable for use in the closure".to_owned(),
        ));
    }
    if let Some(mut f) = value.write_lock::<FnPtr>() {
        return separate_closure(&mut f, left, depth - 1);
    }
    if let Ok(mut list) = value.as_array_mut() {
        return list.iter_mut().try_for_each(|item| separate(item, left, depth - 1));
    }
    if let Ok(mut map) = value.as_map_mut() {
        return map.values_mut().try_for_each(|entry| separate(entry, left, depth - 1));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::engine::engine;
    use super::super::limits::{Budget, Limits, Meter};
    use super::*;

    #[test]
    fn captures_are_constants_however_deep() {
        let (engine, guard) = engine(Meter::none(), Limits::STANDARD);
        let text = "let n = 0; let add = |x| { n += x; n }; let f = |x| add.call(x); f";
        let ast = engine.compile(text).expect("this is a script");
        let outcome = guard.run(Budget::Building, || {
            let mut f: FnPtr = engine.eval_ast(&ast)?;
            constant_captures(&mut f)?;
            (0..3).map(|_| f.call::<i64>(&engine, &ast, (4_i64,))).collect::<Result<Vec<_>, _>>()
        });
        assert_eq!(outcome.ok(), Some(vec![4, 4, 4]));
    }

    #[test]
    fn a_closure_that_holds_itself_or_a_long_chain_is_refused() {
        let (engine, guard) = engine(Meter::none(), Limits::STANDARD);
        for text in [
            "let m = #{}; let f = || m; m.f = f; f",
            "let f = || 1; for i in 0..50 { let g = f; f = || g; } f",
            "let f = || 1; for i in 0..20 { let a = [f, f]; f = || a; } f",
        ] {
            let refused =
                guard.run(Budget::Building, || constant_captures(&mut engine.eval::<FnPtr>(text)?));
            assert!(refused.is_err_and(|error| error.to_string().contains("Complaint")), "{text}");
        }
    }
}
