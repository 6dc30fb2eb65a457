//! Sampled inputs, kept between runs.
//!
//! Draw i of input k depends on the seed, i and k alone (counter-based generator), so a column only
//! ever grows: a moved slider re-uses all columns, a finer run extends them, and a new scenario
//! re-draws only the inputs whose law it changes.

use engine::random::{philox, replicates};

use crate::model::{InputLaw, Model};
use crate::preference::WeightRule;
use crate::request::{Sampling, Source};
use crate::run::RunError;

/// Stream of the inputs (specification 1.2).
const INPUT_STREAM: u32 = 0;
/// Stream of the first project's purity; project k uses stream 5 + k.
const PURITY_STREAM: u32 = 5;

#[derive(Debug, Clone)]
struct Column {
    law: InputLaw,
    values: Vec<f64>,
}

/// Cached draws of one source.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    source: Source,
    inputs: Vec<Option<Column>>,
    purities: Vec<Option<Column>>,
    rule: WeightRule,
    weights: Vec<f64>,
    /// Columns of the source before this one: runs and searches, which take different numbers, may
    /// take turns.
    previous: Option<Box<Columns>>,
}

impl Columns {
    /// Makes sure that the inputs at `places` have `samples` draws.
    pub fn extend(
        &mut self,
        model: &Model,
        source: Source,
        laws: &[InputLaw],
        places: impl Iterator<Item = usize>,
        samples: usize,
    ) {
        self.reset_for(source, laws.len(), model.purities.len());
        for k in places {
            grow(&mut self.inputs[k], &laws[k], samples, |i| level(model, source, i, k));
        }
    }

    /// Draw `i` of input `k`; the column must have been extended to it.
    #[must_use]
    pub fn input(&self, k: usize, i: usize) -> f64 {
        self.inputs[k].as_ref().map_or(f64::NAN, |column| column.values[i])
    }

    /// Draws of the purity of project `k` (place in the model's list), at least `samples`.
    pub fn purity(&mut self, model: &Model, k: usize, samples: usize) -> &[f64] {
        let (seed, law) = (self.source.seed, &model.purities[k].2);
        let stream = PURITY_STREAM + k as u32;
        grow(&mut self.purities[k], law, samples, |i| philox::uniform(seed, i, 0, stream));
        self.purities[k].as_ref().map_or(&[], |column| &column.values)
    }

    /// Weights under a rule: draw-major, or a single row when they are fixed.
    ///
    /// # Errors
    /// As [`WeightRule::weights`].
    pub fn weights(
        &mut self,
        rule: &WeightRule,
        criteria: usize,
        samples: usize,
    ) -> Result<&[f64], RunError> {
        if self.rule != *rule || self.weights.len() < samples * criteria {
            self.weights = rule.weights(criteria, samples, self.source.seed)?;
            self.rule.clone_from(rule);
        }
        Ok(&self.weights[..self.weights.len().min(samples * criteria)])
    }

    fn reset_for(&mut self, source: Source, inputs: usize, purities: usize) {
        if self.source != source {
            let wanted = self.previous.take().filter(|previous| previous.source == source);
            let fresh = || Self { source, ..Self::default() };
            let last = std::mem::replace(self, wanted.map_or_else(fresh, |previous| *previous));
            self.previous = Some(Box::new(Self { previous: None, ..last }));
        }
        self.inputs.resize(inputs, None);
        self.purities.resize(purities, None);
    }
}

/// Draw `i` of input `k`, not kept.
pub(crate) fn drawn(model: &Model, source: Source, law: &InputLaw, i: usize, k: usize) -> f64 {
    law.draw(level(model, source, i as u64, k))
}

fn grow(slot: &mut Option<Column>, law: &InputLaw, samples: usize, uniform: impl Fn(u64) -> f64) {
    let column = match slot {
        Some(column) if column.law == *law => column,
        _ => slot.insert(Column { law: law.clone(), values: Vec::new() }),
    };
    let missing = column.values.len()..samples;
    column.values.extend(missing.map(|i| law.draw(uniform(i as u64))));
}

/// Level of input `k` in draw `i`, after the copula.
pub(crate) fn level(model: &Model, source: Source, i: u64, k: usize) -> f64 {
    let raw = |k: usize| match (source.sampling, &model.sobol) {
        (Sampling::Quasi, Some(sobol)) => {
            let (replicate, index) = replicates::place(i);
            sobol.shifted_level(index, k, source.seed, replicate)
        }
        _ => philox::uniform(source.seed, i, k as u32, INPUT_STREAM),
    };
    match (&model.copula, model.correlated.iter().position(|c| *c == k)) {
        (Some(copula), Some(seat)) => {
            let mut levels: Vec<f64> = model.correlated.iter().map(|c| raw(*c)).collect();
            copula.apply(&mut levels);
            levels[seat]
        }
        _ => raw(k),
    }
}
