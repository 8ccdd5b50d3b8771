//! An act as a line, and what acts are chosen, opened and corrected.

use std::fmt::Write as _;

use super::{Words, in_brackets};
use crate::session::{Aim, Event, Seen, View};

impl Words {
    /// `#4 Carla · vraag @Anna (feiten) → #3: …`
    pub(super) fn act_line(&self, view: &View<'_>, seen: &Seen<'_>, text: &str) -> String {
        let Seen::Act { label, reply, act, was, named, .. } = seen else { return text.to_owned() };
        let (session, numbered) = (view.session(), view.is_numbered());
        let method = &session.table().method;
        let name =
            if *named { session.cast().name(act.person).to_owned() } else { self.tell("somebody") };
        let kind = method.kind(act.kind).called();
        let kind = was.map_or_else(
            || kind.to_owned(),
            |was| {
                let was = method.kind(was).called();
                self.say("was-kind", &[("kind", kind.into()), ("was", was.into())])
            },
        );
        let mut head = if numbered { format!("#{label} ") } else { String::new() };
        let _ = write!(head, "{name} · {kind}");
        if let Some(to) = act.addressee() {
            head.push_str(" @");
            head.push_str(session.cast().name(to));
        }
        if !act.tags.is_empty() {
            let tags = act.tags.iter().map(|topic| method.topic(topic).called());
            let _ = write!(head, " ({})", tags.collect::<Vec<_>>().join(", "));
        }
        if let Some(reply) = reply.filter(|_| numbered) {
            let _ = write!(head, " → #{reply}");
        }
        // A line that goes on is no line of its own.
        let text = text.replace('\n', "\n         ");
        if text.is_empty() { head } else { format!("{head}: {text}") }
    }

    /// What was chosen, or could be, as a viewer may know it.
    #[must_use]
    pub fn aim(&self, view: &View<'_>, aim: Aim) -> String {
        let session = view.session();
        match aim {
            Aim::Person(person) => session.cast().name(person).to_owned(),
            Aim::Topic(topic) => session.table().method.topic(topic).title.clone(),
            Aim::Act(act, person) => {
                let who = session.cast().name(person);
                let named = view.names_author_of(act);
                if !view.is_numbered() {
                    return if named { who.to_owned() } else { self.tell("somebody") };
                }
                let label = view.label_of(act).map_or("?".to_owned(), |label| label.to_string());
                let id = if named { "aim-act" } else { "aim-act-unnamed" };
                self.say(id, &[("who", who.into()), ("label", label.into())])
            }
        }
    }

    /// What happened to turns, groups, the way through, choices, seals; and corrections.
    pub(super) fn arranged(&self, view: &View<'_>, event: &Event) -> Option<String> {
        let session = view.session();
        let method = &session.table().method;
        let who = |person| ("who", session.cast().name(person).into());
        let phase = |phase| ("phase", method.phase(phase).title.as_str().into());
        Some(match *event {
            Event::TurnGiven(person) => self.say("turn-given", &[who(person)]),
            Event::TurnAsked(person) => self.say("turn-asked", &[who(person)]),
            Event::TurnEnded(person) => self.say("turn-ended", &[who(person)]),
            Event::Moved(person, group) => {
                self.say("moved", &[who(person), ("group", group.into())])
            }
            Event::PassedOver(over) => {
                let when = method.phase(over).when.as_ref();
                let rule = when.map_or_else(String::new, |when| in_brackets(&when.rule.ids));
                self.say("passed-over", &[phase(over), ("rule", rule.into())])
            }
            Event::Interrupted(aside) => self.say("put-in-between", &[phase(aside)]),
            Event::WentBack(held) => self.say("went-back", &[phase(held)]),
            Event::Chosen(_, aim) => self.say("chosen", &[("what", self.aim(view, aim).into())]),
            Event::Revealed(kind) => {
                self.say("revealed", &[("kind", method.kind(kind).called().into())])
            }
            Event::Retracted(_) | Event::Reclassified(..) => return self.corrected(view, event),
            _ => return None,
        })
    }

    /// What became of an act, by its number where acts have one.
    fn corrected(&self, view: &View<'_>, event: &Event) -> Option<String> {
        let method = &view.session().table().method;
        let numbered = view.is_numbered();
        Some(match *event {
            Event::Retracted(_) if !numbered => self.tell("retracted-one"),
            Event::Retracted(act) => {
                self.say("retracted", &[("label", view.label_of(act)?.into())])
            }
            Event::Reclassified(_, kind) if !numbered => {
                self.say("reclassified-one", &[("kind", method.kind(kind).called().into())])
            }
            Event::Reclassified(act, kind) => {
                let label = view.label_of(act)?;
                let kind = method.kind(kind).called();
                self.say("reclassified", &[("label", label.into()), ("kind", kind.into())])
            }
            _ => return None,
        })
    }
}
