//! English: every text of a built-in method has its English, and a session can be led in it.

use std::fmt::Write as _;
use std::rc::Rc;

use intervisie::driver::{Driver, InMemory};
use intervisie::method::Method;
use intervisie::repl::Room;
use intervisie::report::step_plan;
use intervisie::script::{Host, Library, METHODS, Meter, Tongue, on_script_thread};
use intervisie::session::{Cast, Session};
use intervisie::time::Time;
use intervisie::words::{Language, Words};

const ENGLISH: Option<Tongue> = Some(Tongue::English);

/// Words that are the same in both languages, and names that stay.
const SAME: [&str; 4] = ["Whitepaper", "Spreek & Luister", "Intervisie methode 4", "Context"];

#[test]
fn no_text_of_a_built_in_method_lacks_its_english() {
    let lacking = on_script_thread(|| {
        let library = Library::new(Vec::new());
        let host = Host::new(Meter::none());
        let mut lacking = Vec::new();
        for (name, _) in METHODS {
            let found = library.find(name).expect("it is built in");
            assert!(found.overlay.is_some(), "{name} has no overlay");
            for untold in host.untold(&found).expect("script and overlay are right") {
                lacking.push(format!("{name}: {untold:?}"));
            }
        }
        lacking
    });
    let lacking = lacking.expect("a thread for scripts");
    assert!(lacking.is_empty(), "\n  {}\n", lacking.join("\n  "));
}

#[test]
fn no_text_of_a_method_stays_dutch() {
    let mut stays = Vec::new();
    for (name, _) in METHODS {
        let (dutch, english) = (texts(&method(name, None)), texts(&method(name, ENGLISH)));
        assert_eq!(dutch.len(), english.len(), "{name}");
        for ((path, dutch), (_, english)) in dutch.iter().zip(&english) {
            let same = SAME.iter().any(|word| dutch.contains(word));
            if dutch == english && dutch.len() > 4 && !same {
                stays.push(format!("{name}: {path}: {dutch}"));
            }
        }
    }
    assert!(stays.is_empty(), "\n  {}\n", stays.join("\n  "));
}

/// Only the language differs: the same statements, with the same rules at the same places.
#[test]
fn an_overlay_changes_nothing_but_texts() {
    for (name, _) in METHODS {
        let silent = |mut method: Method| {
            method.texts(&mut |_, _, text| text.clear());
            method
        };
        assert_eq!(silent(method(name, None)), silent(method(name, ENGLISH)), "{name}");
    }
}

#[test]
fn the_step_plan_of_kommeer_in_english() {
    let plan = step_plan(&Words::new(Language::English), &method("kommeer", ENGLISH));
    insta::assert_snapshot!("kommeer-in-english", plan);
}

#[test]
fn a_session_is_led_in_english() {
    let lines = [
        "everyone yes",
        "/keep no",
        "/next",
        "Anna story: The doctor told me to hurry.",
        "Carla question: When?",
        "Anna reason: It bothers me.",
        "Anna expectation: Think along.",
        "/next",
        "Carla question (facts): Did you answer her?",
        "Dirk solution: Talk to her.",
        "/why Dirk solution",
        "/next we go on",
        "Carla remark: She freezes.",
        "/remove Anna",
        "Carla remark: She freezes.",
        "/next",
        "Bram invitation",
        "/next",
        "/leave Anna on my way home",
        "Carla suggestion: Ask for help.",
        "/status",
    ];
    insta::assert_snapshot!("led-in-english", led(&lines));
}

fn led(lines: &[&str]) -> String {
    on_script_thread(|| {
        let host = Host::with(Meter::none(), Library::new(Vec::new()), ENGLISH);
        let found = Library::new(Vec::new()).find("kommeer").expect("it is built in");
        let loaded = host.load_found(&found).expect("it is right");
        let method = &loaded.table.method;
        let role = |id: &str| vec![method.role_called(id).expect("the method has it")];
        let people = [
            ("Anna", "presenter"),
            ("Bram", "facilitator"),
            ("Carla", "participant"),
            ("Dirk", "participant"),
        ];
        let people = people.map(|(name, id)| (name.to_owned(), role(id)));
        let cast = Rc::new(Cast::seat(method, &people).expect("they fit"));
        let mut rules = loaded.rules.clone();
        let session = Session::open(Rc::clone(&loaded.table), cast, &mut rules);
        let driver = Driver::new(session, rules, InMemory);
        let mut room = Room::new(driver, Words::new(Language::English));
        let mut told = room.open();
        for line in lines {
            let reply = room.hear(line, Time::ZERO).expect("it is kept in memory");
            let _ = write!(told, "> {line}\n{}", reply.text);
        }
        told
    })
    .expect("a thread for scripts")
}

fn method(name: &str, tongue: Option<Tongue>) -> Method {
    on_script_thread(|| {
        let host = Host::with(Meter::none(), Library::new(Vec::new()), tongue);
        let found = Library::new(Vec::new()).find(name).expect("it is built in");
        host.load_found(&found).expect("it is right").table.method.clone()
    })
    .expect("a thread for scripts")
}

/// Every text with its path; names that are the id are left out.
fn texts(method: &Method) -> Vec<(String, String)> {
    let mut all = Vec::new();
    method.clone().texts(&mut |path, _, text| {
        if path.rsplit('.').next() != Some("name") {
            all.push((path.to_owned(), text.clone()));
        }
    });
    all
}
