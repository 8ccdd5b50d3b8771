//! Everything that is found about a method: by looking at it, and by exploring it.

use std::rc::Rc;

use super::duration::Duration;
use super::idle::{Idle, idle};
use super::story::shown;
use super::stuck::{Stuck, stuck};
use super::ways::{Way, ways};
use crate::check::{Craft, Finding, Severity, check};
use crate::explore::Limits;
use crate::method::{Key, Method, PhaseId, Place, Strength};
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
    let mut teller = Teller { words, table, ways: &ways, rules };
    let caught = teller.caught();
    add(&mut findings, caught);
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
    let whole = ways.iter().filter(|way| way.leaves.is_none() && way.circle.without.is_none());
    whole.map(|way| Duration::of(table, &way.circle, rules)).collect()
}

/// From which size on a session takes longer than the method says of the whole.
fn too_long(words: &Words, method: &Method, durations: &[Duration]) -> Option<Finding> {
    let timebox = method.timebox.as_ref()?;
    let over = durations.iter().find(|one| one.planned > timebox.most)?;
    let gaps = [
        ("n", over.people.into()),
        ("needed", over.planned.to_string().into()),
        ("room", timebox.most.to_string().into()),
    ];
    let severity = if over.least > timebox.most { Severity::Error } else { Severity::Warning };
    let text = words.say("finding-too-long", &gaps);
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
    if Measure::of(table).is_rough() {
        all.push(words.tell("explored-rough"));
    }
    all
}

/// Tells what was found in sentences.
struct Teller<'a> {
    words: &'a Words,
    table: &'a Rc<Table>,
    ways: &'a [Way],
    rules: &'a mut dyn Rules,
}

impl Teller<'_> {
    fn method(&self) -> &Method {
        &self.table.method
    }

    /// Where a session does not come to its end: once for each place, in the circle where that
    /// takes least.
    fn caught(&mut self) -> Vec<Finding> {
        let mut found: Vec<(Place, Vec<(&Way, Stuck)>)> = Vec::new();
        for way in self.ways {
            for stuck in stuck(self.method(), &way.explored) {
                let place = self.place_of(&stuck);
                match found.iter_mut().find(|(own, _)| *own == place) {
                    Some((_, ways)) => ways.push((way, stuck)),
                    None => found.push((place, vec![(way, stuck)])),
                }
            }
        }
        found.into_iter().filter_map(|(place, ways)| self.tell_stuck(place, &ways)).collect()
    }

    fn place_of(&self, stuck: &Stuck) -> Place {
        let phase = self.method().phase(stuck.phase);
        stuck.open.first().map_or(phase.place, |nth| phase.gates[*nth].rule.place)
    }

    fn tell_stuck(&mut self, place: Place, found: &[(&Way, Stuck)]) -> Option<Finding> {
        let all = self.ways.iter().filter(|way| way.leaves.is_none()).count();
        let plain = found.iter().filter(|(way, _)| way.leaves.is_none()).count();
        let (way, stuck) = found.first()?;
        let phase = self.method().phase(stuck.phase);
        let wants = stuck
            .open
            .iter()
            .map(|nth| self.words.condition(self.method(), &phase.gates[*nth].condition));
        let wants: Vec<String> = wants.collect();
        let id = match (stuck.always, wants.is_empty()) {
            (true, false) => "finding-stuck",
            (true, true) => "finding-stuck-somehow",
            (false, false) => "finding-may-be-stuck",
            (false, true) => "finding-may-be-stuck-somehow",
        };
        let circle = way.told(self.words, self.method());
        let gaps = [
            ("phase", phase.title.as_str().into()),
            ("wants", self.words.list(&wants).into()),
            ("circle", circle.into()),
            ("everywhere", u8::from(plain == all).into()),
        ];
        let text = self.words.say(id, &gaps);
        let severity = match plain {
            0 if found.iter().all(|(way, _)| way.loses_whom_it_needs(self.method())) => {
                Severity::Note
            }
            0 => Severity::Warning,
            _ => Severity::Error,
        };
        let shown_by = Some(shown(self.table, way, stuck.at, self.rules));
        Some(Finding { severity, place, text, shown_by })
    }

    /// What makes no difference, if everything was looked at and a session comes to its end.
    fn idle(&self) -> Vec<Finding> {
        let plain = || self.ways.iter().filter(|way| way.leaves.is_none());
        let ends = |way: &Way| way.explored.nodes.iter().any(|node| node.ended);
        if plain().any(|way| !way.explored.is_complete()) || !plain().any(ends) {
            return Vec::new();
        }
        let plain: Vec<&Way> = plain().collect();
        idle(self.method(), &plain).into_iter().map(|one| self.tell_idle(one)).collect()
    }

    fn tell_idle(&self, idle: Idle) -> Finding {
        let (words, method) = (self.words, self.method());
        let by_setting = |phase: PhaseId| {
            let when = method.phase(phase).when.as_ref();
            when.is_some_and(|when| when.condition.names_setting())
        };
        let severity = match idle {
            Idle::Phase(phase) if by_setting(phase) => Severity::Note,
            Idle::Phase(_) | Idle::Closed(_, Strength::Must) => Severity::Error,
            _ => Severity::Warning,
        };
        let (place, text) = match idle {
            Idle::Phase(phase) => {
                let phase = method.phase(phase);
                let gaps = [("phase", phase.title.as_str().into())];
                let id = if severity == Severity::Note {
                    "finding-reached-by-setting"
                } else {
                    "finding-never-reached"
                };
                (phase.place, words.say(id, &gaps))
            }
            Idle::Closed(key, _) => (self.place(key), self.of_gate("finding-never-held", key)),
            Idle::Open(key) => (self.place(key), self.of_gate("finding-always-held", key)),
            Idle::Allows(key) => {
                let gaps = [("rule", words.cited(method, key).into())];
                (self.place(key), words.say("finding-never-allows", &gaps))
            }
            Idle::Refuses(key) => {
                let gaps = [("rule", words.cited(method, key).into())];
                (self.place(key), words.say("finding-never-refuses", &gaps))
            }
            Idle::Silent(role) => {
                let role = method.role(role);
                let gaps = [("role", role.called().into())];
                (role.place, words.say("finding-never-speaks", &gaps))
            }
        };
        Finding::new(severity, place, text)
    }

    fn of_gate(&self, id: &str, key: Key) -> String {
        let gate = &self.method().phase(key.phase).gates[usize::from(key.nth)];
        let wants = self.words.condition(self.method(), &gate.condition);
        self.words.say(id, &[("wants", wants.into())])
    }

    fn place(&self, key: Key) -> Place {
        self.method().rule(key).map_or_else(Place::default, |rule| rule.place)
    }
}
