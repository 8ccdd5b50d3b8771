//! What came of many rehearsals without a script, as text for a terminal.

use super::caught::caught;
use super::failed::failed;
use super::grid::Grid;
use super::striking::striking;
use crate::method::RoleId;
use crate::rehearsal::crowd::{
    Bot, Circumstance, Counts, Crowd, Ending, Group, Histogram, Measures, Partition, Seen, Sort,
    Tally,
};
use crate::script::{Loaded, harmless};
use crate::time::Span;
use crate::words::Words;

/// What is told, and by which name the method is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The rehearsals.
    pub crowd: &'a Crowd,
    /// The method that they played.
    pub loaded: &'a Loaded,
    /// The bots that were asked for.
    pub bots: &'a [Bot],
    /// How they are asked for, up to what differs for one of them.
    pub command: &'a str,
    /// Which part of them was played.
    pub partition: Partition,
}

/// What came of the rehearsals; of a single one, all that happened in it.
#[must_use]
pub fn crowd(told: &Told<'_>, tally: &Tally, words: &Words) -> String {
    let mut parts = vec![opening(told, words)];
    let single = tally.groups.keys().next().filter(|_| tally.runs() == 1);
    match single {
        Some(group) => parts.extend(transcript(told, *group, words)),
        None if tally.runs() > 0 => {
            parts.push(sizes(told, tally, words));
            parts.push(talk(told, tally, words));
            parts.push(phases(told, tally, words));
            parts.push(striking(told, tally, words));
        }
        None => {}
    }
    parts.extend(caught(told, tally, words));
    parts.extend(failed(told, tally, single.is_some(), words));
    parts.push(ending(tally, words));
    parts.extend(broken_off(told, tally, words));
    parts.retain(|part| !part.is_empty());
    // A method may say anything: nothing of it commands the terminal.
    harmless(&(parts.join("\n\n") + "\n"))
}

/// That this is not all, where it is not.
pub(super) fn broken_off(told: &Told<'_>, tally: &Tally, words: &Words) -> Option<String> {
    let nths = &told.crowd.nths;
    let (runs, all) = (tally.runs(), nths.end.saturating_sub(nths.start));
    let gaps = [("runs", runs.into()), ("all", all.into())];
    (runs < all).then(|| words.say("crowd-broken-off", &gaps))
}

/// What is rehearsed, and under which circumstances.
pub(super) fn opening(told: &Told<'_>, words: &Words) -> String {
    let Crowd { plan, nths, seed, .. } = told.crowd;
    let runs = nths.end.saturating_sub(nths.start);
    let method = &told.loaded.table.method;
    let gaps = [
        ("method", method.title.as_str().into()),
        ("n", runs.into()),
        ("seed", seed.to_string().into()),
    ];
    let mut lines = vec![words.say("crowd-title", &gaps)];
    if told.partition != Partition::WHOLE {
        let gaps = [
            ("nth", told.partition.nth.into()),
            ("of", told.partition.of.into()),
            ("from", nths.start.saturating_add(1).into()),
            ("to", nths.end.into()),
        ];
        lines.push(words.say("crowd-part", &gaps));
    }
    if let Some(group) = plan.group(nths.start).filter(|_| runs == 1) {
        lines.push(format!("  {}", in_words(group, told, words)));
        return lines.join("\n");
    }
    let share = u64::try_from(plan.sorts().len()).unwrap_or_default();
    for ((sort, groups), nth) in plan.sorts().iter().zip(0..) {
        let upto = |end: u64| end.saturating_sub(nth).div_ceil(share.max(1));
        let own = upto(nths.end) - upto(nths.start);
        let gaps = [
            ("sort", sort_in_words(*sort, told, words).into()),
            ("groups", groups.len().into()),
            ("n", own.into()),
            ("which", which(groups, told, words).into()),
        ];
        lines.push(words.say("crowd-sort", &gaps));
    }
    for unseated in &plan.unseated {
        let why = words.cast_error(method, &unseated.why);
        let gaps = [("people", unseated.people.into()), ("why", why.into())];
        lines.push(words.say("crowd-unseated", &gaps));
    }
    lines.join("\n")
}

/// The sizes of some groups, or the only one of them.
fn which(groups: &[Group], told: &Told<'_>, words: &Words) -> String {
    if let [one] = groups {
        return in_words(*one, told, words);
    }
    let sizes = groups.iter().map(|group| group.people);
    let (least, most) = (sizes.clone().min(), sizes.max());
    let gap = |people: Option<u8>| people.unwrap_or_default().into();
    if least == most {
        return words.say("crowd-people", &[("n", gap(least))]);
    }
    words.say("crowd-sizes", &[("least", gap(least)), ("most", gap(most))])
}

/// A group as part of a sentence.
pub(super) fn in_words(group: Group, told: &Told<'_>, words: &Words) -> String {
    let method = &told.loaded.table.method;
    let role = |role: RoleId| ("role", method.role(role).called().into());
    let phase = |phase| ("phase", method.phase(phase).title.as_str().into());
    let people = words.say("crowd-people", &[("n", group.people.into())]);
    let under = match group.under {
        Circumstance::Full => return people,
        Circumstance::Without(own) => words.say("crowd-without", &[role(own)]),
        Circumstance::Leaves(at, own) => words.say("crowd-leaves", &[role(own), phase(at)]),
        Circumstance::Late(at, own) => words.say("crowd-late", &[role(own), phase(at)]),
        Circumstance::With(nth) => sort_in_words(Sort::With(nth), told, words),
    };
    format!("{people}, {under}")
}

pub(super) fn sort_in_words(sort: Sort, told: &Told<'_>, words: &Words) -> String {
    words.tell(match sort {
        Sort::Full => "crowd-sort-full",
        Sort::Without => "crowd-sort-without",
        Sort::Leaves => "crowd-sort-leaves",
        Sort::Late => "crowd-sort-late",
        Sort::With(nth) => {
            let bot = told.bots.get(usize::from(nth));
            return bot.map(|bot| bot.id.clone()).unwrap_or_default();
        }
    })
}

pub(super) fn ending_id(ending: Ending) -> &'static str {
    match ending {
        Ending::Through => "crowd-through",
        Ending::Late => "crowd-over-time",
        Ending::Held => "crowd-held",
        Ending::Missed => "crowd-missed",
        Ending::Endless => "crowd-endless",
        Ending::RuleFailed => "crowd-rule-failed",
        Ending::Astray => "crowd-astray",
        Ending::Unsaid => "crowd-unsaid",
    }
}

/// How the rehearsals of each size and sort ended, and how long they took.
fn sizes(told: &Told<'_>, tally: &Tally, words: &Words) -> String {
    let endings = Ending::ALL.map(ending_id);
    let headings = ["", "crowd-times"].into_iter().chain(endings);
    let headings =
        headings.chain(["crowd-shortest", "crowd-middle", "crowd-longest", "crowd-plan"]);
    let headings = headings.map(|id| if id.is_empty() { String::new() } else { words.tell(id) });
    let mut grid = Grid::new(headings.collect());
    let mut last = None;
    let mut keys: Vec<(u8, Sort)> =
        tally.groups.keys().map(|group| (group.people, group.under.sort())).collect();
    keys.dedup();
    keys.sort_unstable();
    keys.dedup();
    for (people, sort) in keys {
        if last != Some(people) {
            grid.row(vec![words.say("crowd-people", &[("n", people.into())])]);
            last = Some(people);
        }
        let counts = tally.together(people, sort);
        let name = format!("  {}", sort_in_words(sort, told, words));
        grid.row(row(name, &counts, tally.measures.get(&(people, sort))));
    }
    grid.lines().join("\n")
}

fn row(name: String, counts: &Counts, measures: Option<&Measures>) -> Vec<String> {
    let count = |number: u64| if number == 0 { "·".to_owned() } else { number.to_string() };
    let mut cells = vec![name, count(counts.runs)];
    cells.extend(Ending::ALL.map(|ending| count(counts.ended(ending))));
    if let Some(measures) = measures {
        let time = |seconds: u64| Span::seconds(seconds).to_string();
        let Measures { took, planned, .. } = measures;
        cells.extend([took.least(), took.median(), took.most()].map(time));
        cells.push(span_of(planned));
    }
    cells
}

/// A time that may differ by rehearsal.
pub(super) fn span_of(times: &Histogram) -> String {
    let [least, most] = [times.least(), times.most()].map(|it| Span::seconds(it).to_string());
    match times.most() {
        0 => String::new(),
        _ if least == most => most,
        _ => format!("{least}–{most}"),
    }
}

/// How the conversation was divided, a line a size where everybody was there.
fn talk(told: &Told<'_>, tally: &Tally, words: &Words) -> String {
    let method = &told.loaded.table.method;
    let roles: Vec<RoleId> = (0..method.roles.len()).map(RoleId::at).collect();
    let headings = ["crowd-talk", "crowd-talk-most", "crowd-talk-least"].map(|id| words.tell(id));
    let named = roles.iter().map(|role| method.role(*role).called().to_owned());
    let mut grid = Grid::new(headings.into_iter().chain(named).collect());
    let full = tally.measures.iter().filter(|((_, sort), _)| *sort == Sort::Full);
    for ((people, _), measures) in full {
        let percent = |number: u64| format!("{number}%");
        let mut cells = vec![words.say("crowd-people", &[("n", (*people).into())])];
        cells.extend([measures.most.median(), measures.least.median()].map(percent));
        cells.extend(roles.iter().map(|role| {
            let talk = measures.talk.get(role);
            let share = talk.and_then(|talk| (talk.shares / 10).checked_div(talk.people));
            share.map_or_else(|| "·".to_owned(), percent)
        }));
        grid.row(cells);
    }
    let lines = grid.lines();
    if lines.len() > 1 { lines.join("\n") } else { String::new() }
}

/// How often each phase began, and how often its time was up before it was left.
fn phases(told: &Told<'_>, tally: &Tally, words: &Words) -> String {
    let method = &told.loaded.table.method;
    let headings = ["crowd-phase", "crowd-began", "crowd-over"].map(|id| words.tell(id));
    let mut grid = Grid::new(headings.into_iter().collect());
    for (phase, passages) in &tally.phases {
        let percent = (passages.over * 100).checked_div(passages.times).unwrap_or_default();
        let over = if method.phase(*phase).timebox.is_none() {
            String::new()
        } else {
            format!("{} ({percent}%)", passages.over)
        };
        grid.row(vec![method.phase(*phase).title.clone(), passages.times.to_string(), over]);
    }
    grid.lines().join("\n")
}

/// All that happened in the only rehearsal.
pub(super) fn transcript(told: &Told<'_>, group: Group, words: &Words) -> Option<String> {
    let seen = told.crowd.again(told.loaded, group, told.crowd.seed)?;
    Some(Seen::transcript(&seen, words, usize::MAX).join("\n"))
}

/// How all ended, in a line.
pub(super) fn ending(tally: &Tally, words: &Words) -> String {
    let mut parts = vec![words.say("crowd-runs", &[("n", tally.runs().into())])];
    let ended = Ending::ALL.into_iter().map(|ending| (ending, tally.ended(ending)));
    let told = ended.filter(|(ending, count)| *count > 0 || *ending == Ending::Through);
    parts.push(
        told.map(|(ending, count)| format!("{count} {}", words.tell(ending_id(ending))))
            .collect::<Vec<_>>()
            .join(", "),
    );
    parts.join(": ")
}
