//! The minutes as text: the record, then what is worked out from it.

use std::fmt::Write as _;

use super::data::Minutes;
use super::sheet::Block;
use super::table::Table;
use crate::words::Words;

impl Minutes {
    /// All of it, to be read in a terminal.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let mut said = self.record(words);
        for block in self.worked_out(words) {
            write(words, &block, &mut said);
        }
        said
    }

    /// How long everything took, as text.
    #[must_use]
    pub fn times_text(&self, words: &Words) -> String {
        table(&self.table(words))
    }
}

fn write(words: &Words, block: &Block<'_>, said: &mut String) {
    match block {
        Block::Heading(heading) => {
            let _ = write!(said, "\n{heading}\n");
        }
        Block::Note(note) => {
            let _ = writeln!(said, "{note}");
        }
        Block::Facts(facts) => {
            for (name, what) in facts {
                let _ = writeln!(said, "{name}: {what}");
            }
        }
        Block::Lines(lines) => {
            for line in lines {
                let _ = writeln!(said, "{:>7}  {}", line.at.to_string(), line.said);
            }
        }
        Block::List(list) => {
            for one in list {
                let _ = writeln!(said, "  · {one}");
            }
        }
        Block::PerPerson(people) => {
            for (who, all) in people {
                for one in all {
                    let _ = writeln!(said, "  {who}: {}", one.told(words));
                }
            }
        }
        Block::Times(own) => said.push_str(&table(own)),
    }
}

/// Names to the left, times to the right, each below the other.
fn table(table: &Table) -> String {
    let all = || std::iter::once(&table.headings).chain(&table.rows).chain(&table.sums);
    let width = |at: usize| {
        let own = all().filter_map(|row| row.get(at));
        own.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let mut said = String::new();
    for (nth, row) in all().enumerate() {
        if nth == table.rows.len() + 1 {
            said.push('\n');
        }
        let mut line = String::new();
        for (at, cell) in row.iter().enumerate() {
            let (width, space) = (width(at), if at == 0 { "  " } else { "   " });
            let _ = if at == 0 {
                write!(line, "{space}{cell:<width$}")
            } else {
                write!(line, "{space}{cell:>width$}")
            };
        }
        said.push_str(line.trim_end());
        said.push('\n');
    }
    said
}
