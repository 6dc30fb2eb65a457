//! The figures of a chart as a table.

/// A table whose rows have heads.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// What the rows' heads are.
    pub head: String,
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Place of the chart's series that it belongs to.
    pub series: Option<usize>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// What it is about.
    pub head: String,
    /// One per column.
    pub cells: Vec<Cell>,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// As readers see it.
    pub text: String,
    /// All its digits, for files; none for words and for figures that do not exist.
    pub value: Option<f64>,
}

impl Column {
    /// A column of no series.
    #[must_use]
    pub fn plain(name: String) -> Self {
        Self { name, series: None }
    }

    /// A column of one series.
    #[must_use]
    pub fn of(name: String, series: usize) -> Self {
        Self { name, series: Some(series) }
    }
}

impl Cell {
    /// A figure.
    #[must_use]
    pub fn number(value: f64, write: &dyn Fn(f64) -> String) -> Self {
        Self { text: write(value), value: value.is_finite().then_some(value) }
    }

    /// A figure that may not exist; then `text` says why.
    #[must_use]
    pub fn known(value: Option<f64>, text: String) -> Self {
        Self { text, value: value.filter(|value| value.is_finite()) }
    }

    /// Words.
    #[must_use]
    pub fn words(text: String) -> Self {
        Self { text, value: None }
    }
}
