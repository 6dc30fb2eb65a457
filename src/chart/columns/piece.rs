//! From where to where each part of each step goes.

use super::{Kind, Step, Together};

/// A part of a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Its series.
    pub series: usize,
    /// Its step.
    pub step: usize,
    /// Where it starts.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Which of the columns of its step it stands in, and how many there are.
    pub lane: (usize, usize),
    /// What its step is.
    pub kind: Kind,
}

/// All pieces of the `shown` series, step by step. Nothing has a piece where it is zero.
///
/// Stacked increases stand on the amount before and on each other; decreases hang from where these
/// end, in a column of their own if there are increases too. A total of parts with different signs
/// goes both ways from zero.
#[must_use]
pub fn pieces(steps: &[Step], together: Together, shown: &[usize]) -> Vec<Piece> {
    match together {
        Together::Stacked => stacked(steps, shown),
        Together::Grouped => grouped(steps, shown),
    }
}

/// The amount after each step, of all `shown` series together.
#[must_use]
pub fn levels(steps: &[Step], shown: &[usize]) -> Vec<f64> {
    let mut level = 0.0;
    let after = |step: &Step| {
        let sum: f64 = shown.iter().map(|series| amount(step, *series)).sum();
        level = if step.kind == Kind::Total { sum } else { level + sum };
        level
    };
    steps.iter().map(after).collect()
}

fn amount(step: &Step, series: usize) -> f64 {
    step.amounts.get(series).copied().filter(|amount| amount.is_finite()).unwrap_or(0.0)
}

fn stacked(steps: &[Step], shown: &[usize]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let after = levels(steps, shown);
    for (k, step) in steps.iter().enumerate() {
        let of = |sign: f64| {
            let amounts = shown.iter().map(move |series| (*series, amount(step, *series)));
            amounts.filter(move |(_, amount)| amount * sign > 0.0)
        };
        let is_mixed = of(1.0).next().is_some() && of(-1.0).next().is_some();
        let is_total = step.kind == Kind::Total;
        let before = if is_total || k == 0 { 0.0 } else { after[k - 1] };
        let lanes = if is_mixed && !is_total { 2 } else { 1 };
        let mut level = before;
        for (lane, sign) in [(0, 1.0), (lanes - 1, -1.0)] {
            if is_total {
                level = 0.0;
            }
            for (series, amount) in of(sign) {
                let (from, to) = (level, level + amount);
                let lane = (lane, lanes);
                pieces.push(Piece { series, step: k, from, to, lane, kind: step.kind });
                level = to;
            }
        }
    }
    pieces
}

fn grouped(steps: &[Step], shown: &[usize]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (lane, series) in shown.iter().enumerate() {
        let after = levels(steps, &[*series]);
        for (k, step) in steps.iter().enumerate() {
            let from = if step.kind == Kind::Total || k == 0 { 0.0 } else { after[k - 1] };
            let (series, to, lane) = (*series, after[k], (lane, shown.len()));
            if from != to {
                pieces.push(Piece { series, step: k, from, to, lane, kind: step.kind });
            }
        }
    }
    pieces
}
