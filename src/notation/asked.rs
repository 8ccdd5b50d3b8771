//! A command of the prompt with its names looked up: what it asks of a session, and by whom.

use super::bind::{Names, answer, number};
use super::line::unknown_command;
use super::{NotationError, Said, Spelling, Takes, Verb, command_called};
use crate::method::{KindId, PersonId, RoleId};
use crate::session::{Act, ActNo, Actor, Aim, Command, Input, Insist, Retention};
use crate::time::Span;

impl Names<'_> {
    /// What a command asks; `rest` is what stands behind it.
    pub(super) fn command<'t>(
        &self,
        spelling: &'static Spelling,
        rest: &'t str,
    ) -> Result<Said<'t>, NotationError> {
        let (first, then) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        if rest.is_empty() && spelling.takes.needs_words() {
            return Err(NotationError::Bare(spelling));
        }
        match spelling.takes {
            // Whoever has the turn need not be named.
            Takes::PerhapsPerson if first.is_empty() => {
                self.of_person(spelling.verb, self.at_turn()?, first, then)
            }
            Takes::PerhapsPerson
            | Takes::Person
            | Takes::PersonAndReason
            | Takes::PersonAndKind
            | Takes::PersonAndGroup
            | Takes::PersonAndNo => self.of_person(spelling.verb, self.person(first)?, first, then),
            Takes::RoleAndPerson => {
                self.of_person(spelling.verb, self.person(then.trim())?, first, then)
            }
            Takes::Aim
            | Takes::Aside
            | Takes::PhaseAndReason
            | Takes::Label
            | Takes::LabelAndKind
            | Takes::LabelAndText => self.by_mark(spelling.verb, first, then.trim()),
            Takes::PerhapsSpan | Takes::Code | Takes::Command | Takes::File => {
                asked_of_prompt(spelling, rest)
            }
            _ => self.of_leader(spelling.verb, first, rest),
        }
    }

    /// What is asked about somebody; `first` is the first word behind the command.
    fn of_person<'t>(
        &self,
        verb: Verb,
        person: PersonId,
        first: &str,
        then: &'t str,
    ) -> Result<Said<'t>, NotationError> {
        let (leader, own) = (self.session.leader(), Actor::Person(person));
        let (by, command, text) = match verb {
            Verb::Why => return Ok(Said::Why(person, self.kind_named(then.trim())?)),
            Verb::When => return Ok(Said::When(person, self.kind_named(then.trim())?)),
            // A seat that is free to take is taken by whoever sits down.
            Verb::Role if self.is_open(self.role(first)?) => {
                (own, Command::Appoint(self.role(first)?, person), "")
            }
            Verb::Role => (leader, Command::Appoint(self.role(first)?, person), ""),
            Verb::Turn => (leader, Command::GiveTurn(person), ""),
            Verb::Hand => (own, Command::AskTurn(person), ""),
            Verb::Done => (own, Command::EndTurn(person), ""),
            Verb::Group => {
                let number = then.trim().parse();
                let number = number.map_err(|_| NotationError::BadGroup(then.trim().to_owned()))?;
                (leader, Command::Move(person, number), "")
            }
            Verb::Remove => (leader, Command::GoOut(person), ""),
            Verb::Accept => (leader, Command::Accept(person), ""),
            Verb::Out => (own, Command::GoOut(person), ""),
            Verb::In => (own, Command::ComeIn(person), ""),
            Verb::Pass => (own, Command::Pass, ""),
            Verb::Leave => (own, Command::Leave, then.trim()),
            Verb::Return => (own, Command::Return, ""),
            Verb::Consent => (own, Command::Consent { yes: yes_or_no(then.trim())? }, ""),
            verb => return Ok(Said::Prompt(verb)),
        };
        Ok(Said::Input(Input { by, command, text }))
    }

    /// Who is through where no name is said: the one who has the turn.
    fn at_turn(&self) -> Result<PersonId, NotationError> {
        let turn = self.session.state().turn();
        let only = turn.iter().next().filter(|_| turn.count() == 1);
        only.ok_or(NotationError::NobodyNamed)
    }

    /// What is asked about an act, a phase, or something that can be chosen.
    fn by_mark<'t>(
        &self,
        verb: Verb,
        first: &str,
        then: &'t str,
    ) -> Result<Said<'t>, NotationError> {
        let leader = self.session.leader();
        let insist = if then.is_empty() { Insist::Politely } else { Insist::WithReason };
        let (by, command, text) = match verb {
            Verb::Choose => (leader, Command::Choose(self.aim(first)?), ""),
            Verb::Aside => {
                let by = if then.is_empty() { leader } else { Actor::Person(self.person(then)?) };
                (by, Command::Interrupt(self.phase(first)?), "")
            }
            Verb::Go => (leader, Command::Jump(self.phase(first)?, insist), then),
            Verb::Retract => (leader, Command::Retract(self.act_named(first)?), ""),
            Verb::Reclassify => {
                let act = self.act_named(first)?;
                (leader, Command::Reclassify(act, self.kind_named(then)?), "")
            }
            Verb::Replace => {
                let act = self.act_named(first)?;
                let author = self.session.journal().act(act).map(|act| act.person);
                let by = author.map_or(leader, Actor::Person);
                (by, Command::Replace(act), then)
            }
            verb => return Ok(Said::Prompt(verb)),
        };
        Ok(Said::Input(Input { by, command, text }))
    }

    /// `#3`, `@Dirk` or `(onderwerp)`.
    fn aim(&self, text: &str) -> Result<Aim, NotationError> {
        if text.starts_with('#') {
            let act = self.act_named(text)?;
            let author = self.session.journal().act(act).map(|act| act.person);
            return Ok(Aim::Act(act, author.unwrap_or_default()));
        }
        match text.strip_prefix('(') {
            Some(topic) => Ok(Aim::Topic(self.topic(topic.trim_end_matches(')'))?)),
            None => Ok(Aim::Person(self.person(text.trim_start_matches('@'))?)),
        }
    }

    fn act_named(&self, label: &str) -> Result<ActNo, NotationError> {
        if label.is_empty() {
            return Err(NotationError::NoLabelNamed);
        }
        self.label(label.trim_start_matches('#'))
    }

    /// Whether the running phase lets people take this role, or leave the one drawn from it.
    fn is_open(&self, role: RoleId) -> bool {
        let phase = self.session.table().method.phase(self.session.state().phase);
        let mut rules = phase.appoints.iter().filter(|rule| rule.open);
        rules.any(|rule| rule.role == role || rule.from == role)
    }

    /// What is asked of the whole session, by whoever leads it.
    fn of_leader<'t>(
        &self,
        verb: Verb,
        first: &str,
        rest: &'t str,
    ) -> Result<Said<'t>, NotationError> {
        let insist = if rest.is_empty() { Insist::Politely } else { Insist::WithReason };
        let (command, text) = match verb {
            Verb::Next => (Command::Next(insist), rest),
            Verb::End => (Command::End(insist), rest),
            Verb::Back => (Command::Back, rest),
            Verb::Lengthen => (Command::Lengthen(span(first)?), ""),
            Verb::Shorten => (Command::Shorten(span(first)?), ""),
            Verb::Note if self.session.leader() == Actor::Host => {
                return Err(NotationError::NobodyLeads);
            }
            Verb::Note => (Command::Act(Act::of(KindId::NOTE)), rest),
            Verb::Pause => (Command::Pause, ""),
            Verb::Resume => (Command::Resume, ""),
            Verb::Undo => (Command::Undo, ""),
            Verb::Redo => (Command::Redo, ""),
            // One at a time: what is not understood is not left out in silence.
            Verb::Skip => (Command::Skip(number(rest)?.get()), ""),
            Verb::Keep => {
                let retention = Retention::parse(rest);
                let unread = || NotationError::BadRetention(rest.to_owned());
                (Command::Keep(retention.ok_or_else(unread)?), "")
            }
            Verb::Another => (Command::GoOn, ""),
            verb => return Ok(Said::Prompt(verb)),
        };
        Ok(Said::Input(Input { by: self.session.leader(), command, text }))
    }
}

/// What only the prompt answers, and not the session.
fn asked_of_prompt<'t>(spelling: &Spelling, rest: &'t str) -> Result<Said<'t>, NotationError> {
    Ok(match spelling.verb {
        Verb::Plan => Said::Plan((!rest.is_empty()).then(|| span(rest)).transpose()?),
        Verb::Save => Said::Save(rest),
        Verb::Help if rest.is_empty() => Said::Help(None),
        Verb::Help => {
            let word = rest.trim_start_matches('/').to_lowercase();
            Said::Help(Some(command_called(&word).ok_or_else(|| unknown_command(word))?))
        }
        _ => Said::Eval(rest),
    })
}

/// A length of time; a number alone is minutes.
fn span(text: &str) -> Result<Span, NotationError> {
    if let Ok(minutes) = text.parse::<u32>() {
        return Ok(Span::minutes(u64::from(minutes)));
    }
    Span::parse(text).ok_or_else(|| NotationError::BadSpan(text.to_owned()))
}

/// Whoever says nothing agrees.
fn yes_or_no(word: &str) -> Result<bool, NotationError> {
    if word.is_empty() {
        return Ok(true);
    }
    answer(word).ok_or_else(|| NotationError::NoAnswer(word.to_owned()))
}
