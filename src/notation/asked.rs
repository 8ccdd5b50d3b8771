//! A command of the prompt with its names looked up: what it asks of a session, and by whom.

use super::bind::{Names, answer, number};
use super::{NotationError, Said, Spelling, Takes, Verb};
use crate::session::{Actor, Command, Input, Insist, Retention};
use crate::time::Span;

impl Names<'_> {
    /// What a command asks; `rest` is what stands behind it.
    pub(super) fn command<'t>(
        &self,
        spelling: &Spelling,
        rest: &'t str,
    ) -> Result<Said<'t>, NotationError> {
        let (first, then) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let person = match spelling.takes {
            Takes::Person | Takes::PersonAndReason | Takes::PersonAndKind | Takes::PersonAndNo => {
                self.person(first)?
            }
            Takes::RoleAndPerson => self.person(then.trim())?,
            _ => return self.of_leader(spelling.verb, first, rest),
        };
        let (leader, own) = (self.session.leader(), Actor::Person(person));
        let (by, command, text) = match spelling.verb {
            Verb::Why => return Ok(Said::Why(person, self.kind_named(then.trim())?)),
            Verb::Role => (leader, Command::Appoint(self.role(first)?, person), ""),
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
            Verb::Lengthen => {
                let span = Span::parse(first);
                let span = span.ok_or_else(|| NotationError::BadSpan(first.to_owned()))?;
                (Command::Lengthen(span), "")
            }
            Verb::Pause => (Command::Pause, ""),
            Verb::Resume => (Command::Resume, ""),
            Verb::Undo => (Command::Undo, ""),
            Verb::Skip => (Command::Skip(number(first)?.get()), ""),
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

/// Whoever says nothing agrees.
fn yes_or_no(word: &str) -> Result<bool, NotationError> {
    if word.is_empty() {
        return Ok(true);
    }
    answer(word).ok_or_else(|| NotationError::NoAnswer(word.to_owned()))
}
