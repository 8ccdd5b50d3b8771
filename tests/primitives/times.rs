//! Time: so much for each, at least, of the whole, again and again.

use super::{plan, plays};

#[test]
fn so_much_for_each_who_is_there() {
    plays(
        "m.phase(\"wacht\").title(\"Wacht\");\n\
         m.phase(\"rond\").title(\"Rond\").at_most(2.minutes.each(kring));",
        "s.play(`
            /weg Dirk
            /volgende
        `);
        expect(s.left).is(360);",
    );
}

#[test]
fn leaving_too_soon_is_warned_of() {
    let method = "m.phase(\"stil\").title(\"Stil\").takes(2.minutes, 5.minutes, \"T-1\");\n\
                  m.phase(\"slot\").title(\"Slot\").must(lasted(1.minute), \"T-2\");";
    plays(
        method,
        "s.play(`
            +1m
            /volgende
            ! gewaarschuwd T-1
            /volgende
            ! geweigerd T-2
            +1m
            /volgende
        `);
        expect(s.ended).is(true);",
    );
    assert!(plan(method).contains("de fase duurde minstens 2:00 (T-1)"), "{}", plan(method));
}

#[test]
fn a_phase_that_is_late_is_announced() {
    plays(
        "m.at_most(30.minutes, \"M-1\");\n\
         m.phase(\"lang\").title(\"Lang\");\n\
         m.phase(\"slot\").title(\"Slot\").starts(10.minutes.before_end, \"S-1\");",
        "s.play(`
            +21m
        `);
        expect(s.seen_by(\"Anna\")).has(\"tijd voor Slot (S-1)\");
        s.play(`
            /volgende
            +10m
        `);
        expect(s.seen_by(\"Anna\")).has(\"de tijd voor de hele sessie is om\");",
    );
}

#[test]
fn once_a_day_those_who_did_nothing_hear_of_it() {
    plays(
        "m.phase(\"brieven\").title(\"Brieven\").at_most(10.days).may(kring, \"idee\")\n\
         .on_time(every(1.days), [nudge(kring, \"Lees en schrijf elke dag.\")]);",
        "s.play(`
            Anna idee: dag een
            +25h
        `);
        expect(s.seen_by(\"Anna\")).lacks(\"Lees en schrijf\");
        expect(s.seen_by(\"Bram\")).has(\"Lees en schrijf\");
        s.play(`
            Bram idee: dag twee
            +24h
        `);
        expect(s.seen_by(\"Anna\")).has(\"Lees en schrijf\");",
    );
}

#[test]
fn what_goes_round_by_itself_without_end_is_told_to_whoever_leads() {
    plays(
        "m.phase(\"een\").title(\"Een\").may(kring, \"idee\");\n\
         m.phase(\"twee\").title(\"Twee\").done_when(count(\"idee\") == 0);\n\
         m.phase(\"drie\").title(\"Drie\").done_when(count(\"idee\") == 0);\n\
         m.repeat(\"twee\", \"drie\", \"R-1\").times(1000);",
        "s.play(`
            /volgende
            ! regel mislukt
        `);
        expect(s.seen_by(\"Lea\")).has(\"more than 32 effects of one input\");
        expect(s.seen_by(\"Anna\")).lacks(\"more than 32 effects of one input\");",
    );
}

#[test]
fn a_round_is_the_last_once_the_session_took_so_long() {
    plays(
        "m.phase(\"gesprek\").title(\"Gesprek\").at_most(5.minutes).may(kring, \"idee\");\n\
         m.phase(\"verder\").title(\"Verder?\");\n\
         m.repeat(\"gesprek\", \"verder\", \"T-3\").done_when(overall(lasted(12.minutes)));\n\
         m.phase(\"slot\").title(\"Slot\").must(overall(lasted(14.minutes)), \"T-4\");",
        "s.play(`
            +6m
            /volgende
            /volgende
        `);
        expect(s.phase).is(\"gesprek\");
        s.play(`
            +7m
            /volgende
            /volgende
        `);
        expect(s.phase).is(\"slot\");
        s.play(`
            /volgende
            ! geweigerd T-4
            +1m
            /volgende
        `);
        expect(s.seen_by(\"Anna\")).has(\"de sessie is afgesloten\");",
    );
}

#[test]
fn what_is_asked_between_phases_knows_what_time_it_is() {
    plays(
        "m.phase(\"gesprek\").title(\"Gesprek\").may(kring, \"idee\");\n\
         m.repeat(\"gesprek\", \"gesprek\", \"T-3\").done_when(overall(lasted(12.minutes)));\n\
         m.phase(\"extra\").title(\"Extra\").when(!overall(lasted(20.minutes)));\n\
         m.phase(\"slot\").title(\"Slot\");",
        "s.play(`
            /volgende
            +25m
            /volgende
        `);
        expect(s.phase).is(\"slot\");",
    );
}

#[test]
fn simulated_people_let_the_time_go_by_that_rounds_wait_for() {
    plays(
        "m.phase(\"gesprek\").title(\"Gesprek\").lasts(5.minutes).may(kring, \"idee\");\n\
         m.phase(\"verder\").title(\"Verder?\");\n\
         m.repeat(\"gesprek\", \"verder\").done_when(overall(lasted(40.minutes)));",
        "s.play_bots(1);
        expect(s.ended).is(true);
        expect(s.time).at_least(40 * 60);
        expect(s.time).at_most(46 * 60);",
    );
}
