//! FNV-1a, 64 bits: a short name for the exact bits of a result.

/// Bits that stand for a missing number.
const MISSING: u64 = 0x7ff8_0000_0000_0000;

/// Running FNV-1a 64 hash (Fowler, Noll, Vo).
///
/// ```
/// let mut hash = engine::hash::Fnv1a64::default();
/// hash.write_bytes(b"foobar");
/// assert_eq!(hash.hex(), "85944171f73967e8");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fnv1a64(u64);

impl Default for Fnv1a64 {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv1a64 {
    /// Adds bytes.
    pub fn write_bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// Adds the little-endian bits of a number; every NaN counts as the same missing number.
    pub fn write_f64(&mut self, x: f64) {
        let bits = if x.is_nan() { MISSING } else { x.to_bits() };
        self.write_bytes(&bits.to_le_bytes());
    }

    /// The hash as 16 hex digits.
    #[must_use]
    pub fn hex(self) -> String {
        format!("{:016x}", self.0)
    }
}
