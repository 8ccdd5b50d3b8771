//! What was touched of a method in the margin of its scripts, that of the method and those that it
//! stands on.

use std::fmt::Write as _;

use super::sheet::{LineRow, ScriptRows, Sheet};
use super::table::heading;
use crate::script::harmless;
use crate::words::Words;

/// The scripts of a method with counts in the margin.
#[must_use]
pub fn lines(sheet: &Sheet, words: &Words) -> String {
    let mut said = heading(sheet, words);
    for script in &sheet.scripts {
        let gaps = [
            ("script", script.name.as_str().into()),
            ("n", script.touched.n.into()),
            ("of", script.touched.of.into()),
        ];
        let _ = writeln!(said, "\n{}", words.say("coverage-script", &gaps));
        margin(script, words, &mut said);
    }
    harmless(&said)
}

fn margin(script: &ScriptRows, words: &Words, said: &mut String) {
    let never = words.tell("coverage-line-never");
    let counts: Vec<String> = script.lines.iter().map(|line| told(line, &never)).collect();
    let width = counts.iter().map(|count| count.chars().count()).max().unwrap_or(0);
    let numbers = script.lines.len().to_string().len();
    for ((nth, line), count) in (1..).zip(&script.lines).zip(counts) {
        let text = format!("{count:>width$}  {nth:>numbers$} │ {}", line.text);
        let _ = writeln!(said, "{}", text.trim_end());
    }
}

/// How often a line was touched; of several statements on it, how many were.
fn told(line: &LineRow, never: &str) -> String {
    let (n, of) = (line.touched.n, line.touched.of);
    match n {
        _ if of == 0 => String::new(),
        0 => never.to_owned(),
        _ if n < of => format!("{n}/{of} {}×", line.count.hits),
        _ => format!("{}×", line.count.hits),
    }
}
