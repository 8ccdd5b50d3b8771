//! `intervisie case check FILE`: what could still be done, which is advice and no failure.

use super::super::failure::Failure;
use super::super::out;
use super::args::CheckArgs;
use super::file;
use crate::case::{QUESTIONS, check};
use crate::words::Words;

pub(super) fn execute(words: &Words, args: &CheckArgs) -> Result<(), Failure> {
    let case = file::read(words, &args.file)?;
    let hints = check(&case);
    for hint in &hints {
        out::say(&format!("{}: {}\n", hint.rule, hint.say(words)));
    }
    let answered = QUESTIONS.iter().filter(|one| case.answer(one.key).is_some()).count();
    let standing = case.standing();
    let gaps = [
        ("file", args.file.display().to_string().into()),
        ("answered", answered.into()),
        ("questions", QUESTIONS.len().into()),
        ("met", standing.met.into()),
        ("criteria", standing.of.into()),
        ("hints", hints.len().into()),
    ];
    out::say(&format!("{}\n", words.say("case-summary", &gaps)));
    Ok(())
}
