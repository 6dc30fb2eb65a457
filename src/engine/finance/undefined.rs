//! Why a figure does not exist.

/// A figure that may not exist.
pub type Measure = Result<f64, Undefined>;

/// The reason why a figure does not exist; never an error of the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[non_exhaustive]
pub enum Undefined {
    /// No inflow, or no outflow: no rate of return.
    #[error("the flows have no change of sign")]
    NoSignChange,
    /// No rate in the searched range brings the value to zero.
    #[error("no rate of return between −95 % and +1908 % per period")]
    NoRoot,
    /// Nothing is due.
    #[error("no debt service is due")]
    NoDebtService,
    /// There is no debt to cover.
    #[error("there is no debt")]
    NoDebt,
    /// Debt without collateral.
    #[error("there is no collateral left")]
    NoCollateral,
    /// No principal is repaid.
    #[error("no principal is repaid")]
    NoPrincipal,
    /// Nothing was bought.
    #[error("no hardware is bought")]
    NoHardware,
    /// Nothing is left to divide by.
    #[error("the net asset value is zero")]
    NoNav,
    /// Cash that is never used up.
    #[error("the cash is never used up")]
    Infinite,
    /// The payment differs from period to period.
    #[error("the payment is not constant")]
    PaymentNotConstant,
    /// After the default there is no schedule to cover.
    #[error("the lessee has defaulted")]
    InDefault,
    /// The vehicle is wound up.
    #[error("the vehicle is wound up")]
    Ended,
    /// No path has a value.
    #[error("no simulated path has a value")]
    NoValues,
    /// A test across securities needs at least two.
    #[error("a test across securities needs at least two of them")]
    NeedsTwo,
    /// There is no spread to compare with.
    #[error("the comparison has no variance")]
    ZeroVariance,
    /// The method needs histories of equal length.
    #[error("the histories have different lengths")]
    UnequalHistories,
    /// A variance would be zero or negative.
    #[error("the adjusted variance is not positive")]
    NonPositiveVariance,
    /// Nobody voted.
    #[error("no votes were cast")]
    NoVotes,
    /// A relative change needs a middle other than zero, and an input that moves.
    #[error("there is no relative change around zero")]
    ZeroMiddle,
    /// The output is the same everywhere.
    #[error("the result does not change")]
    ConstantOutput,
    /// The result is too large for a number.
    #[error("the result is too large to be a number")]
    NotFinite,
}

impl Undefined {
    /// Stable code of the reason.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSignChange => "no_sign_change",
            Self::NoRoot => "no_root",
            Self::NoDebtService => "no_debt_service",
            Self::NoDebt => "no_debt",
            Self::NoCollateral => "no_collateral",
            Self::NoPrincipal => "no_principal",
            Self::NoHardware => "no_hardware",
            Self::NoNav => "no_nav",
            Self::Infinite => "infinite",
            Self::PaymentNotConstant => "payment_not_constant",
            Self::InDefault => "in_default",
            Self::Ended => "ended",
            Self::NoValues => "no_values",
            Self::NeedsTwo => "needs_n_ge_2",
            Self::ZeroVariance => "zero_variance",
            Self::UnequalHistories => "unequal_histories",
            Self::NonPositiveVariance => "non_positive_variance",
            Self::NoVotes => "no_votes",
            Self::ZeroMiddle => "zero_middle",
            Self::ConstantOutput => "constant_output",
            Self::NotFinite => "not_finite",
        }
    }
}

/// The number itself, or the reason why it is none.
///
/// ```
/// use engine::finance::undefined::{Undefined, finite};
/// assert_eq!(finite(1.0), Ok(1.0));
/// assert_eq!(finite(1e300 * 1e300), Err(Undefined::NotFinite));
/// ```
///
/// # Errors
/// [`Undefined::NotFinite`].
pub fn finite(x: f64) -> Measure {
    if x.is_finite() { Ok(x) } else { Err(Undefined::NotFinite) }
}
