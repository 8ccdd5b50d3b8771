//! The document of all rules, as text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::exceptions::{EQUIVALENT, NEVER_BROKEN};
use super::force::Force;
use super::rows::Row;
use super::{Exercised, Noticed};

const PARTS: [(&str, &str); 8] = [
    ("G", "General principles"),
    ("P", "Preparing a case"),
    ("K", "Casus"),
    ("I", "Incident"),
    ("C", "CRASS"),
    ("U", "Ui"),
    ("M", "Kommeer"),
    ("X", "Back matter"),
];

const OPENING: &str = "\
# The rules of the sources

Every rule of the two sources, by id: what a machine does with it, where it is in force, and which
rehearsals keep it and break it on purpose. This page is made by `tests/rules.rs` from
`docs/sources.tsv`, the method scripts and the rehearsals, and a test holds it current. **A** is
\"Intervisie methode 4 – Casus\", **B** the whitepaper on intervisie by Spreek & Luister, each with
its line. HARD refuses, SOFT warns, GATE holds a phase, TIMER rings, ROLE seats people, VIS hides,
DATA captures, PROMPT shows; INFO is background, and nothing enforces it.
";

pub(crate) fn document(
    rows: &[Row],
    force: &BTreeMap<String, Force>,
    by: &Exercised,
    omissions: &[(&'static str, Vec<Noticed>)],
) -> String {
    let mut text = OPENING.to_owned();
    for (letter, title) in PARTS {
        let own: Vec<&Row> = rows.iter().filter(|row| row.id.starts_with(letter)).collect();
        let _ = write!(text, "\n## {title}\n\n");
        text.push_str("| id | source | rule | class | in force | kept by | broken by |\n");
        text.push_str("|---|---|---|---|---|---|---|\n");
        for row in own {
            table_row(row, force.get(&row.id), by, &mut text);
        }
    }
    never_broken(&mut text);
    taken_out(omissions, &mut text);
    text
}

fn table_row(row: &Row, force: Option<&Force>, by: &Exercised, text: &mut String) {
    let (mut places, mut kept, mut broken) = (String::new(), String::new(), String::new());
    if let Some(force) = force.filter(|_| row.acts()) {
        let all: Vec<String> = force.statements.iter().chain(&force.lines).cloned().collect();
        places = some(&all, 4);
        kept = some(by.kept(&row.id), 2);
        broken = some(by.broken(&row.id), 2);
        if force.statements.is_empty() && kept.is_empty() {
            kept = some(&force.tests, 2);
        }
    }
    let (id, source, class) = (&row.id, &row.source, row.classes.join(" "));
    let rule = row.rule.replace('|', "\\|");
    let _ = writeln!(text, "| {id} | {source} | {rule} | {class} | {places} | {kept} | {broken} |");
}

/// The first few, and how many more.
fn some(list: &[String], most: usize) -> String {
    let shown: Vec<String> = list.iter().take(most).map(|one| format!("`{one}`")).collect();
    let more = list.len().saturating_sub(most);
    let more = if more > 0 { format!(" +{more}") } else { String::new() };
    format!("{}{more}", shown.join(" "))
}

fn never_broken(text: &mut String) {
    if NEVER_BROKEN.is_empty() {
        return;
    }
    text.push_str("\n## Rules that nobody can go against\n\n");
    for (id, why) in NEVER_BROKEN {
        let _ = writeln!(text, "- **{id}**: {why}");
    }
}

fn taken_out(omissions: &[(&'static str, Vec<Noticed>)], text: &mut String) {
    text.push_str(
        "\n## What rehearsals notice\n\nOne permission, prompt, presence, clock, gate or \
                   other statement is taken out of a method at a time, and its rehearsals are \
                   played.\n\n| method | taken out | noticed |\n|---|---|---|\n",
    );
    for (method, all) in omissions {
        let noticed = all.iter().filter(|one| one.by.is_some()).count();
        let _ = writeln!(text, "| {method} | {} | {noticed} |", all.len());
    }
    if !EQUIVALENT.is_empty() {
        text.push_str("\nWithout any difference, and so not noticed:\n\n");
    }
    for (method, what, why) in EQUIVALENT {
        let _ = writeln!(text, "- {method}, {what}: {why}");
    }
}
