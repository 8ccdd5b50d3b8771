//! The method that a running script is building, shared by all words of the language.

use std::cell::{RefCell, RefMut};
use std::rc::Rc;

use rhai::{EvalAltResult, FnPtr, ImmutableString, NativeCallContext};

use crate::method::{ClosureId, Kind, LANGUAGE, Method, Phase, PhaseId, Place, Rule, Script, Who};
use crate::nearest::nearest;
use crate::script::error::complaint;

/// What a word of the language answers.
pub(in crate::script) type Answer<T> = Result<T, Box<EvalAltResult>>;

/// The draft of the script that runs now; empty between two scripts.
#[derive(Clone, Default)]
pub(in crate::script) struct Bench(Rc<RefCell<Option<Draft>>>);

/// A method that is being built.
pub(in crate::script) struct Draft {
    pub(in crate::script) method: Method,
    pub(in crate::script) closures: Vec<FnPtr>,
    /// Effects that name things which may be declared later: where, and what they name.
    pub(in crate::script) pending: Vec<super::effect::Pending>,
    named: bool,
}

impl Bench {
    /// Starts a draft for a script.
    pub(in crate::script) fn start(&self, script: Script) {
        *self.0.borrow_mut() = Some(Draft::new(script));
    }

    /// Takes the draft that a script left, if it named a method.
    pub(in crate::script) fn finish(&self) -> Option<Draft> {
        self.0.borrow_mut().take().filter(|draft| draft.named)
    }

    /// The draft, for as long as one word needs it.
    pub(in crate::script) fn draft(&self) -> Answer<RefMut<'_, Draft>> {
        RefMut::filter_map(self.0.borrow_mut(), Option::as_mut).map_err(|_| {
            complaint("a method cannot be changed any more", "hooks answer with effects".to_owned())
        })
    }

    /// The draft, once it has a name.
    pub(in crate::script) fn method(&self) -> Answer<RefMut<'_, Method>> {
        let draft = self.draft()?;
        if !draft.named {
            return Err(complaint(
                "there is no method yet",
                "begin with `let m = method(\"name\");`".to_owned(),
            ));
        }
        Ok(RefMut::map(draft, |draft| &mut draft.method))
    }

    /// A phase of the draft.
    pub(in crate::script) fn phase(&self, id: &str) -> Answer<RefMut<'_, Phase>> {
        RefMut::filter_map(self.method()?, |method| {
            method.phases.iter_mut().find(|phase| phase.id == id)
        })
        .map_err(|_| complaint(format!("there is no phase `{id}`"), None))
    }
}

impl Draft {
    fn new(script: Script) -> Draft {
        let reserved = ["notitie", "pas", "vertrek", "terugkeer"];
        let kind = |id: &str| Kind {
            id: id.to_owned(),
            verb: String::new(),
            process: false,
            seen_by: (id == "notitie").then_some(Who::Author),
            place: Place::default(),
        };
        let method = Method {
            language: LANGUAGE,
            id: String::new(),
            title: String::new(),
            about: String::new(),
            source: String::new(),
            circle: None,
            in_order: None,
            settings: Vec::new(),
            roles: Vec::new(),
            topics: Vec::new(),
            topic_sets: Vec::new(),
            kinds: reserved.map(kind).into(),
            phases: Vec::new(),
            scripts: vec![script],
        };
        Draft { method, closures: Vec::new(), pending: Vec::new(), named: false }
    }

    /// Gives the method its name, once.
    pub(in crate::script) fn name(&mut self, id: &str) -> Answer<()> {
        if self.named {
            return Err(complaint(
                format!("this script has a method already: `{}`", self.method.id),
                "one script, one method".to_owned(),
            ));
        }
        check_id(id)?;
        id.clone_into(&mut self.method.id);
        id.clone_into(&mut self.method.title);
        self.named = true;
        Ok(())
    }

    /// Keeps a closure.
    pub(in crate::script) fn closure(&mut self, closure: FnPtr) -> ClosureId {
        self.closures.push(closure);
        ClosureId::at(self.closures.len() - 1)
    }
}

/// Where the word that is being called stands.
pub(in crate::script) fn place(ctx: &NativeCallContext<'_>) -> Place {
    let line = ctx.call_position().line().unwrap_or(0);
    Place { script: 0, line: u32::try_from(line).unwrap_or(u32::MAX) }
}

/// The citation of a statement: its id and reason, as far as given, and its place.
pub(in crate::script) fn rule(ctx: &NativeCallContext<'_>, cited: &[ImmutableString]) -> Rule {
    let word = |at: usize| cited.get(at).map_or("", |word| word.as_str());
    Rule::new(word(0), word(1), place(ctx))
}

/// A session is called after its method, and its file after the session.
const LONGEST_ID: usize = 40;

/// Ids are stable and plain: letters, digits and dashes, beginning with a letter.
pub(in crate::script) fn check_id(id: &str) -> Answer<()> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    if id.len() > LONGEST_ID {
        let message = format!("a name has at most {LONGEST_ID} letters");
        return Err(complaint(message, "titles are free".to_owned()));
    }
    if id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(plain) {
        return Ok(());
    }
    Err(complaint(
        format!("`{id}` cannot be a name"),
        "use small letters, digits and dashes, a letter first; titles are free".to_owned(),
    ))
}

/// Refuses what would be the second of its name.
pub(in crate::script) fn check_new<'a>(
    what: &str,
    id: &str,
    known: impl IntoIterator<Item = (&'a str, Place)>,
) -> Answer<()> {
    check_id(id)?;
    match known.into_iter().find(|(name, _)| *name == id) {
        None => Ok(()),
        Some((_, Place { line: 0, .. })) => Err(complaint(
            format!("the {what} `{id}` is the host's own"),
            "it exists in every method; choose another name".to_owned(),
        )),
        Some((_, place)) => Err(complaint(
            format!("the {what} `{id}` is declared twice"),
            format!("the first one is on line {}", place.line),
        )),
    }
}

/// A name that does not exist, with the nearest one that does.
#[expect(clippy::unnecessary_box_returns, reason = "native functions fail with a boxed error")]
pub(crate) fn unknown<'a>(
    what: &str,
    id: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Box<EvalAltResult> {
    let known: Vec<&str> = known.into_iter().collect();
    let hint = match nearest(id, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() => format!("there is no {what} yet"),
        None => format!("there are: {}", known.join(", ")),
    };
    complaint(format!("there is no {what} `{id}`"), hint)
}

/// The list that `id` points into has no room for more.
pub(in crate::script) fn check_room(what: &str, count: usize, most: usize) -> Answer<()> {
    if count < most {
        return Ok(());
    }
    Err(complaint(format!("a method has at most {most} {what}"), None))
}

/// The phase called `id`, or the nearest.
pub(in crate::script) fn find_phase(method: &Method, id: &str) -> Answer<PhaseId> {
    let known = method.phases.iter().map(|phase| phase.id.as_str());
    method.phase_id(id).ok_or_else(|| unknown("phase", id, known))
}
