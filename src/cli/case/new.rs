//! `intervisie case new`: prepares a case, by asking or from what was given.

use std::path::PathBuf;

use super::super::failure::Failure;
use super::super::world::World;
use super::super::{lead, out};
use super::args::NewArgs;
use super::given::{given, is_given};
use super::{file, form};
use crate::case::Case;
use crate::session::Cast;

pub(super) fn execute(world: &World, args: &NewArgs) -> Result<(), Failure> {
    let words = &world.words;
    let author = args.author.as_str();
    // Under this name the author will sit at the table.
    Cast::check_names([author])
        .map_err(|_| Failure::Usage(words.say("cast-bad-name", &[("name", author.into())])))?;
    let default = || PathBuf::from(format!("casus-{author}.toml"));
    let path = args.file.clone().unwrap_or_else(default);
    if !args.force {
        file::check_free(words, &path)?;
    }
    let case = if is_given(args) { given(words, args)? } else { asked(world, author)? };
    let shown = path.display().to_string();
    let text = case.to_toml(words);
    let gaps = [("file", shown.as_str().into())];
    out::say(&format!("{}\n\n{text}\n", words.say("case-to-write", &gaps)));
    file::write(words, &path, &text, args.force)?;
    out::say(&format!("{}\n", words.say("case-kept", &gaps)));
    Ok(())
}

fn asked(world: &World, author: &str) -> Result<Case, Failure> {
    let words = &world.words;
    let mut case = Case::new(author);
    if !form::fill(words, &mut case, &mut *lead::ear(world)?) {
        out::say(&format!("{}\n", words.tell("case-stopped")));
    }
    out::say("\n");
    Ok(case)
}
