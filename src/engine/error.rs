//! What the engine refuses, with a stable code for interfaces.

/// A refusal of the engine.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum EngineError {
    /// A number lies outside its range.
    #[error("{message}")]
    OutOfRange {
        /// What and what is allowed.
        message: String,
    },
    /// A term of the vehicle lies outside its range.
    #[error("{term} = {}; {} to {} is allowed", short(*value), short(*lo), short(*hi))]
    TermOutOfRange {
        /// Name of the term (specification 6).
        term: &'static str,
        /// Its value.
        value: f64,
        /// Smallest value that is allowed.
        lo: f64,
        /// Largest value that is allowed.
        hi: f64,
    },
    /// Shapes do not fit together.
    #[error("{message}")]
    DimensionMismatch {
        /// What does not fit what.
        message: String,
    },
    /// Parameters that are no distribution.
    #[error("{message}")]
    InvalidDistribution {
        /// What is wrong and what is allowed.
        message: String,
    },
    /// Quantiles that are no distribution.
    #[error("{message}")]
    InvalidQuantiles {
        /// What is wrong and what is allowed.
        message: String,
    },
    /// The method does not exist for this input.
    #[error("{message}")]
    Unsupported {
        /// What is not offered.
        message: String,
    },
    /// A matrix has no Cholesky factor.
    #[error("the matrix is not positive definite (pivot {pivot} in row {row})")]
    NotPositiveDefinite {
        /// 0-based row.
        row: usize,
        /// The pivot that is not positive.
        pivot: f64,
    },
    /// The nearest correlation matrix is too far away.
    #[error(
        "no joint law has these correlations: the nearest one changes an entry by {max_change:.3}, \
         more than 0.1; weaken or remove some of them"
    )]
    CorrelationRejected {
        /// Largest change of an entry.
        max_change: f64,
    },
    /// Preferences leave hardly any weights.
    #[error("fewer than 1 in 10,000 weights meet the preferences; relax them")]
    AcceptanceTooLow,
    /// Too few observations for an estimate.
    #[error("{rows} rows; at least {needed} are needed, or fewer lags or series")]
    TooFewRows {
        /// Rows that there are.
        rows: usize,
        /// Rows that are needed.
        needed: usize,
    },
    /// Regressors depend on each other.
    #[error("regressor {column} depends on the others; remove a series that repeats another")]
    RankDeficient {
        /// 0-based place of the regressor, the constant being 0.
        column: usize,
    },
    /// The graph has a cycle.
    #[error("the graph has a cycle through `{node}`; effects must flow one way")]
    Cycle {
        /// A node on or behind the cycle.
        node: String,
    },
    /// Two edges join the same nodes.
    #[error("there are two edges from `{from}` to `{to}`; merge them into one formula")]
    DuplicateEdge {
        /// Start.
        from: String,
        /// End.
        to: String,
    },
    /// An edge names a node that does not exist.
    #[error("there is no node `{node}`")]
    UnknownNode {
        /// The name.
        node: String,
    },
    /// A formula does not parse.
    #[error("`{formula}`, position {position}: {message}")]
    InvalidFormula {
        /// The formula, cut to 120 characters.
        formula: String,
        /// 0-based byte position.
        position: usize,
        /// What is wrong and what is expected.
        message: String,
    },
    /// Something is larger than the engine takes.
    #[error("more than {limit} {what}; simplify the graph")]
    TooLarge {
        /// What there is too much of.
        what: String,
        /// The limit.
        limit: usize,
    },
}

impl EngineError {
    /// Stable code of the refusal.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::OutOfRange { .. } | Self::TermOutOfRange { .. } => "out_of_range",
            Self::DimensionMismatch { .. } => "dimension_mismatch",
            Self::InvalidDistribution { .. } => "invalid_distribution",
            Self::InvalidQuantiles { .. } => "invalid_quantiles",
            Self::Unsupported { .. } => "unsupported",
            Self::NotPositiveDefinite { .. } => "not_positive_definite",
            Self::CorrelationRejected { .. } => "correlation_rejected",
            Self::AcceptanceTooLow => "acceptance_too_low",
            Self::TooFewRows { .. } => "too_few_rows",
            Self::RankDeficient { .. } => "rank_deficient",
            Self::Cycle { .. } => "cycle",
            Self::DuplicateEdge { .. } => "duplicate_edge",
            Self::UnknownNode { .. } => "unknown_node",
            Self::InvalidFormula { .. } => "invalid_formula",
            Self::TooLarge { .. } => "too_large",
        }
    }
}

/// A number without pages of zeros.
fn short(x: f64) -> String {
    if x == 0.0 || (1e-4..1e9).contains(&x.abs()) { x.to_string() } else { format!("{x:e}") }
}
