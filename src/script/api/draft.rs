//! The method that a running script is building, shared by all words of the language.

use std::cell::{RefCell, RefMut};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rhai::{AST, EvalAltResult, FnPtr, ImmutableString, NativeCallContext};

use crate::method::{
    ClosureId, Kind, KindId, LANGUAGE, LONGEST_ID, Method, Phase, PhaseId, Place, Rule, Script,
    Who, is_id,
};
use crate::nearest::nearest;
use crate::script::error::complaint;
use crate::script::given::Given;
use crate::script::overlay::Tongue;

/// The kinds that are the host's own and so in every method, as they are called in English too.
pub(crate) const OWN_KINDS: [(&str, &str); KindId::RESERVED] =
    [("notitie", "note"), ("pas", "pass"), ("vertrek", "leave"), ("terugkeer", "return")];

/// What a word of the language answers.
pub(in crate::script) type Answer<T> = Result<T, Box<EvalAltResult>>;

/// The drafts of the scripts that run now: a script may ask for another one, whose draft lies on
/// top until it is through. Empty between two scripts.
#[derive(Clone, Default)]
pub(in crate::script) struct Bench(Rc<RefCell<Vec<Draft>>>);

/// A method that is being built. Its own script is the first of its scripts.
pub(in crate::script) struct Draft {
    pub(in crate::script) method: Method,
    pub(in crate::script) closures: Vec<Closure>,
    /// The functions that the closures of each script need, once it is through.
    pub(in crate::script) owners: Vec<Option<AST>>,
    /// Effects that name things which may be declared later: where, and what they name.
    pub(in crate::script) pending: Vec<super::effect::Pending>,
    /// The paths of the titles and the like that the own script sets.
    pub(in crate::script) said: BTreeSet<String>,
    /// Sets of topics that are taken away once the script is through.
    pub(in crate::script) removed: BTreeSet<String>,
    /// Phases that were taken away, and where.
    pub(in crate::script) gone: BTreeMap<String, Place>,
    /// Kinds of the leader that the base gives no place in a phase, and that stay.
    pub(in crate::script) without_place: BTreeSet<String>,
    /// The language that texts are put into, if it is not the method's own.
    pub(in crate::script) tongue: Option<Tongue>,
    /// What settings are given by whoever asked for the method.
    pub(in crate::script) given: Given,
    named: Named,
}

/// A closure and which of the method's scripts it comes from.
#[derive(Clone, Debug)]
pub(in crate::script) struct Closure {
    pub(in crate::script) call: FnPtr,
    pub(in crate::script) script: u16,
}

/// How far a script has come with naming its method.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    NotYet,
    /// It started from another method, and has no name of its own.
    Extends,
    Itself,
}

impl Bench {
    /// Starts a draft for a script.
    pub(in crate::script) fn start(&self, script: Script, tongue: Option<Tongue>, given: Given) {
        self.0.borrow_mut().push(Draft::new(script, tongue, given));
    }

    /// Takes the draft that a script left, if it began a method.
    pub(in crate::script) fn finish(&self) -> Option<Draft> {
        self.0.borrow_mut().pop().filter(|draft| draft.named != Named::NotYet)
    }

    /// The draft, for as long as one word needs it.
    pub(in crate::script) fn draft(&self) -> Answer<RefMut<'_, Draft>> {
        RefMut::filter_map(self.0.borrow_mut(), |drafts| drafts.last_mut()).map_err(|_| {
            let hint = "a closure asks the session (`s.count(\"vraag\")`) and answers with effects";
            complaint("this word builds a method, and the method is built", hint.to_owned())
        })
    }

    /// Notes that the own script sets the text at a path.
    pub(in crate::script) fn says(&self, path: String) -> Answer<()> {
        self.draft()?.said.insert(path);
        Ok(())
    }

    /// The draft, once it has a name.
    pub(in crate::script) fn method(&self) -> Answer<RefMut<'_, Method>> {
        let draft = self.draft()?;
        if draft.named == Named::NotYet {
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
    fn new(script: Script, tongue: Option<Tongue>, given: Given) -> Draft {
        let kind = |(id, english): (&str, &str)| Kind {
            id: id.to_owned(),
            name: tongue.map_or(String::new(), |Tongue::English| english.to_owned()),
            seen_by: (id == "notitie").then_some(Who::Author),
            ..Kind::default()
        };
        let method = Method {
            language: LANGUAGE,
            kinds: OWN_KINDS.map(kind).into(),
            scripts: vec![script],
            ..Method::default()
        };
        Draft {
            method,
            closures: Vec::new(),
            owners: vec![None],
            pending: Vec::new(),
            said: BTreeSet::new(),
            removed: BTreeSet::new(),
            gone: BTreeMap::new(),
            without_place: BTreeSet::new(),
            tongue,
            given,
            named: Named::NotYet,
        }
    }

    /// Gives the method its name, once.
    pub(in crate::script) fn name(&mut self, id: &str) -> Answer<()> {
        self.check_unnamed()?;
        check_id(id)?;
        id.clone_into(&mut self.method.id);
        id.clone_into(&mut self.method.title);
        self.named = Named::Itself;
        Ok(())
    }

    /// Becomes what another method is, still without a name of its own.
    pub(in crate::script) fn extends(&mut self, base: Draft) -> Answer<()> {
        self.check_unnamed()?;
        if self.named == Named::Extends {
            let hint = "take phases from other methods with `borrow`".to_owned();
            return Err(complaint("this method starts from another one already", hint));
        }
        super::variant::take_over(self, base);
        self.named = Named::Extends;
        Ok(())
    }

    /// Whether the method has a name of its own.
    pub(in crate::script) fn is_named(&self) -> bool {
        self.named == Named::Itself
    }

    fn check_unnamed(&self) -> Answer<()> {
        if self.named != Named::Itself {
            return Ok(());
        }
        Err(complaint(
            format!("this script has a method already: `{}`", self.method.id),
            "one script, one method".to_owned(),
        ))
    }

    /// Keeps a closure of the own script.
    pub(in crate::script) fn closure(&mut self, call: FnPtr) -> ClosureId {
        self.closures.push(Closure { call, script: 0 });
        ClosureId::at(self.closures.len() - 1)
    }
}

/// Where the word that is being called stands.
pub(in crate::script) fn place(ctx: &NativeCallContext<'_>) -> Place {
    let line = ctx.call_position().line().unwrap_or(0);
    Place { script: 0, line: u32::try_from(line).unwrap_or(u32::MAX) }
}

/// The citation of a statement: its id and reason, as far as given, and its place. A sentence is
/// no id: the reason stands behind it.
pub(in crate::script) fn rule(
    ctx: &NativeCallContext<'_>,
    cited: &[ImmutableString],
) -> Answer<Rule> {
    let word = |at: usize| cited.get(at).map_or("", |word| word.as_str());
    let rule = Rule::new(word(0), word(1), place(ctx));
    let Some(sentence) = rule.ids.iter().find(|id| id.contains(char::is_whitespace)) else {
        return Ok(rule);
    };
    Err(complaint(
        format!("`{sentence}` is not the id of a rule"),
        format!("write the id first, then the reason: `\"B-2\", \"{}\"`", word(0)),
    ))
}

/// Ids are stable and plain: letters, digits and dashes, beginning with a letter.
pub(in crate::script) fn check_id(id: &str) -> Answer<()> {
    if id.len() > LONGEST_ID {
        let message = format!("a name has at most {LONGEST_ID} letters");
        return Err(complaint(message, "titles are free".to_owned()));
    }
    if is_id(id) {
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
