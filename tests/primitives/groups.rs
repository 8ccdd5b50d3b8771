//! Sub-groups: who hears whom, mixed and merged, quotas and requirements of a group, seats in each.

use super::plays;

const TWOS: &str = "let paar = m.groups(\"paar\", kring).of(2);\n";

#[test]
fn a_group_hears_itself_and_the_leader() {
    plays(
        &format!(
            "{TWOS}m.phase(\"apart\").title(\"Apart\").split(paar).may(everyone, \"idee\")\n\
             .limit(2, \"idee\", per_group, \"G-1\").must(paar.each(1, \"idee\"), \"G-2\");\n\
             m.phase(\"samen\").title(\"Samen\").may(kring, \"dank\");"
        ),
        "s.play(`
            Lea idee: begin maar
            Anna idee: van ons twee
            /volgende
            ! geweigerd G-2
            Carla idee: bij ons
            Bram idee: ook van ons
            Anna idee: een derde
            ! geweigerd G-1
            /volgende
            Dirk dank: jullie
        `);
        expect(s.seen_by(\"Bram\")).has(\"van ons twee\");
        expect(s.seen_by(\"Carla\")).lacks(\"van ons twee\");
        expect(s.seen_by(\"Lea\")).lacks(\"van ons twee\");
        expect(s.seen_by(\"Carla\")).has(\"begin maar\");
        expect(s.seen_by(\"Anna\")).has(\"jullie\");",
    );
}

#[test]
fn groups_stay_mix_and_merge() {
    plays(
        &format!(
            "{TWOS}m.phase(\"een\").title(\"Een\").split(paar);\n\
             m.phase(\"twee\").title(\"Twee\").split(paar);\n\
             m.phase(\"drie\").title(\"Drie\").mix(paar);\n\
             m.phase(\"vier\").title(\"Vier\").merge(paar, 2);\n\
             m.phase(\"vijf\").title(\"Vijf\");"
        ),
        "expect(s.briefing).has(\"groep 1: Anna en Bram\");
        s.play(`
            /groep Dirk 1
            /volgende
        `);
        expect(s.briefing).has(\"groep 1: Anna, Bram en Dirk\");
        s.play(`
            /groep Dirk 3
            ! geweigerd
            /groep Dirk 2
            /volgende
        `);
        expect(s.briefing).has(\"groep 1: Anna en Dirk\");
        s.play(`/volgende`);
        expect(s.briefing).has(\"groep 1: Anna, Bram, Carla en Dirk\");
        s.play(`
            /volgende
            /groep Dirk 1
            ! geweigerd
        `);",
    );
}

#[test]
fn a_role_goes_round_in_each_group_until_everybody_had_it() {
    plays(
        "let vrager = m.role(\"vrager\").exactly(1);\n\
         let trio = m.groups(\"trio\", kring + vrager).of(2..=3);\n\
         vrager.per(trio);\n\
         m.phase(\"vraag\").title(\"Vraag\").split(trio).may(vrager, \"vraag\")\
         .must(vrager.each(1, \"vraag\"));\n\
         m.repeat(\"vraag\", \"vraag\", \"R-1\").for_each(kring + vrager)\
         .hands_over(vrager, kring);\n\
         m.phase(\"slot\").title(\"Slot\");",
        "s.play(`
            Bram vraag: mag ik al?
            ! geweigerd
            Anna vraag: een
            Carla vraag: twee
            /volgende
            Anna vraag: nog eens
            ! geweigerd
            Bram vraag: drie
            Dirk vraag: vier
            /volgende
        `);
        expect(s.phase).is(\"slot\");",
    );
}

#[test]
fn why_somebody_leaves_is_heard_in_the_own_group() {
    plays(
        &format!("{TWOS}m.phase(\"apart\").title(\"Apart\").split(paar).may(kring, \"idee\");"),
        "s.play(`/weg Anna mijn trein gaat`);
        expect(s.seen_by(\"Bram\")).has(\"mijn trein gaat\");
        expect(s.seen_by(\"Carla\")).has(\"Anna\");
        expect(s.seen_by(\"Carla\")).lacks(\"mijn trein gaat\");",
    );
}
