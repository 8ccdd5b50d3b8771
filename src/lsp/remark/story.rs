//! Plays a rehearsal, and says what did not go as it tells.

use super::examine::of_error;
use super::lines;
use super::place::Places;
use super::said::Remark;
use crate::check::Severity;
use crate::lsp::desk::as_script;
use crate::rehearsal::{Failure, Story, Verdict, run_all};
use crate::script::{Library, Meter, Script, Stop};
use crate::words::Words;

/// What is to be said of a rehearsal, after it was played.
pub(super) fn remarks(
    places: &Places<'_>,
    library: &Library,
    meter: Meter,
    words: &Words,
) -> Vec<Remark> {
    let name = places.document.name();
    let script = Script::new(name.as_str(), as_script(&places.document.text));
    let story = Story { name, script };
    // Where the system gives no thread, nothing is known of it.
    let outcomes = run_all(&[story], library, meter, 1, words.language()).unwrap_or_default();
    let said = outcomes.into_iter().flat_map(|outcome| match outcome.verdict {
        // What was kept beside the file is compared when it is rehearsed.
        Verdict::Passed | Verdict::SeenOtherwise(_) => Vec::new(),
        Verdict::Failed(failure) => vec![failed(places, words, &failure)],
        Verdict::Broken(error) => of_error(places, &error),
        Verdict::Inconclusive(stop) => {
            let id = if stop == Stop::Memory { "rehearsal-memory" } else { "rehearsal-deadline" };
            let first = lines::first(&places.document.text);
            vec![remark(places, &first, Severity::Warning, words.tell(id))]
        }
    });
    said.collect()
}

fn failed(places: &Places<'_>, words: &Words, failure: &Failure) -> Remark {
    let because = failure.because.as_ref();
    let labelled = [
        Some(("rehearsal-expected", &failure.expected)),
        Some(("rehearsal-found", &failure.found)),
        because.map(|because| ("rehearsal-because", because)),
    ];
    let parts = labelled.into_iter().flatten();
    let parts: Vec<String> =
        parts.map(|(id, text)| format!("{}: {text}", words.tell(id))).collect();
    let span = lines::line(&places.document.text, failure.line);
    remark(places, &span, Severity::Error, parts.join("\n"))
}

fn remark(
    places: &Places<'_>,
    span: &std::ops::Range<usize>,
    severity: Severity,
    text: String,
) -> Remark {
    Remark {
        stands: places.own(),
        range: places.range(span),
        severity,
        text,
        seen_from: None,
        asides: Vec::new(),
    }
}
