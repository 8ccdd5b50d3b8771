//! In which phases time was up before they were left.

use super::airtime::percent;
use super::axis::Scale;
use super::chart::{Chart, ChartRow, count};
use super::plot::{axis, bar};
use crate::rehearsal::crowd::Tally;
use crate::rehearsal::report::crowd::Told;
use crate::words::Words;

/// A row for each phase that has a time; nothing where none has.
pub(super) fn over_time(told: &Told<'_>, tally: &Tally, words: &Words) -> String {
    let method = &told.loaded.table.method;
    let timed = tally.phases.iter().filter(|(id, _)| method.phase(**id).timebox.is_some());
    let scale = Scale::of_percents(100);
    let rows = timed.map(|(id, passages)| {
        let share = (passages.over * 100).checked_div(passages.times).unwrap_or_default();
        ChartRow {
            name: method.phase(*id).title.clone(),
            drawing: bar(scale, share, None),
            cells: vec![passages.times.to_string(), count(passages.over), percent(share, words)],
        }
    });
    let heads = ["crowd-began", "crowd-over", "page-share"];
    let chart = Chart {
        name: words.tell("page-over-time"),
        rows_are: words.tell("crowd-phase"),
        drawn: words.tell("crowd-over"),
        heads: heads.map(|id| words.tell(id)).to_vec(),
        groups: vec![(String::new(), rows.collect())],
        axis: axis(scale, |tick| percent(tick, words)),
    };
    chart.written()
}
