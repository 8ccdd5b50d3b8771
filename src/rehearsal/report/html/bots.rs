//! Bots in the circle: how often some rule caught each, and which.

use std::fmt::Write as _;

use super::airtime::percent;
use super::axis::Scale;
use super::chart::{Chart, ChartRow, count};
use super::frame::{Part, folded, note};
use super::plot::{axis, bar};
use crate::rehearsal::crowd::Tally;
use crate::rehearsal::report::caught::caught;
use crate::rehearsal::report::crowd::Told;
use crate::report::html::plain;
use crate::words::Words;

/// The part about bots; without a body where none was asked for.
pub(super) fn bots(told: &Told<'_>, tally: &Tally, words: &Words) -> Part {
    let heading = words.tell("page-bots");
    let scale = Scale::of_percents(100);
    let rows = told.bots.iter().zip(0_u8..).map(|(bot, nth)| {
        let conduct = tally.bots.get(&nth).cloned().unwrap_or_default();
        let share = (conduct.noticed * 100).checked_div(conduct.active).unwrap_or_default();
        ChartRow {
            name: bot.id.clone(),
            drawing: bar(scale, share, None),
            cells: vec![
                count(conduct.runs),
                count(conduct.active),
                count(conduct.noticed),
                percent(share, words),
            ],
        }
    });
    let heads = ["page-bot-runs", "page-bot-active", "page-bot-noticed", "page-share"];
    let chart = Chart {
        name: heading.clone(),
        rows_are: words.tell("page-bot"),
        drawn: words.tell("page-bot-drawn"),
        heads: heads.map(|id| words.tell(id)).to_vec(),
        groups: vec![(String::new(), rows.collect())],
        axis: axis(scale, |tick| percent(tick, words)),
    };
    let mut body = chart.written();
    if !body.is_empty() {
        body.insert_str(0, &note(&words.tell("page-bots-read")));
        body.extend(caught(told, tally, words).iter().map(|part| one(part)));
    }
    Part { id: "bots", heading, body }
}

/// What became of a bot: what stands deeper belongs to the line above.
fn one(part: &str) -> String {
    let mut lines = part.lines();
    let head = lines.next().unwrap_or_default();
    let mut items = String::new();
    for line in lines {
        let told = plain(line.trim());
        let _ = match line.strip_prefix("   ") {
            Some(_) => write!(items, "<br/>\n<span class=\"soft\">{told}</span>"),
            None if items.is_empty() => write!(items, "<li>{told}"),
            None => write!(items, "</li>\n<li>{told}"),
        };
    }
    folded(head, &format!("<ul>\n{items}</li>\n</ul>\n"), false)
}
