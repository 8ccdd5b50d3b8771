//! `intervisie reference` and `intervisie definitions`, as somebody at a prompt meets them.

use std::fs;

use super::said::ask;
use super::support::Home;

#[test]
fn a_word_is_told_and_one_that_is_near_proposed() {
    let home = Home::new();
    let told = ask(&home, &["reference", "neutral"], "").answer();
    assert_eq!(
        told,
        "\
neutral — Roles and people

- `Who.neutral() -> Who`

Whoever has this role keeps out of the content: `everyone.each(1, \"vraag\")` does not wait for
them.

```rhai
leider.neutral();
```

Wrong:

```rhai
m.neutral();
// `neutral` is not a word of a method
// it is a word of people: write `neutral()`, as in `leider.neutral()`
```
"
    );
    let told = |word: &str| ask(&home, &["reference", word], "");
    assert!(told("title").answer().contains("\ntitle — Phases\n"), "every word of that name");
    assert!(told("forbid").answer().starts_with("never — "), "what it is called elsewhere");
    assert_eq!(told("mya").complaint(2), "er is geen woord mya; bedoelde je may?\n");
    assert!(told("stemmen").answer().starts_with("choose — "));
    let near = "er is geen woord unseel; bedoelde je reveal?\n";
    assert_eq!(told("unseel").complaint(2), near, "a name of elsewhere leads to the word");
    let unknown = "er is geen woord vrolijk; `intervisie reference` noemt ze alle\n";
    assert_eq!(told("vrolijk").complaint(2), unknown);
    assert!(ask(&home, &["reference"], "").answer().contains("\n  Phase: rights: may only never"));
}

#[test]
fn definitions_are_written_again_and_over_nothing_else() {
    let home = Home::new();
    let written = "geschreven: words/intervisie-methods.d.rhai\n\
                   geschreven: words/intervisie-rehearsals.d.rhai\n\
                   geschreven: words/intervisie-bots.d.rhai\n\
                   geschreven: words/intervisie-rhai.d.rhai\n";
    for _ in 0..2 {
        assert_eq!(ask(&home, &["definitions", "words"], "").both(0), written);
    }
    let methods = read(&home, "words/intervisie-methods.d.rhai");
    assert!(methods.contains("/// fase.at_most(5.minutes, \"B-23\");\n/// ```\n"));
    assert!(
        methods
            .contains("\n/// ```\nfn at_most(phase: Phase, time: Share, rule: string) -> Phase;\n")
    );
    assert!(methods.contains("\nfn get minutes(number: int) -> Span;\n"));
    assert!(methods.contains("\nconst everyone: Who;\n"));
    let rhai = read(&home, "words/intervisie-rhai.d.rhai");
    assert!(rhai.contains("\nfn push(") && !rhai.contains("to_json") && !rhai.contains(">>;"));

    home.put("words/intervisie-methods.d.rhai", "mijn eigen aantekeningen");
    assert_eq!(
        ask(&home, &["definitions", "words"], "").complaint(2),
        "words/intervisie-methods.d.rhai is er al en is hier niet geschreven; \
         noem een andere map, of verplaats het\n"
    );
    assert_eq!(read(&home, "words/intervisie-methods.d.rhai"), "mijn eigen aantekeningen");
    home.put("file", "");
    assert_eq!(
        ask(&home, &["definitions", "file"], "").complaint(2),
        "file is geen map; noem een map, of een plek waar er nog geen is\n"
    );
    let below = ask(&home, &["definitions", "file/below"], "").complaint(4);
    assert!(below.starts_with("file/below is niet te schrijven: "), "{below}");
}

fn read(home: &Home, name: &str) -> String {
    fs::read_to_string(home.folder.path().join(name)).expect("it was written")
}
