//! Phases that are entered only if, gone through again, put in between; seats that are taken.

use super::{plan, plays};

#[test]
fn a_phase_is_entered_only_if_and_its_question_is_asked_before() {
    plays(
        "m.phase(\"een\").title(\"Een\").may(kring, \"idee\");\n\
         m.phase(\"twee\").title(\"Twee\").when(yes(leider, \"Nog een ronde?\"), \"W-1\");\n\
         m.phase(\"drie\").title(\"Drie\").when(count(\"idee\") >= 2, \"W-2\");\n\
         m.phase(\"vier\").title(\"Vier\");",
        "s.play(`
            Anna idee: een
            Bram idee: twee
            Lea nee
            /volgende
        `);
        expect(s.phase).is(\"drie\");
        expect(s.seen_by(\"Dirk\")).has(\"Twee wordt overgeslagen (W-1)\");",
    );
}

#[test]
fn phases_come_again_until_it_is_enough() {
    let method = "m.phase(\"vraag\").title(\"Vraag\").may(kring, \"vraag\")\
    .must(count(\"vraag\") >= 1, \"V-1\");\n\
                  m.phase(\"antwoord\").title(\"Antwoord\").may(kring, \"antwoord\");\n\
                  m.phase(\"slot\").title(\"Slot\");\n\
                  m.repeat(\"vraag\", \"antwoord\", \"R-1\").times(3)\
                  .done_when(yes(leider, \"Genoeg?\") | count(\"antwoord\") >= 3);";
    plays(
        method,
        "s.play(`
            Anna vraag: een
            /volgende
            /volgende
            /volgende
            ! geweigerd V-1
            Anna vraag: twee
            /volgende
            Lea ja
            /volgende
        `);
        expect(s.phase).is(\"slot\");",
    );
    plays(
        method,
        "s.play(`
            Anna vraag: een
            /volgende
            Bram antwoord: een
            /volgende
            Anna vraag: twee
            /volgende
            Bram antwoord: twee
            Carla antwoord: drie
            /volgende
        `);
        expect(s.phase).is(\"slot\");",
    );
    let said = "Vraag tot en met Antwoord: hoogstens 3 keer (R-1), tot leider antwoordt met ja: \
    “Genoeg?” of minstens 3 × antwoord";
    assert!(plan(method).starts_with(said), "{}", plan(method));
}

#[test]
fn what_was_asked_in_a_round_is_answered_in_it() {
    plays(
        "m.phase(\"vraag\").title(\"Vraag\").may(kring, \"vraag\");\n\
         m.phase(\"antwoord\").title(\"Antwoord\").may(kring, act(\"antwoord\").to(\"vraag\"))\n\
         .must(this_round(act(\"vraag\").each(1, \"antwoord\")), \"A-1\")\n\
         .must(this_round(count(\"vraag\") >= 1), \"A-2\");\n\
         m.repeat(\"vraag\", \"antwoord\").times(2).done_when(act(\"vraag\").each(1, \"dank\"));\n\
         m.phase(\"slot\").title(\"Slot\");",
        "s.play(`
            Anna vraag: een
            Anna vraag: twee
            /volgende
            Bram antwoord #1: omdat
            /volgende
            ! geweigerd A-1
            /volgende we gaan door
            /volgende
            Bram antwoord #2: nog van daarnet
            /volgende
            ! geweigerd A-2
            /volgende het is laat
        `);
        expect(s.phase).is(\"slot\");",
    );
}

#[test]
fn an_aside_keeps_clock_turn_and_counts() {
    plays(
        "m.phase(\"rond\").title(\"Rond\").at_most(5.minutes).may(kring, \"idee\").in_turn(kring)\
        .limit(1, \"idee\", per_turn)\n\
         .must(kring.each(1, \"idee\"), \"A-1\");\n\
         m.phase(\"slot\").title(\"Slot\");\n\
         m.phase(\"time-out\").title(\"Time-out\").aside(kring).may(everyone, \"dank\");",
        "s.play(`
            Anna idee: een
            +3m
            /naar time-out
            ! geweigerd
            /tussendoor time-out Bram
            +10m
            /tussendoor time-out
            ! geweigerd
            Lea dank: even ademhalen
            /volgende
            Anna idee: weer?
            ! geweigerd
            Bram idee: ja, ik was aan de beurt
        `);
        expect(s.left).is(120);
        s.play(`
            Carla idee: drie
            Dirk idee: vier
            /volgende
        `);
        expect(s.phase).is(\"slot\");",
    );
}

#[test]
fn a_free_seat_is_taken_and_left() {
    plays(
        "let stoel = m.role(\"stoel\").at_most(1);\n\
         m.phase(\"aquarium\").title(\"Aquarium\").drop_in(stoel, kring, \"D-1\")\
         .may(stoel, \"idee\").listening(kring);",
        "s.play(`
            Anna idee: vanaf de kant
            ! geweigerd
            /rol stoel Anna
            Anna idee: vanaf de stoel
            /rol stoel Bram
            ! geweigerd
            /rol kring Anna
            Anna idee: weer vanaf de kant
            ! geweigerd
            /rol stoel Bram
            Bram idee: nu ik
        `);",
    );
}

#[test]
fn the_leader_goes_to_another_phase() {
    plays(
        "m.phase(\"een\").title(\"Een\").may(kring, \"idee\")\
        .must(count(\"idee\") >= 1, \"E-1\");\n\
         m.phase(\"twee\").title(\"Twee\");\n\
         m.phase(\"drie\").title(\"Drie\");",
        "s.play(`
            /naar drie
            ! geweigerd E-1
            /naar drie we zijn laat
            ! gewaarschuwd E-1
            /naar een
        `);
        expect(s.phase).is(\"een\");",
    );
}

#[test]
fn an_act_is_rated_and_then_answered() {
    plays(
        "m.kind(\"weging\").wordless();\n\
         let warmte = m.topics(\"warmte\").topic(\"koud\").topic(\"warm\");\n\
         m.phase(\"vragen\").title(\"Vragen\").may(kring, \"vraag\");\n\
         m.phase(\"wegen\").title(\"Wegen\").may(leider, act(\"weging\").to(\"vraag\")\
         .tagged(warmte))\n\
         .must(overall(act(\"vraag\").each(1, \"weging\")), \"W-1\");\n\
         m.phase(\"antwoorden\").title(\"Antwoorden\").may(leider, act(\"antwoord\")\
         .to(\"vraag\"))\n\
         .must(overall(act(\"vraag\").each(1, \"antwoord\")), \"W-2\");",
        "s.play(`
            Anna vraag: een
            Bram vraag: twee
            /volgende
            Lea weging (warm) #2
            /volgende
            ! geweigerd W-1
            Lea weging (koud) #1
            /volgende
            Lea antwoord #1: omdat
            /volgende
            ! geweigerd W-2
            Lea antwoord: daarom
            /volgende
        `);
        expect(s.ended).is(true);",
    );
}

#[test]
fn people_as_one() {
    plays(
        "m.phase(\"samen\").title(\"Samen\").may(kring, \"idee\")\
        .must(kring.together(3, \"idee\"), \"S-1\");\n\
         m.phase(\"slot\").title(\"Slot\");",
        "s.play(`
            Anna idee: een
            Anna idee: twee
            /volgende
            ! geweigerd S-1
            Bram idee: drie
            /volgende
        `);
        expect(s.phase).is(\"slot\");",
    );
}

#[test]
fn whoever_comes_into_a_repeat_halfway_is_in_its_first_round() {
    let method = "m.phase(\"een\").title(\"Een\");\n\
                  m.phase(\"twee\").title(\"Twee\").may(kring, \"idee\");\n\
                  m.phase(\"slot\").title(\"Slot\");\n\
                  m.repeat(\"een\", \"twee\", \"R-1\").times(2)\
                  .done_when(!yes(leider, \"Nog eens?\"));";
    plays(
        method,
        "s.play(`
            /naar twee
            Lea ja
            /volgende
        `);
        expect(s.phase).is(\"een\");
        s.play(`
            /volgende
            Lea ja
            /volgende
        `);
        expect(s.phase).is(\"slot\");",
    );
    let said = "hoogstens 2 keer (R-1), tot leider antwoordt niet met ja: “Nog eens?”";
    assert!(plan(method).contains(said), "{}", plan(method));
}

#[test]
fn what_goes_round_ends_also_where_its_first_phase_is_passed_over() {
    let method = |times: &str| {
        format!(
            "let gast = m.role(\"gast\").at_most(1);\n\
             m.phase(\"een\").title(\"Een\").may(kring, \"idee\");\n\
             m.phase(\"twee\").title(\"Twee\").when(count(\"dank\") >= 1, \"W-1\");\n\
             m.phase(\"drie\").title(\"Drie\").may(gast, \"vraag\");\n\
             m.phase(\"slot\").title(\"Slot\");\n\
             m.repeat(\"twee\", \"drie\", \"R-1\"){times}.hands_over(gast, kring);"
        )
    };
    plays(
        &method(".times(2)"),
        "s.play(`
            /volgende
            Anna vraag: een
            /volgende
            Bram vraag: twee
            /volgende
        `);
        expect(s.phase).is(\"slot\");",
    );
    plays(
        &method(".for_each(kring + gast)"),
        "s.play(`
            /volgende
            Anna vraag: een
            /volgende
            Bram vraag: twee
            /volgende
            Carla vraag: drie
            /volgende
            Dirk vraag: vier
            /volgende
        `);
        expect(s.phase).is(\"slot\");",
    );
}

#[test]
fn questions_are_those_of_the_phase_that_all_went_back_to() {
    plays(
        "let weg = m.topics(\"weg\").topic(\"feiten\", \"Feiten\", [\"Wat gebeurde er?\"])\n\
             .topic(\"gevoel\", \"Gevoel\", [\"Hoe voelt dit?\"]);\n\
         m.phase(\"een\").title(\"Een\").may(kring, \"vraag\")\n\
             .prompt(kring, weg.of(\"feiten\"), \"P-1\");\n\
         m.phase(\"even\").title(\"Even\").aside(kring).may(kring, \"vraag\")\n\
             .prompt(kring, weg.of(\"gevoel\"), \"P-2\");",
        "s.play(`
            /tussendoor even
            Bram vraag ?1
            /volgende
            Anna vraag ?1
        `);
        expect(s.seen_by(\"Dirk\")).has(\"er komt iets tussendoor: Even\");
        expect(s.seen_by(\"Dirk\")).has(\"Bram · vraag (gevoel): Hoe voelt dit?\");
        expect(s.seen_by(\"Dirk\")).has(\"Anna · vraag (feiten): Wat gebeurde er?\");",
    );
}
