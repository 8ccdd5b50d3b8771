//! A case from the command line: nothing is asked.

use super::said::{ask, talk};
use super::support::Home;
use super::{case, compare, names};

#[test]
fn what_is_given_is_written_and_nothing_is_asked() {
    let home = Home::new();
    let args = [
        "case",
        "new",
        "--van=Anna",
        "--titel=The dose",
        "--soort=Dilemma",
        "--invalshoek=technisch",
        "--wanneer=last week",
        "--antwoord=gebeurde=A doctor said: a = b.",
        "--antwoord= doel = Safety. ",
        "--antwoord=bereikt=",
        "--toets=echt-gebeurd=ja",
        "--toets=belangrijk=no",
        "--toets=handelend=",
        "--lang=en",
    ];
    let said = talk(&home, home.program().args(args), b"not asked\n").answer();
    compare("a_case_from_options", &said);
    let case = case(home.folder.path().join("casus-Anna.toml"));
    assert_eq!(case.answer("gebeurde"), Some("A doctor said: a = b."));
    assert_eq!((case.answer("doel"), case.answer("bereikt")), (Some("Safety."), None));
    assert_eq!((case.tick("echt-gebeurd"), case.tick("belangrijk")), (Some(true), Some(false)));
}

#[test]
fn a_word_that_does_not_fit_is_refused_and_nothing_is_written() {
    let home = Home::new();
    let refused = |given: &str| ask(&home, &["case", "new", "--van=Anna", given], "").complaint(2);
    assert_eq!(
        refused("--soort=incidenten"),
        "‘incidenten’ is geen soort casus; bedoel je ‘incident’?\n"
    );
    assert_eq!(
        refused("--soort=verhaal"),
        "‘verhaal’ is geen soort casus; er zijn: vraag, probleem, incident, dilemma\n"
    );
    assert_eq!(
        refused("--invalshoek=technische"),
        "‘technische’ is geen invalshoek; bedoel je ‘technisch’?\n"
    );
    assert_eq!(
        refused("--antwoord=gebeurd=Iets."),
        "‘gebeurd’ is geen vraag van de voorbereiding; bedoel je ‘gebeurde’?\n"
    );
    assert_eq!(
        refused("--toets=recent=ja"),
        "‘recent’ is geen toets van een goede casus; er zijn: begin-eind, echt-gebeurd, \
         belangrijk, raakt-mij, handelend, veel-te-vertellen\n"
    );
    assert_eq!(
        refused("--toets=handelend=true"),
        "‘true’ is geen ja of nee; antwoord met een van beide, of met niets\n"
    );
    assert_eq!(
        refused("--toets=handelend"),
        "error: invalid value 'handelend' for '--toets <KEY=ja|nee>': write it as \
         echt-gebeurd=ja\n\nFor more information, try '--help'.\n"
    );
    assert_eq!(names(home.folder.path()), [""; 0]);
}

/// The name is the one at the table, and part of the name of a file.
#[test]
fn a_name_that_nobody_can_have() {
    let home = Home::new();
    for name in ["../Anna", "Anna Maria", ""] {
        let van = format!("--van={name}");
        let bad =
            format!("‘{name}’ kan geen naam zijn; gebruik één woord dat met een letter begint\n");
        assert_eq!(ask(&home, &["case", "new", &van], "").complaint(2), bad);
    }
    assert_eq!(names(home.folder.path()), [""; 0]);
}
