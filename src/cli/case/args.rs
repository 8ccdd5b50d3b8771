//! What can be given to `intervisie case`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(in super::super) enum CaseCommands {
    /// Prepare a case: answer the questions one by one, or give what you know as options
    New(NewArgs),
    /// Say what could still be done to a case
    Check(CheckArgs),
}

#[derive(Debug, Args)]
pub(in super::super) struct NewArgs {
    /// The file to write (default: casus-NAME.toml)
    pub(super) file: Option<PathBuf>,
    /// Whose case it is
    #[arg(long = "van", value_name = "NAME")]
    pub(super) author: String,
    /// Overwrite a file that exists
    #[arg(long)]
    pub(super) force: bool,
    /// What it is called; with this or any option below nothing is asked
    #[arg(long = "titel", value_name = "TEXT")]
    pub(super) title: Option<String>,
    /// What it is: vraag, probleem, incident or dilemma
    #[arg(long = "soort", value_name = "KIND")]
    pub(super) kind: Option<String>,
    /// What it is about: ervaring or technisch
    #[arg(long = "invalshoek", value_name = "ANGLE")]
    pub(super) angle: Option<String>,
    /// When it happened: 2026-11-20
    #[arg(long = "wanneer", value_name = "DATE")]
    pub(super) when: Option<String>,
    /// An answer: gebeurde="Een arts …"
    #[arg(long = "antwoord", value_name = "KEY=TEXT", value_parser = answer)]
    pub(super) answers: Vec<(String, String)>,
    /// Whether a criterion holds: echt-gebeurd=ja
    #[arg(long = "toets", value_name = "KEY=ja|nee", value_parser = tick)]
    pub(super) ticks: Vec<(String, String)>,
}

#[derive(Debug, Args)]
pub(in super::super) struct CheckArgs {
    /// The file of the case
    pub(super) file: PathBuf,
}

fn answer(text: &str) -> Result<(String, String), String> {
    pair(text).ok_or_else(|| "write it as gebeurde=TEXT".to_owned())
}

fn tick(text: &str) -> Result<(String, String), String> {
    pair(text).ok_or_else(|| "write it as echt-gebeurd=ja".to_owned())
}

fn pair(text: &str) -> Option<(String, String)> {
    let (key, value) = text.split_once('=')?;
    Some((key.trim().to_owned(), value.trim().to_owned()))
}
