//! Quantiles of the beta law for many draws: quintic Hermite interpolation where it is checked to
//! be as good as the inversion for every purpose, the inversion itself elsewhere.

use super::incomplete_beta::QuantileTable;

/// Pieces over (0, 1).
const PIECES: usize = 256;
/// Largest difference from the inversion, on the unit interval, at the points that are checked.
const TOLERANCE: f64 = 1e-12;
/// Places in a piece at which it is checked; between its ends the error is largest near the middle.
const CHECKED: [f64; 3] = [0.25, 0.5, 0.75];

/// One piece: polynomial coefficients in the place within the piece, lowest order first; none where
/// the law bends too much.
type Piece = Option<[f64; 6]>;

/// The table of one law.
#[derive(Debug, Clone)]
pub(super) struct DrawTable {
    pieces: Vec<Piece>,
}

impl DrawTable {
    /// Tabulates the inverse.
    pub(super) fn new(exact: &QuantileTable) -> Self {
        let at = |k: usize| k as f64 / PIECES as f64;
        let nodes: Vec<[f64; 3]> = (0..=PIECES).map(|k| exact.with_derivatives(at(k))).collect();
        let piece = |k: usize| {
            let piece = hermite(nodes[k], nodes[k + 1], 1.0 / PIECES as f64);
            let is_close = |t: &f64| {
                let u = at(k) + t / PIECES as f64;
                (value(&piece, *t) - exact.quantile(u)).abs() <= TOLERANCE
            };
            CHECKED.iter().all(is_close).then_some(piece)
        };
        Self { pieces: (0..PIECES).map(piece).collect() }
    }

    /// x with I(x) = u.
    pub(super) fn quantile(&self, exact: &QuantileTable, u: f64) -> f64 {
        let place = u * PIECES as f64;
        let k = (place as usize).min(PIECES - 1);
        match &self.pieces[k] {
            Some(piece) => value(piece, place - k as f64),
            None => exact.quantile(u),
        }
    }
}

/// The quintic through value, slope and curvature at both ends of a piece of width `h`.
fn hermite([p0, d0, s0]: [f64; 3], [p1, d1, s1]: [f64; 3], h: f64) -> [f64; 6] {
    let (d0, d1, s0, s1) = (d0 * h, d1 * h, s0 * h * h, s1 * h * h);
    let value = p1 - p0 - d0 - 0.5 * s0;
    let slope = d1 - d0 - s0;
    let bend = s1 - s0;
    [
        p0,
        d0,
        0.5 * s0,
        10.0 * value - 4.0 * slope + 0.5 * bend,
        7.0 * slope - 15.0 * value - bend,
        6.0 * value - 3.0 * slope + 0.5 * bend,
    ]
}

fn value(c: &[f64; 6], t: f64) -> f64 {
    c[0] + t * (c[1] + t * (c[2] + t * (c[3] + t * (c[4] + t * c[5]))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_agree_with_the_inversion_and_most_are_interpolated() {
        for (a, b) in [(1.0, 1.0), (3.0, 3.0), (1.4, 4.6), (5.0, 1.0), (2.2, 3.8), (0.3, 0.4)] {
            let exact = QuantileTable::new(a, b);
            let table = DrawTable::new(&exact);
            let count = 20_011;
            for k in 0..count {
                let u = (f64::from(k) + 0.5) / f64::from(count);
                let miss = (table.quantile(&exact, u) - exact.quantile(u)).abs();
                assert!(miss <= 2.0 * TOLERANCE, "{a} {b} {u}: {miss}");
            }
            let interpolated = table.pieces.iter().flatten().count();
            if a >= 1.0 && b >= 1.0 {
                assert!(interpolated > PIECES * 4 / 5, "{a} {b}: {interpolated}");
            }
        }
    }

    #[test]
    fn the_ends_are_the_inversion() {
        let exact = QuantileTable::new(2.0, 5.0);
        let table = DrawTable::new(&exact);
        for u in [0.0, 1e-300, 1e-12, 1.0 - 1e-12, 1.0, f64::NAN] {
            assert_eq!(table.quantile(&exact, u).to_bits(), exact.quantile(u).to_bits());
        }
    }
}
