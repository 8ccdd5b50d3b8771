//! `intervisie diff A B`: what changes from one method to another, and for whom.

use anyhow::Context as _;

use super::args::DiffArgs;
use super::failure::Failure;
use super::out;
use super::settings::unknown;
use super::world::World;
use crate::method::Method;
use crate::report::differences;
use crate::script::Given;

pub(super) fn execute(world: &World, args: &DiffArgs) -> Result<(), Failure> {
    let given = args.settings.given(&world.words)?;
    let (_, from) = world.load_leniently(&args.from, &given)?;
    let (_, to) = world.load_leniently(&args.to, &given)?;
    let (from, to) = (&from.table.method, &to.table.method);
    check(world, &given, from, to)?;
    let found = differences(&world.words, from, to);
    if args.json {
        let json =
            serde_json::to_string_pretty(&found).context("this cannot be written as JSON")?;
        out::say(&format!("{json}\n"));
    } else {
        out::say(&found.text(&world.words));
    }
    Ok(())
}

/// Refuses a setting that neither of them has.
fn check(world: &World, given: &Given, from: &Method, to: &Method) -> Result<(), Failure> {
    let mut known: Vec<&str> = Vec::new();
    for setting in from.settings.iter().chain(&to.settings) {
        if !known.contains(&setting.id.as_str()) {
            known.push(&setting.id);
        }
    }
    let Some(name) = given.names().find(|name| !known.contains(name)) else { return Ok(()) };
    let whose = world.words.tell("set-unknown-both");
    Err(unknown(&world.words, &whose, name, &known))
}
