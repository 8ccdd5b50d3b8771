//! What was touched of a method: phase by phase, what never was, and in the margin of its scripts.

use std::fmt::Write as _;

use super::airtime::percent;
use super::axis::Scale;
use super::chart::{Chart, ChartRow};
use super::frame::folded;
use super::plot::{axis, bar};
use crate::rehearsal::report::coverage::{LineRow, Row, ScriptRows, Sheet, shown};
use crate::rehearsal::report::portion::Portion;
use crate::report::html::plain;
use crate::words::Words;

/// All of it.
pub(super) fn touched(sheet: &Sheet, words: &Words) -> String {
    let mut said = phases(sheet, words);
    said += &untouched(sheet, words);
    for script in &sheet.scripts {
        let gaps = [
            ("script", script.name.as_str().into()),
            ("n", script.touched.n.into()),
            ("of", script.touched.of.into()),
        ];
        said += &folded(&words.say("coverage-script", &gaps), &margin(script, words), false);
    }
    said
}

/// A row for each phase and for the whole.
fn phases(sheet: &Sheet, words: &Words) -> String {
    let whole = (words.tell("coverage-whole"), &sheet.whole);
    let phases = sheet.phases.iter().map(|phase| (phase.title.clone(), &phase.rows));
    let all = std::iter::once(whole).chain(phases).filter(|(_, rows)| !rows.is_empty());
    let rows = all
        .map(|(name, rows)| of(name, Portion::among(rows.iter(), |row| row.count.hits > 0), words));
    portions(&words.tell("page-lines"), "crowd-phase", rows.collect(), words)
}

/// A row for each of some things of which a portion was touched.
pub(super) fn portions(name: &str, rows_are: &str, rows: Vec<ChartRow>, words: &Words) -> String {
    let scale = Scale::of_percents(100);
    Chart {
        name: name.to_owned(),
        rows_are: words.tell(rows_are),
        drawn: words.tell("page-touched"),
        heads: ["page-statements", "page-share"].map(|id| words.tell(id)).to_vec(),
        groups: vec![(String::new(), rows)],
        axis: axis(scale, |tick| percent(tick, words)),
    }
    .written()
}

/// A portion as a row.
pub(super) fn of(name: String, portion: Portion, words: &Words) -> ChartRow {
    let whole = u64::try_from(portion.hundredths() / 100).unwrap_or(100);
    let gaps = [("n", portion.n.into()), ("of", portion.of.into())];
    ChartRow {
        name,
        drawing: bar(Scale::of_percents(100), whole, None),
        cells: vec![words.say("page-n-of", &gaps), portion.percent(words)],
    }
}

/// What was never touched, under the phase it is said of.
fn untouched(sheet: &Sheet, words: &Words) -> String {
    let never = |rows: &[Row]| {
        let rows = rows.iter().filter(|row| row.count.hits == 0);
        let item = |row: &Row| {
            format!(
                "<li>{} <span class=\"soft\">{}</span></li>\n",
                plain(&shown(row)),
                plain(&row.place)
            )
        };
        rows.map(item).collect::<String>()
    };
    let phases = sheet.phases.iter().map(|phase| (phase.title.clone(), never(&phase.rows)));
    let whole = (words.tell("coverage-whole"), never(&sheet.whole));
    let mut said = String::new();
    for (title, items) in std::iter::once(whole).chain(phases) {
        if !items.is_empty() {
            let _ = write!(said, "<p class=\"label\">{}</p>\n<ul>\n{items}</ul>\n", plain(&title));
        }
    }
    let left = sheet.touched.of - sheet.touched.n;
    folded(&words.say("page-never", &[("n", left.into())]), &said, true)
}

/// A script with counts in its margin.
fn margin(script: &ScriptRows, words: &Words) -> String {
    let mut said = format!(
        "<div class=\"wide\" role=\"region\" aria-label=\"{}\" tabindex=\"0\">\n\
         <table class=\"script\">\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>\
         <th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
        plain(&script.name),
        plain(&words.tell("page-line")),
        plain(&words.tell("page-touched")),
        plain(&words.tell("page-script")),
    );
    for (line, nth) in script.lines.iter().zip(1_usize..) {
        let (class, told) = counted(line, words);
        let _ = writeln!(
            said,
            "<tr{class}><td>{nth}</td><td>{}</td><td><code>{}</code></td></tr>",
            plain(&told),
            plain(line.text.trim_end())
        );
    }
    said + "</tbody>\n</table>\n</div>\n"
}

/// What a line looks like, and how often it was touched.
fn counted(line: &LineRow, words: &Words) -> (&'static str, String) {
    let Portion { n, of } = line.touched;
    match n {
        _ if of == 0 => ("", String::new()),
        0 => (" class=\"never\"", words.tell("coverage-line-never")),
        _ if n < of => (" class=\"partly\"", format!("{n}/{of} {}×", line.count.hits)),
        _ => (" class=\"hit\"", format!("{}×", line.count.hits)),
    }
}
