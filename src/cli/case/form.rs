//! The preparation as a conversation: one question after the other, each of which may stay open.

use std::time::Duration;

use crate::case::{
    Angle, Case, FACTUALLY, FACTUALLY_RULE, Hint, Kind, QUESTIONS, Unknown, criteria,
};
use crate::repl::{Board, Ear, Heard};
use crate::words::Words;

/// Asks everything there is to ask. False when somebody stopped before the end; what was answered
/// until then is in the case.
pub(super) fn fill(words: &Words, case: &mut Case, ear: &mut dyn Ear) -> bool {
    Form { words, ear }.fill(case).is_ok()
}

/// `ja` or `nee`, in either language and by the first letter too.
pub(super) fn yes_or_no(words: &Words, text: &str) -> Result<bool, String> {
    match text.to_lowercase().as_str() {
        "ja" | "j" | "yes" | "y" => Ok(true),
        "nee" | "n" | "no" => Ok(false),
        _ => Err(words.say("case-yes-or-no", &[("what", text.into())])),
    }
}

struct Form<'a> {
    words: &'a Words,
    ear: &'a mut dyn Ear,
}

/// No more answers come.
struct Stopped;

impl Form<'_> {
    fn fill(&mut self, case: &mut Case) -> Result<(), Stopped> {
        let who = [("who", case.author.as_str().into())];
        self.say(&self.words.say("case-intro", &who));
        self.say("");
        self.say(&self.words.tell("case-ask-title"));
        case.title = self.text()?;
        self.ask("case-ask-kind", Kind::RULE);
        case.kind = self.word(Kind::of)?;
        self.ask("case-ask-angle", Angle::RULE);
        case.angle = self.word(Angle::of)?.unwrap_or_default();
        self.ask("case-ask-when", Hint::WHEN_RULE);
        case.when = self.text()?;
        for question in QUESTIONS {
            self.ask(question.message, question.rule);
            if question.is_factual {
                self.say(&format!("  {} ({FACTUALLY_RULE})", self.words.tell(FACTUALLY)));
            }
            let answer = self.text()?;
            case.answers.extend(answer.map(|answer| (question.key, answer)));
        }
        self.say("");
        self.say(&self.words.tell("case-ask-ticks"));
        for one in criteria(case.angle) {
            self.ask(one.message, one.rule);
            let words = self.words;
            let tick = self.fitting(|text| yes_or_no(words, text))?;
            case.ticks.extend(tick.map(|tick| (one.key, tick)));
        }
        Ok(())
    }

    fn word<T>(&mut self, of: fn(&str) -> Result<T, Unknown>) -> Result<Option<T>, Stopped> {
        let words = self.words;
        self.fitting(|text| of(text).map_err(|unknown| unknown.say(words)))
    }

    /// An answer that can be read, asked for again until it can; or none, for a blank one.
    fn fitting<T>(
        &mut self,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<T>, Stopped> {
        loop {
            let Some(text) = self.text()? else { return Ok(None) };
            match read(&text) {
                Ok(answer) => return Ok(Some(answer)),
                Err(wrong) => self.say(&format!("✗ {wrong}")),
            }
        }
    }

    /// An answer, or none for a blank one.
    fn text(&mut self) -> Result<Option<String>, Stopped> {
        self.ear.ask(Board { prompt: "> ".to_owned(), ..Board::default() });
        loop {
            match self.ear.hear(Duration::from_secs(1)) {
                Heard::Line(line) => {
                    let text = line.trim().to_owned();
                    return Ok(Some(text).filter(|text| !text.is_empty()));
                }
                Heard::Nothing => {}
                Heard::Interrupt | Heard::End => return Err(Stopped),
            }
        }
    }

    fn ask(&mut self, message: &str, rule: &str) {
        self.say(&format!("{} ({rule})", self.words.tell(message)));
    }

    fn say(&mut self, line: &str) {
        self.ear.say(&format!("{line}\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    /// Somebody who says these things, and then presses Ctrl-C.
    struct Person(Vec<Heard>);

    impl Ear for Person {
        fn ask(&mut self, _: Board) {}

        fn hear(&mut self, _: Duration) -> Heard {
            if self.0.is_empty() { Heard::Interrupt } else { self.0.remove(0) }
        }

        fn say(&mut self, _: &str) {}
    }

    #[test]
    fn ctrl_c_keeps_what_was_answered() {
        let line = |line: &str| Heard::Line(line.to_owned());
        let said = [line("Op de gang"), Heard::Nothing, line(" Dilemma "), line(""), line("")];
        let mut person = Person(said.into_iter().chain([line("Een arts …")]).collect());
        let mut case = Case::new("Anna");
        assert!(!fill(&Words::new(Language::Dutch), &mut case, &mut person));
        let mut kept = Case::new("Anna");
        kept.title = Some("Op de gang".to_owned());
        kept.kind = Some(Kind::Dilemma);
        kept.answers.insert("gebeurde", "Een arts …".to_owned());
        assert_eq!(case, kept);
    }
}
