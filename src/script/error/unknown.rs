//! Words that the engine does not know there: which was meant, and how it is written. Knows only
//! what the engine says of its own words.

use super::fitting::{not_fitting, not_taken, together, with_articles};
use super::meant::{beside, names_here, of_name, of_operand, of_time, otherwise};
use super::script_error::Kind;
use super::vocabulary::{Form, Words, a, did_you_mean, enumerate, forms, noun};
use super::wording::{Account, Around};

/// Forms of one word shown in a hint.
const SHOWN: usize = 4;

/// A call that fits no function, from the engine's `name (type, type)`.
pub(super) fn unknown_function(signature: &str, around: &Around<'_>) -> Account {
    let (name, rest) = signature.split_once(" (").unwrap_or((signature, ""));
    let given: Vec<String> = rest
        .trim_end_matches(')')
        .split(", ")
        .filter(|type_name| !type_name.is_empty())
        .map(|type_name| noun(around.known.engine, type_name))
        .collect();
    if name.starts_with("anon$") {
        return Account::new(Kind::Value, not_taken("the closure called here", &given));
    }
    if !name.starts_with(|c: char| c.is_alphabetic() || c == '_') {
        return operator(name, &given, around);
    }
    let is_method = around.place.is_some_and(|place| around.tokens.is_after_dot(place));
    match given.split_first() {
        Some((receiver, given)) if is_method => unknown_method(name, receiver, given, around),
        _ => unknown_call(name, &given, around),
    }
}

/// A property that cannot be read or set, from the engine's sentence about it.
pub(super) fn unknown_property(told: &str, around: &Around<'_>) -> Account {
    let quoted: Vec<&str> = told.split('\'').skip(1).step_by(2).collect();
    let [name, receiver, ..] = quoted[..] else {
        return Account::new(Kind::Value, "this cannot be asked of this");
    };
    let receiver = noun(around.known.engine, receiver);
    if let Some(time) = of_time(name, around).filter(|_| receiver == "number") {
        return unknown_word(name, &receiver, Some(time), around);
    }
    let usage = usage(name, &receiver, around);
    if told.starts_with("No writable") {
        let message = format!("`{name}` of {} cannot be set", a(&receiver));
        let instead = || (around.known.reference)().instead_of(name, Some(&receiver));
        return Account::new(Kind::Value, message).with_hint(usage.or_else(instead));
    }
    unknown_word(name, &receiver, usage, around)
}

/// A variable that does not exist.
pub(super) fn unknown_name(name: &str, around: &Around<'_>) -> Account {
    let words = forms(around.known.engine, Words::OfTheHost);
    let reference = (around.known.reference)();
    let hint = reference
        .usage(name, None)
        .or_else(|| of_name(name, around))
        .or_else(|| did_you_mean(name, names(around)))
        .or_else(|| Some(format!("it is said of something: {}", reference.usage_of(name)?)))
        .or_else(|| written(&words, name, Said::Alone))
        .or_else(|| reference.instead_of(name, None))
        .or_else(|| Some(names_here(around)));
    Account::new(Kind::Name, format!("`{name}` is not known here")).with_hint(hint)
}

fn unknown_method(name: &str, receiver: &str, given: &[String], around: &Around<'_>) -> Account {
    if (around.known.reference)().is_bare(name, Some(receiver)) {
        return with_brackets(name, usage(name, receiver, around));
    }
    if let Some(time) = of_time(name, around).filter(|_| receiver == "number") {
        return unknown_word(name, receiver, Some(time), around);
    }
    let words = of_receiver(receiver, around);
    if words.iter().any(|form| form.as_property() == Some(name)) {
        return with_brackets(name, Some(format!("write `{name}`")));
    }
    match usage(name, receiver, around) {
        Some(usage) => {
            let own = words.iter().filter(|form| form.name == name);
            let own: Vec<Vec<&str>> = own.map(|form| form.nouns()[1..].to_vec()).collect();
            let message = not_fitting(name, given, own.iter().cloned());
            let hint = otherwise(name, receiver, given);
            let hint = hint.unwrap_or_else(|| usage + beside(given, &own, around).as_str());
            Account::new(Kind::Value, message).with_hint(hint)
        }
        None => unknown_word(name, receiver, otherwise(name, receiver, given), around),
    }
}

fn unknown_call(name: &str, given: &[String], around: &Around<'_>) -> Account {
    let reference = (around.known.reference)();
    if reference.is_bare(name, None) {
        return with_brackets(name, reference.usage(name, None));
    }
    let mut words = forms(around.known.engine, Words::OfTheHost);
    words.retain(|form| form.is_called() && !form.is_method);
    let own = words.iter().filter(|form| form.name == name).map(Form::nouns);
    if let Some(hint) = reference.usage(name, None) {
        let message = not_fitting(name, given, own);
        return Account::new(Kind::Value, message).with_hint(hint + together(given));
    }
    if let Some(hint) = reference.usage_of(name) {
        let message = format!("`{name}` needs something that it is said of");
        return Account::new(Kind::Value, message).with_hint(hint);
    }
    if let Some(hint) = written(&words, name, Said::Alone) {
        return Account::new(Kind::Value, not_fitting(name, given, own)).with_hint(hint);
    }
    if around.tokens.defines(name) {
        return Account::new(Kind::Value, not_taken(&format!("`{name}`"), given));
    }
    if names(around).contains(&name) {
        return Account::new(Kind::Value, format!("`{name}` is a variable, not a word to call"))
            .with_hint(format!("a closure in a variable is called with `{name}.call(…)`"));
    }
    let known = words.iter().map(|form| &*form.name).chain(names(around));
    let hint = reference
        .instead_of(name, None)
        .or_else(|| did_you_mean(name, known))
        .or_else(|| reference.instead_of_any(name))
        .or_else(|| belongs_to(name, around));
    Account::new(Kind::Name, format!("`{name}` is not a word here")).with_hint(hint)
}

/// A word that is none of such a thing.
fn unknown_word(name: &str, receiver: &str, usage: Option<String>, around: &Around<'_>) -> Account {
    let reference = (around.known.reference)();
    let message = match receiver {
        "nothing" => format!("what stands before `{name}` answers nothing"),
        _ => format!("`{name}` is not a word of {}", a(receiver)),
    };
    let hint = usage
        .or_else(|| reference.instead_of(name, Some(receiver)))
        .or_else(|| reference.usage(name, None))
        .or_else(|| belongs_to(name, around))
        .or_else(|| nearest_of(name, &of_receiver(receiver, around)))
        .or_else(|| reference.instead_of_any(name));
    Account::new(Kind::Name, message).with_hint(hint)
}

fn with_brackets(name: &str, usage: Option<String>) -> Account {
    Account::new(Kind::Value, format!("`{name}` has no brackets")).with_hint(usage)
}

/// How a word of such a thing is written, if it is one.
fn usage(name: &str, receiver: &str, around: &Around<'_>) -> Option<String> {
    let usage = (around.known.reference)().usage(name, Some(receiver));
    usage.or_else(|| written(&of_receiver(receiver, around), name, Said::AfterDot))
}

fn operator(name: &str, given: &[String], around: &Around<'_>) -> Account {
    let message = match given {
        [left, right] => format!("`{name}` does not work between {} and {}", a(left), a(right)),
        _ => format!("`{name}` does not work on {}", with_articles(given)),
    };
    let reference = (around.known.reference)();
    let usage = given.iter().find_map(|noun| reference.usage(name, Some(noun)));
    let usage = usage.or_else(|| reference.usage_of(name));
    let is_of_people = given.iter().any(|noun| noun == "people");
    let people = of_operand(around).filter(|_| is_of_people);
    let usage = match (usage, people) {
        (Some(usage), Some(people)) => Some(format!("{usage}; {people}")),
        (usage, people) => usage.or(people),
    };
    Account::new(Kind::Value, message).with_hint(usage)
}

/// All that can be said of such a thing.
fn of_receiver(receiver: &str, around: &Around<'_>) -> Vec<Form> {
    let mut words = forms(around.known.engine, Words::All);
    words.retain(|form| form.is_of(receiver));
    words
}

/// Whether a word stands behind what it is said of: `phase.may(…)`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    AfterDot,
    Alone,
}

/// How a word is written, if it is among these.
fn written(words: &[Form], name: &str, said: Said) -> Option<String> {
    let mut ways: Vec<String> = words
        .iter()
        .filter(|form| form.name == name)
        .map(|form| format!("`{}`", form.written(form.is_method || said == Said::AfterDot)))
        .collect();
    ways.dedup();
    ways.truncate(SHOWN);
    (!ways.is_empty()).then(|| format!("write {}", enumerate(&ways, "or")))
}

fn nearest_of(name: &str, words: &[Form]) -> Option<String> {
    let called = words.iter().filter(|form| form.is_called()).map(|form| &*form.name);
    did_you_mean(name, called.chain(words.iter().filter_map(Form::as_property)))
}

/// What else this word is said of.
fn belongs_to(name: &str, around: &Around<'_>) -> Option<String> {
    let words = forms(around.known.engine, Words::OfTheHost);
    let said = words.iter().filter(|form| form.name == name || form.as_property() == Some(name));
    let mut receivers: Vec<String> = said.filter_map(Form::receiver).map(a).collect();
    receivers.sort();
    receivers.dedup();
    let is_known = !receivers.is_empty() && receivers.len() <= SHOWN;
    let usage = (around.known.reference)().usage_of(name);
    let usage = usage.map_or(String::new(), |usage| format!(": {usage}"));
    is_known.then(|| format!("it is a word of {}{usage}", enumerate(&receivers, "and")))
}

/// The names in scope, as far as can be told.
fn names<'a>(around: &Around<'a>) -> Vec<&'a str> {
    let given = around.place.map(|place| around.tokens.names_before(place));
    given.unwrap_or_default().into_iter().chain(around.known.names.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::explain::tests::told;
    use super::*;

    fn check(kind: Kind, cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            let error = told(text);
            assert_eq!(error.to_string(), format!("a:{expected}"), "{text}");
            assert_eq!(error.kind, kind, "{text}");
        }
    }

    #[test]
    fn unknown_words_are_told_in_the_words_of_the_reader() {
        let cases = [
            (
                "phase(`x`)\n .lsats(3)",
                "2:3: `lsats` is not a word of a phase; did you mean `lasts`?",
            ),
            (
                "phase(`x`).leads()",
                "1:12: `leads` is not a word of a phase; it is a word of a role",
            ),
            ("5.mintes", "1:3: `mintes` is not a word of a number; did you mean `minutes`?"),
            ("phase(`x`).lasts", "1:12: `lasts` is not a word of a phase; write `lasts(number)`"),
            ("phsae(`x`)", "1:1: `phsae` is not a word here; did you mean `phase`?"),
            ("let one = 1;\nonne", "2:1: `onne` is not known here; did you mean `one`?"),
            ("[1].map(|x| evryone)", "1:13: `evryone` is not known here; did you mean `everyone`?"),
            ("sleep(1)", "1:1: `sleep` is not a word here"),
        ];
        check(Kind::Name, &cases);
    }

    #[test]
    fn what_does_not_fit_is_told_with_what_does() {
        let given = "1:12: `may` does not take a role and a number; write `may(who, what)`";
        let variable = "1:16: `f` is a variable, not a word to call; \
                        a closure in a variable is called with `f.call(…)`";
        let own = "2:3: the closure given to `done_when` uses the variable that this is said of; \
                   make a second variable for use in the closure";
        let cases = [
            ("phase(`x`).may(role(`y`), 3)", given),
            ("phase()", "1:1: `phase` needs something between its brackets; write `phase(text)`"),
            (
                "let p = phase(`x`); p.lasts = 3",
                "1:23: `lasts` of a phase cannot be set; write `lasts(number)`",
            ),
            ("phase(`x`) + 1", "1:12: `+` does not work between a phase and a number"),
            ("let f = |x| x; f(3)", variable),
            (
                "(|x| x).call(1, `a`)",
                "1:9: the closure called here does not take a number and a text",
            ),
            ("let a = 1; if a { }", "1:15: this needs true or false, not a number"),
            ("let a = [1]; a[3]", "1:16: there is no item 3 in a list of 1"),
            ("let p = phase(`x`);\np.done_when(|| p)", own),
        ];
        check(Kind::Value, &cases);
    }
}
