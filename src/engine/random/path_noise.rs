//! Normal shocks along a path: one uniform per month (specification 2.2).

use super::normal::normal_quantile;
use super::philox::uniform_pair;

/// Stream of the path noise (specification 1.2).
pub const STREAM: u32 = 1;

/// Writes the standard normals of months 1 to `months` of draw `sample`.
///
/// Month t uses variable t − 1, so a longer path starts like a shorter one.
///
/// ```
/// let (mut short, mut long) = (Vec::new(), Vec::new());
/// engine::random::path_noise::fill(1, 7, 60, &mut short);
/// engine::random::path_noise::fill(1, 7, 84, &mut long);
/// assert_eq!(short[..], long[..60]);
/// ```
pub fn fill(seed: u64, sample: u64, months: usize, noise: &mut Vec<f64>) {
    noise.clear();
    for block in 0..months.div_ceil(2) {
        let pair = uniform_pair(seed, sample, block as u32, STREAM);
        noise.extend(pair.map(normal_quantile));
    }
    noise.truncate(months);
}
