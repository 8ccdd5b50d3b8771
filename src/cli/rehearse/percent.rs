//! A percentage that somebody asks for: `80`, `80%`, `92.5` or `92,5`.

use crate::cli::failure::Failure;
use crate::rehearsal::report::{Portion, percent};
use crate::words::Words;

/// Hundredths of a percent, up to all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Percent(usize);

impl Percent {
    /// Reads one, or tells what would be one.
    pub(super) fn read(words: &Words, text: &str) -> Result<Percent, Failure> {
        let read = hundredths(text).filter(|hundredths| *hundredths <= 10_000);
        read.map(Percent)
            .ok_or_else(|| Failure::Usage(words.say("percent-wrong", &[("text", text.into())])))
    }

    /// Whether so many of so many are less.
    pub(super) fn is_above(self, portion: Portion) -> bool {
        portion.of > 0 && portion.n.saturating_mul(10_000) < self.0.saturating_mul(portion.of)
    }

    /// As people write it.
    pub(super) fn told(self, words: &Words) -> String {
        percent(words, self.0)
    }
}

fn hundredths(text: &str) -> Option<usize> {
    let text = text.strip_suffix('%').unwrap_or(text).trim();
    let (whole, parts) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
    if !is_number(whole) || !is_number(parts) || parts.len() > 2 {
        return None;
    }
    let whole: usize = whole.parse().ok()?;
    format!("{parts:0<2}").parse::<usize>().ok()?.checked_add(whole.checked_mul(100)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_percentage_is_read_as_people_write_it() {
        let read = |text| Percent::read(&Words::new(Language::Dutch), text).ok();
        for (text, hundredths) in
            [("80", 8_000), ("80%", 8_000), ("92,5", 9_250), ("0.05 %", 5), ("100", 10_000)]
        {
            assert_eq!(read(text), Some(Percent(hundredths)), "{text}");
        }
        for text in
            ["200", "100.01", "-1", "", "%", "veel", "1.234", "1.", ".5", "99999999999999999999"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn nothing_is_below_what_it_is_exactly() {
        let percent = Percent(6_667);
        assert!(percent.is_above(Portion { n: 2, of: 3 }));
        assert!(!Percent(6_666).is_above(Portion { n: 2, of: 3 }));
        assert!(!Percent(10_000).is_above(Portion { n: 3, of: 3 }));
        assert!(!percent.is_above(Portion { n: 0, of: 0 }));
    }
}
