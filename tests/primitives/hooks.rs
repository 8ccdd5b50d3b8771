//! What a method does by itself when something begins or ends.

use super::plays;

#[test]
fn a_phase_is_looked_back_at_as_it_was_when_it_ended() {
    plays(
        "m.phase(\"gesprek\").title(\"Gesprek\").may(kring, \"idee\")\n\
             .on_leave(|s| say(`${s.phase}: ${s.count(\"idee\")} in ${s.spent}`));\n\
         m.phase(\"slot\").title(\"Slot\").may(kring, \"dank\")\n\
             .on_leave([say(\"Tot ziens.\")], |s| {\n\
                 if s.count(\"dank\") == 0 { say(\"Niemand bedankte.\") }\n\
             });",
        "s.play(`
            Anna idee: bellen
            +2m
            /volgende
            Bram dank: dank
            /volgende
        `);
        expect(s.seen_by(\"Anna\")).has(\"gesprek: 1 in 120\");
        expect(s.seen_by(\"Anna\")).has(\"Tot ziens.\");
        expect(s.seen_by(\"Anna\")).lacks(\"Niemand bedankte.\");",
    );
}
