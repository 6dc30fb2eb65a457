//! Invented figures that look like figures.

/// A number between −1 and 1, always the same for `k` (after the finaliser of `SplitMix64`).
pub(crate) fn noise(k: u64) -> f64 {
    let mut z = k.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^= z >> 31;
    // The upper 53 bits are a fraction without rounding.
    (z >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
}

/// A walk of `steps` steps from `start`: each is `drift` and at most `size` up or down, and a part
/// `back` of the way from the start is taken back.
pub(crate) fn walk(seed: u64, steps: usize, start: f64, size: f64, pull: (f64, f64)) -> Vec<f64> {
    let (drift, back) = pull;
    let mut now = start;
    let mut step = |k: usize| {
        let shown = now;
        now += drift + size * noise(seed.wrapping_mul(1_000_003) + k as u64) - back * (now - start);
        shown
    };
    (0..=steps).map(&mut step).collect()
}

/// Smallest and largest figure.
pub(crate) fn ends(values: impl IntoIterator<Item = f64>) -> (f64, f64) {
    let fold = |(lo, hi): (f64, f64), value: f64| (lo.min(value), hi.max(value));
    values.into_iter().fold((f64::INFINITY, f64::NEG_INFINITY), fold)
}

/// Place of the largest figure.
pub(crate) fn largest(values: &[f64]) -> usize {
    let best = values.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
    best.map_or(0, |(place, _)| place)
}
