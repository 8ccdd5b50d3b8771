//! What a closure must look like to be attached.

use rhai::{FnPtr, NativeCallContext};

use super::draft::Answer;
use crate::script::error::complaint;

/// Checks that a closure takes exactly one argument, the session.
pub(crate) fn check_arity(ctx: &NativeCallContext<'_>, word: &str, closure: &FnPtr) -> Answer<()> {
    let found = ctx.iter_namespaces().find_map(|module| {
        module
            .iter_script_fn_info()
            .find(|(.., name, _, _)| *name == closure.fn_name())
            .map(|(.., arity, _)| arity)
    });
    let given = found.map_or(1, |arity| arity.saturating_sub(closure.curry().len()));
    if given == 1 {
        return Ok(());
    }
    Err(complaint(
        format!("`{word}` wants a closure with one argument, this one has {given}"),
        format!("write `{word}(|s| …)`: s is the session"),
    ))
}
