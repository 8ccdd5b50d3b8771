//! What can be given on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::case::CaseCommands;
use super::check::CheckArgs;
use super::crowd::CrowdArgs;
use super::lsp::LspArgs;
use super::rehearse::LookArgs;
use super::report::ReportCommands;
use super::settings::SetArgs;
use super::told::ToldArgs;
use super::whatif::WhatIfArgs;

/// Lead, rehearse and design methods of peer consultation.
#[derive(Debug, Parser)]
#[command(name = "intervisie", version, arg_required_else_help = true)]
pub(super) struct Arguments {
    /// Language of what is shown: nl or en (default: `lang` in config.toml, else that of the
    /// environment, else Dutch)
    #[arg(long, global = true, value_name = "TAG")]
    pub(super) lang: Option<String>,
    /// In words alone, for a screen reader: no colours, no marks, nothing that moves by itself
    #[arg(long, global = true)]
    pub(super) plain: bool,
    #[command(subcommand)]
    pub(super) command: Subcommands,
}

#[derive(Debug, Subcommand)]
pub(super) enum Subcommands {
    /// Lead a session, at a terminal or from a pipe
    Run(RunArgs),
    /// Go on with a session that was left
    Resume(ResumeArgs),
    /// Follow a session that is led, without touching it: what the room may see
    Follow(FollowArgs),
    /// Meet again: open a session that follows another one, with what people took along
    Followup(FollowupArgs),
    /// List the sessions that are kept
    Sessions,
    /// Print the minutes of a session for one reader
    Minutes(MinutesArgs),
    /// Let somebody's words stand in the minutes of others, or no longer
    Consent(ConsentArgs),
    /// Print the minutes under pseudonyms, if everybody in them consented
    Export(ExportArgs),
    /// Write a session down as a rehearsal, as whoever led it may keep it
    Save(SaveArgs),
    /// Remove a session for good
    Forget(ForgetArgs),
    /// Begin a method of your own, with a rehearsal beside it
    New(NewMethodArgs),
    /// List the methods there are
    Methods,
    /// Print a method as a step plan
    Show(MethodArgs),
    /// Say what changes from one method to another, and for whom
    Diff(DiffArgs),
    /// Look for mistakes in a method, and explore what can happen in it
    Check(CheckArgs),
    /// Play rehearsals and report what did not go as told
    Rehearse(RehearseArgs),
    /// Play a rehearsal or a kept session on another method, and say what would be otherwise
    Whatif(WhatIfArgs),
    /// Lay reports of simulated people together that were played in parts
    #[command(subcommand)]
    Report(ReportCommands),
    /// Tell what a word of a script says, how it is written, and what goes wrong with it
    Reference(ReferenceArgs),
    /// Write the words of scripts to a folder, for an editor that knows Rhai
    Definitions(DefinitionsArgs),
    /// Serve an editor that somebody writes scripts in: it starts this by itself
    Lsp(LspArgs),
    /// Prepare a case before a session
    #[command(subcommand)]
    Case(CaseCommands),
}

#[derive(Debug, Args)]
pub(super) struct RunArgs {
    /// Name of a method, or the path of a script
    pub(super) method: String,
    /// The people, with commas: Anna,Bram,Carla
    #[arg(long, value_delimiter = ',', required_unless_present = "cast")]
    pub(super) people: Vec<String>,
    /// A file (TOML) that says who has which role: inbrenger = "Anna", deelnemer = ["Carla", …]
    #[arg(long, value_name = "FILE", conflicts_with_all = ["people", "roles"])]
    pub(super) cast: Option<PathBuf>,
    #[command(flatten)]
    pub(super) opening: OpeningArgs,
}

/// What goes into a session that is opened, whatever comes before it.
#[derive(Debug, Args)]
pub(super) struct OpeningArgs {
    /// A case that somebody prepared (see `case new`): nobody sees it until it is brought in
    #[arg(long = "case", value_name = "FILE")]
    pub(super) cases: Vec<PathBuf>,
    /// Lead several cases after one another, roles going round; a name goes on with that meeting
    #[arg(long, value_name = "NAME", num_args = 0..=1, default_missing_value = "")]
    pub(super) meeting: Option<String>,
    /// Who has which role: inbrenger=Anna, or nobody: gespreksleider=; the others are asked for
    #[arg(long = "role", value_name = "ROLE=NAME", value_parser = pair)]
    pub(super) roles: Vec<(String, String)>,
    #[command(flatten)]
    pub(super) settings: SetArgs,
}

#[derive(Debug, Args)]
pub(super) struct FollowupArgs {
    /// Id of the session that is followed, or its beginning (default: the last that was closed)
    pub(super) id: Option<String>,
    /// Another method, by its name or the path of a script (default: the same)
    #[arg(long, value_name = "METHOD")]
    pub(super) method: Option<String>,
    /// The people, with commas (default: the same)
    #[arg(long, value_delimiter = ',')]
    pub(super) people: Vec<String>,
    #[command(flatten)]
    pub(super) opening: OpeningArgs,
}

#[derive(Debug, Args)]
pub(super) struct ResumeArgs {
    /// Id of the session, or its beginning (default: the only one that is not closed)
    pub(super) id: Option<String>,
    /// Go on under the method as it is now, if that fits; a script is found by the name of the
    /// method, or given here
    #[arg(
        long,
        visible_alias = "herlaad",
        value_name = "SCRIPT",
        num_args = 0..=1,
        default_missing_value = "",
        require_equals = true
    )]
    pub(super) reload: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct FollowArgs {
    /// Id of the session, or its beginning (default: the only one that is not closed)
    pub(super) id: Option<String>,
    /// Say where it stands now, and stop
    #[arg(long, conflicts_with = "screen")]
    pub(super) once: bool,
    /// The whole screen, for a projector: clock, question, turns, airtime
    #[arg(long)]
    pub(super) screen: bool,
}

#[derive(Debug, Args)]
pub(super) struct MinutesArgs {
    /// Id of the session, or its beginning
    pub(super) id: String,
    /// Whose minutes: only what this person was there to hear
    #[arg(long = "for", value_name = "NAME")]
    pub(super) reader: Option<String>,
    /// As text, markdown, html or json
    #[arg(
        long,
        value_name = "FORMAT",
        value_enum,
        default_value = "text",
        hide_possible_values = true,
        hide_default_value = true
    )]
    pub(super) format: Format,
    /// To a new file that only you can read
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Only how long everything was to take and took
    #[arg(long, conflicts_with = "reader")]
    pub(super) times: bool,
}

/// What minutes are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// To be read in a terminal.
    Text,
    /// Markdown.
    Markdown,
    /// A page for a browser.
    Html,
    /// Data for another program.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct ConsentArgs {
    /// Id of the session, or its beginning
    pub(super) id: String,
    /// Who consents
    pub(super) name: String,
    /// Take the consent back
    #[arg(long)]
    pub(super) no: bool,
}

#[derive(Debug, Args)]
pub(super) struct ExportArgs {
    /// Id of the session, or its beginning
    pub(super) id: String,
    /// Through whose eyes: what this person was there to hear
    #[arg(long = "for", value_name = "NAME", required_unless_present = "rehearsal")]
    pub(super) reader: Option<String>,
    /// As a rehearsal: what happened when, without names, words and day
    #[arg(long, conflicts_with = "reader")]
    pub(super) rehearsal: bool,
}

#[derive(Debug, Args)]
pub(super) struct SaveArgs {
    /// Id of the session, or its beginning
    pub(super) id: String,
    /// The file (default: called after the session, in scripts/METHOD where there is such a folder)
    pub(super) file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct ForgetArgs {
    /// Id of the session, or its beginning
    pub(super) id: String,
    /// Do not ask whether it is meant
    #[arg(long)]
    pub(super) yes: bool,
}

#[derive(Debug, Args)]
pub(super) struct NewMethodArgs {
    /// What it is called: small letters, digits and dashes
    pub(super) name: String,
    /// A method to start from, by its name or the path of a script (default: a small whole one)
    #[arg(long, value_name = "METHOD")]
    pub(super) from: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct MethodArgs {
    /// Name of a method, or the path of a script
    pub(super) method: String,
    #[command(flatten)]
    pub(super) settings: SetArgs,
}

#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    /// The first method: its name, or the path of a script
    pub(super) from: String,
    /// The second one, as it changes from the first
    pub(super) to: String,
    /// As JSON, for another program
    #[arg(long)]
    pub(super) json: bool,
    #[command(flatten)]
    pub(super) settings: SetArgs,
}

#[derive(Debug, Args)]
pub(super) struct RehearseArgs {
    /// Rehearsal scripts, or folders of them (default: ./scripts, else the built-in ones); with
    /// --bots: a method
    pub(super) paths: Vec<PathBuf>,
    /// How many to play at the same time (default: one for each core)
    #[arg(long, value_name = "N")]
    pub(super) jobs: Option<usize>,
    #[command(flatten)]
    pub(super) looks: LookArgs,
    #[command(flatten)]
    pub(super) settings: SetArgs,
    /// How often to play all of them
    #[arg(long, value_name = "N", default_value_t = 1, hide = true)]
    pub(super) repeat: usize,
    #[command(flatten)]
    pub(super) crowd: CrowdArgs,
    #[command(flatten)]
    pub(super) told: ToldArgs,
}

#[derive(Debug, Args)]
pub(super) struct ReferenceArgs {
    /// The word (default: a list of all)
    pub(super) word: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct DefinitionsArgs {
    /// The folder to write to
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (role, name) = text.split_once('=').ok_or("write it as inbrenger=Anna")?;
    Ok((role.trim().to_owned(), name.trim().to_owned()))
}
