//! Saltelli designs of functions on the unit cube: both halves from one set of points.

use engine::random::philox;
use engine::random::sobol::Sobol;
use engine::sensitivity::Outputs;

/// Stream of the pseudo-random points.
const STREAM: u32 = 0;

/// Where points come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Points {
    /// Pseudo-random numbers.
    Philox,
    /// Sobol' points with a random digital shift.
    Sobol,
}

/// Outputs of a design.
#[derive(Debug, Clone)]
pub struct Design {
    a: Vec<f64>,
    b: Vec<f64>,
    ab: Vec<Vec<f64>>,
}

impl Design {
    /// Evaluates `f` on a design of `rows` rows; `None` for more inputs than quasi-random points
    /// have dimensions. The halves A and B are the first and the last coordinates of the same
    /// points in twice as many dimensions as there are inputs.
    #[must_use]
    pub fn new(
        points: Points,
        inputs: usize,
        rows: usize,
        seed: u64,
        f: impl Fn(&[f64]) -> f64,
    ) -> Option<Self> {
        let width = 2 * inputs;
        let sobol = Sobol::new(width).ok()?;
        let level = |row: usize, k: usize| match points {
            Points::Sobol => sobol.shifted_level(row as u32, k, seed, 0),
            Points::Philox => philox::uniform(seed, row as u64, k as u32, STREAM),
        };
        let mut design = Self {
            a: Vec::with_capacity(rows),
            b: Vec::with_capacity(rows),
            ab: vec![Vec::with_capacity(rows); inputs],
        };
        let mut point = vec![0.0; width];
        for row in 0..rows {
            point.iter_mut().enumerate().for_each(|(k, u)| *u = level(row, k));
            let (a, b) = point.split_at_mut(inputs);
            design.a.push(f(a));
            design.b.push(f(b));
            for (i, column) in design.ab.iter_mut().enumerate() {
                std::mem::swap(&mut a[i], &mut b[i]);
                column.push(f(a));
                std::mem::swap(&mut a[i], &mut b[i]);
            }
        }
        Some(design)
    }

    /// The outputs.
    #[must_use]
    pub fn outputs(&self) -> Outputs<'_> {
        Outputs { a: &self.a, b: &self.b, ab: &self.ab }
    }
}
