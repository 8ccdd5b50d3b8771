//! One statement of a method as a sentence, with a label where the sentence alone does not tell
//! what it is about.

use super::course;
use super::plan::{sections, timed};
use crate::compare::Part;
use crate::method::{Method, Phase, Setting};
use crate::words::{Words, in_brackets};

/// A sentence, and what it is about.
#[derive(PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) label: Option<String>,
    pub(super) said: String,
}

impl Sentence {
    /// With its label in front.
    pub(super) fn whole(self, words: &Words) -> String {
        let Sentence { label, said } = self;
        let Some(label) = label else { return said };
        words.say("diff-labelled", &[("label", label.into()), ("value", said.into())])
    }
}

/// A part of a method as a sentence.
pub(super) fn sentence(words: &Words, method: &Method, part: &Part) -> Sentence {
    let labelled = |label: String, said: String| Sentence { label: Some(label), said };
    let titled = |id: &str, said: String| labelled(words.tell(id), said);
    let named = |id: &str, gap: &'static str, name: &str, said: String| {
        labelled(words.say(id, &[(gap, name.into())]), said)
    };
    match part {
        Part::Title(text) => titled("diff-title", quoted(text)),
        Part::About(text) => titled("diff-about", quoted(text)),
        Part::Source(text) => titled("diff-source", quoted(text)),
        Part::Circle(seats, rule) => {
            let seats = words.seats(seats.least, seats.most);
            let gaps = [("seats", seats.into()), ("rule", in_brackets(&rule.ids).into())];
            plain(words.say("plan-circle", &gaps))
        }
        Part::InOrder(rule) => {
            plain(words.say("diff-in-order", &[("rule", in_brackets(&rule.ids).into())]))
        }
        Part::Total(timebox) => plain(course::total(words, timebox)),
        Part::RecordFor(who, rule) => {
            plain(course::made_for(words, method, "plan-record-for", (who, rule)))
        }
        Part::ExportFor(who, rule) => {
            plain(course::made_for(words, method, "plan-export-for", (who, rule)))
        }
        Part::Grouping(grouping) => plain(course::grouping(words, method, grouping)),
        Part::Repeat(repeat) => plain(course::repeated(words, method, repeat)),
        Part::Setting(Setting { id, value, .. }) => {
            named("diff-setting", "setting", id, value.to_string())
        }
        Part::Role(role) => {
            named("diff-role", "role", role.called(), words.role_marks(method, role))
        }
        Part::Kind(kind) => {
            named("diff-kind", "kind", kind.called(), words.kind_marks(method, kind))
        }
        Part::Topic(topic) => {
            named("diff-topic", "topic", topic.called(), words.topic_marks(topic))
        }
        Part::TopicSet(set) => {
            named("diff-topics", "topics", &set.id, words.topic_set_marks(method, set))
        }
        Part::Of(phase) => of_a_phase(words, method, phase),
    }
}

fn of_a_phase(words: &Words, method: &Method, phase: &Phase) -> Sentence {
    let labelled = |id: &str, said: String| Sentence { label: Some(words.tell(id)), said };
    let texts =
        [("diff-title", &phase.title), ("diff-name", &phase.name), ("diff-about", &phase.about)];
    if let Some((id, text)) = texts.iter().find(|(_, text)| !text.is_empty()) {
        return labelled(id, quoted(text));
    }
    if phase.prelude {
        return plain(words.tell("diff-prelude"));
    }
    if let Some(timebox) = &phase.timebox {
        return labelled(
            "diff-time",
            timed(words, method, timebox, ["diff-lasts", "diff-at-most", "diff-each"]),
        );
    }
    let mut said = sections(words, method, phase).into_iter();
    let Some((title, lines)) = said.find(|(_, lines)| !lines.is_empty()) else {
        return plain(String::new());
    };
    let said = lines.join("; ");
    if phase.gates.is_empty() { plain(said) } else { labelled(title, said) }
}

fn plain(said: String) -> Sentence {
    Sentence { label: None, said }
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}
