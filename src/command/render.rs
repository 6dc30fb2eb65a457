//! `spillover render`: a chart of a case, as published or in another state, as a picture.

use std::path::{Path, PathBuf};

use analysis::{Model, Request};
use anyhow::{Result, anyhow};
use case::Case;
use chart::{Look, Theme};
use language::Language;
use raster::Fonts;
use serde_json::json;
use view_model::exhibit::Provenance;
use view_model::posters::posters;
use view_model::published::computed;
use view_model::{Address, Exhibit};

use crate::arguments::CaseArguments;
use crate::file;
use crate::outcome::usage;

/// Arguments of `render`.
#[derive(Debug, clap::Args)]
pub(crate) struct RenderArguments {
    #[command(flatten)]
    case: CaseArguments,
    /// Name of the chart; without it all names are listed
    #[arg(long)]
    chart: Option<String>,
    /// Colours
    #[arg(long, value_enum, default_value_t = Colours::Light)]
    theme: Colours,
    /// Language of the words, such as en or ja; the first of the case that this program speaks if absent
    #[arg(long)]
    language: Option<String>,
    /// File to write, ending with .svg or .png; SVG on standard output if absent
    #[arg(long, short)]
    output: Option<PathBuf>,
    /// Pixels of a PNG for each CSS pixel
    #[arg(long, default_value_t = 2.0)]
    scale: f32,
    /// Address of the case's page, which the picture names with its state as its source
    #[arg(long, default_value = "")]
    address: String,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Colours {
    Light,
    Dark,
}

/// Draws a chart, or lists all.
pub(crate) fn render(arguments: &RenderArguments) -> Result<()> {
    let language = spoken(arguments.language.as_deref())?;
    let (mut model, Request { scenario, overrides, seed, .. }) = arguments.case.prepare()?;
    let language = language.unwrap_or_else(|| first_spoken(&model));
    let folder = arguments.case.case.parent().unwrap_or(Path::new("."));
    let prices = prices_of(&mut model, folder);
    let state = Address { scenario, overrides, seed, ..Address::base(&model.case) };
    let base =
        computed(&model, &state, |_| Ok(prices.clone())).map_err(|reason| anyhow!(reason))?;
    let exhibits = posters(&model.case, &base, &language);
    let Some(name) = &arguments.chart else {
        list(&exhibits, arguments.case.json);
        return Ok(());
    };
    let Some(exhibit) = exhibits.iter().find(|exhibit| exhibit.id == *name) else {
        let known: Vec<&str> = exhibits.iter().map(|exhibit| exhibit.id.as_str()).collect();
        usage!("no chart `{name}`; this case has {}", known.join(", "));
    };
    let theme = match arguments.theme {
        Colours::Light => Theme::light(),
        Colours::Dark => Theme::dark(),
    };
    let address = arguments.address.clone() + &query(&state, &model.case);
    let provenance = Provenance::of(&model.case, address, &language);
    let sheet = exhibit.sheet(&provenance, &language);
    let svg = sheet.svg(exhibit.chart.drawn(), &Look::default(), exhibit.sheet_width(), &theme)?;
    let output = arguments.output.as_deref();
    match output.and_then(Path::extension).and_then(|ending| ending.to_str()) {
        Some("png") => file::write(output, &raster::png(&svg, arguments.scale, &Fonts::system()?)?),
        Some("svg") | None => file::write(output, svg.as_bytes()),
        Some(ending) => usage!("`.{ending}` is no kind of picture here; write .svg or .png"),
    }
}

/// What the state's address says after the path; empty for the published run.
fn query(state: &Address, case: &Case) -> String {
    let pairs = state.pairs(case);
    let words: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    if words.is_empty() { String::new() } else { format!("?{}", words.join("&")) }
}

fn list(exhibits: &[Exhibit], json: bool) {
    if json {
        let named = |exhibit: &Exhibit| json!({ "chart": exhibit.id, "title": exhibit.title, "text": exhibit.text });
        println!("{}", exhibits.iter().map(named).collect::<serde_json::Value>());
        return;
    }
    exhibits.iter().for_each(|exhibit| println!("{:<28}{}", exhibit.id, exhibit.title));
}

/// The language that is asked for, if any.
fn spoken(tag: Option<&str>) -> Result<Option<Language>> {
    let Some(tag) = tag else { return Ok(None) };
    if let Some(tag) = language::supported(tag) {
        return Ok(Some(Language::load(tag)));
    }
    let known: Vec<&str> = language::all().map(|(tag, _)| tag).collect();
    usage!("no language `{tag}`; known: {}", known.join(", "))
}

fn first_spoken(model: &Model) -> Language {
    let mut tags = model.case.head.languages.iter();
    Language::load(tags.find_map(|tag| language::supported(tag)).unwrap_or("en"))
}

/// Text of the price file beside the case; without it the case is drawn as if it had no market.
fn prices_of(model: &mut Model, folder: &Path) -> String {
    let Some(market) = &model.case.market else { return String::new() };
    let path = folder.join(format!("prices/{}.json", market.prices));
    match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("no charts of prices: {}: {error}", path.display());
            model.case.market = None;
            String::new()
        }
    }
}
