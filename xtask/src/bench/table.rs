//! Tables of ratios.

use anyhow::{Result, bail};

use super::timing::Timings;

/// Native and browser side by side.
///
/// # Errors
/// When the two have not done the same works.
pub(super) fn sides(native: &Timings, wasm: &Timings) -> Result<String> {
    if native.is_empty() || !native.keys().eq(wasm.keys()) {
        bail!(
            "{} works natively, {} in the browser: they must be the same",
            native.len(),
            wasm.len()
        );
    }
    let mut table = format!(
        "{:<14}{:>9}{:>13}{:>13}{:>15}{:>15}{:>16}\n",
        "work", "items", "native s", "browser s", "native /s", "browser /s", "browser/native"
    );
    for ((name, native), wasm) in native.iter().zip(wasm.values()) {
        table += &format!(
            "{name:<14}{:>9.0}{:>13.3}{:>13.3}{:>15.0}{:>15.0}{:>15.2}×\n",
            native.items,
            native.seconds,
            wasm.seconds,
            native.per_second(),
            wasm.per_second(),
            wasm.per_second() / native.per_second(),
        );
    }
    Ok(table)
}

/// Peers beside both sides. The last column says how far results are apart, in standard errors.
pub(super) fn peers(native: &Timings, wasm: &Timings, peers: &[(&str, Timings)]) -> String {
    let mut table = format!(
        "\n{:<14}{:<14}{:>13}{:>13}{:>14}{:>14}{:>12}\n",
        "work", "peer", "peer s", "peer /s", "native/peer", "browser/peer", "difference"
    );
    for (name, native) in native {
        for (peer, timings) in peers {
            let (Some(timing), Some(wasm)) = (timings.get(name), wasm.get(name)) else { continue };
            table += &format!(
                "{name:<14}{peer:<14}{:>13.3}{:>13.0}{:>13.2}×{:>13.2}×{:>9.1} se\n",
                timing.seconds,
                timing.per_second(),
                native.per_second() / timing.per_second(),
                wasm.per_second() / timing.per_second(),
                native.distance(timing).unwrap_or(f64::NAN),
            );
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::super::timing::read;
    use super::*;

    #[test]
    fn sides_are_paired() {
        let native = read("noise\nbench deal 100 0.5\nbench irr 10 0.1\n");
        let wasm = read("bench deal 100 1.0\n  bench irr 10 0.1");
        let table = sides(&native, &wasm).unwrap();
        assert!(table.contains("0.50×") && table.contains("1.00×"), "{table}");
        assert!(sides(&native, &read("bench deal 100 1.0")).is_err());
        assert!(sides(&Timings::new(), &Timings::new()).is_err());
    }

    #[test]
    fn peers_stand_beside_both_sides() {
        let (native, wasm) = (read("bench x 10 1 2~0.1"), read("bench x 10 2 2~0.1"));
        let table = peers(&native, &wasm, &[("other", read("bench x 10 4 2"))]);
        assert!(table.contains("4.00×") && table.contains("2.00×"), "{table}");
    }
}
