//! One method beside another: what changes, for whom, in whole outputs.

use super::compare;
use super::said::{ask, talk};
use super::support::Home;

/// A variant of Incident that changes a bit of everything.
const VARIANT: &str = r#"let m = extend("incident").named("anders").title("Anders dan anders")
    .people(3..=8, "G-09", "Drie mag ook.");
let leider = m.role_of("gespreksleider");
let deelnemer = m.role_of("deelnemer");
deelnemer.at_least(2, "X-1", "Met z'n tweeën.");
let kijker = m.role("kijker").at_most(2).neutral();
let minuten = m.setting("minuten", 12);
m.kind("lach").wordless();
m.topics("kleur").topic("rood", "rood", ["Wat is rood?"]);
m.borrow("bijeenkomst", "casuskeuze").before("inbreng");
m.phase_of("inbreng").title("Vertellen").lasts(minuten.minutes, "X-2", "Twaalf.")
    .remove("I-14").remove("I-12")
    .prompt(m.role_of("inbrenger"), "Vertel wat je casus inhoudt.", "I-12");
m.phase_of("bespreken").before("verkennen");
m.phase_of("verkennen").remove("I-25")
    .avoid(everyone, ["oplossing", "suggestie"], "X-3", "Liever niet.")
    .never(kijker, "vraag", "X-4").limit(2, "vraag", per_person, "X-5").turned(leider, "X-6")
    .brief("vraag", 20, "X-7").must(act("vraag").each(1, "antwoord"), "I-23")
    .on_enter([say("Kom."), jump("delen"), set("minuten", 3)])
    .done_when(|s| s.count("vraag") > 3);
m.phase_of("delen").may(everyone, "oplossing", "X-8").show("verhaal", kijker);
m.phase_of("afronding")
    .remove("I-51").last("laatste-woord", "I-51", "Zij heeft het laatste woord.");
"#;

/// What changes from one method to another, with these scripts at hand.
fn diff(scripts: &[(&str, &str)], args: &[&str]) -> String {
    let home = Home::new();
    for (name, text) in scripts {
        home.put(&format!("methods/{name}.rhai"), text);
    }
    let args = [&["diff"], args].concat();
    talk(&home, home.program().args(args), b"").answer()
}

#[test]
fn kommeer_beside_incident() {
    compare("incident-kommeer-nl", &diff(&[], &["incident", "kommeer", "--lang=nl"]));
    compare("incident-kommeer-en", &diff(&[], &["incident", "kommeer", "--lang=en"]));
}

#[test]
fn a_variant_beside_its_base_and_the_other_way_round() {
    let shelf = [("anders", VARIANT)];
    compare("variant-nl", &diff(&shelf, &["incident", "anders", "--lang=nl"]));
    compare("variant-en", &diff(&shelf, &["incident", "anders", "--lang=en"]));
    compare("variant-back", &diff(&shelf, &["anders", "incident", "--lang=nl"]));
}

#[test]
fn a_method_beside_itself() {
    let same = "kommeer en kommeer zijn gelijk\n";
    assert_eq!(diff(&[], &["kommeer", "kommeer", "--lang=nl"]), same);
    let same = "kommeer and kommeer are the same\n";
    assert_eq!(diff(&[], &["kommeer", "kommeer", "--lang=en"]), same);
}

const ONE: &str = r#"let m = method("een").title("Een");
let a = m.role("a").exactly(1);
let b = m.role("b").at_least(1);
m.kinds(["zin", "vraag", "antwoord"]);
m.topics("t").topic("x", "x").topic("y", "y");
m.phase("praten").title("Praten")
    .may(a + b, ["zin", "vraag"], "R-1")
    .prompt(a + b, "Een.").prompt(a, "Twee.")
    .must(count("zin") >= 1 & (a + b).each(1, ["zin", "vraag"]), "R-2", "Zo.")
    .on_act(["zin", "vraag"], |s| [
        say("Ja."),
    ]);
m.phase("stil").title("Stil").on_enter([remind(b, "Stil."), jump("praten")]);
"#;

/// The same in another order, and its rights in another cut.
const OTHER: &str = r#"let m = method("twee").title("Een");
m.kinds(["antwoord", "vraag", "zin"]);
m.topics("t").topic("x", "x").topic("y", "y");
let b = m.role("b").at_least(1);
let a = m.role("a").exactly(1);
m.phase("praten").title("Praten")
    .may(b, "zin", "R-1").may(a, "vraag", "R-1").may(a, "zin", "R-1")
    .may(b, ["vraag", "zin"], "R-1")
    .prompt(b + a, "Een.").prompt(a, "Twee.")
    .must(count("zin") >= 1 & (b + a).each(1, ["vraag", "zin"]), "R-2", "Zo.")
    .on_act(["vraag", "zin"], |s| [
        say("Ja."),
    ]);
m.phase("stil").title("Stil").on_enter([remind(b, "Stil."), jump("praten")]);
"#;

#[test]
fn what_means_the_same_is_the_same_however_it_is_put() {
    let shelf = [("een", ONE), ("twee", OTHER)];
    let same = "een en twee zijn gelijk\n";
    assert_eq!(diff(&shelf, &["een", "twee", "--lang=nl"]), same);
}

#[test]
fn what_is_said_otherwise_is_told_and_no_more() {
    let told = |from: &str, to: &str| {
        assert!(ONE.contains(from), "{from}");
        let other = ONE.replacen(from, to, 1);
        let said = diff(&[("een", ONE), ("twee", &other)], &["een", "twee", "--lang=nl"]);
        let lines = said.lines().filter(|line| line.starts_with("  "));
        lines.map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        told(
            ".prompt(a + b, \"Een.\").prompt(a, \"Twee.\")",
            ".prompt(a, \"Twee.\").prompt(a + b, \"Een.\")"
        ),
        ["~ de vragen en aanwijzingen komen in een andere volgorde"]
    );
    assert_eq!(told("prompt(a, \"Twee.\")", "prompt(b, \"Twee.\")"), ["~ a: Twee. → b: Twee."]);
    assert_eq!(
        told("\"Zo.\"", "\"Omdat.\""),
        ["~ minstens een zin en a en b, ieder: een zin of vraag; de uitleg is nu: “Omdat.”"]
    );
    assert_eq!(
        told("\"R-1\")", "\"R-9\")"),
        ["~ verwijst nu ook naar R-9", "~ verwijst niet meer naar R-1"]
    );
    assert_eq!(
        told(".must(count", ".should(count"),
        ["~ Nodig om verder te gaan: minstens een zin en a en b, ieder: een zin of vraag — Zo. \
          (R-2) → Liefst ook: minstens een zin en a en b, ieder: een zin of vraag — Zo. (R-2)"]
    );
    // A closure is compared by how it is written, to its last bracket.
    assert_eq!(
        told("say(\"Ja.\")", "say(\"Nee.\")"),
        ["~ na zin en vraag: wat het script zegt (een.rhai:10) → na zin en vraag: wat het script \
          zegt (twee.rhai:10)"]
    );
    assert_eq!(told("jump(\"praten\")", "jump(\"stil\")").len(), 1);
    assert_eq!(
        told(
            ".may(a + b, [\"zin\", \"vraag\"], \"R-1\")",
            ".may(everyone, [\"zin\", \"vraag\"], \"R-1\")"
        ),
        ["+ iedereen mag nu ook: zin en vraag (R-1)", "~ verwijst niet meer naar R-1"]
    );
}

#[test]
fn another_program_reads_json() {
    let other = ONE.replacen(".may(a + b, [\"zin\"", ".avoid(b, [\"antwoord\"", 1);
    let other = other.replacen("method(\"een\")", "method(\"twee\")", 1);
    let said = diff(&[("een", ONE), ("twee", &other)], &["een", "twee", "--json", "--lang=nl"]);
    compare("json", &said);
}

#[test]
fn what_cannot_be_compared_is_told() {
    let home = Home::new();
    let near = "Error: there is no method `incidnt`\n  Help: did you mean `incident`?\n";
    assert_eq!(ask(&home, &["diff", "kommeer", "incidnt"], "").complaint(2), near);
    assert_eq!(
        ask(&home, &["diff", "kommeer", "incident", "--set=minuten=8"], "").complaint(2),
        "deze twee methodes hebben niets in te stellen\n"
    );
}
