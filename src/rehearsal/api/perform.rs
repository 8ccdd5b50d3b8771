//! `play`, `skip_to` and `play_bots`: what is done in a session.
#![doc = include_str!("perform.md")]

use std::rc::Rc;

use rhai::{Engine, ImmutableString, NativeCallContext};

use super::super::passage::Passage;
use super::stage::{RehearsalHandle, Stage, place};
use crate::method::PhaseId;
use crate::script::{complaint, unknown};

pub(super) fn register(engine: &mut Engine, stage: &Rc<Stage>) {
    let at = Rc::clone(stage);
    engine.register_fn(
        "play",
        move |ctx: NativeCallContext, s: &mut RehearsalHandle, lines: ImmutableString| {
            let place = place(&ctx);
            at.scene(s, |mut scene| {
                let passage = Passage::of(&scene.script.text, place, &lines);
                scene.play(passage)
            })
        },
    );
    let at = Rc::clone(stage);
    engine.register_fn(
        "skip_to",
        move |ctx: NativeCallContext, s: &mut RehearsalHandle, phase: ImmutableString| {
            let phase = phase_ahead(s, &phase)?;
            let place = place(&ctx);
            at.scene(s, |mut scene| scene.skip_to(place, phase))
        },
    );
    let at = Rc::clone(stage);
    engine.register_fn("play_bots", move |ctx: NativeCallContext, s: &mut RehearsalHandle| {
        let place = place(&ctx);
        at.scene(s, |mut scene| scene.play_bots(place, 1))
    });
    let at = Rc::clone(stage);
    engine.register_fn(
        "play_bots",
        move |ctx: NativeCallContext, s: &mut RehearsalHandle, seed: i64| {
            let seed = u64::try_from(seed).map_err(|_| {
                complaint("a seed is 0 or more", "write `s.play_bots(7)`".to_owned())
            })?;
            let place = place(&ctx);
            at.scene(s, |mut scene| scene.play_bots(place, seed))
        },
    );
}

fn phase_ahead(s: &RehearsalHandle, id: &str) -> Result<PhaseId, Box<rhai::EvalAltResult>> {
    let play = s.0.borrow();
    let session = play.session();
    let method = &session.table().method;
    let known = method.phases.iter().map(|phase| phase.id.as_str());
    let phase = method.phase_id(id).ok_or_else(|| unknown("phase", id, known))?;
    if play.is_ahead(phase) {
        return Ok(phase);
    }
    let hint = if session.state().ended {
        "the session is over".to_owned()
    } else {
        format!("the session is in `{}`", method.phase(session.state().phase).id)
    };
    Err(complaint(format!("the phase `{id}` does not lie ahead"), hint))
}
