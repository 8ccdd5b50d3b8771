//! How the conversation is divided: the time before an act is its author's, a turn is that of
//! whoever has it, and pauses are nobody's.

use intervisie::report::airtime;
use intervisie::session::{View, Viewer};
use intervisie::words::Language;

use super::led::{CASE_CLINIC, KOMMEER, Led, led};

/// Name, contributions and time of everybody who had any.
fn shares(method: Led, lines: &str, viewer: Viewer) -> String {
    led(Language::Dutch, method, lines, |_, session, now| {
        let shares = airtime(&View::new(session, viewer), now).into_iter();
        let had = shares.filter(|share| share.count > 0 || share.time.0 > 0);
        let told = had.map(|share| {
            format!("{} {} {}", session.cast().name(share.person), share.count, share.time)
        });
        told.collect::<Vec<_>>().join(", ")
    })
}

const BEGIN: &str = "iedereen ja\n/bewaar altijd\n/volgende\n";

#[test]
fn the_time_before_an_act_is_its_authors() {
    let lines = format!(
        "{BEGIN}+1m\nAnna verhaal: Zo was het.\n+30s\nAnna reden: Daarom.\n+10s\n\
         Anna verwachting: Denk mee.\n+1m\n/volgende\n+20s\nCarla vraag (feiten): Wat?\n+40s\n\
         Anna antwoord: Dat.\n+5m"
    );
    // A phase that begins is nobody's time, and neither is what was not typed yet.
    assert_eq!(shares(KOMMEER, &lines, Viewer::Room), "Anna 4 2:20, Carla 1 0:20");
}

#[test]
fn a_pause_is_nobodys() {
    let lines = format!(
        "{BEGIN}+1m\nAnna verhaal: Zo was het.\n+10s\n/pauze\n+9m\n/verder\n+20s\nAnna reden: Zo."
    );
    assert_eq!(shares(KOMMEER, &lines, Viewer::Room), "Anna 2 1:20");
}

#[test]
fn what_was_taken_back_or_is_private_does_not_count() {
    let lines = format!(
        "{BEGIN}+1m\nAnna verhaal: Zo was het.\n+20s\nAnna reden: Nee.\n/intrekken #2\n+10s\n\
         Anna notitie: Voor mij.\n+15s\nAnna reden: Toch."
    );
    assert_eq!(shares(KOMMEER, &lines, Viewer::Room), "Anna 2 1:45");
}

#[test]
fn a_turn_is_that_of_whoever_has_it() {
    let turns = "+1m\nAnna verhaal: Zo.\n/naar spiegelen Wij gaan snel.\n+40s\n\
                 Bram spiegelbeeld: Ik zie een schip.\n+15s\n/klaar Carla\n+20s";
    // Carla said nothing in her turn, and Dirk has it now.
    let shared = "Anna 1 1:00, Bram 1 0:40, Carla 0 0:15, Dirk 0 0:20";
    assert_eq!(shares(CASE_CLINIC, turns, Viewer::Room), shared);
}

#[test]
fn what_somebody_in_the_room_missed_does_not_count() {
    let away = format!(
        "{BEGIN}+1m\nAnna verhaal: Zo was het.\nAnna reden: x\nAnna verwachting: y\n/volgende\n\
         Carla vraag (feiten): Wat?\nAnna antwoord: Dat.\n/volgende genoeg\n/uit Anna\n+30s\n\
         Dirk interpretatie: Zij is bang.\n+10s"
    );
    let room = |lines: &str| shares(KOMMEER, lines, Viewer::Room);
    assert_eq!(room(&away), "Anna 4 1:00, Carla 1 0:00, Dirk 1 0:30");
    let back = format!("{away}\n/volgende genoeg\n/binnen Anna");
    assert_eq!(room(&back), "Anna 4 1:00, Carla 1 0:00");
    assert_eq!(shares(KOMMEER, &back, Viewer::Host), room(&away));
    assert_eq!(shares(KOMMEER, &back, Viewer::Nobody), "");
}
