//! A case as far as it was prepared: plain data, in which anything but the author may be open.

use std::collections::BTreeMap;

use super::{Angle, Kind, criteria};

/// A case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Whose case it is.
    pub author: String,
    /// What it is called.
    pub title: Option<String>,
    /// What it is.
    pub kind: Option<Kind>,
    /// From which side it is looked at.
    pub angle: Angle,
    /// When it happened, in the author's own words.
    pub when: Option<String>,
    /// Answers by the key of their question; a blank one counts as open.
    pub answers: BTreeMap<&'static str, String>,
    /// Whether a criterion holds, by its key.
    pub ticks: BTreeMap<&'static str, bool>,
}

/// How many of the criteria a case meets by the word of its author.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How many it meets; one of two halves only when both hold.
    pub met: usize,
    /// How many count from its angle.
    pub of: usize,
}

impl Case {
    /// A case of which nothing is said yet.
    #[must_use]
    pub fn new(author: &str) -> Case {
        Case {
            author: author.to_owned(),
            title: None,
            kind: None,
            angle: Angle::default(),
            when: None,
            answers: BTreeMap::new(),
            ticks: BTreeMap::new(),
        }
    }

    /// The answer to the question with this key, unless it is open.
    #[must_use]
    pub fn answer(&self, key: &str) -> Option<&str> {
        self.answers.get(key).map(String::as_str).filter(|answer| !answer.trim().is_empty())
    }

    /// Whether the criterion with this key holds, if that was said.
    #[must_use]
    pub fn tick(&self, key: &str) -> Option<bool> {
        self.ticks.get(key).copied()
    }

    /// How many of the criteria hold.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let mut holds: BTreeMap<u8, bool> = BTreeMap::new();
        for one in criteria(self.angle) {
            let half = self.tick(one.key) == Some(true);
            holds.entry(one.number).and_modify(|whole| *whole &= half).or_insert(half);
        }
        Standing { met: holds.values().filter(|holds| **holds).count(), of: holds.len() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_answer_is_open() {
        let mut case = Case::new("Anna");
        case.answers.insert("doel", " \n".to_owned());
        assert_eq!((case.answer("doel"), case.answer("gevoel")), (None, None));
        case.answers.insert("doel", "Veiligheid.".to_owned());
        assert_eq!(case.answer("doel"), Some("Veiligheid."));
    }

    #[test]
    fn the_two_halves_of_the_second_criterion_count_together() {
        let mut case = Case::new("Anna");
        case.ticks.insert("echt-gebeurd", true);
        assert_eq!(case.standing(), Standing { met: 0, of: 5 });
        case.ticks.insert("belangrijk", false);
        assert_eq!(case.standing(), Standing { met: 0, of: 5 });
        case.ticks.insert("belangrijk", true);
        assert_eq!(case.standing(), Standing { met: 1, of: 5 });
    }

    #[test]
    fn from_a_technical_angle_two_criteria_do_not_count() {
        let mut case = Case::new("Anna");
        case.ticks.insert("raakt-mij", true);
        assert_eq!(case.standing(), Standing { met: 1, of: 5 });
        case.angle = Angle::Technical;
        assert_eq!(case.standing(), Standing { met: 0, of: 3 });
    }
}
