//! The certificate of the run on screen, and the checking of others.
//!
//! | module | subject |
//! |---|---|
//! | `shown` | the certificate of this run: line, file, address |
//! | `code` | the address as QR code |
//! | `seed` | a seed from a public value |
//! | `check` | a pasted certificate, or that of the page's address |

mod check;
mod code;
mod seed;
mod shown;

pub use check::VerifyBox;
pub use shown::RunCertificate;
