//! What was touched of a method as a table: first what never was, then statement by statement.

use std::fmt::Write as _;

use super::sheet::{Row, Sheet};
use crate::rehearsal::report::short::short;
use crate::script::harmless;
use crate::words::{Words, in_brackets};

/// What was touched of a method, to be read from top to bottom.
#[must_use]
pub fn table(sheet: &Sheet, words: &Words) -> String {
    let mut said = heading(sheet, words);
    untouched(sheet, words, &mut said);
    let heads = ["coverage-hits", "coverage-kept", "coverage-broken"].map(|id| words.tell(id));
    let places = sheet.rows().map(|row| row.place.chars().count());
    let columns = Columns { heads, places: places.max().unwrap_or(0) };
    let _ = write!(said, "\n{}", columns.head(words));
    columns.rows(&words.tell("coverage-whole"), &sheet.whole, &mut said);
    for phase in &sheet.phases {
        let gaps = [
            ("phase", phase.title.as_str().into()),
            ("begun", phase.passages.begun.into()),
            ("left", phase.passages.left.into()),
        ];
        columns.rows(&words.say("coverage-phase", &gaps), &phase.rows, &mut said);
    }
    harmless(&said)
}

/// Which method, and how much of it.
pub(super) fn heading(sheet: &Sheet, words: &Words) -> String {
    let gaps = [
        ("title", sheet.title.as_str().into()),
        ("name", sheet.name.as_str().into()),
        ("sessions", sheet.sessions.into()),
        ("n", sheet.touched.n.into()),
        ("of", sheet.touched.of.into()),
        ("percent", sheet.touched.percent(words).into()),
    ];
    words.say("coverage-heading", &gaps) + "\n"
}

/// What was never touched, under the phase it is said of.
fn untouched(sheet: &Sheet, words: &Words, said: &mut String) {
    if sheet.touched.n == sheet.touched.of {
        return;
    }
    let _ = writeln!(said, "\n{}", words.tell("coverage-never"));
    let rows = |title: &str, rows: &[Row], said: &mut String| {
        let never: Vec<&Row> = rows.iter().filter(|row| row.count.hits == 0).collect();
        if !never.is_empty() {
            let _ = writeln!(said, "{title}");
        }
        for row in never {
            let _ = writeln!(said, "  {}  {}", row.place, shown(row));
        }
    };
    rows(&words.tell("coverage-whole"), &sheet.whole, said);
    for phase in &sheet.phases {
        let gaps = [("phase", phase.title.as_str().into()), ("begun", phase.passages.begun.into())];
        rows(&words.say("coverage-idle", &gaps), &phase.rows, said);
    }
}

/// How wide the columns are.
struct Columns {
    heads: [String; 3],
    places: usize,
}

impl Columns {
    fn head(&self, words: &Words) -> String {
        let [hits, kept, broken] = &self.heads;
        format!("  {hits}  {kept}  {broken}  {}\n", words.tell("coverage-statement"))
    }

    fn rows(&self, title: &str, rows: &[Row], said: &mut String) {
        if rows.is_empty() {
            return;
        }
        let _ = writeln!(said, "{title}");
        let cell = |at: usize, count: u64| {
            let count = if count == 0 { "·".to_owned() } else { count.to_string() };
            format!("{count:>0$}", self.heads[at].chars().count())
        };
        for row in rows {
            let (hits, kept, broken) = (row.count.hits, row.count.kept, row.count.broken);
            let counts = [cell(0, hits), cell(1, kept), cell(2, broken)].join("  ");
            let (place, width) = (row.place.as_str(), self.places);
            let _ = writeln!(said, "  {counts}  {place:<width$}  {}", shown(row));
        }
    }
}

/// What a statement says, and what it cites.
pub(in crate::rehearsal::report) fn shown(row: &Row) -> String {
    format!("{}{}", short(&row.said), in_brackets(&row.cites))
}
