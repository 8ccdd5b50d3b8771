//! Sessions of real methods, led line by line on a virtual clock.

use std::path::PathBuf;
use std::rc::Rc;

use intervisie::driver::{Driver, InMemory};
use intervisie::method::{Method, RoleId};
use intervisie::notation::{Said, bind};
use intervisie::script::{Host, Library, Meter, ScriptRules, Tongue, on_script_thread};
use intervisie::session::{Actor, Cast, Command, Input, Session, View, Viewer};
use intervisie::time::Time;
use intervisie::words::{Language, Words};

/// Which method by whom: each name with the roles of that person.
pub(crate) type Led = (&'static str, &'static [(&'static str, &'static [&'static str])]);

pub(crate) const KOMMEER: Led = (
    "kommeer",
    &[
        ("Anna", &["inbrenger"]),
        ("Bram", &["gespreksleider"]),
        ("Carla", &["deelnemer"]),
        ("Dirk", &["deelnemer"]),
        ("Eva", &["deelnemer"]),
    ],
);

pub(crate) const CASE_CLINIC: Led = (
    "case-clinic",
    &[
        ("Anna", &["casusgever"]),
        ("Bram", &["coach", "tijdwachter"]),
        ("Carla", &["coach"]),
        ("Dirk", &["coach"]),
    ],
);

pub(crate) const TROIKA: Led = (
    "troika",
    &[
        ("Anna", &["client"]),
        ("Bram", &["consultant"]),
        ("Carla", &["consultant"]),
        ("Dirk", &["client"]),
        ("Eva", &["consultant"]),
        ("Fien", &["consultant"]),
        ("Gijs", &["begeleider"]),
    ],
);

/// Leads a session by what is typed, and looks at it then; `+2m` lets time pass.
pub(crate) fn led<T: Send>(
    language: Language,
    (method, people): Led,
    lines: &str,
    look: impl FnOnce(&Words, &Session, Time) -> T + Send,
) -> T {
    on_script_thread(|| {
        let library = Library::new(vec![PathBuf::from("examples/methods")]);
        let found = library.find(method).expect("it is there");
        let tongue = (language == Language::English).then_some(Tongue::English);
        let loaded = Host::with(Meter::none(), library, tongue).load_found(&found);
        let loaded = loaded.expect("it is right");
        let cast = Rc::new(seated(&loaded.table.method, people));
        let mut rules = loaded.rules.clone();
        let session = Session::open(Rc::clone(&loaded.table), cast, &mut rules);
        let mut driver = Driver::new(session, rules, InMemory);
        let words = Words::new(language);
        let now = lines.lines().fold(Time::ZERO, |now, line| say(&words, &mut driver, now, line));
        look(&words, driver.session(), now)
    })
    .expect("a thread for scripts")
}

/// Types a line; what time it is then.
fn say(words: &Words, driver: &mut Driver<ScriptRules, InMemory>, now: Time, line: &str) -> Time {
    match bind(line, &View::new(driver.session(), Viewer::Host)) {
        Ok(Said::Wait(span)) => {
            driver.advance_to(now + span).expect("it is kept in memory");
            return now + span;
        }
        Ok(Said::Input(input)) => {
            if let Err(halt) = driver.feed(now, &input) {
                panic!("{line}: {halt:?}");
            }
        }
        Ok(Said::Together { people, question, yes }) => {
            for person in people.iter() {
                let (by, command) = (Actor::Person(person), Command::Answer { question, yes });
                driver.feed(now, &Input { by, command, text: "" }).expect("an answer");
            }
        }
        Ok(other) => assert_eq!(other, Said::Nothing, "{line}"),
        Err(error) => panic!("{line}: {}", words.notation_error(driver.session(), &error)),
    }
    now
}

fn seated(method: &Method, people: &[(&str, &[&str])]) -> Cast {
    let role = |id: &&str| -> RoleId { method.role_id(id).expect("a role") };
    let seat =
        |(name, roles): &(&str, &[&str])| ((*name).to_owned(), roles.iter().map(role).collect());
    let people: Vec<(String, Vec<RoleId>)> = people.iter().map(seat).collect();
    Cast::seat(method, &people).expect("they fit")
}
