//! Whole screens, as they are painted on terminals of several sizes.

use std::fmt::Write as _;

use intervisie::screen::{Look, Scene, draw};
use intervisie::session::{View, Viewer};
use intervisie::words::Language;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::led::{CASE_CLINIC, KOMMEER, Led, TROIKA, led};

const STORY: &str = "iedereen ja\n/bewaar altijd\n/volgende\n+20s\n\
                     Anna verhaal: Een arts beet mij iets toe.\n+1m50s";

/// Anna is out while the others talk about what they heard.
const OUT: &str = "iedereen ja\n/bewaar altijd\n/volgende\n+20s\n\
    Anna verhaal: Een arts beet mij iets toe.\n+70s\nAnna reden: Ik lig er wakker van.\n+10s\n\
    Anna verwachting: Denk mee.\n/volgende\n+30s\nCarla vraag (feiten): Wat ging eraan vooraf?\n\
    +40s\nAnna antwoord: Ik zag een fout.\n+20s\nBram vraag (houding): Wat voelde je?\n+25s\n\
    Anna antwoord: Schrik.\n/volgende genoeg\n/uit Anna\n+35s\nDirk interpretatie: Zij is bang.\n\
    +15s\nEva verband: En moe.\n/weg Carla\n+5s";

const TURNS: &str = "+1m\nAnna verhaal: Mijn opvolger is mijn vriend.\n/naar spiegelen Wij gaan \
    snel.\n+40s\nBram spiegelbeeld: Ik zie een schip.\n+25s\n/hand Bram";

const GROUPS: &str = "+1m\n+30s\nAnna vraagstuk: Ik zeg nooit nee.\n+10s\n\
    Dirk vraagstuk: Ik zeg nooit ja.";

#[test]
fn somebody_tells_and_there_is_time() {
    let sizes = [(80, 24), (120, 40), (200, 50), (50, 18), (40, 12), (24, 5), (1, 1)];
    insta::assert_snapshot!("uninterrupted", screens(Language::Dutch, KOMMEER, STORY, &sizes));
    let english = STORY.replace("verhaal", "story").replace("altijd", "always");
    let english = english.replace("iedereen ja", "everyone yes");
    insta::assert_snapshot!(
        "uninterrupted-en",
        screens(Language::English, KOMMEER, &english, &sizes[..1])
    );
}

#[test]
fn the_time_is_up() {
    let late = format!("{STORY}\n+4m12s");
    insta::assert_snapshot!("late", both(KOMMEER, &late, &[(80, 24)]));
}

#[test]
fn whose_turn_it_is() {
    insta::assert_snapshot!("turns", both(CASE_CLINIC, TURNS, &[(80, 24), (120, 40), (50, 30)]));
}

#[test]
fn who_sits_with_whom() {
    insta::assert_snapshot!("groups", both(TROIKA, GROUPS, &[(80, 24), (50, 40)]));
}

#[test]
fn somebody_is_out_of_the_room() {
    insta::assert_snapshot!("out", both(KOMMEER, OUT, &[(80, 24), (120, 40), (60, 30)]));
}

#[test]
fn the_clock_stands_still() {
    let paused = format!("{STORY}\n/pauze\n+1m");
    insta::assert_snapshot!("paused", both(KOMMEER, &paused, &[(80, 24)]));
}

#[test]
fn the_session_is_over() {
    let ended = format!("{OUT}\n/einde Het brandalarm gaat.");
    insta::assert_snapshot!("ended", both(KOMMEER, &ended, &[(80, 24)]));
}

#[test]
fn nobody_leads_it() {
    let left = led(Language::Dutch, KOMMEER, STORY, |words, session, now| {
        let scene = Scene::of(words, &View::new(session, Viewer::Room), now, false);
        format!("{}\n{}", scene.told(words).join("\n"), painted(&scene, (80, 24), plain()))
    });
    insta::assert_snapshot!("left", left);
}

#[test]
fn there_is_one_colour_and_another_when_the_time_is_up() {
    let coloured = |lines: &str, look: Look| {
        led(Language::Dutch, KOMMEER, lines, |words, session, now| {
            let scene = Scene::of(words, &View::new(session, Viewer::Room), now, true);
            let mut terminal = Terminal::new(TestBackend::new(50, 12)).expect("no terminal");
            terminal.draw(|frame| draw(frame, &scene, look)).expect("nothing can fail");
            let cells = terminal.backend().buffer().content().iter();
            let mut colours: Vec<String> = cells.map(|cell| cell.fg.to_string()).collect();
            colours.sort();
            colours.dedup();
            colours
        })
    };
    let late = format!("{STORY}\n+4m12s");
    assert_eq!(coloured(STORY, Look::default()), ["Cyan", "Reset"]);
    assert_eq!(coloured(&late, Look::default()), ["LightRed", "Reset"]);
    assert_eq!(coloured(&late, plain()), ["Reset"]);
}

fn plain() -> Look {
    Look { colourless: true, ascii: true }
}

/// What is seen in both languages of the program; the method speaks its own where it has no other.
fn both(method: Led, lines: &str, sizes: &[(u16, u16)]) -> String {
    // What is typed is Dutch: in English the screen is, not the method.
    led(Language::Dutch, method, lines, |words, session, now| {
        let english = intervisie::words::Words::new(Language::English);
        let view = View::new(session, Viewer::Room);
        let scenes = [words, &english].map(|words| Scene::of(words, &view, now, true));
        scenes.iter().map(|scene| all(scene, sizes)).collect()
    })
}

fn screens(language: Language, method: Led, lines: &str, sizes: &[(u16, u16)]) -> String {
    led(language, method, lines, |words, session, now| {
        all(&Scene::of(words, &View::new(session, Viewer::Room), now, true), sizes)
    })
}

fn all(scene: &Scene, sizes: &[(u16, u16)]) -> String {
    let mut all = String::new();
    for size in sizes {
        let _ = writeln!(all, "{} × {}", size.0, size.1);
        all.push_str(&painted(scene, *size, Look::default()));
    }
    all
}

fn painted(scene: &Scene, (width, height): (u16, u16), look: Look) -> String {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("no terminal");
    terminal.draw(|frame| draw(frame, scene, look)).expect("nothing can fail");
    terminal.backend().to_string()
}
