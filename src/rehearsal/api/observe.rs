//! What a story may ask of its session. Each answer is an observation, which knows what it is
//! called and can only be given to `expect`.
#![doc = include_str!("observe.md")]

use std::cell::RefCell;
use std::rc::Rc;

use rhai::{Engine, ImmutableString};

use super::super::claim::unknown_id;
use super::super::observed::{self, Value};
use super::super::play::Play;
use super::stage::{Answer, RehearsalHandle, Stage};
use crate::method::{KindId, PersonId};
use crate::script::{complaint, unknown};
use crate::session::Viewer;
use crate::words::Words;

/// Something that was seen of a session.
#[derive(Clone)]
pub(super) struct Observation {
    /// The session, if it was seen in one.
    pub(super) play: Option<Rc<RefCell<Play>>>,
    /// How a script asks for it.
    pub(super) what: String,
    pub(super) value: Value,
}

pub(super) fn register(engine: &mut Engine, stage: &Rc<Stage>) {
    engine.register_type_with_name::<Observation>("Observation");
    let shown = |seen: &mut Observation| match &seen.value {
        Value::Text(text) => text.clone(),
        value => value.written(),
    };
    engine.register_fn("to_string", shown).register_fn("to_debug", shown);
    states(engine);
    counts(engine);
    texts(engine, stage);
    of_people(engine, stage);
}

fn states(engine: &mut Engine) {
    property(engine, "phase", observed::phase);
    property(engine, "ended", observed::ended);
    property(engine, "paused", observed::paused);
    property(engine, "overtime", observed::overtime);
    property(engine, "time", observed::time);
    property(engine, "kept_for", observed::kept_for);
    engine.register_get("left", |s: &mut RehearsalHandle| {
        let left = observed::left(&s.0.borrow());
        let left = left.ok_or_else(|| {
            let hint = "only a phase with `at_most` has time left".to_owned();
            complaint("this phase has no time limit", hint)
        })?;
        Answer::Ok(s.saw("left", left))
    });
}

fn property(engine: &mut Engine, name: &'static str, look: fn(&Play) -> Value) {
    engine.register_get(name, move |s: &mut RehearsalHandle| {
        let value = look(&s.0.borrow());
        s.saw(name, value)
    });
}

fn counts(engine: &mut Engine) {
    engine.register_fn("count", |s: &mut RehearsalHandle, kind: ImmutableString| {
        let found = kind_of(&s.0.borrow(), &kind)?;
        let value = observed::count(&s.0.borrow(), found);
        Answer::Ok(s.saw(&format!("count(\"{kind}\")"), value))
    });
    engine.register_fn("warned", |s: &mut RehearsalHandle, id: ImmutableString| {
        if let Some(unclear) = unknown_id(&s.0.borrow(), &id) {
            return Err(complaint(unclear.message, unclear.hint));
        }
        let value = observed::warned(&s.0.borrow(), &id);
        Ok(s.saw(&format!("warned(\"{id}\")"), value))
    });
}

fn texts(engine: &mut Engine, stage: &Rc<Stage>) {
    let at = Rc::clone(stage);
    engine.register_get("missing", move |s: &mut RehearsalHandle| {
        let value = observed::missing(&s.0.borrow(), &at.seen);
        s.saw("missing", value)
    });
    let at = Rc::clone(stage);
    engine.register_get("briefing", move |s: &mut RehearsalHandle| {
        let value = observed::briefing(&s.0.borrow(), &at.seen);
        s.saw("briefing", value)
    });
    let at = Rc::clone(stage);
    engine.register_get("transcript", move |s: &mut RehearsalHandle| {
        let value = observed::seen(&s.0.borrow(), &at.seen, Viewer::Host);
        s.saw("transcript", value)
    });
}

fn of_people(engine: &mut Engine, stage: &Rc<Stage>) {
    let at = Rc::clone(stage);
    engine.register_fn("possible", move |s: &mut RehearsalHandle, name: ImmutableString| {
        let person = person(&s.0.borrow(), &name)?;
        let value = observed::possible(&s.0.borrow(), &at.seen, person);
        Answer::Ok(s.saw(&format!("possible(\"{name}\")"), value))
    });
    let at = Rc::clone(stage);
    engine.register_fn("seen_by", move |s: &mut RehearsalHandle, name: ImmutableString| {
        let viewer = Viewer::Person(person(&s.0.borrow(), &name)?);
        let value = observed::seen(&s.0.borrow(), &at.seen, viewer);
        Answer::Ok(s.saw(&format!("seen_by(\"{name}\")"), value))
    });
    per_person(engine, stage, "prompts_for", observed::prompts);
    per_person(engine, stage, "minutes_for", observed::minutes_for);
    per_person(engine, stage, "export_for", observed::export_for);
    per_person(engine, stage, "replay_for", observed::replay);
    let at = Rc::clone(stage);
    engine.register_fn("shown_to", move |s: &mut RehearsalHandle, name: ImmutableString| {
        let person = person(&s.0.borrow(), &name)?;
        let value = observed::shown(&s.0.borrow(), &at.seen, person);
        Answer::Ok(s.saw(&format!("shown_to(\"{name}\")"), value))
    });
    let at = Rc::clone(stage);
    engine.register_fn(
        "why",
        move |s: &mut RehearsalHandle, name: ImmutableString, kind: ImmutableString| {
            let (person, found) = (person(&s.0.borrow(), &name)?, kind_of(&s.0.borrow(), &kind)?);
            let value = observed::why(&s.0.borrow(), &at.seen, person, found);
            Answer::Ok(s.saw(&format!("why(\"{name}\", \"{kind}\")"), value))
        },
    );
}

/// Something that is looked at through somebody's eyes.
fn per_person(
    engine: &mut Engine,
    stage: &Rc<Stage>,
    word: &'static str,
    look: fn(&Play, &Words, PersonId) -> Value,
) {
    let at = Rc::clone(stage);
    engine.register_fn(word, move |s: &mut RehearsalHandle, name: ImmutableString| {
        let person = person(&s.0.borrow(), &name)?;
        let value = look(&s.0.borrow(), &at.seen, person);
        Answer::Ok(s.saw(&format!("{word}(\"{name}\")"), value))
    });
}

impl RehearsalHandle {
    fn saw(&self, what: &str, value: Value) -> Observation {
        Observation { play: Some(Rc::clone(&self.0)), what: format!("s.{what}"), value }
    }
}

fn person(play: &Play, name: &str) -> Answer<PersonId> {
    let cast = play.session().cast();
    cast.person(name).ok_or_else(|| unknown("person", name, cast.names()))
}

fn kind_of(play: &Play, id: &str) -> Answer<KindId> {
    let method = &play.session().table().method;
    let known = method.kinds.iter().map(|kind| kind.id.as_str());
    method.kind_id(id).ok_or_else(|| unknown("kind", id, known))
}
