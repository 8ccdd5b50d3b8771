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
        "write `before(phase)` or `after(phase)`, as in `.before(\"fase\")`",
    ),
    (
        "m.insert_after(\"fase\", \"welkom\");",
        "`insert_after` is not a word of a method",
        "write `before(phase)` or `after(phase)`, as in `.before(\"fase\")`",
    ),
    (
        "fase.vote(deelnemer);",
        "`vote` is not a word of a phase",
        "write `choose(id, kind, …)` or `choose(role, from, kind, …)`, as in \
         `.choose(\"richting\", \"stem\", \"B-70\", \"Drie stippen ieder.\")`",
    ),
    (
        "fase.limit(2, \"vraag\", per_minute);",
        "`per_minute` is not known here",
        "write `per_phase`, `per_person`, `per_turn` or `per_group`",
    ),
    (
        "fase.on_enter([announce(\"Welkom.\")]);",
        "`announce` is not a word here",
        "write `say(text)`, as in `say(\"Neem de tijd.\")`",
    ),
    (
        "fase.on_enter([goto(\"fase\")]);",
        "`goto` cannot be used here",
        "the language keeps this word for itself: write `jump(phase)`, as in `jump(\"slot\")`",
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
    (
        "fase.unanimous(deelnemer);",
        "`unanimous` is not a word of a phase",
        "write `each_yes(question)`, as in `everyone.each_yes(\"Blijft wat hier wordt \
         gezegd hier?\")`",
    ),
    (
        "m.loop(\"fase\", \"fase\");",
        "`loop` cannot be used here",
        "the language keeps this word for itself: write `repeat(first, last, …)`, as in \
         `m.repeat(\"fase\", \"terugblik\", \"B-42\", \"Twee rondes.\")`",
    ),
    (
        "fase.round_robin(deelnemer);",
        "`round_robin` is not a word of a phase",
        "write `in_turn(who, …)`, as in `fase.in_turn(deelnemer, \"B-50\", \"Ieder komt aan \
         de beurt.\")`",
    ),
    (
        "fase.talking_stick(deelnemer);",
        "`talking_stick` is not a word of a phase",
        "write `by_hand(who, …)`, as in `fase.by_hand(deelnemer, \"B-51\", \"Steek je hand \
         op.\")`",
    ),
    (
        "m.breakout(4);",
        "`breakout` is not a word of a method",
        "write `groups(id, who)`, as in `m.groups(\"tafel\", deelnemer)`",
    ),
    (
        "fase.breakout(4);",
        "`breakout` is not a word of a phase",
        "write `split(groups, …)`, as in `.split(tafel, \"B-60\", \"Eerst in kleine \
         groepen.\")`",
    ),
    (
        "fase.skip_if(count(\"vraag\") == 0);",
        "`skip_if` is not a word of a phase",
        "write `when(condition, …)`, as in `.when(leider.yes(\"Is er behoefte aan \
         advies?\"), \"B-40\", \"Advies alleen als het gevraagd wordt.\")`",
    ),
    ("m.kind(\"stem\").blind();", "`blind` is not a word of a kind", "write `sealed()`"),
    (
        "fase.fishbowl(deelnemer);",
        "`fishbowl` is not a word of a phase",
        "write `drop_in(role, from, …)`, as in `.drop_in(stoel, deelnemer, \"B-9\", \"Een \
         stoel blijft vrij.\")`",
    ),
    (
        "fase.repeat(3);",
        "`repeat` is not a word of a phase",
        "it is a word of a method: write `repeat(first, last, …)`, as in \
         `m.repeat(\"fase\", \"terugblik\", \"B-42\", \"Twee rondes.\")`",
    ),
];

#[test]
fn a_word_of_another_system_is_told_with_ours() {
    for (line, message, hint) in TOLD {
        let told = run(line);
        assert_eq!(told, Err(((*message).to_owned(), Some((*hint).to_owned()))), "{line}");
    }
}
