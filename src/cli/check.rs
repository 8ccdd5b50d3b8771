//! `intervisie check METHOD`: what is wrong with it.

use super::args::MethodArgs;
use super::failure::Failure;
use super::out;
use super::world::World;
use crate::check::{Severity, check};

pub(super) fn execute(world: &World, args: &MethodArgs) -> Result<(), Failure> {
    let (_, loaded) = world.load(&args.method)?;
    let method = &loaded.table.method;
    let findings = check(&world.words, method);
    for finding in &findings {
        let place = world.words.place(method, finding.place).unwrap_or_else(|| method.id.clone());
        let severity = world.words.tell(match finding.severity {
            Severity::Warning => "severity-warning",
            Severity::Error => "severity-error",
        });
        out::say(&format!("{place}: {severity}: {}\n", finding.text));
    }
    let errors = findings.iter().filter(|one| one.severity == Severity::Error).count();
    let gaps = [
        ("method", method.id.as_str().into()),
        ("errors", errors.into()),
        ("warnings", (findings.len() - errors).into()),
    ];
    out::say(&format!("{}\n", world.words.say("check-summary", &gaps)));
    if errors == 0 { Ok(()) } else { Err(Failure::Said(1)) }
}
