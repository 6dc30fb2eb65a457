//! Why a question to the model has no answer.

use engine::error::EngineError;

use crate::request::MAX_SAMPLES;
use crate::sensitivity::run::MAX_BASE_SAMPLES;

/// Why a run cannot give an answer.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum RunError {
    /// The scenario is not in the case.
    #[error("no scenario `{0}`; name one of the case")]
    UnknownScenario(String),
    /// An override names no parameter.
    #[error("no parameter `{0}`; name one of the case")]
    UnknownParameter(String),
    /// An override is not a number that a model can use.
    #[error("`{0}` is set to a value that is not finite; write a finite number")]
    NotFinite(String),
    /// Too few or too many samples.
    #[error("{0} samples; between 1 and {MAX_SAMPLES} are allowed")]
    Samples(usize),
    /// Too few or too many rows of a design.
    #[error("{0} rows; a design has 2 to {MAX_BASE_SAMPLES}")]
    BaseSamples(usize),
    /// More numbers than a browser can hold.
    #[error(
        "{samples} samples of this case need too much memory; at most {most} are possible for it"
    )]
    TooLarge {
        /// Draws asked for.
        samples: usize,
        /// Most draws for a case of this size.
        most: usize,
    },
    /// Quasi-random points have fewer dimensions.
    #[error("{0} parameters; quasi-random sampling takes at most 128, use random sampling")]
    TooManyInputs(usize),
    /// A preference names no criterion.
    #[error("no criterion `{0}`; name one of the case")]
    UnknownCriterion(String),
    /// A weight that is none.
    #[error("the weight of `{0}` is not usable; write numbers from 0 up, one of them above 0")]
    BadWeight(String),
    /// Preferences that no weights meet.
    #[error("the preferences about `{0}` contradict each other; take one of them back")]
    Contradiction(String),
    /// A statement that the case cannot make.
    #[error("this case cannot be asked whether {0}")]
    Statement(String),
    /// A formula gives no number that can be computed with.
    #[error(
        "{place} is not a finite number of usable size in draw {draw}; bound its parameters or its \
         formula"
    )]
    Undefined {
        /// `drivers[i]`, `edges[i]` or `sectors[i]`.
        place: String,
        /// Index of the draw.
        draw: usize,
    },
    /// The case has no financed vehicle.
    #[error("this case has no deal; add a `deal` block to it")]
    NoDeal,
    /// The case does not speak of computing power.
    #[error("this case has no computing power; add a `compute` block to it")]
    NoCompute,
    /// The case does not look at markets.
    #[error("this case does not look at markets; add a `market` block to it")]
    NoMarket,
    /// A study that cannot be made.
    #[error("{0}")]
    Market(String),
    /// A quantity that the case does not have, or an amount that no quantity has.
    #[error(
        "no amount {amount} of `{quantity}`; name a quantity of the case and a positive amount"
    )]
    Amount {
        /// Quantity identifier.
        quantity: String,
        /// How much of it.
        amount: f64,
    },
    /// The engine refuses.
    #[error(transparent)]
    Engine(#[from] EngineError),
}
