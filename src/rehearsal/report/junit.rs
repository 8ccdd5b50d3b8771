//! Checks as JUnit XML, as programs read it that build and test.

use std::fmt::Write as _;

use super::checked::{Checked, Checks, Held};

/// A whole document.
#[must_use]
pub fn junit(checks: &Checks) -> String {
    let mut said = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(said, "<testsuites name=\"intervisie\" {}>", counts(&checks.all));
    for suite in checks.suites() {
        let name = suite.first().map_or("", |one| &one.suite);
        let counts = counts(suite);
        let _ = writeln!(said, "  <testsuite name=\"{}\" {counts} skipped=\"0\">", xml(name));
        for one in suite {
            case(one, &mut said);
        }
        said.push_str("  </testsuite>\n");
    }
    said.push_str("</testsuites>\n");
    said
}

fn counts(all: &[Checked]) -> String {
    let failures = all.iter().filter(|one| one.result == Held::Failed).count();
    let errors = all.iter().filter(|one| is_error(one.result)).count();
    format!("tests=\"{}\" failures=\"{failures}\" errors=\"{errors}\"", all.len())
}

/// What is not said is no failure of what was checked, and no success.
fn is_error(held: Held) -> bool {
    matches!(held, Held::Broken | Held::Inconclusive)
}

fn case(one: &Checked, said: &mut String) {
    let (suite, name) = (xml(&one.suite), xml(&one.name));
    let _ = write!(said, "    <testcase classname=\"{suite}\" name=\"{name}\"");
    if let Some(file) = &one.file {
        let _ = write!(said, " file=\"{}\"", xml(file));
    }
    if let Some(line) = one.line {
        let _ = write!(said, " line=\"{line}\"");
    }
    if one.result == Held::Passed {
        said.push_str("/>\n");
        return;
    }
    let tag = if is_error(one.result) { "error" } else { "failure" };
    let (message, detail) = (xml(&one.message), xml(&one.detail).replace("&#10;", "\n"));
    let _ = writeln!(
        said,
        ">\n      <{tag} message=\"{message}\" type=\"{}\">{detail}</{tag}>\n    </testcase>",
        one.kind
    );
}

/// Text that is nothing but text, in quotes too. A sign that XML cannot hold is another one.
pub(super) fn xml(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => said.push_str("&amp;"),
            '<' => said.push_str("&lt;"),
            '>' => said.push_str("&gt;"),
            '"' => said.push_str("&quot;"),
            '\'' => said.push_str("&#39;"),
            '\n' => said.push_str("&#10;"),
            '\t' => said.push_str("&#9;"),
            '\u{fffe}' | '\u{ffff}' => said.push('\u{fffd}'),
            sign if sign.is_control() => said.push('\u{fffd}'),
            sign => said.push(sign),
        }
    }
    said
}
