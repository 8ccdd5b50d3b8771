//! A session led line by line at times of its own, to read its minutes afterwards.

use std::rc::Rc;

use intervisie::driver::{Driver, InMemory};
use intervisie::repl::Room;
use intervisie::report::{About, Minutes};
use intervisie::script::{Host, Library, Meter, Script, ScriptRules, on_script_thread};
use intervisie::session::{Cast, Session, View, Viewer};
use intervisie::time::{Span, Time};
use intervisie::words::{Language, Words};

/// What a session is led with.
pub(crate) struct Story<'a> {
    pub(crate) script: Script,
    /// Who, each with the roles that he or she has.
    pub(crate) people: &'a [(&'a str, &'a str)],
    /// Lines; `+2m` lets time pass.
    pub(crate) lines: &'a str,
}

/// A method that comes with the program.
pub(crate) fn built_in(name: &str) -> Script {
    Library::default().find(name).expect("it is built in").script
}

/// Leads it and looks at it.
pub(crate) fn led<T: Send>(story: &Story<'_>, look: impl FnOnce(&Session) -> T + Send) -> T {
    on_script_thread(|| look(room(story).session())).expect("a thread for scripts")
}

fn room(story: &Story<'_>) -> Room<ScriptRules, InMemory> {
    let library = Library::new(vec!["examples/methods".into()]);
    let loaded = Host::with(Meter::none(), library, None).load(&story.script);
    let loaded = loaded.unwrap_or_else(|error| panic!("{}", error.render(false)));
    let method = &loaded.table.method;
    let seat = |(name, role): &(&str, &str)| {
        ((*name).to_owned(), vec![method.role_called(role).expect("a role")])
    };
    let seats: Vec<_> = story.people.iter().map(seat).collect();
    let cast = Rc::new(Cast::seat(method, &seats).expect("they fit"));
    let mut rules = loaded.rules.clone();
    let session = Session::open(Rc::clone(&loaded.table), cast, &mut rules);
    let mut room = Room::new(Driver::new(session, rules, InMemory), words());
    let mut now = Time::ZERO;
    for line in story.lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(span) = line.strip_prefix('+') {
            now = now + Span::parse(span).expect("a span");
            room.tick(now).expect("it is kept in memory");
        } else {
            let reply = room.hear(line, now).expect("it is kept in memory");
            assert!(!reply.text.contains('✗'), "{line}: {}", reply.text);
        }
    }
    room
}

pub(crate) fn words() -> Words {
    Words::new(Language::Dutch)
}

/// The minutes of somebody, as they go to paper.
pub(crate) fn minutes(session: &Session, reader: &str) -> Minutes {
    let person = session.cast().person(reader).expect("somebody of the cast");
    let about = About {
        session: Some("proef".to_owned()),
        day: Some("2026-11-23".to_owned()),
        follows: None,
    };
    Minutes::of(&words(), &View::on_paper(session, Viewer::Person(person)), about)
}

/// The same minutes in all forms.
pub(crate) fn forms(minutes: &Minutes) -> [String; 4] {
    let words = words();
    let json = serde_json::to_string_pretty(minutes).expect("plain data");
    [minutes.text(&words), minutes.markdown(&words), minutes.html(&words), json]
}
