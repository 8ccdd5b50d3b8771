//! What of a script's text may be shown: no character that a terminal obeys, and not without end.
//! Knows nothing of what the text means.

/// Characters of a message that quotes a script, whose words may be as long as the script.
const LONGEST: usize = 400;

/// A text as it may be shown in a message.
pub(super) fn quoted(text: &str) -> String {
    let mut characters = text.chars().map(visible);
    let mut shown: String = characters.by_ref().take(LONGEST).collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

/// A text of many lines as it may be shown: what people typed and scripts say never commands a
/// terminal.
pub(crate) fn harmless(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { c } else { visible(c) }).collect()
}

/// What may be shown in the place of a character: blanks for what breaks a line, and no control
/// characters or marks that turn the direction of reading.
pub(super) fn visible(c: char) -> char {
    match c {
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
        _ if c.is_whitespace() => ' ',
        _ if c.is_control() => char::REPLACEMENT_CHARACTER,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_is_one_harmless_line() {
        assert_eq!(quoted("één\n\u{1b}[31m\u{202e}"), "één \u{fffd}[31m\u{fffd}");
        assert_eq!(quoted(&"é".repeat(500)).chars().count(), 401);
    }
}
