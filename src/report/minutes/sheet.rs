//! The minutes as blocks from top to bottom, before it is known what they are written in.

use super::data::{Along, Course, Entry, Minutes, PhaseMinutes};
use super::table::Table;
use crate::words::Words;

/// One block.
pub(super) enum Block<'a> {
    /// A heading within the minutes.
    Heading(String),
    /// A sentence by itself.
    Note(String),
    /// Names of things, each with what it is.
    Facts(Vec<(String, String)>),
    /// What happened.
    Lines(Vec<&'a Entry>),
    /// Sentences, each by itself.
    List(Vec<String>),
    /// Who takes along what.
    PerPerson(Vec<(String, Vec<&'a Along>)>),
    /// How long it took.
    Times(Table),
}

impl Minutes {
    /// All of it.
    pub(super) fn sheet(&self, words: &Words) -> Vec<Block<'_>> {
        let mut blocks = vec![Block::Facts(self.facts(words))];
        blocks.extend(self.left_out(words).map(Block::Note));
        blocks.extend(lines(&self.opening));
        for phase in &self.phases {
            if phase.course == Course::PassedOver {
                blocks.extend(lines(&phase.lines));
                continue;
            }
            let heading = match phase.course {
                Course::TakenUp => {
                    words.say("minutes-taken-up", &[("phase", phase.heading.as_str().into())])
                }
                _ => phase.heading.clone(),
            };
            blocks.push(Block::Heading(heading));
            blocks.extend(took(words, phase).map(Block::Note));
            blocks.extend(lines(&phase.lines));
        }
        blocks.extend(per_person(words, "carried", &self.intentions));
        blocks.extend(per_person(words, "minutes-takeaways", &self.takeaways));
        blocks.extend(self.worked_out(words));
        blocks
    }

    /// What is told of the record beside it.
    pub(super) fn worked_out(&self, words: &Words) -> Vec<Block<'_>> {
        let mut blocks = Vec::new();
        if !self.left_open.is_empty() {
            blocks.push(Block::Heading(words.tell("minutes-left-open")));
            let open = self.left_open.iter().map(|open| {
                let gaps =
                    [("phase", open.phase.as_str().into()), ("what", open.what.as_str().into())];
                let said = words.say("minutes-open-gate", &gaps);
                match &open.reason {
                    Some(reason) => {
                        let gaps = [("said", said.into()), ("reason", reason.as_str().into())];
                        words.say("minutes-because", &gaps)
                    }
                    None => said,
                }
            });
            blocks.push(Block::List(open.collect()));
        }
        blocks.push(Block::Heading(words.tell("times")));
        blocks.push(Block::Times(self.table(words)));
        blocks
    }

    fn facts(&self, words: &Words) -> Vec<(String, String)> {
        let mut facts = Vec::new();
        let mut fact = |id: &str, what: Option<String>| {
            facts.extend(what.map(|what| (words.tell(id), what)));
        };
        fact("minutes-session", self.session.clone());
        fact("minutes-day", self.day.clone());
        fact("minutes-follows", self.follows.clone());
        let nobody = || words.tell("minutes-nobody");
        fact("minutes-reader", Some(self.reader.clone().unwrap_or_else(nobody)));
        fact("minutes-people", Some(words.list(&self.people)));
        let roles = self.roles.iter();
        facts.extend(roles.map(|role| (role.title.clone(), words.list(&role.people))));
        facts
    }
}

fn lines(lines: &[Entry]) -> Option<Block<'_>> {
    // What begins a phase that counts is its heading.
    let told = |line: &&Entry| !(line.begins_phase() && line.struck.is_none());
    let lines: Vec<&Entry> = lines.iter().filter(told).collect();
    (!lines.is_empty()).then_some(Block::Lines(lines))
}

fn per_person<'a>(words: &Words, heading: &str, all: &'a [Along]) -> Vec<Block<'a>> {
    let mut people: Vec<(String, Vec<&Along>)> = Vec::new();
    for one in all {
        let who = one.who.clone().unwrap_or_else(|| words.tell("somebody"));
        match people.iter_mut().find(|(known, _)| *known == who) {
            Some((_, own)) => own.push(one),
            None => people.push((who, vec![one])),
        }
    }
    if people.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(words.tell(heading)), Block::PerPerson(people)]
}

/// When a phase began and how long it took, in a sentence.
fn took(words: &Words, phase: &PhaseMinutes) -> Option<String> {
    let took = phase.time?;
    let gaps = [
        ("began", phase.began.to_string().into()),
        ("lasted", took.lasted.to_string().into()),
        ("planned", took.allowed().map_or(String::new(), |it| it.to_string()).into()),
        ("over", took.over.to_string().into()),
    ];
    let id = match (took.planned, took.over.as_seconds()) {
        (None, _) => "minutes-took",
        (Some(_), 0) => "minutes-took-planned",
        (Some(_), _) => "minutes-took-over",
    };
    Some(words.say(id, &gaps))
}

impl Along {
    /// The words, or that they are left out.
    pub(super) fn told(&self, words: &Words) -> String {
        if self.withheld { words.tell("withheld") } else { self.words.clone().unwrap_or_default() }
    }
}
