//! Back to an earlier phase and forward again: all stands as it was left, and only the clock begins
//! anew.

use super::plays;

/// A story, a round in which one passes, and an end.
const ROUND: &str = "m.phase(\"begin\").title(\"Begin\").may(kring, \"vraag\");\n\
                     m.phase(\"rond\").title(\"Rond\").at_most(5.minutes).in_turn(kring)\n\
                     .may(kring, \"idee\").limit(1, \"idee\", per_turn)\
                     .must(went_round(), \"B-1\");\n\
                     m.phase(\"slot\").title(\"Slot\").may(kring, \"dank\");";

#[test]
fn whoever_had_a_turn_has_not_to_have_it_again() {
    plays(
        ROUND,
        "s.play(`
            /volgende
            Anna idee: een
            Bram pas
            Carla idee: drie
            +2m
            /vorige
            Bram vraag: Waar ging het ook weer over?
            /volgende
            Anna idee: nog een
            ! geweigerd
            /volgende
            ! geweigerd B-1
            Dirk idee: vier
            /volgende
        `);
        expect(s.phase).is(\"slot\");",
    );
}

#[test]
fn whoever_goes_while_all_are_back_loses_the_turn_to_the_next() {
    plays(
        ROUND,
        "s.play(`
            /volgende
            Anna idee: een
            /vorige
            Bram vertrek
            /volgende
            Carla idee: drie
            Dirk idee: vier
            /volgende
        `);
        expect(s.phase).is(\"slot\");",
    );
}

#[test]
fn whoever_passed_did_so_and_raised_hands_are_seen_still() {
    plays(
        "m.phase(\"begin\").title(\"Begin\");\n\
         m.phase(\"vragen\").title(\"Vragen\").by_hand(kring).may(kring, \"vraag\")\
         .must(kring.each(1, \"vraag\"), \"B-1\");\n\
         m.phase(\"slot\").title(\"Slot\");",
        "s.play(`
            /volgende
            /hand Carla
            /hand Dirk
            Anna pas
            Bram pas
            /aanvaard Anna
            /vorige
            /volgende
            /aanvaard Bram
            Carla vraag: Wat zei ze?
            /klaar
            Dirk vraag: En jij?
            /volgende
        `);
        expect(s.phase).is(\"slot\");",
    );
}

#[test]
fn a_closure_counts_what_was_there_before() {
    plays(
        "m.phase(\"begin\").title(\"Begin\");\n\
         m.phase(\"ideeen\").title(\"Ideeën\").may(kring, \"idee\")\
         .done_when(|s| s.count(\"idee\") == 3);\n\
         m.phase(\"slot\").title(\"Slot\");",
        "s.play(`
            /volgende
            Anna idee: een
            Bram idee: twee
            /vorige
            /volgende
            Carla idee: drie
        `);
        expect(s.phase).is(\"slot\");",
    );
}

#[test]
fn a_question_that_was_not_asked_after_all_is_open_again() {
    plays(
        "let weg = m.topics(\"weg\").topic(\"feiten\", \"Feiten\", [\"Wat gebeurde er?\"]);\n\
         m.phase(\"begin\").title(\"Begin\").may(kring, \"vraag\")\
         .prompt(kring, weg.of(\"feiten\")).must(asked(weg.of(\"feiten\")), \"B-1\");\n\
         m.phase(\"slot\").title(\"Slot\");",
        "s.play(`
            Anna vraag ?1
            /volgende
            /intrekken #1
            /vorige
            /volgende
            ! geweigerd B-1
        `);
        expect(s.phase).is(\"begin\");",
    );
}
