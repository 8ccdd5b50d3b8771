//! Looks at one document, and says what is wrong with it.

use super::lines;
use super::overlay::line_of;
use super::place::Places;
use super::said::{Aside, Remark};
use super::story;
use crate::check::{Finding, Options, Severity, examine_otherwise, examine_unless};
use crate::lsp::desk::{Desk, as_script};
use crate::lsp::look::Dialect;
use crate::lsp::text::Document;
use crate::method::Method;
use crate::script::{
    Found, Given, Host, Library, Meter, Origin, Script, ScriptError, Tongue, Untold,
};
use crate::words::Words;

/// Looks at documents. It must live on a script thread.
pub(in crate::lsp) struct Examiner {
    /// The words that findings are said in.
    pub(in crate::lsp) words: Words,
    /// How much memory is alive.
    pub(in crate::lsp) meter: Meter,
    /// The language of methods beside their own.
    pub(in crate::lsp) tongue: Option<Tongue>,
}

impl Examiner {
    /// Everything that is to be said of a document as it stands on the desk; nothing once that is
    /// no longer wanted, since there is a newer text of it.
    pub(in crate::lsp) fn examine(
        &self,
        desk: &Desk,
        document: &Document,
        is_stale: &dyn Fn() -> bool,
    ) -> Option<Vec<Remark>> {
        let library = desk.library(document);
        let places = Places::of(desk, document);
        match Dialect::of(document) {
            Dialect::Method => self.method(&places, &library, is_stale),
            Dialect::Rehearsal => Some(story::remarks(&places, &library, self.meter, &self.words)),
            Dialect::Other => Some(Vec::new()),
        }
    }

    fn method(
        &self,
        places: &Places<'_>,
        library: &Library,
        is_stale: &dyn Fn() -> bool,
    ) -> Option<Vec<Remark>> {
        let host = Host::with(self.meter, library.clone(), self.tongue);
        let found = found(places.document, library);
        let loaded = found.and_then(|found| Ok((host.load_found(&found)?, found)));
        let (loaded, found) = match loaded {
            Ok(both) => both,
            Err(error) => return Some(of_error(places, &error)),
        };
        if is_stale() {
            return None;
        }
        let method = &loaded.table.method;
        let (options, mut rules) = (Options::default(), loaded.rules.clone());
        let words = &self.words;
        let mut examined = examine_unless(words, &loaded.table, &options, &mut rules, is_stale)?;
        let looked_for = (method.settings.as_slice(), &options);
        examine_otherwise(words, &mut examined, looked_for, &mut |setting, value| {
            let given = Given::default().with(setting, value);
            let other = host.load_given(&found, &given).ok().filter(|_| !is_stale())?;
            Some((other.table, other.rules))
        });
        if is_stale() {
            return None;
        }
        let findings = examined.findings;
        let mut remarks: Vec<Remark> =
            findings.iter().map(|finding| of_finding(places, method, finding)).collect();
        if let Some(overlay) = &found.overlay {
            if is_stale() {
                return None;
            }
            match host.untold(&found) {
                Ok(untold) => {
                    let all = untold.iter().filter_map(|one| self.untold(places, overlay, one));
                    remarks.extend(all);
                }
                Err(error) => remarks.extend(of_error(places, &error)),
            }
        }
        Some(remarks)
    }

    fn untold(&self, places: &Places<'_>, overlay: &Script, one: &Untold) -> Option<Remark> {
        Some(Remark {
            stands: places.stands(&overlay.name, &overlay.text)?,
            range: places.range_in(&overlay.text, &line_of(&overlay.text, &one.path)),
            severity: Severity::Warning,
            text: self.words.untold(&one.path, one.nth, &one.text, one.is_more),
            seen_from: None,
            asides: Vec::new(),
        })
    }
}

/// The script of a document, with what stands beside it.
fn found(document: &Document, library: &Library) -> Result<Found, ScriptError> {
    if let Some(path) = &document.path {
        return library.at(path);
    }
    let script = Script::new(document.name(), as_script(&document.text));
    Ok(Found { script, origin: Origin::BuiltIn, overlay: None, hides: None })
}

/// What is said of an error: where it stands, if that is a file; and in the document, which cannot
/// be looked at until it is mended.
pub(super) fn of_error(places: &Places<'_>, error: &ScriptError) -> Vec<Remark> {
    let Script { name, text } = &error.script;
    let stands = places.stands(name, text);
    let hint = error.hint.as_ref().map_or(String::new(), |hint| format!("\n{hint}"));
    let remark = |stands, range, text, seen_from, asides| Remark {
        stands,
        range,
        severity: Severity::Error,
        text,
        seen_from,
        asides,
    };
    let told = format!("{}{hint}", error.message);
    let range = places.error_in(error);
    if stands.as_ref() == Some(&places.own()) || name.is_empty() {
        return vec![remark(places.own(), range, told, None, asides(places, error))];
    }
    let here = places.range(&places.way_to(name, Some(error)));
    let there = stands.clone().map(|stands| Aside { stands, range, text: error.message.clone() });
    let pointer = error.place.map(|place| format!(":{place}")).unwrap_or_default();
    let elsewhere = format!("{name}{pointer}: {told}");
    let own = remark(places.own(), here, elsewhere, None, there.into_iter().collect());
    let seen_from = Some(places.document.name()).filter(|_| !places.is_beside(name));
    let other = stands.map(|stands| remark(stands, range, told, seen_from, Vec::new()));
    std::iter::once(own).chain(other).collect()
}

/// The calls on the way to an error that an editor can show.
fn asides(places: &Places<'_>, error: &ScriptError) -> Vec<Aside> {
    let all = error.trace.iter().filter_map(|frame| {
        let Script { name, text } = &frame.script;
        let stands = places.stands(name, text)?;
        let text = if places.is_own(name, text) { &places.document.text } else { text };
        let range = places.range_in(text, &lines::marked(text, frame.place));
        if range == places.error_in(error) {
            return None;
        }
        Some(Aside { stands, range, text: frame.what.clone() })
    });
    all.collect()
}

/// What `check` finds: where it stands, or on the line that leads to a script without a file.
fn of_finding(places: &Places<'_>, method: &Method, finding: &Finding) -> Remark {
    let Finding { severity, place, shown_by, .. } = finding;
    let lines = shown_by
        .iter()
        .flat_map(|shown| std::iter::once(shown.people()).chain(shown.lines.iter().cloned()));
    let text = lines.fold(finding.text.clone(), |text, line| format!("{text}\n  {line}"));
    let script = method.scripts.get(usize::from(place.script));
    let script = script.filter(|_| place.script > 0);
    let remark = |stands, range, text, seen_from| Remark {
        stands,
        range,
        severity: *severity,
        text,
        seen_from,
        asides: Vec::new(),
    };
    let Some(script) = script else {
        let span = lines::line(&places.document.text, place.line);
        return remark(places.own(), places.range(&span), text, None);
    };
    if let Some(stands) = places.stands(&script.name, &script.text) {
        let range = places.range_in(&script.text, &lines::line(&script.text, place.line));
        return remark(stands, range, text, Some(places.document.name()));
    }
    let range = places.range(&places.way_to(&script.name, None));
    remark(places.own(), range, format!("{}:{}: {text}", script.name, place.line), None)
}
