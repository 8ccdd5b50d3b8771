//! A table in which every row has a drawing beside its numbers. On a small screen the drawing
//! stands below them.

use std::fmt::Write as _;

use super::frame::folded;
use crate::report::html::plain;

/// So many numbers stand beside the name of their row on a small screen.
const FEW: usize = 1;

/// More groups than this are folded.
const MOST_OPEN: usize = 4;

/// The table before it is written.
#[derive(Debug, Default)]
pub(super) struct Chart {
    /// What it is called.
    pub(super) name: String,
    /// What its rows are.
    pub(super) rows_are: String,
    /// What is drawn.
    pub(super) drawn: String,
    /// What each number is.
    pub(super) heads: Vec<String>,
    /// Its rows, in groups that may have a name.
    pub(super) groups: Vec<(String, Vec<ChartRow>)>,
    /// What stands below the drawings.
    pub(super) axis: String,
}

/// A row: its name, its drawing, and its numbers.
#[derive(Debug)]
pub(super) struct ChartRow {
    pub(super) name: String,
    pub(super) drawing: String,
    pub(super) cells: Vec<String>,
}

impl Chart {
    /// As markup, without the numbers that no row has; nothing where there is no row.
    pub(super) fn written(&self) -> String {
        let rows = || self.groups.iter().flat_map(|(_, rows)| rows);
        if rows().next().is_none() {
            return String::new();
        }
        let has = |at: &usize| rows().any(|row| row.cells.get(*at).is_some_and(|it| says(it)));
        let columns: Vec<usize> = (0..self.heads.len()).filter(has).collect();
        let mut said = format!(
            "<div class=\"wide\" role=\"region\" aria-label=\"{name}\" tabindex=\"0\">\n\
             <table class=\"chart{few}\" role=\"table\" aria-label=\"{name}\">\n\
             <thead role=\"rowgroup\"><tr role=\"row\">{}{}",
            head("", &self.rows_are),
            head(" class=\"drawn\"", &self.drawn),
            name = plain(&self.name),
            few = if columns.len() > FEW { "" } else { " few" },
        );
        said.extend(columns.iter().map(|at| head("", &self.heads[*at])));
        said += "</tr></thead>\n";
        for (name, rows) in &self.groups {
            said += "<tbody role=\"rowgroup\">\n";
            if !name.is_empty() {
                let _ = writeln!(
                    said,
                    "<tr role=\"row\" class=\"group\"><th role=\"rowheader\" scope=\"rowgroup\" \
                     colspan=\"{}\">{}</th></tr>",
                    columns.len() + 2,
                    plain(name)
                );
            }
            said.extend(rows.iter().map(|row| self.row(row, &columns)));
            if !self.axis.is_empty() {
                let _ = writeln!(
                    said,
                    "<tr class=\"axis\" aria-hidden=\"true\"><td></td><td class=\"drawn\">{}</td>\
                     <td colspan=\"{}\"></td></tr>",
                    self.axis,
                    columns.len().max(1)
                );
            }
            said += "</tbody>\n";
        }
        said + "</table>\n</div>\n"
    }

    /// The same, each group folded where there are many.
    pub(super) fn folded(mut self) -> String {
        if self.groups.len() <= MOST_OPEN {
            return self.written();
        }
        let groups = std::mem::take(&mut self.groups);
        let one = |(at, (name, rows)): (usize, (String, Vec<ChartRow>))| {
            self.groups = vec![(String::new(), rows)];
            folded(&name, &self.written(), at == 0)
        };
        groups.into_iter().enumerate().map(one).collect()
    }

    fn row(&self, row: &ChartRow, columns: &[usize]) -> String {
        let mut said = format!(
            "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{}</th>\
             <td role=\"cell\" class=\"drawn\">{}</td>",
            plain(&row.name),
            row.drawing
        );
        for at in columns {
            let cell = row.cells.get(*at).map_or("", String::as_str);
            let _ = write!(
                said,
                "<td role=\"cell\"{} data-head=\"{}\">{}</td>",
                if says(cell) { "" } else { " class=\"none\"" },
                plain(&self.heads[*at]),
                plain(cell)
            );
        }
        said + "</tr>\n"
    }
}

fn head(class: &str, told: &str) -> String {
    format!("<th role=\"columnheader\" scope=\"col\"{class}>{}</th>", plain(told))
}

/// Whether a number says something.
fn says(cell: &str) -> bool {
    !cell.is_empty() && cell != NOTHING
}

/// What stands for none at all.
pub(super) const NOTHING: &str = "·";

/// A count.
pub(super) fn count(number: u64) -> String {
    if number == 0 { NOTHING.to_owned() } else { number.to_string() }
}
