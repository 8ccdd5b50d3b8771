//! A session keeps up with its script: whole conversations in which somebody writes the script
//! again between two lines.

use std::cell::Cell;
use std::collections::VecDeque;
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use intervisie::driver::{Driver, InMemory};
use intervisie::repl::{Board, Clock, Ear, Heard, OnDisk, Reading, Room, converse, seat};
use intervisie::script::{Host, Library, Meter, Tongue, on_script_thread};
use intervisie::session::Session;
use intervisie::time::{Span, Time};
use intervisie::words::{Language, Words};

#[path = "reload/course.rs"]
mod course;
#[path = "reload/kept.rs"]
mod kept;
#[path = "support/said.rs"]
mod said;
#[path = "reload/stories.rs"]
mod stories;
mod support;

/// What happens, in order.
enum Step {
    /// Somebody types, so long after the session began.
    Line(Span, String),
    /// Somebody writes a file.
    Write(String, String),
}

/// People with an editor, and a clock that they carry.
struct Circle<'a> {
    folder: &'a Path,
    steps: VecDeque<Step>,
    now: Rc<Cell<Time>>,
    prompt: String,
    said: String,
}

struct Hand(Rc<Cell<Time>>);

impl Clock for Hand {
    fn read(&mut self) -> Reading {
        Reading { time: self.0.get(), gap: None }
    }
}

impl Ear for Circle<'_> {
    fn ask(&mut self, board: Board) {
        self.prompt = board.prompt;
    }

    fn hear(&mut self, _: Duration) -> Heard {
        loop {
            match self.steps.pop_front() {
                None => return Heard::End,
                Some(Step::Write(name, text)) => write(&self.folder.join(name), &text),
                Some(Step::Line(at, line)) => {
                    self.now.set(Time(at.0));
                    let prompt = std::mem::take(&mut self.prompt);
                    self.say(&format!("{prompt}{line}\n"));
                    return Heard::Line(line);
                }
            }
        }
    }

    fn say(&mut self, text: &str) {
        self.said.push_str(text);
    }
}

#[expect(clippy::disallowed_methods, reason = "the scripts are files that somebody writes")]
fn write(path: &Path, text: &str) {
    std::fs::write(path, text).expect("a file can be written");
}

/// A story in lines: `@5m Anna verhaal: …` is typed then, `=== mijn.rhai` and what follows until
/// `===` is written to that file; `~ this ~ that` writes the last one again with that for this.
fn steps(story: &str) -> VecDeque<Step> {
    let mut steps = VecDeque::new();
    let mut at = Span::ZERO;
    let mut last = (String::new(), String::new());
    let mut lines = story.lines().map(str::trim_end).filter(|line| !line.is_empty());
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix("=== ") {
            let own = lines.by_ref().take_while(|line| *line != "===");
            last = (name.to_owned(), own.flat_map(|line| [line, "\n"]).collect());
            steps.push_back(Step::Write(last.0.clone(), last.1.clone()));
        } else if let Some(change) = line.strip_prefix("~ ") {
            let gone = change.strip_suffix(" ~").map(|this| (this, ""));
            let (this, that) = gone.or(change.split_once(" ~ ")).expect("this and that");
            assert!(last.1.contains(this), "{this} stands in the script");
            last.1 = last.1.replace(this, &that.replace("\\n", "\n"));
            steps.push_back(Step::Write(last.0.clone(), last.1.clone()));
        } else {
            let timed = line.strip_prefix('@').and_then(|line| line.split_once(' '));
            let typed = timed.map_or(line, |(time, rest)| {
                at = Span::parse(time).expect("a time");
                rest
            });
            steps.push_back(Step::Line(at, typed.to_owned()));
        }
    }
    steps
}

/// Leads a session of `mijn.rhai`, which the story writes first, and tells everything that was
/// shown.
fn told(story: &str) -> String {
    told_in(Language::Dutch, story)
}

fn told_in(language: Language, story: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let mut steps = steps(story);
    while let Some(Step::Write(name, text)) =
        steps.pop_front_if(|step| matches!(step, Step::Write(..)))
    {
        write(&folder.path().join(name), &text);
    }
    on_script_thread(|| {
        let now = Rc::new(Cell::new(Time::ZERO));
        let (prompt, said) = (String::new(), String::new());
        let mut circle =
            Circle { folder: folder.path(), steps, now: Rc::clone(&now), prompt, said };
        let library = Library::new(vec![folder.path().to_owned()]);
        let tongue = (language == Language::English).then_some(Tongue::English);
        let mut scripts = OnDisk::new(library.clone(), Meter::none(), tongue, "mijn");
        let found = library.find("mijn").expect("the story begins with it");
        let host = Host::with(Meter::none(), library, tongue);
        let loaded = host.load_found(&found).expect("it is right");
        scripts.knows(&loaded.table.method);
        let words = Words::new(language);
        let people = ["Anna", "Bram", "Carla", "Dirk"].map(str::to_owned);
        let given = [("inbrenger", "Anna"), ("leider", "Bram")];
        let given = given.map(|(role, name)| (role.to_owned(), name.to_owned()));
        let cast = seat(&words, &loaded.table.method, &people, &given, &|_, _| None, &mut circle);
        let mut rules = loaded.rules.clone();
        let cast = Rc::new(cast.expect("they fit"));
        let session = Session::open(Rc::clone(&loaded.table), cast, &mut rules);
        let mut room = Room::new(Driver::new(session, rules, InMemory), words);
        room.follow(Box::new(scripts));
        converse(&mut room, &mut circle, &mut Hand(now)).expect("it is kept in memory");
        circle.said
    })
    .expect("a thread for scripts")
}

fn shown(name: &str, said: &str) {
    insta::assert_snapshot!(name, said);
}
