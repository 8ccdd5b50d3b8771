//! The prompt without a terminal and without a clock: whole conversations, compared word by word.

#[path = "prompt/ahead.rs"]
mod ahead;
#[path = "prompt/full.rs"]
mod full;
#[path = "prompt/plain.rs"]
mod plain;

use std::cell::Cell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use full::Disk;
use intervisie::driver::Driver;
use intervisie::repl::{Board, Clock, Ear, Heard, Reading, Room, converse, seat};
use intervisie::script::{Host, Library, Meter, ScriptRules, on_script_thread};
use intervisie::session::Session;
use intervisie::time::{Span, Time};
use intervisie::words::{Language, Words};

/// What happens at the people's side, and when.
#[derive(Clone)]
enum Step {
    Line(Span, &'static str),
    Interrupt,
    /// Nobody says anything until then.
    Quiet(Span),
    /// The machine sleeps.
    Sleep(Span),
}

/// People who say what a script tells them, and a clock that they carry.
struct Table {
    steps: VecDeque<Step>,
    now: Rc<Cell<Reading>>,
    prompt: String,
    said: String,
}

struct Hand(Rc<Cell<Reading>>);

impl Clock for Hand {
    fn read(&mut self) -> Reading {
        let reading = self.0.get();
        self.0.set(Reading { gap: None, ..reading });
        reading
    }
}

impl Ear for Table {
    fn ask(&mut self, board: Board) {
        self.prompt = board.prompt;
    }

    fn hear(&mut self, _: Duration) -> Heard {
        let now = |span: Span| Reading { time: Time(span.0), gap: None };
        match self.steps.pop_front() {
            None => Heard::End,
            Some(Step::Line(at, line)) => {
                self.now.set(now(at));
                let prompt = std::mem::take(&mut self.prompt);
                self.say(&format!("{prompt}{line}\n"));
                Heard::Line(line.to_owned())
            }
            Some(Step::Interrupt) => Heard::Interrupt,
            Some(Step::Quiet(until)) => {
                self.now.set(now(until));
                Heard::Nothing
            }
            Some(Step::Sleep(gap)) => {
                self.now.set(Reading { gap: Some(gap), ..self.now.get() });
                Heard::Nothing
            }
        }
    }

    fn say(&mut self, text: &str) {
        self.said.push_str(text);
    }
}

/// Leads an Incident session and tells everything that was shown.
fn conversation(language: Language, given: &[(&str, &str)], steps: Vec<Step>) -> String {
    led(language, given, steps, Disk::empty()).expect("it can be kept")
}

/// The same with a disk of its own; an error with its causes.
fn led(
    language: Language,
    given: &[(&str, &str)],
    steps: Vec<Step>,
    disk: Disk,
) -> Result<String, String> {
    let people = |said: &mut Table, room: &mut Led, hand: &mut Hand| converse(room, said, hand);
    led_by(language, given, steps, disk, people)
}

/// A room of the built-in methods on a disk of its own.
type Led = Room<ScriptRules, Disk>;

/// The same, through whatever hears the people.
fn led_by(
    language: Language,
    given: &[(&str, &str)],
    steps: Vec<Step>,
    disk: Disk,
    talk: impl Fn(&mut Table, &mut Led, &mut Hand) -> anyhow::Result<()> + Sync,
) -> Result<String, String> {
    on_script_thread(|| {
        let found = Library::default().find("incident").expect("it is built in");
        let loaded = Host::new(Meter::none()).load(&found.script).expect("it is right");
        let now = Rc::new(Cell::new(Reading { time: Time::ZERO, gap: None }));
        let steps = steps.into();
        let mut people =
            Table { steps, now: Rc::clone(&now), prompt: String::new(), said: String::new() };
        let words = Words::new(language);
        let names = ["Anna", "Bram", "Carla", "Dirk", "Eva"].map(str::to_owned);
        let own = |(role, name): &(&str, &str)| ((*role).to_owned(), (*name).to_owned());
        let given: Vec<_> = given.iter().map(own).collect();
        let cast = seat(&words, &loaded.table.method, &names, &given, &|_, _| None, &mut people);
        let mut rules = loaded.rules.clone();
        let cast = Rc::new(cast.expect("they fit"));
        let session = Session::open(Rc::clone(&loaded.table), cast, &mut rules);
        let mut room = Room::new(Driver::new(session, rules, disk), words);
        let ended = talk(&mut people, &mut room, &mut Hand(now));
        ended.map(|()| people.said).map_err(|error| format!("{error:#}"))
    })
    .expect("a thread for scripts")
}

fn shown(name: &str, said: &str) {
    insta::assert_snapshot!(name, said);
}

fn line(line: &'static str) -> Step {
    Step::Line(Span::ZERO, line)
}

const LED: [(&str, &str); 2] = [("inbrenger", "Anna"), ("gespreksleider", "Bram")];

/// What is said after everybody agreed to begin, at once.
fn agreed(agree: [&'static str; 3], steps: Vec<Step>) -> Vec<Step> {
    agree.map(line).into_iter().chain(steps).collect()
}

const AGREE: [&str; 3] = ["iedereen ja", "/bewaar altijd", "/volgende"];

#[test]
fn the_transcript_in_the_readme_is_real() {
    let readme = include_str!("../README.md");
    let block = readme.split("```\n").find(|part| part.starts_with("$ intervisie run"));
    let block =
        block.or_else(|| readme.split("```").find(|part| part.contains("$ intervisie run")));
    let block = block.expect("the README shows a session").trim_start_matches('\n');
    let (_, shown) = block.split_once('\n').expect("a command and what it shows");
    let typed = shown.lines().filter_map(|line| {
        let asked = line.split_once(") ").filter(|_| line.starts_with("Wie is"));
        asked.or_else(|| line.split_once("] ").filter(|_| line.starts_with('['))).map(|(_, it)| it)
    });
    let said = conversation(Language::Dutch, &[], typed.map(line).collect());
    let shown = shown.replace("Incident-methode — sessie incident-2026-11-23\n\n", "");
    assert!(said.starts_with(&shown), "the README should show:\n{said}");
}

#[test]
fn the_example_of_the_readme_is_a_whole_session() {
    let steps = include_str!("../examples/incident.txt").lines().map(line).collect();
    let said = conversation(Language::Dutch, &LED, steps);
    assert!(said.ends_with("\nde sessie is afgesloten\n"), "{said}");
    let refused: Vec<&str> = said.lines().filter(|line| line.starts_with("✗")).collect();
    assert!(matches!(refused[..], [advice] if advice.contains("I-25")), "{refused:?}");
}

#[test]
fn a_session_that_stumbles_and_goes_on() {
    let steps = vec![
        line("/volgende"),
        line("Anna ja I-02"),
        line("iedereen misschien"),
        line("/bewaar lang"),
        line("Dirk nee G-07"),
        line("iedereen ja"),
        line("iedereen ja"),
        line("Dirk ja"),
        line("/bewaar 30d"),
        line("/volgende"),
        line("Ana verhaal: Wie?"),
        line("Anna verhal: Wat?"),
        line("/volgend"),
        line("Anna verhaal\nAnna verhaal Het ging mis\nAnna verhaal (feiten) Hij zei: nee"),
        line("Anna: Welk woord?"),
        line("+4m"),
        line("/verleng lang"),
        line("Anna antwoord #9: Waarop?"),
        line("Anna verhaal (feitn): Waarover?"),
        line("Anna verhaal @Fred: Voor wie?"),
        Step::Interrupt,
        line("/aanvaard Dirk"),
        line("/terug Dirk"),
        line("/uit Anna"),
        line("/binnen Anna"),
        line("/rol inbrenger Carla"),
        line("/rol gespreksleider Eva"),
        line("/overslaan ?2"),
        line("Anna verhaal ?1"),
        line("/toestemming Fred"),
        line("/toestemming Anna"),
        line("/toestemming Anna misschien"),
        line("/toestemming Anna nee"),
        line("/weg Dirk moet naar huis"),
        line("Dirk vraag: Ben ik er nog?"),
        line("Dirk notitie: Volgende keer."),
        line("/terug Dirk"),
        line("/pauze"),
        line("Anna verhaal: Nu?"),
        line("/verder"),
        line("/ongedaan"),
        line("/verder"),
        line("/einde"),
        line("/einde Het brandalarm gaat."),
    ];
    insta::assert_snapshot!(conversation(Language::Dutch, &LED, steps));
}

#[test]
fn the_clock_reaches_the_room() {
    let minutes = Span::minutes;
    let steps = vec![
        Step::Line(minutes(3), "Anna verhaal: Vorige week …"),
        Step::Quiet(minutes(4)),
        Step::Line(Span::seconds(299), "Anna reden: Ik slaap er slecht van."),
        Step::Quiet(Span::seconds(301)),
        Step::Line(Span::seconds(330), "Anna verwachting: Denk mee."),
        Step::Line(Span::seconds(331), "/verleng 2m"),
        Step::Quiet(minutes(6)),
        Step::Sleep(minutes(20)),
        Step::Line(minutes(6), "Anna ja I-02"),
        Step::Line(minutes(6), "/verder"),
        Step::Line(minutes(6), "/spreektijd"),
        Step::Line(minutes(6), "/stop"),
    ];
    insta::assert_snapshot!(conversation(Language::Dutch, &LED, agreed(AGREE, steps)));
}

#[test]
fn in_english_the_method_keeps_its_own_words() {
    let steps = vec![
        line("/why Carla vraag"),
        line("/next"),
        line("/next We know the story."),
        line("Carla vraag: Wat gebeurde er?"),
        line("/status"),
        line("/help"),
        line("/quit"),
    ];
    let steps = agreed(["everyone yes", "/keep always", "/next"], steps);
    insta::assert_snapshot!(conversation(Language::English, &LED, steps));
}
