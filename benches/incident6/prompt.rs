//! How long somebody at the prompt waits for an answer when much was said already: from Enter to
//! what is shown, and to the next prompt with all that stands around it.

use std::rc::Rc;

use intervisie::driver::{Driver, InMemory};
use intervisie::repl::Room;
use intervisie::script::{Host, Library};
use intervisie::session::{Cast, Session};
use intervisie::time::Time;
use intervisie::words::{Language, Words};

use super::measure::{Figure, time};

const ACTS: usize = 5_000;
const LINES: usize = 50;

pub(crate) fn report(host: &Rc<Host>) {
    let mut room = room(host);
    for line in ["iedereen ja", "/bewaar altijd", "/volgende", "Anna verhaal: …", "Anna reden: …"]
    {
        let _ = say(&mut room, line);
    }
    for line in ["Anna verwachting: …", "Anna ja I-02", "/volgende"] {
        let _ = say(&mut room, line);
    }
    for _ in 0..ACTS / 2 {
        let _ = say(&mut room, "Carla vraag (feiten): Wat ging eraan vooraf, en wie waren erbij?");
        let _ = say(&mut room, "Anna antwoord: Een gesprek op de gang, met twee anderen erbij.");
    }
    let journal = room.session().journal().len();
    let mut answers = Vec::new();
    let mut prompts = Vec::new();
    for _ in 0..LINES {
        answers.push(time(|| drop(say(&mut room, "Dirk vraag (feiten): En daarna?"))));
        prompts.push(time(|| drop(room.board(Time::ZERO))));
    }
    let looked = time(|| drop(say(&mut room, "/stand")));
    let (answers, prompts) = (Figure::of(answers), Figure::of(prompts));
    println!(
        "prompt with {journal} entries: answer {:.2?}, what stands around the next line {:.2?}, \
         /stand {looked:.2?}",
        answers.median(),
        prompts.median(),
    );
}

fn room(host: &Rc<Host>) -> Room<intervisie::script::ScriptRules, InMemory> {
    let found = Library::default().find("incident").expect("it is built in");
    let loaded = host.load(&found.script).expect("it is right");
    let method = &loaded.table.method;
    let role = |id: &str| method.role_id(id).expect("it has this role");
    let (brings, leads, others) = (role("inbrenger"), role("gespreksleider"), role("deelnemer"));
    let seats = [("Anna", brings), ("Bram", leads), ("Carla", others), ("Dirk", others)];
    let seats = seats.map(|(name, role)| (name.to_owned(), vec![role]));
    let cast = Rc::new(Cast::seat(method, &seats).expect("they fit"));
    let mut rules = loaded.rules.clone();
    let session = Session::open(Rc::clone(&loaded.table), cast, &mut rules);
    Room::new(Driver::new(session, rules, InMemory), Words::new(Language::Dutch))
}

fn say<R: intervisie::session::Rules, K: intervisie::driver::Keeper>(
    room: &mut Room<R, K>,
    line: &str,
) -> String {
    room.hear(line, Time::ZERO).expect("it is kept in memory").text
}
