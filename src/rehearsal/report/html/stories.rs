//! The page about stories: which hold, what did not go as told, and what they touched of their
//! methods.

use super::chart::{Chart, ChartRow, count};
use super::frame::{Part, Top, folded, framed, legend, list, note, verbatim};
use super::lines::{of, portions, touched};
use super::plot::{part_key, stack};
use crate::rehearsal::report::checked::{Checked, Checks, Held};
use crate::rehearsal::report::coverage::Sheet;
use crate::rehearsal::report::stories::checked;
use crate::rehearsal::report::text::wrong;
use crate::rehearsal::{Outcome, Verdict};
use crate::report::html::plain;
use crate::words::Words;

const ALL: [Held; 4] = [Held::Passed, Held::Failed, Held::Broken, Held::Inconclusive];

/// What became of stories, and what they touched of the methods that they are about, as a page of
/// its own; others they play in passing. `broken_off` says that this is not all.
#[must_use]
pub fn stories_page(
    outcomes: &[Outcome],
    (sheets, in_passing): (&[Sheet], &[Sheet]),
    broken_off: Option<&str>,
    words: &Words,
) -> String {
    let checks = checked(outcomes, words);
    let parts = [
        suites(&checks, words),
        failing(outcomes, words),
        methods(sheets, in_passing, words),
        all(&checks, words),
    ];
    let lines: Vec<String> = broken_off.into_iter().map(str::to_owned).collect();
    let [passed, failed] = [Held::Passed, Held::Failed].map(|held| checks.count(held));
    let rest = checks.all.len() - passed - failed;
    let gaps = [("n", passed.into()), ("of", checks.all.len().into())];
    let is_well = passed == checks.all.len();
    let verdict = if is_well { "page-stories-hold" } else { "page-stories-fail" };
    let verdict = words.say(verdict, &gaps);
    let stories = words.say("page-stories", &[("n", checks.all.len().into())]);
    let mut numbers = vec![(checks.all.len().to_string(), stories)];
    numbers.push((passed.to_string(), held_in_words(Held::Passed, words)));
    numbers.push((failed.to_string(), held_in_words(Held::Failed, words)));
    if rest > 0 {
        numbers.push((rest.to_string(), words.tell("page-rest")));
    }
    let top = Top {
        title: words.tell("page-rehearsals"),
        heading: words.tell("page-rehearsals"),
        below: checks.summary.clone(),
        verdict: (is_well, verdict),
        numbers,
        lines,
    };
    framed(&top, &parts, words)
}

fn held_in_words(held: Held, words: &Words) -> String {
    words.tell(match held {
        Held::Passed => "page-passed",
        Held::Failed => "page-failed",
        Held::Broken => "page-broken",
        Held::Inconclusive => "page-inconclusive",
    })
}

fn fill(held: Held) -> &'static str {
    match held {
        Held::Passed => "through",
        Held::Failed => "held",
        Held::Broken => "failed",
        Held::Inconclusive => "unsaid",
    }
}

/// A row for each folder of stories.
fn suites(checks: &Checks, words: &Words) -> Part {
    let heading = words.tell("page-suites");
    let rows = checks.suites().map(|own| {
        let number = |held: Held| own.iter().filter(|one| one.result == held).count();
        let counts = ALL.map(|held| (held, u64::try_from(number(held)).unwrap_or(u64::MAX)));
        let whole = counts.iter().map(|(_, count)| count).sum();
        let parts: Vec<(&str, u64)> =
            counts.iter().filter(|(_, n)| *n > 0).map(|(held, n)| (fill(*held), *n)).collect();
        ChartRow {
            name: own.first().map(|one| one.suite.clone()).unwrap_or_default(),
            drawing: stack(&parts, whole, None),
            cells: std::iter::once(whole).chain(counts.map(|(_, n)| n)).map(count).collect(),
        }
    });
    let heads = std::iter::once(words.say("page-stories", &[("n", checks.all.len().into())]));
    let chart = Chart {
        name: heading.clone(),
        rows_are: words.tell("page-folder"),
        drawn: words.tell("page-share"),
        heads: heads.chain(ALL.map(|held| held_in_words(held, words))).collect(),
        groups: vec![(String::new(), rows.collect())],
        axis: String::new(),
    };
    let seen = ALL.into_iter().filter(|held| checks.count(*held) > 0);
    let keys: Vec<String> =
        seen.map(|held| part_key(fill(held), &held_in_words(held, words))).collect();
    Part { id: "suites", heading, body: [legend(&keys), chart.written()].concat() }
}

/// What did not go as told, with all that helps to mend it.
fn failing(outcomes: &[Outcome], words: &Words) -> Part {
    let failing = outcomes.iter().filter(|outcome| outcome.verdict != Verdict::Passed);
    let body = failing.map(|outcome| {
        let (head, detail) = wrong(outcome, words);
        let detail = verbatim(&detail, &outcome.story.name);
        format!("<article class=\"cause\">\n<h3>{}</h3>\n{detail}</article>\n", plain(&head))
    });
    Part { id: "failures", heading: words.tell("page-not-as-told"), body: body.collect() }
}

/// What was touched of each method.
fn methods(sheets: &[Sheet], in_passing: &[Sheet], words: &Words) -> Part {
    let heading = words.tell("page-methods");
    let rows: Vec<ChartRow> =
        sheets.iter().map(|sheet| of(sheet.title.clone(), sheet.touched, words)).collect();
    let mut body = String::new();
    if !rows.is_empty() {
        body = note(&words.tell("page-methods-read"));
        body += &portions(&heading, "page-method", rows, words);
        body.extend(sheets.iter().map(|sheet| {
            let gaps = [
                ("title", sheet.title.as_str().into()),
                ("percent", sheet.touched.percent(words).into()),
            ];
            folded(
                &words.say("page-method-touched", &gaps),
                &touched(sheet, words),
                sheets.len() == 1,
            )
        }));
    }
    if !in_passing.is_empty() {
        let names: Vec<&str> = in_passing.iter().map(|sheet| sheet.name.as_str()).collect();
        let gaps = [("methods", names.join(", ").into())];
        body += &note(&words.say("coverage-in-passing", &gaps));
    }
    Part { id: "methods", heading, body }
}

/// Every story, folded by its folder.
fn all(checks: &Checks, words: &Words) -> Part {
    let body = checks.suites().map(|own| {
        let lines: Vec<String> = own.iter().map(|one| line(one, words)).collect();
        let suite = own.first().map(|one| one.suite.as_str()).unwrap_or_default();
        let gaps = [("suite", suite.into()), ("n", own.len().into())];
        folded(&words.say("page-suite", &gaps), &list(&lines), false)
    });
    Part { id: "stories", heading: words.tell("page-all-stories"), body: body.collect() }
}

fn line(one: &Checked, words: &Words) -> String {
    let mark = match one.result {
        Held::Passed => '✓',
        Held::Failed | Held::Broken => '✗',
        Held::Inconclusive => '?',
    };
    let held = held_in_words(one.result, words);
    format!("{mark} {} ({held})", one.name)
}
