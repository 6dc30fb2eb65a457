//! `spillover check`: all problems of a case file at once.

use std::path::Path;

use anyhow::{Context, Result};

/// Prints what the case holds, or fails with all its problems.
pub(crate) fn check(path: &Path, json: bool) -> Result<bool> {
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read {}; give the path of a case file", path.display()))?;
    match analysis::Model::parse(&text) {
        Ok(model) => {
            let case = &model.case;
            if json {
                println!(
                    "{}",
                    serde_json::json!({
                        "problems": [],
                        "case_hash": case.hash,
                        "correlation_change": model.correlation_change(),
                    })
                );
            } else {
                println!(
                    "{}: sound. {} parameters, {} edges, {} sectors, {} scenarios, {} claims, {} sources",
                    case.head.id,
                    case.parameters.len(),
                    case.edges.len(),
                    case.sectors.len(),
                    case.scenarios.len(),
                    case.claims.len(),
                    case.sources.len()
                );
                if model.correlation_change() > 0.0 {
                    println!(
                        "the correlations were not possible together; the nearest ones that are \
                         differ by up to {:.4}",
                        model.correlation_change()
                    );
                }
                println!("hash {}", case.hash);
            }
            Ok(true)
        }
        Err(problems) => {
            if json {
                println!("{}", serde_json::json!({ "problems": problems.0 }));
            } else {
                eprint!("{problems}");
            }
            Ok(false)
        }
    }
}
