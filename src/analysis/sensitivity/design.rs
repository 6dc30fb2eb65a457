//! The design behind variance-based indices: two independent halves whose columns are swapped.

use engine::random::philox;
use engine::random::sobol::Sobol;

use crate::model::{InputLaw, Model};

/// Stream for designs with more dimensions than the quasi-random table holds.
const FALLBACK_STREAM: u32 = 4;

/// One of the two independent halves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// The first.
    A,
    /// The second.
    B,
}

/// Uncertain inputs, and their values in both halves.
#[derive(Debug, Clone)]
pub struct Design {
    /// Places in the parameter list, by seat.
    places: Vec<usize>,
    /// Seats that move together: inputs that depend on each other share a group.
    groups: Vec<Vec<usize>>,
    /// Values of the parameters that are not varied.
    fixed: Vec<f64>,
    /// Half, seat, row; after the seats, what dependent inputs are drawn with but not varied.
    columns: [Vec<Vec<f64>>; 2],
    rows: usize,
}

impl Design {
    /// The design over the inputs that `read` names and that are not fixed or pinned: all others
    /// stand at their medians. Inputs that depend on each other are swapped together, because single
    /// indices of dependent inputs have no meaning.
    #[must_use]
    pub fn new(
        model: &Model,
        laws: &[InputLaw],
        pinned: &[Option<f64>],
        read: &[usize],
        rows: usize,
        seed: u64,
    ) -> Self {
        let is_free = |k: &usize| pinned[*k].is_none() && !is_fixed(&laws[*k]);
        let places: Vec<usize> = read.iter().copied().filter(is_free).collect();
        let is_correlated = |k: &usize| model.correlated.contains(k);
        // A single one of several dependent inputs can be drawn alone; several need all others, too.
        let is_joint = places.iter().filter(|k| is_correlated(k)).count() > 1;
        let others = model.correlated.iter().copied().filter(|k| is_joint && !places.contains(k));
        let drawn: Vec<usize> = places.iter().copied().chain(others).collect();
        let seats = 0..places.len();
        let (together, alone): (Vec<usize>, Vec<usize>) =
            seats.partition(|seat| is_joint && is_correlated(&places[*seat]));
        let mut groups: Vec<Vec<usize>> = alone.into_iter().map(|seat| vec![seat]).collect();
        groups.extend((!together.is_empty()).then_some(together));
        let middle = |k: usize| pinned[k].unwrap_or_else(|| laws[k].quantile(0.5));
        let fixed = (0..laws.len()).map(middle).collect();
        let columns = columns(model, laws, &drawn, is_joint, rows, seed);
        Self { places, groups, fixed, columns, rows }
    }

    /// Number of rows of each half.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Number of groups of inputs.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.groups.len()
    }

    /// Places of the parameters of a group.
    pub fn members(&self, group: usize) -> impl Iterator<Item = usize> {
        self.groups[group].iter().map(|seat| self.places[*seat])
    }

    /// Values of all parameters in the middle world.
    #[must_use]
    pub fn middle(&self) -> &[f64] {
        &self.fixed
    }

    /// Writes the parameters of a row of `half`, with `swapped` taken from the other half.
    pub fn fill(&self, row: usize, half: Half, swapped: Option<usize>, values: &mut Vec<f64>) {
        values.clear();
        values.extend_from_slice(&self.fixed);
        let own = half as usize;
        for (seat, place) in self.places.iter().enumerate() {
            values[*place] = self.columns[own][seat][row];
        }
        for seat in swapped.into_iter().flat_map(|group| &self.groups[group]) {
            values[self.places[*seat]] = self.columns[1 - own][*seat][row];
        }
    }
}

/// Values of both halves: half, seat, row.
fn columns(
    model: &Model,
    laws: &[InputLaw],
    places: &[usize],
    is_joint: bool,
    rows: usize,
    seed: u64,
) -> [Vec<Vec<f64>>; 2] {
    let sobol = Sobol::new(2 * places.len()).ok();
    let level = |row: usize, dimension: usize| match &sobol {
        Some(sobol) => sobol.shifted_level(row as u32, dimension, seed, 0),
        None => philox::uniform(seed, row as u64, dimension as u32, FALLBACK_STREAM),
    };
    [0, 1].map(|half| {
        let width = places.len();
        let levels_of = |row| (0..width).map(|seat| level(row, half * width + seat)).collect();
        let mut levels: Vec<Vec<f64>> = (0..rows).map(levels_of).collect();
        if let (true, Some(copula)) = (is_joint, &model.copula) {
            let seat = |k: &usize| places.iter().position(|place| place == k);
            let seats: Vec<usize> = model.correlated.iter().filter_map(seat).collect();
            for row in &mut levels {
                let mut dependent: Vec<f64> = seats.iter().map(|seat| row[*seat]).collect();
                copula.apply(&mut dependent);
                seats.iter().zip(dependent).for_each(|(seat, level)| row[*seat] = level);
            }
        }
        let column = |(seat, k): (usize, &usize)| -> Vec<f64> {
            levels.iter().map(|row| laws[*k].quantile(row[seat])).collect()
        };
        places.iter().enumerate().map(column).collect()
    })
}

/// Whether a law has no width.
pub(crate) fn is_fixed(law: &InputLaw) -> bool {
    law.quantile(0.05) == law.quantile(0.95)
}
