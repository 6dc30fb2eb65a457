//! An exhibit as a picture that stands for itself.

use case::Case;
use chart::Sheet;
use language::Language;
use language::date::date;

use super::{Exhibit, Provenance};

impl Provenance {
    /// That of a case; `address` is the page in this state, empty where none is known.
    #[must_use]
    pub fn of(case: &Case, address: String, language: &Language) -> Self {
        Self {
            case: language.pick(&case.head.title).to_owned(),
            as_of: case.head.as_of.clone(),
            source: language.text("exhibit-source"),
            address,
            notice: language.pick(&case.head.disclaimer).to_owned(),
        }
    }
}

impl Exhibit {
    /// What is said around its drawing when it leaves the page.
    #[must_use]
    pub fn sheet(&self, provenance: &Provenance, language: &Language) -> Sheet {
        let date = match &*provenance.as_of {
            "" => String::new(),
            iso => language.message("as-of", &[("date", (&date(iso, language)).into())]),
        };
        let legend = self.series.iter().filter(|_| self.series.len() > 1);
        Sheet {
            language: language.tag().to_owned(),
            title: self.title.clone(),
            subtitle: [provenance.case.as_str(), &self.text].join(" – "),
            legend: legend.map(|series| (series.swatch, series.name.clone())).collect(),
            text: self.text.clone(),
            source: provenance.source.clone(),
            date,
            address: provenance.address.clone(),
            notice: provenance.notice.clone(),
        }
    }

    /// Width at which a sheet shows the drawing in its own size, in CSS pixels.
    #[must_use]
    pub fn sheet_width(&self) -> u32 {
        let (width, _) = self.chart.size();
        width + width.saturating_sub(Sheet::room(width))
    }
}
