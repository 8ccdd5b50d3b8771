//! The commands that can be typed, in Dutch and in English.

/// A command as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// In Dutch, without the slash.
    pub dutch: &'static str,
    /// In English, without the slash.
    pub english: &'static str,
    /// What it does.
    pub verb: Verb,
    /// What follows it.
    pub takes: Takes,
}

/// What a command does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// On to the next phase; past an open gate with a reason.
    Next,
    /// More time.
    Lengthen,
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
    /// Take back the last thing.
    Undo,
    /// End the session.
    End,
    /// Why, or why not, and when.
    Why,
    /// Where the session stands.
    Status,
    /// What was said, as far as the viewer may see it.
    Transcript,
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
    /// A person and perhaps a reason.
    PersonAndReason,
    /// A length of time.
    Span,
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
}

/// Every command, the most used first.
pub const COMMANDS: &[Spelling] = &[
    command("volgende", "next", Verb::Next, Takes::Reason),
    command("waarom", "why", Verb::Why, Takes::PersonAndKind),
    command("stand", "status", Verb::Status, Takes::Nothing),
    command("verleng", "lengthen", Verb::Lengthen, Takes::Span),
    command("pauze", "pause", Verb::Pause, Takes::Nothing),
    command("verder", "resume", Verb::Resume, Takes::Nothing),
    command("pas", "pass", Verb::Pass, Takes::Person),
    command("aanvaard", "accept", Verb::Accept, Takes::Person),
    command("weg", "leave", Verb::Leave, Takes::PersonAndReason),
    command("terug", "return", Verb::Return, Takes::Person),
    command("uit", "out", Verb::Out, Takes::Person),
    command("verwijder", "remove", Verb::Remove, Takes::Person),
    command("binnen", "in", Verb::In, Takes::Person),
    command("rol", "role", Verb::Role, Takes::RoleAndPerson),
    command("beurt", "turn", Verb::Turn, Takes::Person),
    command("hand", "hand", Verb::Hand, Takes::Person),
    command("klaar", "done", Verb::Done, Takes::Person),
    command("groep", "group", Verb::Group, Takes::PersonAndGroup),
    command("kies", "choose", Verb::Choose, Takes::Aim),
    command("tussendoor", "aside", Verb::Aside, Takes::Aside),
    command("naar", "go", Verb::Go, Takes::PhaseAndReason),
    command("intrekken", "retract", Verb::Retract, Takes::Label),
    command("soort", "kind", Verb::Reclassify, Takes::LabelAndKind),
    command("vervang", "replace", Verb::Replace, Takes::LabelAndText),
    command("overslaan", "skip", Verb::Skip, Takes::Question),
    command("bewaar", "keep", Verb::Keep, Takes::Retention),
    command("toestemming", "consent", Verb::Consent, Takes::PersonAndNo),
    command("nog-een", "another", Verb::Another, Takes::Nothing),
    command("ongedaan", "undo", Verb::Undo, Takes::Nothing),
    command("verslag", "transcript", Verb::Transcript, Takes::Nothing),
    command("einde", "end", Verb::End, Takes::Reason),
    command("herlaad", "reload", Verb::Reload, Takes::Nothing),
    command("help", "help", Verb::Help, Takes::Nothing),
    command("stop", "quit", Verb::Quit, Takes::Nothing),
];

const fn command(dutch: &'static str, english: &'static str, verb: Verb, takes: Takes) -> Spelling {
    Spelling { dutch, english, verb, takes }
}
