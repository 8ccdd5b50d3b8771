//! `intervisie check METHOD`: what is wrong with it.

use super::args::MethodArgs;
use super::failure::Failure;
use super::out;
use super::world::World;
use crate::check::{Severity, check};
use crate::script::Found;

pub(super) fn execute(world: &World, args: &MethodArgs) -> Result<(), Failure> {
    let (found, loaded) = world.load(&args.method, &args.settings.given(&world.words)?)?;
    let method = &loaded.table.method;
    let untold = untold(world, &found)?;
    let findings = check(&world.words, method);
    for finding in &findings {
        let place = world.words.place(method, finding.place).unwrap_or_else(|| method.id.clone());
        let severity = world.words.tell(match finding.severity {
            Severity::Warning => "severity-warning",
            Severity::Error => "severity-error",
        });
        out::say(&format!("{place}: {severity}: {}\n", finding.text));
    }
    for line in &untold {
        out::say(&format!("{line}\n"));
    }
    let errors = findings.iter().filter(|one| one.severity == Severity::Error).count();
    let gaps = [
        ("method", method.id.as_str().into()),
        ("errors", errors.into()),
        ("warnings", (findings.len() - errors + untold.len()).into()),
    ];
    out::say(&format!("{}\n", world.words.say("check-summary", &gaps)));
    if errors == 0 { Ok(()) } else { Err(Failure::Said(1)) }
}

/// What the overlay beside a script does not say, or says of nothing.
fn untold(world: &World, found: &Found) -> Result<Vec<String>, Failure> {
    let Some(overlay) = &found.overlay else { return Ok(Vec::new()) };
    let untold = world.host().untold(found)?;
    let told = untold.iter().map(|one| {
        let told = world.words.untold(&one.path, one.nth, &one.text, one.is_more);
        format!("{}: {}: {told}", overlay.name, world.words.tell("severity-warning"))
    });
    Ok(told.collect())
}
