//! The running phase as simulated people find it, what they still mean to do in it, and how long
//! they talk.

use super::super::chance::Chance;
use super::people::Bots;
use crate::method::PersonId;
use crate::session::{Event, Lack, People, Seq, questions_for};
use crate::time::Span;

/// How long somebody talks on average where nothing presses: half a minute.
const TEMPO: Span = Span::seconds(30);

/// Nobody says anything in less time.
const SHORTEST: Span = Span::seconds(10);

/// The running phase.
#[derive(Debug, Default)]
pub(super) struct Here {
    /// How many things were done in it.
    pub(super) steps: usize,
    /// What it waits for, as it was asked last, each with the number of its gate.
    pub(super) lacks: Vec<(usize, Lack)>,
    /// Questions with yes or no that are to be answered, by whom.
    pub(super) questions: Vec<(PersonId, u16)>,
    /// How often somebody still does something that nothing asks for, and until when.
    pub(super) extras: usize,
    until: Span,
    /// How many roles may still be given to somebody because nothing else helps.
    pub(super) chairs: usize,
    /// How many things that should be are still tried.
    pub(super) wishes: usize,
    tempo: Span,
}

impl Here {
    /// Another phase runs, with so many people and so much time.
    fn begin(&mut self, people: usize, limit: Option<Span>, chance: &mut Chance) {
        self.steps = 0;
        self.lacks.clear();
        self.questions.clear();
        self.wishes = 4 * people;
        self.chairs = 2 * people;
        let turns = 8 * u64::try_from(people.max(1)).unwrap_or(u64::MAX);
        let percent = |span: Span, percent: usize| {
            Span(span.0 / 100 * u64::try_from(percent).unwrap_or_default())
        };
        let Some(limit) = limit else {
            self.extras = chance.below(people + 1);
            (self.until, self.tempo) = (Span(u64::MAX), TEMPO);
            return;
        };
        self.extras = 5 * people;
        self.until = percent(limit, 60 + chance.below(36));
        self.tempo = TEMPO.max(Span(limit.0 / turns));
    }
}

impl Bots<'_> {
    /// Looks whether another phase runs than when it was last looked.
    pub(super) fn look_around(&mut self) {
        let since = self.seen;
        self.seen = self.play.next_seq();
        if self.seen == since {
            return;
        }
        if self.has_since(since, Event::begins_phase) {
            let people = self.there();
            let limit = self.session().state().limit();
            if self.has_since(since, |event| matches!(event, Event::PhaseEntered(_))) {
                self.planned += limit.unwrap_or_default();
            }
            self.here.begin(people.count(), limit, &mut self.chance);
            if self.offers.in_phase(self.session().state().phase).is_empty() {
                self.here.extras = 0;
            }
            self.gather_questions(people);
            if let Some(odd) = &mut self.odd {
                odd.begin(self.play.session(), self.offers);
            }
        }
    }

    /// Whether something like this happened in the entries since `since`.
    fn has_since(&self, since: Seq, what: impl Fn(&Event) -> bool) -> bool {
        let journal = self.session().journal();
        let mut new = (since.0..journal.next_seq().0).map(Seq);
        new.any(|seq| journal.events(seq).iter().any(&what))
    }

    fn gather_questions(&mut self, people: People) {
        let session = self.play.session();
        for person in people.iter() {
            let own = questions_for(session.table(), session.state(), person);
            self.here.questions.extend(own.map(|question| (person, question)));
        }
        self.here.questions.reverse();
    }

    /// Whether there is time for what nothing asks for.
    pub(super) fn has_more(&self) -> bool {
        self.here.extras > 0
            && self.session().state().spent(self.play.now) < self.here.until
            && self.offers.until.is_none_or(|until| self.play.now < until)
    }

    /// Somebody talks for a while. Whether the phase still runs afterwards.
    pub(super) fn talk(&mut self, person: PersonId) -> bool {
        let span = self.own_length(person).unwrap_or_else(|| self.length());
        let before = self.play.next_seq();
        if let Some(spoken) = self.spoken.get_mut(person.index()) {
            *spoken += span;
        }
        self.wait(span)
            && !self.session().state().ended
            && !self.has_since(before, Event::begins_phase)
    }

    /// How long somebody talks: shorter where the time is nearly up, and no longer than a turn.
    fn length(&mut self) -> Span {
        let tempo = self.here.tempo.as_seconds();
        let most = usize::try_from(tempo * 4 / 3).unwrap_or(usize::MAX);
        let drawn = tempo / 3 + u64::try_from(self.chance.below(most)).unwrap_or_default();
        let state = self.session().state();
        let mut span = Span::seconds(drawn);
        if let Some(limit) = state.limit() {
            let rest = limit.less(state.spent(self.play.now));
            span = span.min(Span::seconds(rest.as_seconds() / 3));
        }
        let floor = self.session().table().method.phase(state.phase).floor.as_ref();
        if let Some(turn) = floor.and_then(|floor| floor.per_turn) {
            span = span.min(Span(turn.0 / 10 * 9));
        }
        span.max(SHORTEST)
    }
}
