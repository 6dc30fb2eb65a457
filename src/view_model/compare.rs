//! Which of two shares is larger, as far as a simulation can tell.

use std::cmp::Ordering;

use analysis::{Answer, RankBy};

use crate::ranking::{first_shares, order};

/// What differs by fewer standard errors than this may be noise.
pub(crate) const NOISE: f64 = 2.0;

/// Standard error of the difference between the shares `p` and `q` of two events that exclude each
/// other, from one sample of `draws` draws: sqrt((p + q − (p − q)²)/N), from the variances and the
/// covariance −pq/N of a multinomial sample.
///
/// ```
/// assert_eq!(view_model::compare::difference_error(0.5, 0.5, 100), 0.1);
/// ```
#[must_use]
pub fn difference_error(p: f64, q: f64, draws: usize) -> f64 {
    ((p + q - (p - q) * (p - q)).max(0.0) / draws.max(1) as f64).sqrt()
}

/// How `p` stands to `q`; equal where the difference lies within two standard errors.
///
/// ```
/// use std::cmp::Ordering;
/// use view_model::compare::compare;
/// assert_eq!(compare(0.51, 0.49, 1_000), Ordering::Equal);
/// assert_eq!(compare(0.51, 0.49, 100_000), Ordering::Greater);
/// ```
#[must_use]
pub fn compare(p: f64, q: f64, draws: usize) -> Ordering {
    if (p - q).abs() > NOISE * difference_error(p, q, draws) {
        p.total_cmp(&q)
    } else {
        Ordering::Equal
    }
}

/// Places in the case of the sector that is first most often and of all that cannot be told from
/// it, in the order of the ranking.
#[must_use]
pub fn leaders(answer: &Answer, by: RankBy) -> Vec<usize> {
    let (shares, order) = (first_shares(answer, by), order(answer, by));
    let Some(&first) = order.first() else { return order };
    let tied =
        |place: &usize| compare(shares[first], shares[*place], answer.samples) == Ordering::Equal;
    order.iter().copied().filter(|place| *place == first || tied(place)).collect()
}

/// Best and worst rank (from 1) that the share of first ranks leaves to each sector, in the order of
/// the case: the ranks are equal where it can be told from all others.
#[must_use]
pub fn rank_ranges(answer: &Answer, by: RankBy) -> Vec<(usize, usize)> {
    let shares = first_shares(answer, by);
    let count = |share: f64, wanted: Ordering| {
        shares.iter().filter(|other| compare(**other, share, answer.samples) == wanted).count()
    };
    let range = |share: &f64| {
        (1 + count(*share, Ordering::Greater), shares.len() - count(*share, Ordering::Less))
    };
    shares.iter().map(range).collect()
}

/// How often the sector at `a` is ahead of the one at `b`, and the reverse, as shares of draws.
#[must_use]
pub fn duel(answer: &Answer, by: RankBy, a: usize, b: usize) -> (f64, f64) {
    let wins = |i: usize, k: usize| {
        let sector = &answer.sectors[i];
        let shares = match by {
            RankBy::Size => &sector.benefit_exceeds,
            RankBy::Criteria => &sector.pairwise_winning,
        };
        shares.get(k).copied().unwrap_or(0.0)
    };
    (wins(a, b), wins(b, a))
}

/// Half-width of the 95 % interval of a share with this standard error, as a share. Where no draw, or
/// every one, gave the event, the error is unknown; three in `draws` then bounds it (Hanley and
/// Lippman-Hand 1983).
#[must_use]
pub fn half_width(share: f64, standard_error: f64, draws: usize) -> f64 {
    if share <= 0.0 || share >= 1.0 { 3.0 / draws.max(1) as f64 } else { 1.96 * standard_error }
}
