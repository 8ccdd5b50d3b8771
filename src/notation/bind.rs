//! The names on a line, looked up in a session: what is asked, and by whom.

use super::{Line, NotationError, Spelling, Spoken, Takes, Verb, parse};
use crate::method::{KindId, PersonId, Tags};
use crate::nearest::nearest;
use crate::session::{
    Act, Actor, Command, Doing, Input, Insist, Session, View, possible, question, questions_for,
};
use crate::time::Span;

/// What a line asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said<'a> {
    /// Nothing.
    Nothing,
    /// Something of the session.
    Input(Input<'a>),
    /// Let time pass.
    Wait(Span),
    /// What became of the line above.
    Expect(&'a str),
    /// Rhai on the running session.
    Eval(&'a str),
    /// Why somebody may or may not do something, and when.
    Why(PersonId, KindId),
    /// Something of the prompt, not of the session.
    Prompt(Verb),
}

/// Reads a line with the names of a session. Labels are those of `view`.
///
/// # Errors
/// What cannot be read or found, with the nearest thing that can.
pub fn bind<'a>(line: &'a str, view: &View<'_>) -> Result<Said<'a>, NotationError> {
    let names = Names { session: view.session(), view };
    Ok(match parse(line)? {
        Line::Nothing => Said::Nothing,
        Line::Wait(span) => Said::Wait(span),
        Line::Expect(what) => Said::Expect(what),
        Line::Eval(code) => Said::Eval(code),
        Line::Command(spelling, rest) => names.command(spelling, rest)?,
        Line::Spoken(spoken) => names.spoken(spoken)?,
    })
}

struct Names<'a> {
    session: &'a Session,
    view: &'a View<'a>,
}

impl Names<'_> {
    fn command<'t>(&self, spelling: &Spelling, rest: &'t str) -> Result<Said<'t>, NotationError> {
        let (first, then) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let person = match spelling.takes {
            Takes::Person | Takes::PersonAndReason | Takes::PersonAndKind => {
                Some(self.person(first)?)
            }
            Takes::Nothing | Takes::Reason | Takes::Span => None,
        };
        let leader = self.session.leader();
        let own = person.map_or(leader, Actor::Person);
        let insist = if rest.is_empty() { Insist::Politely } else { Insist::WithReason };
        let ask = |by, command, text| Ok(Said::Input(Input { by, command, text }));
        match spelling.verb {
            Verb::Next => ask(leader, Command::Next(insist), rest),
            Verb::End => ask(leader, Command::End(insist), rest),
            Verb::Lengthen => {
                let span = Span::parse(first);
                let span = span.ok_or_else(|| NotationError::BadSpan(first.to_owned()))?;
                ask(leader, Command::Lengthen(span), "")
            }
            Verb::Pause => ask(leader, Command::Pause, ""),
            Verb::Resume => ask(leader, Command::Resume, ""),
            Verb::Undo => ask(leader, Command::Undo, ""),
            Verb::Accept => ask(leader, Command::Accept(person.unwrap_or(PersonId(0))), ""),
            Verb::Pass => ask(own, Command::Pass, ""),
            Verb::Leave => ask(own, Command::Leave, then.trim()),
            Verb::Return => ask(own, Command::Return, ""),
            Verb::Why => {
                Ok(Said::Why(person.unwrap_or(PersonId(0)), self.kind_named(then.trim())?))
            }
            Verb::Status | Verb::Transcript | Verb::Help | Verb::Quit => {
                Ok(Said::Prompt(spelling.verb))
            }
        }
    }

    fn spoken<'t>(&self, spoken: Spoken<'t>) -> Result<Said<'t>, NotationError> {
        let person = self.person(spoken.person)?;
        let middle = Middle::read(spoken.middle);
        let by = Actor::Person(person);
        if let Some(yes) = answer(middle.word) {
            let command = Command::Answer { question: self.question(person, &middle)?, yes };
            return Ok(Said::Input(Input { by, command, text: "" }));
        }
        if spoken.text.is_none() && middle.word.is_empty() {
            return Err(NotationError::NoColon);
        }
        let kind = if middle.word.is_empty() {
            self.only_kind(person)?
        } else {
            self.kind_named(middle.word)?
        };
        let text = spoken.text.unwrap_or_default();
        let command = match kind {
            KindId::PASS => Command::Pass,
            KindId::LEAVE => Command::Leave,
            KindId::RETURN => Command::Return,
            _ => Command::Act(self.act(kind, &middle)?),
        };
        Ok(Said::Input(Input { by, command, text }))
    }

    fn act(&self, kind: KindId, middle: &Middle<'_>) -> Result<Act, NotationError> {
        let mut tags = Tags::default();
        for tag in &middle.tags {
            let method = &self.session.table().method;
            let found = method.topic_id(tag).ok_or_else(|| NotationError::UnknownTopic {
                topic: (*tag).to_owned(),
                near: near(tag, method.topics.iter().map(|topic| topic.id.as_str())),
            })?;
            tags = tags.with(found);
        }
        let to = middle.to.map(|name| self.person(name)).transpose()?;
        let reply = middle.label.map(|label| {
            let number = label.parse().ok();
            let found = number.and_then(|number| self.view.act_labelled(number));
            found.ok_or_else(|| NotationError::UnknownLabel(label.to_owned()))
        });
        Ok(Act { kind, to, tags, reply: reply.transpose()? })
    }

    fn person(&self, name: &str) -> Result<PersonId, NotationError> {
        if name.is_empty() {
            return Err(NotationError::NobodyNamed);
        }
        let cast = self.session.cast();
        cast.person(name).ok_or_else(|| NotationError::UnknownPerson {
            name: name.to_owned(),
            near: near(name, cast.names()),
        })
    }

    fn kind_named(&self, kind: &str) -> Result<KindId, NotationError> {
        if kind.is_empty() {
            return Err(NotationError::NoKindNamed);
        }
        let method = &self.session.table().method;
        method.kind_id(&kind.to_lowercase()).ok_or_else(|| NotationError::UnknownKind {
            kind: kind.to_owned(),
            near: near(kind, method.kinds.iter().map(|kind| kind.id.as_str())),
        })
    }

    /// The one kind of content that fits now.
    fn only_kind(&self, person: PersonId) -> Result<KindId, NotationError> {
        let table = self.session.table();
        let all = possible(table, self.session.state(), person);
        let kinds: Vec<KindId> = all
            .iter()
            .filter_map(|one| match one.what {
                Doing::Act(kind) if kind != KindId::NOTE => Some(kind),
                _ => None,
            })
            .filter(|kind| !table.method.kind(*kind).process)
            .collect();
        match kinds.as_slice() {
            [] => Err(NotationError::NothingFits(person)),
            [kind] => Ok(*kind),
            _ => Err(NotationError::SeveralFit(person, kinds)),
        }
    }

    /// The question that a yes or no answers: the only one, or the one of the named rule.
    fn question(&self, person: PersonId, middle: &Middle<'_>) -> Result<u16, NotationError> {
        let table = self.session.table();
        let mut open: Vec<u16> = questions_for(table, self.session.state(), person).collect();
        if let Some(rule) = middle.rest {
            open.retain(|number| {
                let gate = question(table, *number).and_then(|(_, gate)| gate);
                let cited = gate.and_then(|gate| table.method.rule(gate));
                cited.is_some_and(|cited| cited.cites(rule))
            });
        }
        match open.as_slice() {
            [] => Err(NotationError::NoQuestion(person)),
            [one] => Ok(*one),
            _ => Err(NotationError::SeveralQuestions(person, open)),
        }
    }
}

/// What stands between a name and the colon.
#[derive(Default)]
struct Middle<'a> {
    word: &'a str,
    to: Option<&'a str>,
    tags: Vec<&'a str>,
    label: Option<&'a str>,
    rest: Option<&'a str>,
}

impl<'a> Middle<'a> {
    fn read(text: &'a str) -> Middle<'a> {
        let mut middle = Middle::default();
        let mut rest = text;
        if let (Some(open), Some(close)) = (text.find('('), text.find(')'))
            && open < close
        {
            let tags = text[open + 1..close].split(',').map(str::trim);
            middle.tags = tags.filter(|tag| !tag.is_empty()).collect();
            rest = &text[..open];
            middle.words(&text[close + 1..]);
        }
        middle.words(rest);
        middle
    }

    fn words(&mut self, text: &'a str) {
        for word in text.split_whitespace() {
            if let Some(name) = word.strip_prefix('@') {
                self.to = Some(name);
            } else if let Some(label) = word.strip_prefix('#') {
                self.label = Some(label);
            } else if self.word.is_empty() {
                self.word = word;
            } else {
                self.rest = Some(word);
            }
        }
    }
}

fn answer(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "ja" | "yes" => Some(true),
        "nee" | "no" => Some(false),
        _ => None,
    }
}

fn near<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, known).map(str::to_owned)
}
