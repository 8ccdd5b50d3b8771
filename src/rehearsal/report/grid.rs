//! Columns of text that stand straight: what names a row to the left, numbers to the right.

/// Rows of cells below a heading each; the first cell of a row names it.
#[derive(Debug)]
pub(super) struct Grid {
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Grid {
    pub(super) fn new(headings: Vec<String>) -> Grid {
        Grid { headings, rows: Vec::new() }
    }

    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// Every row, without the columns that say nothing.
    pub(super) fn lines(&self) -> Vec<String> {
        let says = |at: &usize| self.rows.iter().any(|row| row.get(*at).is_some_and(|it| says(it)));
        let columns: Vec<usize> =
            (0..self.headings.len()).filter(|at| *at == 0 || says(at)).collect();
        let all = || std::iter::once(&self.headings).chain(&self.rows);
        let cell =
            |row: &Vec<String>, at: usize| row.get(at).map_or(0, |cell| cell.chars().count());
        let widths: Vec<usize> = columns
            .iter()
            .map(|at| all().map(|row| cell(row, *at)).max().unwrap_or_default())
            .collect();
        let line = |row: &Vec<String>| {
            let cells = columns.iter().zip(&widths).map(|(at, width)| {
                let text = row.get(*at).map_or("", String::as_str);
                if *at == 0 { format!("{text:<width$}") } else { format!("{text:>width$}") }
            });
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        };
        all().map(line).collect()
    }
}

fn says(cell: &str) -> bool {
    !cell.is_empty() && cell != "·"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_straight_and_empty_ones_go() {
        let text = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let mut grid = Grid::new(text(&["", "keer", "vast", "duur"]));
        grid.row(text(&["één", "1000", "·", "5:00"]));
        grid.row(text(&["  twee", "2"]));
        assert_eq!(grid.lines(), ["        keer  duur", "één     1000  5:00", "  twee     2"]);
    }
}
