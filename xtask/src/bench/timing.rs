//! Lines that works print: `bench <name> <items> <seconds> <figures>`.

use std::collections::BTreeMap;

/// Timings by name.
pub(super) type Timings = BTreeMap<String, Timing>;

/// One work, done.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Timing {
    /// Items done.
    pub(super) items: f64,
    /// Seconds that they took.
    pub(super) seconds: f64,
    /// Results, with standard errors where they are known.
    pub(super) figures: Vec<Estimate>,
}

/// A result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Estimate {
    value: f64,
    error: Option<f64>,
}

impl Timing {
    /// Items per second.
    pub(super) fn per_second(&self) -> f64 {
        self.items / self.seconds
    }

    /// Largest difference from the figures of another program, in standard errors of the
    /// difference; none when the programs do not print as many figures.
    ///
    /// Errors are those of this side. The other is taken to be as exact for as many items.
    pub(super) fn distance(&self, other: &Self) -> Option<f64> {
        let same = self.figures.len() == other.figures.len() && !self.figures.is_empty();
        let spread = (1.0 + self.items / other.items).sqrt();
        let pairs = self.figures.iter().zip(&other.figures);
        // Half a unit of the last printed digit is no difference.
        let distance = |(own, other): (&Estimate, &Estimate)| {
            Some((own.value - other.value).abs() / (spread * own.error?).max(1e-6))
        };
        same.then_some(())?;
        pairs.map(distance).try_fold(0.0, |most: f64, next| Some(most.max(next?)))
    }
}

/// All such lines, wherever they stand in the output.
pub(super) fn read(output: &str) -> Timings {
    let line = |line: &str| {
        let (_, rest) = line.split_once("bench ")?;
        let mut words = rest.split_whitespace();
        let name = words.next()?.to_owned();
        let (items, seconds) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        let figures = words.map_while(figure).collect();
        Some((name, Timing { items, seconds, figures }))
    };
    output.lines().filter_map(line).collect()
}

fn figure(word: &str) -> Option<Estimate> {
    let (value, error) = match word.split_once('~') {
        Some((value, error)) => (value, Some(error.parse().ok()?)),
        None => (word, None),
    };
    Some(Estimate { value: value.parse().ok()?, error })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found() {
        let found = read(
            "console.log div contained:\n    bench deal 100 1.0\n  bench x 10 0.1 1.5~0.1 2\n",
        );
        assert_eq!(found.len(), 2);
        assert_eq!(found["deal"], Timing { items: 100.0, seconds: 1.0, figures: vec![] });
        let figures = [Some(0.1), None].into_iter().zip([1.5, 2.0]);
        let figures: Vec<_> = figures.map(|(error, value)| Estimate { value, error }).collect();
        assert_eq!(found["x"].figures, figures);
    }

    #[test]
    fn distances_are_in_standard_errors() {
        let own = &read("bench x 100 1.0 1.0~0.1 5.0~1.0")["x"];
        let other = |line: &str| own.distance(&read(line)["x"]);
        let near = other("bench x 100 9.0 1.0 6.0").unwrap();
        assert!((near - 0.5_f64.sqrt()).abs() < 1e-12, "{near}");
        assert!(other("bench x 100 9.0 2.0 5.0").unwrap() > 7.0);
        assert_eq!(other("bench x 100 9.0 2.0"), None);
    }
}
