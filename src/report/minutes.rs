//! Minutes of one session for one reader: what happened and what was said, as far as that reader
//! was there to hear it and whoever said it lets it be read.

use std::fmt::Write as _;

use crate::session::{Event, Line, Seen, View};
use crate::words::Words;

/// The minutes, as text.
#[must_use]
pub fn minutes(words: &Words, view: &View<'_>) -> String {
    let session = view.session();
    let method = &session.table().method;
    let cast = session.cast();
    let mut said = format!("{}\n", method.title);
    for (at, role) in method.roles.iter().enumerate() {
        let holders = session.state().holders_of_role(crate::method::RoleId::at(at));
        if !holders.is_empty() {
            let _ = writeln!(said, "{}: {}", role.called(), words.people(cast, holders));
        }
    }
    let lines = view.lines();
    for line in &lines {
        let Some(text) = words.line(view, line) else { continue };
        if matches!(line.seen, Seen::Event(Event::PhaseEntered(_), _)) {
            let _ = write!(said, "\n{text}\n");
        } else {
            let _ = writeln!(said, "{:>7}  {text}", line.time.to_string());
        }
    }
    carried(words, view, &lines, &mut said);
    let withheld = view.withholding();
    if !withheld.is_empty() && lines.iter().any(is_withheld) {
        let who = words.people(cast, withheld);
        let _ = write!(said, "\n{}\n", words.say("withheld-of", &[("who", who.into())]));
    }
    said
}

/// What goes along to the next meeting.
fn carried(words: &Words, view: &View<'_>, lines: &[Line<'_>], said: &mut String) {
    let session = view.session();
    let is_carried = |act| session.table().method.kind(act).carried;
    let own = lines.iter().filter(|line| match line.seen {
        Seen::Act { act, withheld, .. } => {
            let now = session.act_now(line.seq, act);
            now.is_some_and(|act| is_carried(act.kind)) && !withheld && line.struck.is_none()
        }
        Seen::Event(..) => false,
    });
    let own: Vec<String> = own.filter_map(|line| words.line(view, line)).collect();
    if !own.is_empty() {
        let _ = write!(said, "\n{}\n", words.tell("carried"));
        for line in own {
            let _ = writeln!(said, "  {line}");
        }
    }
}

fn is_withheld(line: &Line<'_>) -> bool {
    matches!(line.seen, Seen::Act { withheld: true, .. })
}
