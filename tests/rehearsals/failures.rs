//! What is told of a story that fails: at which line, what was expected, and what happened.

use intervisie::rehearsal::Verdict;

use super::{CAST, one, told};

#[test]
fn a_failing_expectation_tells_all_that_helps() {
    let told = told(
        "s.play(`\n    Anna verhaal: De klant liep weg.\n    +4m\n`);\n\
                     expect(s.phase)\n    .because(\"de tijd is bijna om\")\n    \
                     .is(\"verkennen\");",
    );
    let expected = "\
✗ mijn/verhaal (mijn/verhaal.rhai:8)
    verwacht: s.phase is \"verkennen\"
    gevonden: \"inbreng\"
    omdat: de tijd is bijna om
    verslag:
         0:00  Bram zegt ja: Doe je vrijwillig mee, en blijft wat hier wordt besproken bij jou?
         0:00  Carla zegt ja: Doe je vrijwillig mee, en blijft wat hier wordt besproken bij jou?
         0:00  Dirk zegt ja: Doe je vrijwillig mee, en blijft wat hier wordt besproken bij jou?
         0:00  Eva zegt ja: Doe je vrijwillig mee, en blijft wat hier wordt besproken bij jou?
         0:00  het verslag blijft bewaard tot iemand het verwijdert
         0:00  Fase 1 van 5: Inbreng van de casus
         0:00  #1 Anna · verhaal: De klant liep weg.
         4:00  nog 1:00 voor Inbreng van de casus

1 verhaal, 2 regels: 0 geslaagd, 1 mislukt
";
    assert_eq!(told, expected);
}

#[test]
fn a_refusal_that_nobody_expected_stands_at_its_own_line() {
    let told = told("\ns.play(`\n\n    // Carla is er al\n    /terug Carla\n`);");
    let expected = "\
✗ mijn/verhaal (mijn/verhaal.rhai:6)
    verwacht: aanvaard: /terug Carla
    gevonden: Carla is er al
    verslag:
         0:00  Vooraf: Afspraken
         0:00  Anna zegt ja: Doe je vrijwillig mee, en blijft wat hier wordt besproken bij jou?
         0:00  Bram zegt ja: Doe je vrijwillig mee, en blijft wat hier wordt besproken bij jou?
         0:00  Carla zegt ja: Doe je vrijwillig mee, en blijft wat hier wordt besproken bij jou?
         0:00  Dirk zegt ja: Doe je vrijwillig mee, en blijft wat hier wordt besproken bij jou?
         0:00  Eva zegt ja: Doe je vrijwillig mee, en blijft wat hier wordt besproken bij jou?
         0:00  het verslag blijft bewaard tot iemand het verwijdert
         0:00  Fase 1 van 5: Inbreng van de casus

1 verhaal, 1 regel: 0 geslaagd, 1 mislukt
";
    assert_eq!(told, expected);
}

#[test]
fn a_claim_that_does_not_hold_fails_at_its_own_line() {
    let failure = |lines: &str| match one(&format!("{CAST}s.play(`\n{lines}\n`);")).verdict {
        Verdict::Failed(failure) => (failure.line, failure.expected, failure.found),
        other => panic!("{other:?}"),
    };
    let (line, expected, found) = failure("Carla vraag: Hoe?\n! geweigerd I-25");
    assert_eq!((line, &*expected), (4, "geweigerd volgens I-25: Carla vraag: Hoe?"));
    assert!(found.contains("I-11"), "{found}");
    let (line, expected, found) = failure("Anna verhaal: Zo.\n\n! refused");
    assert_eq!((line, &*expected, &*found), (5, "geweigerd: Anna verhaal: Zo.", "aanvaard"));
    let (line, expected, found) = failure("+4m\n! gewaarschuwd I-10\n! not understood");
    assert_eq!((line, &*expected), (5, "niet begrepen: +4m"));
    assert!(found.starts_with("aanvaard\nlet op: De inbrenger vertelt in maximaal"), "{found}");
    let (_, expected, found) = failure("Anna pas\n! rule failed");
    assert_eq!(expected, "een regel van de methode mislukt: Anna pas");
    assert_eq!(found, "aanvaard");
}
