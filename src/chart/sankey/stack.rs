//! Things below each other, as near as possible to where they should be.

/// Tops of things of the given `heights` in the given order, without overlap, between `top` and
/// `bottom`, with the least sum of squared distances from the wanted `middles`.
///
/// Pooling of adjacent violators (Barlow et al. 1972) on the tops less the heights above. Where the
/// things do not fit they start at `top` and reach below `bottom`.
///
/// ```
/// let tops = chart::sankey::stack::stack(&[10.0, 12.0, 80.0], &[10.0; 3], 0.0, 100.0);
/// assert_eq!(tops, [1.0, 11.0, 75.0]);
/// ```
#[must_use]
pub fn stack(middles: &[f64], heights: &[f64], top: f64, bottom: f64) -> Vec<f64> {
    let mut above = Vec::with_capacity(heights.len());
    let mut total = 0.0;
    for height in heights {
        above.push(total);
        total += height;
    }
    // Pools of neighbours that touch: sum of wanted places and count.
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for ((middle, height), offset) in middles.iter().zip(heights).zip(&above) {
        pools.push((middle - height / 2.0 - offset, 1));
        while let [.., (before, m), (last, n)] = pools[..] {
            if before / m as f64 <= last / n as f64 {
                break;
            }
            pools.truncate(pools.len() - 2);
            pools.push((before + last, m + n));
        }
    }
    let places = pools.iter().flat_map(|(sum, n)| std::iter::repeat_n(sum / *n as f64, *n));
    let highest = (bottom - total).max(top);
    places.zip(&above).map(|(place, offset)| place.clamp(top, highest) + offset).collect()
}
