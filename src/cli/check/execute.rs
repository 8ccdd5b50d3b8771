//! Examines a method and tells what came of it.

use std::fmt::Write as _;

use super::CheckArgs;
use crate::check::{Duration, Examined, Finding, Severity, Verdict, examine, examine_otherwise};
use crate::cli::failure::Failure;
use crate::cli::out;
use crate::cli::world::World;
use crate::method::Method;
use crate::script::Found;
use crate::time::Span;
use crate::words::Words;

pub(in crate::cli) fn execute(world: &World, args: &CheckArgs) -> Result<(), Failure> {
    let given = args.method.settings.given(&world.words)?;
    let (found, loaded) = world.load(&args.method.method, &given)?;
    let (words, method) = (&world.words, &loaded.table.method);
    let untold = untold(world, &found)?;
    let options = args.options();
    let mut examined = examine(words, &loaded.table, &options, &mut loaded.rules.clone());
    let host = world.host();
    let looked_for = (method.settings.as_slice(), &options);
    examine_otherwise(words, &mut examined, looked_for, &mut |setting, value| {
        let other = host.load_given(&found, &given.with(setting, value)).ok()?;
        Some((other.table, other.rules))
    });
    for finding in &examined.findings {
        out::say(&told(words, method, finding));
    }
    for line in &untold {
        out::say(&format!("{line}\n"));
    }
    if !examined.durations.is_empty() {
        out::say(&format!("{}\n", words.tell("check-durations")));
        examined.durations.iter().for_each(|one| out::say(&duration(words, one)));
    }
    if !examined.not_covered.is_empty() {
        out::say(&format!("{}\n", words.tell("check-not-covered")));
        examined.not_covered.iter().for_each(|line| out::say(&format!("  {line}\n")));
    }
    let of = |severity| examined.findings.iter().filter(|it| it.severity == severity).count();
    let errors = of(Severity::Error);
    let gaps = [
        ("method", method.id.as_str().into()),
        ("errors", errors.into()),
        ("warnings", (of(Severity::Warning) + untold.len()).into()),
    ];
    out::say(&format!("{}\n", words.say("check-verdict", &gaps)));
    out::say(&format!("  {}\n", looked_at(words, &examined)));
    if errors == 0 { Ok(()) } else { Err(Failure::Said(1)) }
}

/// What it comes to, and how much was looked at for it.
fn looked_at(words: &Words, examined: &Examined) -> String {
    let verdict = match examined.verdict {
        Verdict::Pass => "pass",
        Verdict::Fail => "fail",
        Verdict::Inconclusive => "inconclusive",
    };
    let gaps = [
        ("verdict", verdict.into()),
        ("places", examined.places.into()),
        ("circles", examined.circles.into()),
    ];
    words.say("check-looked-at", &gaps)
}

fn duration(words: &Words, one: &Duration) -> String {
    let least = if one.least == Span::ZERO { "zero".to_owned() } else { one.least.to_string() };
    let most = if one.most > one.planned { one.most.to_string() } else { "none".to_owned() };
    let gaps = [
        ("n", one.people.into()),
        ("least", least.into()),
        ("planned", one.planned.to_string().into()),
        ("open", one.without_limit.into()),
        ("most", most.into()),
    ];
    let id = if one.planned == Span::ZERO { "check-duration-open" } else { "check-duration" };
    format!("  {}\n", words.say(id, &gaps))
}

/// A finding in a line, and the story that shows it below.
fn told(words: &Words, method: &Method, finding: &Finding) -> String {
    let place = words.place(method, finding.place).unwrap_or_else(|| method.id.clone());
    let severity = words.tell(match finding.severity {
        Severity::Note => "severity-note",
        Severity::Warning => "severity-warning",
        Severity::Error => "severity-error",
    });
    let mut told = format!("{place}: {severity}: {}\n", finding.text);
    if let Some(shown) = &finding.shown_by {
        let _ = writeln!(told, "  {} {}", words.tell("check-story"), shown.people());
        shown.lines.iter().for_each(|line| told.extend(["    ", line, "\n"]));
    }
    told
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
