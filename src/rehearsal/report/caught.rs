//! What became of bots in the circle: which rules caught each, or that none did.

use super::crowd::Told;
use crate::method::Key;
use crate::rehearsal::crowd::{Bot, Caught, Conduct, How, Tally, Witness};
use crate::words::{Language, Words};

/// A part for each bot.
pub(super) fn caught(told: &Told<'_>, tally: &Tally, words: &Words) -> Vec<String> {
    let english = words.language() == Language::English;
    let bots = told.bots.iter().zip(0_u8..);
    bots.map(|(bot, nth)| {
        let title = bot.title.in_language(english);
        let about = bot.about.in_language(english);
        let title = if title.is_empty() { &bot.id } else { title };
        let gaps =
            [("bot", bot.id.as_str().into()), ("title", title.into()), ("about", about.into())];
        let mut lines = vec![words.say("crowd-bot", &gaps)];
        match tally.bots.get(&nth).filter(|conduct| conduct.runs > 0) {
            None => lines.push(words.tell("crowd-bot-nobody")),
            Some(conduct) => lines.extend(conducted(told, bot, conduct, words)),
        }
        lines.join("\n")
    })
    .collect()
}

fn conducted(told: &Told<'_>, bot: &Bot, conduct: &Conduct, words: &Words) -> Vec<String> {
    let Conduct { runs, active, did, noticed, caught } = conduct;
    if *active == 0 {
        return vec![words.say("crowd-bot-idle", &[("runs", (*runs).into())])];
    }
    let gaps = [
        ("runs", (*runs).into()),
        ("active", (*active).into()),
        ("did", (*did).into()),
        ("noticed", (*noticed).into()),
    ];
    let id = if caught.is_empty() { "crowd-bot-unnoticed" } else { "crowd-bot-noticed" };
    let mut lines = vec![words.say(id, &gaps)];
    // What catches most is what the reader looks for.
    let mut all: Vec<_> = caught.iter().collect();
    all.sort_by_key(|(_, caught)| std::cmp::Reverse(caught.times));
    for ((how, by), caught) in &all {
        lines.extend(one(told, (*how, *by), caught, words));
    }
    if let Some((_, caught)) = all.first() {
        let Witness { seed, group, .. } = caught.first;
        let command = format!("{} --with {} --people {}", told.command, bot.id, group.people);
        let gaps = [("command", format!("{command} --runs 1 --seed {seed}").into())];
        lines.push(words.say("crowd-bot-seen", &gaps));
    }
    lines
}

/// How one rule caught a bot, and where that can be seen.
fn one(
    told: &Told<'_>,
    (how, by): (How, Option<Key>),
    caught: &Caught,
    words: &Words,
) -> [String; 2] {
    let method = &told.loaded.table.method;
    let cited = by.map_or_else(String::new, |key| words.cited(method, key));
    let seen = told.crowd.witnessed(told.loaded, caught.first);
    let stated = by.zip(seen.as_ref()).map(|(key, seen)| {
        let stated = words.stated(seen.session(), key);
        stated.strip_suffix(words.ids(method, key).trim()).unwrap_or(&stated).trim().to_owned()
    });
    let id = match (how, by) {
        (How::Refused, None) => "crowd-by-phase",
        (How::Refused, _) => "crowd-by-refusal",
        (How::Warned, _) => "crowd-by-warning",
        (How::Held, _) => "crowd-by-gate",
        (How::Rang, _) => "crowd-by-bell",
    };
    let gaps = [
        ("phase", method.phase(caught.phase).title.as_str().into()),
        ("rule", cited.into()),
        ("why", stated.unwrap_or_default().into()),
    ];
    let said = words.say(id, &gaps);
    let counts = [
        ("times", caught.times.into()),
        ("runs", words.say("crowd-runs", &[("n", caught.runs.into())]).into()),
        ("at", caught.at.to_string().into()),
        ("seed", caught.first.seed.to_string().into()),
        ("people", caught.first.group.people.into()),
    ];
    [
        format!("  {}", said.trim_end_matches([' ', ':'])),
        format!("      {}", words.say("crowd-caught", &counts)),
    ]
}
