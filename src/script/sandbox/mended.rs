//! Functions of Rhai's packages that a limit only notices when it is too late, each with another
//! in its place.

use rhai::{Engine, EvalAltResult, ImmutableString, Map, Position};

use crate::script::error::complaint;

/// Replaces them: within one call `to_json` never ends on a closure that holds its own map, nor
/// does `pad` with an empty text, and `replace` makes hundreds of megabytes of two texts of the
/// allowed size.
pub(super) fn mend_packages(engine: &mut Engine, most: usize) {
    engine.register_fn("to_json", |_: &mut Map| -> Result<(), Box<EvalAltResult>> {
        Err(complaint("a map cannot be turned into json here", None))
    });
    engine.register_fn("replace", move |text: &mut ImmutableString, find: &str, by: &str| {
        replace(text, find, by, most)
    });
    engine.register_fn("replace", move |text: &mut ImmutableString, find: char, by: &str| {
        replace(text, find.encode_utf8(&mut [0; 4]), by, most)
    });
    engine.register_fn("pad", move |text: &mut ImmutableString, length: i64, with: &str| {
        pad(text, length, with, most)
    });
}

fn replace(
    text: &mut ImmutableString,
    find: &str,
    by: &str,
    most: usize,
) -> Result<(), Box<EvalAltResult>> {
    let added = text.matches(find).count().saturating_mul(by.len().saturating_sub(find.len()));
    if text.len().saturating_add(added) > most {
        return Err(too_long().into());
    }
    *text = text.replace(find, by).into();
    Ok(())
}

fn pad(
    text: &mut ImmutableString,
    length: i64,
    with: &str,
    most: usize,
) -> Result<(), Box<EvalAltResult>> {
    let length = usize::try_from(length).unwrap_or(0);
    let missing = length.saturating_sub(text.chars().count());
    if missing == 0 {
        return Ok(());
    }
    if with.is_empty() {
        return Err(complaint("an empty text makes no text longer", None));
    }
    if length > most {
        return Err(too_long().into());
    }
    let longer: String = text.chars().chain(with.chars().cycle().take(missing)).collect();
    *text = longer.into();
    Ok(())
}

fn too_long() -> EvalAltResult {
    EvalAltResult::ErrorDataTooLarge("Length of string".to_owned(), Position::NONE)
}
