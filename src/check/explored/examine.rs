//! Everything that is found about a method: by looking at it, and by exploring it.

use std::rc::Rc;

use super::duration::Duration;
use super::seating::{no_groups, not_seated};
use super::tell::Teller;
use super::ways::{Way, ways};
use crate::check::{Craft, Finding, Severity, check};
use crate::explore::Limits;
use crate::method::Method;
use crate::session::{Measure, Rules, Table};
use crate::words::Words;

/// How a method is examined.
#[derive(Clone, Debug)]
pub struct Options {
    /// How far it is explored.
    pub limits: Limits,
    /// Which rules of the craft are asked.
    pub craft: Vec<Craft>,
}

impl Default for Options {
    fn default() -> Options {
        Options { limits: Limits::default(), craft: Craft::ALL.to_vec() }
    }
}

/// What came of examining a method.
#[derive(Clone, Debug)]
pub struct Examined {
    /// What was found, in order of place.
    pub findings: Vec<Finding>,
    /// Whether it can be relied on.
    pub verdict: Verdict,
    /// What was not looked at, and why, a sentence each.
    pub not_covered: Vec<String>,
    /// How long it takes, for each size of the circle.
    pub durations: Vec<Duration>,
    /// How many places were come to.
    pub places: usize,
    /// In how many circles.
    pub circles: usize,
}

/// What examining a method comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing stands in its way, wherever a session goes.
    Pass,
    /// It cannot work as it stands.
    Fail,
    /// Nothing was found, but not everything was looked at.
    Inconclusive,
}

/// Looks at a method, then explores it.
#[must_use]
pub fn examine(
    words: &Words,
    table: &Rc<Table>,
    options: &Options,
    rules: &mut dyn Rules,
) -> Examined {
    let examined = examine_unless(words, table, options, rules, &|| false);
    examined.expect("nothing stops it")
}

/// The same; nothing once it is no longer wanted.
#[must_use]
pub fn examine_unless(
    words: &Words,
    table: &Rc<Table>,
    options: &Options,
    rules: &mut dyn Rules,
    is_stale: &dyn Fn() -> bool,
) -> Option<Examined> {
    let method = &table.method;
    let mut findings = check(words, method);
    findings.extend(options.craft.iter().flat_map(|craft| craft.findings(words, method)));
    let ways = ways(table, options.limits, rules, is_stale)?;
    let durations = durations(table, &ways, rules);
    findings.extend(too_long(words, method, &durations));
    findings.extend(not_seated(words, method));
    findings.extend(no_groups(words, method, &ways));
    let mut teller = Teller { words, table, ways: &ways, rules };
    let caught = teller.caught();
    add(&mut findings, caught);
    let failed = teller.failed();
    add(&mut findings, failed);
    let lost = teller.lost();
    add(&mut findings, lost);
    // What makes no difference is looked for once nothing stands in the way.
    let is_sound = findings.iter().all(|finding| finding.severity != Severity::Error);
    add(&mut findings, if is_sound { teller.idle() } else { Vec::new() });
    findings.sort_by_key(|finding| (finding.place.script, finding.place.line));
    let not_covered = not_covered(words, table, &ways);
    let verdict = if findings.iter().any(|finding| finding.severity == Severity::Error) {
        Verdict::Fail
    } else if not_covered.is_empty() {
        Verdict::Pass
    } else {
        Verdict::Inconclusive
    };
    let places = ways.iter().map(|way| way.explored.nodes.len()).sum();
    let circles = ways.len();
    Some(Examined { findings, verdict, not_covered, durations, places, circles })
}

/// What is seen by looking is said best by what was looked at.
fn add(findings: &mut Vec<Finding>, more: Vec<Finding>) {
    for finding in more {
        if !findings.iter().any(|known| known.place == finding.place) {
            findings.push(finding);
        }
    }
}

/// How long each whole circle takes.
fn durations(table: &Rc<Table>, ways: &[Way], rules: &mut dyn Rules) -> Vec<Duration> {
    let whole = ways.iter().filter(|way| way.is_whole());
    whole.map(|way| Duration::of(table, &way.circle, rules)).collect()
}

/// From which size on a session takes longer than the method says of the whole.
fn too_long(words: &Words, method: &Method, durations: &[Duration]) -> Option<Finding> {
    let timebox = method.timebox.as_ref()?;
    let over = durations.iter().find(|one| one.planned > timebox.most);
    let at_most = over.or(durations.iter().find(|one| one.most > timebox.most))?;
    let (severity, id) = match over {
        Some(over) if over.least > timebox.most => (Severity::Error, "finding-too-long"),
        Some(_) => (Severity::Warning, "finding-too-long"),
        None => (Severity::Note, "finding-perhaps-too-long"),
    };
    let needed = if over.is_some() { at_most.planned } else { at_most.most };
    let gaps = [
        ("n", at_most.people.into()),
        ("needed", needed.to_string().into()),
        ("room", timebox.most.to_string().into()),
    ];
    let text = words.say(id, &gaps);
    Some(Finding::new(severity, timebox.rule.place, text))
}

fn not_covered(words: &Words, table: &Table, ways: &[Way]) -> Vec<String> {
    let method = &table.method;
    let mut all = Vec::new();
    if ways.is_empty() {
        all.push(words.tell("explored-nobody"));
    }
    for way in ways.iter().filter(|way| !way.explored.is_complete()) {
        let gaps =
            [("circle", way.told(words, method).into()), ("n", way.explored.nodes.len().into())];
        all.push(words.say("explored-only-so-far", &gaps));
    }
    if ways.iter().any(|way| !way.explored.closures.is_empty()) {
        all.push(words.tell("explored-closures"));
    }
    if ways.iter().any(|way| way.explored.acts_by_closure) {
        all.push(words.tell("explored-effects"));
    }
    if Measure::of(table).is_rough() {
        all.push(words.tell("explored-rough"));
    }
    all
}
