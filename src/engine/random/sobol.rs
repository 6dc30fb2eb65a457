//! Sobol' points with the direction numbers of Joe & Kuo (2008), 32 bits, Gray-code order.

use super::philox;
use super::sobol_table::{POLYNOMIALS, TABLE_DIMENSIONS};
use crate::error::EngineError;

const BITS: usize = 32;
/// Stream of digital shifts (specification 1.2).
const SHIFT_STREAM: u32 = 4;
/// 2^-32.
const SCALE: f64 = 1.0 / 4_294_967_296.0;

/// A Sobol' sequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sobol {
    directions: Vec<[u32; BITS]>,
}

impl Sobol {
    /// Most dimensions that the table holds.
    pub const MAX_DIMENSIONS: usize = TABLE_DIMENSIONS;

    /// Prepares a sequence.
    ///
    /// # Errors
    /// [`EngineError::OutOfRange`] for no dimension or more than the table holds.
    ///
    /// ```
    /// use engine::random::sobol::Sobol;
    /// let sobol = Sobol::new(2)?;
    /// assert_eq!(sobol.point(1), vec![0.5, 0.5]);
    /// assert_eq!(sobol.point(2), vec![0.75, 0.25]);
    /// # Ok::<(), engine::error::EngineError>(())
    /// ```
    pub fn new(dimensions: usize) -> Result<Self, EngineError> {
        if dimensions == 0 || dimensions > TABLE_DIMENSIONS {
            let message = format!("{dimensions} dimensions; 1 to {TABLE_DIMENSIONS} are possible");
            return Err(EngineError::OutOfRange { message });
        }
        Ok(Self { directions: (0..dimensions).map(directions).collect() })
    }

    /// Unshifted point `index` in [0, 1).
    #[must_use]
    pub fn point(&self, index: u32) -> Vec<f64> {
        self.directions.iter().map(|v| f64::from(raw(v, index)) * SCALE).collect()
    }

    /// Point `index` with the digital shift of a replicate, in (0, 1).
    #[must_use]
    pub fn shifted_point(&self, index: u32, seed: u64, replicate: u64) -> Vec<f64> {
        let dimensions = 0..self.directions.len();
        dimensions.map(|k| self.shifted_level(index, k, seed, replicate)).collect()
    }

    /// One coordinate of [`Sobol::shifted_point`]; `dimension` must be among those prepared.
    #[must_use]
    pub fn shifted_level(&self, index: u32, dimension: usize, seed: u64, replicate: u64) -> f64 {
        let u = philox::uniform(seed, replicate, dimension as u32, SHIFT_STREAM);
        let shift = (u / SCALE) as u32;
        (f64::from(raw(&self.directions[dimension], index) ^ shift) + 0.5) * SCALE
    }
}

/// XOR of the direction numbers that the Gray code of `index` selects.
fn raw(directions: &[u32; BITS], index: u32) -> u32 {
    let gray = index ^ (index >> 1);
    let chosen = directions.iter().enumerate().filter(|(bit, _)| gray >> bit & 1 == 1);
    chosen.fold(0, |x, (_, v)| x ^ v)
}

fn directions(dimension: usize) -> [u32; BITS] {
    let mut v = [0_u32; BITS];
    if dimension == 0 {
        for (i, v) in v.iter_mut().enumerate() {
            *v = 1 << (BITS - 1 - i);
        }
        return v;
    }
    let (polynomial, initial) = POLYNOMIALS[dimension - 1];
    let degree = initial.len();
    for (i, m) in initial.iter().enumerate() {
        v[i] = m << (BITS - 1 - i);
    }
    for i in degree..BITS {
        v[i] = v[i - degree] ^ (v[i - degree] >> degree);
        for k in 1..degree {
            if polynomial >> (degree - 1 - k) & 1 == 1 {
                v[i] ^= v[i - k];
            }
        }
    }
    v
}
