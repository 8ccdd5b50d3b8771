//! Drawings of a row: their width is that of the page, so that nothing in them is scaled and words
//! stay as large as they are. Every number in them stands in words beside them.

use std::fmt::Write as _;

use super::axis::{Place, Scale};
use crate::rehearsal::crowd::{Ending, Histogram};
use crate::report::html::plain;

/// How high a row is, and the line on which it stands.
const HEIGHT: u32 = 32;
const LINE: u32 = 24;

/// In how many columns it is drawn how often each length was there.
const COLUMNS: u64 = 60;
const HIGHEST: u64 = 100;

/// How narrow a part is drawn at least: what is there is seen.
const NARROWEST: u64 = 60;

/// A drawing for whoever sees it; the table around it tells the same.
fn drawing(height: u32, inside: &str) -> String {
    format!(
        "<svg width=\"100%\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\">\
         {inside}</svg>"
    )
}

fn grid(scale: Scale, height: u32) -> String {
    let line = |tick: u64| {
        let at = scale.at(tick);
        format!("<line class=\"grid\" x1=\"{at}\" y1=\"0\" x2=\"{at}\" y2=\"{height}\"/>")
    };
    scale.ticks().map(line).collect()
}

/// The words below a scale.
pub(super) fn axis(scale: Scale, told: impl Fn(u64) -> String) -> String {
    let word = |tick: u64| {
        let at = scale.at(tick);
        let anchor = match at {
            _ if at.is_start() => "start",
            _ if at.is_end() => "end",
            _ => "middle",
        };
        let told = plain(&told(tick));
        format!("<text class=\"tick\" x=\"{at}\" y=\"14\" text-anchor=\"{anchor}\">{told}</text>")
    };
    drawing(20, &scale.ticks().map(word).collect::<String>())
}

/// How long something took: from least to most, the middle, how often each length was there, and
/// between which lengths it was planned.
pub(super) fn range(scale: Scale, took: &Histogram, planned: Option<(u64, u64)>) -> String {
    let mut inside = grid(scale, HEIGHT);
    inside += &shape(scale, took);
    if let Some((least, most)) = planned {
        let (least, most) = (scale.at(least), scale.at(most));
        if least < most {
            let width = most.less(least);
            let _ = write!(
                inside,
                "<rect class=\"planned\" x=\"{least}\" y=\"0\" width=\"{width}\" \
                 height=\"{HEIGHT}\"/>"
            );
        }
        for at in if least < most { vec![least, most] } else { vec![most] } {
            inside += &dashed(at, HEIGHT);
        }
    }
    let (least, middle, most) =
        (scale.at(took.least()), scale.at(took.median()), scale.at(took.most()));
    let cap = |at: Place| {
        let (from, to) = (LINE - 4, LINE + 4);
        format!("<line class=\"took\" x1=\"{at}\" y1=\"{from}\" x2=\"{at}\" y2=\"{to}\"/>")
    };
    let _ = write!(
        inside,
        "<line class=\"took\" x1=\"{least}\" y1=\"{LINE}\" x2=\"{most}\" y2=\"{LINE}\"/>{}{}\
         <circle class=\"middle\" cx=\"{middle}\" cy=\"{LINE}\" r=\"5\"/>",
        cap(least),
        cap(most),
    );
    drawing(HEIGHT, &inside)
}

fn dashed(at: Place, height: u32) -> String {
    format!("<line class=\"dashed\" x1=\"{at}\" y1=\"0\" x2=\"{at}\" y2=\"{height}\"/>")
}

/// How often each length was there, as the outline of so many columns.
fn shape(scale: Scale, took: &Histogram) -> String {
    let columns = columns(scale, took);
    let highest = columns.iter().max().copied().filter(|it| *it > 0);
    let Some(highest) = highest.filter(|_| took.count() > 1) else { return String::new() };
    let mut path = format!("M0 {HIGHEST}");
    let heights = columns.iter().map(|column| HIGHEST - column * HIGHEST / highest);
    let heights: Vec<u64> = heights.collect();
    let mut nth = 0;
    for same in heights.chunk_by(|one, next| one == next) {
        nth += same.len();
        let _ = write!(path, "V{}H{nth}", same[0]);
    }
    format!(
        "<svg width=\"100%\" height=\"{LINE}\" viewBox=\"0 0 {COLUMNS} {HIGHEST}\" \
         preserveAspectRatio=\"none\"><path class=\"often\" d=\"{path}V{HIGHEST}Z\"/></svg>"
    )
}

/// What falls in each column; what lies in several falls in each for its part.
fn columns(scale: Scale, took: &Histogram) -> Vec<u64> {
    let width = u128::from(scale.to - scale.from);
    let least_and_most = (took.least(), took.most().saturating_add(1));
    let mut columns = vec![0_u128; usize::try_from(COLUMNS).unwrap_or_default()];
    for (span, count) in took.spans() {
        let (from, to) = (span.start.max(least_and_most.0), span.end.min(least_and_most.1));
        let at = |number: u64| u128::from(number.saturating_sub(scale.from)) * u128::from(COLUMNS);
        let (from, to) = (at(from), at(to).max(at(from) + 1));
        let first = usize::try_from(from / width).unwrap_or(usize::MAX);
        for (nth, column) in columns.iter_mut().enumerate().skip(first) {
            let start = nth as u128 * width;
            if start >= to {
                break;
            }
            let inside = to.min(start + width).saturating_sub(from.max(start));
            *column += u128::from(count) * inside * 1_000 / (to - from);
        }
    }
    columns.into_iter().map(|it| u64::try_from(it).unwrap_or(u64::MAX / HIGHEST)).collect()
}

/// A length from nothing, beside what would be even.
pub(super) fn bar(scale: Scale, number: u64, even: Option<u64>) -> String {
    let mut inside = grid(scale, HEIGHT);
    let width = scale.at(number);
    let _ = write!(inside, "<rect class=\"bar\" x=\"0\" y=\"8\" width=\"{width}\" height=\"16\"/>");
    inside.extend(even.map(|even| dashed(scale.at(even), HEIGHT)));
    drawing(HEIGHT, &inside)
}

/// From the least to the most, beside what would be even.
pub(super) fn between(scale: Scale, (least, most): (u64, u64), even: u64) -> String {
    let (from, to) = (scale.at(least), scale.at(most));
    let inside = format!(
        "{}<line class=\"took\" x1=\"{from}\" y1=\"16\" x2=\"{to}\" y2=\"16\"/>\
         <circle class=\"least\" cx=\"{from}\" cy=\"16\" r=\"5\"/>\
         <circle class=\"middle\" cx=\"{to}\" cy=\"16\" r=\"5\"/>{}",
        grid(scale, HEIGHT),
        dashed(scale.at(even), HEIGHT),
    );
    drawing(HEIGHT, &inside)
}

/// Parts of so many, beside each other, each with its fill.
pub(super) fn stack(parts: &[(&'static str, u64)], all: u64, scale: Option<Scale>) -> String {
    let mut inside = scale.map_or_else(String::new, |scale| grid(scale, HEIGHT));
    let mut from = Place::default();
    for ((class, _), width) in parts.iter().zip(widths(parts, all)) {
        let _ = write!(
            inside,
            "<rect class=\"{class}\" x=\"{from}\" y=\"6\" width=\"{width}\" height=\"20\"/>"
        );
        from = from.plus(width);
    }
    drawing(HEIGHT, &inside)
}

/// How wide each part is; what a narrow one gets more, the widest gets less.
fn widths(parts: &[(&str, u64)], all: u64) -> Vec<Place> {
    let narrowest = Place::of(NARROWEST, 10_000);
    let mut widths: Vec<Place> = parts.iter().map(|(_, count)| Place::of(*count, all)).collect();
    let whole = widths.iter().fold(Place::default(), |sum, width| sum.plus(*width));
    for (width, (_, count)) in widths.iter_mut().zip(parts) {
        if *count > 0 {
            *width = (*width).max(narrowest);
        }
    }
    let Some(widest) = (0..widths.len()).max_by_key(|at| widths[*at]) else { return widths };
    let others = widths.iter().enumerate().filter(|(at, _)| *at != widest);
    let others = others.fold(Place::default(), |sum, (_, width)| sum.plus(*width));
    widths[widest] = whole.max(narrowest).less(others);
    widths
}

/// What an ending is drawn with: a colour, and a pattern where it is not as it should be.
pub(super) fn fill(ending: Ending) -> &'static str {
    match ending {
        Ending::Through => "through",
        Ending::Late => "late",
        Ending::Held => "held",
        Ending::Missed => "missed",
        Ending::Endless => "endless",
        Ending::RuleFailed => "failed",
        Ending::Astray => "astray",
        Ending::Unsaid => "unsaid",
    }
}

/// The patterns that fills speak of, once on a page.
pub(super) fn patterns() -> String {
    let stripes = |id: &str, turn: u32, size: u32, class: &str| {
        format!(
            "<pattern id=\"{id}\" width=\"{size}\" height=\"{size}\" \
             patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({turn})\">\
             <rect class=\"{class}\" width=\"{size}\" height=\"{size}\"/>\
             <line class=\"stripe\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"{size}\"/></pattern>"
        )
    };
    let dots = |id: &str, class: &str| {
        format!(
            "<pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
             <rect class=\"{class}\" width=\"6\" height=\"6\"/>\
             <circle class=\"dot\" cx=\"3\" cy=\"3\" r=\"1.5\"/></pattern>"
        )
    };
    let all = [
        stripes("of-late", 45, 8, "of-late"),
        stripes("of-held", 0, 6, "of-held"),
        stripes("of-missed", 90, 6, "of-missed"),
        dots("of-endless", "of-endless"),
        stripes("of-failed", 135, 5, "of-failed"),
        stripes("of-astray", 45, 4, "of-astray"),
        dots("of-unsaid", "of-unsaid"),
    ];
    format!(
        "<svg class=\"patterns\" width=\"0\" height=\"0\" aria-hidden=\"true\" \
         focusable=\"false\"><defs>{}</defs></svg>\n",
        all.concat()
    )
}

/// A sample beside the word for it.
pub(super) fn key(inside: &str, told: &str) -> String {
    format!(
        "<span><svg width=\"24\" height=\"14\" aria-hidden=\"true\" focusable=\"false\">\
         {inside}</svg> {}</span>\n",
        plain(told)
    )
}

/// A part of a stack as a sample.
pub(super) fn part_key(class: &str, told: &str) -> String {
    key(&format!("<rect class=\"{class}\" x=\"0\" y=\"1\" width=\"24\" height=\"12\"/>"), told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_narrow_part_is_seen_and_the_whole_stays_whole() {
        let parts = [("through", 9_999), ("held", 1), ("late", 0)];
        let said: Vec<String> = widths(&parts, 10_000).iter().map(ToString::to_string).collect();
        assert_eq!(said, ["99.4%", "0.6%", "0%"]);
        let said: Vec<String> = widths(&parts[1..], 10_000).iter().map(Place::to_string).collect();
        assert_eq!(said, ["0.6%", "0%"]);
    }

    #[test]
    fn what_falls_between_two_columns_falls_in_both() {
        let mut took = Histogram::default();
        (0..60).for_each(|number| took.add(number));
        let scale = Scale::of_times([0, 60].into_iter());
        assert_eq!(scale.to, 60);
        assert!(columns(scale, &took).iter().all(|column| *column == 1_000));
        let mut one = Histogram::default();
        one.add(59);
        assert_eq!(columns(scale, &one).iter().position(|it| *it > 0), Some(59));
    }
}
