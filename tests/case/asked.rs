//! The form as a conversation through a pipe.

use intervisie::case::{Case, Kind};

use super::said::{ask, talk};
use super::support::Home;
use super::{case, compare, text};

const NEW: [&str; 4] = ["case", "new", "--van", "Anna"];

#[test]
fn a_whole_form() {
    let home = Home::new();
    let lines = "De dosering\n\
                 incidnt\nincident\n\
                 \n\
                 vorige week\n\
                 Een arts zei: \"schiet op\".\n\
                 Ik belde over een dosering.\n\
                 Ik las het recept nog eens voor.\n\
                 \n\
                 Ik wilde zeker zijn.\n\
                 Dat de patiënt het juiste kreeg.\n\
                 Ja.\n\
                 Ik voelde mij klein.\n\
                 \n\
                 ja\nmisschien\nJ\nnee\ny\n\nja\n";
    let said = ask(&home, &NEW, lines).answer();
    let file = home.folder.path().join("casus-Anna.toml");
    assert!(said.contains(&text(&file)), "what is written is shown: {said}");
    compare("a_whole_form", &said);

    let case = case(&file);
    assert_eq!((case.author.as_str(), case.title.as_deref()), ("Anna", Some("De dosering")));
    assert_eq!((case.kind, case.when.as_deref()), (Some(Kind::Incident), Some("vorige week")));
    assert_eq!(case.answer("gebeurde"), Some("Een arts zei: \"schiet op\"."));
    assert_eq!((case.answer("nagelaten"), case.answer("waarom-gevoel")), (None, None));
    assert_eq!((case.tick("echt-gebeurd"), case.tick("belangrijk")), (Some(true), Some(false)));
    assert_eq!((case.tick("handelend"), case.tick("veel-te-vertellen")), (None, Some(true)));
}

#[test]
fn a_technical_case_is_not_asked_what_it_did_to_somebody() {
    let home = Home::new();
    let open = "\n".repeat(10);
    let lines = format!("De scan\nvraag\ntechnisch\n{open}yes\nyes\nyes\nyes\n");
    let args = ["case", "new", "--van=Anna", "--lang=en"];
    let said = talk(&home, home.program().args(args), lines.as_bytes()).answer();
    assert!(!said.contains("You stopped"), "four ticks are all there are: {said}");
    for rule in ["P-17", "P-19"] {
        assert!(!said.contains(rule), "{rule}: {said}");
    }
    let ticks: Vec<&str> =
        case(home.folder.path().join("casus-Anna.toml")).ticks.into_keys().collect();
    assert_eq!(ticks, ["begin-eind", "belangrijk", "echt-gebeurd", "handelend"]);
}

#[test]
fn whoever_stops_halfway_keeps_what_was_answered() {
    let home = Home::new();
    let said = ask(&home, &NEW, "De dosering\nincident\n\n\nEen arts beet mij toe.\n").answer();
    assert!(said.contains("Je bent halverwege gestopt; wat je hebt geantwoord, wordt bewaard.\n"));
    let mut kept = Case::new("Anna");
    kept.title = Some("De dosering".to_owned());
    kept.kind = Some(Kind::Incident);
    kept.answers.insert("gebeurde", "Een arts beet mij toe.".to_owned());
    assert_eq!(case(home.folder.path().join("casus-Anna.toml")), kept);
}

#[test]
fn without_one_answer_the_file_is_a_form_to_fill_in() {
    let home = Home::new();
    ask(&home, &["case", "new", "mijn.toml", "--van=Anna"], "").answer();
    let file = home.folder.path().join("mijn.toml");
    assert_eq!(case(&file), Case::new("Anna"));
    compare("a_form_to_fill_in", &text(&file));
}

#[test]
fn what_cannot_be_written_was_at_least_shown() {
    let home = Home::new();
    let args = ["case", "new", "nergens/casus.toml", "--van=Anna"];
    let said = ask(&home, &args, "De dosering\n").both(4);
    let (shown, complaint) = said.rsplit_once("\n\n").expect("a case and a complaint");
    assert!(shown.contains("titel = \"De dosering\"\n"), "{shown}");
    assert!(complaint.starts_with("nergens/casus.toml is niet te schrijven: "), "{complaint}");
}
