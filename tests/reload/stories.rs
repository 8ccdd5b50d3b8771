//! What whoever leads sees when the script changes.

use intervisie::words::Language;

use super::{shown, told, told_in};

/// Two steps and a round of harvest.
const SCRIPT: &str = r#"
=== mijn.rhai
let m = method("mijn").title("Mijn methode");
let inbrenger = m.role("inbrenger").exactly(1);
let leider = m.role("leider").at_most(1).leads();
let deelnemer = m.role("deelnemer").at_least(2);
m.kinds(["verhaal", "vraag", "antwoord"]);
let stap = m.topics("stap").topic("feiten", "De feiten", ["Wat gebeurde er?", "Wie was erbij?"]);
m.phase("vertellen").title("Vertellen").at_most(5.minutes)
    .only(inbrenger, "verhaal", "B-1", "De inbrenger vertelt.")
    .must(inbrenger.each(1, "verhaal"), "B-1");
m.phase("vragen").title("Vragen")
    .may(deelnemer, "vraag", "B-2")
    .may(inbrenger, act("antwoord").to("vraag"), "B-3")
    .brief("vraag", 5, "B-4", "Een vraag is kort.")
    .prompt(deelnemer, stap.of("feiten"), "B-5, B-6")
    .should(deelnemer.each(1, "vraag"), "B-2");
m.phase("afronden").title("Afronden")
    .may(inbrenger, "verhaal", "B-7")
    .must(yes(inbrenger, "Is de vraag beantwoord?"), "B-8");
===
"#;

fn story(rest: &str) -> String {
    told(&format!("{SCRIPT}{rest}"))
}

#[test]
fn a_phase_more_while_the_session_runs() {
    shown(
        "a-phase-more-while-the-session-runs",
        &story(
            r#"
Anna verhaal: Een arts beet mij iets toe.
~ m.phase("afronden") ~ m.phase("stilte").title("Stilte").lasts(1.minute);\nm.phase("afronden")
~ .at_most(5.minutes) ~ .at_most(10.minutes)
@1m /stand
/herlaad
/volgende
Carla vraag ?2
~ .may(deelnemer, "vraag", "B-2") ~ .may(deelnemer, "vraag", "B-2").may(leider, "vraag", "B-9")
@2m Bram vraag: Mag ik ook iets vragen, nu het mag?
@3m /volgende
@4m /stop
"#,
        ),
    );
}

#[test]
fn a_script_that_is_wrong_is_told_of_once() {
    shown(
        "a-script-that-is-wrong-is-told-of-once",
        &story(
            r#"
/stand
~ "verhaal", "B-1" ~ "verhal", "B-1"
Anna verhaal: Een arts beet mij iets toe.
Carla vraag: Hoor ik het nog eens?
/herlaad
~ "verhal", "B-1" ~ "verhaal", "B-1"
/volgende
~ m.phase("vragen").title("Vragen") ~ m.phase("vragen"
/stand
~ m.phase("vragen" ~ m.phase("vragen").title("Vragen en antwoorden")
/stand
"#,
        ),
    );
}

#[test]
fn what_the_session_speaks_of_has_to_be_there() {
    shown(
        "what-the-session-speaks-of-has-to-be-there",
        &story(
            r#"
Anna verhaal: Een arts beet mij iets toe.
/volgende
Carla vraag (feiten): Wanneer?
~ m.phase("vertellen") ~ m.phase("vertel")
/stand
~ "vraag" ~ "vraagje"
~ "feiten" ~ "feit"
~ m.role("deelnemer") ~ m.role("groep")
~ m.role("inbrenger").exactly(1) ~ m.role("inbrenger").exactly(2)
~ m.role("leider") ~ m.role("gastheer").exactly(1);\nm.role("leider")
~ m.phase("vragen") ~ m.phase("bevragen")
/herlaad
~ method("mijn") ~ method("zijn")
/volgende
"#,
        ),
    );
}

#[test]
fn what_was_done_before_stays_and_is_told_by_its_own_rules() {
    shown(
        "what-was-done-before-stays-and-is-told-by-its-own-rules",
        &story(
            r#"
Anna verhaal: Een arts beet mij iets toe.
/volgende
Carla vraag: Wanneer was dat ook alweer precies?
Dirk vraag ?1
/overslaan ?2
~ .brief("vraag", 5, "B-4", "Een vraag is kort.") ~ .brief("antwoord", 3, "B-9", "Kort maar.")
~ ["Wat gebeurde er?", "Wie was erbij?"] ~ ["Hoe laat?", "Wie was erbij?", "Wat gebeurde er?"]
~ .should(deelnemer ~ .must(asked(stap.of("feiten")), "B-5").should(deelnemer
/ongedaan
/stand
/volgende
Carla vraag ?1
Anna antwoord #2: Misschien om vijf uur.
/ongedaan
/ongedaan
/verslag
"#,
        ),
    );
}

#[test]
fn an_answer_goes_with_its_question() {
    shown(
        "an-answer-goes-with-its-question",
        &story(
            r#"
Anna verhaal: Een arts beet mij iets toe.
/volgende
/volgende
Anna ja
~ .must(yes(inbrenger ~ .must(yes(leider, "Is iedereen gehoord?"), "B-9").must(yes(inbrenger
/stand
~ "Is de vraag beantwoord?" ~ "Is de vraag goed beantwoord?"
/stand
Bram ja
Anna ja
~ yes(inbrenger ~ yes(deelnemer
/stand
/verslag
"#,
        ),
    );
}

#[test]
fn time_that_was_spent_stays_spent() {
    shown(
        "time-that-was-spent-stays-spent",
        &story(
            r#"
@3m Anna verhaal: Een arts beet mij iets toe.
~ .at_most(5.minutes) ~ .at_most(2.minutes).on_time(1.minute, [say("Eén.")]).at_most(2.minutes)
~ .at_most(2.minutes).on ~ .on_time(4.minutes, [say("Vier.")]).on
@3m30s /stand
@4m30s /stand
/verleng 4m
@5m30s /stand
~ .at_most(2.minutes) ~ .at_most(3.minutes)
@6m30s /pauze
~ .at_most(3.minutes) ~ .lasts(90.seconds)
@20m /verder
@21m /stand
/verslag
"#,
        ),
    );
}

#[test]
fn closures_are_those_of_the_new_script() {
    shown(
        "closures-are-those-of-the-new-script",
        &story(
            r#"
Anna verhaal: Een arts beet mij iets toe.
/volgende
Carla vraag: Wanneer?
~ .brief( ~ .on_act("vraag", |s| [say(`Dat was vraag ${s.count("vraag")}.`)]).brief(
~ }.` ~ } na ${s.total("verhaal")} verhaal.`
Dirk vraag: Waar?
~ Dat was vraag ~ Nu al vraag
Carla vraag: Waarom?
"#,
        ),
    );
}

#[test]
fn a_script_that_it_stands_on_changes_it_too() {
    let base = SCRIPT.replace("mijn", "basis");
    shown(
        "a-script-that-it-stands-on-changes-it-too",
        &told(&format!(
            r#"{base}
=== mijn.rhai
let m = extend("basis").named("mijn").title("Mijn variant");
===
{base}
Anna verhaal: Een arts beet mij iets toe.
~ "De inbrenger vertelt." ~ "Alleen de inbrenger vertelt."
Carla vraag: Mag ik?
~ let inbrenger ~ let inbrengers
Carla vraag: Mag ik nu?
"#
        )),
    );
}

#[test]
fn in_english_its_overlay_counts() {
    shown(
        "in-english-its-overlay-counts",
        &told_in(
            Language::English,
            &format!(
                r#"{SCRIPT}
Anna verhaal: A doctor snapped at me.
=== mijn.en.toml
title = "My method"
[kinds.verhaal]
name = "story"
[phases.vertellen]
title = "Telling"
===
Anna story: She was tired.
=== mijn.en.toml
title = 1
===
/reload
/transcript
"#
            ),
        ),
    );
}

#[test]
fn without_a_newer_script_nothing_is_said() {
    let quiet = story("Anna verhaal: Iets.\n~ m ~ m\n/stand\n");
    assert_eq!(quiet, story("Anna verhaal: Iets.\n/stand\n"), "it says what it said");
    let asked = story("/herlaad\n");
    assert!(asked.ends_with("De methode is niet veranderd.\n"), "{asked}");
}
