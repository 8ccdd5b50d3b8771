//! The engine of bots: runs a script once, which makes one bot, and asks its closure.

use std::cell::RefCell;
use std::rc::Rc;

use rhai::{AST, Array, Dynamic, Engine, EvalAltResult, FnPtr};

use super::super::bots::{Astray, Bot, Glimpse, Mind, Player};
use super::pages::bots;
use super::sight::GlimpseHandle;
use super::stage::Answer;
use super::{bot, sight};
use crate::script::{
    Budget, Guard, Kind, Known, Limits, Meter, Script, ScriptError, Stop, compile, complaint,
    constant_captures, engine,
};

/// Makes bots. One for each thread; it must live on a script thread.
pub(in super::super) struct Studio {
    engine: Engine,
    guard: Guard,
    draft: Draft,
}

/// The bot that a script is making.
#[derive(Clone, Default)]
pub(super) struct Draft(Rc<RefCell<Option<Made>>>);

/// A bot, with the closure that decides for it, if there is one.
struct Made {
    bot: Bot,
    decides: Option<FnPtr>,
}

impl Draft {
    /// Begins a bot; not where there is one.
    pub(super) fn begin(&self, id: &str) -> bool {
        let mut made = self.0.borrow_mut();
        let is_first = made.is_none();
        let bot = Bot { id: id.to_owned(), ..Bot::default() };
        made.get_or_insert(Made { bot, decides: None });
        is_first
    }

    /// Changes what is said of the bot.
    pub(super) fn change(&self, change: impl FnOnce(&mut Bot) -> Answer<()>) -> Answer<()> {
        match self.0.borrow_mut().as_mut() {
            Some(made) => change(&mut made.bot),
            None => Err(complaint("this word makes a bot, and the bot is made", None)),
        }
    }

    /// A closure decides for the bot, beside what is said of it.
    pub(super) fn decides(&self, closure: FnPtr) {
        if let Some(made) = self.0.borrow_mut().as_mut() {
            made.decides = Some(closure);
        }
    }
}

impl Studio {
    /// A studio whose scripts may use as much memory as `meter` allows.
    pub(in super::super) fn new(meter: Meter) -> Rc<Studio> {
        let (mut engine, guard) = engine(meter, Limits::STANDARD);
        let draft = Draft::default();
        bot::register(&mut engine, &draft);
        sight::register(&mut engine);
        Rc::new(Studio { engine, guard, draft })
    }

    /// The bot that a script makes.
    pub(in super::super) fn load(
        self: &Rc<Studio>,
        script: &Script,
    ) -> Result<Player, ScriptError> {
        let scope = bot::scope();
        let ast = compile(&self.engine, &self.guard, script, &scope, bots)?;
        let mut scope = scope;
        self.draft.0.replace(None);
        let ran = self.guard.run(Budget::Building, || {
            self.engine.eval_ast_with_scope::<Dynamic>(&mut scope, &ast).map(|_| ())
        });
        let made = self.draft.0.take();
        ran.map_err(|error| self.explained(script, error))?;
        let Some(Made { bot, decides }) = made else {
            let error = ScriptError::new(Kind::Complaint, script.clone(), "this makes no bot");
            return Err(error.with_hint("begin with `bot(\"name\")`"));
        };
        let mind = decides.map(|mut call| {
            constant_captures(&mut call).map_err(|error| self.explained(script, error))?;
            let (studio, script) = (Rc::clone(self), script.clone());
            let mind: Box<dyn Mind> = Box::new(Thought { studio, script, ast, call });
            Ok::<_, ScriptError>(mind)
        });
        Ok(Player { bot, mind: mind.transpose()? })
    }

    fn explained(&self, script: &Script, error: Box<EvalAltResult>) -> ScriptError {
        let scope = bot::scope();
        let names: Vec<&str> = scope.iter_raw().map(|(name, ..)| name).collect();
        let known =
            Known { engine: &self.engine, script, others: &[], names: &names, reference: bots };
        ScriptError::from_eval(error, &known)
    }
}

/// The closure of a bot, with all it needs.
struct Thought {
    studio: Rc<Studio>,
    script: Script,
    ast: AST,
    call: FnPtr,
}

impl std::fmt::Debug for Thought {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Thought").field("script", &self.script.name).finish_non_exhaustive()
    }
}

impl Mind for Thought {
    fn wants(&self, sees: Glimpse) -> Result<Vec<String>, Astray> {
        let Studio { engine, guard, .. } = &*self.studio;
        let handle = GlimpseHandle(Rc::new(sees));
        let answer = guard.run(Budget::Hook, || self.call.call(engine, &self.ast, (handle,)));
        answer.and_then(wanted).map_err(|error| {
            let error = self.studio.explained(&self.script, error);
            let conclusive = error.stop().is_none_or(Stop::is_conclusive);
            Astray { told: error.render(false).trim_end().to_owned(), conclusive }
        })
    }
}

/// The names of kinds: one, a list of them, or nothing.
fn wanted(answer: Dynamic) -> Answer<Vec<String>> {
    if answer.is_unit() {
        return Ok(Vec::new());
    }
    let list = if answer.is_array() { answer.into_array() } else { Ok(Array::from([answer])) };
    let names = list.unwrap_or_default().into_iter().map(Dynamic::into_string);
    names.collect::<Result<_, _>>().map_err(|_| {
        let hint = "answer with a kind, a list of kinds, or `[]`: `[\"advies\"]`".to_owned();
        complaint("this closure does not answer with names", hint)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::registered::{compared, constants, of_engine};
    use crate::script::spans;

    #[test]
    fn every_word_has_an_entry_and_every_entry_a_word() {
        let studio = Studio::new(Meter::none());
        // Lengths of time have their entries among the words of methods.
        let mut bare = engine(Meter::none(), Limits::STANDARD).0;
        spans(&mut bare);
        let bare: Vec<_> = of_engine(&bare).collect();
        let known = of_engine(&studio.engine).filter(|word| !bare.contains(word));
        let wrong = compared(known.chain(constants(&bot::scope())), bots());
        assert!(
            wrong.is_empty(),
            "\n{}\nsee \"A new word\" in ARCHITECTURE.md\n",
            wrong.join("\n")
        );
    }
}
