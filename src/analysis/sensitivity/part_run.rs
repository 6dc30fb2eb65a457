//! One part in slices: one column of the design, or the indices of one output at a time.

use std::collections::BTreeMap;

use engine::finance::undefined::{Measure, Undefined};
use engine::sensitivity::{
    Around, Center, FirstOrder, Outputs, bootstrap_half_widths, bootstrap_second_order, elasticity,
    second_order, sobol_indices, tornado,
};

use super::answer::{Bar, Index, OutputSensitivity, Pair};
use super::design::{Design, Half};
use super::part::Part;
use crate::error::RunError;
use crate::figure::Figure;
use crate::model::{InputLaw, Model};

/// Bootstrap resamples behind an interval (specification 3.4).
const RESAMPLES: usize = 200;
/// Most influential groups of an output whose pairs are looked at.
const PAIRED: usize = 4;
const ESTIMATOR: (FirstOrder, Center) = (FirstOrder::Saltelli2010, Center::Base);

/// Outputs that share a design.
#[derive(Debug, Clone)]
pub(super) struct PartRun {
    part: Part,
    design: Design,
    /// f(A), f(B), then f(AB_i): column, output, row.
    columns: Vec<Vec<Vec<f64>>>,
    /// f(BA_i) of the groups whose pairs are looked at: output, row.
    reversed: BTreeMap<usize, Vec<Vec<f64>>>,
    /// First reason why an output has no value, by output.
    missing: Vec<Option<Undefined>>,
    /// Most influential groups, by output; known once all columns are.
    leading: Vec<Vec<usize>>,
    finished: Vec<OutputSensitivity>,
}

impl PartRun {
    pub(super) fn new(
        model: &Model,
        part: Part,
        laws: &[InputLaw],
        pinned: &[Option<f64>],
        rows: usize,
        seed: u64,
    ) -> Self {
        let places = part.places(model);
        Self {
            missing: vec![None; part.outputs(model).len()],
            design: Design::new(model, laws, pinned, &places, rows, seed),
            part,
            columns: Vec::new(),
            reversed: BTreeMap::new(),
            leading: Vec::new(),
            finished: Vec::new(),
        }
    }

    /// Slices expected.
    pub(super) fn slices(&self) -> usize {
        self.design.groups() + 2 + self.missing.len() + self.wanted_reversed().len()
    }

    /// Outputs that are finished.
    pub(super) fn finished(&self) -> &[OutputSensitivity] {
        &self.finished
    }

    pub(super) fn is_complete(&self) -> bool {
        self.finished.len() == self.missing.len()
    }

    pub(super) fn evaluations(&self) -> usize {
        self.design.rows() * (self.columns.len() + self.reversed.len())
    }

    /// Groups whose pairs are looked at for any output.
    fn wanted_reversed(&self) -> Vec<usize> {
        let mut groups: Vec<usize> = self.leading.iter().flatten().copied().collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    pub(super) fn step(
        &mut self,
        model: &Model,
        laws: &[InputLaw],
        seed: u64,
    ) -> Result<(), RunError> {
        let column = self.columns.len();
        if column < self.design.groups() + 2 {
            let (half, swapped) = match column {
                0 => (Half::A, None),
                1 => (Half::B, None),
                k => (Half::A, Some(k - 2)),
            };
            let outputs = self.evaluate_column(model, half, swapped)?;
            self.columns.push(outputs);
            return Ok(());
        }
        if self.leading.is_empty() {
            self.leading = (0..self.missing.len()).map(|output| self.leading_of(output)).collect();
        }
        let next = self.wanted_reversed().into_iter().find(|g| !self.reversed.contains_key(g));
        if let Some(group) = next {
            let outputs = self.evaluate_column(model, Half::B, Some(group))?;
            self.reversed.insert(group, outputs);
            return Ok(());
        }
        let output = self.finished.len();
        let result = self.output(model, laws, output, seed)?;
        self.finished.push(result);
        Ok(())
    }

    /// Outputs of one column of the design: output, row.
    fn evaluate_column(
        &mut self,
        model: &Model,
        half: Half,
        swapped: Option<usize>,
    ) -> Result<Vec<Vec<f64>>, RunError> {
        let mut values = Vec::new();
        let mut columns = vec![Vec::with_capacity(self.design.rows()); self.missing.len()];
        for row in 0..self.design.rows() {
            self.design.fill(row, half, swapped, &mut values);
            let outputs = self.part.evaluate(model, &values)?;
            for ((column, output), missing) in
                columns.iter_mut().zip(outputs).zip(&mut self.missing)
            {
                column.push(output.unwrap_or_else(|reason| {
                    missing.get_or_insert(reason);
                    f64::NAN
                }));
            }
        }
        Ok(columns)
    }

    /// f(A), f(B) and f(AB_i) of an output.
    fn outputs_of(&self, output: usize, groups: &[usize]) -> [Vec<Vec<f64>>; 2] {
        let of = |column: usize| self.columns[column][output].clone();
        [vec![of(0), of(1)], groups.iter().map(|group| of(group + 2)).collect()]
    }

    fn leading_of(&self, output: usize) -> Vec<usize> {
        let all: Vec<usize> = (0..self.design.groups()).collect();
        let [halves, ab] = self.outputs_of(output, &all);
        let view = Outputs { a: &halves[0], b: &halves[1], ab: &ab };
        let Some(indices) = sobol_indices(view, ESTIMATOR.0, ESTIMATOR.1) else {
            return Vec::new();
        };
        let mut order = all;
        let total = &indices.total_order;
        order.sort_by(|x, y| total[*y].total_cmp(&total[*x]).then(x.cmp(y)));
        order.truncate(PAIRED);
        order
    }

    fn output(
        &mut self,
        model: &Model,
        laws: &[InputLaw],
        output: usize,
        seed: u64,
    ) -> Result<OutputSensitivity, RunError> {
        let middle = self.design.middle().to_vec();
        let in_the_middle = self.part.evaluate(model, &middle)?[output];
        let (variance, indices) = self.indices(model, output, seed);
        Ok(OutputSensitivity {
            output: self.part.outputs(model)[output].clone(),
            middle: in_the_middle.into(),
            pairs: if indices.is_empty() { Vec::new() } else { self.pairs(model, output, seed) },
            variance: variance.into(),
            indices,
            bars: self.bars(model, laws, output, in_the_middle)?,
        })
    }

    fn names(&self, model: &Model, group: usize) -> Vec<String> {
        self.design.members(group).map(|k| model.case.parameters[k].id.clone()).collect()
    }

    fn indices(&self, model: &Model, output: usize, seed: u64) -> (Measure, Vec<Index>) {
        if let Some(reason) = self.missing[output] {
            return (Err(reason), Vec::new());
        }
        let all: Vec<usize> = (0..self.design.groups()).collect();
        let [halves, ab] = self.outputs_of(output, &all);
        let view = Outputs { a: &halves[0], b: &halves[1], ab: &ab };
        let (first, center) = ESTIMATOR;
        let (Some(found), Some(width)) = (
            sobol_indices(view, first, center),
            bootstrap_half_widths(view, first, center, RESAMPLES, seed),
        ) else {
            return (Err(Undefined::ConstantOutput), Vec::new());
        };
        let index = |group: usize| Index {
            parameters: self.names(model, group),
            first_order: found.first_order[group],
            first_order_half_width: width.first_order[group],
            total_order: found.total_order[group],
            total_order_half_width: width.total_order[group],
        };
        let mut indices: Vec<Index> = all.into_iter().map(index).collect();
        indices.sort_by(|x, y| y.total_order.total_cmp(&x.total_order));
        (Ok(found.variance), indices)
    }

    fn pairs(&self, model: &Model, output: usize, seed: u64) -> Vec<Pair> {
        let groups = &self.leading[output];
        let [halves, ab] = self.outputs_of(output, groups);
        let ba: Vec<Vec<f64>> = groups.iter().map(|g| self.reversed[g][output].clone()).collect();
        let view = Outputs { a: &halves[0], b: &halves[1], ab: &ab };
        let (Some(found), Some(width)) = (
            second_order(view, &ba, ESTIMATOR.0, ESTIMATOR.1),
            bootstrap_second_order(view, &ba, ESTIMATOR, RESAMPLES, seed),
        ) else {
            return Vec::new();
        };
        let seats = 0..groups.len();
        let pair = |(i, j): (usize, usize)| Pair {
            a: self.names(model, groups[i]),
            b: self.names(model, groups[j]),
            second_order: found[i][j],
            half_width: width[i][j],
        };
        let pairs = seats.clone().flat_map(|i| seats.clone().map(move |j| (i, j)));
        let mut pairs: Vec<Pair> = pairs.filter(|(i, j)| i < j).map(pair).collect();
        pairs.sort_by(|x, y| y.second_order.abs().total_cmp(&x.second_order.abs()));
        pairs
    }

    /// Ranges of one input at a time; none where the output has no value at an end.
    fn bars(
        &mut self,
        model: &Model,
        laws: &[InputLaw],
        output: usize,
        in_the_middle: Measure,
    ) -> Result<Vec<Bar>, RunError> {
        let Ok(middle) = in_the_middle else { return Ok(Vec::new()) };
        let members = (0..self.design.groups()).flat_map(|group| self.design.members(group));
        let mut places: Vec<usize> = members.collect();
        places.sort_unstable();
        let mut values = self.design.middle().to_vec();
        let mut bars = Vec::new();
        for k in places {
            let law = &laws[k];
            let mut at = |level: f64| -> Result<Measure, RunError> {
                let kept = std::mem::replace(&mut values[k], law.quantile(level));
                let outputs = self.part.evaluate(model, &values);
                values[k] = kept;
                Ok(outputs?[output])
            };
            let (Ok(low), Ok(high)) = (at(0.05)?, at(0.95)?) else { continue };
            let around = |[low, middle, high]: [f64; 3]| Around { low, middle, high };
            let elasticity = match (at(0.49)?, at(0.51)?) {
                (Ok(below), Ok(above)) => {
                    let input = around([0.49, 0.5, 0.51].map(|level| law.quantile(level)));
                    elasticity(input, around([below, middle, above]))
                }
                (Err(reason), _) | (_, Err(reason)) => Err(reason),
            };
            bars.push(Bar {
                parameter: model.case.parameters[k].id.clone(),
                at_low: law.quantile(0.05),
                at_high: law.quantile(0.95),
                low,
                high,
                elasticity: Figure::from(elasticity),
            });
        }
        let ends = |end: fn(&Bar) -> f64| bars.iter().map(end).collect::<Vec<f64>>();
        let order = tornado(&ends(|bar| bar.low), &ends(|bar| bar.high));
        Ok(order.iter().map(|bar| bars[bar.index].clone()).collect())
    }
}
