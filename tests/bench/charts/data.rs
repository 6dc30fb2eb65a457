//! What is drawn: random walks, the same in every run.

/// Points of each line.
pub(crate) const POINTS: usize = 600;
/// Lines of a chart.
const LINES: u32 = 5;
/// Bars of a stack.
pub(crate) const PERIODS: usize = 60;
/// Layers of a stack.
const LAYERS: u32 = 6;
/// Points of the long line.
const LONG: usize = 100_000;

/// Steps between −1 and 1: a linear congruential generator, of which the upper bits are good.
struct Steps(u32);

impl Iterator for Steps {
    type Item = f64;

    fn next(&mut self) -> Option<f64> {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Some(f64::from(self.0 >> 8) / f64::from(1_u32 << 23) - 1.0)
    }
}

fn walk(seed: u32, count: usize) -> Vec<f64> {
    let sum = |height: &mut f64, step: f64| {
        *height += step;
        Some(*height)
    };
    Steps(seed).take(count).scan(0.0, sum).collect()
}

pub(crate) fn lines() -> Vec<Vec<f64>> {
    (1..=LINES).map(|seed| walk(seed, POINTS)).collect()
}

/// Lower and upper edge around all lines.
pub(crate) fn band() -> Vec<(f64, f64)> {
    let lines = lines();
    let edge = |k: usize| {
        let heights = lines.iter().filter_map(|line| line.get(k));
        heights.fold((0.0, 0.0), |(lo, hi): (f64, f64), y| (lo.min(y - 2.0), hi.max(y + 2.0)))
    };
    (0..POINTS).map(edge).collect()
}

pub(crate) fn stacks() -> Vec<Vec<f64>> {
    (1..=LAYERS).map(|seed| Steps(seed).take(PERIODS).map(|step| 1.5 + step).collect()).collect()
}

/// A walk with noise, so that every column of pixels has an extent.
pub(crate) fn long_line() -> Vec<f64> {
    walk(7, LONG).into_iter().zip(Steps(8)).map(|(height, noise)| height + 8.0 * noise).collect()
}
