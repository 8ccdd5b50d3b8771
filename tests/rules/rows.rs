//! The rules of the sources, a row each (`docs/sources.tsv`).

use std::fs;

/// One rule.
pub(crate) struct Row {
    pub(crate) id: String,
    /// What a machine can do with it: HARD, SOFT, GATE, TIMER, ROLE, VIS, DATA, PROMPT, INFO.
    pub(crate) classes: Vec<String>,
    /// Where it stands in the source.
    pub(crate) source: String,
    /// The rule in a line.
    pub(crate) rule: String,
}

impl Row {
    /// Whether a machine can act on it.
    pub(crate) fn acts(&self) -> bool {
        self.classes.iter().any(|class| class != "INFO")
    }

    /// Whether somebody can go against it.
    pub(crate) fn can_be_broken(&self) -> bool {
        let breakable = ["HARD", "SOFT", "GATE", "TIMER", "ROLE", "VIS"];
        self.classes.iter().any(|class| breakable.contains(&class.as_str()))
    }
}

/// All rows, in order of the sources.
pub(crate) fn rows() -> Vec<Row> {
    let path = format!("{}/docs/sources.tsv", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).expect("the rules can be read");
    let row = |line: &str| {
        let mut cells = line.split('\t').map(str::to_owned);
        let mut cell = || cells.next().expect("a row has four cells");
        let id = cell();
        let classes = cell().split(' ').map(str::to_owned).collect();
        Row { id, classes, source: cell(), rule: cell() }
    };
    let rows: Vec<Row> = text.lines().skip(1).map(row).collect();
    assert_eq!(rows.len(), 211, "the sources have so many rules");
    rows
}
