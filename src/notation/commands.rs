//! The commands that can be typed, in Dutch and in English.

/// A command as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// What it is about.
    pub area: Area,
    /// In Dutch, without the slash.
    pub dutch: &'static str,
    /// In English, without the slash.
    pub english: &'static str,
    /// Other words for it that people try first, in either language.
    pub also: &'static [&'static str],
    /// What it does.
    pub verb: Verb,
    /// What follows it.
    pub takes: Takes,
}

impl Spelling {
    /// Every word that it can be typed as.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        [self.dutch, self.english].into_iter().chain(self.also.iter().copied())
    }
}

/// What a command is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// The way through the method.
    Way,
    /// The clock.
    Time,
    /// Who has the turn.
    Turns,
    /// Who is there, and as what.
    People,
    /// What was asked or said and should be otherwise.
    Mending,
    /// What there is to know.
    Looking,
    /// What stays, and the prompt itself.
    Keeping,
}

/// What a command does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// On to the next phase; past an open gate with a reason.
    Next,
    /// What ends with the phase, and what follows.
    Preview,
    /// Back to the phase before.
    Back,
    /// More time.
    Lengthen,
    /// Less time.
    Shorten,
    /// Stop the clock.
    Pause,
    /// Go on.
    Resume,
    /// Somebody lets it go by.
    Pass,
    /// The leader takes a pass as good.
    Accept,
    /// Somebody goes.
    Leave,
    /// Somebody comes back.
    Return,
    /// Somebody leaves the room, as the phase asks.
    Out,
    /// The leader takes somebody out of the room.
    Remove,
    /// Somebody is back in the room.
    In,
    /// Somebody gets a role.
    Role,
    /// The turn goes to somebody.
    Turn,
    /// Somebody asks for the turn.
    Hand,
    /// Somebody is through with the turn.
    Done,
    /// Somebody goes to another group.
    Group,
    /// Which of equals is chosen.
    Choose,
    /// Something is put in between.
    Aside,
    /// On to another phase than the next.
    Go,
    /// An act is taken back.
    Retract,
    /// An act was of another kind.
    Reclassify,
    /// An act is said in other words.
    Replace,
    /// A question is let go by.
    Skip,
    /// How long the session is kept.
    Keep,
    /// Somebody's words may be read by others.
    Consent,
    /// The meeting goes on with another case.
    Another,
    /// Words that only whoever leads will see.
    Note,
    /// Take back the last thing.
    Undo,
    /// Let what was taken back count again.
    Redo,
    /// End the session.
    End,
    /// Why, or why not, and when.
    Why,
    /// When somebody may do something.
    When,
    /// What still has to happen, and whether there is time for it.
    Plan,
    /// Ask the session something in Rhai.
    Eval,
    /// Where the session stands.
    Status,
    /// What was said, as far as the viewer may see it.
    Transcript,
    /// How the conversation is divided.
    Airtime,
    /// Write the session down as a rehearsal.
    Save,
    /// Take over what changed in the script of the method.
    Reload,
    /// What can be typed.
    Help,
    /// Leave the prompt; the session can be resumed.
    Quit,
}

/// What follows a command on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Nothing.
    Nothing,
    /// Perhaps a reason.
    Reason,
    /// A person.
    Person,
    /// Perhaps a person.
    PerhapsPerson,
    /// A person and perhaps a reason.
    PersonAndReason,
    /// A length of time.
    Span,
    /// Perhaps a length of time.
    PerhapsSpan,
    /// Words.
    Text,
    /// Rhai.
    Code,
    /// Perhaps the name of a command.
    Command,
    /// A person and a kind.
    PersonAndKind,
    /// A role and a person.
    RoleAndPerson,
    /// A person, and perhaps no.
    PersonAndNo,
    /// A person and the number of a group.
    PersonAndGroup,
    /// A person, an act or a topic.
    Aim,
    /// A phase, and perhaps who asks for it.
    Aside,
    /// A phase and perhaps a reason.
    PhaseAndReason,
    /// An act.
    Label,
    /// An act and a kind.
    LabelAndKind,
    /// An act and words.
    LabelAndText,
    /// The number of a question.
    Question,
    /// How long something is kept.
    Retention,
    /// Perhaps a file.
    File,
}

impl Takes {
    /// Whether something has to stand behind the command.
    #[must_use]
    pub fn needs_words(self) -> bool {
        use Takes::{Code, Command, File, Nothing, PerhapsPerson, PerhapsSpan, Reason};
        !matches!(self, Code | Command | File | Nothing | PerhapsPerson | PerhapsSpan | Reason)
    }
}

/// Every command, by what it is about, the most used first.
pub const COMMANDS: &[Spelling] = &[
    command(Area::Way, ["volgende", "next"], &[], Verb::Next, Takes::Reason),
    command(Area::Way, ["vooruitblik", "preview"], &[], Verb::Preview, Takes::Nothing),
    command(Area::Way, ["vorige", "back"], &["previous"], Verb::Back, Takes::Reason),
    command(Area::Way, ["naar", "go"], &["jump", "spring"], Verb::Go, Takes::PhaseAndReason),
    command(Area::Way, ["tussendoor", "aside"], &[], Verb::Aside, Takes::Aside),
    command(Area::Way, ["kies", "choose"], &[], Verb::Choose, Takes::Aim),
    command(Area::Way, ["overslaan", "skip"], &[], Verb::Skip, Takes::Question),
    command(Area::Way, ["nog-een", "another"], &[], Verb::Another, Takes::Nothing),
    command(Area::Way, ["einde", "end"], &[], Verb::End, Takes::Reason),
    command(Area::Time, ["verleng", "lengthen"], &[], Verb::Lengthen, Takes::Span),
    command(Area::Time, ["verkort", "shorten"], &[], Verb::Shorten, Takes::Span),
    command(Area::Time, ["pauze", "pause"], &[], Verb::Pause, Takes::Nothing),
    command(Area::Time, ["verder", "resume"], &["hervat"], Verb::Resume, Takes::Nothing),
    command(Area::Time, ["plan", "plan"], &[], Verb::Plan, Takes::PerhapsSpan),
    command(Area::Turns, ["beurt", "turn"], &["give", "geef"], Verb::Turn, Takes::Person),
    command(Area::Turns, ["hand", "hand"], &[], Verb::Hand, Takes::Person),
    command(Area::Turns, ["klaar", "done"], &[], Verb::Done, Takes::PerhapsPerson),
    command(Area::Turns, ["pas", "pass"], &[], Verb::Pass, Takes::Person),
    command(Area::Turns, ["aanvaard", "accept"], &[], Verb::Accept, Takes::Person),
    command(Area::People, ["weg", "leave"], &["vertrek"], Verb::Leave, Takes::PersonAndReason),
    command(Area::People, ["terug", "return"], &[], Verb::Return, Takes::Person),
    command(Area::People, ["uit", "out"], &[], Verb::Out, Takes::Person),
    command(Area::People, ["verwijder", "remove"], &[], Verb::Remove, Takes::Person),
    command(Area::People, ["binnen", "in"], &[], Verb::In, Takes::Person),
    command(Area::People, ["rol", "role"], &[], Verb::Role, Takes::RoleAndPerson),
    command(Area::People, ["groep", "group"], &[], Verb::Group, Takes::PersonAndGroup),
    command(Area::Mending, ["ongedaan", "undo"], &[], Verb::Undo, Takes::Nothing),
    command(Area::Mending, ["opnieuw", "redo"], &[], Verb::Redo, Takes::Nothing),
    command(Area::Mending, ["intrekken", "retract"], &[], Verb::Retract, Takes::Label),
    command(
        Area::Mending,
        ["soort", "kind"],
        &["reclassify"],
        Verb::Reclassify,
        Takes::LabelAndKind,
    ),
    command(Area::Mending, ["vervang", "replace"], &[], Verb::Replace, Takes::LabelAndText),
    command(Area::Looking, ["waarom", "why"], &[], Verb::Why, Takes::PersonAndKind),
    command(Area::Looking, ["wanneer", "when"], &[], Verb::When, Takes::PersonAndKind),
    command(Area::Looking, ["stand", "status"], &[], Verb::Status, Takes::Nothing),
    command(
        Area::Looking,
        ["verslag", "transcript"],
        &["minutes"],
        Verb::Transcript,
        Takes::Nothing,
    ),
    command(Area::Looking, ["spreektijd", "airtime"], &[], Verb::Airtime, Takes::Nothing),
    command(Area::Looking, ["notitie", "note"], &[], Verb::Note, Takes::Text),
    command(Area::Looking, ["reken", "eval"], &[], Verb::Eval, Takes::Code),
    command(Area::Keeping, ["bewaar", "keep"], &[], Verb::Keep, Takes::Retention),
    command(Area::Keeping, ["toestemming", "consent"], &[], Verb::Consent, Takes::PersonAndNo),
    command(Area::Keeping, ["opslaan", "save"], &[], Verb::Save, Takes::File),
    command(Area::Keeping, ["herlaad", "reload"], &[], Verb::Reload, Takes::Nothing),
    command(Area::Keeping, ["help", "help"], &[], Verb::Help, Takes::Command),
    command(Area::Keeping, ["stop", "quit"], &["exit"], Verb::Quit, Takes::Nothing),
];

const fn command(
    area: Area,
    [dutch, english]: [&'static str; 2],
    also: &'static [&'static str],
    verb: Verb,
    takes: Takes,
) -> Spelling {
    Spelling { area, dutch, english, also, verb, takes }
}

/// The command that is typed as `word`, without its slash.
#[must_use]
pub fn command_called(word: &str) -> Option<&'static Spelling> {
    COMMANDS.iter().find(|command| command.words().any(|own| own == word))
}
