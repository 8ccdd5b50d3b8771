//! What a script can use of the language underneath, for an editor.

use super::sandbox::{Limits, Meter, engine};
use crate::reference::MARK;

/// Definitions of the functions of lists, texts, numbers and the like that scripts have.
#[must_use]
pub fn definitions_of_rhai() -> String {
    let (engine, _) = engine(Meter::none(), Limits::STANDARD);
    let definitions = engine.definitions().static_module();
    // What was mended is there twice, and turning a map into json is refused.
    let offered = |one: &&str| !one.contains("EvalAltResult") && !one.contains("fn to_json(");
    let definitions: Vec<&str> = definitions.split("\n\n").filter(offered).collect();
    let definitions = definitions.join("\n\n");
    format!("{MARK}what scripts have of Rhai\n\n{definitions}\n")
}
