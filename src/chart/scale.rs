//! Data → pixels, with round ticks.

/// A linear scale from data to drawing units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Smallest value shown.
    pub lo: f64,
    /// Largest value shown.
    pub hi: f64,
}

impl Scale {
    /// Smallest scale with round ends that holds all finite values and zero.
    ///
    /// ```
    /// let scale = chart::Scale::covering([2.1, 31.4]);
    /// assert_eq!((scale.lo, scale.hi), (0.0, 40.0));
    /// assert_eq!(scale.ticks(), vec![0.0, 10.0, 20.0, 30.0, 40.0]);
    /// ```
    #[must_use]
    pub fn covering(values: impl IntoIterator<Item = f64>) -> Self {
        let finite = values.into_iter().filter(|v| v.is_finite());
        let (lo, hi) = finite.fold((0.0_f64, 0.0_f64), |(lo, hi), v| (lo.min(v), hi.max(v)));
        if hi <= lo {
            return Self { lo: 0.0, hi: 1.0 };
        }
        let step = round_step((hi - lo) / 4.0);
        Self { lo: (lo / step).floor() * step, hi: (hi / step).ceil() * step }
    }

    /// A scale from `lo` to `hi` as they are; from 0 to 1 where they are no interval.
    #[must_use]
    pub fn between(lo: f64, hi: f64) -> Self {
        if lo.is_finite() && hi.is_finite() && lo < hi {
            Self { lo, hi }
        } else {
            Self { lo: 0.0, hi: 1.0 }
        }
    }

    /// Round values from end to end.
    #[must_use]
    pub fn ticks(&self) -> Vec<f64> {
        let step = round_step((self.hi - self.lo) / 4.0);
        let first = (self.lo / step).ceil();
        let count = ((self.hi / step).floor() - first).clamp(0.0, 20.0) as u32;
        (0..=count).map(|i| (first + f64::from(i)) * step).collect()
    }

    /// Round values from end to end with their words.
    #[must_use]
    pub fn labels(&self, write: &dyn Fn(f64) -> String) -> Vec<(f64, String)> {
        self.ticks().into_iter().map(|tick| (tick, write(tick))).collect()
    }

    /// Whether a value lies on the scale.
    #[must_use]
    pub fn holds(&self, value: f64) -> bool {
        (self.lo..=self.hi).contains(&value)
    }

    /// Place of `value` between 0 and 1, cut at the ends.
    #[must_use]
    pub fn share(&self, value: f64) -> f64 {
        ((value - self.lo) / (self.hi - self.lo)).clamp(0.0, 1.0)
    }

    /// Place of `value` between 0 and `width`, cut at the ends.
    #[must_use]
    pub fn place(&self, value: f64, width: i32) -> i32 {
        (self.share(value) * f64::from(width)).round() as i32
    }
}

/// Step of 1, 2, 5 or 10 times a power of ten, at least `raw`.
fn round_step(raw: f64) -> f64 {
    let mut magnitude = 1.0;
    while magnitude * 10.0 <= raw && magnitude < 1e15 {
        magnitude *= 10.0;
    }
    while magnitude > raw && magnitude > 1e-15 {
        magnitude /= 10.0;
    }
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|m| m * magnitude)
        .find(|step| *step >= raw * (1.0 - 1e-9))
        .unwrap_or(magnitude * 10.0)
}
