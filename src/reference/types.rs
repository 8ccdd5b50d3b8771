//! What a script can say something of, and give to a word: under one name in forms, and one noun in
//! messages.

/// A type of the languages of scripts.
#[derive(Debug, PartialEq, Eq)]
pub struct Type {
    /// What it is called in a form: `Phase`.
    pub name: &'static str,
    /// What it is called in a message: "phase".
    pub noun: &'static str,
    /// What it is called in a file of definitions.
    pub in_definitions: &'static str,
    /// What it is.
    pub says: &'static str,
}

/// Every type, those of a method first.
pub const TYPES: &[Type] = &[
    own("Method", "method", "a method that is being built"),
    own("Phase", "phase", "a stretch of a session"),
    own("Who", "people", "people: a role, `everyone`, whoever holds a topic; `a + b`, `a - b`"),
    open("What", "what people do: a kind by its name, a Kind, an Act, or a list of these"),
    own("Kind", "kind", "a kind of contributions"),
    own("Act", "act", "contributions of a kind, with what they reply to or are about"),
    own("Topics", "set of topics", "a set of topics, which can be divided as tasks"),
    own("Topic", "topic", "one topic of a set"),
    own("Groups", "set of groups", "a way of sitting in groups"),
    own("Repeat", "repeat", "phases that are gone through again"),
    own("Condition", "condition", "something that holds or does not while a session runs"),
    own("Amount", "amount", "something that is counted while a session runs"),
    own("Per", "scope", "what a limit counts over: `per_phase`, `per_person` and more"),
    own("Span", "length of time", "a length of time: `5.minutes`"),
    own("Share", "share of time", "so much time for each: `2.minutes.each(deelnemer)`"),
    own("Moment", "moment", "a moment of a phase: `1.minute.before_end`"),
    own("Effect", "effect", "what a hook does: `say(\"…\")`"),
    open("Effects", "an effect, a list of effects, or a closure that answers with these"),
    own("Setting", "setting", "a setting and its number, for `rehearse`: `set(\"minuten\", 8)`"),
    own("Sitting", "order of sitting", "people as they sit: `sitting([\"Anna\", \"Bram\"])`"),
    open("Settings", "`set(\"minuten\", 8)`, a Sitting, or a list of these"),
    own("Session", "session", "the session, inside a closure: it can be read, and only there"),
    own("Rehearsal", "rehearsal", "a session that a story plays"),
    own("Observation", "observation", "something seen of a session, to be given to `expect`"),
    own("Expectation", "expectation", "something seen, of which something is expected"),
    own("Bot", "bot", "a simulated person who does something else than the others"),
    own("Habit", "habit", "what a bot tries, never does or waits for: `later`, `anything`"),
    open("Habits", "a Habit, a kind or a phase by its name, or a list of these"),
    own("Glimpse", "glimpse", "what a bot sees, inside a closure: it can be read, and only there"),
    open("Value", "a fixed value: a text, a number, `true` or `false`"),
    host("Text", "text", "string", "a text in quotes; an id, a rule and a reason are texts"),
    host("Number", "number", "int", "a whole number; a length of time also takes `1.5`"),
    host("Truth", "true or false", "bool", "`true` or `false`"),
    host("List", "list", "array", "a list: `[a, b]`"),
    host("Map", "map", "map", "names with values: `#{ inbrenger: \"Anna\" }`"),
    host("Range", "range", "RangeInclusive<int>", "from and up to: `4..=6`"),
    host("Closure", "closure", "Fn", "a closure on the session: `|s| …`"),
    host("Nothing", "nothing", "()", "no value"),
];

/// The type of this name.
pub(super) fn named(name: &str) -> Result<&'static Type, String> {
    let found = TYPES.iter().find(|one| one.name == name);
    found.ok_or_else(|| format!("there is no type `{name}`: see `TYPES` in src/reference/types.rs"))
}

/// What an argument of this name is where its form does not say: one name, one type.
pub(super) fn of_argument(name: &str) -> Result<&'static Type, String> {
    named(match name {
        "who" | "from" => "Who",
        "what" => "What",
        "condition" => "Condition",
        "topic" => "Topic",
        "topics" => "Topics",
        "n" => "Number",
        "time" => "Span",
        "moment" => "Moment",
        "range" => "Range",
        "per" => "Per",
        "effects" => "Effects",
        "closure" => "Closure",
        "groups" => "Groups",
        "settings" => "Settings",
        "habits" => "Habits",
        "value" => "Value",
        "kinds" | "questions" | "phrases" | "keys" => "List",
        "id" | "kind" | "method" | "name" | "phase" | "question" | "reason" | "role" | "rule"
        | "setting" | "text" | "title" | "verb" => "Text",
        other => return Err(format!("say of which type `{other}` is: `{other}: Text`")),
    })
}

const fn own(name: &'static str, noun: &'static str, says: &'static str) -> Type {
    Type { name, noun, in_definitions: name, says }
}

/// A type that takes several of the others, and so anything as far as the engine knows.
const fn open(name: &'static str, says: &'static str) -> Type {
    Type { name, noun: "anything", in_definitions: "?", says }
}

/// A type of the language underneath.
const fn host(
    name: &'static str,
    noun: &'static str,
    in_definitions: &'static str,
    says: &'static str,
) -> Type {
    Type { name, noun, in_definitions, says }
}
