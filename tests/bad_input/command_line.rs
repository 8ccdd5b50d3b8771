//! What is asked on the command line.

use super::said::{ask, talk};
use super::support::Home;

#[test]
fn a_method_that_does_not_exist() {
    let home = Home::new();
    let near = "Error: there is no method `incidnt`\n  Help: did you mean `incident`?\n";
    for command in ["show", "check"] {
        assert_eq!(ask(&home, &[command, "incidnt"], "").complaint(2), near);
    }
    assert_eq!(ask(&home, &["run", "incidnt", "--people=Anna"], "").complaint(2), near);
    assert_eq!(
        ask(&home, &["show", "xyzzy"], "").complaint(2),
        "Error: there is no method `xyzzy`\n  \
           Help: there are: bijeenkomst, casus, crass, incident, kommeer, ui; or give the path of \
         a script\n"
    );
}

#[test]
fn a_command_or_a_language_that_does_not_exist() {
    let home = Home::new();
    assert_eq!(
        ask(&home, &["chek", "incident"], "").complaint(2),
        "error: unrecognized subcommand 'chek'\n\n  \
           tip: a similar subcommand exists: 'check'\n\n\
         Usage: intervisie [OPTIONS] <COMMAND>\n\n\
         For more information, try '--help'.\n"
    );
    let said = talk(&home, home.program().args(["show", "incident", "--lang=xx"]), b"");
    assert_eq!(said.complaint(2), "the language `xx` is not spoken here; use nl or en\n");
}

fn led(people: &str, roles: &[&str]) -> String {
    let home = Home::new();
    let people = format!("--people={people}");
    let roles: Vec<String> = roles.iter().map(|role| format!("--role={role}")).collect();
    let mut args = vec!["run", "incident", &people];
    args.extend(roles.iter().map(String::as_str));
    ask(&home, &args, "").complaint(2)
}

#[test]
fn roles_and_people_that_do_not_exist() {
    let four = "Anna,Bram,Carla,Dirk";
    assert_eq!(
        led(four, &["inbrengr=Anna"]),
        "de rol inbrengr bestaat niet; bedoel je ‘inbrenger’?\n"
    );
    assert_eq!(
        led(four, &["voorzitter=Anna"]),
        "de rol voorzitter bestaat niet; er zijn: inbrenger, gespreksleider, deelnemer\n"
    );
    assert_eq!(led(four, &["inbrenger=Ana"]), "Ana doet niet mee; bedoel je ‘Anna’?\n");
    assert_eq!(
        led(four, &["inbrenger=Zed"]),
        "Zed doet niet mee; er zijn: Anna, Bram, Carla, Dirk\n"
    );
    assert_eq!(
        led(four, &["inbrenger"]),
        "error: invalid value 'inbrenger' for '--role <ROLE=NAME>': write it as inbrenger=Anna\n\n\
         For more information, try '--help'.\n"
    );
}

#[test]
fn a_cast_that_does_not_fit() {
    let both = ["inbrenger=Anna", "gespreksleider=Anna"];
    assert_eq!(led("Anna", &both), "deelnemer: minstens 1 nodig, 0 gekregen\n");
    let two = ["inbrenger=Anna", "inbrenger=Bram", "gespreksleider=Carla"];
    assert_eq!(
        led("Anna,Bram,Carla,Dirk", &two),
        "inbrenger: precies 1 nodig, 2 gekregen. Een van de deelnemers is de inbrenger. (I-01)\n"
    );
    let many: Vec<String> = (0..70).map(|n| format!("P{n}")).collect();
    let many = many.join(",");
    assert_eq!(
        led(&many, &["inbrenger=P1", "gespreksleider=P2"]),
        "70 mensen is te veel; een sessie heeft er hoogstens 63\n"
    );
}

/// Names come first: nobody is asked who is what before they are right.
#[test]
fn names_that_cannot_be_typed_or_told_apart() {
    let bad = |name: &str| {
        format!("‘{name}’ kan geen naam zijn; gebruik één woord dat met een letter begint\n")
    };
    assert_eq!(led("Anna Maria,Bram,Carla", &[]), bad("Anna Maria"));
    assert_eq!(led("Anna,4ever,Carla", &[]), bad("4ever"));
    assert_eq!(led("Anna,,Carla", &[]), bad(""));
    assert_eq!(led("", &[]), bad(""));
    assert_eq!(led("Anna\u{1b}[2J,Bram", &[]), bad("Anna\u{fffd}[2J"));
    assert_eq!(
        led("Anna,Bram,anna", &[]),
        "er zijn twee mensen die anna heten; geef een van beiden een andere naam\n"
    );
}

#[test]
fn nobody_is_named() {
    let home = Home::new();
    assert_eq!(
        ask(&home, &["run", "incident"], "").complaint(2),
        "error: the following required arguments were not provided:\n  --people <PEOPLE>\n\n\
         Usage: intervisie run --lang <TAG> --people <PEOPLE> <METHOD>\n\n\
         For more information, try '--help'.\n"
    );
    home.put("cast.toml", "");
    assert_eq!(
        ask(&home, &["run", "incident", "--cast=cast.toml"], "").complaint(2),
        "er doet niemand mee; noem mensen met --people Anna,Bram,…\n"
    );
}

#[test]
fn roles_that_are_not_given_are_asked_for_until_no_answer_comes() {
    let home = Home::new();
    let args = ["run", "incident", "--people=Anna,Bram,Carla"];
    assert_eq!(
        ask(&home, &args, "Ana\n\nAnna Bram\nAnna\n").both(2),
        "Wie is inbrenger? (Anna, Bram, Carla) Ana\n\
         ✗ Ana doet niet mee; bedoel je ‘Anna’?\n\
         Wie is inbrenger? (Anna, Bram, Carla) \n\
         ✗ inbrenger: precies 1 nodig, 0 gekregen. Een van de \
         deelnemers is de inbrenger. (I-01)\n\
         Wie is inbrenger? (Anna, Bram, Carla) Anna Bram\n\
         ✗ inbrenger: precies 1 nodig, 2 gekregen. Een van de \
         deelnemers is de inbrenger. (I-01)\n\
         Wie is inbrenger? (Anna, Bram, Carla) Anna\n\
         er is niet gezegd wie welke rol heeft; er is geen sessie begonnen. Het kan ook vooraf: \
         --role inbrenger=Anna, en voor niemand --role gespreksleider=\n"
    );
    let nobody = [&args[..], &["--role=inbrenger=", "--role=gespreksleider="]].concat();
    assert_eq!(
        ask(&home, &nobody, "").complaint(2),
        "inbrenger: precies 1 nodig, 0 gekregen. Een van de deelnemers is de inbrenger. (I-01)\n"
    );
    let leaderless = [&args[..], &["--role=inbrenger=Anna", "--role=gespreksleider="]].concat();
    assert!(ask(&home, &leaderless, "/stop\n").answer().starts_with("Incident-methode"));
    ask(&home, &["forget", "incident"], "").answer();
    assert_eq!(ask(&home, &["sessions"], "").answer(), "er zijn geen sessies bewaard\n");
}

#[test]
fn where_everybody_has_a_role_another_one_comes_beside_it() {
    let home = Home::new();
    home.put(
        "kring.rhai",
        "let m = method(\"kring\"); let coach = m.role(\"coach\").exactly(2);\n\
         let wachter = m.role(\"wachter\").exactly(1).leads();\n\
         m.kinds([\"zin\"]); m.phase(\"praten\").may(coach + wachter, \"zin\");",
    );
    let args = ["run", "kring.rhai", "--people=Anna,Bram", "--role=coach=Anna, Bram"];
    let asked = ask(&home, &args, "Bram\n/stop\n").answer();
    assert!(asked.starts_with("Wie is wachter? (Anna, Bram) Bram\n"), "{asked}");
}

#[test]
fn a_cast_in_a_file_that_is_not_right() {
    let home = Home::new();
    let cast = |text: &str, code: i32| {
        let path = home.put("cast.toml", text);
        let given = format!("--cast={}", path.display());
        ask(&home, &["run", "incident", &given], "").complaint(code)
    };
    assert_eq!(
        cast("deelnemer = 3\n", 3),
        "de rolverdeling HOME/cast.toml klopt niet: `deelnemer` vraagt een naam of een lijst met \
         namen, elk tussen aanhalingstekens\n"
    );
    assert_eq!(
        cast("deelnemer: Anna\n", 3).trim_end(),
        "de rolverdeling HOME/cast.toml klopt niet: TOML parse error at line 1, column 12\n  \
           |\n1 | deelnemer: Anna\n  |            ^\nkey with no value, expected `=`"
    );
    assert_eq!(
        cast("inbrengr = \"Anna\"\n", 2),
        "de rol inbrengr bestaat niet; bedoel je ‘inbrenger’?\n"
    );
    let said = ask(&home, &["run", "incident", "--cast=nowhere.toml"], "").complaint(4);
    assert!(said.starts_with("de rolverdeling nowhere.toml is niet te lezen: "), "{said}");
}

#[test]
fn an_overlay_that_lacks_words_or_has_too_many() {
    let home = Home::new();
    let script = home.put(
        "kort.rhai",
        r#"let m = method("kort").title("Kort");
m.role("groep");
m.kind("vraag");
m.phase("een").title("Een").may(everyone, "vraag");
"#,
    );
    home.put(
        "kort.en.toml",
        "title = \"Short\"\nkinds.vraag.name = \"question\"\nphases.twee.title = \"Two\"\n",
    );
    let said = ask(&home, &["check", &script.display().to_string()], "").answer();
    let (found, summed) = said.split_once("hoe lang").expect("it says how long it takes");
    assert_eq!(
        found,
        "kort.rhai:2: let op: de rol groep komt in geen enkele fase voor\n\
         kort.en.toml: let op: zegt niet hoe het heet: roles.groep.name\n\
         kort.en.toml: let op: zegt niet hoe het heet: phases.een.name\n\
         kort.en.toml: let op: zegt niets voor phases.een.title (1): “Een”\n\
         kort.en.toml: let op: zegt iets voor phases.twee.title (1), waar het script niets heeft\n"
    );
    assert!(summed.contains("\nkort: 0 × fout, 5 × let op\n"), "{summed}");
}
