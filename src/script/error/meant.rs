//! What somebody meant who wrote something that reads well and says nothing here: a kind without
//! its quotes, `5 minutes`, `a and b`. Knows no grammar beyond the words around a place.

use super::declared::Declared;
use super::fitting::together;
use super::places::Tokens;
use super::vocabulary::enumerate;
use super::wording::Around;

/// Names shown to whoever wrote one that does not exist.
const SHOWN: usize = 12;

/// What is said of a thing that is not said so, with what to write: the word, what it is said of,
/// what it is given first (anything where that is empty), and the hint.
const SAID_OTHERWISE: &[(&str, &str, &str, &str)] = &[
    ("silent", "phase", "length of time", "write `.silent().lasts(5.minutes)`"),
    (
        "done_when",
        "phase",
        "length of time",
        "write `.lasts(5.minutes)`, or `lasted(5.minutes)` as a condition",
    ),
    ("merge", "phase", "set of groups", OF_MERGE),
    ("at_most", "repeat", "length of time", OF_REPEAT),
    ("lasts", "repeat", "length of time", OF_REPEAT),
    ("after", "act", "", OF_ORDER),
    ("before", "act", "", OF_ORDER),
    ("after", "amount", "", OF_ORDER),
    ("before", "amount", "", OF_ORDER),
    ("after", "condition", "", OF_ORDER),
    ("before", "condition", "", OF_ORDER),
    ("after", "text", "", OF_ORDER),
    ("before", "text", "", OF_ORDER),
    ("reclassify", "", "", OF_KIND),
    ("reclassifies", "", "", OF_KIND),
    ("change_kind", "", "", OF_KIND),
];

const OF_MERGE: &str = "write `.merge(paar, 2)` for one of every two groups; in a phase without a \
                        word on groups all sit together";
const OF_REPEAT: &str = "write `.done_when(overall(lasted(15.minutes)))`";
const OF_ORDER: &str = "what comes first is said of the phase: `.order([\"verhaal\", \"vraag\"])`";
const OF_KIND: &str = "a leader does that in the session, without a word here: `/soort #3 advies`";

/// What to write for a word that is said otherwise of such a thing.
pub(super) fn otherwise(name: &str, receiver: &str, given: &[String]) -> Option<String> {
    let first = given.first().map_or("", String::as_str);
    let found = SAID_OTHERWISE.iter().find(|(word, of, takes, _)| {
        *word == name && (of.is_empty() || *of == receiver) && (takes.is_empty() || *takes == first)
    });
    found.map(|(.., hint)| (*hint).to_owned())
}

/// What to write for a name that is the id of a kind or a role, or a word of another language.
pub(super) fn of_name(name: &str, around: &Around<'_>) -> Option<String> {
    match around.tokens.declared(name) {
        Some(Declared::Kind(id)) => Some(format!("a kind is named in quotes: `\"{id}\"`")),
        Some(Declared::Role(id, None)) => {
            Some(format!("write `let {id} = m.role(\"{id}\")` first, or `m.role_of(\"{id}\")`"))
        }
        Some(Declared::Role(_, Some(variable))) if variable != name => {
            Some(format!("write `{variable}`: that role is in this variable"))
        }
        Some(Declared::Role(..)) => Some("a variable is given before it is used".to_owned()),
        None => matches!(name, "not" | "niet").then(|| "write `!` before it: `!a`".to_owned()),
    }
}

/// The names that there are, for whoever wrote another.
pub(super) fn names_here(around: &Around<'_>) -> String {
    let mut names: Vec<String> = Vec::new();
    for name in around.place.map(|place| around.tokens.names_before(place)).unwrap_or_default() {
        let name = format!("`{name}`");
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.truncate(SHOWN);
    match names.len() {
        0 => "give it first: `let … = …`".to_owned(),
        1 => format!("the name here is {}", names[0]),
        _ => format!("names here are {}", enumerate(&names, "and")),
    }
}

/// The length of time that was meant by a number and a word behind it.
pub(super) fn of_time(word: &str, around: &Around<'_>) -> Option<String> {
    // `5min` is one word.
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
    match &word[..word.len() - letters.len()] {
        "" => time_of(around.tokens.number_before(around.place?)?, word),
        number => time_of(number, letters),
    }
    .map(|time| format!("write `{time}`"))
}

fn time_of(number: &str, word: &str) -> Option<String> {
    let unit = match word.to_lowercase().as_str() {
        "s" | "sec" | "secs" | "second" | "seconds" | "seconde" | "seconden" => "seconds",
        "m" | "min" | "mins" | "minute" | "minutes" | "minuut" | "minuten" => "minutes",
        "h" | "hr" | "hrs" | "u" | "uur" | "uren" | "hour" | "hours" => "hours",
        "d" | "day" | "days" | "dag" | "dagen" => "days",
        _ => return None,
    };
    // There is no `day`: one of them is `1.days` too.
    let unit = if number == "1" && unit != "days" { unit.trim_end_matches('s') } else { unit };
    Some(format!("{number}.{unit}"))
}

/// What to write where the text stops being a list of things.
pub(super) fn of_missing(token: &str, why: &str, around: &Around<'_>) -> Option<String> {
    let place = around.place?;
    let word = around.tokens.word(place)?;
    // A statement may begin with `m` below one that ends with a number.
    if let Some(time) = of_time(word, around).filter(|_| !around.tokens.begins_line(place)) {
        return Some(time);
    }
    let sign = match word.to_lowercase().as_str() {
        "and" | "en" => "`&`: `a & b`",
        "or" | "of" => "`|`: `a | b`",
        "not" | "niet" => "`!`: `!a`",
        "=" if token != ";" => "`==`: `a == b`",
        // Where the bracket was opened, nobody can say: it may be lines before.
        ";" if token == "," => {
            let close = if why.contains("array") { "]" } else { ")" };
            return Some(format!("a `{close}` is missing somewhere before this `;`"));
        }
        _ if token == "," => return Some(of_list(why, around.tokens.begins_line(place))),
        _ => return None,
    };
    Some(format!("instead of `{word}` write {sign}"))
}

fn of_list(why: &str, begins_line: bool) -> String {
    let close = if why.contains("array") { "]" } else { ")" };
    if begins_line {
        format!("perhaps a `{close}` is missing at the end of the line before")
    } else {
        format!("a `,` stands between two things, and a `{close}` behind the last")
    }
}

/// What else to write where people or a scope are asked for, and a list or a text is given.
pub(super) fn beside(given: &[String], ways: &[Vec<&str>], around: &Around<'_>) -> String {
    let known = together(given);
    if !known.is_empty() {
        return known.to_owned();
    }
    let asks = |nth: usize, noun| ways.iter().any(|way| way.get(nth) == Some(&noun));
    let text = |nth| around.tokens.quoted_argument(around.place?, nth);
    let told = given.iter().enumerate().find_map(|(nth, noun)| match noun.as_str() {
        "list" if asks(nth, "people") => Some("people together are `a + b`".to_owned()),
        "text" if asks(nth, "text") || asks(nth, "anything") => None,
        "text" if asks(nth, "people") => of_people(text(nth)?, around.tokens),
        "text" if asks(nth, "length of time") => {
            let (number, word) = text(nth)?.split_once(' ')?;
            let is_number = number.chars().all(|c| c.is_ascii_digit());
            let time = time_of(number, word).filter(|_| is_number && !number.is_empty())?;
            Some(format!("a time stands without quotes: `{time}`"))
        }
        "text" if asks(nth, "scope") => text(nth)
            .filter(|text| text.starts_with("per_"))
            .map(|text| format!("`{text}` stands without quotes")),
        _ => None,
    });
    told.map_or(String::new(), |told| format!("; {told}"))
}

/// The people that the text behind an operator is meant to name: `everyone - "leider"`.
pub(super) fn of_operand(around: &Around<'_>) -> Option<String> {
    let text = around.tokens.quoted_operand(around.place?)?;
    of_people(text, around.tokens)
}

/// The people that a text is meant to name.
fn of_people(text: &str, tokens: &Tokens<'_>) -> Option<String> {
    let people = match tokens.declared(text) {
        Some(Declared::Kind(_)) => return None,
        Some(Declared::Role(_, Some(variable))) => format!("`{variable}`"),
        Some(Declared::Role(id, None)) => format!("`m.role_of(\"{id}\")`"),
        None if text.is_empty() || !text.chars().all(|c| c.is_alphanumeric() || c == '_') => {
            return None;
        }
        None => format!("the value of `m.role(\"{text}\")`, or `m.role_of(\"{text}\")`"),
    };
    Some(format!("people are not named in quotes: {people}"))
}
