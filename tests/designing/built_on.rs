//! What is wrong in a script that another one is built on: both are shown, and who asks for whom.

use super::said::ask;
use super::support::Home;

#[test]
fn an_error_in_a_base_is_shown_with_whoever_asked_for_it() {
    let home = Home::new();
    home.put("methods/stuk.rhai", "let m = method(\"stuk\");\nm.roel(\"groep\");\n");
    home.put("methods/variant.rhai", "// Op stuk.\nlet m = extend(\"stuk\").named(\"variant\");\n");
    home.put("mijn.rhai", "let m = method(\"mijn\");\nm.borrow(\"variant\", \"praten\");\n");
    assert_eq!(
        ask(&home, &["check", "mijn.rhai"], "").complaint(3),
        r#"Error: `roel` is not a word of a method
   ╭─[ stuk.rhai:2:3 ]
   │
 2 │ m.roel("groep");
   │   ──┬─
   │     ╰───
   │
   ├─[ mijn.rhai:2:3 ]
   │
 2 │ m.borrow("variant", "praten");
   │   ───┬──
   │      ╰──── in `borrow`
   │
   ├─[ variant.rhai:2:9 ]
   │
 2 │ let m = extend("stuk").named("variant");
   │         ───┬──
   │            ╰──── in `extend`
   │
   │ Help: did you mean `role`?
───╯
"#
    );
}

#[test]
fn a_base_that_is_no_script_is_shown_with_whoever_asked_for_it() {
    let home = Home::new();
    home.put("methods/stuk.rhai", "let m = method(\"stuk\")\nm.role(\"groep\");\n");
    home.put("mijn.rhai", "let m = extend(\"stuk\").named(\"mijn\");\n");
    assert_eq!(
        ask(&home, &["check", "mijn.rhai"], "").complaint(3),
        r#"Error: `;` is missing to terminate this statement
   ╭─[ stuk.rhai:1:23 ]
   │
 1 │ let m = method("stuk")
   │                       │
   │                       ╰─
   │
   ├─[ mijn.rhai:1:9 ]
   │
 1 │ let m = extend("stuk").named("mijn");
   │         ───┬──
   │            ╰──── in `extend`
───╯
"#
    );
}

#[test]
fn a_phase_that_a_variant_takes_away_is_missed_where_it_is_named() {
    let home = Home::new();
    let base = "let m = method(\"basis\");\nm.role(\"groep\");\n\
                m.phase(\"een\")\n    .on_leave([jump(\"twee\")]);\nm.phase(\"twee\");\n";
    home.put("methods/basis.rhai", base);
    home.put(
        "methods/variant.rhai",
        "let m = extend(\"basis\").named(\"v\");\nm.remove(\"twee\");\n",
    );
    home.put("mijn.rhai", "let m = extend(\"variant\").named(\"mijn\");\n");
    assert_eq!(
        ask(&home, &["check", "mijn.rhai"], "").complaint(3),
        r#"Error: there is no phase `twee`
   ╭─[ basis.rhai:4:5 ]
   │
 4 │     .on_leave([jump("twee")]);
   │     ┬
   │     ╰──
   │
   ├─[ variant.rhai:2:1 ]
   │
 2 │ m.remove("twee");
   │ ┬
   │ ╰── the phase goes here
   │
   │ Help: there are: een
───╯
"#
    );
}

#[test]
fn what_a_borrowed_hook_says_reaches_the_role_of_the_same_name() {
    let home = Home::new();
    let base = "let m = method(\"basis\");\nlet a = m.role(\"a\").exactly(1);\n\
                let b = m.role(\"b\").exactly(1);\n\
                m.phase(\"een\").on_enter([remind(b, \"Jij begint.\")]);\n";
    home.put("methods/basis.rhai", base);
    let borrows = "let m = method(\"mijn\");\nm.role(\"b\").exactly(1);\n\
                   m.role(\"a\").exactly(1);\n\
                   m.borrow(\"basis\", \"een\");\n";
    home.put("mijn.rhai", borrows);
    let plan = ask(&home, &["show", "mijn.rhai"], "").answer();
    assert!(plan.contains("aan het begin: voor b: Jij begint."), "{plan}");
}
