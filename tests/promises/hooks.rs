//! A hook on acts comes once with every act that fits, and with no other.

use intervisie::method::{Effect, Phase, Trigger, What};
use intervisie::session::{Acted, Event, Session, State};
use proptest::prelude::*;

use super::draft::Draft;
use super::play::Play;
use super::runner::for_all;
use super::story::{Beat, Step, Story, story};

#[test]
fn a_hook_comes_once_with_every_act_that_fits() {
    for_all(500, story(40), |story: Story| {
        let mut play = Play::new(&audible(story.draft));
        // What an act was made as, and what it counts as now, are two things.
        let stays = |beat: &&Beat| !matches!(beat.step, Step::Correct(..));
        for beat in story.beats.iter().filter(stays) {
            let before = play.session.clone();
            let Ok(seq) = play.beat(beat) else { continue };
            let taken = play.taken.last().expect("it was accepted");
            let events = play.session.journal().events(seq);
            let Some(Event::Acted(act)) = events.first() else { continue };
            let phase = play.session.table().method.phase(taken.before.phase);
            let said = events.iter().filter_map(|event| match event {
                Event::Said(text, _) => Some(play.session.journal().text(*text).to_owned()),
                _ => None,
            });
            let said: Vec<String> = said.collect();
            // What it replies to may be answered already; then it is no reply to an open act.
            let open = hooks_due(&before, phase, &taken.before, act, true);
            let closed = hooks_due(&before, phase, &taken.before, act, false);
            prop_assert!(said == open || said == closed, "{:?} at {:?}", said, taken.asked);
        }
        Ok(())
    });
}

/// Every hook on acts says its number, and there are no others.
fn audible(mut draft: Draft) -> Draft {
    for phase in &mut draft.phases {
        phase.hooks.retain(|(trigger, _)| matches!(trigger, Trigger::Act(_)));
        for (nth, (_, effects)) in phase.hooks.iter_mut().enumerate() {
            *effects = vec![Effect::Say(format!("haak {nth}"))];
        }
        phase.done_when = None;
    }
    draft
}

/// The hooks that fit an act, whether or not what it replies to was open.
fn hooks_due(
    before: &Session,
    phase: &Phase,
    state: &State,
    act: &Acted,
    open: bool,
) -> Vec<String> {
    let hooks = phase.hooks.iter().enumerate().filter(|(_, hook)| match &hook.trigger {
        Trigger::Act(what) => fits(before, what, state, act, open),
        _ => false,
    });
    hooks.map(|(nth, _)| format!("haak {nth}")).collect()
}

/// Whether an act is among those that are meant.
fn fits(before: &Session, what: &What, state: &State, act: &Acted, open: bool) -> bool {
    let acts = before.journal().iter().flat_map(|(_, _, events)| events);
    let mut kinds = acts.filter_map(|event| match event {
        Event::Acted(act) => Some(act.kind),
        _ => None,
    });
    let replied = act.reply.and_then(|no| kinds.nth(no.0.get() as usize - 1)).filter(|_| open);
    what.0.iter().any(|pattern| {
        let about = act.tags.shared(pattern.outside);
        let mut holders = about.iter().map(|topic| state.holders_of(before.table(), topic));
        let outside = !about.is_empty() && !holders.any(|holders| holders.has(act.person));
        pattern.fits(act.kind, replied, act.tags) && (pattern.outside.is_empty() || outside)
    })
}
