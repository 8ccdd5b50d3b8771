//! A session that was left, and whose script changed meanwhile.

use super::said::ask;
use super::support::Home;

/// While questions are asked, whoever told the story is out of the room.
const SCRIPT: &str = r#"
let m = method("mijn").title("Mijn methode");
let inbrenger = m.role("inbrenger").exactly(1);
let leider = m.role("leider").at_most(1).leads();
let deelnemer = m.role("deelnemer").at_least(2);
m.kinds(["verhaal", "vraag"]);
m.phase("vertellen").title("Vertellen")
    .only(inbrenger, "verhaal", "B-1", "De inbrenger vertelt.");
m.phase("beraden").title("Beraden").away(inbrenger, "B-2")
    .may(deelnemer, "vraag", "B-3")
    .must(deelnemer.each(2, "vraag"), "B-3");
m.phase("afronden").title("Afronden")
    .may(everyone, "verhaal", "B-4");
"#;

const PEOPLE: [&str; 8] = [
    "run",
    "mijn.rhai",
    "--people",
    "Anna,Bram,Carla,Dirk",
    "--role",
    "inbrenger=Anna",
    "--role",
    "leider=Bram",
];

const BEGIN: &str = "Anna verhaal: Een arts beet mij iets toe.\n/volgende\n/uit Anna\n\
                     Carla vraag: Waarom laat zij dat toe?\n/volgende Anna staat te wachten\n\
                     /binnen Anna\n";

/// A session that was begun and left.
fn begun() -> Home {
    let home = Home::new();
    home.put("mijn.rhai", SCRIPT);
    let said = ask(&home, &PEOPLE, BEGIN).answer();
    assert!(said.ends_with("intervisie resume mijn-TODAY\n"), "{said}");
    home
}

#[test]
fn a_session_that_is_resumed_keeps_its_version_until_it_is_asked() {
    let home = begun();
    home.put("mijn.rhai", SCRIPT.replace("B-4", "B-5"));
    let kept = ask(&home, &["resume"], "/waarom Carla verhaal\n").both(0);
    assert!(kept.contains("(B-4"), "{kept}");
    assert!(kept.contains("let op: mijn is sindsdien veranderd (mijn.rhai)"), "{kept}");
    let typed = ask(&home, &["resume"], "/herlaad\n/waarom Carla verhaal\n").both(0);
    let changed = "de methode is veranderd:\n  3. Afronden\n    ~ verwijst nu ook naar B-5\n";
    assert!(typed.contains(changed), "{typed}");
    assert!(typed.contains("(B-5"), "{typed}");
    let again = ask(&home, &["resume"], "/waarom Carla verhaal\n").answer();
    assert!(again.contains("(B-5"), "{again}");
}

#[test]
fn a_session_is_resumed_under_the_version_of_now() {
    let home = begun();
    home.put("mijn.rhai", SCRIPT.replace("B-4", "B-5"));
    let resumed = ask(&home, &["resume", "mijn", "--reload"], "/waarom Carla verhaal\n").answer();
    super::shown("resumed-under-the-version-of-now", &resumed);
    let none = ask(&home, &["resume", "--herlaad"], "").answer();
    assert!(none.contains("De methode is niet veranderd.\n"), "{none}");
    home.put("elders/mijn.rhai", SCRIPT.replace("\"afronden\"", "\"afsluiten\""));
    let elsewhere = ask(&home, &["resume", "--reload=elders/mijn.rhai"], "").answer();
    assert!(elsewhere.contains("fase `afronden` loopt nu, en bestaat niet"), "{elsewhere}");
    let nowhere = ask(&home, &["resume", "--reload=nergens.rhai"], "").complaint(2);
    assert!(nowhere.contains("cannot read nergens.rhai"), "{nowhere}");
}

#[test]
fn a_script_that_is_wrong_or_gone_leaves_a_session_as_it_is() {
    let home = begun();
    home.put("mijn.rhai", SCRIPT.replace("everyone", "iedereen"));
    let wrong = ask(&home, &["resume", "mijn", "--reload"], "/stand\n").answer();
    assert!(wrong.contains("`iedereen` is not known here"), "{wrong}");
    assert!(wrong.contains("deze sessie gaat verder met de vorige versie"), "{wrong}");
    assert!(wrong.contains("Fase 3 van 3: Afronden"), "{wrong}");
    home.put("mijn.rhai", SCRIPT);
    ask(&home, &["resume", "mijn"], "").answer();
}

#[test]
fn what_somebody_did_not_hear_stays_so_under_another_version() {
    let home = begun();
    let reader = |name: &str| ask(&home, &["minutes", "mijn", "--for", name], "").answer();
    let before = (reader("Anna"), reader("Carla"));
    assert!(!before.0.contains("staat te wachten"), "{}", before.0);
    assert!(before.1.contains("staat te wachten"), "{}", before.1);
    home.put("mijn.rhai", SCRIPT.replace(".away(inbrenger, \"B-2\")", ""));
    ask(&home, &["resume", "mijn", "--reload"], "").answer();
    let changed = "   0:00  de methode is veranderd:\n  2. Beraden\n    \
                   - inbrenger is de ruimte uit (B-2)\n";
    for (name, before) in [("Anna", before.0), ("Carla", before.1)] {
        let after = reader(name);
        assert!(after.contains(changed), "{after}");
        assert_eq!(after.replace(changed, ""), before, "{name}");
    }
}
