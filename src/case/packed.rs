//! A checked case as bytes: the site's programs read it without the code that reads and judges JSON.

use ::packed::{Kind, NotPacked, open, seal};

use crate::Case;

/// What such a file holds.
const KIND: Kind = *b"case";

/// A case as a file.
///
/// ```
/// # let text = include_str!("../../tests/data/small.json");
/// let case = case::parse(text).map_err(|problems| problems.to_string())?;
/// assert_eq!(case::packed::unpack(&case::packed::pack(&case)), Ok(case));
/// # Ok::<(), String>(())
/// ```
#[must_use]
pub fn pack(case: &Case) -> Vec<u8> {
    seal(KIND, case)
}

/// A case from a file.
///
/// # Errors
/// [`NotPacked`] for anything that [`pack`] of this build did not write.
pub fn unpack(file: &[u8]) -> Result<Case, NotPacked> {
    open(KIND, file)
}
