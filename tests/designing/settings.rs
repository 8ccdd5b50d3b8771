//! A number that whoever runs, shows, rehearses or extends a method may choose.

use super::said::ask;
use super::support::Home;

const BASE: &str = r#"let m = method("basis").title("Basis");
let minuten = m.setting("minuten", 10);
m.setting("ronden", 2);
let groep = m.role("groep").at_least(2);
m.kinds(["zin"]);
m.phase("praten").title("Praten").at_most(minuten.minutes).may(groep, "zin")
    .on_act("zin", |s| [say(`${minuten} is ${s.setting("minuten")}`)]);
"#;

/// A folder with a method that has settings, a variant that changes one, and one that borrows.
fn home() -> Home {
    let home = Home::new();
    home.put("methods/basis.rhai", BASE);
    home.put(
        "methods/kort.rhai",
        "let m = extend(\"basis\", set(\"minuten\", 5)).named(\"kort\").title(\"Kort\");\n",
    );
    home.put("methods/korter.rhai", "extend(\"kort\", set(\"ronden\", 1)).named(\"korter\");\n");
    home.put(
        "methods/geleend.rhai",
        "let m = method(\"geleend\");\nm.role(\"groep\");\n\
         m.borrow(\"basis\", \"praten\", [set(\"minuten\", 3), set(\"ronden\", 1)]);\n",
    );
    home
}

/// The line of the first phase, and those of the settings.
fn shown(home: &Home, args: &[&str]) -> Vec<String> {
    let plan = ask(home, &[&["show"], args].concat(), "").answer();
    let lines = plan.lines().filter(|line| line.starts_with("in te") || line.starts_with("1."));
    lines.map(str::to_owned).collect()
}

#[test]
fn a_plan_shows_what_can_be_set_and_what_was() {
    assert_eq!(
        ask(&home(), &["show", "basis", "--set=minuten=8"], "").answer(),
        "Basis (basis)\n\n\
         groep: minstens 2\n\
         in te stellen: minuten = 8 (zo gegeven)\n\
         in te stellen: ronden = 2\n\n\
         1. Praten — hoogstens 8:00\n   \
            Wie doet wat\n   \
            - groep mag: zin\n   \
            Vanzelf\n   \
            - na zin: wat het script zegt (basis.rhai:7)\n"
    );
}

#[test]
fn whoever_stands_further_out_decides() {
    let home = home();
    let time = |minutes: &str| format!("1. Praten — hoogstens {minutes}:00");
    let set = |name: &str, value: &str| format!("in te stellen: {name} = {value}");
    let kort = [set("minuten", "5"), set("ronden", "2"), time("5")];
    assert_eq!(shown(&home, &["kort"]), kort);
    let given = [set("minuten", "8 (zo gegeven)"), set("ronden", "2"), time("8")];
    assert_eq!(shown(&home, &["kort", "--set=minuten=8"]), given);
    let korter = [set("minuten", "5"), set("ronden", "1"), time("5")];
    assert_eq!(shown(&home, &["korter"]), korter);
    let borrowed = [set("minuten", "3"), set("ronden", "1"), time("3")];
    assert_eq!(shown(&home, &["geleend"]), borrowed);
    let given = [set("minuten", "4 (zo gegeven)"), set("ronden", "1"), time("4")];
    assert_eq!(shown(&home, &["geleend", "--set=minuten=4"]), given);
}

#[test]
fn what_cannot_be_set_is_told_with_what_can() {
    let home = home();
    let told = |args: &[&str]| ask(&home, args, "").complaint(2);
    assert_eq!(
        told(&["show", "basis", "--set=minutn=8"]),
        "basis heeft geen instelling minutn; bedoel je ‘minuten’? Er zijn: minuten, ronden\n"
    );
    assert_eq!(
        told(&["check", "basis", "--set=stoelen=8"]),
        "basis heeft geen instelling stoelen; er zijn: minuten, ronden\n"
    );
    assert_eq!(
        told(&["run", "incident", "--people=Anna", "--set=minuten=8"]),
        "incident heeft niets in te stellen\n"
    );
    for (given, wrong) in [
        ("minuten=acht", "‘acht’ is geen heel getal; schrijf bijvoorbeeld --set minuten=8\n"),
        ("minuten=1.5", "‘1.5’ is geen heel getal; schrijf bijvoorbeeld --set minuten=8\n"),
        ("minuten", "er staat niet op welk getal minuten komt; schrijf --set minuten=8\n"),
        ("=8", "er staat niet wat op 8 komt; schrijf --set minuten=8\n"),
    ] {
        assert_eq!(told(&["show", "basis", "--set", given]), wrong);
    }
    assert_eq!(
        told(&["show", "basis", "--set=minuten=8", "--set=minuten=9"]),
        "minuten wordt twee keer ingesteld; geef het één getal\n"
    );
    let english = ["show", "basis", "--set=minutn=8", "--lang=en"];
    let said = super::said::talk(&home, home.program().args(english), b"").complaint(2);
    assert_eq!(
        said,
        "basis has no setting minutn; did you mean ‘minuten’? There are: minuten, ronden\n"
    );
}

#[test]
fn a_script_that_sets_what_is_not_there_is_told_so() {
    let home = home();
    let wrong = |script: &str| {
        home.put("methods/fout.rhai", script);
        let said = ask(&home, &["check", "fout"], "").complaint(3);
        let told = said.lines().filter(|line| line.contains("Error") || line.contains("Help"));
        told.map(str::to_owned).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(
        wrong("extend(\"basis\", set(\"minutn\", 5)).named(\"fout\");"),
        "Error: `basis` has no setting `minutn`\n   \
            │ Help: did you mean `minuten`? there are: minuten, ronden"
    );
    assert_eq!(
        wrong("extend(\"incident\", set(\"minuten\", 5)).named(\"fout\");"),
        "Error: `incident` has no setting `minuten`\n   │ Help: nothing can be set there"
    );
    assert_eq!(
        wrong("extend(\"basis\", [set(\"minuten\", 5), set(\"minuten\", 6)]).named(\"fout\");"),
        "Error: `minuten` is set twice\n   │ Help: set it once"
    );
    assert_eq!(
        wrong("extend(\"basis\", 5).named(\"fout\");"),
        "Error: a number does not give a setting its value\n   \
            │ Help: write `set(\"minuten\", 8)`, or several in a list"
    );
    assert_eq!(
        wrong("let m = extend(\"basis\").named(\"fout\");\nm.setting(\"minuten\", 5);"),
        "Error: the setting `minuten` came along already: basis.rhai:2\n   \
            │ Help: give it another value where it comes from: `extend(\"…\", set(\"…\", 8))`"
    );
}

#[test]
fn a_session_goes_on_with_what_it_was_given() {
    let home = home();
    let run = ["run", "kort", "--people=Anna,Bram", "--set=minuten=8"];
    let roles = ["--role=groep=Anna", "--role=groep=Bram"];
    let said = ask(&home, &[&run[..], &roles].concat(), "Anna zin: Een.\n").answer();
    assert!(said.contains("Fase 1 van 1: Praten — hoogstens 8:00\n"), "{said}");
    assert!(said.contains("#1 Anna · zin\n8 is 8\n"), "{said}");
    let said = ask(&home, &["resume"], "Bram zin: Twee.\n").answer();
    assert!(said.contains("Fase 1 van 1: Praten — hoogstens 8:00\n"), "{said}");
    assert!(said.contains("#2 Bram · zin\n8 is 8\n"), "{said}");
}

#[test]
fn a_story_gives_values_of_its_own() {
    let home = home();
    let story = r#"
let people = #{ groep: ["Anna", "Bram"] };
let s = rehearse("basis", people, set("minuten", 8));
s.play(`
    +9m
`);
expect(s.overtime).is(true);
let t = rehearse("basis", people);
t.play(`
    +9m
`);
expect(t.overtime).is(false);
"#;
    home.put("scripts/basis/klok.rhai", story);
    let played = "✓ basis/klok\n\n1 verhaal, 2 regels: 1 geslaagd\n";
    assert_eq!(ask(&home, &["rehearse"], "").answer(), played);
    let said = ask(&home, &["rehearse", "--set=minuten=7"], "").both(1);
    assert!(said.contains("verwacht: s.overtime is false"), "{said}");
    assert_eq!(
        ask(&home, &["rehearse", "--set=minutn=7"], "").complaint(2),
        "wat hier gespeeld wordt, heeft geen instelling minutn; bedoel je ‘minuten’? Er zijn: \
         minuten, ronden\n"
    );
    let wrong = story.replace("\"minuten\", 8", "\"minutn\", 8");
    home.put("scripts/basis/klok.rhai", wrong);
    let said = ask(&home, &["rehearse"], "").both(3);
    assert!(said.contains("Error: there is no setting `minutn`"), "{said}");
    assert!(said.contains("Help: did you mean `minuten`?"), "{said}");
}
