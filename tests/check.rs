//! What `check` finds by looking at a method, each with the smallest method that shows it.

use intervisie::check::check;
use intervisie::script::{Host, Meter, Script, on_script_thread};
use intervisie::words::{Language, Words};

/// The findings about a method with two roles and two kinds, a line each.
fn found(phases: &str) -> Vec<String> {
    found_in(&format!(
        "let m = method(\"proef\").title(\"Proef\");\n\
         let a = m.role(\"inbrenger\").exactly(1);\n\
         let d = m.role(\"deelnemer\").at_least(1);\n\
         m.kinds([\"verhaal\", \"vraag\"]);\n\
         {phases}"
    ))
}

fn found_in(text: &str) -> Vec<String> {
    on_script_thread(|| {
        let words = Words::new(Language::Dutch);
        let loaded = Host::new(Meter::none()).load(&Script::new("proef.rhai", text));
        match loaded {
            Ok(loaded) => {
                let findings = check(&words, &loaded.table.method);
                let line = |finding: &intervisie::check::Finding| {
                    format!("{} {:?}: {}", finding.place.line, finding.severity, finding.text)
                };
                findings.iter().map(line).collect()
            }
            Err(error) => vec![error.to_string()],
        }
    })
    .expect("a thread for scripts")
}

#[test]
fn a_method_in_order_has_no_findings() {
    let phases = "m.phase(\"een\").may(a, \"verhaal\").may(d, act(\"vraag\").to(\"verhaal\"))\n\
                  .must(a.each(1, \"verhaal\")).should(act(\"verhaal\").each(1, \"vraag\"));";
    assert_eq!(found(phases), Vec::<String>::new());
}

#[test]
fn a_kind_that_nobody_may_ever_give() {
    let finding = "4 Warning: niemand mag ooit een vraag geven; geef het ergens met `may`, of laat \
                   het weg";
    let phases = "m.phase(\"een\").may(a + d, \"verhaal\");";
    assert_eq!(found(phases), [finding]);
    // A kind that is forbidden by name is there to be forbidden.
    let phases = "m.phase(\"een\").may(a + d, \"verhaal\").never(d, \"vraag\");";
    assert_eq!(found(phases), Vec::<String>::new());
}

#[test]
fn a_role_that_no_phase_mentions() {
    let phases = "m.phase(\"een\").may(everyone, \"verhaal\").may(a, \"vraag\");";
    assert_eq!(found(phases), ["3 Warning: de rol deelnemer komt in geen enkele fase voor"]);
}

#[test]
fn a_role_that_others_are_drawn_from_is_spoken_of() {
    let phases = "m.kind(\"stem\").wordless();\n\
                  m.phase(\"een\").may(everyone, [\"verhaal\", \"vraag\", \"stem\"])\
                  .choose(a, d, \"stem\");";
    assert_eq!(found(phases), Vec::<String>::new());
}

#[test]
fn a_must_that_no_right_lets_anybody_meet() {
    let phases = "m.phase(\"een\").may(a, \"verhaal\")\n.must(d.each(1, \"vraag\"));\n\
                  m.phase(\"twee\").may(d, \"vraag\").must(count(\"verhaal\") >= 1);";
    let findings = [
        "6 Error: dit vraagt vraag van deelnemer, maar die mag dat niet in deze fase",
        "7 Error: dit vraagt verhaal, maar niemand mag dat in deze fase",
    ];
    assert_eq!(found(phases), findings);
}

#[test]
fn a_must_of_somebody_who_is_silent_or_forbidden() {
    let phases = "m.phase(\"een\").may(a + d, [\"verhaal\", \"vraag\"]).listening(a)\n\
                  .must(a.each(1, \"verhaal\"));\n\
                  m.phase(\"twee\").may(everyone, \"vraag\").never(d, \"vraag\")\n\
                  .must(everyone.each(1, \"vraag\"));";
    let findings = [
        "6 Error: dit vraagt verhaal van inbrenger, maar die mag dat niet in deze fase: \
         dat houdt proef.rhai:5 tegen",
        "8 Error: dit vraagt vraag van deelnemer, maar die mag dat niet in deze fase: \
         dat houdt proef.rhai:7 tegen",
    ];
    assert_eq!(found(phases), findings);
}

#[test]
fn a_must_with_one_way_open_is_enough() {
    let phases = "m.phase(\"een\").may(a, \"verhaal\").may(d, \"vraag\")\n\
                  .must(a.each(1, \"vraag\") | a.each(1, \"verhaal\"));";
    assert_eq!(found(phases), Vec::<String>::new());
}

#[test]
fn a_may_beside_an_only() {
    let phases = "m.phase(\"een\").only(a, \"verhaal\")\n.may(d, \"vraag\");";
    let finding = "6 Error: een `may` naast een `only` in een geldt niet; maak er een `only` van";
    assert_eq!(found(phases), [finding]);
}

#[test]
fn a_count_that_one_person_can_reach_alone() {
    let phases = "m.phase(\"een\").may(a, \"verhaal\").may(d, \"vraag\")\n\
                  .must(count(\"vraag\") >= people(d));";
    let finding =
        "6 Warning: één mens kan dit aantal alleen halen; bedoel je `each` over deelnemer?";
    assert_eq!(found(phases), [finding]);
}

#[test]
fn an_each_over_people_who_need_not_be_there() {
    let phases = "let l = m.role(\"leider\").at_most(1).leads();\n\
                  m.phase(\"een\").may(a, \"verhaal\").may(d + l, \"vraag\")\n\
                  .must(l.each(1, \"vraag\"));";
    assert_eq!(found(phases), ["7 Warning: als er geen leider is, geldt dit vanzelf"]);
}

#[test]
fn what_is_declared_twice_says_where_the_first_one_is() {
    let twice = |line: &str| found(line).remove(0);
    assert_eq!(
        twice("m.role(\"inbrenger\");"),
        "proef.rhai:5:3: the role `inbrenger` is declared twice; the first one is on line 2"
    );
    assert_eq!(
        twice("m.kind(\"vraag\");"),
        "proef.rhai:5:3: the kind `vraag` is declared twice; the first one is on line 4"
    );
    assert_eq!(
        twice("m.phase(\"een\"); m.phase(\"een\");"),
        "proef.rhai:5:19: the phase `een` is declared twice; the first one is on line 5"
    );
    assert_eq!(
        twice("m.kind(\"notitie\");"),
        "proef.rhai:5:3: the kind `notitie` is the host's own; it exists in every method; choose \
         another name"
    );
}

#[test]
fn a_script_without_a_method_says_how_to_begin() {
    assert_eq!(
        found_in("let x = 1;"),
        ["proef.rhai: this script builds no method; begin with `let m = method(\"name\");`"]
    );
    assert_eq!(
        found_in("let m = method(\"leeg\"); m.role(\"a\");"),
        ["proef.rhai: this method has no phases; declare at least one: \
          `m.phase(\"inbreng\").title(\"Inbreng\")`"]
    );
}

#[test]
fn what_is_sealed_for_ever_and_what_nobody_votes_on() {
    let phases = "m.kind(\"brief\").sealed();\n\
                  m.kind(\"stem\");\n\
                  m.phase(\"een\").may(a, \"verhaal\").may(d, [\"vraag\", \"brief\"])\
                  .choose(\"keus\", \"stem\");\n\
                  m.phase(\"twee\").may(d, \"stem\");";
    let found = found(phases);
    assert_eq!(
        found,
        [
            "5 Warning: een brief gaat nooit open; open het ergens met `reveal`",
            "7 Error: niemand mag in een een stem geven, dus wordt er nooit gekozen; geef het met \
             `may`",
        ]
    );
}

#[test]
fn groups_that_nobody_sits_in() {
    let phases = "let tafel = m.groups(\"tafel\", d);\n\
                  m.phase(\"een\").may(a + d, [\"verhaal\", \"vraag\"])";
    let finding = "5 Warning: geen enkele fase gaat verder in de groepen tafel";
    assert_eq!(found(&format!("{phases};")), [finding]);
    assert_eq!(found(&format!("{phases}.split(tafel);")), Vec::<String>::new());
}

#[test]
fn what_is_said_in_silence() {
    let phases = "m.phase(\"een\").silent().may(a, \"verhaal\").must(a.each(1, \"verhaal\"))\n\
                  .never(d, \"vraag\");";
    let findings = [
        "5 Error: dit vraagt verhaal van inbrenger, maar die mag dat niet in deze fase: \
         dat houdt proef.rhai:5 tegen",
        "5 Warning: in een wordt niets gezegd dat anderen horen: dit kan daar niet; verzegel de \
         soort, of laat haar alleen zien aan wie haar maakt",
    ];
    assert_eq!(found(phases), findings);
    let unheard = "m.kind(\"inval\").seen_by(author);\n\
                   m.phase(\"een\").silent().may(a + d, \"inval\").must(a.each(1, \"inval\"))\n\
                   .never(d, [\"vraag\", \"verhaal\"]);";
    assert_eq!(found(unheard), Vec::<String>::new());
}

#[test]
fn votes_may_be_given_before_they_are_counted() {
    let phases = "m.phase(\"een\").may(a + d, \"verhaal\").may(d, \"vraag\");\n\
                  m.phase(\"twee\").choose(\"wat\", \"vraag\");";
    assert_eq!(found(phases), Vec::<String>::new());
}
