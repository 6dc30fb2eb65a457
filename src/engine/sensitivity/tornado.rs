//! One-at-a-time ranges: each input at its low and high quantile, the others at their medians.

/// One bar of a tornado chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Which input.
    pub index: usize,
    /// Output with the input at its low quantile.
    pub low: f64,
    /// Output with the input at its high quantile.
    pub high: f64,
}

impl Bar {
    /// high − low.
    #[must_use]
    pub fn swing(&self) -> f64 {
        self.high - self.low
    }

    /// −1, 0 or 1: whether raising the input raises the output.
    #[must_use]
    pub fn sign(&self) -> i32 {
        i32::from(self.high > self.low) - i32::from(self.high < self.low)
    }
}

/// Bars by |high − low| descending, ties by index.
///
/// ```
/// let bars = engine::sensitivity::tornado(&[1.0, 5.0], &[2.0, 1.0]);
/// assert_eq!((bars[0].index, bars[0].swing(), bars[0].sign()), (1, -4.0, -1));
/// ```
#[must_use]
pub fn tornado(low: &[f64], high: &[f64]) -> Vec<Bar> {
    let mut bars: Vec<Bar> = low
        .iter()
        .zip(high)
        .enumerate()
        .map(|(index, (&low, &high))| Bar { index, low, high })
        .collect();
    bars.sort_by(|a, b| b.swing().abs().total_cmp(&a.swing().abs()).then(a.index.cmp(&b.index)));
    bars
}
