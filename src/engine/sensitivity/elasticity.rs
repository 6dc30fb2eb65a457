//! Elasticity of an output at the middle world (specification 3.4).

use crate::finance::undefined::{Measure, Undefined, finite};

/// An input or an output below, at and above the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Around {
    /// Below: at the level 0.49 of the input.
    pub low: f64,
    /// In the middle: at the level 0.5.
    pub middle: f64,
    /// Above: at the level 0.51.
    pub high: f64,
}

/// Relative change of the output for a relative change of the input of one:
/// ((o₊ − o₋)/o) / ((x₊ − x₋)/x), the central difference at the middle.
///
/// # Errors
/// [`Undefined::ZeroMiddle`] where the input does not move or a middle is zero.
///
/// ```
/// use engine::sensitivity::{Around, elasticity};
/// let input = Around { low: 0.99, middle: 1.0, high: 1.01 };
/// let output = Around { low: 0.99 * 0.99, middle: 1.0, high: 1.01 * 1.01 };
/// assert!((elasticity(input, output)? - 2.0).abs() < 1e-12);
/// # Ok::<(), engine::finance::undefined::Undefined>(())
/// ```
pub fn elasticity(input: Around, output: Around) -> Measure {
    let step = input.high - input.low;
    if step == 0.0 || input.middle == 0.0 || output.middle == 0.0 {
        return Err(Undefined::ZeroMiddle);
    }
    finite((output.high - output.low) / output.middle / (step / input.middle))
}
