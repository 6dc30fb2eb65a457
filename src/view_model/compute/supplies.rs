//! What one month of spending buys where.

use analysis::ComputeAnswer;
use case::Case;
use language::{Language, figure};

use crate::sources::{SourceLine, source_lines};
use crate::words;

/// One supply.
#[derive(Debug, Clone, PartialEq)]
pub struct SupplyView {
    /// Its name.
    pub name: String,
    /// Whether one owner runs it, in words.
    pub kind: String,
    /// Price per GPU-hour.
    pub price: String,
    /// GPU-hours that a month's spending buys.
    pub hours: String,
    /// GPUs that this occupies for a month.
    pub needed: String,
    /// GPUs that there are.
    pub there: String,
    /// GPUs needed over GPUs that there are, in words.
    pub multiple: String,
    /// What the figures are and how good.
    pub note: String,
    /// Sources.
    pub sources: Vec<SourceLine>,
}

/// The month's spending in words; none where the case states none.
#[must_use]
pub fn budget(answer: &ComputeAnswer, language: &Language) -> Option<String> {
    let budget = answer.budget.as_ref()?;
    let amount = words::spread(budget, &|x| figure::money(x, language), language);
    Some(language.message("supplies-intro", &[("amount", (&amount).into())]))
}

/// All supplies of the case.
#[must_use]
pub fn supplies(case: &Case, answer: &ComputeAnswer, language: &Language) -> Vec<SupplyView> {
    let records = case.compute.iter().flat_map(|compute| &compute.supplies);
    let hour = |x: f64| figure::quantity(x, "usd_per_gpu_hour", language);
    let rounded = &figure::rounded;
    records
        .zip(&answer.supplies)
        .map(|(record, supply)| {
            let unknown = || language.text("not-reported");
            let multiple = supply.multiple.as_ref().map_or_else(unknown, |multiple| {
                let times = words::median(multiple, &figure::multiple, language);
                language.message("supply-multiple", &[("times", (&times).into())])
            });
            SupplyView {
                name: record.name.clone(),
                kind: language.text(if record.central {
                    "supply-central"
                } else {
                    "supply-decentral"
                }),
                price: words::median(&supply.price, &hour, language),
                hours: words::median(&supply.gpu_hours, rounded, language),
                needed: words::median(&supply.gpus_needed, rounded, language),
                there: supply
                    .gpus
                    .as_ref()
                    .map_or_else(unknown, |gpus| words::median(gpus, rounded, language)),
                multiple,
                note: language.pick(&record.note).to_owned(),
                sources: source_lines(case, &record.sources, language),
            }
        })
        .collect()
}
