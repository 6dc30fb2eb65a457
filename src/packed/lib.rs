//! The compact form in which cases, published runs and messages travel between parts of one build.
//!
//! It holds values in the order of their fields and no names: a program that reads it contains no
//! code that looks for names, which was a quarter of what a page loads. Because of that it can only
//! be read by the version that wrote it; what people and other programs read stays JSON.
//!
//! [`seal`] and [`open`] are for files, which may be cut off, damaged or of another build; [`write()`]
//! and [`read`] for messages between two halves of the same build. [`two_forms`] serves types whose
//! JSON does not fit the compact form.

mod form;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// First bytes of every file.
const MAGIC: [u8; 6] = *b"packed";

/// Version of the container; that of the content goes with the program.
const VERSION: u8 = 1;

/// Bytes before the content: magic, version, kind, check sum.
const HEADER: usize = MAGIC.len() + 1 + 4 + 8;

/// What a file holds, in four bytes.
pub type Kind = [u8; 4];

/// Why bytes are not what they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotPacked {
    /// It does not begin as a packed file does.
    #[error("this is no packed file; give the file that the build wrote, or build the site anew")]
    Foreign,
    /// Another version of the container.
    #[error(
        "this packed file has version {0}, this program reads version {VERSION}; reload the page, \
         or build the site anew"
    )]
    Version(u8),
    /// It holds something else.
    #[error("this packed file holds something else than asked for; build the site anew")]
    Kind,
    /// Cut off or changed.
    #[error("this packed file is cut off or damaged; fetch it again")]
    Damaged,
    /// Sound, but not of this program's types.
    #[error("these bytes are of another build; reload the page, or build the site anew")]
    Build,
}

/// A value as bytes.
///
/// ```
/// let bytes = packed::write(&(1_u32, "a"));
/// assert_eq!(bytes, [1, 1, b'a']);
/// assert_eq!(packed::read::<(u32, String)>(&bytes), Ok((1, "a".to_owned())));
/// ```
pub fn write(value: &impl Serialize) -> Vec<u8> {
    // Plain data can always be written.
    postcard::to_allocvec(value).unwrap_or_default()
}

/// A value from bytes, all of which it must need.
///
/// # Errors
/// [`NotPacked::Build`].
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, NotPacked> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Ok(value),
        _ => Err(NotPacked::Build),
    }
}

/// A value as a file.
pub fn seal(kind: Kind, value: &impl Serialize) -> Vec<u8> {
    let content = write(value);
    let mut file = Vec::with_capacity(HEADER + content.len());
    file.extend(MAGIC);
    file.push(VERSION);
    file.extend(kind);
    file.extend(check_sum(&content).to_le_bytes());
    file.extend(content);
    file
}

/// A value from a file.
///
/// # Errors
/// [`NotPacked`] for any bytes that [`seal`] did not write for this kind and type.
pub fn open<T: DeserializeOwned>(kind: Kind, file: &[u8]) -> Result<T, NotPacked> {
    let rest = file.strip_prefix(&MAGIC).ok_or(NotPacked::Foreign)?;
    let (version, rest) = rest.split_first().ok_or(NotPacked::Damaged)?;
    if *version != VERSION {
        return Err(NotPacked::Version(*version));
    }
    let (found, rest) = rest.split_first_chunk().ok_or(NotPacked::Damaged)?;
    if *found != kind {
        return Err(NotPacked::Kind);
    }
    let (sum, content) = rest.split_first_chunk().ok_or(NotPacked::Damaged)?;
    if u64::from_le_bytes(*sum) != check_sum(content) {
        return Err(NotPacked::Damaged);
    }
    read(content)
}

/// FNV-1a, 64 bits.
fn check_sum(bytes: &[u8]) -> u64 {
    let add = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, add)
}
