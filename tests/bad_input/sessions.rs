//! Sessions on disk that are not right, or not there.

use rusqlite::Connection;

use super::said::{ask, talk};
use super::support::Home;
use super::{AGREE, RUN};

/// A folder with one session of two lines.
fn with_session() -> Home {
    let home = Home::new();
    let lines = format!("{AGREE}Anna verhaal: Een arts.\nAnna reden: Zomaar.\n");
    ask(&home, &RUN, lines).answer();
    home
}

/// Opens the one session as a database.
fn database(home: &Home) -> Connection {
    let folder = home.folder.path().join("sessions");
    let listed = ask(home, &["sessions"], "").answer();
    assert!(listed.starts_with("incident-TODAY "), "{listed}");
    let path = files(&folder).into_iter().find(|path| path.ends_with(".session"));
    Connection::open(folder.join(path.expect("the session"))).expect("a database")
}

#[expect(clippy::disallowed_methods, reason = "the story is about these files")]
fn files(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder of sessions").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn files_that_are_no_session() {
    let home = with_session();
    home.put("sessions/tekst.session", "Lieve dagboek, \n".repeat(300));
    home.put("sessions/leeg.session", "");
    let other = home.put("sessions/ander.session", "");
    Connection::open(other)
        .and_then(|other| other.execute_batch("CREATE TABLE adres (naam TEXT);"))
        .expect("another database");
    // At the first look they are closed to others, which is told.
    assert!(ask(&home, &["sessions"], "").both(0).contains("anderen konden dit lezen"));
    let said = |name: &str| {
        format!(
            "HOME/sessions/{name}.session is geen sessie, of is beschadigd; \
             zet een kopie terug, of verwijder het met intervisie forget\n"
        )
    };
    for name in ["tekst", "leeg", "ander"] {
        for command in ["minutes", "resume"] {
            assert_eq!(ask(&home, &[command, name], "").complaint(3), said(name));
        }
    }
    let row = |name: &str| format!("{name:<28} ✗ {}", said(name));
    assert_eq!(
        ask(&home, &["sessions"], "").answer(),
        row("ander")
            + "incident-TODAY          open       Incident-methode, TODAY NOW: \
               Anna, Bram, Carla, Dirk\n"
            + &row("leeg")
            + &row("tekst")
    );
    assert_eq!(ask(&home, &["forget", "tekst"], "").answer(), "sessie tekst is verwijderd\n");
}

#[test]
fn a_session_that_is_damaged() {
    let home = with_session();
    let damage = "UPDATE entry SET record = '{\"by\":\"Zed\"}' WHERE seq = 1";
    database(&home).execute_batch(damage).expect("damage");
    let said = ask(&home, &["minutes", "incident"], "").complaint(3);
    assert_eq!(
        said,
        "entry 1 van HOME/sessions/incident-TODAY.session is niet te lezen: unknown variant `Zed`, \
         expected one of `person`, `host`, `clock` at line 1 column 11; zet een kopie terug, of \
         verwijder het met intervisie forget\n"
    );
    assert_eq!(ask(&home, &["resume", "incident"], "").complaint(3), said);
}

#[test]
fn a_session_of_a_newer_program() {
    let home = with_session();
    database(&home).execute_batch("UPDATE head SET schema = 99").expect("a later version");
    assert_eq!(
        ask(&home, &["minutes", "incident"], "").complaint(3),
        "HOME/sessions/incident-TODAY.session komt van een nieuwere versie (99, hier is 2 de \
         nieuwste); werk dit programma bij tot 0.1.0 of later\n"
    );
}

#[test]
fn a_session_that_is_not_there() {
    let home = with_session();
    let none = "er is geen sessie ‘gisteren’; er zijn: incident-TODAY\n";
    for command in ["minutes", "resume", "forget"] {
        assert_eq!(ask(&home, &[command, "gisteren"], "").complaint(2), none);
    }
    // Whoever gives an empty text forgot to say which: a variable that was never set.
    let none = "er is geen sessie ‘’; er zijn: incident-TODAY\n";
    for command in ["minutes", "resume", "forget"] {
        assert_eq!(ask(&home, &[command, ""], "").complaint(2), none);
    }
    let none = "er is geen sessie ‘../incident’; er zijn: incident-TODAY\n";
    assert_eq!(ask(&home, &["forget", "../incident"], "").complaint(2), none);
    ask(&home, &RUN, "").answer();
    assert_eq!(
        ask(&home, &["forget", "inc"], "").complaint(2),
        "meer sessies beginnen met ‘inc’: incident-TODAY, incident-TODAY-2\n"
    );
}

#[test]
fn minutes_for_somebody_who_was_not_there() {
    let home = with_session();
    assert_eq!(
        ask(&home, &["minutes", "incident", "--for=Zed"], "").complaint(2),
        "Zed doet niet mee; er zijn: Anna, Bram, Carla, Dirk\n"
    );
    assert_eq!(
        ask(&home, &["minutes", "incident", "--for=Carl"], "").complaint(2),
        "Carl doet niet mee; bedoel je ‘Carla’?\n"
    );
}

#[test]
fn a_record_that_is_made_for_others() {
    let home = Home::new();
    home.put(
        "proef.rhai",
        r#"let m = method("proef").title("Proef");
let bren = m.role("inbrenger").at_most(1);
let kring = m.role("kring").at_least(1);
m.kinds(["verhaal"]);
m.record_for(bren, "V-1", "Wat hij meeneemt, is aan hem.");
m.phase("een").may(everyone, "verhaal").appoint(bren, kring);
"#,
    );
    let cast = [
        "--people=Anna,Bram,Carla",
        "--role=kring=Anna",
        "--role=kring=Bram",
        "--role=kring=Carla",
    ];
    let lines = "/rol inbrenger Anna\nAnna verhaal: Een arts.\n/rol inbrenger Bram\n/stop\n";
    ask(&home, &[&["run", "proef.rhai"], &cast[..]].concat(), lines).answer();
    let told = |args: &[&str]| ask(&home, args, "").complaint(1);
    let dutch =
        "dit verslag is voor inbrenger, niet voor Carla (V-1). Wat hij meeneemt, is aan hem.\n";
    assert_eq!(told(&["minutes", "proef", "--for=Carla"]), dutch);
    assert_eq!(told(&["export", "proef", "--for=Carla"]), dutch);
    let english = ["minutes", "proef", "--for=Carla", "--lang=en"];
    assert_eq!(
        talk(&home, home.program().args(english), b"").complaint(1),
        "this record is for inbrenger, not for Carla (V-1). Wat hij meeneemt, is aan hem.\n"
    );
    for reader in ["--for=Anna", "--for=Bram"] {
        assert!(ask(&home, &["minutes", "proef", reader], "").answer().starts_with("Proef\n"));
    }
}

#[test]
fn a_session_that_is_over_is_not_resumed() {
    let home = Home::new();
    ask(&home, &RUN, "/einde Brand.\n").answer();
    assert_eq!(
        ask(&home, &["resume", "incident"], "").complaint(2),
        "Sessie incident-TODAY is afgesloten. Verslag: intervisie minutes incident-TODAY --for \
         NAAM\n"
    );
    assert_eq!(
        ask(&home, &["resume"], "").complaint(2),
        "er is geen sessie die nog open staat; begin er een met intervisie run\n"
    );
}

#[test]
fn a_folder_that_cannot_be_used() {
    let home = Home::new();
    home.put("sessions", "a file where the folder should be");
    for args in [&RUN[..], &["sessions"], &["minutes", "incident"]] {
        let said = ask(&home, args, "Anna verhaal: Een arts.\n").complaint(4);
        assert!(
            said.starts_with("met HOME/sessions lukte dit niet: create the folder: "),
            "{said}"
        );
    }
}

#[cfg(unix)]
#[test]
#[expect(clippy::disallowed_methods, reason = "the story is about the folder")]
fn a_folder_that_is_open_to_others() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = with_session();
    let open = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(home.folder.path().join("sessions"), open).expect("the folder");
    assert_eq!(
        ask(&home, &["sessions"], "").complaint(4),
        "anderen kunnen in HOME/sessions kijken; sluit het af (`chmod go-rwx`)\n"
    );
}
