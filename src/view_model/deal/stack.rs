//! Sources and uses on the day of closing.

use analysis::DealAnswer;
use case::Case;
use chart::{ClaimHue, Palette, bars};
use language::{Language, figure};

/// One side of the closing: sources or uses.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Its name.
    pub name: String,
    /// Parts side by side, SVG.
    pub bar: String,
    /// Parts: name, class of the key, amount, share.
    pub parts: Vec<Part>,
}

/// One part of a side.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Class that gives the key its colour.
    pub key: &'static str,
    /// Amount.
    pub amount: String,
    /// Share of the side.
    pub share: String,
}

/// The capital stack.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    /// Sources, uses.
    pub sides: Vec<Side>,
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
        ("claim-senior", "key--senior", middle.senior, ClaimHue::Senior, 1.0),
        ("claim-mezzanine", "key--mezzanine", middle.mezzanine, ClaimHue::Mezzanine, 1.0),
        ("claim-equity", "key--equity", middle.equity, ClaimHue::Equity, 1.0),
    ];
    let uses = [
        ("use-hardware", "key--other", middle.hardware_cost, ClaimHue::Other, 1.0),
        ("use-fees", "key--other-pale", middle.fees, ClaimHue::Other, 0.55),
        ("use-reserve", "key--other-paler", middle.reserve, ClaimHue::Other, 0.3),
    ];
    let side = |name: &str, parts: &[(&str, &'static str, f64, ClaimHue, f64); 3]| Side {
        name: language.text(name),
        bar: bars::svg(
            (640, 28),
            &parts.map(|(_, _, amount, hue, opacity)| (amount, Palette.claim(hue), opacity)),
        )
        .unwrap_or_default(),
        parts: parts
            .iter()
            .map(|(name, key, amount, ..)| Part {
                name: language.text(name),
                key,
                amount: figure::money(*amount, language),
                share: if middle.uses > 0.0 {
                    figure::percent(amount / middle.uses)
                } else {
                    String::new()
                },
            })
            .collect(),
    };
    let gpus = figure::rounded(middle.gpus);
    let rent = figure::money(middle.rent, language);
    let hour = crate::words::spread(
        &answer.rent_per_gpu_hour,
        &|x| figure::quantity(x, "usd_per_gpu_hour", language),
        language,
    );
    let arguments = [("gpus", (&gpus).into()), ("rent", (&rent).into()), ("hour", (&hour).into())];
    Stack {
        sides: vec![side("stack-sources", &sources), side("stack-uses", &uses)],
        note: language.message("stack-note", &arguments),
        investors: investors(case, language),
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
