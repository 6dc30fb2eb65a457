//! A sector's benefit as one driver varies, all other assumptions varying too.

use analysis::TransmissionAnswer;
use analysis::transmission::Conditional;
use case::Case;
use case::raw::Sector;
use chart::lines::{Line, Lines};
use chart::{Drawing, Glyph, Look, Palette, Plot, Scale};
use language::{Language, figure};

use crate::deal::Room;
use crate::words;

/// One sector against the chosen driver.
#[derive(Debug, Clone, PartialEq)]
pub struct ConditionalView {
    /// Sector identifier.
    pub id: String,
    /// Name for readers.
    pub name: String,
    /// Mark of the sector, SVG.
    pub glyph: String,
    /// Benefit against driver, SVG; none for a driver that does not vary.
    pub picture: Option<String>,
    /// What the picture shows, in words.
    pub text: String,
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

/// All sectors against the driver at `place`, on a shared scale.
#[must_use]
pub fn conditional(
    case: &Case,
    answer: &TransmissionAnswer,
    place: usize,
    room: Room,
    language: &Language,
) -> Vec<ConditionalView> {
    let Some(found) = answer.conditional.get(place) else { return Vec::new() };
    let ends = found.iter().flat_map(|c| c.bins.iter().flat_map(|bin| [bin.p05, bin.p95]));
    let y = Scale::covering(ends);
    let pairs = case.sectors.iter().zip(found);
    pairs.map(|(sector, found)| one(sector, found, y, room, language)).collect()
}

fn one(
    sector: &Sector,
    found: &Conditional,
    y: Scale,
    room: Room,
    language: &Language,
) -> ConditionalView {
    ConditionalView {
        id: sector.id.clone(),
        name: language.pick(&sector.short_name).to_owned(),
        glyph: Glyph { slot: sector.slot }.svg().unwrap_or_default(),
        picture: picture(sector.slot, found, y, room),
        text: text(found, language),
    }
}

fn picture(slot: u8, found: &Conditional, y: Scale, room: Room) -> Option<String> {
    let (first, last) = found.bins.first().zip(found.bins.last())?;
    if first.driver >= last.driver {
        return None;
    }
    let width = match room {
        Room::Wide => 360,
        Room::Narrow => 340,
    };
    let mut plot = Plot::new((width, 190), Scale::between(first.driver, last.driver), y);
    plot.x_labels =
        [first, last].map(|bin| (bin.driver, figure::signed_percent(bin.driver))).to_vec();
    plot.y_labels = y.labels(&figure::tick_percent);
    let median = Line {
        points: found.bins.iter().map(|bin| (bin.driver, bin.p50)).collect(),
        colour: Palette.sector(slot),
        width: 2,
        name: String::new(),
    };
    let picture = Lines {
        plot,
        lines: vec![median],
        band: found.bins.iter().map(|bin| (bin.driver, bin.p05, bin.p95)).collect(),
        events: Vec::new(),
    };
    picture.svg(&Look::default()).ok()
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
