//! What comes in through a pipe, and an output that nobody reads.

use std::process::Stdio;

use super::said::{ask, talk};
use super::support::Home;
use super::{AGREE, RUN};

/// What is said to those lines in the first step of a session.
fn led(home: &Home, lines: impl AsRef<[u8]>) -> String {
    ask(home, &RUN, [AGREE.as_bytes(), lines.as_ref()].concat()).answer()
}

/// The part of an answer behind the opening of the first step.
fn answers(said: &str) -> &str {
    said.find("\n[1/5").map_or(said, |at| &said[at + 1..])
}

/// What Anna may read of the first step of the only session.
fn minutes(home: &Home) -> String {
    let said = ask(home, &["minutes", "incident", "--for=Anna"], "").answer();
    // How long it took stands below what happened.
    let (record, _) = said.split_once("\nGepland en werkelijk\n").unwrap_or((&said, ""));
    record.find("Fase 1").map_or(String::new(), |at| record[at..].to_owned())
}

#[test]
fn names_that_do_not_exist() {
    let home = Home::new();
    let lines = "Ana verhaal: x\nZed verhaal: x\nAnna verhal: x\nAnna verhaal (feitn): x\n\
                 /volgnde\n/dansen\nAnna reden #9: x\n";
    assert_eq!(
        answers(&led(&home, lines)),
        "[1/5 inbreng 0:00/5:00] Ana verhaal: x\n\
         ✗ Ana doet niet mee; bedoel je ‘Anna’?\n\
         [1/5 inbreng 0:00/5:00] Zed verhaal: x\n\
         ✗ Zed doet niet mee; er zijn: Anna, Bram, Carla, Dirk\n\
         [1/5 inbreng 0:00/5:00] Anna verhal: x\n\
         ✗ ‘verhal’ is geen woord van deze methode; bedoel je ‘verhaal’?\n\
         [1/5 inbreng 0:00/5:00] Anna verhaal (feitn): x\n\
         ✗ ‘feitn’ is geen onderwerp van deze methode; bedoel je ‘feiten’?\n\
         [1/5 inbreng 0:00/5:00] /volgnde\n\
         ✗ het commando /volgnde bestaat niet; bedoel je ‘volgende’?\n\
         [1/5 inbreng 0:00/5:00] /dansen\n\
         ✗ het commando /dansen bestaat niet — zie /help\n\
         [1/5 inbreng 0:00/5:00] Anna reden #9: x\n\
         ✗ #9 is hier niet te zien\n\
         Sessie incident-TODAY staat klaar om verder te gaan: intervisie resume incident-TODAY\n"
    );
}

#[test]
fn a_pipe_that_ends_in_the_middle() {
    let home = Home::new();
    let said = led(&home, "Anna verhaal: Een arts.\nAnna reden: Zonder einde");
    assert_eq!(
        answers(&said),
        "[1/5 inbreng 0:00/5:00] Anna verhaal: Een arts.\n\
         ✓ #1 Anna · verhaal\n\
         [1/5 inbreng 0:00/5:00] Anna reden: Zonder einde\n\
         ✓ #2 Anna · reden\n\
         Sessie incident-TODAY staat klaar om verder te gaan: intervisie resume incident-TODAY\n"
    );
    assert_eq!(
        ask(&home, &["sessions"], "").answer(),
        "incident-TODAY          open       Incident-methode, TODAY NOW: Anna, Bram, Carla, Dirk\n"
    );
    assert_eq!(
        minutes(&home),
        "Fase 1 van 5: Inbreng van de casus\n   \
            0:00  #1 Anna · verhaal: Een arts.\n   \
            0:00  #2 Anna · reden: Zonder einde\n"
    );
}

#[test]
fn bytes_that_are_no_text() {
    let home = Home::new();
    let said = led(&home, b"Anna verhaal: caf\xe9 \xff\xfe\nAnna reden: caf\xc3\xa9\n");
    assert_eq!(
        answers(&said),
        "[1/5 inbreng 0:00/5:00] Anna verhaal: caf\u{fffd} \u{fffd}\u{fffd}\n\
         ✓ #1 Anna · verhaal\n\
         [1/5 inbreng 0:00/5:00] Anna reden: café\n\
         ✓ #2 Anna · reden\n\
         Sessie incident-TODAY staat klaar om verder te gaan: intervisie resume incident-TODAY\n"
    );
    assert!(minutes(&home).contains("#1 Anna · verhaal: caf\u{fffd} \u{fffd}\u{fffd}\n"));
}

#[test]
fn what_a_terminal_would_obey() {
    let home = Home::new();
    let lines = "Anna verhaal: a\0b\u{1b}[2J\u{1b}]0;c\u{7}d\re\tf\u{202e}g\u{9b}1mh\n\
                 \u{1b}[2J verhaal: x\nAnna verhaal @\u{1b}[2J: x\n/\u{1b}[2J\n\
                 /verleng \u{1b}[2J\n/toestemming Bram\n/einde Om \u{1b}[2J.\n";
    let said = led(&home, lines);
    assert_eq!(
        answers(&said),
        "[1/5 inbreng 0:00/5:00] Anna verhaal: a�b�[2J�]0;c�d e f�g�1mh\n\
         ✓ #1 Anna · verhaal\n\
         [1/5 inbreng 0:00/5:00] �[2J verhaal: x\n\
         ✗ �[2J doet niet mee; er zijn: Anna, Bram, Carla, Dirk\n\
         [1/5 inbreng 0:00/5:00] Anna verhaal @�[2J: x\n\
         ✗ �[2J doet niet mee; er zijn: Anna, Bram, Carla, Dirk\n\
         [1/5 inbreng 0:00/5:00] /�[2J\n\
         ✗ het commando /�[2j bestaat niet — zie /help\n\
         [1/5 inbreng 0:00/5:00] /verleng �[2J\n\
         ✗ ‘�[2J’ is geen tijd; schrijf bijvoorbeeld 2m of 90s\n\
         [1/5 inbreng 0:00/5:00] /toestemming Bram\n\
         de woorden van Bram mogen in het verslag van anderen\n\
         [1/5 inbreng 0:00/5:00] /einde Om �[2J.\n\
         Inbreng van de casus is afgesloten: Om �[2J.\n\
         de sessie is afgesloten: Om �[2J.\n\
         Sessie incident-TODAY is afgesloten. Verslag: intervisie minutes incident-TODAY --for \
         NAAM\n"
    );
    assert_eq!(
        minutes(&home),
        "Fase 1 van 5: Inbreng van de casus\n   \
            0:00  #1 Anna · verhaal: a�b�[2J�]0;c�d e f�g�1mh\n   \
            0:00  de woorden van Bram mogen in het verslag van anderen\n   \
            0:00  Inbreng van de casus is afgesloten: Om �[2J.\n   \
            0:00  de sessie is afgesloten: Om �[2J.\n"
    );
}

#[test]
fn a_very_long_line() {
    let home = Home::new();
    let long = "x".repeat(1_000_000);
    let said = led(&home, format!("Anna verhaal: {long}\n{long}\nAnna reden: Kort.\n"));
    assert!(said.contains("\n✓ #1 Anna · verhaal\n"), "the long one");
    assert!(said.contains("\n✓ #2 Anna · reden\n"), "the one after it");
    assert!(minutes(&home).contains(&format!("#1 Anna · verhaal: {long}\n")), "it is kept whole");
}

/// The reader is gone before anything is said.
#[test]
fn an_output_that_nobody_reads() {
    let home = Home::new();
    let lines = format!("{AGREE}Anna verhaal: Een arts.\n");
    for args in [&["show", "incident"][..], &["methods"], &["--help"], &RUN] {
        let mut command = home.program();
        command.args(args).arg("--lang=nl").stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.stderr(Stdio::piped()).spawn().expect("the program starts");
        drop(child.stdout.take());
        std::io::Write::write_all(&mut child.stdin.take().expect("an input"), lines.as_bytes())
            .or_else(|error| if args == RUN { Err(error) } else { Ok(()) })
            .expect("it listens");
        let done = child.wait_with_output().expect("it ends");
        let said = (done.status.code(), String::from_utf8_lossy(&done.stderr).into_owned());
        assert_eq!(said, (Some(0), String::new()), "{args:?}");
    }
    assert!(minutes(&home).ends_with("#1 Anna · verhaal: Een arts.\n"), "it was kept all the same");
}

#[test]
fn an_error_that_nobody_reads() {
    let home = Home::new();
    let mut child = home.program().args(["check", "incidnt"]).stderr(Stdio::piped()).spawn();
    let child = child.as_mut().expect("the program starts");
    drop(child.stderr.take());
    assert_eq!(child.wait().expect("it ends").code(), Some(2));
    let said = talk(&home, home.program().args(["check", "incidnt"]), b"").complaint(2);
    assert!(!said.is_empty());
}
