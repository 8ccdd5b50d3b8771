//! Where in an overlay a path stands, or would.

use std::ops::Range;

/// The line of a path (`phases.delen.may`): its key, else the table it belongs in, else the first
/// line.
pub(super) fn line_of(overlay: &str, path: &str) -> Range<usize> {
    let (table, key) = path.rsplit_once('.').unwrap_or(("", path));
    let first = overlay.lines().next().map_or(0, |line| line.trim_end().len());
    let (mut best, mut length, mut inside, mut start) = (0..first, 0, String::new(), 0);
    for line in overlay.split_inclusive('\n') {
        let written = line.trim();
        let from = start + line.len() - line.trim_start().len();
        let span = from..from + written.len();
        start += line.len();
        if let Some(name) = written.strip_prefix('[').and_then(|it| it.split(']').next()) {
            inside = name.trim().replace('"', "");
            let is_around = table == inside || table.starts_with(&format!("{inside}."));
            if is_around && inside.len() >= length {
                (best, length) = (span, inside.len());
            }
        } else if inside == table
            && written.split('=').next().is_some_and(|own| own.trim().trim_matches('"') == key)
        {
            return span;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_found_at_its_key_or_its_table() {
        let overlay = "title = \"A\"\n[phases]\n[phases.delen] # so\nmay = [\"x\"]\n[kinds.may]\n";
        for (path, line) in [
            ("title", "title = \"A\""),
            ("about", "title = \"A\""),
            ("phases.delen.may", "may = [\"x\"]"),
            ("phases.delen.must", "[phases.delen] # so"),
            ("phases.slot.may", "[phases]"),
            ("roles.a.name", "title = \"A\""),
        ] {
            assert_eq!(&overlay[line_of(overlay, path)], line, "{path}");
        }
        assert_eq!(line_of("", "a.b"), 0..0);
    }
}
