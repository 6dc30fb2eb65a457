//! An address as QR code (ISO/IEC 18004).

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};
use serde::{Deserialize, Serialize};

/// Modules of light around the code, as the standard asks for.
const QUIET: i32 = 4;

/// A QR code as one SVG path of unit squares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Qr {
    /// Width and height with the quiet zone, in modules.
    pub size: i32,
    /// What is dark.
    pub path: String,
}

/// The code of a text with the least correction of errors, so that it stays as coarse as it can be for
/// a camera; none for a text that is too long for any code (about 2,900 bytes).
#[must_use]
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let length = i32::try_from(length).unwrap_or(0);
            if length > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
            }
            x += length.max(1);
        }
    }
    Some(Qr { size: code.size() + 2 * QUIET, path })
}
