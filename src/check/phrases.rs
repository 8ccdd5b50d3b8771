//! Words that a phase asks for and minds at the same time, and those in what nobody may say there.

use super::roles::can_be_done;
use super::{Finding, Severity};
use crate::method::{Method, Phase, Watch};
use crate::session::holds_phrase;
use crate::words::Words;

/// In fewer words nobody says a sentence.
const FEW_WORDS: u16 = 4;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let of = |phase| {
        [
            in_vain(words, method, phase),
            of_phase(words, phase),
            misplaced(words, phase),
            too_brief(words, phase),
        ]
        .concat()
    };
    method.phases.iter().flat_map(of).collect()
}

/// Words are minded in what nobody may say there.
fn in_vain(words: &Words, method: &Method, phase: &Phase) -> Vec<Finding> {
    let told = phase.watches.iter().filter_map(|watch| {
        let none = !watch.what.kinds().any(|kind| can_be_done(method, phase, kind));
        let gaps = [
            ("what", words.what(method, &watch.what).into()),
            ("phase", phase.title.as_str().into()),
        ];
        let text = words.say("finding-minds-nothing", &gaps);
        none.then(|| Finding::new(Severity::Warning, watch.rule.place, text))
    });
    told.collect()
}

fn of_phase(words: &Words, phase: &Phase) -> Vec<Finding> {
    let (wanted, minded): (Vec<&Watch>, Vec<&Watch>) =
        phase.watches.iter().partition(|watch| watch.wanted);
    let of = |watch: &Watch| {
        let rival = |form: &&&Watch| form.what.kinds().any(|kind| watch.what.names(kind));
        let texts = wanted.iter().filter(rival).flat_map(|form| &form.phrases);
        let text = texts.map(|text| plain(text)).find(|text| is_minded(text, watch))?;
        let told = words.say("finding-wanted-and-minded", &[("text", text.into())]);
        Some(Finding::new(Severity::Warning, watch.rule.place, told))
    };
    minded.into_iter().filter_map(of).collect()
}

/// The sign for the beginning, where it is none.
fn misplaced(words: &Words, phase: &Phase) -> Vec<Finding> {
    let told = phase.watches.iter().filter_map(|watch| {
        let astray = |text: &&String| text.chars().skip(1).any(|sign| sign == '^');
        let text = watch.phrases.iter().find(astray)?;
        let gaps = [("text", text.as_str().into())];
        let told = words.say("finding-caret", &gaps);
        Some(Finding::new(Severity::Warning, watch.rule.place, told))
    });
    told.collect()
}

/// So few words that hardly anything fits in them.
fn too_brief(words: &Words, phase: &Phase) -> Vec<Finding> {
    let told = phase.watches.iter().filter_map(|watch| {
        let most = watch.most_words.filter(|most| *most < FEW_WORDS)?;
        let text = words.say("finding-too-brief", &[("n", most.into())]);
        Some(Finding::new(Severity::Note, watch.rule.place, text))
    });
    told.collect()
}

/// A phrase as somebody says it.
fn plain(phrase: &str) -> String {
    phrase.trim_start_matches('^').to_lowercase()
}

fn is_minded(text: &str, watch: &Watch) -> bool {
    watch.phrases.iter().any(|phrase| holds_phrase(text, &phrase.to_lowercase()))
}
