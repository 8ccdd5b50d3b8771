//! `bot` and all that is said of one: who it is, what it tries, what it never does.
#![doc = include_str!("bot.md")]

use rhai::{Array, Dynamic, Engine, FnPtr, ImmutableString, NativeCallContext, Scope};

use super::super::bots::{Bearer, Bot, During, Never, Told, Try};
use super::stage::Answer;
use super::studio::Draft;
use crate::method::is_id;
use crate::script::{check_arity, complaint, spans};
use crate::time::Span;

/// The bot that a script makes.
#[derive(Clone)]
pub(super) struct BotHandle(Draft);

/// Something that a bot tries, waits for or never does, whatever the method is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Habit {
    Later,
    Earlier,
    OfOthers,
    GoingOn,
    Questions,
    Silence,
    Anything,
    Leading,
}

const HABITS: [(&str, Habit); 8] = [
    ("later", Habit::Later),
    ("earlier", Habit::Earlier),
    ("of_others", Habit::OfOthers),
    ("going_on", Habit::GoingOn),
    ("questions", Habit::Questions),
    ("silence", Habit::Silence),
    ("anything", Habit::Anything),
    ("leading", Habit::Leading),
];

/// How many things of one sort are said of a bot at most.
const MOST: usize = 100;

/// The names that every script finds.
pub(super) fn scope() -> Scope<'static> {
    let mut scope = Scope::new();
    for (name, habit) in HABITS {
        scope.push_constant(name, habit);
    }
    scope
}

pub(super) fn register(engine: &mut Engine, draft: &Draft) {
    engine.register_type_with_name::<BotHandle>("Bot");
    engine.register_type_with_name::<Habit>("Habit");
    spans(engine);
    let at = draft.clone();
    engine.register_fn("bot", move |id: ImmutableString| begin(&at, &id));
    texts(engine);
    bearers(engine);
    habits(engine);
    times(engine);
    engine.register_fn("on_turn", |ctx: NativeCallContext, bot: BotHandle, closure: FnPtr| {
        check_arity(&ctx, "on_turn", &closure)?;
        bot.0.decides(closure);
        Answer::Ok(bot)
    });
}

fn begin(draft: &Draft, id: &str) -> Answer<BotHandle> {
    if !is_id(id) {
        let hint = "small letters, digits and dashes: `bot(\"praat-te-lang\")`".to_owned();
        return Err(complaint(format!("`{id}` cannot be the name of a bot"), hint));
    }
    if !draft.begin(id) {
        let hint = "write the other one in a file of its own".to_owned();
        return Err(complaint("a script makes one bot", hint));
    }
    Ok(BotHandle(draft.clone()))
}

impl BotHandle {
    /// The same bot, of which something more is said.
    fn with(self, change: impl FnOnce(&mut Bot)) -> Answer<BotHandle> {
        self.trying(|bot| {
            change(bot);
            Ok(())
        })
    }

    /// The same, where that may be wrong.
    fn trying(self, change: impl FnOnce(&mut Bot) -> Answer<()>) -> Answer<BotHandle> {
        self.0.change(change)?;
        Ok(self)
    }
}

fn texts(engine: &mut Engine) {
    let plain = |text: ImmutableString| Told { text: text.to_string(), english: None };
    engine.register_fn("title", move |bot: BotHandle, text: ImmutableString| {
        bot.with(|own| own.title = plain(text))
    });
    engine.register_fn("about", move |bot: BotHandle, text: ImmutableString| {
        bot.with(|own| own.about = plain(text))
    });
    engine.register_fn("in_english", |bot: BotHandle, title: ImmutableString| {
        bot.with(|own| own.title.english = Some(title.to_string()))
    });
    engine.register_fn(
        "in_english",
        |bot: BotHandle, title: ImmutableString, about: ImmutableString| {
            bot.with(|own| {
                own.title.english = Some(title.to_string());
                own.about.english = Some(about.to_string());
            })
        },
    );
    engine
        .register_fn("says", |bot: BotHandle, said: Array| bot.trying(|own| says(own, said, None)));
    engine.register_fn("says", |bot: BotHandle, said: Array, english: Array| {
        bot.trying(|own| says(own, said, Some(english)))
    });
}

fn bearers(engine: &mut Engine) {
    engine.register_fn("leads", |bot: BotHandle| bear(bot, Bearer::Leader));
    engine.register_fn("listens", |bot: BotHandle| bear(bot, Bearer::Listener));
    engine.register_fn("plays", |bot: BotHandle, role: ImmutableString| {
        bear(bot, Bearer::Role(role.to_string()))
    });
}

fn bear(bot: BotHandle, bearer: Bearer) -> Answer<BotHandle> {
    bot.trying(|own| {
        if own.bearer != Bearer::Anybody {
            let hint = "leave one of `leads`, `listens` and `plays` out".to_owned();
            return Err(complaint("a bot is one person", hint));
        }
        own.bearer = bearer;
        Ok(())
    })
}

fn habits(engine: &mut Engine) {
    engine.register_fn("tries", |bot: BotHandle, tried: Dynamic| {
        let tried = all(tried, "tries", |said| match said {
            Ok(Habit::Later) => Some(Try::Later),
            Ok(Habit::Earlier) => Some(Try::Earlier),
            Ok(Habit::OfOthers) => Some(Try::OfOthers),
            Ok(Habit::GoingOn) => Some(Try::GoingOn),
            Ok(_) => None,
            Err(kind) => Some(Try::Kind(kind)),
        })?;
        bot.trying(|own| extend(&mut own.tries, tried))
    });
    engine.register_fn("during", |bot: BotHandle, during: Dynamic| {
        let during = all(during, "during", |said| match said {
            Ok(Habit::Questions) => Some(During::Questions),
            Ok(Habit::Silence) => Some(During::Silence),
            Ok(_) => None,
            Err(phase) => Some(During::Phase(phase)),
        })?;
        bot.trying(|own| extend(&mut own.during, during))
    });
    engine.register_fn("never", |bot: BotHandle, never: Dynamic| {
        let never = all(never, "never", |said| match said {
            Ok(Habit::Anything) => Some(Never::Anything),
            Ok(Habit::Leading) => Some(Never::Leading),
            Ok(_) => None,
            Err(kind) => Some(Never::Kind(kind)),
        })?;
        bot.trying(|own| extend(&mut own.never, never))
    });
}

fn times(engine: &mut Engine) {
    engine.register_fn("times", |bot: BotHandle, n: i64| {
        let times = usize::try_from(n).ok().filter(|times| (1..=MOST).contains(times));
        let times = times.ok_or_else(|| {
            let hint = format!("a bot tries something 1 to {MOST} times in a phase");
            complaint(format!("{n} times is not possible"), hint)
        })?;
        bot.with(|own| own.times = Some(times))
    });
    engine.register_fn("talks", |bot: BotHandle, time: Span| talks(bot, time, time));
    engine.register_fn("talks", talks);
    engine.register_fn("lingers", |bot: BotHandle, time: Span| {
        bot.with(|own| own.lingers = Some(time))
    });
}

fn talks(bot: BotHandle, least: Span, most: Span) -> Answer<BotHandle> {
    if least > most {
        let hint = "the shorter one first: `.talks(2.minutes, 5.minutes)`".to_owned();
        return Err(complaint("this is the wrong way round", hint));
    }
    bot.with(|own| own.talks = Some((least, most)))
}

fn extend<T>(own: &mut Vec<T>, more: Vec<T>) -> Answer<()> {
    own.extend(more);
    let room = || complaint(format!("a bot has at most {MOST} of these"), None);
    if own.len() > MOST { Err(room()) } else { Ok(()) }
}

fn says(bot: &mut Bot, said: Array, english: Option<Array>) -> Answer<()> {
    let said = lines(said)?;
    let english = english.map(lines).transpose()?;
    if english.as_ref().is_some_and(|english| english.len() != said.len()) {
        let hint = "one in English for each, in the same order".to_owned();
        return Err(complaint("these are not as many", hint));
    }
    let english = english.into_iter().flatten().map(Some).chain(std::iter::repeat(None));
    let told = said.into_iter().zip(english).map(|(text, english)| Told { text, english });
    extend(&mut bot.says, told.collect())
}

fn lines(said: Array) -> Answer<Vec<String>> {
    let hint = || "write a list of texts: `[\"Heb je dat al geprobeerd?\"]`".to_owned();
    let one = |line: Dynamic| line.into_string().ok().filter(|line| !line.trim().is_empty());
    let all = said.into_iter().map(one).collect::<Option<Vec<String>>>();
    all.filter(|all| !all.is_empty()).ok_or_else(|| complaint("a bot says words", hint()))
}

/// One thing or a list of them, each a habit or a name of the method; and what can be said there.
fn all<T>(
    given: Dynamic,
    word: &str,
    read: impl Fn(Result<Habit, String>) -> Option<T>,
) -> Answer<Vec<T>> {
    let list = if given.is_array() { given.into_array() } else { Ok(Array::from([given])) };
    let one = |value: Dynamic| {
        let habit = value.clone().try_cast::<Habit>();
        let said = habit.map_or_else(|| value.into_string().map(Err).ok(), |habit| Some(Ok(habit)));
        said.and_then(&read).ok_or_else(|| {
            let name = |wanted| HABITS.iter().find(|(_, own)| *own == wanted).map(|it| it.0);
            let what = habit.and_then(name).unwrap_or("this");
            let known = HABITS.iter().filter(|(_, habit)| read(Ok(*habit)).is_some());
            let known: Vec<String> = known.map(|(name, _)| format!("`{name}`")).collect();
            let message = format!("`{word}` does not take `{what}`");
            complaint(message, format!("there are: {}; or a name", known.join(", ")))
        })
    };
    list.unwrap_or_default().into_iter().map(one).collect()
}
