//! `spillover schema`: the JSON Schema of the case file, for editors.

use anyhow::Result;

/// Prints it.
pub(crate) fn schema() -> Result<bool> {
    crate::file::write(None, case::schema::text().as_bytes())?;
    Ok(true)
}
