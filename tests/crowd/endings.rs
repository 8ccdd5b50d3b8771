//! How rehearsals end that do not come to their end as they should: each cause in a method that has
//! nothing else.

use insta::assert_snapshot;

use super::rehearse;
use crate::support::Home;

/// A method of two people or more, with these phases.
fn method(phases: &str) -> String {
    format!(
        "let m = method(\"proef\").title(\"Proef\");\n\
         let groep = m.role(\"groep\").at_least(2);\n\
         m.kinds([\"zin\", \"vraag\"]);\n{phases}"
    )
}

/// What is said of a method that simulated people play.
fn told(text: &str, args: &[&str]) -> String {
    let home = Home::new();
    home.put("methods/proef.rhai", text);
    let args: Vec<&str> = ["proef", "--bots"].into_iter().chain(args.iter().copied()).collect();
    rehearse(&home, &args).both(1)
}

#[test]
fn a_phase_that_nobody_can_fulfil() {
    let text = "let m = method(\"proef\").title(\"Proef\");\n\
                let groep = m.role(\"groep\").at_least(1);\n\
                let gast = m.role(\"gast\").at_most(1);\n\
                m.kinds([\"vraag\", \"dank\"]);\n\
                m.phase(\"een\").title(\"Een\").may(groep, \"vraag\").may(gast, \"dank\")\n\
                .must(count(\"dank\") >= 1, \"P-1\", \"De gast bedankt.\");\n";
    assert_snapshot!("held", told(text, &["--people=2..3", "--runs=40"]));
}

#[test]
fn rounds_without_an_end() {
    let text = method(
        "m.phase(\"een\").title(\"Een\").may(groep, \"zin\").must(groep.each(1, \"zin\"));\n\
         m.repeat(\"een\", \"een\").done_when(overall(count(\"vraag\") >= 1));\n",
    );
    assert_snapshot!("endless", told(&text, &["--people=2", "--runs=4"]));
}

#[test]
fn a_closure_that_cannot_work() {
    let text = method(
        "m.phase(\"een\").title(\"Een\").may(groep, \"zin\")\
         .on_act(\"zin\", |s| s.count(\"onzin\")).must(count(\"zin\") >= 1);\n",
    );
    assert_snapshot!("rule-failed", told(&text, &["--people=2", "--runs=4"]));
}

#[test]
fn an_effect_that_is_refused() {
    let text = method(
        "m.phase(\"een\").title(\"Een\").may(groep, \"zin\")\
         .on_act(\"zin\", [jump(\"twee\")]).must(count(\"zin\") >= 3, \"P-3\");\n\
         m.phase(\"twee\").title(\"Twee\");\n",
    );
    assert_snapshot!("effect-refused", told(&text, &["--people=2", "--runs=4"]));
}

#[test]
fn more_people_than_there_is_time_for() {
    let text = method(
        "m.at_most(2.minutes, \"P-2\", \"Binnen twee minuten.\");\n\
         m.phase(\"een\").title(\"Een\").at_most(2.minutes).may(groep, \"zin\")\
         .must(groep.each(1, \"zin\"));\n",
    );
    assert_snapshot!("over-time", told(&text, &["--people=2..20", "--runs=200"]));
}
