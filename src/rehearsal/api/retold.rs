//! Every session that a rehearsal or simulated people play is told again, and the script of that
//! plays the same session.

use std::mem::{Discriminant, discriminant};
use std::path::PathBuf;

use super::super::stories;
use super::super::story::{Story, Verdict};
use super::theatre::Theatre;
use crate::method::{Key, KindId, Method, PersonId, Role, RoleId};
use crate::report::{Telling, Wording, retell};
use crate::script::{Host, Library, Meter, Script, on_script_thread};
use crate::session::{Act, Actor, Command, Event, Input, NoRules, Record, Seq, Session, Viewer};
use crate::time::Time;
use crate::words::{Language, Words};

fn theatre() -> Theatre {
    Theatre::new(Meter::none(), library(), Words::new(Language::Dutch))
}

fn library() -> Library {
    Library::new(vec![PathBuf::from("examples/methods")])
}

fn records(session: &Session) -> Vec<(Time, Record)> {
    (0..).map(Seq).map_while(|seq| session.record(seq)).collect()
}

type Happening = (Discriminant<Event>, Option<Key>);

/// What happened when, and what was warned of, whoever said what in which words.
fn shape(session: &Session) -> Vec<(Time, Vec<Happening>)> {
    let warned = |event: &Event| match event {
        Event::Warned(key) | Event::Overridden(key) => Some(*key),
        _ => None,
    };
    let one = |event: &Event| (discriminant(event), warned(event));
    let entries = session.journal().iter();
    entries.map(|(_, entry, events)| (entry.time, events.iter().map(one).collect())).collect()
}

/// The same session, played from the script that it was told again in.
fn again(theatre: &Theatre, session: &Session, wording: Wording) -> Result<Session, String> {
    let method = session.table().method.id.clone();
    let telling = Telling { method: &method, id: "proef", wording };
    let text = retell(&Words::new(Language::Dutch), session, &telling)?;
    let script = Script::new("opnieuw.rhai", text.clone());
    let story = Story { name: "opnieuw".to_owned(), script };
    let outcome = theatre.run(&story);
    assert_eq!(outcome.verdict, Verdict::Passed, "{text}");
    Ok(theatre.sessions_of(&story).pop().expect("it passed"))
}

/// Whether all words stay or none, it is the same session; words that may not be told are not.
fn all_are_told_again(stories: &[Story]) {
    let (theatre, mut told) = (theatre(), 0);
    for story in stories {
        for session in theatre.sessions_of(story) {
            told += 1;
            let same = again(&theatre, &session, Wording::All).expect("it can be told");
            assert_eq!(records(&same), records(&session), "{}", story.name);
            for wording in [Wording::None, Wording::OnPaper(Viewer::Host)] {
                match again(&theatre, &session, wording) {
                    Ok(same) => assert_eq!(shape(&same), shape(&session), "{}", story.name),
                    Err(why) => assert!(is_hidden(&why), "{}: {why}", story.name),
                }
            }
        }
    }
    assert!(told >= stories.len(), "hardly any session is played");
}

fn is_hidden(why: &str) -> bool {
    let words = Words::new(Language::Dutch);
    ["retell-nameless", "retell-sealed"].iter().any(|id| words.tell(id) == why)
}

#[test]
fn every_rehearsal_is_told_again_as_the_same_session() {
    let paths = [PathBuf::from("scripts"), PathBuf::from("examples/scripts")];
    let all = stories::stories(&paths).expect("they are there");
    on_script_thread(|| all_are_told_again(&all)).expect("there are threads");
}

/// A story a size and seed, in which simulated people play a method to its end.
fn of_bots(name: &str, method: &Method) -> Vec<Story> {
    let mut all = Vec::new();
    for (count, seed) in (3..=10).map(|count| (count, 7 * count + 1)) {
        let Some(people) = people(method, count) else { continue };
        let text = format!("let s = rehearse_whole(\"{name}\", {people});\ns.play_bots({seed});\n");
        let script = Script::new(format!("{name}.rhai"), text);
        all.push(Story { name: format!("{name}/{count}-{seed}"), script });
    }
    all
}

/// The least for each role, and the rest where there is room for any number.
fn people(method: &Method, count: usize) -> Option<String> {
    let mut left: Vec<String> = (1..=count).rev().map(|nth| format!("P{nth}")).collect();
    let mut seats = Vec::new();
    for (at, role) in method.roles.iter().enumerate() {
        let later = method.drawn_from(RoleId::at(at)).is_some();
        let least = if later { 0 } else { usize::from(role.seats.least) };
        seats.push(left.split_off(left.len().checked_sub(least)?));
    }
    let wide = |role: &Role| role.seats.most > 8 && !role.leads;
    if let Some(at) = method.roles.iter().position(wide) {
        seats[at].append(&mut left);
    }
    let of = |(role, names): (&Role, &Vec<String>)| format!("\"{}\": {names:?}", role.id);
    let roles: Vec<String> = method.roles.iter().zip(&seats).map(of).collect();
    left.is_empty().then(|| format!("#{{ {} }}", roles.join(", ")))
}

#[test]
fn whatever_simulated_people_play_is_told_again_as_the_same_session() {
    let library = library();
    on_script_thread(|| {
        let mut all = Vec::new();
        for name in library.names() {
            let found = library.find(&name).expect("it is listed");
            let loaded = Host::with(Meter::none(), library.clone(), None).load_found(&found);
            all.extend(of_bots(&name, &loaded.expect("it loads").table.method));
        }
        assert!(all.len() > 3 * library.names().len());
        all_are_told_again(&all);
    })
    .expect("there are threads");
}

#[test]
fn words_are_what_they_were_whatever_is_in_them() {
    let words = [
        "`backtick` en ``twee``",
        "kosten: ${1 + 1}, $`, ${\"x\"} \\ en }",
        "/volgende",
        "+4m",
        "! geweigerd",
        "= s.phase",
        "// geen commentaar",
        "| een streep",
        "\"zo\" zei hij: \'ja\': nee",
        "eerste regel\ntweede `regel`\n\n  vierde ${regel}\n| vijfde",
        "#3 @Bram ?2 (feiten)",
        "een\\\n  twee\\",
        "ja",
        "\u{1f600} é ß İ",
    ];
    on_script_thread(|| {
        let theatre = theatre();
        let session = noted(&theatre, &words.map(str::to_owned));
        let same = again(&theatre, &session, Wording::All).expect("it can be told");
        assert_eq!(records(&same), records(&session));
    })
    .expect("there are threads");
}

/// A session of notes, each of these words.
fn noted(theatre: &Theatre, words: &[String]) -> Session {
    let text = "let s = rehearse(\"incident\", #{ inbrenger: \"Anna\", deelnemer: \"Bram\" });";
    let script = Script::new("proef.rhai", text);
    let story = Story { name: "proef".to_owned(), script };
    let mut session = theatre.sessions_of(&story).remove(0);
    let (by, act) = (Actor::Person(PersonId(0)), Command::Act(Act::of(KindId::NOTE)));
    for (text, seconds) in words.iter().zip(1..) {
        let input = Input { by, command: act, text };
        let done = session.handle(Time(seconds * 1_001), &input, &mut NoRules);
        done.expect("a note is always possible");
    }
    session
}

#[test]
fn what_is_too_long_for_a_script_is_told() {
    on_script_thread(|| {
        let words = Words::new(Language::Dutch);
        let theatre = theatre();
        let long = |count: usize, length: usize| vec!["`${".repeat(length / 3); count];
        for (fits, count, length) in
            [(true, 1, 4_000), (true, 200, 40), (false, 1, 30_000), (false, 900, 60)]
        {
            let session = noted(&theatre, &long(count, length));
            match again(&theatre, &session, Wording::All) {
                Ok(same) => assert!(fits && records(&same) == records(&session)),
                Err(why) => assert!(!fits && why == words.tell("retell-too-long"), "{why}"),
            }
        }
    })
    .expect("there are threads");
}
