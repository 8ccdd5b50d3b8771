//! Minutes in every form: the same data each time, planned against actual time, and no form in
//! which a reader finds what he or she may not read.

#[path = "minutes/fields.rs"]
mod fields;
#[path = "minutes/led.rs"]
mod led;
#[path = "support/said.rs"]
mod said;
mod support;

use intervisie::script::Script;
use intervisie::session::{Seen, Session, View, Viewer};
use led::{Story, built_in, forms, led, minutes};
use said::ask;
use support::Home;

const CIRCLE: [(&str, &str); 5] = [
    ("Anna", "inbrenger"),
    ("Bram", "gespreksleider"),
    ("Carla", "deelnemer"),
    ("Dirk", "deelnemer"),
    ("Eva", "deelnemer"),
];

/// Overtime, more time, a pause, something in between, what was taken back, and signs of all kinds.
const ROUND: &str = "
    /tussendoor terugblik
    +30s
    Anna terugblik: Ik deed het <b>niet</b>.
    +30s
    /volgende
    +1m
    iedereen ja
    /bewaar 30d
    /volgende
    +3m
    Anna verhaal (technisch): # Ik *riep* | en `hij` riep <script>alert(1)</script>
    Anna reden: 1. Omdat. 2. Daarom.
    Anna verwachting: Zie https://voorbeeld.nl & zo.
    Anna ja I-02
    /verleng 2m
    +6m
    /volgende
    Carla vraag @Anna (feiten): Wie was erbij?
    Anna antwoord #5: Niemand.
    Dirk vraag: Heb ik dat goed?
    /intrekken #7
    Eva vraag: Wat voelde je?
    /pauze
    +4m
    /verder
    +2m
    Dirk vraag: Nog iets.
    /ongedaan
    /volgende we moeten door
    Carla opmerking: Iedereen zag het.
    /soort #10 verband
    /volgende
    Carla suggestie: Bel haar.
    Dirk suggestie: Schrijf haar.
    Eva suggestie: Wacht.
    Bram suggestie: Slaap.
    /volgende
    Anna voornemen: Ik bel haar *morgen*.
    Dirk meeneempunt: Ik luister beter.
    Carla meeneempunt: Ik ook.
    Anna laatste-woord: Dank.
    Bram dank: Dank.
    Bram sluiting
    /toestemming Anna
    /toestemming Carla
";

fn incident() -> Story<'static> {
    Story { script: built_in("incident"), people: &CIRCLE, lines: ROUND }
}

#[test]
fn a_session_in_every_form() {
    let [text, markdown, html, json] = led(&incident(), |session| forms(&minutes(session, "Dirk")));
    insta::assert_snapshot!("text", text);
    insta::assert_snapshot!("markdown", markdown);
    insta::assert_snapshot!("html", html);
    insta::assert_snapshot!("json", json);
}

#[test]
fn the_page_holds_no_tag_that_somebody_said() {
    let html = led(&incident(), |session| minutes(session, "Anna").html(&led::words()));
    assert!(!html.contains("<script") && !html.contains("<b>niet"), "{html}");
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{html}");
}

/// Every word that is nobody's but some people's, by how it is read.
fn no_form_tells_more_than_the_view(session: &Session, marks: &[&str]) {
    for reader in session.cast().names() {
        let person = session.cast().person(reader).expect("somebody of the cast");
        let view = View::on_paper(session, Viewer::Person(person));
        let lines = view.lines();
        for mark in marks {
            let may = lines.iter().any(|line| match line.seen {
                Seen::Act { text, .. } | Seen::Event(_, text) => text.contains(mark),
            });
            for form in forms(&minutes(session, reader)) {
                assert_eq!(form.contains(mark), may, "{reader} and {mark} in:\n{form}");
            }
        }
    }
}

#[test]
fn whoever_was_away_reads_it_in_no_form() {
    let lines = "
        iedereen ja
        /bewaar altijd
        /volgende
        Anna verhaal: geheim-een
        Anna reden: geheim-twee
        Anna verwachting: geheim-drie
        /volgende
        Carla notitie: geheim-vier
        /volgende
        /uit Anna
        Carla interpretatie: geheim-vijf
        Dirk verband: geheim-zes
        /weg Dirk geheim-zeven
        Bram uitnodiging
        /volgende
        /binnen Anna
        Eva suggestie: geheim-acht
        /toestemming Carla
        /toestemming Anna
    ";
    let story = Story { script: built_in("kommeer"), people: &CIRCLE, lines };
    let marks = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht"];
    let marks: Vec<String> = marks.iter().map(|mark| format!("geheim-{mark}")).collect();
    let marks: Vec<&str> = marks.iter().map(String::as_str).collect();
    led(&story, |session| {
        no_form_tells_more_than_the_view(session, &marks);
        let anna = forms(&minutes(session, "Anna")).concat();
        let carla = forms(&minutes(session, "Carla")).concat();
        assert!(carla.contains("geheim-vijf") && !anna.contains("geheim-vijf"), "{anna}");
        assert!(!anna.contains("geheim-zeven"), "the reason was for those who heard it");
    });
}

const SEALED: &str = r#"
    let m = method("proef").title("Proef");
    let leider = m.role("leider").exactly(1).leads();
    let lid = m.role("lid").at_least(1);
    m.kind("brief").sealed().anonymous().carried();
    m.kind("schatting").sealed();
    m.kind("les").anonymous().takeaway();
    m.phase("een").title("Een").may(everyone, ["brief", "schatting", "les"]);
    m.phase("twee").title("Twee").reveal("brief").may(everyone, "les");
"#;

#[test]
fn what_is_sealed_or_without_a_name_stays_so_in_every_form() {
    let people = [("Anna", "leider"), ("Bram", "lid"), ("Carla", "lid"), ("Dirk", "lid")];
    let lines = "
        Anna brief: geheim-een
        Bram schatting: geheim-twee
        Carla les: geheim-drie
        /volgende
        Dirk brief: geheim-vier
    ";
    // Nobody agrees; then all do.
    let lines = lines.replace("Dirk brief: geheim-vier", "Dirk les: geheim-vier");
    let marks = ["geheim-een", "geheim-twee", "geheim-drie", "geheim-vier"];
    let all = "/toestemming Anna\n/toestemming Bram\n/toestemming Carla\n/toestemming Dirk\n";
    for agreed in ["", all] {
        let lines = format!("{lines}\n{agreed}");
        let script = Script::new("proef.rhai", SEALED);
        let story = Story { script, people: &people, lines: &lines };
        led(&story, |session| {
            no_form_tells_more_than_the_view(session, &marks);
            let dirk = minutes(session, "Dirk");
            let named = dirk.intentions.iter().chain(&dirk.takeaways);
            let named: Vec<_> = named.filter_map(|one| one.who.as_deref()).collect();
            assert_eq!(named, ["Dirk"], "of others nobody is told who it was");
            let told = forms(&dirk).concat();
            assert!(!told.contains("geheim-twee"), "it was never revealed: {told}");
        });
    }
}

const WAYS: &str = r#"
    let m = method("wegen").title("Wegen").at_most(10.minutes);
    let leider = m.role("leider").exactly(1).leads();
    let lid = m.role("lid").at_least(1);
    m.kinds(["idee"]);
    m.setting("lang", 0);
    m.phase("ronde").title("Ronde").at_most(2.minutes).may(everyone, "idee");
    m.repeat("ronde", "ronde").times(2);
    m.phase("extra").title("Extra").when(setting("lang") >= 1).may(everyone, "idee");
    m.phase("slot").title("Slot").may(everyone, "idee");
    m.phase("time-out").title("Time-out").aside(everyone).at_most(1.minute).may(everyone, "idee");
"#;

#[test]
fn time_is_told_by_phase_and_by_how_often_it_was_gone_through() {
    let lines = "
        +90s
        /tussendoor time-out
        +2m
        /volgende
        +1m
        /volgende
        +1m
        /pauze
        +5m
        /verder
        /volgende
        +3m
        /volgende
    ";
    let people = [("Anna", "leider"), ("Bram", "lid")];
    let story = Story { script: Script::new("wegen.rhai", WAYS), people: &people, lines };
    let told = led(&story, |session| minutes(session, "Bram").times_text(&led::words()));
    insta::assert_snapshot!("times", told);
}

#[test]
fn minutes_are_written_to_a_new_file_that_only_its_owner_reads() {
    let home = Home::new();
    let people = ["run", "incident", "--people", "Anna,Bram,Carla,Dirk"];
    ask(&home, &people, "Anna\nBram\niedereen ja\n/bewaar altijd\n/volgende\n/stop\n").answer();
    let html = ["minutes", "incident", "--for=Anna", "--format=html", "--output=verslag.html"];
    let told = ask(&home, &html, "").answer();
    assert_eq!(told, "verslag.html is geschreven; alleen jij kunt het lezen\n");
    let again = ask(&home, &html, "").complaint(2);
    assert_eq!(again, "verslag.html bestaat al; noem een ander bestand\n");
    let own = home.put("eigen.md", "van mijzelf");
    let over = ["minutes", "incident", "--format=markdown", "--output=eigen.md"];
    assert!(ask(&home, &over, "").both(2).contains("eigen.md bestaat al"));
    #[expect(clippy::disallowed_methods, reason = "it is as it was")]
    let kept = std::fs::read_to_string(own).expect("it is there");
    assert_eq!(kept, "van mijzelf");
    let none = ask(&home, &["minutes", "incident", "--format=json", "--output=weg/x.json"], "");
    assert!(none.complaint(4).starts_with("weg/x.json is niet te schrijven"));
    let path = home.folder.path().join("verslag.html");
    #[expect(clippy::disallowed_methods, reason = "the program wrote it")]
    let (page, about) = (std::fs::read_to_string(&path), std::fs::metadata(&path));
    assert!(page.expect("a page").starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(about.expect("a file").permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn times_need_no_reader() {
    let home = Home::new();
    let people = ["run", "incident", "--people", "Anna,Bram,Carla,Dirk"];
    let told = "Anna\nBram\niedereen ja\n/bewaar altijd\n/volgende\nAnna verhaal: geheim\n/stop\n";
    ask(&home, &people, told).answer();
    let times = ask(&home, &["minutes", "incident", "--times"], "").answer();
    assert!(times.contains("Inbreng van de casus      5:00"), "{times}");
    let json = ask(&home, &["minutes", "incident", "--times", "--format=json"], "").answer();
    assert!(json.contains("\"limited_planned\": 300000"), "{json}");
    assert!(!format!("{times}{json}").contains("geheim"));
    let both = ask(&home, &["minutes", "incident", "--times", "--for=Anna"], "").complaint(2);
    assert!(both.contains("--times"), "{both}");
}
