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
