//! Simulated people: they play every method to its end, in any circle that fits, and say so where
//! nobody can.

#![expect(clippy::disallowed_methods, reason = "a test writes the script that it loads")]

use std::path::PathBuf;

use intervisie::method::{Method, Role};
use intervisie::rehearsal::{Outcome, Story, Verdict, report, run_all};
use intervisie::script::{Host, Library, METHODS, Meter, Script};
use intervisie::words::{Language, Words};

const NAMES: [&str; 10] =
    ["Anna", "Bram", "Carla", "Dirk", "Eva", "Fatma", "Gijs", "Hanna", "Ids", "Jet"];

fn run(stories: &[Story], library: &Library) -> Vec<Outcome> {
    run_all(stories, library, Meter::none(), 2, Language::Dutch).expect("there are threads")
}

/// A circle of so many people: the least for each role, the rest where there is room for any.
fn cast(method: &Method, count: usize) -> Option<String> {
    let mut names = NAMES.iter().take(count);
    let mut roles: Vec<(&Role, Vec<&str>)> = Vec::new();
    for (role, own) in method.roles.iter().enumerate().map(|(at, role)| {
        let later = method.drawn_from(intervisie::method::RoleId::at(at)).is_some();
        (role, if later { 0 } else { usize::from(role.seats.least) })
    }) {
        let people: Vec<&str> = names.by_ref().take(own).copied().collect();
        if people.len() < own {
            return None;
        }
        roles.push((role, people));
    }
    let rest: Vec<&str> = names.copied().collect();
    let wide = roles.iter_mut().find(|(role, _)| role.seats.most > 8 && !role.leads);
    if let Some((_, people)) = wide {
        people.extend(&rest);
    }
    let fits = roles.iter().map(|(_, people)| people.len()).sum::<usize>() == count;
    let of = |(role, people): &(&Role, Vec<&str>)| format!("{}: {people:?}", role.id);
    fits.then(|| roles.iter().map(of).collect::<Vec<_>>().join(", "))
}

/// A story a size and seed, of a method that a library knows.
fn stories(name: &str, method: &Method) -> Vec<Story> {
    let mut all = Vec::new();
    for (count, seed) in (3..=10).flat_map(|count| [(count, 1), (count, 7), (count, 42)]) {
        let Some(people) = cast(method, count) else { continue };
        let text = format!(
            "let s = rehearse_whole(\"{name}\", #{{ {people} }});\n\
             s.play_bots({seed});\nexpect(s.ended).is(true);\n"
        );
        let script = Script::new(format!("{name}-{count}-{seed}.rhai"), text);
        all.push(Story { name: format!("{name}/{count}-{seed}"), script });
    }
    all
}

#[test]
fn every_method_is_played_to_its_end_in_any_size() {
    let folder = PathBuf::from("examples/methods");
    let library = Library::new(vec![folder]);
    let mut all = Vec::new();
    for name in library.names() {
        let found = library.find(&name).expect("it is listed");
        let loaded = Host::with(Meter::none(), library.clone(), None).load_found(&found);
        let method = loaded.expect("it loads").table.method.clone();
        let own = stories(&name, &method);
        assert!(own.len() >= 3, "{name} fits hardly any circle");
        all.extend(own);
    }
    assert!(all.len() >= 20 * METHODS.len());
    let outcomes = run(&all, &library);
    let told = report::text(&outcomes, &Words::new(Language::Dutch));
    assert!(outcomes.iter().all(|outcome| outcome.verdict == Verdict::Passed), "{told}");
    assert_eq!(outcomes, run(&all, &library), "the same seed plays the same");
}

#[test]
fn what_nobody_can_do_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let script = "let m = method(\"proef\").title(\"Proef\");\n\
                  let groep = m.role(\"groep\").at_least(1);\n\
                  let gast = m.role(\"gast\").at_most(1);\n\
                  m.kinds([\"vraag\", \"dank\"]);\n\
                  m.phase(\"een\").title(\"Een\").may(groep, \"vraag\").may(gast, \"dank\")\n\
                      .must(count(\"dank\") >= 1, \"P-1\");\n";
    std::fs::write(folder.path().join("proef.rhai"), script).expect("room");
    let library = Library::new(vec![folder.path().to_owned()]);
    let story = "let s = rehearse(\"proef\", #{ groep: [\"Anna\", \"Bram\"] });\ns.play_bots(3);\n";
    let script = Script::new("dank.rhai", story);
    let story = Story { name: "proef/dank".to_owned(), script };
    let told = report::text(&run(&[story], &library), &Words::new(Language::Dutch));
    let expected = "\
✗ proef/dank (dank.rhai:2)
    verwacht: gesimuleerde mensen spelen de sessie uit (zaad 3)
    gevonden:
        niemand kan wat hier nog nodig is
        Fase 1 van 1: Een
          · nog geen dank (P-1)
";
    assert!(told.starts_with(expected), "{told}");
}
