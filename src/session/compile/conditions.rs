//! Collects what the conditions of a method speak of: sets of people, counts, questions.

use std::ops::RangeInclusive;

use super::replying::{bit_of, replies};
use crate::method::{
    Amount, Condition, Key, KindId, Method, Over, Pattern, Per, PhaseId, RoleId, Start, TopicId,
    What, Who,
};
use crate::session::atom::{Atom, Question, Since, Test, Value, WhoIx, Width, small};

/// Collects sets of people, atoms and questions while a method is made ready.
pub(super) struct Compiler<'a> {
    method: &'a Method,
    /// Where questions are asked.
    phase: PhaseId,
    /// Where and since when acts are counted.
    counted: (RangeInclusive<PhaseId>, Since),
    /// The kinds that reply to each kind.
    pub(super) replies: Vec<Vec<KindId>>,
    pub(super) gate: Option<Key>,
    pub(super) whos: Vec<Who>,
    pub(super) atoms: Vec<Atom>,
    pub(super) questions: Vec<Question>,
    pub(super) shared_slots: u16,
    pub(super) blocks: u16,
}

impl<'a> Compiler<'a> {
    pub(super) fn new(method: &'a Method) -> Self {
        Compiler {
            method,
            phase: PhaseId(0),
            counted: (PhaseId(0)..=PhaseId(0), Since::Entry),
            replies: replies(method),
            gate: None,
            // Roles come first, so that a role's people stand at the role's own index.
            whos: (0..method.roles.len()).map(|at| Who::Role(RoleId::at(at))).collect(),
            atoms: Vec::new(),
            questions: Vec::new(),
            shared_slots: 0,
            blocks: 0,
        }
    }

    /// What follows is about `phase`; its counts are its own.
    pub(super) fn begin(&mut self, phase: PhaseId) {
        self.phase = phase;
        self.counted = (phase..=phase, Since::Entry);
    }

    /// What follows counts in these phases since they began to be gone through; its questions are
    /// asked in the last.
    pub(super) fn begin_repeat(&mut self, nth: usize, first: PhaseId, last: PhaseId) {
        self.phase = last;
        self.counted = (first..=last, Since::Repeat(small(nth)));
    }

    /// A condition with every count since the round began of the innermost repeat around it.
    fn this_round(&mut self, condition: &Condition) -> Test {
        let repeats = (0_u16..).zip(&self.method.repeats);
        let around = repeats.filter_map(|(nth, repeat)| {
            let phases = self.method.phases_of(repeat)?;
            phases.contains(&self.phase).then_some((nth, phases))
        });
        let inner = around.min_by_key(|(_, phases)| phases.end().0 - phases.start().0);
        // A script that asks it outside of every repeat is refused.
        let Some((nth, phases)) = inner else { return self.test(condition) };
        let before = std::mem::replace(&mut self.counted, (phases, Since::Round(nth)));
        let test = self.test(condition);
        self.counted = before;
        test
    }

    /// A condition with every count since the session began; its questions are asked in `phase`.
    pub(super) fn overall(&mut self, phase: PhaseId, condition: &Condition) -> Test {
        self.phase = phase;
        let all = PhaseId(0)..=PhaseId::at(self.method.phases.len().saturating_sub(1));
        let before = std::mem::replace(&mut self.counted, (all, Since::Opening));
        let test = self.test(condition);
        self.counted = before;
        test
    }

    /// The place of a set of people, the same for the same set.
    pub(super) fn who(&mut self, who: &Who) -> WhoIx {
        let at = self.whos.iter().position(|known| known == who).unwrap_or_else(|| {
            self.whos.push(who.clone());
            self.whos.len() - 1
        });
        small(at)
    }

    /// An atom that counts acts of one kind for everybody together.
    pub(super) fn count_of(&mut self, kind: KindId) -> u16 {
        self.counted_per(What(vec![Pattern::of(kind)]), Per::Phase)
    }

    /// An atom that counts something over each of these.
    pub(super) fn counted_per(&mut self, what: What, per: Per) -> u16 {
        let width = match per {
            Per::Phase => Width::One,
            Per::Person | Per::Turn | Per::Group => Width::People,
        };
        match per {
            // It begins anew with every turn, and so stands by itself.
            Per::Turn => self.new_atom(what, width),
            _ => self.atom(what, width),
        }
    }

    pub(super) fn test(&mut self, condition: &Condition) -> Test {
        match condition {
            Condition::Each { over, n, what } => self.each(over, *n, what),
            Condition::Compare(left, relation, right) => {
                Test::Compare(self.value(left), *relation, self.value(right))
            }
            Condition::Yes { who, question } => Test::Yes(self.question(who, question, false)),
            Condition::EachYes { who, question } => {
                Test::EachYes(self.question(who, question, true))
            }
            Condition::Asked(topic) => Test::Asked(self.questions_of(*topic)),
            Condition::Divided(topics) => Test::Divided(*topics),
            Condition::Lasted(span) if self.counted.1 == Since::Opening => Test::WentOn(*span),
            Condition::Lasted(span) => Test::Lasted(*span),
            Condition::WentRound => Test::WentRound,
            Condition::Chosen(id, topic) => Test::Chosen(self.choice(id), *topic),
            Condition::Since(Start::Opening, part) => self.overall(self.phase, part),
            Condition::Since(Start::Round, part) => self.this_round(part),
            Condition::Retention => Test::Retention,
            Condition::GoesOn => Test::GoesOn,
            Condition::All(parts) => Test::All(parts.iter().map(|part| self.test(part)).collect()),
            Condition::Any(parts) => Test::Any(parts.iter().map(|part| self.test(part)).collect()),
            Condition::Not(part) => Test::Not(Box::new(self.test(part))),
        }
    }

    fn each(&mut self, over: &Over, n: u16, what: &What) -> Test {
        match over {
            Over::People(who) => {
                let who = self.content_people(who, what);
                Test::EachPerson { who, n, atom: self.atom(what.clone(), Width::People) }
            }
            Over::Topics(topics) => {
                let atom = self.atom(what.clone(), Width::Topics(*topics));
                Test::EachTopic { topics: *topics, n, atom }
            }
            Over::Acts(kind) => Test::EachAct {
                kind: *kind,
                replies: self.bits(*kind, what.kinds()),
                since: self.counted.1,
            },
            Over::Together(who) => {
                let who = self.content_people(who, what);
                Test::Together { who, n, atom: self.atom(what.clone(), Width::People) }
            }
            Over::Groups(grouping) => {
                let atom = self.atom(what.clone(), Width::People);
                Test::EachGroup { grouping: *grouping, n, atom }
            }
        }
    }

    /// The number of a choice among all.
    fn choice(&self, id: &str) -> u16 {
        self.method.choice_number(id).unwrap_or(u16::MAX)
    }

    /// The bits of some kinds among the replies to a kind.
    pub(super) fn bits(&self, asked: KindId, kinds: impl Iterator<Item = KindId>) -> u16 {
        let bit = |kind| bit_of(&self.replies[asked.index()], kind);
        kinds.map(bit).fold(0, |all, bit| all | bit)
    }

    /// `everyone` leaves neutral people out where content is asked for.
    fn content_people(&mut self, who: &Who, what: &What) -> WhoIx {
        let content = what.kinds().any(|kind| !self.method.kind(kind).process);
        self.circle(who, content)
    }

    /// The same, for what only those do who are no leader alone.
    pub(super) fn circle(&mut self, who: &Who, content: bool) -> WhoIx {
        let neutral = self.method.roles.iter().enumerate().filter(|(_, role)| role.neutral);
        let counted = match who {
            Who::Everyone if content => neutral.fold(who.clone(), |who, (at, _)| {
                Who::Without(Box::new(who), Box::new(Who::Role(RoleId::at(at))))
            }),
            _ => who.clone(),
        };
        self.who(&counted)
    }

    fn value(&mut self, amount: &Amount) -> Value {
        match amount {
            Amount::Number(number) => Value::Number(*number),
            Amount::Count(what) => Value::Count(self.atom(what.clone(), Width::One)),
            Amount::People(who) => Value::People(self.who(who)),
            Amount::Setting(setting) => Value::Setting(*setting),
        }
    }

    fn question(&mut self, who: &Who, text: &str, each: bool) -> u16 {
        let leads = |role: &RoleId| self.method.role(*role).leads;
        let of_leader = matches!(who, Who::Role(role) if leads(role));
        let who = self.who(who);
        let width = if each { Width::People } else { Width::One };
        let entry = (self.phase..=self.phase, Since::Entry);
        let counted = std::mem::replace(&mut self.counted, entry);
        let atom = self.new_atom(What::default(), width);
        self.counted = counted;
        let (phase, gate) = (self.phase, self.gate);
        self.questions.push(Question {
            phase,
            who,
            atom,
            text: text.to_owned(),
            gate,
            each,
            of_leader,
        });
        small(self.questions.len() - 1)
    }

    /// The questions of the phase at hand that belong to a topic, by bit.
    fn questions_of(&self, topic: TopicId) -> u64 {
        let questions = self.method.phase(self.phase).questions().enumerate();
        let own = questions.filter(|(_, prompt)| prompt.topic == Some(topic));
        own.fold(0, |all, (at, _)| all | 1_u64.checked_shl(small(at).into()).unwrap_or(0))
    }

    /// The atom that counts this in this phase, the same for the same count.
    fn atom(&mut self, what: What, width: Width) -> u16 {
        let (phases, since) = &self.counted;
        let is_it = |atom: &Atom| {
            let counted = atom.phases == *phases && atom.since == *since;
            counted && !atom.own && atom.what == what && atom.width == width
        };
        if let Some(at) = self.atoms.iter().rposition(is_it) {
            return small(at);
        }
        let at = self.new_atom(what, width);
        self.atoms[usize::from(at)].own = false;
        at
    }

    fn new_atom(&mut self, what: What, width: Width) -> u16 {
        let (shared_before, blocks_before) = (self.shared_slots, self.blocks);
        match width {
            Width::One => self.shared_slots += 1,
            Width::Topics(tags) => self.shared_slots += small(tags.0.count_ones() as usize),
            Width::People => self.blocks += 1,
        }
        let (phases, since) = self.counted.clone();
        let own = true;
        self.atoms.push(Atom { what, width, phases, since, own, shared_before, blocks_before });
        small(self.atoms.len() - 1)
    }
}
