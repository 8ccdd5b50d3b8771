//! What the engine's errors are called in the words of somebody who writes a method. Knows no
//! places but to look around them.

use rhai::{EvalAltResult, LexError, ParseErrorType};

use super::explain::Known;
use super::meant::of_missing;
use super::places::Tokens;
use super::script_error::{Frame, Kind, Place, Script, ScriptError};
use super::unknown::{unknown_function, unknown_name, unknown_property};
use super::visible::quoted;
use super::vocabulary::{a, noun};
use crate::script::sandbox::Stop;

/// What is wrong.
pub(super) struct Account {
    pub(super) kind: Kind,
    pub(super) message: String,
    pub(super) hint: Option<String>,
    /// A better place than the engine's.
    pub(super) place: Option<Place>,
}

/// Where an error was met.
pub(super) struct Around<'a> {
    pub(super) place: Option<Place>,
    pub(super) tokens: &'a Tokens<'a>,
    pub(super) known: &'a Known<'a>,
}

impl Account {
    pub(super) fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), hint: None, place: None }
    }

    pub(super) fn limit(stop: Stop) -> Self {
        Self::new(Kind::Limit(stop), stop.to_string())
    }

    pub(super) fn with_hint(self, hint: impl Into<Option<String>>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// The account as an error of a script.
    pub(super) fn told(
        self,
        script: Script,
        place: Option<Place>,
        trace: Vec<Frame>,
    ) -> ScriptError {
        ScriptError {
            script,
            place: self.place.or(place),
            message: quoted(&self.message),
            hint: self.hint.as_deref().map(quoted),
            trace,
            kind: self.kind,
        }
    }
}

/// An error of a script that was running.
pub(super) fn of_engine(error: &EvalAltResult, around: &Around<'_>) -> Account {
    let value = |message: String| Account::new(Kind::Value, message);
    let named = |type_name: &str| a(&noun(around.known.engine, type_name));
    match error {
        EvalAltResult::ErrorFunctionNotFound(signature, _) => unknown_function(signature, around),
        EvalAltResult::ErrorDotExpr(told, _) => unknown_property(told, around),
        EvalAltResult::ErrorVariableNotFound(name, _)
        | EvalAltResult::ErrorModuleNotFound(name, _) => unknown_name(name, around),
        EvalAltResult::ErrorPropertyNotFound(name, _) => {
            Account::new(Kind::Name, format!("there is no `{name}` in this map"))
        }
        EvalAltResult::ErrorIndexNotFound(..) => value("there is nothing under this key".into()),
        EvalAltResult::ErrorIndexingType(told, _) => {
            let receiver = told.split(" [").next().unwrap_or_default();
            value(format!("`[ ]` does not work on {}", named(receiver)))
        }
        EvalAltResult::ErrorMismatchDataType(needed, given, _)
        | EvalAltResult::ErrorMismatchOutputType(needed, given, _) => {
            let given = named(given);
            value(mismatch(&named(needed), &given)).with_hint(of_condition(&given))
        }
        EvalAltResult::ErrorArrayBounds(count, index, _) => {
            value(format!("there is no item {index} in a list of {count}"))
        }
        EvalAltResult::ErrorStringBounds(count, index, _) => {
            value(format!("there is no character {index} in a text of {count}"))
        }
        EvalAltResult::ErrorFor(_) => value("`for` cannot go through this".into())
            .with_hint("it goes through a list, a range, or the `.topics` of a set".to_owned()),
        EvalAltResult::ErrorArithmetic(told, _) => value(fragment(told)),
        EvalAltResult::ErrorUnboundThis(_) => value("`this` has no meaning here".into()),
        EvalAltResult::ErrorDataRace(told, _) => in_use(told, around),
        EvalAltResult::ErrorAssignmentToConstant(name, _) => {
            value(format!("`{name}` is a constant and cannot be changed"))
        }
        EvalAltResult::ErrorNonPureMethodCallOnConstant(name, _) => {
            let name = name.rsplit('$').next().unwrap_or(name);
            value(format!("`{name}` cannot be used on a constant"))
        }
        _ => limit_of(error).map_or_else(|| value("this does not work".into()), Account::limit),
    }
}

/// An error of a text that is not a script.
pub(super) fn of_text(error: &ParseErrorType, around: &Around<'_>) -> Account {
    let parse = |message: String| Account::new(Kind::Parse, message);
    match error {
        ParseErrorType::VariableUndefined(name) | ParseErrorType::ModuleUndefined(name) => {
            unknown_name(name, around)
        }
        ParseErrorType::MissingToken(token, why) => {
            parse(format!("`{token}` is missing {why}").trim_end().to_owned())
                .with_hint(of_missing(token, why, around))
        }
        ParseErrorType::BadInput(error) => of_letters(error, around),
        ParseErrorType::PropertyExpected => unexpected(".", around),
        ParseErrorType::Reserved(word) => reserved(word, around),
        ParseErrorType::AssignmentToConstant(name) => {
            parse(format!("`{name}` is a constant and cannot be changed"))
        }
        ParseErrorType::AssignmentToInvalidLHS(_) => parse("this cannot be assigned to".into())
            .with_hint("say it with brackets, as in `.lasts(…)`".to_owned()),
        ParseErrorType::MismatchedType(needed, given) => parse(mismatch(
            match needed.as_str() {
                "a boolean expression" => "true or false",
                "an iterable value" => "a list or a range",
                needed => needed,
            },
            given,
        )),
        ParseErrorType::ExprTooDeep => Account::limit(Stop::Depth),
        ParseErrorType::TooManyFunctions | ParseErrorType::LiteralTooLarge(..) => {
            Account::limit(Stop::Size)
        }
        ParseErrorType::UnexpectedEOF => parse("the script ends too early".into()),
        other => parse(fragment(&other.to_string())),
    }
}

/// An error of what a text is made of.
fn of_letters(error: &LexError, around: &Around<'_>) -> Account {
    let parse = |message: String| Account::new(Kind::Parse, message);
    match error {
        LexError::UnterminatedString => parse("this text is not closed".into())
            .with_hint("a text ends with the mark it begins with".to_owned()),
        LexError::MalformedChar(text) => parse("this is no text".into())
            .with_hint(format!("texts stand in double quotes: `\"{text}\"`")),
        LexError::ImproperSymbol(symbol, why) if why.ends_with("is disabled") => {
            parse(format!("`{symbol}` cannot be used in a script"))
        }
        LexError::UnexpectedInput(input) => unexpected(input, around),
        other => parse(fragment(&other.to_string())),
    }
}

/// Something that the language has no place for: mostly a word that it reserves, or a name with
/// letters that it does not take.
fn unexpected(input: &str, around: &Around<'_>) -> Account {
    let word = around.place.and_then(|place| around.tokens.word(place)).unwrap_or_default();
    if word.is_ascii() && word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return reserved(word, around);
    }
    let account = Account::new(Kind::Parse, format!("`{input}` is not expected here"));
    if input.starts_with(['“', '”', '„', '‘', '’', '«']) {
        return account.with_hint("texts stand in straight double quotes: `\"…\"`".to_owned());
    }
    if word.starts_with(char::is_alphabetic) {
        return account.with_hint("names have letters without accents, digits and `_`".to_owned());
    }
    account
}

fn reserved(word: &str, around: &Around<'_>) -> Account {
    let account = Account::new(Kind::Parse, format!("`{word}` cannot be used here"));
    if !word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return account;
    }
    let ours = (around.known.reference)().instead_of_any(word);
    let ours = ours.map_or(String::new(), |usage| format!(": {usage}"));
    account.with_hint(format!("the language keeps this word for itself{ours}"))
}

fn limit_of(error: &EvalAltResult) -> Option<Stop> {
    match error {
        EvalAltResult::ErrorTooManyOperations(_) => Some(Stop::Operations),
        EvalAltResult::ErrorStackOverflow(_) => Some(Stop::Depth),
        EvalAltResult::ErrorDataTooLarge(..)
        | EvalAltResult::ErrorTooManyVariables(_)
        | EvalAltResult::ErrorTooManyModules(_) => Some(Stop::Size),
        _ => None,
    }
}

/// A closure that captures the variable whose method it is given to: the engine does not say
/// where, but names the method.
fn in_use(told: &str, around: &Around<'_>) -> Account {
    let word = told.split('\'').nth(1);
    let message = match word {
        Some(word) => {
            format!("the closure given to `{word}` uses the variable that this is said of")
        }
        None => "this uses a variable that is in use already".to_owned(),
    };
    Account {
        place: around.place.or_else(|| around.tokens.only_call(word?)),
        ..Account::new(Kind::Value, message)
            .with_hint("make a second variable for use in the closure".to_owned())
    }
}

/// A condition is data: the language underneath cannot ask it.
fn of_condition(given: &str) -> Option<String> {
    (given == "a condition").then(|| {
        "a condition is asked while a session runs: combine conditions with `&`, `|` and `!`, and \
         give them to `must`, `should` or `done_when`"
            .to_owned()
    })
}

fn mismatch(needed: &str, given: &str) -> String {
    match (needed, given) {
        (needed, "anything") => format!("this needs {needed}"),
        ("anything", given) => format!("this does not take {given}"),
        (needed, given) => format!("this needs {needed}, not {given}"),
    }
}

/// The engine's own words as a fragment.
fn fragment(told: &str) -> String {
    let told = told.trim_end_matches('.');
    let mut characters = told.chars();
    let first = characters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}
