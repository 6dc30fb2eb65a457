//! How many claims have which status.

use case::Case;
use chart::columns::{Columns, Hues, Kind, Step, Together, scale};
use chart::{ClaimHue, Palette};
use language::{Language, figure};

use super::{STATUSES, status_key};
use crate::deal::Room;
use crate::exhibit::{Cell, Column, Exhibit, Row, Table};

/// Height of columns side by side, in CSS pixels.
const HEIGHT: u32 = 240;

/// Number of claims of each status, in the order of [`STATUSES`].
#[must_use]
pub fn counts(case: &Case) -> [usize; STATUSES.len()] {
    STATUSES.map(|status| case.claims.iter().filter(|claim| claim.status == status).count())
}

/// The numbers as a chart.
#[must_use]
pub fn exhibit(case: &Case, room: Room, language: &Language) -> Exhibit {
    let counts = counts(case);
    let whole = |x: f64| figure::count(x.max(0.0).round() as usize);
    let names = STATUSES.map(|status| language.text(status_key(status)));
    let step = |(name, count): (&String, &usize)| Step {
        name: name.clone(),
        kind: Kind::Total,
        amounts: vec![*count as f64],
        values: vec![figure::count(*count)],
    };
    let steps: Vec<Step> = names.iter().zip(&counts).map(step).collect();
    let scale = scale(&steps, Together::Stacked);
    let row = |(name, count): (&String, &usize)| Row {
        head: name.clone(),
        cells: vec![Cell::number(*count as f64, &whole)],
    };
    let hue = Palette.claim(ClaimHue::Senior);
    Exhibit {
        id: "claims-count".to_owned(),
        title: language.text("ledger-count-title"),
        text: sentence(case, language),
        table: Table {
            head: language.text("ledger-filter-status"),
            columns: vec![Column::plain(language.text("ledger-count-column"))],
            rows: names.iter().zip(&counts).map(row).collect(),
        },
        chart: Columns {
            size: (room.width(), HEIGHT),
            scale,
            labels: scale.labels(&whole),
            name: language.text("ledger-count-column"),
            series: vec![Hues { up: hue, down: hue }],
            together: Together::Stacked,
            steps,
        }
        .into(),
        series: Vec::new(),
        axis: None,
        method: language.text("ledger-count-method"),
    }
}

/// The numbers in a sentence.
#[must_use]
pub fn sentence(case: &Case, language: &Language) -> String {
    let [corroborated, contradicted, outdated, ambiguous, unverifiable, as_stated] = counts(case);
    let arguments = [
        ("count", case.claims.len().into()),
        ("corroborated", corroborated.into()),
        ("contradicted", contradicted.into()),
        ("outdated", outdated.into()),
        ("ambiguous", ambiguous.into()),
        ("unverifiable", unverifiable.into()),
        ("stated", as_stated.into()),
    ];
    language.message("ledger-count-text", &arguments)
}
