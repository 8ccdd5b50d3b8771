//! What was asked in one session, as it is asked in another of the same people under another
//! method: whatever it names is found there by its id, a question by its words.

use std::num::NonZeroU8;

use super::carry::{Translation, answered};
use crate::method::{KindId, PhaseId, RoleId, Tags, TopicId};
use crate::session::{Act, ActNo, Actor, Aim, Command, Input, Session};

/// What an input names that is not there under another method; the numbers are those of the method
/// that it was asked under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// A kind.
    Kind(KindId),
    /// A phase.
    Phase(PhaseId),
    /// A role.
    Role(RoleId),
    /// A topic.
    Topic(TopicId),
    /// A question, in these words, of this person.
    Question,
    /// Something to choose.
    Choice,
    /// An act that it speaks of.
    Act,
    /// The whole of it: only a rule of the method asks such a thing.
    OfRule,
}

/// Where the same act is found in the other session.
pub type SameAct<'a> = &'a dyn Fn(ActNo) -> Option<ActNo>;

impl Session {
    /// What an input to this session, as it is now, asks of another; `same` finds an act there.
    ///
    /// # Errors
    /// What it names is not there.
    pub fn elsewhere<'t>(
        &self,
        other: &Session,
        input: &Input<'t>,
        same: SameAct<'_>,
    ) -> Result<Input<'t>, Absent> {
        let names = Translation { from: &self.table.method, to: &other.table.method };
        let way = Way { here: self, there: other, names, same };
        let command = way.command(input)?;
        Ok(Input { by: input.by, command, text: input.text })
    }
}

/// The way from one session to the other.
struct Way<'a> {
    here: &'a Session,
    there: &'a Session,
    names: Translation<'a>,
    same: SameAct<'a>,
}

impl Way<'_> {
    fn command(&self, input: &Input<'_>) -> Result<Command<'static>, Absent> {
        let phase = |phase| self.names.phase(phase).ok_or(Absent::Phase(phase));
        Ok(match input.command {
            Command::Act(act) => Command::Act(self.act(act)?),
            Command::Answer { question, yes } => {
                Command::Answer { question: self.question(input.by, question)?, yes }
            }
            Command::Appoint(role, person) => Command::Appoint(self.role(role)?, person),
            Command::Choose(aim) => Command::Choose(self.aim(aim)?),
            Command::Interrupt(own) => Command::Interrupt(phase(own)?),
            Command::Jump(own, insist) => Command::Jump(phase(own)?, insist),
            Command::Retract(act) => Command::Retract(self.act_no(act)?),
            Command::Reclassify(act, kind) => {
                Command::Reclassify(self.act_no(act)?, self.kind(kind)?)
            }
            Command::Replace(act) => Command::Replace(self.act_no(act)?),
            Command::Skip(number) => Command::Skip(self.prompt(number).ok_or(Absent::Question)?),
            Command::Consent { yes } => Command::Consent { yes },
            Command::Pass => Command::Pass,
            Command::Accept(person) => Command::Accept(person),
            Command::Leave => Command::Leave,
            Command::Return => Command::Return,
            Command::GoOut(person) => Command::GoOut(person),
            Command::ComeIn(person) => Command::ComeIn(person),
            Command::GiveTurn(person) => Command::GiveTurn(person),
            Command::AskTurn(person) => Command::AskTurn(person),
            Command::EndTurn(person) => Command::EndTurn(person),
            Command::Move(person, group) => Command::Move(person, group),
            Command::Keep(retention) => Command::Keep(retention),
            Command::GoOn => Command::GoOn,
            Command::Next(insist) => Command::Next(insist),
            Command::Lengthen(span) => Command::Lengthen(span),
            Command::Shorten(span) => Command::Shorten(span),
            Command::Pause => Command::Pause,
            Command::Resume => Command::Resume,
            Command::Undo => Command::Undo,
            Command::Redo => Command::Redo,
            Command::Back => Command::Back,
            Command::End(insist) => Command::End(insist),
            _ => return Err(Absent::OfRule),
        })
    }

    fn act(&self, act: Act) -> Result<Act, Absent> {
        let tags = act.tags.iter().map(|topic| {
            let id = &self.names.from.topic(topic).id;
            self.names.to.topic_id(id).ok_or(Absent::Topic(topic))
        });
        let tags = tags.collect::<Result<Vec<_>, _>>()?.into_iter();
        Ok(Act {
            kind: self.kind(act.kind)?,
            to: act.to,
            tags: tags.fold(Tags::default(), Tags::with),
            reply: act.reply.map(|no| self.act_no(no)).transpose()?,
            // A question that is not asked there is still said.
            asks: act.asks.and_then(|number| self.prompt(number.get())).and_then(NonZeroU8::new),
        })
    }

    fn aim(&self, aim: Aim) -> Result<Aim, Absent> {
        match aim {
            Aim::Act(no, person) => Ok(Aim::Act(self.act_no(no)?, person)),
            Aim::Person(_) | Aim::Topic(_) => self.names.aim(aim).ok_or(Absent::Choice),
        }
    }

    fn kind(&self, kind: KindId) -> Result<KindId, Absent> {
        self.names.kind(kind).ok_or(Absent::Kind(kind))
    }

    fn role(&self, role: RoleId) -> Result<RoleId, Absent> {
        self.names.to.role_id(&self.names.from.role(role).id).ok_or(Absent::Role(role))
    }

    fn act_no(&self, no: ActNo) -> Result<ActNo, Absent> {
        (self.same)(no).ok_or(Absent::Act)
    }

    /// A question of the phase that runs there, by its number from 1.
    fn prompt(&self, number: u8) -> Option<u8> {
        self.names.question(self.there.state.phase, number)
    }

    fn question(&self, by: Actor, number: u16) -> Result<u16, Absent> {
        let Actor::Person(person) = by else { return Err(Absent::Question) };
        let (from, to) = (&self.here.table, &self.there.table);
        answered(from, to, &self.there.state, number, person).ok_or(Absent::Question)
    }
}
