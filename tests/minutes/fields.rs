//! The fields of the JSON are those that `docs/minutes.md` names, and no others.

use std::collections::BTreeSet;

use serde_json::Value;

use super::led::{Story, built_in, led, minutes};
use super::{CIRCLE, incident};

#[test]
fn the_documented_fields_are_the_real_ones() {
    let document = include_str!("../../docs/minutes.md");
    let (_, json) = document.split_once("## JSON\n").expect("a section");
    let rows = json.lines().filter(|line| line.starts_with("| `"));
    let cells = rows.filter_map(|row| row.split('|').nth(1));
    let documented: BTreeSet<String> = cells
        .flat_map(|cell| cell.split('`'))
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    let mut real = BTreeSet::new();
    for story in [incident(), questions()] {
        let json = led(&story, |session| {
            serde_json::to_value(minutes(session, "Dirk")).expect("plain data")
        });
        gather("", &json, &mut real);
    }
    // What stands in a list is documented by its parts, where it has any.
    let has_parts = |name: &String| {
        let part = |other: &String| other.starts_with(&format!("{name}."));
        real.iter().any(part) && !documented.contains(name)
    };
    let told: BTreeSet<String> = real.iter().filter(|name| !has_parts(name)).cloned().collect();
    assert_eq!(told, documented);
}

/// A phase with numbered questions, one asked and one let go by.
fn questions() -> Story<'static> {
    let lines = "
        iedereen ja
        /volgende
        Anna verhaal: Iets.
        Anna reden: Zomaar.
        Anna competentie: luisteren
        Carla taak (context)
        /volgende verder
        Carla vraag ?1
        /overslaan ?2
        /toestemming Carla
    ";
    Story { script: built_in("crass"), people: &CIRCLE, lines }
}

fn gather(name: &str, value: &Value, all: &mut BTreeSet<String>) {
    let below = |part: &str| match name {
        "" => part.to_owned(),
        _ => format!("{name}.{part}"),
    };
    match value {
        Value::Object(parts) => {
            if !name.is_empty() {
                all.insert(name.to_owned());
            }
            parts.iter().for_each(|(part, value)| gather(&below(part), value, all));
        }
        Value::Array(list) => {
            all.insert(format!("{name}[]"));
            for value in list {
                gather(&format!("{name}[]"), value, all);
            }
        }
        _ => {
            all.insert(name.to_owned());
        }
    }
}
