//! `intervisie case new`: prepares a case, by asking or from what was given.

use std::path::PathBuf;

use super::super::failure::Failure;
use super::super::{lead, out};
use super::args::NewArgs;
use super::given::{given, is_given};
use super::{file, form};
use crate::case::Case;
use crate::session::Cast;
use crate::words::Words;

pub(super) fn execute(words: &Words, args: &NewArgs) -> Result<(), Failure> {
    let author = args.author.as_str();
    // Under this name the author will sit at the table.
    Cast::check_names([author])
        .map_err(|_| Failure::Usage(words.say("cast-bad-name", &[("name", author.into())])))?;
    let default = || PathBuf::from(format!("casus-{author}.toml"));
    let path = args.file.clone().unwrap_or_else(default);
    if !args.force {
        file::check_free(words, &path)?;
    }
    let case = if is_given(args) { given(words, args)? } else { asked(words, author)? };
    let shown = path.display().to_string();
    let text = case.to_toml(words);
    let gaps = [("file", shown.as_str().into())];
    out::say(&format!("{}\n\n{text}\n", words.say("case-to-write", &gaps)));
    file::write(words, &path, &text, args.force)?;
    out::say(&format!("{}\n", words.say("case-kept", &gaps)));
    Ok(())
}

fn asked(words: &Words, author: &str) -> Result<Case, Failure> {
    let mut case = Case::new(author);
    if !form::fill(words, &mut case, &mut *lead::ear()?) {
        out::say(&format!("{}\n", words.tell("case-stopped")));
    }
    out::say("\n");
    Ok(case)
}
