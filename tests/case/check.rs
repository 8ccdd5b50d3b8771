//! Looking a case over: advice about one that is written rightly, a refusal of any other.

use intervisie::case::{CRITERIA, QUESTIONS};

use super::said::{ask, talk};
use super::support::Home;
use super::{compare, text};

#[test]
fn of_the_example_nothing_is_left_to_do() {
    let home = Home::new();
    home.put("casus.toml", include_str!("../../examples/casus.toml"));
    assert_eq!(
        ask(&home, &["case", "check", "casus.toml"], "").answer(),
        "casus.toml: 9 van 9 vragen beantwoord, 5 van 5 criteria gehaald; er is niets meer te \
         doen\n"
    );
}

#[test]
fn advice_in_both_languages() {
    let home = Home::new();
    home.put(
        "casus.toml",
        "van = \"Anna\"\n[antwoorden]\ngebeurde = \"Een lastige, onbeschofte arts.\"\n\
         vooraf = \"Zij deed stupid.\"\ndoel = \"\"\n[toetsen]\nbelangrijk = false\n\
         handelend = true\n",
    );
    let said = ["nl", "en"].map(|lang| {
        let args = ["case", "check", "casus.toml", "--lang", lang];
        talk(&home, home.program().args(args), b"").answer()
    });
    compare("advice_in_both_languages", &said.join("\n"));
}

#[test]
fn a_technical_case_counts_by_three_criteria() {
    let home = Home::new();
    let technical = text("examples/casus.toml")
        .replace("invalshoek = \"ervaring\"", "invalshoek = \"technisch\"")
        .replace("raakt-mij = true", "raakt-mij = false");
    home.put("casus.toml", technical);
    assert_eq!(
        ask(&home, &["case", "check", "casus.toml"], "").answer(),
        "casus.toml: 9 van 9 vragen beantwoord, 3 van 3 criteria gehaald; er is niets meer te \
         doen\n"
    );
}

/// What is said of a file that is no case.
fn wrong(text: impl AsRef<[u8]>) -> String {
    let home = Home::new();
    home.put("casus.toml", text);
    ask(&home, &["case", "check", "casus.toml"], "").complaint(3)
}

#[test]
fn a_wrong_file_says_where_and_what_belongs_there() {
    let told = [
        ("", "1: er staat niet van wie de casus is; schrijf bovenaan van = \"Anna\""),
        ("van = \" \"", "1: er staat niet van wie de casus is; schrijf bovenaan van = \"Anna\""),
        ("van = \"Anna\"\ntitle = \"x\"", "2: ‘title’ hoort niet in een casus; bedoel je ‘titel’?"),
        (
            "van = \"Anna\"\n\nx = 1",
            "3: ‘x’ hoort niet in een casus; er zijn: van, titel, soort, invalshoek, wanneer, \
             antwoorden, toetsen",
        ),
        ("soort = \"incidnt\"", "1: ‘incidnt’ is geen soort casus; bedoel je ‘incident’?"),
        ("invalshoek = \"boos\"", "1: ‘boos’ is geen invalshoek; er zijn: ervaring, technisch"),
        ("titel = 3", "1: `titel` wil tekst tussen aanhalingstekens: titel = \"…\""),
        ("antwoorden = \"ja\"", "1: `antwoorden` is een kop met regels eronder: [antwoorden]"),
        (
            "[antwoorden]\n# eerst\ngevoel = [\"a\"]",
            "3: `gevoel` wil tekst tussen aanhalingstekens: gevoel = \"…\"",
        ),
        (
            "[antwoorden]\nwaarom = \"x\"\n",
            "2: ‘waarom’ is geen vraag van de voorbereiding; er zijn: gebeurde, vooraf, \
             wel-gedaan, nagelaten, beweegreden, doel, bereikt, gevoel, waarom-gevoel",
        ),
        (
            "[toetsen]\nhandelent = true",
            "2: ‘handelent’ is geen toets van een goede casus; bedoel je ‘handelend’?",
        ),
        (
            "[toetsen]\nhandelend = \"ja\"",
            "2: `handelend` wil true of false, zonder aanhalingstekens: handelend = true",
        ),
    ];
    for (text, said) in told {
        assert_eq!(wrong(text), format!("casus.toml, regel {said}\n"), "{text}");
    }
}

#[test]
fn what_is_no_toml_or_no_text() {
    let said = wrong("van = \"Anna\"\ntitel = Op de gang\n");
    assert!(said.starts_with("casus.toml, regel 2: dit is geen TOML ("), "{said}");
    assert!(said.ends_with("); schrijf bijvoorbeeld titel = \"Op de gang\"\n"), "{said}");
    let said = wrong(b"van = \"\xff\"");
    assert!(said.starts_with("casus.toml is niet te lezen: "), "{said}");
    let home = Home::new();
    let args = ["case", "check", "nergens.toml", "--lang=en"];
    let said = talk(&home, home.program().args(args), b"").complaint(4);
    assert!(said.starts_with("nergens.toml cannot be read: "), "{said}");
}

#[test]
fn a_date_may_stand_without_quotes() {
    let home = Home::new();
    home.put("casus.toml", "van = \"Anna\"\nwanneer = 2026-11-20\n");
    let said = ask(&home, &["case", "check", "casus.toml"], "").answer();
    assert!(!said.contains("I-03") && said.contains("G-04"), "{said}");
}

#[test]
fn the_document_names_every_rule_and_key() {
    let document = text("docs/case.md");
    let questions = QUESTIONS.iter().map(|one| (one.rule, one.key));
    for (rule, key) in questions.chain(CRITERIA.iter().map(|one| (one.rule, one.key))) {
        let row = document.lines().find(|line| line.contains(&format!("`{key}`")));
        assert!(row.is_some_and(|row| row.contains(rule)), "{rule} {key}");
    }
}
