//! `expect`, `because` and the matchers: what should have been seen.
#![doc = include_str!("expect.md")]

use std::rc::Rc;

use rhai::{Dynamic, Engine, FuncRegistration, ImmutableString, NativeCallContext};

use super::super::expectation::Matcher;
use super::super::observed::Value;
use super::super::story::{Failure, Verdict};
use super::observe::Observation;
use super::stage::{Answer, Stage, place};
use crate::script::complaint;

/// Something seen, of which something is expected.
#[derive(Clone)]
pub(super) struct Expectation {
    seen: Observation,
    because: Option<String>,
    /// By which number the story still owes what is expected.
    owed: usize,
}

pub(super) fn register(engine: &mut Engine, stage: &Rc<Stage>) {
    engine.register_type_with_name::<Expectation>("Expectation");
    let at = Rc::clone(stage);
    FuncRegistration::new("expect").with_params_info(["what: Observation"]).register_into_engine(
        engine,
        move |ctx: NativeCallContext, seen: Observation| {
            let owed = at.owe(place(&ctx), seen.what.clone())?;
            Answer::Ok(Expectation { seen, because: None, owed })
        },
    );
    FuncRegistration::new("expect")
        .with_params_info(["what: Dynamic"])
        .register_into_engine(engine, bare);
    engine.register_fn("because", |expected: &mut Expectation, why: ImmutableString| Expectation {
        because: Some(why.to_string()),
        ..expected.clone()
    });
    for matcher in Matcher::ALL {
        register_matcher(engine, stage, matcher);
    }
}

fn register_matcher(engine: &mut Engine, stage: &Rc<Stage>, matcher: Matcher) {
    let at = Rc::clone(stage);
    FuncRegistration::new(matcher.word())
        .with_params_info(["expected: &mut Expectation", "value: Dynamic"])
        .register_into_engine(
            engine,
            move |ctx: NativeCallContext, expected: &mut Expectation, value: Dynamic| {
                at.pay(expected.owed)?;
                let value = fixed(value)?;
                let seen = &expected.seen.value;
                match matcher.holds(seen, &value) {
                    Some(true) => Ok(()),
                    Some(false) => {
                        at.end(Verdict::Failed(failure(&at, &ctx, expected, matcher, &value)))
                    }
                    None => unlike(matcher, &expected.seen, &value),
                }
            },
        );
}

fn failure(
    stage: &Stage,
    ctx: &NativeCallContext<'_>,
    expected: &Expectation,
    matcher: Matcher,
    value: &Value,
) -> Failure {
    let Expectation { seen, because, .. } = expected;
    Failure {
        line: place(ctx).line,
        expected: matcher.expected(&stage.words, &seen.what, value),
        found: matcher.found(&stage.words, &seen.value, value),
        because: because.clone(),
        transcript: seen
            .play
            .as_ref()
            .map_or_else(Vec::new, |play| play.borrow().transcript(&stage.words)),
    }
}

/// What a matcher compares with: a text, a number, true or false.
pub(super) fn fixed(value: Dynamic) -> Answer<Value> {
    if let Ok(number) = value.as_int() {
        return Ok(Value::Number(number));
    }
    if let Ok(truth) = value.as_bool() {
        return Ok(Value::Truth(truth));
    }
    let hint = "write the text, the number, `true` or `false` that should be there";
    value
        .into_string()
        .map(Value::Text)
        .map_err(|_| complaint("something else than a fixed value is expected", hint.to_owned()))
}

fn bare(value: Dynamic) -> Answer<Dynamic> {
    let message = match fixed(value) {
        Ok(value) => format!("`{}` is not something seen of a session", value.written()),
        Err(_) => "this is not something seen of a session".to_owned(),
    };
    let hint = "write what should be looked at, and then a matcher: `expect(s.phase).is(\"…\")`";
    Err(complaint(message, hint.to_owned()))
}

fn unlike(matcher: Matcher, seen: &Observation, value: &Value) -> Answer<()> {
    let (what, noun) = (&seen.what, seen.value.noun());
    let fitting = Matcher::fitting(&seen.value);
    let hint = if fitting.contains(&matcher) {
        format!("write {noun} between the brackets of `{}`", matcher.word())
    } else {
        let words: Vec<String> =
            fitting.iter().map(|fitting| format!("`{}`", fitting.word())).collect();
        format!("of {noun} can be said: {}", words.join(", "))
    };
    let message = format!(
        "`{what}` is {noun}; `{}({})` cannot be said of it",
        matcher.word(),
        value.written()
    );
    Err(complaint(message, hint))
}
