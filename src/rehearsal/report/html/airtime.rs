//! How talking was divided among people: the share of one person in each role, and of who talked
//! most and least, beside an even share.

use super::axis::Scale;
use super::chart::{Chart, ChartRow};
use super::durations::time;
use super::frame::{Part, folded, legend, note};
use super::plot::{axis, bar, between, key};
use crate::method::RoleId;
use crate::rehearsal::crowd::{Measures, Sort, Tally};
use crate::rehearsal::report::crowd::{Told, sort_in_words};
use crate::words::Words;

/// Rows under a name.
type Rows = (String, Vec<ChartRow>);

/// The part about talking.
pub(super) fn airtime(told: &Told<'_>, tally: &Tally, words: &Words) -> Part {
    let heading = words.tell("page-airtime");
    let heard = |it: &Measures| it.most.count() > 0;
    let most = tally.measures.iter().filter(|(_, it)| heard(it)).flat_map(|((people, _), it)| {
        let roles = it.talk.values().map(|talk| share(talk.shares, talk.people));
        roles.chain([it.most.median(), even(*people)])
    });
    let scale = Scale::of_percents(most.max().unwrap_or_default());
    let sorts = told.crowd.plan.sorts().iter().filter_map(|(sort, _)| {
        let own = tally.measures.iter().filter(|((_, own), it)| own == sort && heard(it));
        let groups: Vec<_> =
            own.map(|((people, _), it)| group(told, scale, (*people, it), words)).collect();
        (!groups.is_empty()).then_some((*sort, groups))
    });
    let sorts: Vec<(Sort, Vec<Rows>)> = sorts.collect();
    let mut body = String::new();
    if !sorts.is_empty() {
        body = [keys(words), note(&words.tell("page-airtime-read"))].concat();
        let only = sorts.len() == 1;
        for (at, (sort, groups)) in sorts.into_iter().enumerate() {
            let written = chart(&heading, groups, scale, words).written();
            let name = sort_in_words(sort, told, words);
            body += &if only { written } else { folded(&name, &written, at == 0) };
        }
    }
    Part { id: "airtime", heading, body }
}

fn chart(name: &str, groups: Vec<Rows>, scale: Scale, words: &Words) -> Chart {
    Chart {
        name: name.to_owned(),
        rows_are: words.tell("page-who"),
        drawn: words.tell("page-share-of-talk"),
        heads: vec![words.tell("page-share")],
        groups,
        axis: axis(scale, |tick| percent(tick, words)),
    }
}

/// A size: whoever talks most and least, then each role.
fn group(
    told: &Told<'_>,
    scale: Scale,
    (people, measures): (u8, &Measures),
    words: &Words,
) -> Rows {
    let (even, method) = (even(people), &told.loaded.table.method);
    let (least, most) = (measures.least.median(), measures.most.median());
    let mut rows = vec![ChartRow {
        name: words.tell("page-least-to-most"),
        drawing: between(scale, (least, most), even),
        cells: vec![format!("{least}–{}", percent(most, words))],
    }];
    rows.extend((0..method.roles.len()).map(RoleId::at).filter_map(|role| {
        let talk = measures.talk.get(&role).filter(|talk| talk.people > 0)?;
        let share = share(talk.shares, talk.people);
        Some(ChartRow {
            name: method.role(role).called().to_owned(),
            drawing: bar(scale, share, Some(even)),
            cells: vec![percent(share, words)],
        })
    }));
    let gaps = [
        ("people", words.say("crowd-people", &[("n", people.into())]).into()),
        ("even", percent(even, words).into()),
        ("middle", time(measures.took.median()).into()),
    ];
    (words.say("page-even-share", &gaps), rows)
}

fn keys(words: &Words) -> String {
    legend(&[
        key(
            "<rect class=\"bar\" x=\"0\" y=\"2\" width=\"24\" height=\"10\"/>",
            &words.tell("page-one-of-role"),
        ),
        key(
            "<line class=\"took\" x1=\"5\" y1=\"7\" x2=\"19\" y2=\"7\"/>\
             <circle class=\"least\" cx=\"5\" cy=\"7\" r=\"4\"/>\
             <circle class=\"middle\" cx=\"19\" cy=\"7\" r=\"4\"/>",
            &words.tell("page-least-to-most"),
        ),
        key(
            "<line class=\"dashed\" x1=\"12\" y1=\"0\" x2=\"12\" y2=\"14\"/>",
            &words.tell("page-even"),
        ),
    ])
}

/// The share of one person where shares, in thousandths, are of so many.
fn share(shares: u64, people: u64) -> u64 {
    (shares / 10).checked_div(people).unwrap_or_default()
}

fn even(people: u8) -> u64 {
    let people = u64::from(people.max(1));
    (100 + people / 2) / people
}

pub(super) fn percent(number: u64, words: &Words) -> String {
    words.say("percent-whole", &[("whole", number.into())])
}
