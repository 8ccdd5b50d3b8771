//! Two runs that share everything one viewer may see, and differ in the rest, look the same to
//! that viewer: byte for byte in the minutes, and in what is possible.
//!
//! The rest are acts of kinds that nothing counts, and notes. What gates, limits, clocks and
//! hooks disclose about the acts they do count, they disclose by their nature.

use std::fmt;

use intervisie::method::{Effect, KindId, PersonId, Phase, PhaseId, Tags};
use intervisie::report::{About, Minutes, minutes};
use intervisie::session::{
    Act, ActNo, Actor, Aim, Command, Doing, Event, NoRules, Permit, Possible, Refusal, Seq,
    Session, View, Viewer, permit, possible,
};
use intervisie::time::Span;
use intervisie::words::Words;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::asking::nth_seen;
use super::draft::{Draft, Shape, draft, kind_in, shape, tags};
use super::play::{Asked, Play, acts, advance, dutch, is_for, ran_away};
use super::runner::{Kept, for_all};
use super::story::{Beat, Reply, Step, beat, person};

/// Two runs and who looks at them.
#[derive(Clone)]
struct Twins {
    draft: Draft,
    viewer: Viewer,
    scenes: Vec<Scene>,
}

/// What both runs share, after what only the one or only the other has.
#[derive(Clone, Debug)]
struct Scene {
    beat: Beat,
    one: Vec<Aside>,
    other: Vec<Aside>,
}

/// Something outside the viewer's hearing: whose, of which kind, tagged how, and perhaps about
/// which of the acts that its author sees.
#[derive(Clone, Debug)]
struct Aside(PersonId, KindId, Tags, Option<usize>);

/// One of the two runs.
struct Run {
    play: Play,
    /// Every entry that somebody asked for: the scene it is of, if both runs share it.
    asked: Vec<(Seq, Option<usize>)>,
}

impl fmt::Debug for Twins {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:?} looks at {:?}", self.viewer, self.draft)?;
        self.scenes.iter().try_for_each(|Scene { beat, one, other }| {
            writeln!(f, "one {one:?} other {other:?}")?;
            writeln!(f, "+{} {:?}", beat.wait, beat.step)
        })
    }
}

#[test]
fn what_a_viewer_does_not_see_does_not_show() {
    let words = dutch();
    for_all(500, twins(30), |twins: Twins| {
        let run = || Run { play: Play::new(&twins.draft), asked: Vec::new() };
        let (mut one, mut other) = (run(), run());
        let mut shared = Vec::new();
        for (at, scene) in twins.scenes.iter().enumerate() {
            if ran_away(&one.play.session) || ran_away(&other.play.session) {
                return Ok(());
            }
            for (run, asides) in [(&mut one, &scene.one), (&mut other, &scene.other)] {
                for aside in asides {
                    run.hides(aside, twins.viewer, scene.beat.wait)?;
                }
            }
            share(&mut one, &mut other, at, &scene.beat, twins.viewer, &mut shared)?;
            can_do_the_same(&one.play.session, &other.play.session, twins.viewer)?;
        }
        looks_the_same(&words, &one.play.session, &other.play.session, twins.viewer)
    });
}

impl Run {
    /// Makes an act that the viewer does not see, if it is one and is accepted.
    fn hides(&mut self, aside: &Aside, viewer: Viewer, wait: Span) -> Kept {
        let mut session = self.play.session.clone();
        let time = self.play.now + Span(wait.0 / 2);
        advance(&mut session, time);
        if ran_away(&session) {
            return Ok(());
        }
        let Aside(author, kind, tags, about) = *aside;
        let reply = about.and_then(|nth| nth_seen(&session, author, nth));
        let act = Act { tags, reply, ..Act::of(kind) };
        let (by, command) = (Actor::Person(author), Command::Act(act));
        let words = format!("alleen hier, in {}", self.asked.len());
        let asked = Asked { time, by, command, text: words };
        let Ok(seq) = session.handle(time, &asked.input(), &mut NoRules) else { return Ok(()) };
        let events = session.journal().events(seq);
        let Some(Event::Acted(acted)) = events.first() else { unreachable!("it was an act") };
        let heard = is_for(viewer, session.journal().people(acted.audience));
        if !heard || (self.stays_closed(kind) && viewer != Viewer::Person(author)) {
            let alone = events[1..].iter().all(|event| matches!(event, Event::Warned(_)));
            prop_assert!(alone, "{:?} led to {:?}", aside, events);
            self.play.session = session;
            self.asked.push((seq, None));
        }
        Ok(())
    }

    /// Whether acts of a kind are sealed and nothing ever opens them.
    fn stays_closed(&self, kind: KindId) -> bool {
        let method = &self.play.session.table().method;
        let opens = |phase: &Phase| {
            let mut effects = phase.hooks.iter().flat_map(|hook| &hook.effects);
            phase.reveals.iter().any(|reveal| reveal.kind == kind)
                || effects.any(|effect| *effect == Effect::Reveal(kind))
        };
        method.kind(kind).sealed && !method.phases.iter().any(opens)
    }

    fn permit(&self, asked: &Asked) -> Option<Result<Permit, Refusal>> {
        let (Command::Act(act), Actor::Person(person)) = (asked.command, asked.by) else {
            return None;
        };
        Some(permit(self.play.session.table(), self.play.session.state(), person, &act))
    }

    /// The scene of what an undo would take back, or a redo let count again, if both runs share
    /// it; who leads may see more than the viewer, and then it is another thing in each.
    fn would_take_back(&self, asked: &Asked) -> Option<usize> {
        let mut session = self.play.session.clone();
        let undo = session.handle(asked.time, &asked.input(), &mut NoRules).ok()?;
        let (Event::Undone(seq) | Event::Redone(seq)) = session.journal().events(undo).first()?
        else {
            return None;
        };
        self.asked.iter().find(|(own, _)| own == seq).and_then(|(_, scene)| *scene)
    }

    /// Asks what both share, and remembers it.
    fn takes(&mut self, asked: &Asked, at: usize) -> Result<(), Refusal> {
        let seq = self.play.ask(asked)?;
        self.asked.push((seq, Some(at)));
        Ok(())
    }
}

/// Plays on both runs what both share. An act of somebody who heard more may be possible in one
/// of them only, or answer something else; then it is not shared.
fn share(
    one: &mut Run,
    other: &mut Run,
    at: usize,
    beat: &Beat,
    viewer: Viewer,
    shared: &mut Vec<(ActNo, ActNo)>,
) -> Kept {
    let asked = one.play.asked(beat);
    let mut same = Asked { by: other.play.asked(beat).by, ..asked.clone() };
    prop_assert_eq!(asked.by, same.by);
    let twin = |no: ActNo| shared.iter().find(|(own, _)| *own == no).map(|(_, twin)| *twin);
    let Some(command) = mapped(asked.command, twin) else { return Ok(()) };
    same.command = command;
    if let (Some(here), Some(there)) = (one.permit(&asked), other.permit(&same)) {
        let there_as = |permit: &Permit| {
            let reply = permit.reply.map(|reply| twin(reply).ok_or(reply));
            (permit.by, permit.warns, reply)
        };
        let plain = |permit: &Permit| (permit.by, permit.warns, permit.reply.map(Ok));
        let alike = match (&here, &there) {
            (Ok(here), Ok(there)) => there_as(here) == plain(there),
            _ => here == there,
        };
        let own = matches!(viewer, Viewer::Person(person) if asked.by == Actor::Person(person));
        prop_assert!(alike || !own, "{:?}: {:?} and {:?}", asked, here, there);
        if !alike || here.is_err() {
            return Ok(());
        }
    }
    if matches!(asked.command, Command::Undo | Command::Redo) {
        let would = one.would_take_back(&asked);
        if would.is_none() || would != other.would_take_back(&same) {
            return Ok(());
        }
    }
    let numbers = (ActNo::after(acts(&one.play.session)), ActNo::after(acts(&other.play.session)));
    let taken = one.takes(&asked, at).map_err(|refusal| match refusal {
        Refusal::NoSuchAct(act) => Refusal::NoSuchAct(twin(act).unwrap_or(act)),
        refusal => refusal,
    });
    prop_assert_eq!(taken, other.takes(&same, at), "{:?}", asked);
    if taken.is_ok() && matches!(asked.command, Command::Act(_) | Command::Replace(_)) {
        shared.push(numbers);
    }
    Ok(())
}

/// A command as the other run has to be asked it; nothing if it speaks of what only one has.
fn mapped(
    command: Command<'static>,
    twin: impl Fn(ActNo) -> Option<ActNo>,
) -> Option<Command<'static>> {
    Some(match command {
        Command::Act(Act { reply: Some(reply), kind, to, tags, asks }) => {
            Command::Act(Act { reply: Some(twin(reply)?), kind, to, tags, asks })
        }
        Command::Retract(act) => Command::Retract(twin(act)?),
        Command::Reclassify(act, kind) => Command::Reclassify(twin(act)?, kind),
        Command::Replace(act) => Command::Replace(twin(act)?),
        Command::Choose(Aim::Act(act, person)) => Command::Choose(Aim::Act(twin(act)?, person)),
        other => other,
    })
}

fn can_do_the_same(one: &Session, other: &Session, viewer: Viewer) -> Kept {
    if let Viewer::Person(person) = viewer {
        // An act has another number in the other run.
        let numbered = |doing: &Doing| matches!(doing, Doing::Choose(Aim::Act(..)));
        let can = |session: &Session| -> Vec<Possible> {
            let all = possible(session.table(), session.state(), person).into_iter();
            all.filter(|one| !numbered(&one.what)).collect()
        };
        prop_assert_eq!(can(one), can(other));
    }
    Ok(())
}

fn looks_the_same(words: &Words, one: &Session, other: &Session, viewer: Viewer) -> Kept {
    let look = |session: &Session| {
        let view = View::new(session, viewer);
        let phases = (0..session.table().method.phases.len()).map(PhaseId::at);
        let shown = phases.flat_map(|phase| view.shown_in(phase));
        let shown: Vec<_> = shown.filter_map(|line| words.line(&view, &line)).collect();
        let gathered = Minutes::of(words, &view, About::default());
        (minutes(words, &view), gathered, shown, words.missing(session))
    };
    prop_assert_eq!(look(one), look(other));
    Ok(())
}

fn twins(most: usize) -> impl Strategy<Value = Twins> {
    shape(2).prop_flat_map(move |shape| {
        let viewer = prop_oneof![
            8 => person(shape).prop_map(Viewer::Person),
            1 => Just(Viewer::Host),
            1 => Just(Viewer::Nobody),
        ];
        (draft(shape), viewer, vec(scene(shape), 1..=most))
            .prop_map(|(draft, viewer, scenes)| Twins { draft: unnudged(draft), viewer, scenes })
    })
}

/// The same without what tells who did nothing: it discloses that by its nature.
fn unnudged(mut draft: Draft) -> Draft {
    for (_, effects) in draft.phases.iter_mut().flat_map(|phase| &mut phase.hooks) {
        effects.retain(|effect| !matches!(effect, Effect::Nudge(..)));
    }
    draft
}

fn scene(shape: Shape) -> impl Strategy<Value = Scene> {
    let asides = || vec(aside(shape), 0..=2);
    let known = |beat: &Beat| !matches!(beat.step, Step::Act { reply: Some(Reply::Unmade), .. });
    let beat = beat(shape).prop_filter("it speaks of what is there", known);
    (beat, asides(), asides()).prop_map(|(beat, one, other)| Scene { beat, one, other })
}

fn aside(shape: Shape) -> impl Strategy<Value = Aside> {
    let kind = prop_oneof![1 => Just(KindId::NOTE), 3 => kind_in(shape.quiet())];
    let about = option::weighted(0.3, 0..6_usize);
    (person(shape), kind, tags(shape), about)
        .prop_map(|(author, kind, tags, about)| Aside(author, kind, tags, about))
}
