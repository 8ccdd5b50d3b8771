//! What a script says that speaks of something that is not there, or cannot be done: told where it
//! stands, whatever was said first.

use super::methods::run;

/// What is told of some lines: the message and the hint.
const TOLD: &[(&str, &str, &str)] = &[
    (
        "fase.limit(1, \"vraag\", per_turn);",
        "nobody takes turns in this phase",
        "say who does, `.in_turn(deelnemer)`, or count `per_person`",
    ),
    (
        "fase.limit(1, \"vraag\", per_group);",
        "this phase does not go on in groups",
        "say in which, `.split(tafel)`, or count `per_phase`",
    ),
    (
        "fase.must(went_round());",
        "nobody takes turns where this is asked",
        "say who does: `.in_turn(deelnemer)`",
    ),
    (
        "m.phase(\"b\").when(went_round());",
        "nobody takes turns where this is asked",
        "say who does: `.in_turn(deelnemer)`",
    ),
    (
        "fase.done_when(chosen(\"x\", \"gevoel\"));",
        "there is no choice `x`",
        "there is no choice yet",
    ),
    (
        "m.repeat(\"fase\", \"fase\").done_when(chosen(\"x\", \"gevoel\"));",
        "there is no choice `x`",
        "there is no choice yet",
    ),
    (
        "fase.choose(\"x\", \"vraag\").must(chosen(\"x\", \"gevoel\"));",
        "`x` is chosen when this phase ends",
        "ask it of a phase that comes later: `.when(chosen(…))`",
    ),
    (
        "fase.on_enter([reveal(\"vraag\")]);",
        "`vraag` is open already: it was never sealed",
        "seal it first: `m.kind_of(\"vraag\").sealed()`",
    ),
    (
        "fase.on_enter(|s| [reveal(\"vraag\")]);",
        "`vraag` is open already: it was never sealed",
        "seal it first: `m.kind_of(\"vraag\").sealed()`",
    ),
    (
        "fase.on_enter([hand_over(leider)]);",
        "nothing says to whom `leider` goes",
        "say to whom it may go: `.appoint(leider, deelnemer)`",
    ),
    (
        "fase.on_enter([remind(author, \"Dank.\")]);",
        "`author` is whoever made a contribution, and here none is at hand",
        "use it in `seen_by` and in `show`; elsewhere name a role",
    ),
    (
        "fase.may(author, \"advies\");",
        "`author` is whoever made a contribution, and here none is at hand",
        "use it in `seen_by` and in `show`; elsewhere name a role",
    ),
    (
        "m.phase(\"b\").aside(everyone); fase.on_enter([jump(\"b\")]);",
        "`b` lies off the main line",
        "people put it in between: `/tussendoor b`",
    ),
    (
        "m.phase(\"b\").aside(everyone).when(count(\"vraag\") > 1);",
        "`b` is entered when somebody puts it in between",
        "leave out `aside`, or `when` and `starts`",
    ),
    (
        "m.phase(\"b\").aside(everyone); m.repeat(\"fase\", \"b\").times(2);",
        "`b` lies off the main line, and is never come by",
        "repeat phases of the main line",
    ),
    (
        "fase.aside(everyone);",
        "every phase lies off the main line: there is nothing to go through",
        "leave `aside` out where a session begins",
    ),
    (
        "m.at_most(9.minutes); m.phase(\"b\").starts(9.minutes.before_end);",
        "`b` would have to begin before the session does",
        "name a moment within the time of the whole",
    ),
    (
        "m.at_most(9.minutes); fase.starts(5.minutes.before_end);",
        "the session begins with `fase`, whatever the time",
        "say it of a phase that comes later",
    ),
    (
        "m.phase(\"b\"); m.phase(\"c\"); m.repeat(\"fase\", \"b\").times(2); \
         m.repeat(\"b\", \"c\").times(2);",
        "this crosses the repeat from `fase` to `b`",
        "let one be within the other, or both apart",
    ),
    (
        "m.repeat(\"fase\", \"fase\").times(2); m.repeat(\"fase\", \"fase\").times(3);",
        "this is the repeat from `fase` to `fase`",
        "say it once",
    ),
    (
        "m.repeat(\"fase\", \"fase\").times(2).for_each(deelnemer);",
        "this repeat says already how often",
        "say `.times(3)` or `.for_each(deelnemer)`; `.done_when(…)` may end it earlier",
    ),
    (
        "m.repeat(\"fase\", \"fase\").times(2).hands_over(deelnemer, inbrenger);",
        "`deelnemer` goes round, but several people may have it at once",
        "let one have it: `m.role(\"deelnemer\").at_most(1)`",
    ),
    (
        "fase.appoint(inbrenger, inbrenger);",
        "a role is given to somebody with another role",
        "name two roles: `.appoint(inbrenger, deelnemer)`",
    ),
    (
        "fase.must(m.groups(\"tafel\", everyone).each(1, \"vraag\"));",
        "no phase goes on in the groups of `tafel`",
        "let a phase do so: `.split(tafel)`",
    ),
    (
        "fase.must(overall(inbrenger.yes(\"Genoeg?\")));",
        "nothing is counted here",
        "it is said of counts and time: `overall(count(\"vraag\") >= 5)`, \
         `overall(lasted(40.minutes))`",
    ),
    (
        "m.kind(\"cijfer\").score(1..=5).wordless();",
        "`cijfer` needs no words, and its words begin with a number",
        "say `score` or `wordless`",
    ),
    (
        "m.kind(\"cijfer\").score(1..5);",
        "`score` does not take a range without its end",
        "write `score(range)`, as in `.score(1..=5)`",
    ),
    (
        "fase.choose(\"x\", \"notitie\");",
        "this kind is there in every method, and is no vote",
        "declare one for it: `m.kind(\"stem\")`",
    ),
    (
        "fase.choose(\"x\", act(\"vraag\").tagged(stap));",
        "what a vote is for or about is said where it is allowed",
        "name the kind alone, and say `.may(deelnemer, act(\"stem\").to(\"advies\"))`",
    ),
    ("fase.form(\"advies\", []);", "this list of phrases is empty", "name at least one"),
    (
        "fase.on_time(every(1.second), [say(\"Tik.\")]);",
        "this comes again without a break",
        "ten seconds or more: `every(1.days)`",
    ),
    (
        "fase.in_turn(deelnemer).per_turn(0.seconds);",
        "a turn of no time at all",
        "leave `per_turn` out where there is no limit",
    ),
    (
        "fase.at_least(0.minutes);",
        "a least time of nothing",
        "say `at_most` where there is only a limit",
    ),
    (
        "fase.must(lasted(0.minutes));",
        "no time at all has always passed",
        "write `lasted(5.minutes)`",
    ),
    (
        "m.at_most(0.minutes);",
        "a session of no time at all",
        "leave `at_most` out where there is no limit",
    ),
    (
        "fase.lasts(0.minutes.each(deelnemer));",
        "a phase of no time at all",
        "leave `lasts` out where there is no limit",
    ),
];

#[test]
fn what_cannot_be_is_told_where_it_stands() {
    for (lines, message, hint) in TOLD {
        let told = run(lines);
        assert_eq!(told, Err(((*message).to_owned(), Some((*hint).to_owned()))), "{lines}");
    }
}
