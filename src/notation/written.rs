//! A command as a line: what `bind` reads, written down again.

use super::{COMMANDS, Said, Verb, bind};
use crate::method::PersonId;
use crate::session::{
    Act, ActNo, Actor, Aim, Command, Input, Insist, Retention, Session, View, Viewer, question,
    questions_for,
};

/// The line that asks this in the names and labels of `view`; nothing where no line does. Whatever
/// is written reads back as the same input, but for space around its words.
#[must_use]
pub fn written(input: &Input<'_>, view: &View<'_>) -> Option<String> {
    let pen = Pen { session: view.session(), view };
    let lines = pen.lines(input)?;
    // Taking back and letting count again have no words of their own.
    let wordless = matches!(input.command, Command::Undo | Command::Redo);
    let words = if wordless { "" } else { input.text.trim() };
    lines.into_iter().find(|line| match bind(line, view) {
        Ok(Said::Input(read)) => {
            let same = (read.by, read.command) == (input.by, input.command);
            same && read.text == words
        }
        _ => false,
    })
}

/// The names that a line is written in.
struct Pen<'a> {
    session: &'a Session,
    view: &'a View<'a>,
}

impl Pen<'_> {
    /// The ways of asking it, the plainest first; some of them may say something else now.
    fn lines(&self, input: &Input<'_>) -> Option<Vec<String>> {
        let own = match input.by {
            Actor::Person(person) => self.name(person),
            _ => "",
        };
        let words = input.text.trim();
        let asked = |verb: Verb, rest: &str| asked(verb, &[rest]);
        let method = &self.session.table().method;
        Some(match input.command {
            Command::Act(act) => vec![self.act(own, &act, words)?],
            Command::Answer { question, yes } => self.answers(input.by, question, yes)?,
            Command::Consent { yes: true } => vec![asked(Verb::Consent, own)],
            Command::Consent { yes: false } => vec![asked(Verb::Consent, &format!("{own} nee"))],
            Command::Pass => vec![asked(Verb::Pass, own)],
            Command::Leave => vec![asked(Verb::Leave, &format!("{own} {words}"))],
            Command::Return => vec![asked(Verb::Return, own)],
            Command::Appoint(role, person) => {
                let role = &method.role(role).id;
                vec![asked(Verb::Role, &format!("{role} {}", self.name(person)))]
            }
            Command::Accept(person) => vec![asked(Verb::Accept, self.name(person))],
            Command::GoOut(person) => {
                [Verb::Out, Verb::Remove].map(|verb| asked(verb, self.name(person))).to_vec()
            }
            Command::ComeIn(person) => vec![asked(Verb::In, self.name(person))],
            Command::GiveTurn(person) => vec![asked(Verb::Turn, self.name(person))],
            Command::AskTurn(person) => vec![asked(Verb::Hand, self.name(person))],
            Command::EndTurn(person) => vec![asked(Verb::Done, self.name(person))],
            Command::Move(person, group) => {
                vec![asked(Verb::Group, &format!("{} {group}", self.name(person)))]
            }
            Command::Choose(aim) => vec![asked(Verb::Choose, &self.aim(aim)?)],
            Command::Interrupt(phase) => {
                let phase = &method.phase(phase).id;
                vec![asked(Verb::Aside, phase), asked(Verb::Aside, &format!("{phase} {own}"))]
            }
            Command::Retract(act) => vec![asked(Verb::Retract, &self.label(act)?)],
            Command::Reclassify(act, kind) => {
                let kind = &method.kind(kind).id;
                vec![asked(Verb::Reclassify, &format!("{} {kind}", self.label(act)?))]
            }
            Command::Replace(act) => {
                vec![asked(Verb::Replace, &format!("{} {words}", self.label(act)?))]
            }
            _ => self.led(input)?,
        })
    }

    /// What is asked of the whole session, by whoever leads it.
    fn led(&self, input: &Input<'_>) -> Option<Vec<String>> {
        let words = input.text.trim();
        let line = match input.command {
            Command::Skip(question) => asked(Verb::Skip, &[&format!("?{question}")]),
            Command::Keep(Retention::Nothing) => asked(Verb::Keep, &["niet"]),
            Command::Keep(Retention::UntilForgotten) => asked(Verb::Keep, &["altijd"]),
            // Not `0d`, which keeps nothing.
            Command::Keep(Retention::Days(0)) => asked(Verb::Keep, &["00d"]),
            Command::Keep(Retention::Days(days)) => asked(Verb::Keep, &[&format!("{days}d")]),
            Command::GoOn => asked(Verb::Another, &[]),
            Command::Next(Insist::Politely) => asked(Verb::Next, &[]),
            Command::Next(Insist::WithReason) => asked(Verb::Next, &[words]),
            Command::End(Insist::Politely) => asked(Verb::End, &[]),
            Command::End(Insist::WithReason) => asked(Verb::End, &[words]),
            Command::Jump(phase, _) => {
                let phase = &self.session.table().method.phase(phase).id;
                asked(Verb::Go, &[phase, words])
            }
            Command::Lengthen(span) => asked(Verb::Lengthen, &[&span.typed()]),
            Command::Shorten(span) => asked(Verb::Shorten, &[&span.typed()]),
            Command::Back => asked(Verb::Back, &[words]),
            Command::Pause => asked(Verb::Pause, &[]),
            Command::Resume => asked(Verb::Resume, &[]),
            Command::Undo => asked(Verb::Undo, &[]),
            Command::Redo => asked(Verb::Redo, &[]),
            _ => return None,
        };
        Some(vec![line])
    }

    fn act(&self, own: &str, act: &Act, words: &str) -> Option<String> {
        let method = &self.session.table().method;
        let mut line = format!("{own} {}", method.kind(act.kind).id);
        if let Some(to) = act.to {
            line = format!("{line} @{}", self.name(to));
        }
        if let Some(reply) = act.reply {
            line = format!("{line} {}", self.label(reply)?);
        }
        if let Some(number) = act.asks {
            line = format!("{line} ?{number}");
        }
        let tags: Vec<&str> =
            act.tags.iter().map(|topic| method.topics[topic.index()].id.as_str()).collect();
        if !tags.is_empty() {
            line = format!("{line} ({})", tags.join(", "));
        }
        Some(if words.is_empty() { line } else { format!("{line}: {words}") })
    }

    /// Yes or no, by the rule of the question where there are several, or by its number.
    fn answers(&self, by: Actor, asked: u16, yes: bool) -> Option<Vec<String>> {
        let Actor::Person(person) = by else { return None };
        let (table, state) = (self.session.table(), self.session.state());
        let line = format!("{} {}", self.name(person), if yes { "ja" } else { "nee" });
        let gate = question(table, asked).and_then(|(_, gate)| gate);
        let rule = gate.and_then(|gate| table.method.rule(gate));
        let ids = rule.into_iter().flat_map(|rule| &rule.ids);
        let mut lines = vec![line.clone()];
        lines.extend(ids.map(|id| format!("{line} {id}")));
        let at = questions_for(table, state, person).position(|open| open == asked);
        lines.extend(at.map(|at| format!("{line} ?{}", at + 1)));
        Some(lines)
    }

    fn aim(&self, aim: Aim) -> Option<String> {
        Some(match aim {
            Aim::Act(act, _) => self.label(act)?,
            Aim::Person(person) => format!("@{}", self.name(person)),
            Aim::Topic(topic) => {
                format!("({})", self.session.table().method.topics[topic.index()].id)
            }
        })
    }

    /// The label of an act here; where it is not in sight, that of its author.
    fn label(&self, act: ActNo) -> Option<String> {
        if let Some(label) = self.view.label_of(act) {
            return Some(format!("#{label}"));
        }
        let author = self.session.journal().act(act)?.person;
        let label = View::new(self.session, Viewer::Person(author)).label_of(act)?;
        Some(format!("#{label}@{}", self.name(author)))
    }

    fn name(&self, person: PersonId) -> &str {
        self.session.cast().name(person)
    }
}

/// A command with what stands behind it.
fn asked(verb: Verb, rest: &[&str]) -> String {
    let spelling = COMMANDS.iter().find(|spelling| spelling.verb == verb);
    let mut line = format!("/{}", spelling.map_or("", |spelling| spelling.dutch));
    for part in rest.iter().filter(|part| !part.is_empty()) {
        line.push(' ');
        line.push_str(part);
    }
    line.trim_end().to_owned()
}
