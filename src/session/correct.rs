//! Corrections that leave a trace: an act is taken back, counts as another kind, or is said in
//! other words. The entry that made it stays; the state is folded anew from what still counts.

use super::decide::{mind, score};
use super::permit::must_lead;
use super::{
    Act, ActNo, Acted, Actor, Answers, Asked, Carried, Command, Event, Input, People, Refusal, Seq,
    Session,
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
        self.journal.retract(act);
        Ok(())
    }

    fn reclassify(&mut self, by: Actor, act: ActNo, kind: KindId) -> Result<(), Refusal> {
        let known = self.own_act(by, act)?;
        let (from, to) = (self.table.kinds[known.kind.index()], self.table.kinds[kind.index()]);
        if kind.index() < KindId::RESERVED || to.is_process() || from.is_process() {
            return Err(Refusal::NotARule);
        }
        // Who sees an act was fixed when it was made.
        if from.private != to.private || from.sealed != to.sealed {
            return Err(Refusal::OtherAudience);
        }
        self.journal.reclassify(act, kind);
        Ok(())
    }

    /// What was said is taken back, and the new words stand for it, for the same people.
    fn replace(&mut self, time: Time, input: &Input<'_>, act: ActNo) -> Result<(), Refusal> {
        let known = self.own_act(input.by, act)?;
        let by = Actor::Person(known.person);
        if input.by != by {
            return Err(Refusal::NotTheAuthor);
        }
        if self.journal.is_of_earlier_phase(act) {
            return Err(Refusal::PhaseIsOver);
        }
        let words = input.text;
        let text = self.journal.write(words);
        if text.is_empty() {
            return Err(if words.is_empty() { Refusal::NeedsText } else { Refusal::Full });
        }
        let score = score(&self.table, known.kind, words)?;
        let carries = score.map_or(known.carries, Carried::Score);
        self.journal.retract(act);
        let out = self.journal.pending();
        out.push(Event::Acted(Acted { text, carries, ..known }));
        let Acted { kind, tags, reply, .. } = known;
        let said = Act { kind, tags, reply, asks: known.asks(), to: known.addressee() };
        let answers = Answers::default();
        let asked = Asked { time, by, command: Command::Act(said), text, words, answers };
        mind(&self.table, &self.state, asked.words, known.person, &said, out);
        Ok(())
    }

    /// An act that still counts, if this is for whoever asks to correct: its author, or the leader
    /// where the leader saw it.
    fn own_act(&self, by: Actor, act: ActNo) -> Result<Acted, Refusal> {
        let known = self.journal.act(act).filter(|_| !self.journal.is_struck(act));
        let known = known.ok_or(Refusal::NothingToCorrect)?;
        if by == Actor::Person(known.person) {
            return Ok(known);
        }
        must_lead(&self.table, &self.state, by).map_err(|_| Refusal::NotTheAuthor)?;
        let saw = self.journal.people(known.audience);
        let sees = match by {
            Actor::Person(person) => saw.has(person),
            _ => saw.meets(People::HOST),
        };
        let sealed = self.table.kinds[known.kind.index()].sealed;
        if sees && !sealed { Ok(known) } else { Err(Refusal::NothingToCorrect) }
    }
}
