//! A seed that nobody chose.

use super::CertificateError;

/// Longest public value, in bytes.
pub const MAX_PUBLIC_VALUE: usize = 1_000;
/// Hex digits that make the seed: 52 bits, which every language holds exactly as a number.
const DIGITS: usize = 13;

/// Seed from something that is public and that nobody could foresee, such as the closing figure of an
/// exchange or the pulse of a randomness beacon: the first 13 hex digits of the SHA-256 of its UTF-8
/// bytes, without white space at its ends, read as a number.
///
/// The rule in a shell: `echo $((16#$(printf %s "VALUE" | sha256sum | cut -c1-13)))`. Who says
/// beforehand what is going to be computed ([`super::Certificate::commitment`]) and which value will be
/// taken cannot look for a seed that pleases.
///
/// # Errors
/// [`CertificateError::PublicValue`] for nothing, for too much, and for control characters.
///
/// ```
/// // The SHA-256 of “abc” begins with ba7816bf8f01c.
/// let seed = analysis::certificate::seed_from_public_value(" abc\n")?;
/// assert_eq!(seed, 0x000b_a781_6bf8_f01c);
/// # Ok::<(), analysis::certificate::CertificateError>(())
/// ```
pub fn seed_from_public_value(value: &str) -> Result<u64, CertificateError> {
    let value = value.trim();
    if !(1..=MAX_PUBLIC_VALUE).contains(&value.len()) || value.contains(char::is_control) {
        return Err(CertificateError::PublicValue);
    }
    let digest = case::canonical::sha256(value);
    digest
        .get(..DIGITS)
        .and_then(|digits| u64::from_str_radix(digits, 16).ok())
        .ok_or(CertificateError::PublicValue)
}
