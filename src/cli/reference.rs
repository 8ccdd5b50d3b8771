//! `intervisie reference WORD`: what there is to know about a word of a script.

use super::args::ReferenceArgs;
use super::failure::Failure;
use super::out;
use super::world::World;
use crate::reference::Reference;
use crate::{rehearsal, script};

pub(super) fn execute(world: &World, args: &ReferenceArgs) -> Result<(), Failure> {
    let languages = [
        ("reference-methods", script::reference()),
        ("reference-rehearsals", rehearsal::reference()),
        ("reference-bots", rehearsal::reference_of_bots()),
    ];
    let Some(asked) = &args.word else {
        for (title, reference) in languages {
            out::say(&format!("{}\n{}\n", world.words.tell(title), listed(reference)));
        }
        out::say(&format!("{}\n", world.words.tell("reference-more")));
        return Ok(());
    };
    let found: Vec<String> =
        languages.iter().flat_map(|(_, reference)| about(reference, asked)).collect();
    if !found.is_empty() {
        out::say(&found.join("\n"));
        return Ok(());
    }
    let near = languages.iter().find_map(|(_, reference)| reference.near(asked));
    let id = near.map_or("reference-unknown", |_| "reference-near");
    let gaps = [("word", asked.into()), ("near", near.unwrap_or_default().into())];
    Err(Failure::Usage(world.words.say(id, &gaps)))
}

/// The words of a language, a line a group.
fn listed(reference: &Reference) -> String {
    let group = |group: &crate::reference::Group| {
        let words = group.entries.iter().flat_map(|entry| &entry.words);
        let words: Vec<&str> = words.map(String::as_str).collect();
        format!("  {}: {}\n", group.title, words.join(" "))
    };
    reference.groups.iter().filter(|group| !group.entries.is_empty()).map(group).collect()
}

/// Every entry about a word, under the name of its group.
fn about(reference: &Reference, word: &str) -> Vec<String> {
    let entries = reference.about(word);
    let title = |entry| {
        let of = reference.groups.iter().find(|group| group.entries.contains(entry));
        of.map_or("", |group| group.title.as_str())
    };
    entries
        .into_iter()
        .map(|entry| format!("{} — {}\n{}", entry.words.join(", "), title(entry), entry.told()))
        .collect()
}
