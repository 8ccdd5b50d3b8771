//! What does not fit in what a word was given. Knows nouns only.

use super::vocabulary::{a, enumerate};

/// What is wrong with what a word was given: too little, the wrong way round, or something else.
pub(super) fn not_fitting<'a>(
    name: &str,
    given: &[String],
    ways: impl Iterator<Item = Vec<&'a str>> + Clone,
) -> String {
    let fits = |given: &[&String], way: &[&str]| {
        let mut pairs = given.iter().zip(way);
        given.len() <= way.len() && pairs.all(|(given, of)| *given == of || *of == "anything")
    };
    let in_order: Vec<&String> = given.iter().collect();
    if !given.is_empty() && ways.clone().any(|way| fits(&in_order, &way)) {
        return format!("`{name}` needs more than {}", with_articles(given));
    }
    let turned = |way: &Vec<&str>| {
        let mut orders = orders(&in_order).into_iter();
        way.len() == given.len() && orders.any(|order| fits(&order, way))
    };
    if ways.into_iter().any(|way| turned(&way)) {
        return format!("`{name}` does not take {} in this order", with_articles(given));
    }
    not_taken(&format!("`{name}`"), given)
}

/// That a word does not take this, or takes something.
pub(super) fn not_taken(what: &str, given: &[String]) -> String {
    if given.is_empty() {
        format!("{what} needs something between its brackets")
    } else {
        format!("{what} does not take {}", with_articles(given))
    }
}

/// These things, as in speech.
pub(super) fn with_articles(given: &[String]) -> String {
    let given: Vec<String> = given.iter().map(|noun| a(noun)).collect();
    enumerate(&given, "and")
}

/// What else to write where people were given one after the other.
pub(super) fn together(given: &[String]) -> &'static str {
    let is_both = given.windows(2).any(|pair| pair.iter().all(|noun| noun == "people"));
    if is_both { "; people together are `a + b`" } else { "" }
}

/// Every order of a few things: of more than five only their own.
fn orders<'a>(things: &[&'a String]) -> Vec<Vec<&'a String>> {
    if things.is_empty() || things.len() > 5 {
        return vec![things.to_vec()];
    }
    let mut all = Vec::new();
    for (at, first) in things.iter().enumerate() {
        let rest = [&things[..at], &things[at + 1..]].concat();
        all.extend(orders(&rest).into_iter().map(|order| [vec![*first], order].concat()));
    }
    all
}
