//! Whether a condition holds in a state, and what it lacks. Reads tallies, never the journal.

use super::arrangement::Lap;
use super::atom::{Question as Asked, Since, Test, Value, Width};
use super::state::{ANSWERED_YES, OpenAct, UNANSWERED};
use super::{ActNo, Aim, People, State, Table};
use crate::method::{GroupingId, KindId, Pattern, PersonId, Tags};
use crate::time::Time;

/// What became of a question of the running phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Somebody asked it.
    Asked,
    /// It was let go by.
    Skipped,
}

impl State {
    /// What became of a question of the running phase, by its number from 1.
    #[must_use]
    pub fn question(&self, number: u8) -> Option<Question> {
        let is_in = |bits: u64| bits.checked_shr(u32::from(number) - 1).unwrap_or(0) & 1 == 1;
        match number {
            0 => None,
            _ if is_in(self.asked) => Some(Question::Asked),
            _ if is_in(self.skipped) => Some(Question::Skipped),
            _ => None,
        }
    }

    pub(super) fn slot(&self, table: &Table, atom: u16) -> usize {
        let atom = &table.atoms[usize::from(atom)];
        usize::from(atom.shared_before) + usize::from(atom.blocks_before) * usize::from(self.count)
    }

    /// How often an atom was counted, for everybody together or for one person.
    pub(super) fn tally(&self, table: &Table, atom: u16, person: PersonId) -> u16 {
        let slot = self.slot(table, atom);
        match table.atoms[usize::from(atom)].width {
            Width::People => self.tallies[slot + person.index()],
            Width::One | Width::Topics(_) => self.tallies[slot],
        }
    }

    /// Whether a question was answered with yes, by this person where each answers it.
    pub(super) fn said_yes(&self, table: &Table, question: u16, person: PersonId) -> bool {
        let question = &table.questions[usize::from(question)];
        let own = if question.each { person.index() } else { 0 };
        self.tallies[self.slot(table, question.atom) + own] == ANSWERED_YES
    }

    /// What an act by somebody about these topics would add to.
    pub(super) fn tallies_of(
        &self,
        table: &Table,
        atom: u16,
        person: PersonId,
        tags: Tags,
    ) -> impl Iterator<Item = u16> {
        let slot = self.slot(table, atom);
        let (at, topics) = match table.atoms[usize::from(atom)].width {
            Width::One => (slot, None),
            Width::People => (slot + person.index(), None),
            Width::Topics(topics) => (slot, Some(topics)),
        };
        let counted = topics.into_iter().flat_map(|topics| topics.iter().enumerate());
        let own = counted.filter(move |(_, topic)| tags.meets(Tags::default().with(*topic)));
        let only = topics.is_none().then_some(0);
        only.into_iter().chain(own.map(|(nth, _)| nth)).map(move |nth| self.tallies[at + nth])
    }

    /// The kind of the open act behind a reply.
    pub(super) fn replied(&self, reply: Option<ActNo>) -> Option<KindId> {
        let reply = reply?;
        let at = self.open.binary_search_by_key(&reply, |open| open.act).ok()?;
        Some(self.open[at].kind)
    }

    /// Whether an act of the right kind by `person` fits a pattern; `replied` is the kind of the
    /// open act that it replies to.
    pub(super) fn fits(
        &self,
        table: &Table,
        pattern: &Pattern,
        (person, tags): (PersonId, Tags),
        replied: Option<KindId>,
    ) -> bool {
        let outside = pattern.outside;
        pattern.fits_details(replied, tags)
            && (outside.is_empty() || self.is_outside(table, outside, person, tags))
    }

    /// Whether a condition holds now.
    pub(super) fn holds(&self, table: &Table, test: &Test) -> bool {
        match test {
            Test::EachPerson { .. } => self.lacking(table, test).is_empty(),
            Test::EachTopic { .. } => self.lacking_topics(table, test).is_empty(),
            Test::EachAct { kind, replies, since } => {
                self.waiting(*kind, *replies, *since).next().is_none()
            }
            Test::Together { who, n, atom } => {
                self.together(table, self.whos[usize::from(*who)], *atom) >= *n
            }
            Test::EachGroup { .. } => self.lacking_groups(table, test).is_empty(),
            Test::Lasted(span) => self.spent(self.now) >= *span,
            Test::WentOn(span) => self.now.since(Time::ZERO) >= *span,
            Test::WentRound => self.went_round(table),
            Test::Chosen(number, topic) => self.chosen(*number) == Some(Aim::Topic(*topic)),
            Test::Compare(left, relation, right) => {
                relation.holds(self.value(table, left), self.value(table, right))
            }
            Test::Yes(question) => {
                let atom = table.questions[usize::from(*question)].atom;
                self.tallies[self.slot(table, atom)] == ANSWERED_YES
            }
            Test::EachYes(_) => self.not_yet_yes(table, test).is_empty(),
            Test::Asked(questions) => self.unasked(*questions) == 0,
            Test::Divided(topics) => self.without_holder(table, *topics).is_empty(),
            Test::Retention => self.retention.is_some(),
            Test::GoesOn => self.goes_on,
            Test::All(parts) => parts.iter().all(|part| self.holds(table, part)),
            Test::Any(parts) => parts.iter().any(|part| self.holds(table, part)),
            Test::Not(part) => !self.holds(table, part),
        }
    }

    /// The people for whom an `each` does not hold yet.
    pub(super) fn lacking(&self, table: &Table, test: &Test) -> People {
        let Test::EachPerson { who, n, atom } = test else { return People::NOBODY };
        let slot = self.slot(table, *atom);
        let asked = self.whos[usize::from(*who)] - self.gone - self.away - self.out - self.accepted;
        let lacks = |person: &PersonId| self.tallies[slot + person.index()] < *n;
        asked.iter().filter(lacks).fold(People::NOBODY, |all, one| all | People::only(one))
    }

    /// Who may answer a question; one for the leader is anybody's while that seat is empty.
    pub(super) fn asked_people(&self, table: &Table, question: &Asked) -> People {
        let asked = self.whos[usize::from(question.who)];
        let leaderless = question.of_leader && self.leaders(table).is_empty();
        if leaderless { self.everyone() } else { asked }
    }

    /// The people who are there and have not answered a question of each with yes.
    pub(super) fn not_yet_yes(&self, table: &Table, test: &Test) -> People {
        let Test::EachYes(question) = test else { return People::NOBODY };
        let question = &table.questions[usize::from(*question)];
        self.asked_whose(table, question, |answer| answer != ANSWERED_YES)
    }

    /// The people that a question of each waits for and who said neither yes nor no.
    pub(super) fn unanswered(&self, table: &Table, question: &Asked) -> People {
        self.asked_whose(table, question, |answer| answer == UNANSWERED)
    }

    fn asked_whose(&self, table: &Table, question: &Asked, is: impl Fn(u16) -> bool) -> People {
        let slot = self.slot(table, question.atom);
        let asked = self.whos[usize::from(question.who)] - self.gone - self.away - self.out;
        let fits = |person: &PersonId| is(self.tallies[slot + person.index()]);
        asked.iter().filter(fits).fold(People::NOBODY, |all, one| all | People::only(one))
    }

    /// The questions among these, by bit, that were neither asked nor skipped.
    pub(super) fn unasked(&self, questions: u64) -> u64 {
        questions & !self.asked & !self.skipped
    }

    /// The topics for which an `each` does not hold yet.
    pub(super) fn lacking_topics(&self, table: &Table, test: &Test) -> Tags {
        let mut lacking = Tags::default();
        if let Test::EachTopic { topics, n, atom } = test {
            let slot = self.slot(table, *atom);
            for (at, topic) in topics.iter().enumerate() {
                if self.tallies[slot + at] < *n {
                    lacking = lacking.with(topic);
                }
            }
        }
        lacking
    }

    /// The acts of a kind, made since the phase or the session began, that wait for one of these
    /// replies.
    pub(super) fn waiting(
        &self,
        kind: KindId,
        replies: u16,
        since: Since,
    ) -> impl Iterator<Item = &OpenAct> {
        self.open.iter().filter(move |open| {
            let recent = match since {
                Since::Opening => true,
                Since::Entry => open.entry == self.entry,
                Since::Repeat(at) => open.entry >= self.lap_of(at).began,
                Since::Round(at) => open.entry >= self.lap_of(at).round,
            };
            open.kind == kind && recent && open.replied & replies == 0
        })
    }

    fn lap_of(&self, repeat: u16) -> Lap {
        let laps = self.arranged.as_ref().map(|arranged| &arranged.laps);
        laps.and_then(|laps| laps.get(usize::from(repeat))).copied().unwrap_or_default()
    }

    /// How often these people did something, all together.
    pub(super) fn together(&self, table: &Table, people: People, atom: u16) -> u16 {
        let slot = self.slot(table, atom);
        people.iter().map(|person| self.tallies[slot + person.index()]).sum()
    }

    /// The groups for which an `each` does not hold yet, by number from 1.
    pub(super) fn lacking_groups(&self, table: &Table, test: &Test) -> Vec<(u8, People)> {
        let Test::EachGroup { grouping, n, atom } = test else { return Vec::new() };
        let lacks = |group: &People| {
            let there = *group - self.gone;
            !there.is_empty() && self.together(table, *group, *atom) < *n
        };
        let groups = self.groups_of(GroupingId(grouping.0)).unwrap_or_default();
        let numbered = (1_u8..).zip(groups.iter().copied());
        numbered.filter(|(_, group)| lacks(group)).collect()
    }

    fn value(&self, table: &Table, value: &Value) -> i64 {
        match value {
            Value::Number(number) => *number,
            Value::Count(atom) => i64::from(self.tallies[self.slot(table, *atom)]),
            Value::People(who) => {
                let there = self.whos[usize::from(*who)] - self.gone;
                i64::try_from(there.count()).unwrap_or(i64::MAX)
            }
            Value::Setting(setting) => self.setting(*setting),
        }
    }
}
