//! What becomes of turns, groups, rounds, choices, seals and what came in between when the script
//! changes.

use super::{shown, told};

/// A round, twos, notes that nobody reads yet, and a choice.
const SCRIPT: &str = r#"
=== mijn.rhai
let m = method("mijn").title("Mijn methode");
let leider = m.role("leider").exactly(1).leads();
let inbrenger = m.role("inbrenger").at_most(1);
let deelnemer = m.role("deelnemer").at_least(2);
m.kinds(["idee", "dank", "stem"]);
m.kind("briefje").sealed();
m.kind("zucht").anonymous();
let paar = m.groups("paar", deelnemer).of(1);
m.phase("rond").title("Rond").may(deelnemer, "idee").in_turn(deelnemer).per_turn(1.minute);
m.phase("apart").title("Apart").split(paar).may(deelnemer, ["idee", "briefje", "zucht"]);
m.phase("kiezen").title("Kiezen").may(deelnemer, "stem").choose(inbrenger, deelnemer, "stem");
m.phase("slot").title("Slot").may(everyone, "dank");
m.phase("even").title("Even").aside(deelnemer).may(everyone, "dank");
m.repeat("rond", "apart").times(2);
===
"#;

fn story(rest: &str) -> String {
    told(&format!("{SCRIPT}{rest}"))
}

#[test]
fn the_turn_stays_where_there_are_turns() {
    shown(
        "the-turn-stays-where-there-are-turns",
        &story(
            r#"
/beurt Dirk
~ .per_turn(1.minute) ~ .per_turn(2.minutes)
@90s /stand
~ .in_turn(deelnemer).per_turn(2.minutes) ~ 
Carla idee: Zonder beurt.
~ .may(deelnemer, "idee"); ~ .may(deelnemer, "idee").by_hand(deelnemer);
/hand Dirk
Dirk idee: Nu met.
~ .by_hand ~ .in_turn
/klaar Dirk
/stand
"#,
        ),
    );
}

#[test]
fn whoever_sits_together_stays_together() {
    shown(
        "whoever-sits-together-stays-together",
        &story(
            r#"
/volgende
/groep Dirk 1
~ .of(1) ~ .of(2)
/stand
~ .times(2) ~ .times(3)
/volgende
/volgende
/stand
~ m.groups("paar" ~ m.groups("tafel"
/stand
/volgende
/stand
~ .times(3) ~ .times(2)
/volgende
/volgende
/stand
"#,
        ),
    );
}

#[test]
fn what_was_interrupted_is_gone_back_to() {
    shown(
        "what-was-interrupted-is-gone-back-to",
        &story(
            r#"
/beurt Dirk
@1m /tussendoor even
~ m.phase("rond").title("Rond") ~ m.phase("ronde").title("Rond")
~ m.repeat("rond" ~ m.repeat("ronde"
/stand
~ m.repeat("ronde" ~ m.repeat("rond"
~ m.phase("ronde").title("Rond") ~ m.phase("rond").title("De ronde")
~ .aside(deelnemer) ~ 
/stand
@9m /volgende
/stand
"#,
        ),
    );
}

#[test]
fn what_was_sealed_or_without_a_name_stays_so() {
    shown(
        "what-was-sealed-or-without-a-name-stays-so",
        &story(
            r#"
~ .split(paar) ~
/naar apart
Carla briefje: Ik vind het niets.
Carla zucht: Pff.
Dirk idee: Bellen.
/intrekken #1
~ .sealed() ~ 
~ .anonymous() ~ 
Dirk briefje: Ik zeg het hardop.
/soort #2 zucht
/verslag
~ m.kind("briefje") ~ m.kind("briefje").sealed()
~ m.phase("kiezen").title("Kiezen") ~ m.phase("kiezen").title("Kiezen").reveal("briefje")
/naar kiezen
/verslag
"#,
        ),
    );
}

#[test]
fn a_choice_goes_by_its_name() {
    shown(
        "a-choice-goes-by-its-name",
        &story(
            r#"
/naar kiezen
Carla stem @Dirk
~ m.phase("kiezen").title("Kiezen") ~ m.phase("kiezen").title("Kiezen").choose("beste", "dank")
/volgende
~ .choose(inbrenger, deelnemer, "stem") ~ 
/stand
~ .choose("beste", "dank") ~ .choose(inbrenger, deelnemer, "stem")
/volgende
/verslag
"#,
        ),
    );
}
