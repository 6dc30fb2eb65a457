//! Which mark a pointer or a key means.

use crate::drawing::{Mark, Pointing};

/// Marks that lie farther away than so many CSS pixels are not meant.
const REACH: f64 = 48.0;

/// Place in `marks` of the one that a pointer at `(x, y)` means.
///
/// Of marks that hold the place the smallest is meant, else the nearest one; by column, the nearest
/// column first, then the nearest mark in it, however far away.
///
/// ```
/// use chart::drawing::{Mark, Pointing, Shape};
/// let point = |series, row, x, y| Mark { series, row, shape: Shape::Point { x, y } };
/// let marks = [point(0, 0, 10.0, 10.0), point(0, 1, 50.0, 10.0), point(1, 1, 50.0, 90.0)];
/// let found = |pointing, place| chart::pointing::find(&marks, pointing, place);
/// assert_eq!(found(Pointing::Nearest, (12.0, 14.0)), Some(0));
/// assert_eq!(found(Pointing::Nearest, (400.0, 10.0)), None);
/// assert_eq!(found(Pointing::Column, (400.0, 80.0)), Some(2));
/// ```
#[must_use]
pub fn find(marks: &[Mark], pointing: Pointing, (x, y): (f64, f64)) -> Option<usize> {
    let across = |mark: &Mark| match pointing {
        Pointing::Column => (mark.shape.center().0 - x).abs(),
        Pointing::Nearest => 0.0,
    };
    let distance = |mark: &Mark| {
        let center = mark.shape.center();
        let (dx, dy) = (center.0 - x, center.1 - y);
        dx.mul_add(dx, dy * dy).sqrt()
    };
    let key = |mark: &Mark| {
        let held = mark.shape.holds((x, y));
        (across(mark), !held, if held { mark.shape.extent() } else { distance(mark) })
    };
    let best = marks.iter().enumerate().min_by(|(_, a), (_, b)| {
        let (a, b) = (key(a), key(b));
        a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)).then(a.2.total_cmp(&b.2))
    });
    let is_meant = |mark: &Mark| {
        pointing == Pointing::Column || mark.shape.holds((x, y)) || distance(mark) <= REACH
    };
    best.filter(|(_, mark)| is_meant(mark)).map(|(place, _)| place)
}

/// A movement by keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the next datum of the series.
    Next,
    /// To the datum before.
    Previous,
    /// About a tenth of the series forward.
    PageForward,
    /// About a tenth of the series back.
    PageBack,
    /// To the first datum of the series.
    First,
    /// To the last datum of the series.
    Last,
    /// To the series above, at the same datum or else at the nearest place.
    SeriesBefore,
    /// To the series below, at the same datum or else at the nearest place.
    SeriesAfter,
}

/// Place in `marks` after a movement from `current`, which stays where there is nothing to move to; the
/// first mark where nothing is current. Series of one datum each are gone through as if they were one.
///
/// ```
/// use chart::drawing::{Mark, Shape};
/// use chart::pointing::{Step, step};
/// let point = |series, row: usize| {
///     Mark { series, row, shape: Shape::Point { x: row as f64, y: 0.0 } }
/// };
/// let marks = [point(0, 0), point(0, 1), point(0, 2), point(4, 0), point(4, 2)];
/// assert_eq!(step(&marks, None, Step::Next), Some(0));
/// assert_eq!(step(&marks, Some(2), Step::Next), Some(2));
/// assert_eq!(step(&marks, Some(2), Step::SeriesAfter), Some(4));
/// assert_eq!(step(&marks, Some(4), Step::SeriesAfter), Some(4));
/// assert_eq!(step(&marks, Some(4), Step::First), Some(3));
/// assert_eq!(step(&[point(0, 0), point(1, 1)], Some(0), Step::Next), Some(1));
/// ```
#[must_use]
pub fn step(marks: &[Mark], current: Option<usize>, step: Step) -> Option<usize> {
    let Some(mark) = current.and_then(|place| marks.get(place)) else {
        return (!marks.is_empty()).then_some(0);
    };
    let of = |series: usize| -> Vec<usize> {
        (0..marks.len()).filter(|place| marks[*place].series == series).collect()
    };
    let is_alone = |place: &usize| of(marks[*place].series).len() == 1;
    let all: Vec<usize> = (0..marks.len()).collect();
    let here = if is_alone(&0) && all.iter().all(is_alone) { all } else { of(mark.series) };
    let at = here.iter().position(|place| Some(*place) == current)?;
    let last = here.len() - 1;
    let page = (here.len() / 10).max(1);
    let place = match step {
        Step::Next => here[(at + 1).min(last)],
        Step::Previous => here[at.saturating_sub(1)],
        Step::PageForward => here[(at + page).min(last)],
        Step::PageBack => here[at.saturating_sub(page)],
        Step::First => here[0],
        Step::Last => here[last],
        Step::SeriesBefore | Step::SeriesAfter => {
            let all = marks.iter().map(|mark| mark.series);
            let other = if step == Step::SeriesAfter {
                all.filter(|series| *series > mark.series).min()
            } else {
                all.filter(|series| *series < mark.series).max()
            };
            let Some(other) = other else { return current };
            let x = mark.shape.center().0;
            let distance = |place: &usize| {
                let there = &marks[*place];
                (there.row != mark.row, (there.shape.center().0 - x).abs())
            };
            let nearer = |a: &usize, b: &usize| {
                let (a, b) = (distance(a), distance(b));
                a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
            };
            of(other).into_iter().min_by(nearer)?
        }
    };
    Some(place)
}
