//! What is counted, and what is not.

use intervisie::method::{Key, Method, PhaseId, Statement, Word};
use intervisie::rehearsal::{Count, Coverage, Verdict, built_in, meant, run_all};
use intervisie::script::{Host, Library, METHODS, Meter, on_script_thread};
use intervisie::words::Language;

use super::support::Home;
use super::{STORY, home, run, sum};

/// A method that another value of a setting builds otherwise: a phase more, before the others.
const SOMETIMES: &str = "let m = method(\"soms\");\n\
    let lid = m.role(\"lid\").at_least(1, \"S-0\");\n\
    m.kinds([\"woord\"]);\nlet meer = m.setting(\"meer\", 0);\n\
    if meer > 0 { m.phase(\"meer\").may(lid, \"woord\", \"S-9\"); }\n\
    m.phase(\"kring\").may(lid, \"woord\", \"S-1\").must(lid.each(1, \"woord\"), \"S-2\");\n";

fn loaded(library: Library, name: &str) -> Method {
    let name = name.to_owned();
    let load = move || {
        let found = library.find(&name).expect("it is there");
        let host = Host::with(Meter::none(), library, None);
        host.load_found(&found).expect("it is right").table.method.clone()
    };
    on_script_thread(load).expect("a thread for scripts")
}

/// How often the first statement that cites an id was touched.
fn of(method: &Method, coverage: &Coverage, id: &str) -> Count {
    let cites = |it: &Statement| match it {
        Statement::Cited(key) => method.rule(*key).is_some_and(|rule| rule.cites(id)),
        _ => false,
    };
    coverage.of(method.statements().into_iter().find(cites).expect("something cites it"))
}

#[test]
fn the_built_in_stories_touch_every_statement() {
    let library = Library::new(Vec::new());
    let outcomes = run_all(&built_in(), &library, Meter::none(), 2, Language::Dutch);
    let outcomes = outcomes.expect("there are threads");
    let covered = sum(&outcomes);
    let names: Vec<&str> = METHODS.iter().map(|(name, _)| *name).collect();
    assert_eq!(meant(&outcomes).into_iter().collect::<Vec<_>>(), names);
    for name in names {
        let method = loaded(library.clone(), name);
        assert!(covered.is_of(name, &method));
        let coverage = covered.of(name).expect("it was rehearsed");
        let untouched = method.statements().into_iter().filter(|it| coverage.of(*it).hits == 0);
        assert_eq!(untouched.collect::<Vec<_>>(), [], "{name}");
    }
}

#[test]
fn counts_are_the_same_with_any_number_of_jobs() {
    let home = home(STORY);
    let stories = [("alles/een", STORY), ("alles/twee", STORY), ("alles/drie", STORY)];
    let all = sum(&run(&home, &stories, 1));
    assert_eq!(all, sum(&run(&home, &stories, 3)));
    let once = sum(&run(&home, &stories[..1], 1));
    let mut thrice = once.clone();
    thrice.add(&once).expect("it is the same method");
    thrice.add(&once).expect("it is the same method");
    assert_eq!(all, thrice);
}

#[test]
fn another_value_of_a_setting_is_counted_where_it_says_the_same() {
    let home = Home::new();
    home.put("methods/soms.rhai", SOMETIMES);
    let story = "let s = rehearse(\"soms\", #{ lid: \"Anna\" });\n\
        s.play(`Anna woord: een`);\n\
        let t = rehearse(\"soms\", #{ lid: \"Anna\" }, set(\"meer\", 1));\n\
        t.play(`\nAnna woord: een\n/volgende\n/volgende\n! geweigerd S-2\nAnna woord: twee\n`);\n";
    let outcomes = run(&home, &[("soms/meer", story)], 1);
    assert_eq!(outcomes[0].verdict, Verdict::Passed);
    let method = loaded(Library::new(vec![home.folder.path().join("methods")]), "soms");
    let covered = sum(&outcomes);
    let coverage = covered.of("soms").expect("it was rehearsed");
    assert_eq!(coverage.sessions(), 2);
    assert_eq!(of(&method, coverage, "S-1"), Count { hits: 2, kept: 2, broken: 0 });
    assert_eq!(of(&method, coverage, "S-2"), Count { hits: 1, kept: 0, broken: 1 });
    assert_eq!(coverage.phase(PhaseId(0)).begun, 2);
}

#[test]
fn counts_of_a_method_that_changed_do_not_add_up() {
    let home = Home::new();
    let story = "let s = rehearse(\"soms\", #{ lid: \"Anna\" });\ns.play(`Anna woord: een`);\n";
    home.put("methods/soms.rhai", SOMETIMES);
    let mut before = sum(&run(&home, &[("soms/een", story)], 1));
    home.put("methods/soms.rhai", format!("// Anders.\n{SOMETIMES}"));
    let after = sum(&run(&home, &[("soms/een", story)], 1));
    let kept = before.clone();
    let told = before.add(&after).expect_err("its lines moved");
    assert_eq!((told.method.as_str(), &before), ("soms", &kept));
}

#[test]
fn whoever_cannot_be_seated_breaks_a_rule_without_a_session() {
    let home = Home::new();
    home.put("methods/soms.rhai", SOMETIMES.replace("at_least(1", "at_least(2"));
    let story = "expect(seating(\"soms\", #{ lid: \"Anna\" })).has(\"lid\");\n";
    let covered = sum(&run(&home, &[("soms/geen", story)], 1));
    let coverage = covered.of("soms").expect("somebody was cast in it");
    let key = Key { phase: PhaseId(0), word: Word::Seats, nth: 0 };
    let count = coverage.of(Statement::Cited(key));
    assert_eq!((coverage.sessions(), count), (0, Count { hits: 1, kept: 0, broken: 1 }));
}

#[test]
fn what_was_done_again_after_going_back_is_counted_in_its_own_phase() {
    let home = Home::new();
    home.put("methods/soms.rhai", TWO);
    let story = "let s = rehearse(\"twee\", #{ lid: \"Anna\" });\n\
        s.play(`\n/volgende\n/ongedaan\n/rol baas Anna\n`);\n";
    home.put("methods/twee.rhai", TWO);
    let outcomes = run(&home, &[("twee/terug", story)], 1);
    assert_eq!(outcomes[0].verdict, Verdict::Passed);
    let method = loaded(Library::new(vec![home.folder.path().join("methods")]), "twee");
    let covered = sum(&outcomes);
    let coverage = covered.of("twee").expect("it was rehearsed");
    assert_eq!(of(&method, coverage, "T-1").hits, 1);
    assert_eq!(of(&method, coverage, "T-2").hits, 0);
}

/// Two phases that give the same role.
const TWO: &str = "let m = method(\"twee\");\n\
    let lid = m.role(\"lid\");\nlet baas = m.role(\"baas\");\n\
    m.kinds([\"woord\"]);\nm.phase(\"een\").may(lid, \"woord\").appoint(baas, lid, \"T-1\");\n\
    m.phase(\"twee\").may(lid, \"woord\").appoint(baas, lid, \"T-2\");\n";

#[test]
fn a_phase_that_somebody_left_did_not_end_by_itself() {
    let home = Home::new();
    home.put(
        "methods/kies.rhai",
        "let m = method(\"kies\");\nlet lid = m.role(\"lid\").at_least(2);\n\
         let baas = m.role(\"baas\");\nm.kinds([\"stem\", \"woord\"]);\n\
         m.phase(\"kiezen\").may(lid, [\"stem\", \"woord\"]).choose(baas, lid, \"stem\", \"K-1\")\
         .done_when(count(\"woord\") >= 2);\nm.phase(\"klaar\").may(lid, \"woord\");\n",
    );
    let method = loaded(Library::new(vec![home.folder.path().join("methods")]), "kies");
    let begin = "let s = rehearse(\"kies\", #{ lid: [\"Anna\", \"Bram\"] });\n";
    let ends = |lines: &str| {
        let story = format!("{begin}s.play(`\nAnna stem @Bram: die\n{lines}\n`);\n");
        let outcomes = run(&home, &[("kies/een", &story)], 1);
        assert_eq!(outcomes[0].verdict, Verdict::Passed);
        let covered = sum(&outcomes);
        let coverage = covered.of("kies").expect("it was rehearsed");
        assert_eq!(of(&method, coverage, "K-1"), Count { hits: 1, kept: 1, broken: 0 });
        coverage.of(Statement::DoneWhen(PhaseId(0))).hits
    };
    assert_eq!(ends("/volgende"), 0);
    assert_eq!(ends("Anna woord: een\nAnna woord: twee"), 1);
}
