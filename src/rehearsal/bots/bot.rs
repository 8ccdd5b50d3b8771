//! A simulated person who does something else than the others: data only. It knows no method; what
//! it names may be there or not.

use crate::time::Span;

/// A simulated person with habits of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bot {
    /// Its name (`praat-te-lang`).
    pub id: String,
    /// What it does, in a few words.
    pub title: Told,
    /// What that is about, in a sentence.
    pub about: Told,
    /// Who in the circle it is.
    pub bearer: Bearer,
    /// What it tries.
    pub tries: Vec<Try>,
    /// How often in a phase; nothing said is twice.
    pub times: Option<usize>,
    /// In which phases it tries something, says something else and talks longer; nothing said is in
    /// all.
    pub during: Vec<During>,
    /// What it says instead of what others say.
    pub says: Vec<Told>,
    /// How long it talks, from and up to.
    pub talks: Option<(Span, Span)>,
    /// What it never does.
    pub never: Vec<Never>,
    /// How long it lets a phase go on whose time is up.
    pub lingers: Option<Span>,
}

/// Words, and the same in English where they are given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The words.
    pub text: String,
    /// The same in English.
    pub english: Option<String>,
}

/// Who in the circle a bot is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Bearer {
    /// Somebody who does not lead.
    #[default]
    Anybody,
    /// Whoever leads.
    Leader,
    /// Somebody who has to be silent in some phase.
    Listener,
    /// Somebody in this role, where there is one.
    Role(String),
}

/// What a bot tries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Try {
    /// Kinds that it may do in a later phase, and not in this one.
    Later,
    /// Kinds that it could do in an earlier phase, and not in this one.
    Earlier,
    /// Kinds that others may do in this phase, and it may not.
    OfOthers,
    /// To go on to the next phase.
    GoingOn,
    /// A kind of this name, where there is one.
    Kind(String),
}

/// When a bot tries something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum During {
    /// In phases in which somebody answers somebody.
    Questions,
    /// While it has to be silent.
    Silence,
    /// In the phase of this name.
    Phase(String),
}

/// What a bot never does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Never {
    /// Say anything.
    Anything,
    /// What only whoever leads does, and calling somebody back in.
    Leading,
    /// A kind of this name.
    Kind(String),
}

/// What a bot decides by itself, beside its habits.
pub trait Mind: std::fmt::Debug {
    /// The kinds that it wants to try now, by name.
    ///
    /// # Errors
    /// How the script that says so failed.
    fn wants(&self, sees: Glimpse) -> Result<Vec<String>, Astray>;
}

/// What a bot sees that decides something: no more than anybody in the room knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glimpse {
    /// The id of the running phase.
    pub phase: String,
    /// How long it runs.
    pub spent: Span,
    /// How long it may still run, if it has a limit.
    pub left: Option<Span>,
    /// Whether the bot has to be silent.
    pub silent: bool,
    /// Each kind, with how often it was there in this phase and in the session.
    pub kinds: Vec<(String, [u32; 2])>,
}

/// What decides for a bot failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Astray {
    /// How, for whoever wrote it.
    pub told: String,
    /// Whether it would fail so on any machine.
    pub conclusive: bool,
}

/// A bot, with what decides for it where a script does.
#[derive(Debug)]
pub struct Player {
    /// The bot.
    pub bot: Bot,
    /// What decides for it.
    pub mind: Option<Box<dyn Mind>>,
}

impl Told {
    /// In English where that is asked for and there.
    #[must_use]
    pub fn in_language(&self, english: bool) -> &str {
        self.english.as_deref().filter(|_| english).unwrap_or(&self.text)
    }
}
