//! In which form rehearsals are told, and where to.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, ValueEnum};

use super::failure::Failure;
use crate::rehearsal::report::{Checks, junit, tap};

#[derive(Debug, Args)]
pub(super) struct ToldArgs {
    /// In which form: text, html, junit, tap, jsonl, or, with --bots, json for `report merge`
    #[arg(long, value_name = "FORM", value_enum, default_value_t = Form::Text,
          hide_default_value = true, hide_possible_values = true)]
    pub(super) format: Form,
    /// Write it to this file, which is not there yet
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    /// For a terminal.
    Text,
    /// A page for a browser.
    Html,
    /// XML, for what builds and tests.
    Junit,
    /// TAP 14.
    Tap,
    /// An object a line.
    Jsonl,
    /// Counts, to be merged with others.
    Json,
}

/// Checks in one of the forms that programs read.
pub(super) fn for_programs(form: Form, checks: &Checks) -> Result<String, Failure> {
    match form {
        Form::Junit => Ok(junit(checks)),
        Form::Tap => Ok(tap(checks)),
        Form::Jsonl | Form::Json | Form::Text | Form::Html => jsonl(checks),
    }
}

/// Checks as an object a line, the last one of how they ended.
fn jsonl(checks: &Checks) -> Result<String, Failure> {
    let unwritten = "this cannot be written as JSON";
    let mut said = String::new();
    for one in &checks.all {
        said += &serde_json::to_string(one).context(unwritten)?;
        said.push('\n');
    }
    said += &serde_json::to_string(&checks.summed()).context(unwritten)?;
    said.push('\n');
    Ok(said)
}
