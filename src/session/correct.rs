//! Corrections that leave a trace: an act is taken back, counts as another kind, or is said in
//! other words. The entry that made it stays; the state is folded anew from what still counts.

use super::decide::{mind, score};
use super::permit::must_lead;
use super::{
    Act, ActNo, Acted, Actor, Answers, Asked, Carried, Command, Event, Input, Refusal, Seq, Session,
};
use crate::method::KindId;
use crate::time::Time;

impl Session {
    /// Makes an entry of a correction.
    pub(super) fn correct(&mut self, time: Time, input: &Input<'_>) -> Result<Seq, Refusal> {
        if self.state.ended {
            return Err(Refusal::Ended);
        }
        let mark = self.journal.mark();
        let done = match input.command {
            Command::Retract(act) => self.retract(input.by, act),
            Command::Reclassify(act, kind) => self.reclassify(input.by, act, kind),
            Command::Replace(act) => self.replace(time, input, act),
            _ => Err(Refusal::NotARule),
        };
        if let Err(refusal) = done {
            self.journal.rewind(mark);
            return Err(refusal);
        }
        let seq = self.journal.close(time, input.by);
        self.refold();
        Ok(seq)
    }

    fn retract(&mut self, by: Actor, act: ActNo) -> Result<(), Refusal> {
        self.own_act(by, act)?;
        self.journal.correct(Event::Retracted(act));
        Ok(())
    }

    fn reclassify(&mut self, by: Actor, act: ActNo, kind: KindId) -> Result<(), Refusal> {
        let (_, known) = self.own_act(by, act)?;
        let (from, to) = (self.table.kinds[known.kind.index()], self.table.kinds[kind.index()]);
        let reserved = known.kind.index().min(kind.index()) < KindId::RESERVED;
        if reserved || to.is_process() || from.is_process() {
            return Err(Refusal::NotARule);
        }
        // Who sees an act, when, and whose it is was fixed when it was made.
        let anonymous = |kind: KindId| self.table.method.kind(kind).anonymous;
        let sealed = from.sealed || to.sealed;
        if from.private != to.private || sealed || anonymous(known.kind) != anonymous(kind) {
            return Err(Refusal::OtherAudience);
        }
        if let Some(score) = self.table.method.kind(kind).score
            && !known.score().is_some_and(|it| (score.least..=score.most).contains(&it))
        {
            return Err(Refusal::NeedsScore(score.least, score.most));
        }
        self.journal.correct(Event::Reclassified(act, kind));
        Ok(())
    }

    /// What was said is taken back, and the new words stand for it, for the same people.
    fn replace(&mut self, time: Time, input: &Input<'_>, act: ActNo) -> Result<(), Refusal> {
        let (seq, known) = self.own_act(input.by, act)?;
        let by = Actor::Person(known.person);
        if input.by != by {
            return Err(Refusal::NotTheAuthor);
        }
        if self.state_before(seq).entry != self.state.entry {
            return Err(Refusal::PhaseIsOver);
        }
        let words = input.text;
        let text = self.journal.write(words);
        if text.is_empty() {
            return Err(if words.is_empty() { Refusal::NeedsText } else { Refusal::Full });
        }
        let score = score(&self.table, known.kind, words)?;
        let carries = score.map_or(known.carries, Carried::Score);
        self.journal.correct(Event::Retracted(act));
        let out = self.journal.pending();
        out.push(Event::Acted(Acted { text, carries, ..known }));
        let Acted { kind, tags, reply, .. } = known;
        let said = Act { kind, tags, reply, asks: known.asks(), to: known.addressee() };
        let answers = Answers::default();
        let asked = Asked { time, by, command: Command::Act(said), text, words, answers };
        mind(&self.table, &self.state, asked.words, known.person, &said, out);
        Ok(())
    }

    /// An act that still counts, as it does, and its entry, if this is for whoever asks to correct:
    /// its author, or the leader where the leader sees it.
    fn own_act(&self, by: Actor, act: ActNo) -> Result<(Seq, Acted), Refusal> {
        let known = self.journal.found(act).filter(|_| !self.journal.is_struck(act));
        let (seq, known) = known.ok_or(Refusal::NothingToCorrect)?;
        if by != Actor::Person(known.person) {
            must_lead(&self.table, &self.state, by).map_err(|_| Refusal::NotTheAuthor)?;
            if !self.in_sight_of(by).contains(&act) {
                return Err(Refusal::NothingToCorrect);
            }
        }
        if self.changed().is_some_and(|changed| seq < changed) {
            return Err(Refusal::BeforeChange);
        }
        let kind = self.journal.reclassified(act).unwrap_or(known.kind);
        Ok((seq, Acted { kind, ..known }))
    }
}
