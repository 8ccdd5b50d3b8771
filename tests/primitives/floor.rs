//! Turns, quotas of a turn, hands, silence.

use super::{plan, plays};

const ROUND: &str = "m.phase(\"rond\").title(\"Rond\").may(kring, [\"idee\", \"vraag\"])\
.may(leider, \"vraag\")\n\
                     .in_turn(kring, \"T-1\", \"Om de beurt.\").per_turn(1.minute)\n\
                     .limit(1, \"idee\", per_turn, \"T-2\").must(went_round(), \"T-3\");\n\
                     m.phase(\"slot\").title(\"Slot\");";

#[test]
fn the_turn_goes_round_and_a_full_quota_hands_it_on() {
    plays(
        ROUND,
        "s.play(`
            Bram idee: eerst ik
            ! geweigerd T-1
            Lea vraag: wie begint?
            Anna vraag: ik?
            Anna idee: ja
            Anna idee: nog een
            ! geweigerd T-1
            Bram idee: nu ik
            /volgende
            ! geweigerd T-3
            /pas Carla
            Dirk vraag: mag ik?
            /klaar Bram
            ! geweigerd T-1
            /klaar
            Anna vraag: weer ik
            /volgende
            /klaar
            ! niet begrepen
        `);
        expect(s.phase).is(\"slot\");",
    );
}

#[test]
fn the_leader_gives_the_turn_and_whoever_leaves_loses_it() {
    plays(
        ROUND,
        "s.play(`
            /beurt Carla
            Anna vraag: en ik?
            ! geweigerd T-1
            Carla vraag: ik dus
            /weg Carla
            Dirk vraag: nu ik
            /terug Carla
            Carla vraag: weer ik?
            ! geweigerd T-1
            /beurt Lea
            ! geweigerd T-1
        `);
        expect(s.briefing).has(\"aan de beurt: Dirk\");",
    );
}

#[test]
fn a_turn_that_is_long_is_rung_and_not_cut_off() {
    plays(
        ROUND,
        "s.play(`
            +50s
            Anna vraag: hoe zal ik het zeggen
            +20s
            Anna vraag: ik ben er bijna
        `);
        expect(s.seen_by(\"Dirk\")).has(\"de beurt van Anna is om\");",
    );
}

#[test]
fn whoever_asks_first_gets_the_turn() {
    let method = "m.phase(\"vrij\").title(\"Vrij\").may(kring, \"idee\").by_hand(kring, \"H-1\");";
    plays(
        method,
        "s.play(`
            Anna idee: zomaar
            ! geweigerd H-1
            /hand Carla
            /hand Bram
            /hand Anna
            /hand Carla
            ! geweigerd
            Carla idee: ik had de hand op
            Bram idee: nog niet
            ! geweigerd H-1
            /klaar Carla
            Bram idee: nu wel
            /klaar Bram
            /klaar Anna
            Dirk idee: en ik?
            ! geweigerd H-1
        `);
        expect(s.briefing).has(\"niemand is aan de beurt\");",
    );
    assert!(
        plan(method).contains("kring: wie de beurt vraagt, krijgt hem (H-1)"),
        "{}",
        plan(method)
    );
}

#[test]
fn in_silence_only_what_others_do_not_hear_is_possible() {
    plays(
        "m.kind(\"briefje\").sealed();\n\
         m.phase(\"stil\").title(\"Stil\").silent(\"Z-1\", \"Een minuut stilte.\")\
         .may(kring, [\"briefje\", \"idee\"]);",
        "s.play(`
            Anna idee: hardop
            ! geweigerd Z-1
            Anna briefje: voor straks
            Anna notitie: voor mij
        `);
        expect(s.seen_by(\"Anna\")).has(\"voor straks\");
        expect(s.seen_by(\"Bram\")).lacks(\"voor straks\");",
    );
}

#[test]
fn a_bell_tells_whose_turn_it_was() {
    plays(
        ROUND,
        "s.play(`
            +70s
            Anna idee: klaar
        `);
        expect(s.seen_by(\"Dirk\")).has(\"de beurt van Anna is om\");",
    );
}

#[test]
fn the_turn_goes_to_somebody_who_is_there_and_has_it_not() {
    plays(
        "let gast = m.role(\"gast\").at_least(0);\n\
         m.phase(\"rond\").title(\"Rond\").may(kring, \"idee\").in_turn(kring).away(gast);\n\
         m.phase(\"apart\").title(\"Apart\").appoint(gast, kring).in_turn(everyone).away(gast);",
        "s.play(`
            /beurt Anna
            ! geweigerd
            /beurt Bram
            Bram idee: ja
            /volgende
            /rol gast Carla
            /beurt Carla
            ! geweigerd
        `);",
    );
}

#[test]
fn each_person_begins_with_the_one_and_goes_on_with_the_other() {
    plays(
        "m.phase(\"gesprek\").title(\"Gesprek\").may(kring, [\"dank\", \"idee\"])\n\
             .order([\"dank\", \"idee\"], per_person, \"O-1\").must(kring.each(1, \"idee\"));",
        "s.play(`
            Anna dank: fijn
            Bram idee: bellen
            ! geweigerd O-1
            Anna idee: bellen
            Bram dank: mooi
            Bram idee: schrijven
        `);
        s.play_bots(7);",
    );
}
