//! How rehearsals ended, for each circumstance and size.

use super::chart::{Chart, ChartRow, count};
use super::frame::{Part, legend};
use super::plot::{fill, part_key, stack};
use crate::rehearsal::crowd::{Ending, Sort, Tally};
use crate::rehearsal::report::crowd::{Told, ending_id, sort_in_words};
use crate::words::Words;

/// The part about endings.
pub(super) fn endings(told: &Told<'_>, tally: &Tally, words: &Words) -> Part {
    let heading = words.tell("page-endings");
    let groups = told.crowd.plan.sorts().iter().map(|(sort, groups)| {
        let mut sizes: Vec<u8> = groups.iter().map(|group| group.people).collect();
        sizes.sort_unstable();
        sizes.dedup();
        let rows = sizes.into_iter().filter_map(|people| row(tally, (people, *sort), words));
        (sort_in_words(*sort, told, words), rows.collect())
    });
    let groups: Vec<(String, Vec<ChartRow>)> = groups.collect();
    let heads = ["crowd-times"].into_iter().chain(Ending::ALL.map(ending_id));
    let chart = Chart {
        name: heading.clone(),
        rows_are: words.tell("page-size"),
        drawn: words.tell("page-share"),
        heads: heads.map(|id| words.tell(id)).collect(),
        groups: groups.into_iter().filter(|(_, rows)| !rows.is_empty()).collect(),
        axis: String::new(),
    };
    let seen = Ending::ALL.into_iter().filter(|ending| tally.ended(*ending) > 0);
    let keys: Vec<String> = seen.map(|ending| key(ending, words)).collect();
    Part { id: "endings", heading, body: [legend(&keys), chart.folded()].concat() }
}

/// The sample of an ending.
pub(super) fn key(ending: Ending, words: &Words) -> String {
    part_key(fill(ending), &words.tell(ending_id(ending)))
}

fn row(tally: &Tally, (people, sort): (u8, Sort), words: &Words) -> Option<ChartRow> {
    let counts = tally.together(people, sort);
    let ended = Ending::ALL.map(|ending| (ending, counts.ended(ending)));
    let parts: Vec<(&str, u64)> =
        ended.iter().filter(|(_, n)| *n > 0).map(|(ending, n)| (fill(*ending), *n)).collect();
    let cells = std::iter::once(counts.runs).chain(ended.map(|(_, n)| n)).map(count);
    (counts.runs > 0).then(|| ChartRow {
        name: words.say("crowd-people", &[("n", people.into())]),
        drawing: stack(&parts, counts.runs, None),
        cells: cells.collect(),
    })
}
