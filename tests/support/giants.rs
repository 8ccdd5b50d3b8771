//! Scripts of the largest allowed size, made of one thing over and over.

use std::fmt::Write as _;

/// Bytes that a script may have.
pub(crate) const MOST: usize = 64 * 1024;

/// A name for each, and its text.
pub(crate) fn giants() -> Vec<(String, String)> {
    let mut all = nested();
    all.extend(wide());
    all.extend(words());
    all
}

/// One sign or opening inside the other, twice as far apart as a parser could be content with.
fn nested() -> Vec<(String, String)> {
    let parts = [
        ("brackets", "(", ""),
        ("lists", "[", ""),
        ("blocks", "{", ""),
        ("maps", "#{a:", ""),
        ("sum", "1+", "1"),
        ("powers", "2**", "2"),
        ("ands", "true&&", "true"),
        ("nots", "!", "true"),
        ("signs", "- ", "1"),
        ("questions", "1??", "1"),
        ("texts", "`${", ""),
        ("closures", "||", "1"),
        ("calls", "f(", ""),
        ("ifs", "if true {", ""),
        ("loops", "loop {", ""),
        ("switches", "switch 1 { 1 => ", ""),
        ("functions", "fn a() { ", ""),
        ("comments", "/*", ""),
        ("assignments", "a=", "1"),
    ];
    let before = [
        ("properties", "let a = #{}; a", ".a"),
        ("indices", "let a = []; a", "[0]"),
        ("methods", "let a = 1; a", ".b()"),
        ("else-ifs", "if false {}", " else if false {}"),
        ("ins", "1", " in 1"),
    ];
    let sizes = [30_000, 60_000];
    let opened = parts.iter().flat_map(|(name, part, end)| {
        sizes.map(|size| (format!("{name}-{size}"), part.repeat(size / part.len()) + end))
    });
    let chained = before.iter().flat_map(|(name, start, part)| {
        sizes.map(|size| {
            (format!("{name}-{size}"), start.to_string() + &part.repeat(size / part.len()))
        })
    });
    let closed = ("closed".to_owned(), "(".repeat(30_000) + "1" + &")".repeat(30_000));
    opened.chain(chained).chain([closed]).collect()
}

/// As many of one thing beside each other as fit.
fn wide() -> Vec<(String, String)> {
    let named = |name: &str, text: String| (name.to_owned(), text);
    vec![
        named("variables", filled("", |n| format!("let v{n}=1;"), "")),
        named("variables-inside", filled("{", |n| format!("let v{n}=1;"), "}")),
        named("constants", filled("", |n| format!("const v{n}=1;"), "")),
        named("one-variable", filled("", |_| "let v=1;".to_owned(), "")),
        named("cases", filled("switch 1 {", |n| format!("{n}=>1,"), "}")),
        named("same-cases", filled("switch 1 {", |_| "1=>1,".to_owned(), "}")),
        named("ranges", filled("switch 1 {", |n| format!("{n}..{}=>1,", n + 9), "}")),
        named("parameters", filled("fn f(", |n| format!("p{n},"), "z) {}")),
        named("closure-parameters", filled("let f = |", |n| format!("p{n},"), "z| 1;")),
        named("keys", filled("let m = #{", |n| format!("k{n}:1,"), "};")),
        named("many-functions", filled("", |n| format!("fn f{n}(){{}}"), "")),
        named("many-closures", filled("", |_| "||1;".to_owned(), "")),
        named("items", filled("let a = [", |_| "1,".to_owned(), "];")),
        named("arguments", filled("f(", |_| "1,".to_owned(), "1);")),
        named("method-arguments", filled("let a = 1; a.f(", |_| "a,".to_owned(), "1);")),
        named("interpolations", filled("`", |_| "${1}".to_owned(), "`")),
        named("captures", captures()),
        named("statements", ";".repeat(MOST)),
        named("lines", "\n".repeat(MOST - 8) + "nosuch()"),
    ]
}

/// One word, number or text as long as the script.
fn words() -> Vec<(String, String)> {
    let long = "a".repeat(65_000);
    vec![
        ("word".to_owned(), long.clone()),
        ("called".to_owned(), format!("{long}()")),
        ("declared".to_owned(), format!("let {long} = 1;")),
        ("asked".to_owned(), format!("method(\"x\").{long}(1)")),
        ("number".to_owned(), "1".repeat(65_000)),
        ("fraction".to_owned(), format!("1.{}", "1".repeat(65_000))),
        ("hexadecimal".to_owned(), format!("0x{}", "f".repeat(65_000))),
        ("unclosed".to_owned(), format!("\"{long}")),
        ("accents".to_owned(), "é".repeat(32_000)),
    ]
}

fn filled(start: &str, part: impl Fn(usize) -> String, end: &str) -> String {
    let mut text = start.to_owned();
    for part in (0..).map(part) {
        if text.len() + part.len() + end.len() > MOST {
            break;
        }
        text.push_str(&part);
    }
    text + end
}

/// Closures that each hold everything there is.
fn captures() -> String {
    let mut text = String::new();
    let mut sum = String::new();
    for n in 0..30 {
        let _ = write!(text, "let v{n}=1;");
        let _ = write!(sum, "v{n}+");
    }
    filled(&text, |_| format!("let f=||{sum}1;"), "")
}
