//! The program follows: what it says at once, and what it says when there is nothing to follow.

use super::said::ask;
use super::support::Home;

const RUN: [&str; 8] = [
    "run",
    "kommeer",
    "--people",
    "Anna,Bram,Carla,Dirk,Eva",
    "--role",
    "inbrenger=Anna",
    "--role",
    "gespreksleider=Bram",
];

const BEGIN: &str =
    "iedereen ja\n/bewaar altijd\n/volgende\nAnna verhaal: Een arts beet mij toe.\n";

#[test]
fn where_a_session_stands_is_said_at_once() {
    let home = Home::new();
    ask(&home, &RUN, BEGIN).answer();
    let told = ask(&home, &["follow", "--once"], "").answer();
    assert!(told.starts_with("Fase 1 van 5: Inbreng van de casus\n"), "{told}");
    // How fast this machine is does not matter.
    for part in [
        " nog, van 5:00\n",
        "\nWat er wordt gevraagd (inbrenger):\n  Vertel wat je casus inhoudt.\n",
        "\nSpreektijd, naar schatting:\n  Anna: 1 ×, ",
        "\n  Bram: 0 ×, 0:00, 0%\n",
    ] {
        assert!(told.contains(part), "{part:?} in:\n{told}");
    }
    assert!(!told.contains("arts"), "{told}");
}

#[test]
fn a_session_that_is_over_is_told_and_left() {
    let home = Home::new();
    ask(&home, &RUN, format!("{BEGIN}/einde Het brandalarm gaat.\n")).answer();
    let told = ask(&home, &["follow", "kommeer"], "").answer();
    assert!(told.contains(" de sessie is afgesloten\n"), "{told}");
    assert!(!told.contains("brandalarm") && !told.contains("arts"), "{told}");
    assert!(ask(&home, &["follow"], "").complaint(2).contains("geen sessie"));
}

#[test]
fn what_cannot_be_followed_is_said() {
    let home = Home::new();
    assert!(ask(&home, &["follow"], "").complaint(2).contains("geen sessie"));
    let unknown = ask(&home, &["follow", "kommeer", "--once"], "").complaint(2);
    assert!(unknown.contains("er is geen sessie ‘kommeer’"), "{unknown}");
    ask(&home, &RUN, BEGIN).answer();
    let piped = ask(&home, &["follow", "--screen"], "").both(2);
    assert!(piped.starts_with("--screen vraagt een terminal"), "{piped}");
    home.put("sessions/zomaar.session", "geen database");
    let damaged = ask(&home, &["follow", "zomaar"], "").complaint(3);
    assert!(damaged.contains("is geen sessie"), "{damaged}");
    ask(&home, &RUN, BEGIN).answer();
    assert!(ask(&home, &["follow", "--once"], "").complaint(2).contains("kommeer-TODAY-2"));
}
