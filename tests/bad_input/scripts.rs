//! Scripts that are wrong: file, line, caret and what to do.

use super::said::ask;
use super::support::Home;

/// What `check` says of a method with one role, `wie`, and one kind, `a`.
fn checked(line: &str) -> String {
    let home = Home::new();
    let head = "let m = method(\"proef\").title(\"Proef\");\n\
                let wie = m.role(\"wie\").exactly(1);\nm.kinds([\"a\"]);\n";
    home.put("proef.rhai", format!("{head}{line}\n"));
    ask(&home, &["check", "proef.rhai"], "").complaint(3)
}

#[test]
fn a_script_that_does_not_parse() {
    assert_eq!(
        checked(r#"m.phase("een").may(wie, "a";"#),
        r#"Error: `,` is missing to separate the arguments to function call 'may'
   ╭─[ proef.rhai:4:28 ]
   │
 4 │ m.phase("een").may(wie, "a";
   │                            ┬
   │                            ╰──
   │
   │ Help: a `)` is missing somewhere before this `;`
───╯
"#
    );
    assert_eq!(
        checked(r#"let tekst = "open;"#),
        r#"Error: this text is not closed
   ╭─[ proef.rhai:4:13 ]
   │
 4 │ let tekst = "open;
   │             ───┬──
   │                ╰────
   │
   │ Help: a text ends with the mark it begins with
───╯
"#
    );
}

#[test]
fn a_name_or_a_word_that_does_not_exist() {
    assert_eq!(
        checked(r#"m.phase("een").may(wei, "a");"#),
        r#"Error: `wei` is not known here
   ╭─[ proef.rhai:4:20 ]
   │
 4 │ m.phase("een").may(wei, "a");
   │                    ─┬─
   │                     ╰───
   │
   │ Help: did you mean `wie`?
───╯
"#
    );
    assert_eq!(
        checked(r#"m.phase("een").mya(wie, "a");"#),
        r#"Error: `mya` is not a word of a phase
   ╭─[ proef.rhai:4:16 ]
   │
 4 │ m.phase("een").mya(wie, "a");
   │                ─┬─
   │                 ╰───
   │
   │ Help: did you mean `may`?
───╯
"#
    );
    assert_eq!(
        checked(r#"m.phase("een").may(wie, "b");"#),
        r#"Error: there is no kind `b`
   ╭─[ proef.rhai:4:16 ]
   │
 4 │ m.phase("een").may(wie, "b");
   │                ─┬─
   │                 ╰───
   │
   │ Help: there are: notitie, pas, vertrek, terugkeer, a
───╯
"#
    );
}

#[test]
fn a_value_that_does_not_fit() {
    assert_eq!(
        checked(r#"m.phase("een").at_most(5);"#),
        r#"Error: `at_most` does not take a number
   ╭─[ proef.rhai:4:16 ]
   │
 4 │ m.phase("een").at_most(5);
   │                ───┬───
   │                   ╰─────
   │
   │ Help: write `at_most(time, …)`, as in `fase.at_most(5.minutes, "B-23")`
───╯
"#
    );
    assert_eq!(
        checked(r#"m.phase("een").may(wie, 3);"#),
        r#"Error: a number is not something that people do
   ╭─[ proef.rhai:4:16 ]
   │
 4 │ m.phase("een").may(wie, 3);
   │                ─┬─
   │                 ╰───
   │
   │ Help: name a kind ("vraag"), a list of kinds, or `act("vraag")`
───╯
"#
    );
    assert_eq!(
        checked(r"m.kinds([1]);"),
        r"Error: a list of texts holds a number
   ╭─[ proef.rhai:4:3 ]
   │
 4 │ m.kinds([1]);
   │   ──┬──
   │     ╰────
   │
   │ Help: write texts in quotes
───╯
"
    );
}

#[test]
fn a_hook_that_fails() {
    let home = Home::new();
    home.put(
        "proef.rhai",
        r#"let m = method("proef").title("Proef");
let wie = m.role("wie").exactly(1);
m.kinds(["a"]);
m.phase("een").may(wie, "a").on_act("a", |s| say(s.spreker));
"#,
    );
    let args = ["run", "proef.rhai", "--people=Anna", "--role=wie=Anna"];
    assert_eq!(
        ask(&home, &args, "Anna a: eerst\n/stop\n").answer(),
        r#"Proef — sessie proef-TODAY

Fase 1 van 1: een
  · Anna: a
[1/1 een 0:00] Anna a: eerst
✓ #1 Anna · a
een regel van de methode werkte niet (proef.rhai:4); de sessie gaat verder
Error: `spreker` is not a word of a session
   ╭─[ proef.rhai:4:52 ]
   │
 4 │ m.phase("een").may(wie, "a").on_act("a", |s| say(s.spreker));
   │                                                    ───┬───
   │                                                       ╰─────
   │
   │ Help: did you mean `speaker`?
───╯
[1/1 een 0:00] /stop
Sessie proef-TODAY staat klaar om verder te gaan: intervisie resume proef-TODAY
"#
    );
}

#[test]
fn a_path_that_leads_nowhere_or_to_no_file() {
    let home = Home::new();
    assert_eq!(
        ask(&home, &["check", "./nergens.rhai"], "").complaint(2),
        "Error: cannot read ./nergens.rhai: there is no such file\n    in nergens.rhai\n"
    );
    home.put("folder.rhai/file", "");
    assert_eq!(
        ask(&home, &["check", "folder.rhai"], "").complaint(4),
        "Error: cannot read folder.rhai: it is not a file\n    in folder.rhai\n"
    );
}

/// Nobody sees this mark, and editors on Windows make it.
#[test]
fn a_mark_before_the_first_character_is_no_mistake() {
    let home = Home::new();
    let text = "\u{feff}let m = method(\"proef\");\nlet r = m.role(\"r\").exactly(1);\n\
                m.kinds([\"a\"]);\nm.phase(\"een\").may(r, \"a\");\n";
    home.put("proef.rhai", text);
    let said = ask(&home, &["check", "proef.rhai"], "").answer();
    assert!(said.contains("\nproef: 0 × fout, 0 × let op\n"), "{said}");
}
