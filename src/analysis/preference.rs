//! What a reader knows about the weights of the criteria.

use std::collections::BTreeMap;

use engine::ranking::{Preferences, uniform_simplex};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::Model;
use crate::run::RunError;

/// What is known about the weights; empty = nothing.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct Preference {
    /// Weights by criterion; those not named weigh nothing. Only their proportions count. When
    /// there are any, nothing else is looked at.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub weights: BTreeMap<String, f64>,
    /// Pairs of criteria: the first matters at least as much as the second.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<[String; 2]>,
    /// Least and greatest share of the total weight, by criterion.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub intervals: BTreeMap<String, [f64; 2]>,
}

/// In JSON without what is not known; between programs all three in their order.
impl Serialize for Preference {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            return Self::serialize(self, to);
        }
        (&self.weights, &self.order, &self.intervals).serialize(to)
    }
}

impl<'de> Deserialize<'de> for Preference {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        if from.is_human_readable() {
            return Self::deserialize(from);
        }
        let (weights, order, intervals) = Deserialize::deserialize(from)?;
        Ok(Self { weights, order, intervals })
    }
}

/// The same with places instead of names, checked.
#[derive(Debug, Clone, PartialEq)]
pub enum WeightRule {
    /// These weights; they add up to one.
    Fixed(Vec<f64>),
    /// Drawn uniformly from those that meet the preferences.
    Drawn(Preferences),
}

impl Default for WeightRule {
    fn default() -> Self {
        Self::Drawn(Preferences::default())
    }
}

impl Preference {
    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Checks names and numbers against the criteria of a case.
    ///
    /// # Errors
    /// [`RunError::UnknownCriterion`], [`RunError::BadWeight`] for a weight or bound that is negative,
    /// not finite or of no weight in total, [`RunError::Contradiction`] for orders that run in a
    /// circle or bounds that no weights meet.
    pub fn resolve(&self, model: &Model) -> Result<WeightRule, RunError> {
        let criteria = &model.case.criteria;
        let place = |id: &String| {
            let found = criteria.iter().position(|c| c.id == *id);
            found.ok_or_else(|| RunError::UnknownCriterion(id.clone()))
        };
        if !self.weights.is_empty() {
            let mut weights = vec![0.0; criteria.len()];
            for (id, weight) in &self.weights {
                weights[place(id)?] = checked(id, *weight)?;
            }
            let total: f64 = weights.iter().sum();
            if !(total > 0.0 && total.is_finite()) {
                return Err(RunError::BadWeight("all criteria together".to_owned()));
            }
            return Ok(WeightRule::Fixed(weights.into_iter().map(|w| w / total).collect()));
        }
        let pair = |[more, less]: &[String; 2]| Ok((place(more)?, place(less)?));
        let order = self.order.iter().map(pair).collect::<Result<Vec<_>, RunError>>()?;
        if let Some(circle) = circle(&order, criteria.len()) {
            return Err(RunError::Contradiction(criteria[circle].id.clone()));
        }
        let mut intervals = Vec::new();
        if !self.intervals.is_empty() {
            intervals = vec![(0.0, 1.0); criteria.len()];
            for (id, [low, high]) in &self.intervals {
                intervals[place(id)?] = (checked(id, *low)?, checked(id, *high)?);
                if low > high {
                    return Err(RunError::Contradiction(id.clone()));
                }
            }
            if let Some((_, less)) = impossible(&order, &intervals) {
                return Err(RunError::Contradiction(criteria[less].id.clone()));
            }
            let sum = |end: fn(&(f64, f64)) -> f64| intervals.iter().map(end).sum::<f64>();
            if sum(|i| i.0) > 1.0 || sum(|i| i.1) < 1.0 {
                return Err(RunError::Contradiction("the bounds together".to_owned()));
            }
        }
        Ok(WeightRule::Drawn(Preferences { order, intervals }))
    }
}

impl WeightRule {
    /// Weights of `samples` draws, draw-major; a single row when they are fixed.
    ///
    /// # Errors
    /// As [`uniform_simplex`].
    pub fn weights(
        &self,
        criteria: usize,
        samples: usize,
        seed: u64,
    ) -> Result<Vec<f64>, RunError> {
        match self {
            Self::Fixed(weights) => Ok(weights.clone()),
            Self::Drawn(preferences) => {
                Ok(uniform_simplex(criteria, samples, seed, preferences)?.weights)
            }
        }
    }
}

fn checked(id: &str, weight: f64) -> Result<f64, RunError> {
    let is_weight = weight.is_finite() && weight >= 0.0;
    is_weight.then_some(weight).ok_or_else(|| RunError::BadWeight(id.to_owned()))
}

/// A criterion that matters more than itself, if the pairs run in a circle.
fn circle(order: &[(usize, usize)], criteria: usize) -> Option<usize> {
    let reaches = reaches(order, criteria);
    (0..criteria).find(|k| reaches[*k][*k])
}

/// Two criteria whose bounds forbid that the first matters at least as much as the second.
fn impossible(order: &[(usize, usize)], intervals: &[(f64, f64)]) -> Option<(usize, usize)> {
    let reaches = reaches(order, intervals.len());
    let places = || 0..intervals.len();
    let pairs = places().flat_map(|more| places().map(move |less| (more, less)));
    pairs
        .into_iter()
        .find(|(more, less)| reaches[*more][*less] && intervals[*more].1 < intervals[*less].0)
}

/// Which criterion matters at least as much as which, through others, too.
fn reaches(order: &[(usize, usize)], criteria: usize) -> Vec<Vec<bool>> {
    let mut reaches = vec![vec![false; criteria]; criteria];
    order.iter().for_each(|&(more, less)| reaches[more][less] = true);
    for via in 0..criteria {
        for from in 0..criteria {
            for to in 0..criteria {
                reaches[from][to] |= reaches[from][via] && reaches[via][to];
            }
        }
    }
    reaches
}
