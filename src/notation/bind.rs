//! The names on a line, looked up in a session: what is asked, and by whom.

use std::num::NonZeroU8;

use super::middle::Middle;
use super::{Line, NotationError, Spelling, Spoken, Verb, parse};
use crate::method::{Kind, KindId, PersonId, Phase, PhaseId, Role, RoleId, Tags, Topic, TopicId};
use crate::nearest::nearest;
use crate::session::{
    Act, ActNo, Actor, Command, Doing, Input, People, Session, View, Viewer, asked_of_each,
    possible, question, questions_for,
};
use crate::time::Span;

/// What a line asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said<'a> {
    /// Nothing.
    Nothing,
    /// Something of the session.
    Input(Input<'a>),
    /// The same answer of several people, to the same question.
    Together {
        /// Who answers.
        people: People,
        /// Which question of the method.
        question: u16,
        /// Yes or no.
        yes: bool,
    },
    /// Let time pass.
    Wait(Span),
    /// What became of the line above.
    Expect(&'a str),
    /// Rhai on the running session.
    Eval(&'a str),
    /// Why somebody may or may not do something, and when.
    Why(PersonId, KindId),
    /// When somebody may do something.
    When(PersonId, KindId),
    /// What still has to happen, and whether this much time is enough for it, if it is said.
    Plan(Option<Span>),
    /// Write the session down, under this name if one is given.
    Save(&'a str),
    /// What can be typed; of one command only, if one is named.
    Help(Option<&'static Spelling>),
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

/// The names of a session, as a line may speak of them.
pub(super) struct Names<'a> {
    pub(super) session: &'a Session,
    pub(super) view: &'a View<'a>,
}

impl Names<'_> {
    fn spoken<'t>(&self, spoken: Spoken<'t>) -> Result<Said<'t>, NotationError> {
        if let Some(together) = self.together(&spoken)? {
            return Ok(together);
        }
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
        if let Some(word) = middle.rest {
            return Err(NotationError::StrayWord(word.to_owned()));
        }
        let text = spoken.text.unwrap_or_default();
        let command = match kind {
            KindId::PASS => Command::Pass,
            KindId::LEAVE => Command::Leave,
            KindId::RETURN => Command::Return,
            _ => Command::Act(self.act(kind, &middle)?),
        };
        Ok(Said::Input(Input { by, command, text }))
    }

    /// `iedereen ja`: everybody who has not answered yet, on the question that each is asked.
    fn together(&self, spoken: &Spoken<'_>) -> Result<Option<Said<'static>>, NotationError> {
        let all = matches!(spoken.person.to_lowercase().as_str(), "iedereen" | "everyone");
        let named = self.session.cast().person(spoken.person).is_some();
        let middle = Middle::read(spoken.middle);
        let Some(yes) = answer(middle.word).filter(|_| all && !named) else { return Ok(None) };
        let (table, state) = (self.session.table(), self.session.state());
        let cites = |number: u16| middle.rest.is_none_or(|rule| self.cites(number, rule));
        let open = asked_of_each(table, state).filter(|(number, _)| cites(*number));
        let asked: Vec<(u16, People)> = open.collect();
        let open: Vec<_> = asked.iter().filter(|(_, people)| !people.is_empty()).collect();
        match open.as_slice() {
            [] if asked.is_empty() => Err(NotationError::NoQuestionForAll),
            [] => Err(NotationError::EverybodyAnswered),
            [(question, people)] => {
                Ok(Some(Said::Together { people: *people, question: *question, yes }))
            }
            several => {
                let numbers = several.iter().map(|open| open.0).collect();
                Err(NotationError::SeveralQuestions(PersonId(0), numbers))
            }
        }
    }

    fn cites(&self, number: u16, rule: &str) -> bool {
        let table = self.session.table();
        let gate = question(table, number).and_then(|(_, gate)| gate);
        gate.and_then(|gate| table.method.rule(gate)).is_some_and(|cited| cited.cites(rule))
    }

    pub(super) fn role(&self, name: &str) -> Result<RoleId, NotationError> {
        let method = &self.session.table().method;
        method.role_called(name).ok_or_else(|| NotationError::UnknownRole {
            role: name.to_owned(),
            near: near(name, method.roles.iter().map(Role::called)),
        })
    }

    fn act(&self, kind: KindId, middle: &Middle<'_>) -> Result<Act, NotationError> {
        let mut tags = Tags::default();
        for tag in &middle.tags {
            tags = tags.with(self.topic(tag)?);
        }
        let to = middle.to.map(|name| self.person(name)).transpose()?;
        let reply = middle.label.map(|label| self.label(label));
        let asks = middle.asks.map(number).transpose()?;
        if let Some(number) = asks {
            let (method, state) = (&self.session.table().method, self.session.state());
            tags = Tags(tags.0 | method.phase(state.phase).tags_of_question(number).0);
        }
        Ok(Act { kind, to, tags, reply: reply.transpose()?, asks })
    }

    /// The act behind a label of the view; behind `2@Anna`, that of hers, for herself and for
    /// whoever runs the session.
    pub(super) fn label(&self, label: &str) -> Result<ActNo, NotationError> {
        let (number, whose) = label.split_once('@').unwrap_or((label, ""));
        let viewer = match whose {
            "" => self.view.viewer(),
            name => Viewer::Person(self.person(name)?),
        };
        let may = [viewer, Viewer::Host].contains(&self.view.viewer());
        let view = View::new(self.session, viewer);
        let number = number.parse().ok().filter(|_| may);
        let found = number.and_then(|number| view.act_labelled(number));
        found.ok_or_else(|| NotationError::UnknownLabel(label.to_owned()))
    }

    pub(super) fn topic(&self, tag: &str) -> Result<TopicId, NotationError> {
        let method = &self.session.table().method;
        method.topic_called(tag).ok_or_else(|| NotationError::UnknownTopic {
            topic: tag.to_owned(),
            near: near(tag, method.topics.iter().map(Topic::called)),
        })
    }

    pub(super) fn phase(&self, name: &str) -> Result<PhaseId, NotationError> {
        let method = &self.session.table().method;
        method.phase_called(name).ok_or_else(|| NotationError::UnknownPhase {
            phase: name.to_owned(),
            near: near(name, method.phases.iter().map(Phase::called)),
        })
    }

    pub(super) fn person(&self, name: &str) -> Result<PersonId, NotationError> {
        if name.is_empty() {
            return Err(NotationError::NobodyNamed);
        }
        let cast = self.session.cast();
        cast.person(name).ok_or_else(|| NotationError::UnknownPerson {
            name: name.to_owned(),
            near: near(name, cast.names()),
        })
    }

    pub(super) fn kind_named(&self, kind: &str) -> Result<KindId, NotationError> {
        if kind.is_empty() {
            return Err(NotationError::NoKindNamed);
        }
        let method = &self.session.table().method;
        method.kind_called(&kind.to_lowercase()).ok_or_else(|| NotationError::UnknownKind {
            kind: kind.to_owned(),
            near: near(kind, method.kinds.iter().map(Kind::called)),
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

    /// The question that a yes or no answers: the only one, the one of the named rule, or the
    /// how-many-th of those that are open to this person.
    fn question(&self, person: PersonId, middle: &Middle<'_>) -> Result<u16, NotationError> {
        let table = self.session.table();
        let mut open: Vec<u16> = questions_for(table, self.session.state(), person).collect();
        if let Some(rule) = middle.rest.filter(|_| !open.is_empty()) {
            open.retain(|number| self.cites(*number, rule));
            if open.is_empty() {
                return Err(NotationError::NoQuestionBy(person, rule.to_owned()));
            }
        }
        if let Some(asks) = middle.asks.filter(|_| !open.is_empty()) {
            let nth = usize::from(number(asks)?.get());
            let asked = open.get(nth - 1).copied();
            return asked.ok_or(NotationError::SeveralQuestions(person, open));
        }
        match open.as_slice() {
            [] => Err(NotationError::NoQuestion(person)),
            [one] => Ok(*one),
            _ => Err(NotationError::SeveralQuestions(person, open)),
        }
    }
}

pub(super) fn answer(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "ja" | "yes" => Some(true),
        "nee" | "no" => Some(false),
        _ => None,
    }
}

pub(super) fn number(text: &str) -> Result<NonZeroU8, NotationError> {
    let number = text.trim_start_matches('?').parse().ok();
    number.ok_or_else(|| NotationError::BadNumber(text.to_owned()))
}

fn near<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, known).map(str::to_owned)
}
