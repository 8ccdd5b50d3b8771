//! A course as the text of a script: who sits where, what is played, and what is expected at the
//! end.

use std::fmt::Write as _;

use super::course::{Course, Retold};
use super::telling::{Telling, Wording};
use crate::method::{KindId, PhaseId, RoleId};
use crate::notation::{goes_on, typed};
use crate::session::{Cast, Session, missing};
use crate::words::Words;

/// How many lines a rehearsal plays at most.
pub(super) const MOST_LINES: usize = 5_000;

/// How long a script is at most.
pub(super) const MOST_BYTES: usize = 64 * 1024;

/// How long a line is at most, with what it needs to stand in a script.
pub(super) const LONGEST_LINE: usize = 24 * 1024;

/// How long a text is that is played at once; a script has no longer ones.
const MOST_AT_ONCE: usize = 3 * 1024;

/// Words that a script has for itself, and that a map needs in quotes.
const OF_RHAI: &[&str] = &[
    "as", "break", "case", "catch", "const", "continue", "default", "do", "else", "eval", "export",
    "false", "fn", "for", "global", "go", "if", "import", "in", "is", "let", "loop", "match",
    "module", "new", "null", "private", "public", "return", "shared", "spawn", "static", "super",
    "switch", "sync", "this", "thread", "throw", "true", "try", "type", "until", "use", "var",
    "void", "while", "with", "yield",
];

pub(super) fn script(
    words: &Words,
    session: &Session,
    course: &Course,
    telling: &Telling<'_>,
) -> String {
    let mut text = heading(words, session, telling);
    opened(session, telling, &mut text);
    played(session, course, &mut text);
    expected(words, session, &mut text);
    text
}

fn heading(words: &Words, session: &Session, telling: &Telling<'_>) -> String {
    let title = ("title", session.table().method.title.as_str().into());
    let told = match telling.wording {
        Wording::None => words.say("retold-without-names", &[title]),
        Wording::All => words.say("retold", &[title, ("id", telling.id.into())]),
        Wording::OnPaper(_) => words.say("retold-on-paper", &[title, ("id", telling.id.into())]),
    };
    told.lines().fold(String::new(), |text, line| format!("{text}// {line}\n"))
}

/// `let s = rehearse(…);`
fn opened(session: &Session, telling: &Telling<'_>, text: &mut String) {
    let (method, cast) = (&session.table().method, session.cast());
    let word =
        if method.phases.iter().any(|phase| phase.prelude) { "rehearse_whole" } else { "rehearse" };
    let held = (0..method.roles.len()).map(RoleId::at).filter_map(|role| {
        let names: Vec<String> =
            cast.holders(role).iter().map(|person| quoted(cast.name(person))).collect();
        let names = match names.as_slice() {
            [] => return None,
            [one] => one.clone(),
            several => format!("[{}]", several.join(", ")),
        };
        Some(format!("    {}: {names},\n", key(&method.role(role).id)))
    });
    let held: String = held.collect();
    let given = method.settings.iter().filter(|setting| setting.given);
    let mut given: Vec<String> =
        given.map(|setting| format!("set({}, {})", quoted(&setting.id), setting.value)).collect();
    if !sits_by_role(cast, method.roles.len()) {
        let names: Vec<String> = cast.names().map(quoted).collect();
        given.push(format!("sitting([{}])", names.join(", ")));
    }
    let given = match given.as_slice() {
        [] => String::new(),
        [one] => format!(", {one}"),
        several => format!(", [{}]", several.join(", ")),
    };
    let name = quoted(telling.method);
    let _ = write!(text, "let s = {word}({name}, #{{\n{held}}}{given});\n");
}

/// Whether people sit in the order of their roles, which needs no word.
fn sits_by_role(cast: &Cast, roles: usize) -> bool {
    let mut order = Vec::new();
    for person in (0..roles).map(RoleId::at).flat_map(|role| cast.holders(role).iter()) {
        if !order.contains(&person) {
            order.push(person);
        }
    }
    order.is_sorted()
}

/// What is played, a text a phase; a long one in several.
fn played(session: &Session, course: &Course, text: &mut String) {
    let mut open: Option<usize> = None;
    let mut phase = None;
    for told in course {
        let line = match told {
            Retold::Phase(began) => {
                close(&mut open, text);
                phase = Some(*began);
                continue;
            }
            Retold::Wait(span) => format!("+{}", span.typed()),
            Retold::Failed => "! regel mislukt".to_owned(),
            Retold::Line(line) => line.clone(),
        };
        let line = in_backticks(&line);
        // What is claimed of a line stands below it.
        let apart = *told != Retold::Failed;
        if apart && open.is_some_and(|long| long + line.len() > MOST_AT_ONCE) {
            close(&mut open, text);
        }
        if open.is_none() {
            text.push('\n');
            if let Some(phase) = phase.take() {
                comment(session, phase, text);
            }
            text.push_str("s.play(`\n");
        }
        text.push_str(&line);
        open = Some(open.unwrap_or(0) + line.len());
    }
    close(&mut open, text);
}

fn close(open: &mut Option<usize>, text: &mut String) {
    if open.take().is_some() {
        text.push_str("`);\n");
    }
}

fn comment(session: &Session, phase: PhaseId, text: &mut String) {
    let phase = session.table().method.phase(phase);
    let title = if phase.title.is_empty() { &phase.id } else { &phase.title };
    let _ = writeln!(text, "// {}", title.replace(['\n', '\r'], " "));
}

/// A line as it stands in a text in backticks, typed as at the prompt where it has line breaks.
fn in_backticks(line: &str) -> String {
    let line = line.replace("\r\n", "\n").replace('\r', "\n");
    let kept = |c: char| matches!(c, '\n' | '\t') || !c.is_control();
    let line: String = line.chars().map(|c| if kept(c) { c } else { ' ' }).collect();
    // A backslash that is said last does not say that the line goes on.
    let end = if goes_on(&line) { " " } else { "" };
    let line = typed(&line).replace('`', "``").replace("${", "${\"${\"}") + end;
    line.lines().fold(String::new(), |text, part| format!("{text}    {part}\n"))
}

fn quoted(text: &str) -> String {
    let mut said = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => said.extend(['\\', c]),
            c if c.is_control() => said.push(' '),
            c => said.push(c),
        }
    }
    said + "\""
}

fn key(id: &str) -> String {
    let plain = id.starts_with(|c: char| c.is_ascii_alphabetic())
        && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !OF_RHAI.contains(&id);
    if plain { id.to_owned() } else { quoted(id) }
}

/// Where the session stands in the end.
fn expected(words: &Words, session: &Session, text: &mut String) {
    let (method, state) = (&session.table().method, session.state());
    text.push('\n');
    let phase = quoted(&method.phase(state.phase).id);
    let _ = writeln!(text, "expect(s.phase).is({phase});");
    let _ = writeln!(text, "expect(s.ended).is({});", state.ended);
    let last = session.journal().iter().next_back();
    let seconds = last.map_or(0, |(_, entry, _)| entry.time.0 / 1_000);
    let _ = writeln!(text, "expect(s.time).is({seconds});");
    if state.paused() {
        let _ = writeln!(text, "expect(s.paused).is(true);");
    }
    for (at, kind) in method.kinds.iter().enumerate() {
        let count = session.journal().count(KindId::at(at));
        if count > 0 {
            let _ = writeln!(text, "expect(s.count({})).is({count});", quoted(&kind.id));
        }
    }
    if state.ended {
        return;
    }
    let open = missing(session.table(), state);
    if words.missing(session).is_empty() {
        let _ = writeln!(text, "expect(s.missing).is(\"\");");
    }
    let mut ids: Vec<&str> = Vec::new();
    for rule in open.iter().filter_map(|open| method.rule(open.key)) {
        ids.extend(rule.ids.first().map(String::as_str).filter(|id| !ids.contains(id)));
    }
    for id in ids {
        let _ = writeln!(text, "expect(s.missing).has({});", quoted(id));
    }
}
