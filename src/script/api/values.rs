//! Numbers of a script as values of a method: seats, counts, spans.

use super::draft::Answer;
use crate::method::Seats;
use crate::script::error::complaint;
use crate::time::Span;

/// A number of seats, from least to most.
pub(super) fn seats(least: i64, most: i64) -> Answer<Seats> {
    let (least, most) = (seat(least)?, seat(most)?);
    if least > most {
        let hint = format!("write {most}..={least}");
        return Err(complaint(format!("{least} to {most} is the wrong way round"), hint));
    }
    Ok(Seats { least, most })
}

/// A number of people.
pub(super) fn seat(count: i64) -> Answer<u8> {
    u8::try_from(count).ok().filter(|count| *count <= 63).ok_or_else(|| {
        let hint = "a session has 0 to 63 people".to_owned();
        complaint(format!("{count} people is not possible"), hint)
    })
}

/// How often something is asked for.
pub(super) fn times(count: i64) -> Answer<u16> {
    u16::try_from(count).ok().filter(|count| *count > 0).ok_or_else(|| {
        complaint(format!("{count} times is not possible"), "use 1 or more".to_owned())
    })
}

/// A length of time that is not nothing.
pub(super) fn some_time(span: Span, message: &str, hint: &str) -> Answer<()> {
    if span == Span::ZERO { Err(complaint(message, hint.to_owned())) } else { Ok(()) }
}

/// A span of so many units of so many milliseconds.
pub(super) fn span(count: f64, unit: u32) -> Answer<Span> {
    let milliseconds = (count * f64::from(unit)).round();
    let a_year = 366.0 * 24.0 * 3_600_000.0;
    if !(0.0..=a_year).contains(&milliseconds) {
        let hint = "a time is between nothing and a year".to_owned();
        return Err(complaint(format!("{count} is not a length of time"), hint));
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, not negative and at most a year"
    )]
    Ok(Span(milliseconds as u64))
}
