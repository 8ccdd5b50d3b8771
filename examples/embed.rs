//! The library in thirty lines: load a method, seat people, play, and see what each may see.

use std::rc::Rc;

use intervisie::driver::{Driver, InMemory};
use intervisie::notation::{Said, bind};
use intervisie::report::minutes;
use intervisie::script::{Host, Library, Meter, on_script_thread};
use intervisie::session::{Cast, Session, View, Viewer};
use intervisie::time::Time;
use intervisie::words::{Language, Words};

fn main() {
    on_script_thread(play).expect("a thread for scripts");
}

fn play() {
    let found = Library::default().find("incident").expect("it is built in");
    let loaded = Host::new(Meter::none()).load(&found.script).expect("it is right");
    let method = &loaded.table.method;
    let role = |id: &str| vec![method.role_id(id).expect("the method has it")];
    let people = [("Anna", "inbrenger"), ("Bram", "gespreksleider"), ("Carla", "deelnemer")];
    let people = people.map(|(name, id)| (name.to_owned(), role(id)));
    let cast = Cast::seat(method, &people).expect("they fit");
    let mut rules = loaded.rules.clone();
    let session = Session::open(Rc::clone(&loaded.table), Rc::new(cast), &mut rules);
    let mut driver = Driver::new(session, rules, InMemory);
    let words = Words::new(Language::Dutch);
    let agreed = ["Anna ja", "Bram ja", "Carla ja", "/bewaar niet", "/volgende"];
    let lines = agreed.into_iter().chain(["Anna verhaal: Vorige week …", "Carla vraag: Wanneer?"]);
    for (at, line) in (0..).zip(lines) {
        let said = bind(line, &View::new(driver.session(), Viewer::Host)).expect("it can be read");
        let Said::Input(input) = said else { continue };
        match driver.feed(Time(10_000 * at), &input) {
            Ok(_) => println!("✓ {line}"),
            Err(halt) => println!("✗ {line}: {halt:?}"),
        }
    }
    println!("{}", minutes(&words, &View::new(driver.session(), Viewer::Host)));
}
