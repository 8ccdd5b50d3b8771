//! Reports as files.

use std::path::Path;

use anyhow::{Context as _, anyhow};
use serde_json::Value;

use crate::cli::failure::Failure;
use crate::rehearsal::crowd::Part;
use crate::words::Words;

/// No count comes near this, and sums of many such counts still fit.
const MOST: u64 = 1 << 48;

pub(super) fn write(part: &Part) -> Result<String, Failure> {
    let json = serde_json::to_string_pretty(part).context("this cannot be written as JSON")?;
    Ok(json + "\n")
}

/// Reads a report; whatever is no report is refused.
pub(in crate::cli) fn read(words: &Words, path: &Path) -> Result<Part, Failure> {
    let about = |id: &str| words.say(id, &[("file", path.display().to_string().into())]);
    #[expect(clippy::disallowed_methods, reason = "what is named is read here")]
    let text = std::fs::read_to_string(path);
    let text = text.map_err(|error| {
        Failure::File(anyhow::Error::new(error).context(about("report-unread")))
    })?;
    let value: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::File(anyhow::Error::new(error).context(about("report-none"))))?;
    let newer = value.get("report").and_then(Value::as_u64).filter(|it| *it > Part::REPORT.into());
    if newer.is_some() {
        return Err(Failure::File(anyhow!(about("report-newer"))));
    }
    if !value.get("tally").is_none_or(is_countable) {
        return Err(Failure::File(anyhow!(about("report-unsound"))));
    }
    let part: Part = serde_json::from_value(value)
        .map_err(|error| Failure::File(anyhow::Error::new(error).context(about("report-none"))))?;
    if part.partition.is_one() {
        Ok(part)
    } else {
        Err(Failure::File(anyhow!(about("report-unsound"))))
    }
}

/// Whether every number in it can be added to others. A seed is no count.
fn is_countable(value: &Value) -> bool {
    match value {
        Value::Array(all) => all.iter().all(is_countable),
        Value::Object(all) => all.iter().all(|(name, it)| name == "seed" || is_countable(it)),
        Value::Number(number) => number.as_u64().is_none_or(|number| number < MOST),
        _ => true,
    }
}
