//! The same method with another value of each setting: what goes wrong only then.

use std::rc::Rc;

use super::examine::{Examined, Options, examine};
use crate::check::{Finding, Severity};
use crate::method::Setting;
use crate::session::{Rules, Table};
use crate::words::Words;

/// Builds a method with another value of a setting, with what answers for its closures; nothing
/// where that cannot be.
pub type Build<'a, R> = &'a mut dyn FnMut(&str, i64) -> Option<(Rc<Table>, R)>;

/// Examines a method once more for each of its settings, with nothing where it is something and
/// with one where it is nothing, and adds what goes wrong only then.
pub fn examine_otherwise<R: Rules>(
    words: &Words,
    examined: &mut Examined,
    (settings, options): (&[Setting], &Options),
    build: Build<'_, R>,
) {
    let options = Options { craft: Vec::new(), ..options.clone() };
    let (mut found, mut unbuilt) = (Vec::new(), Vec::new());
    // What somebody gave is meant to be so.
    for setting in settings.iter().filter(|setting| !setting.given) {
        let value = i64::from(setting.value == 0);
        let Some((table, mut rules)) = build(&setting.id, value) else {
            unbuilt.push(setting);
            continue;
        };
        let other = examine(words, &table, &options, &mut rules);
        let wrong = other.findings.into_iter().filter(|one| one.severity == Severity::Error);
        found.extend(wrong.map(|one| (setting, value, one)));
    }
    for (setting, value, finding) in found {
        if examined.findings.iter().any(|known| known.place == finding.place) {
            continue;
        }
        let gaps = [
            ("setting", setting.id.as_str().into()),
            ("value", value.into()),
            ("text", finding.text.into()),
        ];
        let text = words.say("finding-with-setting", &gaps);
        let mut shown_by = finding.shown_by;
        if let Some(shown) = &mut shown_by {
            shown.settings.push((setting.id.clone(), value));
        }
        let (severity, place) = (Severity::Warning, finding.place);
        examined.findings.push(Finding { severity, place, text, shown_by });
    }
    examined.findings.extend(not_built(words, &unbuilt));
    examined.findings.sort_by_key(|finding| (finding.place.script, finding.place.line));
}

/// Settings without which there is no method, or with which there is none.
fn not_built(words: &Words, settings: &[&Setting]) -> Option<Finding> {
    let told = |setting: &&Setting| format!("{}={}", setting.id, i64::from(setting.value == 0));
    let all: Vec<String> = settings.iter().map(told).collect();
    let text = words.say("finding-setting-unbuilt", &[("settings", words.list(&all).into())]);
    settings.first().map(|first| Finding::new(Severity::Note, first.place, text))
}
