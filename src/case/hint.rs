//! What could still be done to a case. Advice only: nothing here forbids to bring it in.

use super::judging::judging;
use super::{Case, Criterion, FACTUALLY_RULE, Kind, QUESTIONS, Question, criteria};
use crate::words::Words;

/// Something that could still be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The rule that asks for it.
    pub rule: &'static str,
    /// What could be done.
    pub advice: Advice,
}

/// What could be done to a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Say what the case is.
    SayKind,
    /// Say when it happened.
    SayWhen,
    /// Answer a question.
    Answer(&'static Question),
    /// Put an answer without these words, which judge.
    PutFactually(&'static Question, Vec<&'static str>),
    /// Say whether a criterion holds.
    Tick(&'static Criterion),
    /// Look again: a criterion does not hold.
    LookAgain(&'static Criterion),
}

/// Everything that could still be done, in the order of the file.
#[must_use]
pub fn check(case: &Case) -> Vec<Hint> {
    let mut hints = Vec::new();
    let mut add = |rule, advice| hints.push(Hint { rule, advice });
    if case.kind.is_none() {
        add(Kind::RULE, Advice::SayKind);
    }
    if case.when.is_none() {
        add(Hint::WHEN_RULE, Advice::SayWhen);
    }
    for question in QUESTIONS {
        match case.answer(question.key) {
            None => add(question.rule, Advice::Answer(question)),
            Some(answer) if question.is_factual => {
                let words = judging(answer);
                if !words.is_empty() {
                    add(FACTUALLY_RULE, Advice::PutFactually(question, words));
                }
            }
            Some(_) => {}
        }
    }
    for one in criteria(case.angle) {
        match case.tick(one.key) {
            None => add(one.rule, Advice::Tick(one)),
            Some(false) => add(one.rule, Advice::LookAgain(one)),
            Some(true) => {}
        }
    }
    hints
}

impl Hint {
    /// The rule that prefers something recent.
    pub const WHEN_RULE: &str = "I-03";

    /// What is so, and what to do.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let (id, key, message) = match &self.advice {
            Advice::SayKind => return words.tell("hint-kind"),
            Advice::SayWhen => return words.tell("hint-when"),
            Advice::PutFactually(question, judging) => {
                let quoted: Vec<String> = judging.iter().map(|one| format!("‘{one}’")).collect();
                let gaps = [
                    ("question", words.tell(question.message).into()),
                    ("n", quoted.len().into()),
                    ("judging", words.list(&quoted).into()),
                ];
                return words.say("hint-factually", &gaps);
            }
            Advice::Answer(question) => ("hint-answer", question.key, question.message),
            Advice::Tick(criterion) => ("hint-tick", criterion.key, criterion.message),
            Advice::LookAgain(criterion) => ("hint-look-again", criterion.key, criterion.message),
        };
        words.say(id, &[("key", key.into()), ("question", words.tell(message).into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Angle, CRITERIA};
    use crate::words::Language;

    /// A case to which nothing is left to do.
    fn whole() -> Case {
        let mut case = Case::new("Anna");
        case.kind = Some(Kind::Incident);
        case.when = Some("vorige week".to_owned());
        case.answers = QUESTIONS.iter().map(|one| (one.key, "Dat.".to_owned())).collect();
        case.ticks = CRITERIA.iter().map(|one| (one.key, true)).collect();
        case
    }

    fn rules(case: &Case) -> Vec<&'static str> {
        check(case).iter().map(|hint| hint.rule).collect()
    }

    #[test]
    fn of_an_open_case_every_rule_has_something_to_say() {
        let rules = rules(&Case::new("Anna")).join(" ");
        assert_eq!(
            rules,
            "G-04 I-03 P-04 P-05 P-07 P-08 P-09 P-10 P-11 P-12 P-13 P-14 P-15 P-16 P-17 P-18 P-19"
        );
    }

    #[test]
    fn each_rule_speaks_of_its_own_part_only() {
        assert_eq!(rules(&whole()), [""; 0]);
        for question in QUESTIONS {
            let mut case = whole();
            case.answers.insert(question.key, " ".to_owned());
            assert_eq!(rules(&case), [question.rule]);
        }
        for one in CRITERIA {
            let mut case = whole();
            case.ticks.remove(one.key);
            assert_eq!(check(&case), [Hint { rule: one.rule, advice: Advice::Tick(one) }]);
            case.ticks.insert(one.key, false);
            assert_eq!(check(&case), [Hint { rule: one.rule, advice: Advice::LookAgain(one) }]);
        }
    }

    #[test]
    fn a_technical_case_need_not_touch_its_author() {
        let mut case = whole();
        case.angle = Angle::Technical;
        case.ticks.clear();
        assert_eq!(rules(&case), ["P-14", "P-15", "P-16", "P-18"]);
    }

    #[test]
    fn only_a_factual_answer_is_searched_for_judging_words() {
        let mut case = whole();
        case.answers.insert("gevoel", "Ik vond haar onbeschoft.".to_owned());
        assert_eq!(rules(&case), [""; 0]);
        case.answers.insert("vooraf", "Zij was lastig en onbeschoft.".to_owned());
        assert_eq!(rules(&case), ["P-06"]);
    }

    #[test]
    fn every_question_and_criterion_has_its_sentence() {
        let ids = QUESTIONS.iter().map(|one| one.message);
        let ids: Vec<&str> = ids.chain(CRITERIA.iter().map(|one| one.message)).collect();
        for words in [Language::Dutch, Language::English].map(Words::new) {
            for id in &ids {
                let said = words.tell(id);
                assert!(said.ends_with('?') && said != *id, "{id}: {said}");
            }
        }
    }
}
