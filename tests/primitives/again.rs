//! What is gone through again begins anew: rounds in rounds, choices, and who was silent.

use super::plays;

#[test]
fn rounds_in_rounds_begin_together() {
    plays(
        "m.phase(\"a\").may(kring, \"vraag\");\n\
         m.phase(\"b\").may(kring, \"antwoord\");\n\
         m.phase(\"c\").may(kring, \"idee\");\n\
         m.phase(\"slot\");\n\
         m.repeat(\"a\", \"c\").times(2);\n\
         m.repeat(\"a\", \"b\").times(2);",
        "for round in 0..2 {\n\
             for phase in [\"a\", \"b\", \"a\", \"b\", \"c\"] {\n\
                 expect(s.phase).is(phase);\n\
                 s.play(`/volgende`);\n\
             }\n\
         }\n\
         expect(s.phase).is(\"slot\");\n\
         s.play(`/volgende`);\n\
         expect(s.ended).is(true);",
    );
}

#[test]
fn each_round_chooses_anew() {
    plays(
        "let bren = m.role(\"inbrenger\").at_most(1);\n\
         m.kind(\"stem\");\n\
         m.phase(\"kiezen\").may(kring, \"stem\").choose(bren, kring, \"stem\", \"K-1\");\n\
         m.phase(\"vertellen\").may(bren, \"idee\");\n\
         m.repeat(\"kiezen\", \"vertellen\").times(2);",
        "s.play(`
            Anna stem @Carla
            Bram stem @Carla
            /volgende
            Carla idee: eerst
            /volgende
            /volgende
            ! geweigerd K-1
            Anna stem @Dirk
            /volgende
            Dirk idee: daarna
        `);
        expect(s.seen_by(\"Anna\")).has(\"Dirk is nu inbrenger\");",
    );
}

#[test]
fn whoever_took_part_is_not_nudged_whatever_came_in_between() {
    plays(
        "m.phase(\"brieven\").may(kring, \"idee\")\n\
         .on_time(10.minutes, [nudge(kring, \"Nog niets.\")]);\n\
         m.phase(\"overleg\").may(kring, \"vraag\").aside(kring);",
        "s.play(`
            Anna idee: dag een
            Bram pas
            Carla notitie: alleen voor mij
            /tussendoor overleg Dirk
            +1m
            /volgende
            +10m
        `);
        expect(s.seen_by(\"Anna\")).lacks(\"Nog niets.\");
        expect(s.seen_by(\"Bram\")).lacks(\"Nog niets.\");
        expect(s.seen_by(\"Carla\")).has(\"Nog niets.\");
        expect(s.seen_by(\"Dirk\")).has(\"Nog niets.\");",
    );
}
