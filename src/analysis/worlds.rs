//! Many draws of the model: benefits and criteria of all sectors, in slices.

use engine::random::replicates;
use engine::ranking::{
    Acceptability, first_by_value, partial_values, rank_by_value, share_standard_error,
};
use engine::stats;

use crate::columns::{Columns, drawn};
use crate::error::RunError;
use crate::evaluation::Evaluation;
use crate::model::{InputLaw, Model};
use crate::preference::WeightRule;
use crate::request::{Request, Sampling, Source};

/// Draws per slice (specification 1.1).
pub const CHUNK: usize = 1024;
/// Quantile levels that fix the scale of partial values (specification 4).
const SCALE_LEVELS: (f64, f64) = (0.01, 0.99);
/// Longest run whose inputs are kept for the next one.
const MOST_KEPT: usize = 1 << 18;
/// Most numbers that are held at once, 1 GB.
const MOST_NUMBERS: usize = 1 << 27;

/// Draws under way.
#[derive(Debug, Clone)]
pub struct Worlds {
    source: Source,
    total: usize,
    scenario: usize,
    /// Parameters that are drawn.
    drawn: Vec<usize>,
    /// Values of the others: set, fixed, or not read at all.
    values: Vec<f64>,
    rule: WeightRule,
    evaluation: Evaluation,
    keeps_criteria: bool,
    /// Log changes, draw-major.
    benefits: Vec<f64>,
    /// Criterion values: draw, sector, criterion.
    criteria: Vec<f64>,
    done: usize,
}

impl Worlds {
    /// Prepares the draws of a request.
    ///
    /// # Errors
    /// [`RunError`] when the request does not fit the case, or the case not the memory.
    pub fn new(model: &Model, request: &Request) -> Result<Self, RunError> {
        let criteria = model.criteria.len();
        // Criterion values, their partial values, weights.
        let others = criteria * (2 * model.case.sectors.len() + 1);
        Ok(Self { keeps_criteria: true, ..Self::of_benefits(model, request, others)? })
    }

    /// The same without criteria; `others` is how many numbers the caller keeps of every draw.
    ///
    /// # Errors
    /// As [`Worlds::new`].
    pub fn of_benefits(model: &Model, request: &Request, others: usize) -> Result<Self, RunError> {
        let (scenario, pinned) = request.resolve(model)?;
        let rule = request.preference.resolve(model)?;
        let laws = &model.laws[scenario];
        let mut drawn = model.run_inputs();
        drawn.retain(|k| pinned[*k].is_none() && !laws[*k].is_fixed());
        let kept = if request.draws() <= MOST_KEPT { drawn.len() } else { 0 };
        let most = MOST_NUMBERS / (kept + model.case.sectors.len() + others);
        if request.draws() > most {
            return Err(RunError::TooLarge { samples: request.samples, most });
        }
        let value =
            |(law, pinned): (&InputLaw, &Option<f64>)| pinned.unwrap_or_else(|| law.quantile(0.5));
        Ok(Self {
            source: request.source(),
            total: request.draws(),
            scenario,
            values: laws.iter().zip(&pinned).map(value).collect(),
            drawn,
            rule,
            keeps_criteria: false,
            evaluation: Evaluation::default(),
            benefits: Vec::new(),
            criteria: Vec::new(),
            done: 0,
        })
    }

    /// Draws done so far.
    #[must_use]
    pub fn done(&self) -> usize {
        self.done
    }

    /// Draws of the whole run.
    #[must_use]
    pub fn total(&self) -> usize {
        self.total
    }

    /// Log changes of the sectors, draw-major.
    #[must_use]
    pub fn benefits(&self) -> &[f64] {
        &self.benefits
    }

    /// Criterion values: draw, sector, criterion.
    #[must_use]
    pub fn criteria(&self) -> &[f64] {
        &self.criteria
    }

    /// Evaluates the next slice of at most [`CHUNK`] draws; `each` sees every draw.
    ///
    /// # Errors
    /// As [`Evaluation::check`].
    pub fn step(
        &mut self,
        model: &Model,
        columns: &mut Columns,
        mut each: impl FnMut(&Evaluation),
    ) -> Result<(), RunError> {
        let end = (self.done + CHUNK).min(self.total);
        let laws = &model.laws[self.scenario];
        let keeps = self.total <= MOST_KEPT;
        let kept = self.drawn.iter().copied().filter(|_| keeps);
        columns.extend(model, self.source, laws, kept, end);
        for draw in self.done..end {
            self.evaluation.values.clear();
            self.evaluation.values.extend_from_slice(&self.values);
            for &k in &self.drawn {
                self.evaluation.values[k] = if keeps {
                    columns.input(k, draw)
                } else {
                    drawn(model, self.source, &laws[k], draw, k)
                };
            }
            self.evaluation.evaluate(model);
            self.evaluation.check(model, draw)?;
            self.benefits.extend_from_slice(&self.evaluation.benefits);
            if self.keeps_criteria {
                self.evaluation.criteria(model, &mut self.criteria);
            }
            each(&self.evaluation);
        }
        self.done = end;
        Ok(())
    }

    /// Evaluates all draws at once.
    ///
    /// # Errors
    /// As [`Worlds::step`].
    pub fn finish(&mut self, model: &Model, columns: &mut Columns) -> Result<(), RunError> {
        while self.done < self.total {
            self.step(model, columns, |_| ())?;
        }
        Ok(())
    }

    /// SMAA-2 over the draws done so far (specification 4).
    ///
    /// # Errors
    /// [`RunError::Engine`] when no weights meet the preferences, or without criteria.
    pub fn acceptability(
        &self,
        model: &Model,
        columns: &mut Columns,
    ) -> Result<Acceptability, RunError> {
        let (values, sectors, criteria) = self.values(model)?;
        let weights = columns.weights(&self.rule, criteria, self.done)?;
        Ok(rank_by_value(&values, weights, sectors, criteria)?)
    }

    /// Partial values, number of sectors, number of criteria.
    fn values(&self, model: &Model) -> Result<(Vec<f64>, usize, usize), RunError> {
        let directions: Vec<_> = model.criteria.iter().map(|(_, direction)| *direction).collect();
        let (lower, upper) = SCALE_LEVELS;
        let (values, _) = partial_values(&self.criteria, &directions, lower, upper)?;
        Ok((values, model.case.sectors.len(), directions.len()))
    }

    /// Standard error of the mean of one value per draw: from the replicates if there are any, else
    /// sd/√N.
    #[must_use]
    pub fn standard_error(&self, values: &[f64]) -> f64 {
        let by_replicates = match self.source.sampling {
            Sampling::Quasi => replicates::standard_error(values.iter().copied()),
            Sampling::Random => None,
        };
        by_replicates.unwrap_or_else(|| stats::mean_error(values))
    }

    /// The sector with the largest benefit in each draw, ties by place.
    #[must_use]
    pub fn first_by_size(&self, model: &Model) -> Vec<usize> {
        self.benefits.chunks_exact(model.case.sectors.len()).map(first).collect()
    }

    /// The sector with the largest total value in each draw, ties by place.
    ///
    /// # Errors
    /// As [`Worlds::acceptability`].
    pub fn first_by_criteria(
        &self,
        model: &Model,
        columns: &mut Columns,
    ) -> Result<Vec<usize>, RunError> {
        let (values, sectors, criteria) = self.values(model)?;
        let weights = columns.weights(&self.rule, criteria, self.done)?;
        Ok(first_by_value(&values, weights, sectors, criteria))
    }

    /// Standard error of the share of draws in which each sector is first, by size of benefit and
    /// by all criteria; `shares` are those of the first rank.
    ///
    /// # Errors
    /// As [`Worlds::acceptability`].
    pub fn first_errors(
        &self,
        model: &Model,
        columns: &mut Columns,
        shares: [&[f64]; 2],
    ) -> Result<[Vec<f64>; 2], RunError> {
        if self.source.sampling == Sampling::Random {
            let error = |share: &f64| share_standard_error(*share, self.done);
            return Ok(shares.map(|shares| shares.iter().map(error).collect()));
        }
        let sectors = model.case.sectors.len();
        let (by_size, by_criteria) =
            (self.first_by_size(model), self.first_by_criteria(model, columns)?);
        Ok([by_size, by_criteria].map(|firsts| {
            let errors = (0..sectors).map(|sector| {
                let hits = firsts.iter().map(|first| f64::from(u8::from(*first == sector)));
                self.standard_error(&hits.collect::<Vec<f64>>())
            });
            errors.collect()
        }))
    }
}

/// Place of the largest value, ties by place.
pub(crate) fn first(values: &[f64]) -> usize {
    let larger = |best: usize, i: usize| if values[i] > values[best] { i } else { best };
    (0..values.len()).fold(0, larger)
}
