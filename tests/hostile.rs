//! Scripts that mean harm, each on the real program: it ends soon, stays small, and says clearly
//! what it does not do, and in which file.

#[path = "support/child.rs"]
mod child;
#[path = "support/giants.rs"]
mod giants;
mod support;

use std::path::{Path, PathBuf};

use child::{Ended, watch};
use giants::{MOST, giants};
use support::Home;

/// How a script of `tests/hostile` ends, as its first line tells: with this exit code, and with
/// one of these on the screen.
const ENDS: &[(&str, i32, &[&str])] = &[
    ("built", 0, &["0 × fout"]),
    ("ok", 3, &["this script builds no method"]),
    ("parse", 3, &["cannot be used"]),
    ("name", 3, &["is not a word here"]),
    ("value", 3, &["is in use already", "cannot be zero", "overflow"]),
    ("complaint", 3, &["turned into json", "makes no text longer", "has at most"]),
    ("thrown", 3, &["the script stopped itself"]),
    ("limit", 3, COUNTED),
    ("limit", 4, &["this uses too much memory", "this takes too much time"]),
];

/// The limits that hold on every machine in the same way.
const COUNTED: &[&str] = &[
    "this takes too many steps",
    "this is nested too deeply",
    "this grows too large",
    "this call has more than 12 arguments",
];

/// Too many steps, or on a machine that is busy with other things, too much time.
const STEPS: &str = "this takes too m";

fn check_in(home: &Home, path: &Path) -> Ended {
    let ended = watch(home.program().arg("check").arg(path).arg("--lang=nl"), "");
    ended.check(&path.display().to_string());
    ended
}

/// The last part of a path, as messages name it.
fn name(path: &Path) -> String {
    path.file_name().expect("a file").to_string_lossy().into_owned()
}

#[test]
fn every_script_ends_as_it_says() {
    let home = Home::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile");
    let scripts = scripts_in(&folder);
    assert!(scripts.len() > 40, "{scripts:?}");
    for (path, text) in scripts {
        let ends = text.lines().next().and_then(|line| line.strip_prefix("// ends: "));
        let ends = ends.unwrap_or_else(|| panic!("{} tells no end", path.display()));
        let ended = check_in(&home, &path);
        let fits = |(end, code, says): &(&str, i32, &[&str])| {
            *end == ends
                && ended.code == Some(*code)
                && says.iter().any(|said| (ended.out.clone() + &ended.err).contains(said))
        };
        let told = format!("{}: {:?}\n{}{}", name(&path), ended.code, ended.out, ended.err);
        // On a machine that keeps it waiting, its time may be over before its steps are.
        let late = ended.was_kept_waiting() && ended.err.contains("this takes too much time");
        assert!(late || ENDS.iter().any(fits), "should end with {ends}: {told}");
        assert!(ends == "built" || ended.err.contains(&name(&path)), "names no file: {told}");
        // As a story it plays nothing, and the engine is another one.
        let played = watch(home.program().arg("rehearse").arg(&path), "");
        played.check(&format!("rehearse {}", path.display()));
        assert!(matches!(played.code, Some(3 | 4)), "{:?}: {}", played.code, played.out);
    }
}

#[test]
fn giants_are_told_in_a_few_lines_what_is_wrong() {
    let home = Home::new();
    for (name, text) in giants() {
        assert!(text.len() <= MOST, "{name} is never read");
        let path = home.put(&format!("{name}.rhai"), text);
        let ended = check_in(&home, &path);
        assert_eq!(ended.code, Some(3), "{name}: {}{}", ended.out, ended.err);
        assert!(ended.err.contains(&format!("{name}.rhai")), "{name}: {}", ended.err);
        assert!(ended.err.len() < 2_000, "{name}: {}", ended.err);
    }
}

#[test]
fn what_is_no_script_is_refused_unread() {
    let home = Home::new();
    let large = "a script has at most 65536 bytes";
    for (name, content, why) in [
        ("over.rhai", "let a = 1;\n".repeat(MOST / 11 + 1).into_bytes(), large),
        ("megabytes.rhai", "(".repeat(5_000_000).into_bytes(), large),
        ("latin.rhai", b"let a = \"\xe9\";".to_vec(), "it is not text in UTF-8"),
        ("binary.rhai", (0..=255).collect(), "it is not text in UTF-8"),
    ] {
        let path = home.put(name, content);
        let ended = check_in(&home, &path);
        let shown = path.display();
        let said = format!("Error: cannot read {shown}: {why}\n    in {name}\n");
        assert_eq!((ended.code, ended.err), (Some(3), said));
    }
    let ended = check_in(&home, &home.put("empty.rhai", ""));
    let said = "Error: this script builds no method\n    in empty.rhai\n  \
                Help: begin with `let m = method(\"name\");`\n";
    assert_eq!((ended.code, ended.err.as_str()), (Some(3), said));
}

/// The engine looks for a fitting function by hashes that differ from process to process, and some
/// of them would lead it astray for minutes.
#[test]
fn a_wide_call_is_refused_in_every_process() {
    let home = Home::new();
    let given = "n, ".repeat(500) + "n";
    let path = home.put("wide.rhai", format!("let n = 1;\nnosuch({given});\n"));
    for _ in 0..20 {
        let ended = check_in(&home, &path);
        let said = "Error: this call has more than 12 arguments\n    in wide.rhai:2:1\n";
        assert_eq!((ended.code, ended.err.as_str()), (Some(3), said));
    }
}

/// The widest call that is allowed, which fits nothing, as often as the steps allow.
#[test]
fn a_call_as_wide_as_is_allowed_takes_no_longer_in_any_process() {
    let home = Home::new();
    let script = "let m = method(\"wide\");\nlet n = 1;\nloop {\n\
                  try { m.may(n, n, n, n, n, n, n, n, n, n, n); } catch { }\n}\n";
    let path = home.put("widest.rhai", script);
    for _ in 0..3 {
        let ended = check_in(&home, &path);
        assert!(ended.err.contains(STEPS), "{}", ended.err);
    }
}

/// A method whose second phase does this when it begins.
fn hooked(hook: &str) -> String {
    format!(
        "let m = method(\"proef\").title(\"Proef\");\n\
         let p = m.role(\"p\").exactly(1);\n\
         m.kinds([\"a\"]);\n\
         fn down(n) {{ down(n + 1) }}\n\
         m.phase(\"een\").title(\"Een\").may(p, \"a\");\n\
         let twee = m.phase(\"twee\").title(\"Twee\").may(p, \"a\");\n\
         {hook}\n"
    )
}

/// Leads a session of a script into its second phase, and says something there.
fn led(home: &Home, name: &str, text: String) -> Ended {
    let path = home.put(name, text);
    let mut program = home.program();
    program.arg("run").arg(path).args(["--people=Anna", "--role=p=Anna", "--lang=nl"]);
    let ended = watch(&mut program, "Anna a: eerst\n/volgende\nAnna a: daarna\n");
    ended.check(name);
    assert_eq!(ended.code, Some(0), "{name}: {}", ended.err);
    assert!(ended.out.contains("✓ #2 Anna · a\n"), "{name} does not go on: {}", ended.out);
    ended
}

#[test]
fn a_session_outlives_its_hooks() {
    let home = Home::new();
    let long = "let t = \"x\"; while t.len < 3900 { t += \"xxxxxxxx\"; }";
    for (name, body, why) in [
        ("loops", "loop {}".to_owned(), STEPS),
        ("tries", "loop { try { loop {} } catch { } }".to_owned(), STEPS),
        ("recurs", "down(0)".to_owned(), "this is nested too deeply"),
        ("grows", "let t = \"x\"; loop { t += t; }".to_owned(), "this grows too large"),
        ("sorts", "[2, 1].sort(|a, b| loop {}); []".to_owned(), STEPS),
        ("pads", "let t = \"x\"; t.pad(9, \"\"); []".to_owned(), "makes no text longer"),
        ("throws", "throw \"\\x1b[2Jboe\"".to_owned(), "the script stopped itself: \u{fffd}[2Jboe"),
        ("imports", "timestamp()".to_owned(), "`timestamp` is not a word here"),
        ("sleeps", "sleep(3)".to_owned(), "`sleep` is not a word here"),
        ("opens", "open(\"/etc/hostname\")".to_owned(), "`open` is not a word here"),
        ("sets", "s.phase = \"een\"".to_owned(), "`phase` of a session cannot be set"),
        ("errs", "3".to_owned(), "this closure answers with a number"),
        ("leads astray", "jump(\"drie\")".to_owned(), "there is no phase `drie`"),
        (
            "holds on",
            format!("{long} let m = #{{}}; let i = 0; loop {{ m[\"k\" + i] = t + i; i += 1; }}"),
            STEPS,
        ),
        (
            "shows",
            format!("{long} let m = #{{}}; loop {{ m[`k${{m.len()}}`] = t; `${{m}}`; }}"),
            "this",
        ),
    ] {
        let file = format!("{}.rhai", name.replace(' ', "-"));
        let ended = led(&home, &file, hooked(&format!("twee.on_enter(|s| {{ {body} }});")));
        let told = format!("een regel van de methode werkte niet ({file}:7)");
        assert!(ended.out.contains(&told), "{name}: {}", ended.out);
        assert!(ended.out.contains(why), "{name}: {}", ended.out);
    }
}

#[test]
fn hooks_of_the_first_phase_are_told_of_too() {
    let home = Home::new();
    let first = "m.phase_of(\"een\").on_enter(|s| { loop {} }).on_enter([say(\"Welkom.\")]);";
    let ended = led(&home, "first.rhai", hooked(first));
    let told = "een regel van de methode werkte niet (first.rhai:7)";
    assert!(ended.out.contains(told), "{}", ended.out);
    assert!(ended.out.contains("\nWelkom.\n"), "{}", ended.out);
}

#[test]
fn many_slow_hooks_of_one_line_do_not_add_up() {
    let home = Home::new();
    let slow = "let t = \"x\"; while t.len < 3900 { t += \"xxxxxxxx\"; } let u = t + \"\"; \
                u.crop(2000); u += \"y\";";
    let work = "t.split(u); t.index_of(u); t.to_upper(); t.split_rev(u);";
    let each = format!("for i in 0..24 {{ twee.on_enter(|s| {{ {slow} loop {{ {work} }} }}); }}");
    let ended = led(&home, "slow.rhai", hooked(&each));
    let told = "een regel van de methode werkte niet (slow.rhai:7)";
    assert_eq!(ended.out.matches(told).count(), 24, "{}", ended.out);
    // From phase to phase, with as much work in between as a hook may do.
    let jumps = format!(
        "let slow = |s| {{ {slow} for i in 0..900 {{ {work} }} }};\n\
         let drie = m.phase(\"drie\").may(p, \"a\");\n\
         twee.on_enter(|s| {{ slow.call(s); jump(\"drie\") }});\n\
         drie.on_enter(|s| {{ slow.call(s); jump(\"twee\") }});"
    );
    led(&home, "jumps.rhai", hooked(&jumps));
}

#[test]
fn what_a_method_says_never_commands_the_terminal() {
    let home = Home::new();
    let text = "x\\x1b[2J\\x1b]0;mine\\x07\\u202e";
    let hook = format!(
        "let t = \"{text}\";\n\
         m.title(t).about(t).source(t);\n\
         twee.title(t).about(t).prompt(everyone, t, t).avoid(p, \"a\", t, t);\n\
         twee.must(yes(p, t), t, t);\n\
         m.phase_of(\"een\").on_leave([say(t), remind(everyone, t)]);"
    );
    let path = home.put("methods/proef.rhai", hooked(&hook));
    let path = path.to_string_lossy();
    let led = ["run", &path, "--people=Anna", "--role=p=Anna"];
    for args in [&["show", &path], &["check", &path], &["methods"][..], &led, &["sessions"]] {
        let lines = "Anna a: eerst\n/volgende\nAnna a: daarna\n/verslag\n/stand\n";
        watch(home.program().args(args), lines).check(&args.join(" "));
    }
    let ended = watch(home.program().args(["minutes", "proef", "--for=Anna"]), "");
    ended.check("minutes");
    assert!(ended.out.contains("x\u{fffd}[2J\u{fffd}]0;mine"), "{}", ended.out);
}

#[expect(clippy::disallowed_methods, reason = "every script of the folder has its turn")]
fn scripts_in(folder: &Path) -> Vec<(PathBuf, String)> {
    let entries = std::fs::read_dir(folder).expect("the folder of scripts").flatten();
    let paths = entries.map(|entry| entry.path());
    let mut paths: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|it| it == "rhai")).collect();
    paths.sort();
    let read = |path: &PathBuf| std::fs::read_to_string(path).expect("a script");
    paths.iter().map(|path| (path.clone(), read(path))).collect()
}
