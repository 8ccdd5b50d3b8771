//! What is wrong with a line that somebody typed.

use super::Words;
use crate::method::{Kind, Phase, Role, Topic};
use crate::notation::NotationError;
use crate::session::{Session, question};

impl Words {
    /// What cannot be read, and what would be right.
    #[must_use]
    pub fn notation_error(&self, session: &Session, error: &NotationError) -> String {
        let (id, what, near) = match error {
            NotationError::UnknownCommand { word, near } => ("unknown-command", word, near),
            NotationError::UnknownPerson { name, near } => ("unknown-person", name, near),
            NotationError::UnknownKind { kind, near } => ("unknown-kind", kind, near),
            NotationError::UnknownRole { role, near } => ("unknown-role", role, near),
            NotationError::UnknownTopic { topic, near } => ("unknown-topic", topic, near),
            NotationError::UnknownPhase { phase, near } => ("unknown-phase", phase, near),
            other => return self.shape_error(session, other),
        };
        let mut said = self.say(id, &[("what", what.into())]);
        said.push_str(&match near {
            Some(near) => self.say("did-you-mean", &[("near", near.into())]),
            None => self.there_are(session, error),
        });
        said
    }

    /// All names there are, where nothing is near.
    fn there_are(&self, session: &Session, error: &NotationError) -> String {
        let method = &session.table().method;
        let names: Vec<&str> = match error {
            NotationError::UnknownPerson { .. } => session.cast().names().collect(),
            NotationError::UnknownKind { .. } => method.kinds.iter().map(Kind::called).collect(),
            NotationError::UnknownRole { .. } => method.roles.iter().map(Role::called).collect(),
            NotationError::UnknownTopic { .. } => method.topics.iter().map(Topic::called).collect(),
            NotationError::UnknownPhase { .. } => method.phases.iter().map(Phase::called).collect(),
            _ => return format!(" {}", self.tell("see-help")),
        };
        self.say("there-are", &[("names", names.join(", ").into())])
    }

    fn shape_error(&self, session: &Session, error: &NotationError) -> String {
        let method = &session.table().method;
        let who = |person| ("who", session.cast().name(person).into());
        match error {
            NotationError::UnknownLabel(label) => {
                self.say("unknown-label", &[("label", label.into())])
            }
            NotationError::BadSpan(span) => self.say("bad-span", &[("span", span.into())]),
            NotationError::BadNumber(what) => self.say("bad-number", &[("what", what.into())]),
            NotationError::BadRetention(what) => {
                self.say("bad-retention", &[("what", what.into())])
            }
            NotationError::NoQuestionForAll => self.tell("no-question-for-all"),
            NotationError::EverybodyAnswered => self.tell("everybody-answered"),
            NotationError::NoAnswer(what) => self.say("no-answer", &[("what", what.into())]),
            NotationError::NoLabelNamed => self.tell("no-label-named"),
            NotationError::BadGroup(what) => self.say("bad-group", &[("what", what.into())]),
            NotationError::NobodyNamed => self.tell("nobody-named"),
            NotationError::Bare(command) => {
                self.say("bare-command", &[("example", self.example(command).into())])
            }
            NotationError::StrayWord(word) => self.say("stray-word", &[("word", word.into())]),
            NotationError::NobodyLeads => self.tell("note-of-nobody"),
            NotationError::NoKindNamed => self.tell("no-kind-named"),
            NotationError::NothingFits(person) => self.say("nothing-fits", &[who(*person)]),
            NotationError::SeveralFit(person, kinds) => {
                let kinds = self.kinds(method, kinds);
                self.say("several-fit", &[who(*person), ("kinds", kinds.into())])
            }
            NotationError::NoQuestion(person) => self.say("no-question", &[who(*person)]),
            NotationError::NoQuestionBy(person, rule) => {
                self.say("no-question-by", &[who(*person), ("rule", rule.into())])
            }
            NotationError::SeveralQuestions(person, numbers) => {
                let mut rules: Vec<String> = Vec::new();
                for number in numbers {
                    let gate = question(session.table(), *number).and_then(|(_, gate)| gate);
                    let rule = gate.and_then(|gate| method.rule(gate));
                    rules.extend(rule.and_then(|rule| rule.ids.first()).cloned());
                }
                let rules = rules.join(", ");
                self.say("several-questions", &[who(*person), ("rules", rules.into())])
            }
            _ => self.tell("no-colon"),
        }
    }
}
