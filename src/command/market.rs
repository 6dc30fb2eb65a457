//! `spillover market`: the event study of a case on its prices.

use std::path::{Path, PathBuf};

use analysis::Figure;
use analysis::market::{MarketRequest, Prices, connected, study};
use anyhow::{Context, Result};
use clap::Args;

use crate::file;

#[derive(Debug, Args)]
pub(crate) struct MarketArguments {
    /// Case file; - reads standard input
    case: PathBuf,
    /// Date of an event, YYYY-MM-DD; may be given several times
    #[arg(long)]
    event: Vec<String>,
    /// Print the whole answer as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn market(arguments: &MarketArguments) -> Result<()> {
    let model = file::load(&arguments.case)?;
    let case = &model.case;
    let mut request =
        MarketRequest::base(case).context("this case has no `market` block; add one to it")?;
    if !arguments.event.is_empty() {
        request.events.clone_from(&arguments.event);
    }
    let market = case.market.as_ref().context("this case has no `market` block")?;
    let folder = arguments.case.parent().unwrap_or(Path::new("."));
    let path = folder.join(format!("prices/{}.json", market.prices));
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let prices = Prices::read(&text)?;
    let mut answer = study::run(case, &prices, &request)?;
    connected::complete(case, &prices, &mut answer);
    if arguments.json {
        println!("{}", serde_json::to_string(&answer)?);
        return Ok(());
    }
    println!("{}: days {} to {}", request.events.join(", "), request.from, request.to);
    println!("{:<12}{:>9}{:>9}{:>9}", "security", "change", "CAR", "p");
    let known = |figure: &Figure| figure.known().map_or("–".to_owned(), |x| format!("{x:.3}"));
    for s in &answer.securities {
        let change = s.change.map_or("–".to_owned(), |x| format!("{x:.3}"));
        println!("{:<12}{change:>9}{:>9.3}{:>9}", s.security, s.car, known(&s.p));
    }
    for group in &answer.groups {
        println!("{}: CAAR {:.3}, {:?}", group.id, group.caar, group.verdict);
        for test in &group.tests {
            println!("  {:<20}{:>9}{:>9}", test.name, known(&test.statistic), known(&test.p));
        }
        if let Some(other) = &group.other_days {
            let share = 100.0 * other.share_as_far;
            println!("  {share:.0} % of {} other windows went as far", other.values.len());
        }
    }
    if let Some(found) = &answer.connectedness {
        println!("total connectedness {:.1} %, VAR({})", found.total, found.lags);
    }
    println!("result {}", answer.result_hash);
    Ok(())
}
