//! The first story of a variant: people take their seats, and the session stands where it begins.

use super::execute::New;
use crate::method::{Method, Phase, Role, RoleId};
use crate::rehearsal::{Story, Verdict, run_all};
use crate::script::{Library, Script};
use crate::words::Words;

/// Who takes part in a story; a larger circle is numbered on.
const NAMES: [&str; 8] = ["Anna", "Bram", "Carla", "Dirk", "Eva", "Fatma", "Gijs", "Hanna"];

/// A circle for a method that does not say how large it is.
const CIRCLE: usize = 4;

/// A story that passes on a method which is not written yet.
pub(super) fn write(new: &New<'_>, method: &Method, library: &Library) -> String {
    let words = &new.world.words;
    let people = people(method);
    let first = |phase: &&Phase| !phase.prelude;
    let begins = method.phases.iter().find(first).map(|phase| phase.id.as_str());
    let opens = method.phases.first().map(|phase| phase.id.as_str());
    let told = |word: &str, expected: String| {
        text(words, new.name, &format!("{word}(\"{}\", {people})", new.name), &expected)
    };
    let stands = |phase: &str| format!("expect(s.phase).is(\"{phase}\");\n");
    let passes = |text: &String| {
        let name = format!("{}/1", new.name);
        let story = Story { name, script: Script::new("story.rhai", text.as_str()) };
        let ran = run_all(&[story], library, new.world.meter, 1, words.language());
        ran.is_ok_and(|all| all.iter().all(|one| one.verdict == Verdict::Passed))
    };
    let at_first = begins.map(|phase| told("rehearse", stands(phase)));
    let at_opening = opens.map(|phase| told("rehearse_whole", stands(phase)));
    // A method may leave its first phase by itself; then its story only opens the session.
    let opened = || told("rehearse_whole", "expect(s.time).is(0);\n".to_owned());
    at_first.into_iter().chain(at_opening).find(passes).unwrap_or_else(opened)
}

fn text(words: &Words, name: &str, opening: &str, expected: &str) -> String {
    let head = words.say("new-story-head", &[("name", name.into())]);
    let more = words.tell("new-story-more");
    format!("{}let s = {opening};\n{expected}\n{}", commented(&head), commented(&more))
}

/// Every line of a script as a comment, as it is.
pub(super) fn set_aside(code: &str) -> String {
    let lines: Vec<String> = code.lines().map(|line| format!("// {line}")).collect();
    lines.join("\n") + "\n"
}

/// Columns of a comment, as an editor shows them side by side.
const WIDEST: usize = 96;

/// Every line of a text as a comment; a long one goes on below.
pub(super) fn commented(text: &str) -> String {
    let mut said = String::new();
    for line in text.lines() {
        let mut own = format!("// {line}");
        while let Some(at) =
            own.char_indices().nth(WIDEST).and_then(|(end, _)| own[..end].rfind(' '))
        {
            // Nothing but the sign of the comment stands before it.
            if own[..at].trim_end().len() <= 2 {
                break;
            }
            let rest = own.split_off(at);
            said.push_str(&(own + "\n"));
            own = format!("//    {rest}");
        }
        said.push_str(own.trim_end());
        said.push('\n');
    }
    said
}

/// People for every role, as a story names them: each role has its least, and one that may have
/// more fills the circle. What is given to somebody later is left empty.
fn people(method: &Method) -> String {
    let circle = method.circle.as_ref().map_or(CIRCLE, |(seats, _)| usize::from(seats.least));
    let least = |(at, role): (usize, &Role)| {
        let later = method.appoints(RoleId::at(at)) || role.seats.most == 0;
        usize::from(role.seats.least).max(usize::from(!later))
    };
    let mut counts: Vec<usize> = method.roles.iter().enumerate().map(least).collect();
    let room = method.roles.iter().rposition(|role| usize::from(role.seats.most) > circle);
    if let Some(at) = room {
        counts[at] += circle.saturating_sub(counts.iter().sum());
    }
    let mut names = (0..).map(|at: usize| match NAMES.get(at) {
        Some(name) => format!("\"{name}\""),
        None => format!("\"P{}\"", at + 1),
    });
    let seated = method.roles.iter().zip(counts).filter(|(_, count)| *count > 0);
    let seated = seated.map(|(role, count)| {
        let own: Vec<String> = names.by_ref().take(count).collect();
        let own = if count == 1 { own.join("") } else { format!("[{}]", own.join(", ")) };
        // An id with a dash is no plain key.
        let key = if role.id.contains('-') { format!("\"{}\"", role.id) } else { role.id.clone() };
        format!("{key}: {own}")
    });
    format!("#{{ {} }}", seated.collect::<Vec<_>>().join(", "))
}
