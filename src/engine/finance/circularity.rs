//! How much of its own sale a vendor finances (specification 2.6).

use super::undefined::{Measure, Undefined, finite};

/// Vendor equity over the vendor's share of the hardware cost.
///
/// # Errors
/// [`Undefined::NoHardware`] when the vendor sells nothing.
///
/// ```
/// use engine::finance::circularity::vendor_financed_share;
/// assert_eq!(vendor_financed_share(2_000.0, 0.8, 25_000.0), Ok(0.1));
/// ```
pub fn vendor_financed_share(
    vendor_equity: f64,
    vendor_content: f64,
    hardware_cost: f64,
) -> Measure {
    let sale = vendor_content * hardware_cost;
    if sale > 0.0 { finite(vendor_equity / sale) } else { Err(Undefined::NoHardware) }
}
