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
        self.multiples(self.step(), 20)
    }

    /// Step between round values.
    fn step(&self) -> f64 {
        round_step((self.hi - self.lo) / 4.0)
    }

    /// Multiples of a step from end to end, at most `count` of them and the first.
    fn multiples(&self, step: f64, count: u32) -> Vec<f64> {
        let first = (self.lo / step).ceil();
        let last = ((self.hi / step).floor() - first).clamp(0.0, f64::from(count)) as u32;
        (0..=last).map(|i| (first + f64::from(i)) * step).collect()
    }

    /// Round values with their words in `count` lists, each at a finer step than the one before and
    /// than [`labels`](Self::labels): what a reader sees who looks closer. `write` gets a value and
    /// the step, from which its decimals follow.
    ///
    /// ```
    /// let scale = chart::Scale::between(0.0, 4.0);
    /// let finer = scale.finer_labels(2, &|value, _| value.to_string());
    /// assert_eq!((finer[0][1].0, finer[1][1].0), (0.5, 0.2));
    /// assert_eq!(finer[1].len(), 21);
    /// ```
    #[must_use]
    pub fn finer_labels(
        &self,
        count: usize,
        write: &dyn Fn(f64, f64) -> String,
    ) -> Vec<Vec<(f64, String)>> {
        let steps = std::iter::successors(Some(self.step()), |step| Some(round_step(step / 2.5)));
        let labels = |step: f64| {
            let values = self.multiples(step, 10_000).into_iter();
            values.map(|value| (value, write(value, step))).collect()
        };
        steps.skip(1).take(count).map(labels).collect()
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
        // Places are not negative, so that this rounds; `round` is a call in WebAssembly.
        (self.share(value) * f64::from(width) + 0.5) as i32
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
