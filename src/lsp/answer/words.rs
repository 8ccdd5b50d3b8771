//! The words that may be written at a place: those of what they are said of, or those that are said
//! by themselves and the names that the script gives.

use std::ops::Range as Span;

use super::completion::{Inserted, Proposal, What};
use crate::lsp::look::{Reading, Receiver};
use crate::lsp::text::Range;
use crate::reference::{Argument, Entry, Form, Reference, Shape};

/// The words that may be said of this, or of nothing. A word that has its brackets already gets no
/// others.
pub(super) fn proposals(
    reading: &Reading<'_>,
    reference: &'static Reference,
    of: Receiver,
    written: &Span<usize>,
    is_called: bool,
    replaced: Range,
) -> Vec<Proposal> {
    let mut all = Vec::new();
    for entry in reference.entries() {
        for word in &entry.words {
            let forms = entry.forms.iter().filter(|form| form.answer.is_some());
            let forms: Vec<&Form> = forms
                .filter(|form| form.word == *word && form.shape != Shape::Operator && of.fits(form))
                .collect();
            all.extend(proposal(entry, &forms, is_called, replaced));
        }
    }
    if of == Receiver::Nobody {
        let before = reading.tokens.spans.partition_point(|span| span.start < written.start);
        let own = reading.names_before(before).map(|name| Proposal {
            label: name.to_owned(),
            what: What::Name,
            detail: known(reading, name, before),
            told: String::new(),
            inserted: Inserted::plain(name),
            replaced,
        });
        all.extend(own.collect::<Vec<Proposal>>());
    }
    all
}

/// A word with its forms that fit; nothing where none does.
fn proposal(entry: &Entry, forms: &[&Form], is_called: bool, replaced: Range) -> Option<Proposal> {
    let first = forms.first()?;
    let what = match (first.shape, first.receiver) {
        (Shape::Call, Some(_)) => What::Member,
        (Shape::Call, None) => What::Function,
        (_, Some(_)) => What::Property,
        (_, None) => What::Constant,
    };
    let others = forms[1..].iter().map(|form| format!("- `{}`\n", form.signature()));
    let others: String = others.collect();
    let blank = if others.is_empty() { "" } else { "\n" };
    Some(Proposal {
        label: first.word.clone(),
        what,
        detail: first.signature(),
        told: format!("{others}{blank}{}", entry.first_sentence()),
        inserted: if is_called { Inserted::plain(&first.word) } else { inserted(first) },
        replaced,
    })
}

/// A word as it is written, with a hole for each thing that it needs.
fn inserted(form: &Form) -> Inserted {
    if form.shape == Shape::Bare {
        return Inserted::plain(&form.word);
    }
    let needed = form.arguments.iter().filter(|argument| !argument.is_optional);
    let holes: Vec<String> = needed.zip(1..).map(|(argument, at)| hole(argument, at)).collect();
    let holes = match holes.as_slice() {
        [] if form.arguments.is_empty() => String::new(),
        // What may be left out may also be given.
        [] => "$1".to_owned(),
        some => some.join(", "),
    };
    let plain =
        if form.arguments.is_empty() { format!("{}()", form.word) } else { form.word.clone() };
    Inserted { plain, snippet: Some(format!("{}({holes})$0", form.word)) }
}

fn hole(argument: &Argument, at: usize) -> String {
    let name = &argument.name;
    match argument.of.name {
        "Text" => format!("\"${{{at}:{name}}}\""),
        "List" => format!("[${{{at}:{name}}}]"),
        "Map" => format!("#{{ ${{{at}:{name}}} }}"),
        "Closure" => format!("|s| ${{{at}:{name}}}"),
        _ => format!("${{{at}:{name}}}"),
    }
}

/// What a name stands for, as far as that is known.
fn known(reading: &Reading<'_>, name: &str, before: usize) -> String {
    reading.type_of(name, before).map_or(String::new(), |known| known.name.to_owned())
}
