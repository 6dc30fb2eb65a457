//! Philox4x32-10, a counter-based generator (Salmon, Moraes, Dror & Shaw, SC'11).
//!
//! Any draw of any variable can be computed alone, in any order, on any thread.

/// One block of four words.
///
/// ```
/// // Known answer of the authors' Random123 package.
/// let words = engine::random::philox::philox4x32_10([0; 4], [0; 2]);
/// assert_eq!(words, [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]);
/// ```
#[must_use]
pub fn philox4x32_10(mut counter: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    for _ in 0..10 {
        let p0 = u64::from(counter[0]) * 0xD251_1F53;
        let p1 = u64::from(counter[2]) * 0xCD9E_8D57;
        counter = [
            (p1 >> 32) as u32 ^ counter[1] ^ key[0],
            p1 as u32,
            (p0 >> 32) as u32 ^ counter[3] ^ key[1],
            p0 as u32,
        ];
        key = [key[0].wrapping_add(0x9E37_79B9), key[1].wrapping_add(0xBB67_AE85)];
    }
    counter
}

/// Uniform number in (0, 1) of variable `dim` in draw `sample`, 52 bits: neither 0 nor 1 occurs.
///
/// `stream` keeps uses apart: 0 inputs, 1 path noise, 2 weights, 3 bootstrap, 4 digital shifts,
/// 5 + k purity of project k (specification 1.2).
///
/// ```
/// let u = engine::random::philox::uniform(1, 0, 0, 0);
/// assert!(0.0 < u && u < 1.0);
/// ```
#[must_use]
pub fn uniform(seed: u64, sample: u64, dim: u32, stream: u32) -> f64 {
    uniform_pair(seed, sample, dim >> 1, stream)[(dim & 1) as usize]
}

/// The uniform numbers of variables 2·block and 2·block + 1, for the price of one.
#[must_use]
pub fn uniform_pair(seed: u64, sample: u64, block: u32, stream: u32) -> [f64; 2] {
    let counter = [sample as u32, (sample >> 32) as u32, block, stream];
    let [w0, w1, w2, w3] = philox4x32_10(counter, [seed as u32, (seed >> 32) as u32]);
    [(w0, w1), (w2, w3)].map(|(lo, hi)| {
        let bits = (u64::from(hi) << 32 | u64::from(lo)) >> 12;
        // 2^-52 exactly.
        (bits as f64 + 0.5) * f64::EPSILON
    })
}
