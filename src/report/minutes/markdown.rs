//! The minutes as Markdown. What people said stays what they said, whatever signs are in it.

use std::fmt::Write as _;

use super::data::{Entry, Minutes};
use super::sheet::Block;
use super::table::Table;
use crate::words::Words;

/// Signs that mean something wherever they stand.
const SIGNS: &[char] =
    &['\\', '`', '*', '_', '~', '[', ']', '<', '>', '#', '|', '&', '$', '^', '{', '}', '!', '@'];

impl Minutes {
    /// As Markdown.
    #[must_use]
    pub fn markdown(&self, words: &Words) -> String {
        let mut said = format!("# {}\n", plain(&self.method.title));
        for block in self.sheet(words) {
            write(words, &block, &mut said);
        }
        said
    }

    /// How long everything took, as Markdown.
    #[must_use]
    pub fn times_markdown(&self, words: &Words) -> String {
        table(&self.table(words))
    }
}

fn write(words: &Words, block: &Block<'_>, said: &mut String) {
    said.push('\n');
    let mut line = |text: String| {
        let _ = writeln!(said, "{text}");
    };
    match block {
        Block::Heading(heading) => line(format!("## {}", plain(heading))),
        Block::Note(note) => line(plain(note)),
        Block::Facts(facts) => {
            for (name, what) in facts {
                line(format!("- {}: {}", plain(name), plain(what)));
            }
        }
        Block::Lines(lines) => {
            for own in lines {
                line(format!("- {} {}", own.at, happened(own)));
            }
        }
        Block::List(list) => {
            for one in list {
                line(format!("- {}", plain(one)));
            }
        }
        Block::PerPerson(people) => {
            for (who, all) in people {
                line(format!("- **{}**", plain(who)));
                for one in all {
                    line(format!("  - {}: {}", plain(&one.kind.title), plain(&one.told(words))));
                }
            }
        }
        Block::Times(own) => line(table(own).trim_end().to_owned()),
    }
}

fn happened(line: &Entry) -> String {
    match (&line.head, &line.words) {
        _ if line.struck.is_some() => format!("~~{}~~", plain(&line.said)),
        (Some(head), Some(words)) => format!("**{}**: {}", plain(head), plain(words)),
        (Some(_), None) => plain(&line.said),
        (None, _) => format!("*{}*", plain(&line.said)),
    }
}

fn table(table: &Table) -> String {
    let mut said = String::new();
    let mut row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
        let _ = writeln!(said, "| {} |", cells.join(" | "));
    };
    row(&table.headings);
    let line: Vec<&str> =
        (0..table.headings.len()).map(|at| if at == 0 { ":--" } else { "--:" }).collect();
    let _ = writeln!(said, "|{}|", line.join("|"));
    let mut row = |cells: &[String], mark: &str| {
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| {
                let mark = if cell.is_empty() { "" } else { mark };
                format!("{mark}{}{mark}", plain(cell))
            })
            .collect();
        let _ = writeln!(said, "| {} |", cells.join(" | "));
    };
    table.rows.iter().for_each(|cells| row(cells, ""));
    table.sums.iter().for_each(|cells| row(cells, "**"));
    said
}

/// Text that is nothing but text, on one line: a break in it is a blank.
pub(super) fn plain(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut said = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if SIGNS.contains(&c) || means_something(&text, at, c) {
            said.push('\\');
        }
        said.push(c);
    }
    said
}

/// Whether a sign makes a list or a rule of the line that it begins, or a link of what follows.
fn means_something(text: &str, at: usize, c: char) -> bool {
    match c {
        '-' | '+' | '=' => at == 0,
        '.' | ')' => at > 0 && text[..at].chars().all(|c| c.is_ascii_digit()),
        ':' => text[at..].starts_with("://"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stay_signs() {
        let same = "Zij zei: dat is (bijna) 100% waar, en 'klaar'.";
        assert_eq!(plain(same), same);
        assert_eq!(plain("# kop"), "\\# kop");
        assert_eq!(plain("1. een\n2. twee"), "1\\. een 2. twee");
        assert_eq!(plain("- *ja* | <b>`x`</b>"), "\\- \\*ja\\* \\| \\<b\\>\\`x\\`\\</b\\>");
        assert_eq!(plain("zie https://x.nl"), "zie https\\://x.nl");
    }
}
