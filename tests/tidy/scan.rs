//! What code says, read from its tokens: the paths it names, its functions, the lists in a
//! `mod.rs`.
//!
//! It expects code whose comments and literals are blanks already, and code that compiles.

use super::source::is_word;

/// A word, `::`, or one other character.
#[derive(Clone, Copy)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    pub(super) line: usize,
}

/// A path of two or more names, or whatever a `use` brings in.
#[derive(Debug, PartialEq)]
pub(super) struct NamedPath<'a> {
    pub(super) line: usize,
    pub(super) segments: Vec<&'a str>,
    /// How many modules inside the file it stands in.
    depth: usize,
}

/// A function with a body.
#[derive(Debug, PartialEq)]
pub(super) struct Function<'a> {
    pub(super) name: &'a str,
    pub(super) line: usize,
    /// From the line of `fn` to that of the closing brace.
    pub(super) lines: usize,
}

impl<'a> NamedPath<'a> {
    /// What this path names at the top of the crate, if it goes there from a file whose module
    /// lies `depth` deep.
    pub(super) fn top(&self, depth: usize) -> Option<&'a str> {
        let path = self.segments.strip_prefix(&["self"]).unwrap_or(&self.segments);
        let ups = path.iter().take_while(|name| **name == "super").count();
        let at_top = ups > 0 && ups >= depth + self.depth;
        match path {
            ["crate", name, ..] => Some(name),
            _ if at_top => path.get(ups).copied(),
            _ => None,
        }
    }
}

/// The tokens of stripped code.
pub(super) fn tokens(code: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for (at, line) in code.lines().enumerate() {
        let mut rest = line.trim_start();
        while let Some(first) = rest.chars().next() {
            let length = match rest.find(|c| !is_word(c)).unwrap_or(rest.len()) {
                0 if rest.starts_with("::") => 2,
                0 => first.len_utf8(),
                word => word,
            };
            let (text, after) = rest.split_at(length);
            tokens.push(Token { text, line: at + 1 });
            rest = after.trim_start();
        }
    }
    tokens
}

/// Every path that the code names, those of a `use` written out.
pub(super) fn named_paths<'a>(tokens: &[Token<'a>]) -> Vec<NamedPath<'a>> {
    let mut paths = Vec::new();
    let mut braces = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let depth = braces.iter().filter(|is_module| **is_module).count();
        let found = paths.len();
        match tokens[at].text {
            "{" => braces.push(at > 1 && tokens[at - 2].text == "mod"),
            "}" => {
                braces.pop();
            }
            // What follows `use<` is what a returned type captures.
            "use" if text(tokens, at + 1) != "<" => at = use_tree(tokens, at + 1, &[], &mut paths),
            _ => at += inline_path(tokens, at, &mut paths),
        }
        paths[found..].iter_mut().for_each(|path| path.depth = depth);
        at += 1;
    }
    paths
}

/// Every function, those inside others too.
pub(super) fn functions<'a>(tokens: &[Token<'a>]) -> Vec<Function<'a>> {
    // A type `fn(..)` has no name, a macro's `fn $name` none yet.
    let named = |at: &usize| text(tokens, at + 1).starts_with(is_word);
    let starts = (0..tokens.len()).filter(|at| tokens[*at].text == "fn").filter(named);
    let function = |at: usize| {
        let rest = &tokens[at..];
        let body = end(rest, 0, &["{", ";"]).filter(|body| rest[*body].text == "{")?;
        let close = end(rest, body + 1, &["}"])?;
        let (line, last) = (rest[0].line, rest[close].line);
        Some(Function { name: rest[1].text, line, lines: last - line + 1 })
    };
    starts.filter_map(function).collect()
}

/// The first line that neither lists a module nor brings a name in.
pub(super) fn first_that_is_no_list(tokens: &[Token<'_>]) -> Option<usize> {
    let mut rest = tokens;
    while let Some(first) = rest.first() {
        let last = match first.text {
            "#" if text(rest, 1) == "!" => end(rest, 3, &["]"]),
            "#" => end(rest, 2, &["]"]),
            "pub" if text(rest, 1) == "(" => end(rest, 2, &[")"]),
            "pub" => Some(0),
            "mod" if text(rest, 2) == ";" => Some(2),
            "use" => end(rest, 1, &[";"]),
            _ => None,
        };
        let Some(last) = last else { return Some(first.line) };
        rest = &rest[last + 1..];
    }
    None
}

fn text<'a>(tokens: &[Token<'a>], at: usize) -> &'a str {
    tokens.get(at).map_or("", |token| token.text)
}

/// Where one of these comes first from `start` on, outside every bracket that opens on the way.
fn end(tokens: &[Token<'_>], start: usize, wanted: &[&str]) -> Option<usize> {
    let mut depth = 0_usize;
    (start..tokens.len()).find(|at| {
        let token = tokens[*at].text;
        let found = depth == 0 && wanted.contains(&token);
        match token {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        found
    })
}

/// Adds the path that starts here, if one does; says how many more tokens it has.
fn inline_path<'a>(tokens: &[Token<'a>], at: usize, paths: &mut Vec<NamedPath<'a>>) -> usize {
    let is_name = |at: usize| text(tokens, at).starts_with(is_word);
    let goes_on = |at: usize| text(tokens, at + 1) == "::" && is_name(at + 2);
    let mut last = at;
    while is_name(last) && goes_on(last) {
        last += 2;
    }
    if last > at {
        let segments = tokens[at..=last].iter().step_by(2).map(|token| token.text).collect();
        paths.push(NamedPath { line: tokens[at].line, segments, depth: 0 });
    }
    last - at
}

/// Adds every path of a `use` from here on; says where the tree ends.
fn use_tree<'a>(
    tokens: &[Token<'a>],
    start: usize,
    prefix: &[&'a str],
    paths: &mut Vec<NamedPath<'a>>,
) -> usize {
    let mut segments = prefix.to_vec();
    let mut at = start;
    loop {
        match text(tokens, at) {
            "::" => {}
            "as" => at += 1,
            "{" => {
                while !matches!(text(tokens, at), "}" | "") {
                    at = use_tree(tokens, at + 1, &segments, paths);
                }
                segments.truncate(prefix.len());
            }
            "," | "}" | ";" | "" => break,
            name => segments.push(name),
        }
        at += 1;
    }
    if segments.len() > prefix.len() {
        paths.push(NamedPath { line: tokens[at.min(tokens.len()) - 1].line, segments, depth: 0 });
    }
    at
}

#[test]
fn paths_are_written_out() {
    let code =
        "use crate::{a::{self, B as C, d::*}, e};\nmod inner {\n fn f() { super::g::h(1) } }";
    let tokens = tokens(code);
    let paths = named_paths(&tokens);
    let written = paths.iter().map(|path| (path.line, path.segments.join("::")));
    let expected = [
        (1, "crate::a::self"),
        (1, "crate::a::B"),
        (1, "crate::a::d::*"),
        (1, "crate::e"),
        (3, "super::g::h"),
    ];
    assert!(written.eq(expected.map(|(line, path)| (line, path.to_owned()))), "{paths:?}");
}

#[test]
fn a_path_reaches_the_top_or_stays() {
    let top = |code: &str, depth: usize| {
        let tokens = tokens(code);
        named_paths(&tokens).first().and_then(|path| path.top(depth)).map(str::to_owned)
    };
    assert_eq!(top("use crate::time::Time;", 2).as_deref(), Some("time"));
    assert_eq!(top("fn f(x: &dyn super::super::time::T) {}", 2).as_deref(), Some("time"));
    assert_eq!(top("use super::time::Time;", 1).as_deref(), Some("time"));
    assert_eq!(top("use super::Table;", 2), None);
    assert_eq!(top("mod tests { use super::super::time::Time; }", 1).as_deref(), Some("time"));
    assert_eq!(top("mod tests { use super::*; }", 1), None);
    assert_eq!(top("fn f() -> impl Iterator + use<'_> { std::iter::empty() }", 1), None);
}

#[test]
fn functions_are_measured_from_fn_to_brace() {
    let code = "trait T { fn none(&self); }\nfn one(f: fn(u8) -> [u8; 2]) {}\n\
                fn three() {\n fn inner() {} }\n";
    let tokens = tokens(code);
    let sizes = functions(&tokens).into_iter().map(|it| (it.name, it.line, it.lines));
    assert_eq!(sizes.collect::<Vec<_>>(), [("one", 2, 1), ("three", 3, 2), ("inner", 4, 1)]);
}

#[test]
fn a_list_holds_only_modules_and_names() {
    let first = |code: &str| first_that_is_no_list(&tokens(code));
    let list = "#![x(y[0])]\n#[cfg(test)]\nmod a;\npub(crate) mod b;\npub use a::{\nC,\nD};";
    assert_eq!(first(list), None);
    for code in ["fn f() {}", "pub struct S;", "mod inner { use a::B; }", "pub const A: u8 = 1;"] {
        assert_eq!(first(&format!("mod a;\n{code}")), Some(2), "{code}");
    }
}
