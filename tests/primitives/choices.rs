//! Votes, scores, ties; what is sealed and what has no name.

use super::{fails, plays};

const PITCH: &str = "m.kind(\"stem\");\n\
                     m.phase(\"kiezen\").title(\"Kiezen\").may(kring, \"idee\")\
                     .may(kring, act(\"stem\").to(\"idee\"))\n\
                     .limit(1, \"stem\", per_person, \"K-1\")\
                     .choose(\"beste\", \"stem\", \"K-2\");\n\
                     m.phase(\"slot\").title(\"Slot\");";

#[test]
fn what_got_most_is_chosen_and_of_equals_the_leader_says_which() {
    plays(
        PITCH,
        "s.play(`
            Anna idee: wandelen
            Bram idee: fietsen
            Carla stem: geen idee
            ! geweigerd
            /volgende
            ! geweigerd K-2
            Carla stem #1
            Dirk stem #2
            Dirk stem #1
            ! geweigerd K-1
            /volgende
            ! geweigerd K-2
            /kies @Dirk
            ! geweigerd K-2
            /kies #2
            /volgende
        `);
        expect(s.phase).is(\"slot\");
        expect(s.seen_by(\"Anna\")).has(\"gekozen: Bram, #2\");",
    );
}

#[test]
fn a_person_is_chosen_for_a_role_and_a_topic_decides_the_way() {
    plays(
        "let bren = m.role(\"inbrenger\").exactly(1);\n\
         m.kinds([\"stem\", \"keus\", \"verhaal\"]);\n\
         let vorm = m.topics(\"vorm\").topic(\"kort\").topic(\"lang\");\n\
         m.phase(\"wie\").title(\"Wie\").may(kring, \"stem\").choose(bren, kring, \"stem\");\n\
         m.phase(\"hoe\").title(\"Hoe\").may(everyone, act(\"keus\").tagged(vorm))\
         .choose(\"vorm\", \"keus\");\n\
         m.phase(\"lang\").title(\"Lang\").when(chosen(\"vorm\", \"lang\"), \"W-1\")\
         .may(bren, \"verhaal\");\n\
         m.phase(\"kort\").title(\"Kort\").when(chosen(\"vorm\", \"kort\"), \"W-2\")\
         .may(bren, \"verhaal\");",
        "s.play(`
            Anna stem @Carla
            Bram stem @Carla
            Carla stem @Anna
            /volgende
            Lea keus (kort)
            Anna keus (kort)
            Dirk keus (lang)
            /volgende
            Carla verhaal: kort dan
        `);
        expect(s.phase).is(\"kort\");
        expect(s.seen_by(\"Dirk\")).has(\"Carla is nu inbrenger\");
        expect(s.seen_by(\"Dirk\")).has(\"Lang wordt overgeslagen (W-1)\");",
    );
}

#[test]
fn scores_add_up() {
    plays(
        "m.kind(\"cijfer\").score(1..=5);\n\
         m.phase(\"geven\").title(\"Geven\").may(kring, \"idee\").may(kring, act(\"cijfer\")\
         .to(\"idee\")).choose(\"top\", \"cijfer\");\n\
         m.phase(\"slot\").title(\"Slot\");",
        "s.play(`
            Anna idee: wandelen
            Bram idee: fietsen
            Carla cijfer #1: mooi
            ! geweigerd
            Carla cijfer #1: 9
            ! geweigerd
            Carla cijfer #1: 2 want het regent
            Dirk cijfer #1: 2
            Dirk cijfer #2: 5
            /volgende
        `);
        expect(s.seen_by(\"Anna\")).has(\"gekozen: Bram, #2\");",
    );
}

#[test]
fn what_is_sealed_is_opened_for_those_who_heard_it_and_names_nobody() {
    plays(
        "m.kind(\"brief\").sealed().anonymous();\n\
         m.phase(\"schrijf\").title(\"Schrijf\").away(m.role_of(\"leider\"))\
         .may(kring, \"brief\").must(kring.each(1, \"brief\"), \"B-1\");\n\
         m.phase(\"open\").title(\"Open\").reveal(\"brief\").may(kring, act(\"antwoord\")\
         .to(\"brief\"));",
        "s.play(`
            /uit Lea
            Anna brief: ik durf niet
            /volgende
            ! geweigerd B-1
            Bram brief: ik wel
            Carla brief: soms
        `);
        expect(s.seen_by(\"Bram\")).lacks(\"ik durf niet\");
        s.play(`
            Dirk brief: nooit
            /weg Dirk
            /terug Dirk
            /volgende
            /binnen Lea
            Bram antwoord #1: waarom niet?
        `);
        expect(s.seen_by(\"Bram\")).has(\"iemand · brief: ik durf niet\");
        expect(s.seen_by(\"Bram\")).lacks(\"Anna · brief\");
        expect(s.seen_by(\"Anna\")).has(\"Anna · brief: ik durf niet\");
        expect(s.seen_by(\"Lea\")).lacks(\"ik durf niet\");",
    );
}

#[test]
fn on_paper_what_has_no_name_gets_none_either() {
    plays(
        "m.kind(\"brief\").anonymous();\n\
         m.phase(\"schrijf\").title(\"Schrijf\").may(kring, \"brief\").may(leider, \"dank\");",
        "s.play(`
            Anna brief: ik durf niet
            Lea dank: jullie
            /volgende
        `);
        expect(s.minutes_for(\"Bram\")).has(\"iemand · brief: (niet vrijgegeven)\");
        expect(s.minutes_for(\"Bram\")).has(\"de woorden van Lea.\");
        expect(s.minutes_for(\"Bram\")).lacks(\"Anna ·\");
        expect(s.minutes_for(\"Anna\")).has(\"Anna · brief: ik durf niet\");
        expect(s.export_for(\"Bram\")).has(\"Lea, Anna, Bram, Carla en Dirk\");",
    );
}

#[test]
fn nobody_votes_for_words_of_his_own_and_is_told_that_it_is_that() {
    let told = fails(PITCH, "s.play(`\n    Anna idee: wandelen\n    Anna stem #1\n`);");
    let why = "dat is van Anna zelf, en op eigen woorden antwoordt of stemt niemand";
    assert!(told.contains(why), "{told}");
}

#[test]
fn each_gives_one_score_to_each_and_can_change_it() {
    plays(
        "m.kind(\"cijfer\").score(1..=5);\n\
         m.phase(\"wegen\").title(\"Wegen\").may(kring, \"idee\")\n\
             .may(kring, act(\"cijfer\").to(\"idee\")).choose(\"beste\", \"cijfer\");\n\
         m.phase(\"slot\").title(\"Slot\");",
        "s.play(`
            Anna idee: wandelen
            Bram idee: fietsen
            Carla cijfer #1: 2
            Carla cijfer #1: 5
            ! geweigerd
            Carla cijfer #2: 4
            Dirk cijfer #1: 1
            /vervang #3 5
            /volgende
        `);
        expect(s.transcript).has(\"gekozen: Anna, #1\");
        s.play_bots(3);",
    );
}

#[test]
fn what_was_chosen_and_taken_back_decides_no_way() {
    plays(
        "m.topics(\"vorm\").topic(\"kort\").topic(\"lang\");\n\
         m.kind(\"stem\").wordless();\n\
         m.phase(\"kiezen\").title(\"Kiezen\").may(kring, \"stem\").choose(\"vorm\", \"stem\");\n\
         m.phase(\"korter\").title(\"Kort\").when(chosen(\"vorm\", \"kort\"));\n\
         m.phase(\"langer\").title(\"Lang\").when(chosen(\"vorm\", \"lang\"));",
        "s.play(`
            Anna stem (kort)
            Bram stem (lang)
            /kies (kort)
            /ongedaan
            /kies (lang)
            /volgende
        `);
        expect(s.phase).is(\"langer\");",
    );
}
