//! The table.
//!
//! With Sobol' points the error of indices falls in steps: a digital shift keeps the structure of the
//! points, and single pairs of coordinates only become even from certain sizes on. The fitted slope
//! is therefore a mean over the range, not a law.

use super::studies::Study;

/// Errors of all studies, with the slopes of both series and the gain at the largest size.
#[must_use]
pub fn table(studies: &[Study]) -> String {
    let mut table = String::new();
    for study in studies {
        table += &format!(
            "{}\n{:>8}{:>13}{:>13}{:>15}\n",
            study.name, "N", "random", "Sobol'", "random/Sobol'"
        );
        for ((n, random), (_, quasi)) in study.random.iter().zip(&study.quasi) {
            table += &format!("{n:>8}{random:>13.2e}{quasi:>13.2e}{:>14.1}×\n", random / quasi);
        }
        let [random, quasi] = study.slopes();
        table += &format!("{:>8}{random:>13.2}{quasi:>13.2}\n\n", "slope");
    }
    table
}
