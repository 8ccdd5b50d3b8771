//! A case from what was given on the command line.

use super::super::failure::Failure;
use super::args::NewArgs;
use super::form::yes_or_no;
use crate::case::{Angle, Case, Criterion, Kind, Question, Unknown};
use crate::words::Words;

/// Whether anything but the author was given; then nothing is asked.
pub(super) fn is_given(args: &NewArgs) -> bool {
    let words = [&args.title, &args.kind, &args.angle, &args.when];
    words.iter().any(|one| one.is_some()) || !args.answers.is_empty() || !args.ticks.is_empty()
}

/// What was given; blank text leaves open, as a blank answer does.
pub(super) fn given(words: &Words, args: &NewArgs) -> Result<Case, Failure> {
    let unknown = |unknown: Unknown| Failure::Usage(unknown.say(words));
    let mut case = Case::new(&args.author);
    case.title = said(args.title.as_deref());
    case.when = said(args.when.as_deref());
    case.kind = args.kind.as_deref().map(Kind::of).transpose().map_err(unknown)?;
    let angle = args.angle.as_deref().map(Angle::of).transpose().map_err(unknown)?;
    case.angle = angle.unwrap_or_default();
    for (key, text) in &args.answers {
        let question = Question::find(key).map_err(unknown)?;
        case.answers.extend(said(Some(text)).map(|text| (question.key, text)));
    }
    for (key, word) in &args.ticks {
        let criterion = Criterion::find(key).map_err(unknown)?;
        if let Some(word) = said(Some(word)) {
            let tick = yes_or_no(words, &word).map_err(Failure::Usage)?;
            case.ticks.insert(criterion.key, tick);
        }
    }
    Ok(case)
}

fn said(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}
