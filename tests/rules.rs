//! Every rule of the sources: where it is in force, and which rehearsals keep and break it. The
//! document `docs/rules.md` is made here and held current; `UPDATE=1` writes it anew.

#![expect(clippy::disallowed_methods, reason = "the rules, the scripts and the document are files")]

#[path = "rules/document.rs"]
mod document;
#[path = "rules/exceptions.rs"]
mod exceptions;
#[path = "rules/force.rs"]
mod force;
#[path = "rules/rows.rs"]
mod rows;

use std::collections::BTreeMap;
use std::fs;

use document::document;
use exceptions::{EQUIVALENT, NEVER_BROKEN};
use force::in_force;
use intervisie::rehearsal::{Noticed, Outcome, built_in, noticed, run_all};
use intervisie::script::{Library, METHODS, Meter};
use intervisie::words::Language;
use rows::rows;

const JOBS: usize = 2;

#[test]
fn every_rule_that_a_machine_can_act_on_is_in_force() {
    let force = in_force();
    let idle: Vec<String> = rows()
        .iter()
        .filter(|row| row.acts() && !force.contains_key(&row.id))
        .map(|row| format!("{} ({}): {}", row.id, row.classes.join(" "), row.rule))
        .collect();
    assert!(idle.is_empty(), "in force nowhere:\n  {}", idle.join("\n  "));
}

#[test]
fn every_rule_in_force_is_kept_and_broken_by_a_rehearsal() {
    let (force, outcomes) = (in_force(), outcomes());
    let by = Exercised::of(&outcomes);
    let mut missing = Vec::new();
    for row in rows().iter().filter(|row| row.acts()) {
        let Some(force) = force.get(&row.id) else { continue };
        if force.statements.is_empty() {
            if force.tests.is_empty() && by.kept(&row.id).is_empty() {
                missing.push(format!("{}: no rehearsal and no test speaks of it", row.id));
            }
            continue;
        }
        if by.kept(&row.id).is_empty() {
            missing.push(format!("{}: no rehearsal keeps it", row.id));
        }
        let excused = NEVER_BROKEN.iter().any(|(id, _)| *id == row.id);
        match (by.broken(&row.id).is_empty(), excused) {
            (true, false) if row.can_be_broken() => {
                missing.push(format!("{}: no rehearsal breaks it", row.id));
            }
            (false, true) => missing.push(format!("{}: is broken after all", row.id)),
            _ => {}
        }
    }
    assert!(missing.is_empty(), "\n  {}\n", missing.join("\n  "));
}

#[test]
fn a_rehearsal_notices_whatever_is_taken_out_of_a_method() {
    let mut wrong = Vec::new();
    for (method, mutants) in omissions() {
        for mutant in mutants {
            let known = EQUIVALENT
                .iter()
                .any(|(own, told, _)| *own == method && *told == mutant.told.as_str());
            match (&mutant.by, known) {
                (None, false) => wrong.push(format!("{method}: {} {}", mutant.place, mutant.told)),
                (Some(story), true) => {
                    wrong.push(format!("{method}: {} is noticed by {story}", mutant.told));
                }
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "no rehearsal notices these:\n  {}\n", wrong.join("\n  "));
}

#[test]
fn the_document_is_current() {
    let outcomes = outcomes();
    let told = document(&rows(), &in_force(), &Exercised::of(&outcomes), &omissions());
    let path = format!("{}/docs/rules.md", env!("CARGO_MANIFEST_DIR"));
    if std::env::var("UPDATE").is_ok() {
        fs::write(&path, &told).expect("the document can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == told,
        "docs/rules.md is not current; UPDATE=1 cargo test --test rules mends it"
    );
}

/// Which stories kept and broke each rule.
pub(crate) struct Exercised {
    kept: BTreeMap<String, Vec<String>>,
    broken: BTreeMap<String, Vec<String>>,
}

impl Exercised {
    fn of(outcomes: &[Outcome]) -> Exercised {
        let (mut kept, mut broken) = (BTreeMap::new(), BTreeMap::new());
        for outcome in outcomes {
            let note = |ids: &std::collections::BTreeSet<String>, list: &mut BTreeMap<_, _>| {
                for id in ids {
                    let stories: &mut Vec<String> = list.entry(id.clone()).or_default();
                    stories.push(outcome.story.name.clone());
                }
            };
            note(&outcome.exercised.kept, &mut kept);
            note(&outcome.exercised.broken, &mut broken);
        }
        Exercised { kept, broken }
    }

    fn kept(&self, id: &str) -> &[String] {
        self.kept.get(id).map_or(&[], Vec::as_slice)
    }

    fn broken(&self, id: &str) -> &[String] {
        self.broken.get(id).map_or(&[], Vec::as_slice)
    }
}

fn outcomes() -> Vec<Outcome> {
    let library = Library::new(Vec::new());
    run_all(&built_in(), &library, Meter::none(), JOBS, Language::Dutch).expect("threads")
}

/// Every built-in method with what can be taken out of it.
fn omissions() -> Vec<(&'static str, Vec<Noticed>)> {
    let (all, library) = (built_in(), Library::new(Vec::new()));
    let of = |(name, _): &(&'static str, &str)| {
        let folder = format!("{name}/");
        let own: Vec<_> =
            all.iter().filter(|story| story.name.starts_with(&folder)).cloned().collect();
        let found = noticed(name, &own, &library, Meter::none(), JOBS);
        (*name, found.expect("the method is right"))
    };
    METHODS.iter().map(of).collect()
}
