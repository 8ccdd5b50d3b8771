//! A variant that cannot be, or an overlay: what is told, and where.

use intervisie::script::{Host, Meter, ScriptError, Tongue, on_script_thread};

use super::{Shelf, write};

/// What is wrong with a script that begins with a variant of Incident.
fn wrong(more: &str) -> String {
    let script = format!("let m = extend(\"incident\").named(\"mijn\");\n{more}");
    Shelf::new(&[("mijn", &script)]).wrong("mijn")
}
/// Each script, and what is wrong with it.
fn check(cases: &[(&str, &str)]) {
    for (more, told) in cases {
        assert_eq!(wrong(more), *told, "{more}");
    }
}

#[test]
fn what_a_variant_names_exists() {
    check(&[
        (
            "m.remove(\"deelen\");",
            "mijn.rhai:2:3: there is no phase `deelen`; did you mean `delen`?",
        ),
        (
            "m.phase_of(\"delen\").remove(\"I-99\");",
            "mijn.rhai:2:21: nothing in phase `delen` cites `I-99`; `intervisie show` prints the \
             rules of every phase",
        ),
        (
            "m.phase_of(\"delen\").cited_as(\"Z-\", \"Y-\");",
            "mijn.rhai:2:21: nothing in phase `delen` cites an id like `Z-`; ids are compared from \
             their beginning",
        ),
        (
            "m.phase(\"extra\").before(\"nergens\");",
            "mijn.rhai:2:18: there is no phase `nergens`; there are: afspraken, inbreng, \
             verkennen, bespreken, delen, afronding, terugblik",
        ),
        (
            "m.borrow(\"incidnet\", \"delen\");",
            "mijn.rhai:2:3: there is no method `incidnet`; did you mean `incident`?",
        ),
    ]);
}

#[test]
fn what_a_variant_adds_is_new() {
    check(&[
        (
            "m.borrow(\"incident\", \"delen\");",
            "mijn.rhai:2:3: the phase `delen` is declared twice; the first one is on line 83",
        ),
        (
            "m.role(\"deelnemer\");",
            "mijn.rhai:2:3: the role `deelnemer` is declared twice; the first one is on line 13",
        ),
        (
            "extend(\"casus\");",
            "mijn.rhai:2:1: this script has a method already: `mijn`; one script, one method",
        ),
    ]);
    let borrows = "let m = extend(\"incident\").named(\"mijn\");\n\
                   m.borrow(\"casus\", \"advisering\");";
    assert!(Shelf::new(&[("mijn", borrows)]).load("mijn").is_ok());
}

#[test]
fn what_does_not_fit_is_told_with_what_does() {
    check(&[
        (
            "m.remove(\"binnenkant\");",
            "mijn.rhai: the topic `overtuigingen` is removed, but phase `verkennen` still uses it; \
             take that out first: `m.phase_of(\"verkennen\").remove(\"…\")`",
        ),
        (
            "let t = m.topics(\"dag\").topic(\"ochtend\");\nm.phase_of(\"delen\").divide(t);",
            "mijn.rhai:3:21: these topics are nobody's tasks; say who can have them: \
             `m.topics(…).divided_over(deelnemer)`",
        ),
        (
            "m.phase_of(\"delen\").appoint(everyone, m.role_of(\"deelnemer\"));",
            "mijn.rhai:2:21: a role is given to somebody with another role; name two roles: \
             `.appoint(inbrenger, deelnemer)`",
        ),
        (
            "m.phase_of(\"delen\").watch(\"oplossing\", [\"^\"]);",
            "mijn.rhai:2:21: a phrase without words is in every text; write the words, \
             or leave it out",
        ),
    ]);
}

#[test]
fn a_borrowed_phase_finds_its_roles_by_name() {
    let script = "let m = method(\"mijn\");\nm.role(\"groep\").at_least(2);\n\
                  m.borrow(\"incident\", \"bespreken\");";
    assert_eq!(
        Shelf::new(&[("mijn", script)]).wrong("mijn"),
        "mijn.rhai:3:3: there is no role `deelnemer`; there are: groep"
    );
}

#[test]
fn methods_that_build_on_each_other_in_a_circle_are_told_so() {
    let shelf = Shelf::new(&[
        ("kip", "let m = extend(\"ei\").named(\"kip\");"),
        ("ei", "let m = extend(\"kip\").named(\"ei\");"),
    ]);
    let told = shelf.wrong("kip");
    let circle = "methods build on each other in a circle: ei -> kip -> ei";
    assert!(told.contains(circle), "{told}");
}

#[test]
fn an_error_in_a_base_is_told_where_it_stands() {
    let shelf = Shelf::new(&[
        ("stuk", "let m = method(\"stuk\");\nm.roel(\"groep\");"),
        ("variant", "let m = extend(\"stuk\").named(\"variant\");"),
    ]);
    assert_eq!(
        shelf.wrong("variant"),
        "stuk.rhai:2:3: `roel` is not a word of a method; did you mean `role`?"
    );
}

#[test]
fn a_variant_without_a_name_of_its_own_is_none() {
    assert_eq!(
        Shelf::new(&[("mijn", "let m = extend(\"incident\");")]).wrong("mijn"),
        "mijn.rhai: this variant has no name of its own; begin with \
         `let m = extend(\"…\").named(\"name\");`"
    );
}

#[test]
fn an_overlay_that_is_wrong_is_told() {
    let overlay = |text: &str| {
        let shelf = Shelf::new(&[("mijn", "let m = extend(\"incident\").named(\"mijn\");")]);
        write(&shelf.0.path().join("mijn.en.toml"), text);
        let library = shelf.library();
        on_script_thread(|| {
            let tongue = Some(Tongue::English);
            let found = library.find("mijn").expect("it is there");
            let loaded = Host::with(Meter::none(), library.clone(), tongue).load_found(&found);
            loaded.map(|_| ()).map_err(|error| error.to_string())
        })
        .expect("a thread for scripts")
    };
    assert_eq!(overlay("title = \"Mine\""), Ok(()));
    let told = overlay("title = 3").expect_err("a number is no text");
    assert!(
        told.starts_with("mijn.en.toml: `title` is neither a text nor a list of texts"),
        "{told}"
    );
    let told = overlay("title = \"Mine\"\n[roles\n").expect_err("a bracket is missing");
    assert!(told.starts_with("mijn.en.toml:2:7: "), "{told}");
}

#[test]
fn what_is_edited_stands_for_what_is_on_disk() {
    let base = "let m = method(\"basis\"); m.role(\"a\"); m.kinds([\"b\"]); m.phase(\"oud\");";
    let shelf = Shelf::new(&[
        ("basis", base),
        ("mijn", "let m = extend(\"./basis.rhai\").named(\"mijn\"); m.phase_of(\"nieuw\");"),
        ("later", "let m = extend(\"nog\").named(\"later\");"),
    ]);
    let file = |name: &str| shelf.0.path().join(name);
    let edited = |text: &str| text.replace("oud", "nieuw").into();
    let library = shelf.library().within(shelf.0.path().to_owned()).edited(vec![
        (file("basis.rhai"), edited(base)),
        (file("nog.rhai"), edited(base)),
        (file("mijn.en.toml"), "title = 3".into()),
    ]);
    let load = |name: &str| {
        let found = library.find(name)?;
        let loaded = Host::with(Meter::none(), library.clone(), None).load_found(&found)?;
        Ok((loaded.table.method.phases.len(), found.overlay.map(|it| it.text.to_string())))
    };
    let loaded = |name: &str| {
        let load = || load(name).map_err(|error: ScriptError| error.to_string());
        on_script_thread(load).expect("a thread for scripts")
    };
    assert_eq!(loaded("mijn"), Ok((1, Some("title = 3".to_owned()))));
    assert_eq!(loaded("later"), Ok((1, None)));
    assert!(library.names().contains(&"nog".to_owned()));
}
