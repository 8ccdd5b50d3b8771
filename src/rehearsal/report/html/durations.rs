//! How long rehearsals took, for each circumstance and size, beside the time that is planned.

use super::axis::Scale;
use super::chart::{Chart, ChartRow};
use super::frame::{Part, legend, note};
use super::plot::{axis, key, range};
use crate::method::Method;
use crate::rehearsal::crowd::{Measures, Sort, Tally};
use crate::rehearsal::report::crowd::{Told, sort_in_words, span_of};
use crate::time::Span;
use crate::words::Words;

/// What is planned of the whole.
enum Planned {
    /// The method says how long it may take.
    AtMost(u64),
    /// Every phase has its time: what they come to is counted.
    Together,
    /// Only some phases have, so many of so many.
    InPart(usize, usize),
}

/// The part about durations.
pub(super) fn durations(told: &Told<'_>, tally: &Tally, words: &Words) -> Part {
    let planned = Planned::of(&told.loaded.table.method);
    let all = tally.measures.values();
    let ends = |measures: &Measures| {
        let took = [measures.took.least(), measures.took.most()];
        let planned = planned.of_one(measures).map_or(took, |(least, most)| [least, most]);
        took.into_iter().chain(planned)
    };
    let ends: Vec<u64> = all.filter(|measures| measures.took.count() > 0).flat_map(ends).collect();
    let scale = Scale::of_times(ends.iter().copied());
    let groups: Vec<(String, Vec<ChartRow>)> = told
        .crowd
        .plan
        .sorts()
        .iter()
        .map(|(sort, _)| {
            let rows =
                tally.measures.iter().filter(|((_, own), it)| own == sort && it.took.count() > 0);
            let rows = rows.map(|((people, _), it)| row(scale, *people, it, &planned, words));
            (sort_in_words(*sort, told, words), rows.collect::<Vec<_>>())
        })
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    let heading = words.tell("page-durations");
    let mut body = String::new();
    if !groups.is_empty() {
        body = [keys(&planned, words), note(&planned.told(tally, words))].concat();
        body += &chart(&heading, groups, scale, words).folded();
    }
    Part { id: "durations", heading, body }
}

fn chart(name: &str, groups: Vec<(String, Vec<ChartRow>)>, scale: Scale, words: &Words) -> Chart {
    let heads = ["crowd-shortest", "crowd-middle", "crowd-longest", "crowd-plan"];
    Chart {
        name: name.to_owned(),
        rows_are: words.tell("page-size"),
        drawn: words.tell("page-took"),
        heads: heads.map(|id| words.tell(id)).to_vec(),
        groups,
        axis: axis(scale, time),
    }
}

fn row(
    scale: Scale,
    people: u8,
    measures: &Measures,
    planned: &Planned,
    words: &Words,
) -> ChartRow {
    let took = &measures.took;
    let mut cells = [took.least(), took.median(), took.most()].map(time).to_vec();
    // What is the same everywhere stands above.
    if matches!(planned, Planned::Together) {
        cells.push(span_of(&measures.planned));
    }
    ChartRow {
        name: words.say("crowd-people", &[("n", people.into())]),
        drawing: range(scale, took, planned.of_one(measures)),
        cells,
    }
}

fn keys(planned: &Planned, words: &Words) -> String {
    let mut keys = vec![
        key("<path class=\"often\" d=\"M1 13V8H7V3H15V6H23V13Z\"/>", &words.tell("page-often")),
        key(
            "<line class=\"took\" x1=\"1\" y1=\"7\" x2=\"23\" y2=\"7\"/>\
             <line class=\"took\" x1=\"1\" y1=\"3\" x2=\"1\" y2=\"11\"/>\
             <line class=\"took\" x1=\"23\" y1=\"3\" x2=\"23\" y2=\"11\"/>",
            &words.tell("page-range"),
        ),
        key("<circle class=\"middle\" cx=\"12\" cy=\"7\" r=\"5\"/>", &words.tell("page-middle")),
    ];
    let planned = match planned {
        Planned::AtMost(most) => Some(words.say("page-most", &[("most", time(*most).into())])),
        Planned::Together => Some(words.tell("crowd-plan")),
        Planned::InPart(..) => None,
    };
    let line = "<line class=\"dashed\" x1=\"12\" y1=\"0\" x2=\"12\" y2=\"14\"/>";
    keys.extend(planned.map(|told| key(line, &told)));
    legend(&keys)
}

impl Planned {
    fn of(method: &Method) -> Planned {
        if let Some(timebox) = &method.timebox {
            return Planned::AtMost(timebox.most.as_seconds());
        }
        let main = method.phases.iter().filter(|phase| phase.aside.is_none() && !phase.prelude);
        let timed = main.clone().filter(|phase| phase.timebox.is_some()).count();
        match main.count() {
            all if all == timed && all > 0 => Planned::Together,
            all => Planned::InPart(timed, all),
        }
    }

    /// Between which lengths some rehearsals were planned.
    fn of_one(&self, measures: &Measures) -> Option<(u64, u64)> {
        match self {
            Planned::AtMost(most) => Some((*most, *most)),
            Planned::Together if measures.planned.most() > 0 => {
                Some((measures.planned.least(), measures.planned.most()))
            }
            _ => None,
        }
    }

    fn told(&self, tally: &Tally, words: &Words) -> String {
        match self {
            Planned::AtMost(most) => words.say("page-at-most", &[("most", time(*most).into())]),
            Planned::Together => words.tell("page-planned-together"),
            Planned::InPart(0, _) => words.tell("page-unplanned"),
            Planned::InPart(n, of) => {
                let full = tally.measures.iter().find(|((_, sort), _)| *sort == Sort::Full);
                let own = full.or_else(|| tally.measures.iter().next());
                let planned = own.map_or_else(String::new, |(_, it)| span_of(&it.planned));
                let gaps = [("n", (*n).into()), ("of", (*of).into()), ("planned", planned.into())];
                words.say("page-planned-in-part", &gaps)
            }
        }
    }
}

/// So many seconds, as on a clock.
pub(super) fn time(seconds: u64) -> String {
    Span::seconds(seconds).to_string()
}
