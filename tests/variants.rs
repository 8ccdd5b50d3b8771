//! Methods that build on others: what a variant takes over, changes and leaves out, and what is
//! said when it cannot be.

#[path = "variants/told.rs"]
mod told;

use std::path::Path;

use intervisie::method::Method;
use intervisie::rehearsal::{Story, Verdict, run_all};
use intervisie::report::step_plan;
use intervisie::script::{Host, Library, Meter, Script, on_script_thread};
use intervisie::words::{Language, Words};
use tempfile::TempDir;

/// A folder of scripts beside the built-in ones.
struct Shelf(TempDir);

impl Shelf {
    fn new(scripts: &[(&str, &str)]) -> Shelf {
        let shelf = Shelf(tempfile::tempdir().expect("a folder"));
        for (name, text) in scripts {
            write(&shelf.0.path().join(format!("{name}.rhai")), text);
        }
        shelf
    }

    fn library(&self) -> Library {
        Library::new(vec![self.0.path().to_owned()])
    }

    /// The method of that name, or what is wrong with it.
    fn load(&self, name: &str) -> Result<Method, String> {
        let library = self.library();
        on_script_thread(|| {
            let found = library.find(name).map_err(|error| error.to_string())?;
            let host = Host::with(Meter::none(), library.clone(), None);
            let loaded = host.load_found(&found).map_err(|error| error.to_string())?;
            Ok(loaded.table.method.clone())
        })
        .expect("a thread for scripts")
    }

    fn wrong(&self, name: &str) -> String {
        self.load(name).expect_err("it cannot be loaded")
    }

    /// Plays a story with the methods of the shelf.
    fn plays(&self, text: &str) {
        let story = Story { name: "mijn/verhaal".to_owned(), script: Script::new("v.rhai", text) };
        let run = run_all(&[story], &self.library(), Meter::none(), 1, Language::Dutch);
        let verdict = run.expect("a thread").remove(0).verdict;
        assert_eq!(verdict, Verdict::Passed);
    }
}

fn ids(method: &Method) -> Vec<&str> {
    method.phases.iter().map(|phase| phase.id.as_str()).collect()
}

const SHORT: &str = r#"
let m = extend("kommeer").named("kommeer-kort").title("Kommeer in drie kwartier");
let deelnemer = m.role_of("deelnemer");
m.phase_of("verkennen").at_most(10.minutes);
m.phase("stilte").after("verkennen").title("Een minuut stilte").lasts(1.minute);
m.remove("afspraken");
"#;

#[test]
fn a_variant_is_its_base_with_what_it_changes() {
    let shelf = Shelf::new(&[("kommeer-kort", SHORT)]);
    let method = shelf.load("kommeer-kort").expect("it is right");
    let steps = ["inbreng", "verkennen", "stilte", "kommeeren", "delen", "afronding"];
    assert_eq!(ids(&method), [&steps[..], &["terugblik"]].concat());
    let scripts: Vec<&str> = method.scripts.iter().map(|script| script.name.as_str()).collect();
    assert_eq!(scripts, ["kommeer-kort.rhai", "kommeer.rhai", "incident.rhai", "bijeenkomst.rhai"]);
    let plan = step_plan(&Words::new(Language::Dutch), &method);
    assert!(plan.contains("2. Verkennen van de casus — hoogstens 10:00\n"), "{plan}");
    assert!(plan.contains("3. Een minuut stilte — precies 1:00\n"), "{plan}");
}

#[test]
fn a_phase_that_lasts_so_long_ends_by_itself_and_tells_what_was_open() {
    let strict = "let m = extend(\"incident\").named(\"streng\");\n\
                  m.phase_of(\"inbreng\").lasts(5.minutes, \"A-02\", \"Vijf is vijf.\");";
    Shelf::new(&[("streng", strict)]).plays(
        r#"
let s = rehearse("streng", #{ inbrenger: "Anna", deelnemer: ["Bram", "Carla", "Dirk"] });
s.play(`
    Anna verhaal: Het begon zo.
    +4m
    Anna reden: Omdat het me dwarszit.
    +1m
    Anna verwachting: Te laat.
    ! geweigerd I-06
`);
expect(s.phase).is("verkennen");
expect(s.transcript).has("de tijd voor Inbreng van de casus is om");
expect(s.transcript).has("niet gehaald: inbrenger: een verwachting (I-14)");
"#,
    );
}

#[test]
fn a_case_is_chosen_where_a_variant_asks_for_it() {
    let chosen = "let m = extend(\"incident\").named(\"gekozen\");\n\
                  m.borrow(\"bijeenkomst\", \"casuskeuze\").before(\"inbreng\");";
    Shelf::new(&[("gekozen", chosen)]).plays(
        r#"
let s = rehearse_whole("gekozen",
    #{ gespreksleider: "Bram", deelnemer: ["Anna", "Carla", "Dirk"] });
s.play(`
    iedereen ja
    /bewaar 30d
    /volgende
    Anna pitch: Een arts die mij afsnauwde.
    Dirk pitch: Een klas die niet meedeed.
    /volgende
    ! geweigerd A-17
    /rol inbrenger Dirk
    /volgende
    Dirk verhaal: Halverwege het uur stond iedereen op.
    Anna verhaal: En bij mij dan?
    ! geweigerd I-11
`);
expect(s.phase).is("inbreng");
expect(s.warned("P-01")).because("Carla bracht geen casus mee").is(true);
"#,
    );
}

#[test]
fn a_role_gets_no_more_people_than_it_has_places() {
    let two = r#"
let m = method("tweetal");
let host = m.role("gespreksleider").at_most(1).leads();
let group = m.role("deelnemer").at_least(2);
let watch = m.role("waarnemer").at_most(2);
let remark = m.kind("opmerking");
let start = m.phase("begin");
start.appoint(watch, group);
start.may(everyone, remark);
"#;
    Shelf::new(&[("tweetal", two)]).plays(
        r#"
let s = rehearse("tweetal",
    #{ gespreksleider: "Bram", deelnemer: ["Anna", "Carla", "Dirk", "Eva"] });
s.play(`
    /rol waarnemer Anna
    /rol waarnemer Carla
    Dirk opmerking: Wie kijkt er toe?
    /rol waarnemer Dirk
    ! geweigerd
    /rol waarnemer Carla
    Dirk opmerking: Dan doe ik mee.
`);
"#,
    );
}

#[test]
fn what_a_variant_leaves_over_goes() {
    let library = Shelf::new(&[]);
    let ui = library.load("ui").expect("it is built in");
    let kinds: Vec<&str> = ui.kinds.iter().map(|kind| kind.id.as_str()).collect();
    assert!(!kinds.contains(&"oplossing"), "only removed phases had it: {kinds:?}");
    assert!(kinds.contains(&"vraag") && kinds.contains(&"dank"), "{kinds:?}");
    assert_eq!(ui.topic_id("feiten"), None);
}

#[test]
fn what_a_variant_takes_away_by_rule_is_of_any_word() {
    let library = Shelf::new(&[
        (
            "kring",
            "let m = method(\"kring\"); let d = m.role(\"groep\").at_least(2);\n\
             m.kinds([\"zin\"]); m.kind(\"stem\"); m.kind(\"bel\").process();\n\
             let g = m.groups(\"tafel\", d).of(2);\n\
             m.phase(\"een\").may(d, [\"zin\", \"stem\"]).in_turn(d, \"A-1\").silent(\"A-2\")\n\
                 .split(g, \"A-3\").choose(\"keus\", \"stem\", \"A-4\");\n\
             m.phase(\"twee\").may(d, \"zin\").when(count(\"zin\") >= 1, \"A-5\");",
        ),
        (
            "losse-kring",
            "let m = extend(\"kring\").named(\"losse-kring\");\n\
             m.phase_of(\"een\").remove(\"A-1\").remove(\"A-2\").remove(\"A-3\").remove(\"A-4\");\n\
             m.phase_of(\"twee\").remove(\"A-5\");",
        ),
    ]);
    let variant = library.load("losse-kring").expect("it can be loaded");
    let [first, second] = variant.phases.as_slice() else { panic!("two phases") };
    assert!(first.floor.is_none() && first.silence.is_none() && first.within.is_none());
    assert!(first.choices.is_empty() && second.when.is_none());
    // The leader's acts that have no place in a phase are of the method as a whole.
    assert!(variant.kind_id("bel").is_some());
}

#[test]
fn a_variant_speaks_the_words_of_its_group() {
    let library = Library::default();
    let host = Host::with(Meter::none(), library, None);
    let text = "let m = extend(\"kommeer\").named(\"van-ons\");\n\
                m.role_of(\"inbrenger\").called(\"casusbrenger\");\n\
                m.kind_of(\"vraag\").called(\"vraagje\");\n\
                m.phase_of(\"delen\").called(\"oogsten\");";
    let loaded = host.load(&Script::new("van-ons.rhai", text)).expect("it loads");
    let method = &loaded.table.method;
    let names = [
        method.role(method.role_called("casusbrenger").expect("a role")).id.as_str(),
        method.kind(method.kind_called("vraagje").expect("a kind")).id.as_str(),
        method.phase(method.phase_called("oogsten").expect("a phase")).id.as_str(),
    ];
    assert_eq!(names, ["inbrenger", "vraag", "delen"]);
}

#[expect(clippy::disallowed_methods, reason = "methods are files")]
fn write(path: &Path, text: &str) {
    std::fs::write(path, text).expect("a file");
}
