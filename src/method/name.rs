//! What may be the id of a method, or of something in one.

/// As many letters as an id may have: a session is called after its method, and its file after the
/// session.
pub const LONGEST_ID: usize = 40;

/// Whether this can be the id of a method or of something in one. They are stable and plain: small
/// letters, digits and dashes, beginning with a letter.
#[must_use]
pub fn is_id(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
    id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.len() <= LONGEST_ID
        && id.chars().all(plain)
}
