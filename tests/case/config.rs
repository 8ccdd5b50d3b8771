//! The language that somebody sets once, beside the one asked for and that of the environment.

use super::said::{Said, talk};
use super::support::Home;

const NONE: (&str, &str) = ("er zijn geen sessies bewaard\n", "no sessions are kept\n");

fn sessions(home: &Home, args: &[&str], lang: &str) -> Said {
    talk(home, home.program().arg("sessions").args(args).env("LANG", lang), b"")
}

#[test]
fn what_is_asked_for_goes_before_what_is_set_and_that_before_the_environment() {
    let (dutch, english) = NONE;
    let home = Home::new();
    assert_eq!(sessions(&home, &[], "en_GB.UTF-8").answer(), english);
    home.put("config.toml", "# niets\n");
    assert_eq!(sessions(&home, &[], "en_GB.UTF-8").answer(), english);
    home.put("config.toml", "lang = \"nl\"\n");
    assert_eq!(sessions(&home, &[], "en_GB.UTF-8").answer(), dutch);
    assert_eq!(sessions(&home, &["--lang=en"], "nl_NL.UTF-8").answer(), english);
    home.put("config.toml", "lang = \"en\"\n");
    assert_eq!(sessions(&home, &[], "nl_NL.UTF-8").answer(), english);
}

#[test]
fn what_cannot_be_set_is_refused_with_what_to_write() {
    let told = [
        ("lnag = \"nl\"", "‘lnag’ is hier niet in te stellen; bedoel je ‘lang’?"),
        ("kleur = 1", "‘kleur’ is hier niet in te stellen; er zijn: lang, plain"),
        (
            "lang = \"fr\"",
            "de taal ‘fr’ wordt hier niet gesproken; schrijf lang = \"nl\" of lang = \"en\"",
        ),
        ("plain = 1", "`plain` is ja of nee; schrijf plain = true of plain = false"),
        (
            "lang = 3",
            "`lang` wil een taal tussen aanhalingstekens; schrijf lang = \"nl\" of lang = \"en\"",
        ),
    ];
    for (text, said) in told {
        let home = Home::new();
        home.put("config.toml", text);
        let complaint = sessions(&home, &[], "nl_NL.UTF-8").complaint(3);
        assert_eq!(complaint, format!("HOME/config.toml: {said}\n"));
    }
}

#[test]
fn what_is_no_toml_or_cannot_be_read() {
    let home = Home::new();
    home.put("config.toml", "lang = nl");
    let said = sessions(&home, &["--lang=en"], "nl_NL.UTF-8").complaint(3);
    assert!(said.starts_with("HOME/config.toml is not TOML ("), "{said}");
    assert!(said.ends_with("); write for example lang = \"nl\"\n"), "{said}");
    let home = Home::new();
    home.put("config.toml/inside", "");
    let said = sessions(&home, &[], "en").complaint(4);
    assert!(said.starts_with("HOME/config.toml cannot be read: "), "{said}");
}
