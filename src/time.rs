//! Points and spans of session time. There is no clock here: whoever feeds a session says what
//! time it is.

use std::fmt;
use std::ops::{Add, AddAssign, Sub};

use serde::{Deserialize, Serialize};

/// The seconds of a day.
const DAY: u64 = 86_400;

/// A moment in a session: milliseconds since it was opened.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Time(pub u64);

/// A length of time in milliseconds.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Span(pub u64);

impl Time {
    /// The moment a session opens.
    pub const ZERO: Time = Time(0);

    /// How long after `earlier` this is; nothing if it is not later.
    #[must_use]
    pub const fn since(self, earlier: Time) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

impl Span {
    /// No time at all.
    pub const ZERO: Span = Span(0);

    /// A span of whole seconds.
    #[must_use]
    pub const fn seconds(seconds: u64) -> Span {
        Span(seconds.saturating_mul(1_000))
    }

    /// A span of whole minutes.
    #[must_use]
    pub const fn minutes(minutes: u64) -> Span {
        Span::seconds(minutes.saturating_mul(60))
    }

    /// The whole seconds in this span, rounded down.
    #[must_use]
    pub const fn as_seconds(self) -> u64 {
        self.0 / 1_000
    }

    /// This span less `other`; nothing if `other` is longer.
    #[must_use]
    pub const fn less(self, other: Span) -> Span {
        Span(self.0.saturating_sub(other.0))
    }

    /// As it is typed, to the millisecond: what [`Span::parse`] reads.
    ///
    /// ```
    /// use intervisie::time::Span;
    /// assert_eq!(Span::seconds(90).typed(), "1m30s");
    /// assert_eq!(Span(3_600_250).typed(), "1h250ms");
    /// assert_eq!(Span::ZERO.typed(), "0s");
    /// ```
    #[must_use]
    pub fn typed(self) -> String {
        let units = [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1)];
        let mut rest = self.0;
        let mut text = String::new();
        for (unit, size) in units {
            if rest >= size {
                text = format!("{text}{}{unit}", rest / size);
                rest %= size;
            }
        }
        if text.is_empty() { "0s".to_owned() } else { text }
    }

    /// Reads `4m`, `90s`, `1m30s`, `2h`, `3d` or `250ms`.
    ///
    /// # Errors
    /// Nothing but one or more numbers, each followed by its unit, is a span.
    ///
    /// ```
    /// use intervisie::time::Span;
    /// assert_eq!(Span::parse("1m30s"), Some(Span::seconds(90)));
    /// assert_eq!(Span::parse("90"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Span> {
        let mut rest = text.trim();
        let mut total = 0_u64;
        if rest.is_empty() {
            return None;
        }
        while !rest.is_empty() {
            let digits = rest.find(|c: char| !c.is_ascii_digit())?;
            let number: u64 = rest[..digits].parse().ok()?;
            rest = &rest[digits..];
            let letters = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
            let unit = match &rest[..letters] {
                "ms" => 1,
                "s" => 1_000,
                "m" => 60_000,
                "h" | "u" => 3_600_000,
                "d" => 86_400_000,
                _ => return None,
            };
            total = total.checked_add(number.checked_mul(unit)?)?;
            rest = &rest[letters..];
        }
        Some(Span(total))
    }
}

impl Add<Span> for Time {
    type Output = Time;
    fn add(self, span: Span) -> Time {
        Time(self.0.saturating_add(span.0))
    }
}

impl Add for Span {
    type Output = Span;
    fn add(self, other: Span) -> Span {
        Span(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Span {
    fn add_assign(&mut self, other: Span) {
        *self = *self + other;
    }
}

impl Sub<Span> for Time {
    type Output = Time;
    fn sub(self, span: Span) -> Time {
        Time(self.0.saturating_sub(span.0))
    }
}

/// Minutes and seconds, as on a kitchen timer: `4:05`; hours in front when there are any.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, rest) = (self.as_seconds() / DAY, self.as_seconds() % DAY);
        let (minutes, seconds) = (rest / 60, rest % 60);
        match (days, minutes) {
            (1.., _) if rest == 0 => write!(f, "{days}d"),
            (1.., _) => write!(f, "{days}d {}:{:02}:{seconds:02}", minutes / 60, minutes % 60),
            (0, ..60) => write!(f, "{minutes}:{seconds:02}"),
            (0, _) => write!(f, "{}:{:02}:{seconds:02}", minutes / 60, minutes % 60),
        }
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Span(self.0).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_reads_and_prints() {
        assert_eq!(Span::parse("4m"), Some(Span::minutes(4)));
        assert_eq!(Span::parse("2h5m"), Some(Span::minutes(125)));
        for wrong in ["", "m", "4", "4x", "4m5", "99999999999999999999s"] {
            assert_eq!(Span::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Span::seconds(245).to_string(), "4:05");
        assert_eq!(Span::minutes(61).to_string(), "1:01:00");
        assert_eq!(Span::parse("1d12h"), Some(Span::minutes(36 * 60)));
        assert_eq!(Span::minutes(36 * 60).to_string(), "1d 12:00:00");
        assert_eq!(Span::minutes(20 * 24 * 60).to_string(), "20d");
    }
}
