//! Examples of the language of methods: each is loaded, and played by people who try everything.

use std::rc::Rc;

use intervisie::driver::{Driver, InMemory};
use intervisie::method::Method;
use intervisie::notation::{Said, bind};
use intervisie::script::{
    BEFORE_EXAMPLES, Host, Loaded, Meter, Script, ScriptRules, on_script_thread,
};
use intervisie::session::{Cast, Event, Session, View, Viewer};
use intervisie::time::{Span, Time};

use super::Told;

/// Runs an example; what is told when it is wrong, or when one of its closures is.
pub(super) fn run(example: &str) -> Result<(), Told> {
    let begins = ["let m = method(", "let m = extend("].iter().any(|own| example.contains(own));
    let text = if begins { example.to_owned() } else { format!("{BEFORE_EXAMPLES}{example}") };
    let told = on_script_thread(|| {
        let loaded = Host::new(Meter::none()).load(&Script::new("example.rhai", text));
        play(&loaded.map_err(|error| (error.message, error.hint))?)
    });
    told.expect("a thread for scripts")
}

/// Everybody tries everything in every phase, and time goes on.
fn play(loaded: &Loaded) -> Result<(), Told> {
    let method = &loaded.table.method;
    let cast = Rc::new(Cast::seat(method, &people(method)).expect("enough people"));
    let mut rules = loaded.rules.clone();
    let session = Session::open(Rc::clone(&loaded.table), Rc::clone(&cast), &mut rules);
    let mut driver = Driver::new(session, rules, InMemory);
    let mut time = Time::ZERO;
    for _ in &method.phases {
        for kind in &method.kinds[4..] {
            for name in cast.names() {
                say(&mut driver, time, &format!("{name} {}: woorden", kind.id));
            }
        }
        time = time + Span(600_000);
        driver.advance_to(time).expect("it is kept in memory");
        say(&mut driver, time, "/volgende");
    }
    let journal = driver.session().journal();
    let failed = journal.iter().flat_map(|(_, _, events)| events).find_map(|event| match event {
        Event::RuleFailed(_, text) => Some(journal.text(*text)),
        _ => None,
    });
    failed.map_or(Ok(()), |failed| Err(of_rendered(failed)))
}

fn say(driver: &mut Driver<ScriptRules, InMemory>, time: Time, line: &str) {
    let said = bind(line, &View::new(driver.session(), Viewer::Host));
    if let Ok(Said::Input(input)) = said {
        let _ = driver.feed(time, &input);
    }
}

/// As many people as every role needs, each with one role.
fn people(method: &Method) -> Vec<(String, Vec<intervisie::method::RoleId>)> {
    let mut names = ["Anna", "Bram", "Carla", "Dirk", "Eva", "Fien", "Gijs", "Hugo"].into_iter();
    let mut people = Vec::new();
    for role in &method.roles {
        let id = method.role_id(&role.id).expect("it is there");
        for _ in 0..role.seats.least.max(1).min(role.seats.most) {
            people.push((names.next().expect("a name").to_owned(), vec![id]));
        }
    }
    people
}

/// The message and the hint of an error that is kept as it was drawn.
fn of_rendered(text: &str) -> Told {
    let line = |mark: &str| text.lines().find_map(|line| Some(line.split_once(mark)?.1.to_owned()));
    (line("Error: ").unwrap_or_else(|| text.to_owned()), line("Help: "))
}
