//! What readers load.

use anyhow::{Context, Result};

#[test]
fn nothing_is_larger_than_it_may_be() -> Result<()> {
    let dist = std::env::var("SPILLOVER_DIST").context("SPILLOVER_DIST is not set")?;
    xtask::sizes::sizes(std::path::Path::new(&dist))
}
