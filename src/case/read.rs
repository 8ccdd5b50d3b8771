//! A case from its text. Whatever does not belong there is refused, at its line.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Angle, Case, CaseError, Criterion, Kind, Question, Unknown, Wrong};

/// The keys at the top, those of the tables last.
const KEYS: [&str; 7] = ["van", "titel", "soort", "invalshoek", "wanneer", "antwoorden", "toetsen"];

type Key<'a> = Spanned<std::borrow::Cow<'a, str>>;
type Value<'a> = Spanned<DeValue<'a>>;

impl Case {
    /// Reads a case.
    ///
    /// # Errors
    /// The first thing that is wrong, with its line. What is only missing is no error, but for the
    /// author.
    pub fn parse(text: &str) -> Result<Case, CaseError> {
        let reading = Reading { text };
        let table = DeTable::parse(text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            reading.wrong(start, Wrong::NotToml(error.message().to_owned()))
        })?;
        let mut case = Case::new("");
        for (key, value) in table.get_ref() {
            reading.top(&mut case, key, value)?;
        }
        if case.author.is_empty() {
            return Err(reading.wrong(0, Wrong::NoAuthor));
        }
        Ok(case)
    }
}

/// The text that is read, to tell the line of what is wrong.
struct Reading<'a> {
    text: &'a str,
}

impl Reading<'_> {
    fn top(&self, case: &mut Case, key: &Key<'_>, value: &Value<'_>) -> Result<(), CaseError> {
        let unknown = |unknown| self.wrong(value.span().start, Wrong::Unknown(unknown));
        match key.get_ref().as_ref() {
            "van" => case.author = self.text(key, value)?.unwrap_or_default(),
            "titel" => case.title = self.text(key, value)?,
            "wanneer" => case.when = self.text(key, value)?,
            "soort" => {
                let word = self.text(key, value)?;
                case.kind = word.map(|word| Kind::of(&word)).transpose().map_err(unknown)?;
            }
            "invalshoek" => {
                let word = self.text(key, value)?;
                let angle = word.map(|word| Angle::of(&word)).transpose().map_err(unknown)?;
                case.angle = angle.unwrap_or_default();
            }
            "antwoorden" => {
                for (key, value) in self.table(key, value)? {
                    let question = Question::find(key.get_ref());
                    let question = question.map_err(|unknown| self.unknown(key, unknown))?;
                    let answer = self.text(key, value)?;
                    case.answers.extend(answer.map(|answer| (question.key, answer)));
                }
            }
            "toetsen" => {
                for (key, value) in self.table(key, value)? {
                    let criterion = Criterion::find(key.get_ref());
                    let criterion = criterion.map_err(|unknown| self.unknown(key, unknown))?;
                    case.ticks.insert(criterion.key, self.tick(key, value)?);
                }
            }
            other => return Err(self.unknown(key, Unknown::new("case-unknown-key", other, KEYS))),
        }
        Ok(())
    }

    /// A text, or nothing when it is blank. A date may stand without quotes.
    fn text(&self, key: &Key<'_>, value: &Value<'_>) -> Result<Option<String>, CaseError> {
        let text = match value.get_ref() {
            DeValue::String(text) => text.trim().to_owned(),
            DeValue::Datetime(date) => date.to_string(),
            _ => return Err(self.at(value, Wrong::NoText(key.get_ref().to_string()))),
        };
        Ok(Some(text).filter(|text| !text.is_empty()))
    }

    fn tick(&self, key: &Key<'_>, value: &Value<'_>) -> Result<bool, CaseError> {
        let tick = value.get_ref().as_bool();
        tick.ok_or_else(|| self.at(value, Wrong::NoTick(key.get_ref().to_string())))
    }

    fn table<'v, 'i>(
        &self,
        key: &Key<'_>,
        value: &'v Value<'i>,
    ) -> Result<&'v DeTable<'i>, CaseError> {
        let table = value.get_ref().as_table();
        table.ok_or_else(|| self.at(value, Wrong::NoTable(key.get_ref().to_string())))
    }

    fn unknown(&self, key: &Key<'_>, unknown: Unknown) -> CaseError {
        self.wrong(key.span().start, Wrong::Unknown(unknown))
    }

    fn at(&self, value: &Value<'_>, wrong: Wrong) -> CaseError {
        self.wrong(value.span().start, wrong)
    }

    fn wrong(&self, start: usize, wrong: Wrong) -> CaseError {
        let before = self.text.bytes().take(start);
        CaseError { line: 1 + before.filter(|byte| *byte == b'\n').count(), wrong }
    }
}
