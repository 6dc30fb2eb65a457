//! Works that are timed natively and in WebAssembly by `cargo xtask bench`.
//!
//! Each work prints one line, `bench <name> <items> <seconds> <figures>`, from its best of several
//! runs; the tool pairs the lines of both sides, or of other programs, and prints ratios. A figure is
//! written `value~standard error`; figures tell whether two programs have done the same work.
//!
//! | module | subject |
//! |---|---|
//! | [`work`] | the works |
//! | [`design`] | Saltelli designs of functions on the unit cube |
//! | [`convergence`] | error against the number of draws |

pub mod convergence;
pub mod design;
pub mod work;

use analysis::Model;
use analysis::market::Prices;
use web_time::Instant;
use work::Work;

/// The flagship: what readers load.
const CASE: &str = include_str!("../../public/cases/xai-series-e.json");
/// Its prices.
const PRICES: &str = include_str!("../../public/cases/prices/crypto-ai.json");
/// Timed runs of each work.
const RUNS: usize = 3;

/// The flagship with its prices.
///
/// # Panics
/// When it cannot be read: then there is nothing to time.
#[must_use]
pub fn flagship() -> Model {
    #[allow(clippy::panic, reason = "a bench without its case is useless")]
    let mut model = Model::parse(CASE).unwrap_or_else(|problems| panic!("{problems}"));
    model.prices = Prices::read(PRICES).ok();
    model
}

/// Times works and hands each line to `print`.
pub fn time(works: &[Work], print: impl Fn(&str)) {
    let model = flagship();
    for (name, work) in works {
        let mut best = f64::INFINITY;
        let mut done = work::Done::default();
        for _ in 0..RUNS {
            let start = Instant::now();
            done = std::hint::black_box(work(&model));
            best = best.min(start.elapsed().as_secs_f64());
        }
        let figures: String =
            done.figures.iter().map(|(value, error)| format!(" {value:.6}~{error:.6}")).collect();
        print(&format!("bench {name} {} {best:.6}{figures}", done.items));
    }
}
