//! A case and its preparation: nine questions to ask yourself beforehand, and what makes a case
//! good. Text in, data out; whoever keeps the file reads and writes it.

mod angle;
mod criterion;
mod error;
mod hint;
mod judging;
mod kind;
mod paper;
mod prepared;
mod question;
mod read;
mod unknown;

pub use angle::Angle;
pub use criterion::{CRITERIA, Criterion, criteria};
pub use error::{CaseError, Wrong};
pub use hint::{Advice, Hint, check};
pub use kind::Kind;
pub use prepared::{Case, Standing};
pub use question::{FACTUALLY, FACTUALLY_RULE, QUESTIONS, Question};
pub use unknown::Unknown;
