//! Words of other systems, and words in the wrong place: each is told with what to write instead.

use super::methods::run;

/// What is told of a line: the message and the hint.
const TOLD: &[(&str, &str, &str)] = &[
    (
        "m.allow(deelnemer, \"vraag\");",
        "`allow` is not a word of a method",
        "write `may(who, what, …)`, as in `fase.may(deelnemer, \"advies\", \"B-10\")`",
    ),
    (
        "fase.forbid(deelnemer, \"advies\");",
        "`forbid` is not a word of a phase",
        "write `never(who, what, …)`, as in \
         `fase.never(everyone, \"advies\", \"B-12\", \"Geef nog geen advies.\")`",
    ),
    (
        "fase.timeout(5.minutes);",
        "`timeout` is not a word of a phase",
        "write `at_most(time, …)`, as in `fase.at_most(5.minutes, \"B-23\")`",
    ),
    (
        "fase.duration = 5.minutes;",
        "`duration` of a phase cannot be set",
        "write `at_most(time, …)`, as in `fase.at_most(5.minutes, \"B-23\")`",
    ),
    (
        "m.phase(\"welkom\").insert_before(\"fase\");",
        "`insert_before` is not a word of a phase",
        "write `before(id)` or `after(id)`, as in `.before(\"fase\")`",
    ),
    (
        "m.insert_after(\"fase\", \"welkom\");",
        "`insert_after` is not a word of a method",
        "write `before(id)` or `after(id)`, as in `.before(\"fase\")`",
    ),
    (
        "fase.vote(deelnemer);",
        "`vote` is not a word of a phase",
        "write `each_yes(question)`, as in \
         `everyone.each_yes(\"Blijft wat hier wordt gezegd hier?\")`",
    ),
    (
        "fase.limit(2, \"vraag\", per_minute);",
        "`per_minute` is not known here",
        "write `per_phase` or `per_person`",
    ),
    (
        "fase.on_enter([announce(\"Welkom.\")]);",
        "`announce` is not a word here",
        "write `say(text)`, as in `say(\"Neem de tijd.\")`",
    ),
    (
        "fase.on_enter([goto(\"fase\")]);",
        "`goto` cannot be used here",
        "the language keeps this word for itself",
    ),
    (
        "may(deelnemer, \"vraag\");",
        "`may` needs something that it is said of",
        "write `may(who, what, …)`, as in `fase.may(deelnemer, \"advies\", \"B-10\")`",
    ),
    (
        "m.may(deelnemer, \"vraag\");",
        "`may` is not a word of a method",
        "it is a word of a phase: write `may(who, what, …)`, as in \
         `fase.may(deelnemer, \"advies\", \"B-10\")`",
    ),
    (
        "fase.may(inbrenger, deelnemer, \"vraag\");",
        "people stand where what they do is asked for",
        "people together are `a + b`, and what they do comes behind them",
    ),
    (
        "fase.may(\"vraag\", deelnemer, \"B-1\", \"Nu.\");",
        "`may` does not take a text, people, a text and a text in this order",
        "write `may(who, what, …)`, as in `fase.may(deelnemer, \"advies\", \"B-10\")`",
    ),
    (
        "fase.on_act([say(\"Ja.\")], \"vraag\");",
        "an effect is not something that people do",
        "name a kind (\"vraag\"), a list of kinds, or `act(\"vraag\")`",
    ),
    (
        "let x = title;",
        "`title` is not known here",
        "it is said of something: write `title(text)`, as in `m.title(\"Een rondje\")`",
    ),
];

#[test]
fn a_word_of_another_system_is_told_with_ours() {
    for (line, message, hint) in TOLD {
        let told = run(line);
        assert_eq!(told, Err(((*message).to_owned(), Some((*hint).to_owned()))), "{line}");
    }
}
