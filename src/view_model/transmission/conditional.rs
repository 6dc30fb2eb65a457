//! A sector's benefit as one driver varies, all other assumptions varying too.

use analysis::TransmissionAnswer;
use analysis::transmission::Conditional;
use analysis::transmission::answer::Bin;
use case::Case;
use case::raw::Sector;
use chart::lines::{Line, Lines};
use chart::multiples::{Multiples, Panel};
use chart::{Glyph, Palette, Plot, Scale, Swatch};
use language::{Language, figure};

use crate::deal::Room;
use crate::exhibit::{Cell, Column, Exhibit, Row, Series, Table};
use crate::words;

/// All sectors against the chosen driver.
#[derive(Debug, Clone, PartialEq)]
pub struct ConditionalView {
    /// A plot per sector; none for a driver that does not vary.
    pub exhibit: Option<Exhibit>,
    /// Sector identifier, mark as SVG, name, what its plot shows in words.
    pub sectors: Vec<[String; 4]>,
}

/// Place of the driver that the page shows: the reader's, else the one that explains most.
#[must_use]
pub fn driver(case: &Case, answer: &TransmissionAnswer, chosen: Option<&str>) -> usize {
    let place = chosen.and_then(|id| case.drivers.iter().position(|driver| driver.id == id));
    let explains = |k: usize| {
        let of = answer.conditional.get(k).into_iter().flatten();
        of.filter_map(|c| c.explained.known().copied()).fold(0.0, f64::max)
    };
    place.unwrap_or_else(|| {
        let more = |best: usize, k: usize| if explains(k) > explains(best) { k } else { best };
        (0..case.drivers.len()).fold(0, more)
    })
}

/// All sectors against the driver at `place`, on a shared scale; none before it is computed.
#[must_use]
pub fn conditional(
    case: &Case,
    answer: &TransmissionAnswer,
    place: usize,
    room: Room,
    language: &Language,
) -> Option<ConditionalView> {
    let found = answer.conditional.get(place)?;
    let one = |(sector, found): (&Sector, &Conditional)| {
        let glyph = Glyph { slot: sector.slot }.svg().unwrap_or_default();
        let name = language.pick(&sector.short_name).to_owned();
        [sector.id.clone(), glyph, name, text(found, language)]
    };
    let driver = case.drivers.get(place).map_or("", |driver| language.pick(&driver.name));
    Some(ConditionalView {
        exhibit: exhibit(case, found, driver, room, language),
        sectors: case.sectors.iter().zip(found).map(one).collect(),
    })
}

fn exhibit(
    case: &Case,
    found: &[Conditional],
    driver: &str,
    room: Room,
    language: &Language,
) -> Option<Exhibit> {
    let bins = &found.first()?.bins;
    let (first, last) = bins.first().zip(bins.last())?;
    if first.driver >= last.driver {
        return None;
    }
    let ends = found.iter().flat_map(|c| c.bins.iter().flat_map(|bin| [bin.p05, bin.p95]));
    let y = Scale::covering(ends);
    let width = match room {
        Room::Wide => 1_040,
        Room::Narrow => 340,
    };
    let mut plot = Plot::new((width, 190), Scale::between(first.driver, last.driver), y);
    plot.x_labels =
        [first, last].map(|bin| (bin.driver, figure::signed_percent(bin.driver))).to_vec();
    plot.y_labels = y.labels(&figure::tick_percent);
    let panel = |(sector, found): (&Sector, &Conditional)| Panel {
        title: language.pick(&sector.short_name).to_owned(),
        slot: Some(sector.slot),
        chart: lines(sector.slot, found, &plot),
    };
    let series = case.sectors.iter().map(|sector| Series {
        name: language.pick(&sector.short_name).to_owned(),
        swatch: Swatch::Slot(sector.slot),
        subject: Some(sector.id.clone()),
    });
    Some(Exhibit {
        id: "conditional".to_owned(),
        title: language.message("conditional-of", &[("driver", driver.into())]),
        series: series.collect(),
        text: language.text("conditional-intro"),
        table: table(case, found, driver, language),
        axis: None,
        method: language.text("conditional-intro"),
        chart: Multiples { panels: case.sectors.iter().zip(found).map(panel).collect(), plot }
            .into(),
    })
}

fn lines(slot: u8, found: &Conditional, plot: &Plot) -> Lines {
    let median = Line {
        points: found.bins.iter().map(|bin| (bin.driver, bin.p50)).collect(),
        colour: Palette.sector(slot),
        width: 2,
        name: String::new(),
    };
    Lines {
        plot: plot.clone(),
        lines: vec![median],
        band: found.bins.iter().map(|bin| (bin.driver, bin.p05, bin.p95)).collect(),
        events: Vec::new(),
    }
}

/// A row per group of worlds: of every sector 5 %, median, 95 %.
fn table(case: &Case, found: &[Conditional], driver: &str, language: &Language) -> Table {
    let columns = |(k, sector): (usize, &Sector)| {
        let sector = language.pick(&sector.short_name);
        ["conditional-low", "conditional-median", "conditional-high"]
            .map(|key| Column::of(language.message(key, &[("sector", sector.into())]), k))
    };
    let row = |(k, bin): (usize, &Bin)| {
        let bins = found.iter().filter_map(|found| found.bins.get(k));
        Row {
            head: format!("{driver} {}", figure::signed_percent(bin.driver)),
            cells: bins
                .flat_map(|bin| [bin.p05, bin.p50, bin.p95])
                .map(|x| Cell::number(x, &figure::signed_percent))
                .collect(),
        }
    };
    let bins = found.first().map_or(&[][..], |found| &found.bins[..]);
    Table {
        head: driver.to_owned(),
        columns: case.sectors.iter().enumerate().flat_map(columns).collect(),
        rows: bins.iter().enumerate().map(row).collect(),
    }
}

fn text(found: &Conditional, language: &Language) -> String {
    let ends = found.bins.first().zip(found.bins.last());
    let Some((first, last)) = ends.filter(|_| found.bins.len() > 1) else {
        return language.text("conditional-fixed");
    };
    let [from, to] = [first.driver, last.driver].map(figure::signed_percent);
    let [low, high] = [first.p50, last.p50].map(figure::signed_percent);
    let explained = words::number(&found.explained, &figure::share, language);
    let arguments = [
        ("from", (&from).into()),
        ("to", (&to).into()),
        ("low", (&low).into()),
        ("high", (&high).into()),
        ("explained", (&explained).into()),
    ];
    language.message("conditional-text", &arguments)
}
