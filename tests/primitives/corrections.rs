//! What was said is taken back, counts as something else, or is said in other words; all of it
//! leaves a trace.

use super::plays;

const METHOD: &str = "m.phase(\"een\").title(\"Een\").may(kring, [\"idee\", \"vraag\"])\
.never(kring, \"dank\", \"N-1\")\n\
                      .limit(1, \"idee\", per_person, \"L-1\")\
                      .must(kring.each(1, \"vraag\"), \"V-1\");\n\
                      m.phase(\"twee\").title(\"Twee\").may(kring, \"antwoord\");";

#[test]
fn what_is_taken_back_no_longer_counts_and_stays_to_be_seen() {
    plays(
        METHOD,
        "s.play(`
            Anna idee: een dom idee
            Anna idee: nog een
            ! geweigerd L-1
            /intrekken #1
            Anna idee: een beter idee
            /intrekken #1
            ! geweigerd
            /intrekken #9
            ! niet begrepen
        `);
        expect(s.seen_by(\"Bram\")).has(\"(ingetrokken) #1 Anna · idee: een dom idee\");
        expect(s.seen_by(\"Bram\")).has(\"#1 is ingetrokken\");",
    );
}

#[test]
fn what_was_something_else_counts_as_that() {
    plays(
        METHOD,
        "s.play(`
            Anna idee: heb je dat geprobeerd?
            Bram vraag: een
            Carla vraag: twee
            Dirk vraag: drie
            /volgende
            ! geweigerd V-1
            /soort #1 vraag
            /volgende
        `);
        expect(s.phase).is(\"twee\");
        expect(s.seen_by(\"Bram\")).has(\"#1 Anna · vraag, eerst idee: heb je dat geprobeerd?\");",
    );
}

#[test]
fn other_words_stand_for_the_first_in_the_same_phase_only() {
    plays(
        METHOD,
        "s.play(`
            Anna idee: bellen
            /vervang #1 mailen
            Anna idee: nog een
            ! geweigerd L-1
            /vervang #2
            ! geweigerd
            /volgende verder
            /vervang #2 te laat
            ! geweigerd
        `);
        expect(s.seen_by(\"Bram\")).has(\"#2 Anna · idee: mailen\");",
    );
}

#[test]
fn undoing_a_correction_brings_back_what_was() {
    plays(
        METHOD,
        "s.play(`
            Anna idee: bellen
            /intrekken #1
            /ongedaan
            Anna idee: mailen
            ! geweigerd L-1
        `);",
    );
}

#[test]
fn what_waits_for_no_reply_any_more_is_answered_last() {
    plays(
        "m.phase(\"vraag\").may(kring, \"vraag\");\n\
         m.phase(\"antwoord\").may(leider, act(\"antwoord\").to(\"vraag\"))\n\
             .may(leider, act(\"dank\").to(\"vraag\"))\n\
             .must(overall(act(\"vraag\").each(1, [\"antwoord\", \"dank\"])), \"A-1\");",
        "s.play(`
            Anna vraag: een
            Bram vraag: twee
            /volgende
            Lea dank #1: Die laat ik liggen.
            Lea antwoord: Op de tweede.
            /volgende
        `);
        expect(s.ended).is(true);",
    );
}

#[test]
fn other_words_wait_until_what_came_in_between_is_over() {
    plays(
        "m.phase(\"een\").title(\"Een\").may(kring, \"idee\")\n\
             .must(kring.each(1, \"idee\"), \"E-1\");\n\
         m.phase(\"even\").title(\"Even\").aside(kring);\n\
         m.phase(\"slot\").title(\"Slot\");",
        "s.play(`
            Anna idee: bellen
            Bram idee: een
            Carla idee: twee
            Dirk idee: drie
            /tussendoor even
            /vervang #1 mailen
            ! geweigerd
            /volgende
            /vervang #1 mailen
            /volgende
        `);
        expect(s.phase).is(\"slot\");",
    );
}

#[test]
fn other_words_stand_for_what_an_act_counts_as() {
    plays(
        METHOD,
        "s.play(`
            Anna idee: heb je dat geprobeerd?
            /soort #1 vraag
            /vervang #1 heb je hem al gebeld?
            Anna idee: bellen
        `);
        expect(s.seen_by(\"Bram\")).has(\"#2 Anna · vraag: heb je hem al gebeld?\");",
    );
}

#[test]
fn whose_an_act_is_does_not_come_out_by_a_correction() {
    plays(
        "m.kind(\"briefje\").anonymous();\n\
         m.kind(\"stem\").score(1..=5);\n\
         m.phase(\"een\").title(\"Een\").may(kring, [\"briefje\", \"idee\", \"stem\"]);",
        "s.play(`
            Anna briefje: liever niet
            /soort #1 idee
            ! geweigerd
            Bram idee: bellen
            /soort #2 stem
            ! geweigerd
            Carla notitie: voor mij
            /soort #3 idee
            ! niet begrepen
        `);
        expect(s.seen_by(\"Bram\")).lacks(\"Anna\");",
    );
}

#[test]
fn taking_back_leaves_alone_what_is_sealed() {
    plays(
        "m.kind(\"briefje\").sealed();\n\
         m.phase(\"een\").title(\"Een\").may(kring, [\"briefje\", \"idee\"]);\n\
         m.phase(\"twee\").title(\"Twee\").reveal(\"briefje\", \"U-1\");",
        "s.play(`
            Anna idee: bellen
            Bram briefje: toch maar niet
            /ongedaan
            /volgende
        `);
        expect(s.seen_by(\"Dirk\")).has(\"(ongedaan) #1 Anna\");
        expect(s.seen_by(\"Dirk\")).has(\"#2 Bram · briefje: toch maar niet\");",
    );
}

#[test]
fn a_correction_that_is_taken_back_no_longer_counts() {
    plays(
        METHOD,
        "s.play(`
            Anna idee: een
            /intrekken #1
            /ongedaan
            Anna idee: nog een
            ! geweigerd L-1
        `);",
    );
}
