//! Sources and uses on the day of closing.

use analysis::DealAnswer;
use case::Case;
use chart::bars::{self, Bars};
use chart::{ClaimHue, Palette, Swatch};
use language::{Language, figure};

use crate::exhibit::{Cell, Column, Exhibit, Row, Series, Table};

/// The capital stack.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    /// Sources, uses; a part's name holds its amount and share.
    pub sides: [Exhibit; 2],
    /// GPUs and rent in words.
    pub note: String,
    /// Names of those who give money, with what they give.
    pub investors: Vec<(String, String)>,
}

/// Sources and uses of the middle world.
#[must_use]
pub fn stack(case: &Case, answer: &DealAnswer, language: &Language) -> Stack {
    let middle = &answer.middle;
    let sources = [
        ("claim-senior", middle.senior, ClaimHue::Senior, 1.0),
        ("claim-mezzanine", middle.mezzanine, ClaimHue::Mezzanine, 1.0),
        ("claim-equity", middle.equity, ClaimHue::Equity, 1.0),
    ];
    let uses = [
        ("use-hardware", middle.hardware_cost, ClaimHue::Other, 1.0),
        ("use-fees", middle.fees, ClaimHue::Other, 0.55),
        ("use-reserve", middle.reserve, ClaimHue::Other, 0.3),
    ];
    let gpus = figure::rounded(middle.gpus);
    let rent = figure::money(middle.rent, language);
    let hour = crate::words::spread(
        &answer.rent_per_gpu_hour,
        &|x| figure::quantity(x, "usd_per_gpu_hour", language),
        language,
    );
    let arguments = [("gpus", (&gpus).into()), ("rent", (&rent).into()), ("hour", (&hour).into())];
    Stack {
        sides: [
            side("stack-sources", &sources, middle.uses, language),
            side("stack-uses", &uses, middle.uses, language),
        ],
        note: language.message("stack-note", &arguments),
        investors: investors(case, language),
    }
}

/// One side of the closing.
fn side(
    key: &str,
    parts: &[(&str, f64, ClaimHue, f64); 3],
    total: f64,
    language: &Language,
) -> Exhibit {
    let share = |amount: f64| (total > 0.0).then(|| amount / total);
    let share_words = |amount: f64| share(amount).map_or_else(String::new, figure::percent);
    let series = |(name, amount, hue, opacity): &(&str, f64, ClaimHue, f64)| {
        let (amount_words, share) = (figure::money(*amount, language), share_words(*amount));
        let (name, amount) = (language.text(name), &amount_words);
        let arguments =
            [("name", (&name).into()), ("amount", amount.into()), ("share", (&share).into())];
        Series {
            name: language.message("stack-part", &arguments),
            swatch: Swatch::Colour(Palette.claim(*hue), *opacity),
            subject: None,
        }
    };
    let row = |(name, amount, ..): &(&str, f64, ClaimHue, f64)| Row {
        head: language.text(name),
        cells: vec![
            Cell::number(*amount, &|x| figure::money(x, language)),
            Cell::known(share(*amount), share_words(*amount)),
        ],
    };
    let part = |(_, amount, hue, opacity): &(&str, f64, ClaimHue, f64)| bars::Part {
        amount: *amount,
        colour: Palette.claim(*hue),
        opacity: *opacity,
    };
    let series: Vec<Series> = parts.iter().map(series).collect();
    let names: Vec<&str> = series.iter().map(|one| one.name.as_str()).collect();
    Exhibit {
        id: key.to_owned(),
        title: language.text(key),
        chart: Bars { size: (640, 28), parts: parts.iter().map(part).collect() }.into(),
        text: names.join(&language.text("list-separator")),
        table: Table {
            head: language.text("stack-column-part"),
            columns: ["stack-column-amount", "stack-column-share"]
                .map(|key| Column::plain(language.text(key)))
                .to_vec(),
            rows: parts.iter().map(row).collect(),
        },
        series,
        axis: None,
        method: language.text("stack-method"),
    }
}

fn investors(case: &Case, language: &Language) -> Vec<(String, String)> {
    let gives = |kind: &str| matches!(kind, "capital" | "debt");
    let money = case.relations.iter().filter(|relation| gives(&relation.kind));
    let investor = |id: &str| case.entities.iter().find(|e| e.id == id && e.kind != "vehicle");
    money
        .filter_map(|relation| {
            let entity = investor(&relation.from)?;
            // What the lessee pays is rent, not an investment.
            let is_lessee = case
                .deal
                .iter()
                .flat_map(|deal| &deal.flows)
                .any(|flow| flow.per_year && flow.from == entity.id);
            (!is_lessee).then(|| (entity.name.clone(), language.pick(&relation.label).to_owned()))
        })
        .collect()
}
