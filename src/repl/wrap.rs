//! Text in the width of a terminal: lines break between words and go on under their own beginning.

use textwrap::{Options, WordSplitter};

/// The lines of a text, none longer than `width` unless a word is; what is drawn stays as it is.
#[must_use]
pub(super) fn wrapped(text: &str, width: usize) -> String {
    text.split_inclusive('\n').map(|line| wrapped_line(line, width)).collect()
}

/// As much of a line as fits.
#[must_use]
pub(super) fn cut(line: &str, width: usize) -> String {
    if line.chars().count() <= width {
        return line.to_owned();
    }
    line.chars().take(width.saturating_sub(1)).chain(['…']).collect()
}

fn wrapped_line(line: &str, width: usize) -> String {
    let (words, end) = line.split_at(line.trim_end_matches('\n').len());
    if words.chars().count() <= width || words.contains(['│', '╭', '╯']) {
        return line.to_owned();
    }
    let lead = " ".repeat(words.len() - words.trim_start().len());
    let under = " ".repeat(hanging(words).min(width / 2));
    let options = Options::new(width)
        .initial_indent(&lead)
        .subsequent_indent(&under)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(words.trim_start(), options) + end
}

/// Where a line goes on: under what stands behind a mark, or under the second column of two.
fn hanging(line: &str) -> usize {
    let lead = line.chars().take_while(|c| *c == ' ').count();
    let rest = line.trim_start();
    if let Some(at) = rest.find("  ") {
        let (first, behind) = rest.split_at(at);
        let gap = behind.chars().take_while(|c| *c == ' ').count();
        return lead + first.chars().count() + gap;
    }
    let marked = rest.starts_with(['·', '✗', '✓', '◷', '-']);
    lead + if marked { 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_on_under_its_own_beginning() {
        assert_eq!(wrapped("  · een twee drie vier\n", 14), "  · een twee\n    drie vier\n");
        assert_eq!(wrapped("✗ dat kan nu niet\n", 12), "✗ dat kan nu\n  niet\n");
        assert_eq!(
            wrapped("  /stop      verlaat de sessie nu\n", 26),
            "  /stop      verlaat de\n             sessie nu\n"
        );
        assert_eq!(wrapped("een-woord-dat-te-lang-is\n", 10), "een-woord-dat-te-lang-is\n");
        assert_eq!(wrapped("  │ een twee drie vier\n", 10), "  │ een twee drie vier\n");
        assert_eq!(wrapped("\nkort\n", 10), "\nkort\n");
    }

    #[test]
    fn what_does_not_fit_in_one_line_is_cut() {
        assert_eq!(cut("een twee", 8), "een twee");
        assert_eq!(cut("een twee", 7), "een tw…");
    }
}
