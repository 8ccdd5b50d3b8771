//! What each phase offers people to do, looked up once for all sessions of a method.

use crate::method::{KindId, Method, Phase, PhaseId, Verb, Who};
use crate::time::Time;

/// What people say who have nothing in mind.
const WORDS: &str = "…";

/// What the phases of a method offer.
#[derive(Debug)]
pub(in super::super) struct Offers {
    /// When nobody begins with anything more, since the time of the whole is nearly up.
    pub(super) until: Option<Time>,
    phases: Vec<Vec<Offer>>,
    asides: Vec<(PhaseId, Who)>,
}

/// Something that these people may contribute, of a kind, and how they begin.
#[derive(Debug)]
pub(super) struct Offer {
    pub(super) who: Who,
    pub(super) kind: KindId,
    words: String,
}

impl Offers {
    /// What a method offers: no leader's acts, nothing that is warned of.
    pub(in super::super) fn of(method: &Method) -> Offers {
        let phases = method.phases.iter().map(|phase| offered(method, phase)).collect();
        let asides = method.phases.iter().enumerate().filter_map(|(at, phase)| {
            let who = phase.aside.clone()?;
            Some((PhaseId::at(at), who))
        });
        let whole = method.timebox.as_ref();
        let until = whole.map(|whole| Time(whole.most.0 / 10 * 9));
        Offers { until, phases, asides: asides.collect() }
    }

    /// What a phase offers.
    pub(super) fn in_phase(&self, phase: PhaseId) -> &[Offer] {
        self.phases.get(phase.index()).map_or(&[], Vec::as_slice)
    }

    /// What can be put in between, and by whom.
    pub(super) fn asides(&self) -> &[(PhaseId, Who)] {
        &self.asides
    }

    /// How somebody says something of a kind in a phase.
    pub(super) fn words(&self, phase: PhaseId, kind: KindId) -> &str {
        let own = self.in_phase(phase).iter().find(|offer| offer.kind == kind);
        own.map_or(WORDS, |offer| &offer.words)
    }
}

fn offered(method: &Method, phase: &Phase) -> Vec<Offer> {
    let mut all = Vec::new();
    let allowing = phase.rights.iter().filter(|it| matches!(it.verb, Verb::May | Verb::Only));
    for (right, kind) in allowing.flat_map(|right| right.what.kinds().map(move |it| (right, it))) {
        let own = method.kind(kind);
        if !own.process && !own.task {
            all.push(Offer { who: right.who.clone(), kind, words: words(phase, kind) });
        }
    }
    all
}

/// In the form that the phase asks for, where it asks for one.
fn words(phase: &Phase, kind: KindId) -> String {
    let mut forms = phase.watches.iter().filter(|it| it.wanted && it.what.names(kind));
    let form = forms.find_map(|watch| watch.phrases.first());
    form.map_or_else(|| WORDS.to_owned(), |form| format!("{} {WORDS}", form.trim_matches('^')))
}
