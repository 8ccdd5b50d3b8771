//! Digits as large as there is room for.

use std::ops::Range;

use super::Look;

/// How many rows a digit is made of.
const ROWS: usize = 5;

/// How large a dot of a digit is, in columns and rows; the smallest first.
const SIZES: [(u16, u16); 6] = [(1, 1), (2, 1), (4, 2), (6, 3), (8, 4), (10, 5)];

/// The sizes that take the fewest rows.
pub(super) const LOWEST: Range<usize> = 0..2;

/// How many sizes there are.
pub(super) const MOST: usize = SIZES.len();

/// A text of digits in a size, a row each; nothing if it cannot be written large.
pub(super) fn big(text: &str, size: usize, look: Look) -> Option<Vec<String>> {
    let (columns, rows) = *SIZES.get(size)?;
    let glyphs: Option<Vec<[&str; ROWS]>> = text.chars().map(glyph).collect();
    let glyphs = glyphs?;
    let (dot, blank) = (look.cell(8).repeat(columns.into()), " ".repeat(columns.into()));
    let row = |at: usize| {
        let parts: Vec<&str> = glyphs.iter().map(|glyph| glyph[at]).collect();
        let dots = parts.join(".");
        dots.chars().map(|c| if c == '#' { dot.as_str() } else { blank.as_str() }).collect()
    };
    let all = (0..ROWS).flat_map(|at| {
        let row: String = row(at);
        std::iter::repeat_n(row, rows.into())
    });
    Some(all.collect())
}

fn glyph(c: char) -> Option<[&'static str; ROWS]> {
    Some(match c {
        '0' => ["###", "#.#", "#.#", "#.#", "###"],
        '1' => [".#.", "##.", ".#.", ".#.", "###"],
        '2' => ["###", "..#", "###", "#..", "###"],
        '3' => ["###", "..#", "###", "..#", "###"],
        '4' => ["#.#", "#.#", "###", "..#", "..#"],
        '5' => ["###", "#..", "###", "..#", "###"],
        '6' => ["###", "#..", "###", "#.#", "###"],
        '7' => ["###", "..#", "..#", "..#", "..#"],
        '8' => ["###", "#.#", "###", "#.#", "###"],
        '9' => ["###", "#.#", "###", "..#", "###"],
        ':' => [".", "#", ".", "#", "."],
        '+' => ["...", ".#.", "###", ".#.", "..."],
        'd' => ["..#", "..#", "###", "#.#", "###"],
        ' ' => [".", ".", ".", ".", "."],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_grow_and_keep_their_shape() {
        let look = Look { ascii: true, ..Look::default() };
        let small = big("1:2", 1, look).expect("digits");
        let rows = [
            "  ##        ######",
            "####    ##      ##",
            "  ##        ######",
            "  ##    ##  ##    ",
            "######      ######",
        ];
        assert_eq!(small, rows);
        let large = big("1:2", 2, look).expect("digits");
        assert_eq!((large.len(), large[0].len()), (10, 2 * small[0].len()));
        assert_eq!(big("x", 1, look), None);
        assert_eq!(big("1", MOST, look), None);
    }
}
