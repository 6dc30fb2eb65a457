//! Other deals, run through the same engine with their own terms.

use engine::finance::spv::statistics::Covenants;
use engine::finance::spv::{Sample, SpvPath, Yields};
use engine::random::path_noise;
use engine::sample::Values;

use super::answer::{ComparableAnswer, ComparableResult};
use super::terms::drawn_default;
use crate::columns::{Columns, level};
use crate::compile::LawChange;
use crate::figure::Figure;
use crate::model::{InputLaw, Model};
use crate::request::Source;
use crate::run::RunError;

/// Draws of a comparable deal.
pub const SAMPLES: usize = 2_048;
/// Month at which loan to value is compared.
const LTV_MONTH: usize = 24;

/// What the draws of a run have in common.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shared<'a> {
    pub(crate) model: &'a Model,
    pub(crate) laws: &'a [InputLaw],
    pub(crate) pinned: &'a [Option<f64>],
    pub(crate) source: Source,
}

impl Shared<'_> {
    /// Values of all parameters that play a role, in draw `i`; others are NaN.
    pub(crate) fn values(&self, columns: &Columns, places: &[usize], i: usize) -> Vec<f64> {
        let mut values = vec![f64::NAN; self.pinned.len()];
        for &k in places {
            values[k] = self.pinned[k].unwrap_or_else(|| columns.input(k, i));
        }
        values
    }

    /// Re-draws changed parameters with the same uniform numbers.
    pub(crate) fn apply(&self, values: &mut [f64], changed: &[(usize, InputLaw)], i: usize) {
        for (place, law) in changed {
            values[*place] = law.quantile(level(self.model, self.source, i as u64, *place));
        }
    }
}

/// Laws of the changed parameters.
pub(crate) fn changed_laws(laws: &[InputLaw], changes: &[LawChange]) -> Vec<(usize, InputLaw)> {
    let mut all = laws.to_vec();
    changes.iter().for_each(|change| change.apply(&mut all));
    changes.iter().map(|change| (change.place, all[change.place].clone())).collect()
}

/// Runs comparable deal `k` of the case.
pub(crate) fn comparable(
    shared: &Shared<'_>,
    columns: &Columns,
    places: &[usize],
    k: usize,
) -> Result<ComparableAnswer, RunError> {
    let (Some(record), Some(deal)) = (
        shared.model.case.deal.as_ref().and_then(|deal| deal.comparables.get(k)),
        &shared.model.deal,
    ) else {
        return Ok(ComparableAnswer { id: String::new(), result: None });
    };
    if record.not_modelled.is_some() {
        return Ok(ComparableAnswer { id: record.id.clone(), result: None });
    }
    let changed = changed_laws(shared.laws, &deal.comparables[k]);
    let mut sample = Sample::new(vec![LTV_MONTH]);
    let mut hardware = Values::default();
    let (mut coupon, mut advance) = (Values::default(), Values::default());
    let (mut path, mut noise) = (SpvPath::default(), Vec::new());
    let covenants = Covenants { dscr: 0.0, ltv: f64::INFINITY };
    let yields = Yields { senior: 0.0, mezzanine: 0.0, equity: 0.0 };
    for i in 0..SAMPLES {
        let mut values = shared.values(columns, places, i);
        shared.apply(&mut values, &changed, i);
        let drawn = deal.roles.term_values(&values);
        let terms = deal.roles.terms(&values)?;
        let month = drawn_default(&drawn, terms.term)?;
        path_noise::fill(shared.source.seed, i as u64, terms.months(month), &mut noise);
        path.run(&terms, month, Some(&noise))?;
        sample.push(&terms, &path, covenants, yields)?;
        hardware.push(Ok(terms.closing().hardware_cost));
        coupon.push(Ok(terms.senior_coupon));
        advance.push(Ok(terms.advance_rate));
    }
    let statistics = sample.statistics();
    let result = ComparableResult {
        samples: SAMPLES,
        default_probability: statistics.default_probability,
        hardware_cost: hardware.quantiles().into(),
        coupon: coupon.quantiles().into(),
        advance_rate: advance.quantiles().into(),
        senior_loss: sample.senior.losses.mean().into(),
        senior_standard_error: sample.senior.losses.standard_error().into(),
        senior_es95: sample.senior.losses.worst_five_percent().into(),
        mezzanine_loss: sample.mezzanine.losses.mean().into(),
        equity_returns: sample.equity.returns.quantiles().into(),
        minimum_dscr: sample.minimum_dscr.quantiles().into(),
        ltv: sample.ltv.first().map_or_else(
            || Figure::Undefined { reason: "no_values".to_owned() },
            |values| values.quantiles().into(),
        ),
    };
    Ok(ComparableAnswer { id: record.id.clone(), result: Some(result) })
}
