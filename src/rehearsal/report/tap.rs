//! Checks as TAP 14, with what went wrong as YAML below each.

use std::fmt::Write as _;

use super::checked::{Checked, Checks, Held};

/// A whole document.
#[must_use]
pub fn tap(checks: &Checks) -> String {
    let mut said = format!("TAP version 14\n1..{}\n", checks.all.len());
    for (one, nth) in checks.all.iter().zip(1_usize..) {
        let ok = if one.result == Held::Passed { "ok" } else { "not ok" };
        let name = described(&format!("{}/{}", one.suite, one.name));
        let _ = writeln!(said, "{ok} {nth} - {name}");
        if one.result != Held::Passed {
            diagnostics(one, &mut said);
        }
    }
    for line in checks.summary.lines() {
        let _ = writeln!(said, "# {line}");
    }
    said
}

fn diagnostics(one: &Checked, said: &mut String) {
    let severity = match one.result {
        Held::Broken => "error",
        Held::Inconclusive => "inconclusive",
        Held::Failed | Held::Passed => "fail",
    };
    let _ = writeln!(said, "  ---\n  severity: {severity}\n  kind: {}", one.kind);
    let _ = writeln!(said, "  message: {}", quoted(&one.message));
    if let Some(file) = &one.file {
        let _ = writeln!(said, "  at:\n    file: {}", quoted(file));
        if let Some(line) = one.line {
            let _ = writeln!(said, "    line: {line}");
        }
    }
    let _ = writeln!(said, "  sessions: {}\n  failed: {}", one.sessions, one.failed);
    if !one.detail.is_empty() {
        said.push_str("  detail: |2-\n");
        for line in one.detail.lines() {
            let _ = writeln!(said, "    {}", safe(line));
        }
    }
    said.push_str("  ...\n");
}

/// A description: no sign of it begins a directive or another line.
fn described(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('#', "\\#");
    text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}

/// A text in quotes, as YAML reads it.
fn quoted(text: &str) -> String {
    let mut said = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' | '\\' => said.extend(['\\', sign]),
            '\n' => said.push_str("\\n"),
            sign if sign.is_control() => said.push('\u{fffd}'),
            sign => said.push(sign),
        }
    }
    said.push('"');
    said
}

/// A line that holds what YAML can hold, and is one line to every reader.
fn safe(line: &str) -> String {
    let is_bad = |sign: char| {
        sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}')
    };
    line.chars().map(|sign| if is_bad(sign) { '\u{fffd}' } else { sign }).collect()
}
