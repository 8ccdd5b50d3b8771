//! What is looked at in a story beside whether it holds: what it asked of its sessions, and whether
//! it says that something is otherwise on the method that is played instead of its own.
#![doc = include_str!("instead.md")]

use std::cell::RefCell;
use std::rc::Rc;

use rhai::{Engine, ImmutableString};

use super::super::claim::Unclear;
use super::super::play::Play;
use super::stage::{Answer, Stage};
use crate::script::complaint;

pub(super) fn register(engine: &mut Engine, stage: &Rc<Stage>) {
    let at = Rc::clone(stage);
    engine.register_fn("on", move |method: ImmutableString| -> Answer<bool> {
        let is = at.instead.is(&method);
        is.map_err(|Unclear { message, hint }| complaint(message, hint))
    });
}

impl Stage {
    /// By which name a method is found that the story calls `name`.
    pub(super) fn called(&self, name: &str) -> String {
        let running = self.running.borrow();
        let script = running.as_ref().map_or("", |running| &running.script.name);
        self.instead.played(script, name).to_owned()
    }

    /// From now on notes what is asked of sessions.
    pub(super) fn note(&self) {
        self.notes.set(true);
    }

    /// The sessions of the story so far.
    pub(super) fn plays(&self) -> Vec<Rc<RefCell<Play>>> {
        let running = self.running.borrow();
        let plays = running.iter().flat_map(|running| &running.plays);
        plays.map(|(_, play)| Rc::clone(play)).collect()
    }
}
