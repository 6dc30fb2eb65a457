//! The pages as text, for readers before and without WebAssembly.

mod feed;
mod frames;
mod not_found;
mod posters;
mod structured;

use std::collections::BTreeMap;
use std::path::Path;

use analysis::deal::run::run as run_deal;
use analysis::market::{Prices, connected, study};
use analysis::{
    ComputeAnswer, DealAnswer, MarketAnswer, MarketRequest, Model, Request, SensitivityAnswer,
    TippingAnswer, TransmissionAnswer, compute, influence, run, sensitivity, tipping, transmission,
};
use case::Case;
use language::Language;
use leptos::prelude::*;
use serde_json::{Value, json};
use view_model::cases::CaseEntry;
use view_model::embed::pin;
use view_model::market::brief::MarketBrief;
use view_model::{Address, Base, Page, Placement, page_words};

use crate::gallery;
use crate::page::SitePages;
use crate::session::{Session, page_folder};
use structured::Place;

/// The site around a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// All cases of the site, this one among them.
    pub cases: Vec<CaseEntry>,
    /// Folder of this case's pages below the site's root.
    pub home: String,
}

/// All that the site says about a case in one language, as JSON: `home`, `cases`, `pages` (each with `path`, `name`,
/// `program`, `title`, `description`, `main`, `base`, `poster` and its words, `structured`, what oEmbed
/// says about it, and which prices it needs), `not_found`, the text for addresses
/// that do not exist, and `feed` (`path`, `text`). `read_prices` gives the text of a price file by its name. Pictures of
/// the charts are written into the folder `pictures`; addresses are absolute where the variable
/// `SITE_URL` has that of the site.
///
/// # Errors
/// All problems of the case file, or why the base run has no answer.
pub fn site(
    case_text: &str,
    read_prices: impl Fn(&str) -> Result<String, String>,
    tag: &str,
    pictures: &Path,
    around: Around,
) -> Result<String, String> {
    let model = Model::parse(case_text).map_err(|problems| problems.to_string())?;
    let all = published(&model, read_prices)?;
    let site = std::env::var("SITE_URL").unwrap_or_default();
    let site = site.trim_end_matches('/');
    let texts = posters::write(&model.case, &all, &Language::load(tag), pictures, site)?;
    let site = Site { address: site, texts, around };
    let mut pages = Vec::new();
    for page in Page::all(&model.case) {
        let base = of_page(page, &model.case, &all);
        pages.push(one_page(&model.case, tag, page, &base, &site));
    }
    for placement in Placement::all(&model.case) {
        let base = of_page(placement.widget.page(), &model.case, &all);
        pages.push(frames::frame(&model.case, tag, placement, &base, &site));
    }
    let Around { cases, home } = &site.around;
    if home.is_empty() {
        // Its examples are of no case.
        pages.push(gallery::prerendered(tag));
    }
    let not_found = not_found::text(&model.case, tag);
    let feed = json!({
        "path": format!("{}{}", site.folder(tag), feed::FILE),
        "text": feed::feed(&model.case, &Language::load(tag), site.address, &site.folder(tag)),
    });
    let published: BTreeMap<_, _> = pin::published(&model.case).into_iter().collect();
    let said = json!({
        "home": home,
        "cases": cases,
        "pages": pages,
        "not_found": not_found,
        "feed": feed,
        "published": published,
    });
    Ok(said.to_string())
}

/// What pages know of the site around them.
#[derive(Debug)]
struct Site<'a> {
    /// Address without a final slash; empty where it is not known.
    address: &'a str,
    /// Chart → what it shows, in words.
    texts: BTreeMap<String, String>,
    /// The cases beside the one that is written.
    around: Around,
}

impl Site<'_> {
    /// Whether its address is known.
    fn is_known(&self) -> bool {
        !self.address.is_empty()
    }

    /// Folder of a language's pages of the case, below the site's root.
    fn folder(&self, tag: &str) -> String {
        format!("{}{}", self.around.home, page_folder(tag))
    }

    /// A session of a page below the site's root.
    fn places(&self, session: Session, root: String) {
        session.root.set_value(root);
        session.home.set_value(self.around.home.clone());
        session.cases.set_value(self.around.cases.clone());
    }

    /// What a picture shows, in words; empty for one that was not drawn.
    fn text_of(&self, poster: &str) -> &str {
        self.texts.get(poster).map_or("", String::as_str)
    }
}

/// The published run of a case.
fn published(
    model: &Model,
    read_prices: impl Fn(&str) -> Result<String, String>,
) -> Result<Base, String> {
    let market = market(model, read_prices)?;
    let scenario = model.case.scenarios[0].id.clone();
    let answer = run::run(model, Request::base(&scenario)).map_err(|error| error.to_string())?;
    Ok(Base {
        answer,
        influence: influence::influence(model, 0, Request::base(&scenario).seed),
        deal: deal(model)?,
        compute: converted(model)?,
        transmission: Some(flows(model)?),
        sensitivity: Some(doubted(model)?),
        tipping: overturned(model)?,
        market_brief: market.as_ref().map(|market| MarketBrief::of(&model.case, market)),
        market,
    })
}

/// What one page needs of the published run.
fn of_page(page: Page, case: &Case, all: &Base) -> Base {
    let mut base = Base {
        answer: all.answer.clone(),
        influence: all.influence.clone(),
        deal: None,
        compute: None,
        market: None,
        transmission: None,
        sensitivity: None,
        tipping: None,
        market_brief: all.market_brief.clone(),
    };
    match page {
        // The captions of the sliders need no map.
        Page::Answer => {
            base.tipping = all.tipping.clone().map(|t| TippingAnswer { map: None, ..t });
        }
        Page::Transmission => {
            base.transmission.clone_from(&all.transmission);
            base.sensitivity.clone_from(&all.sensitivity);
            base.tipping.clone_from(&all.tipping);
        }
        Page::Deal => base.deal.clone_from(&all.deal),
        Page::Compute => base.compute.clone_from(&all.compute),
        Page::Market => base.market.clone_from(&all.market),
        Page::Sector(_) => {
            let sector = page.sector(case).map(|sector| sector.id.as_str());
            base.market =
                all.market.as_ref().map(|m| view_model::sector::prices::only(case, m, sector));
            base.transmission.clone_from(&all.transmission);
            base.tipping = all.tipping.clone().map(|t| TippingAnswer { map: None, ..t });
        }
        Page::Regulation
        | Page::Governance
        | Page::Claims
        | Page::Since
        | Page::Method
        | Page::Embed => {}
    }
    base
}

fn market(
    model: &Model,
    read_prices: impl Fn(&str) -> Result<String, String>,
) -> Result<Option<MarketAnswer>, String> {
    let Some(market) = &model.case.market else { return Ok(None) };
    let Some(request) = MarketRequest::base(&model.case) else { return Ok(None) };
    let text = read_prices(&market.prices)?;
    let prices = Prices::read(&text).map_err(|error| error.to_string())?;
    let mut answer =
        study::run(&model.case, &prices, &request).map_err(|error| error.to_string())?;
    connected::complete(&model.case, &prices, &mut answer);
    Ok(Some(answer))
}

fn deal(model: &Model) -> Result<Option<DealAnswer>, String> {
    let request = Address::base(&model.case).deal_request();
    let run = || run_deal(model, request).map_err(|error| error.to_string());
    model.deal.as_ref().map(|_| run()).transpose()
}

fn converted(model: &Model) -> Result<Option<ComputeAnswer>, String> {
    let request = Address::base(&model.case).compute_request(&model.case);
    let run = |request| {
        compute::compute(model, &mut Default::default(), &request).map_err(|e| e.to_string())
    };
    request.map(run).transpose()
}

fn flows(model: &Model) -> Result<TransmissionAnswer, String> {
    let request = Address::base(&model.case).transmission_request();
    transmission::run(model, request).map_err(|error| error.to_string())
}

fn doubted(model: &Model) -> Result<SensitivityAnswer, String> {
    let request = Address::base(&model.case).sensitivity_request();
    sensitivity::run::run(model, request).map_err(|error| error.to_string())
}

/// Tipping points; none for a case that cannot state anything.
fn overturned(model: &Model) -> Result<Option<TippingAnswer>, String> {
    let request = Address::base(&model.case).tipping_request(&model.case);
    let run = |request| tipping::run::run(model, request).map_err(|error| error.to_string());
    request.map(run).transpose()
}

fn one_page(case: &Case, tag: &str, page: Page, base: &Base, site: &Site<'_>) -> Value {
    let language = Language::load(tag);
    let title = page_words::title(page, case, &language);
    let address = Address::base(case);
    let description = described(page, case, base, &address, &language);
    let name = page.folder(case);
    let path = format!("{}{name}", site.folder(tag));
    let root = up(&path);
    let place = Place { site: site.address, root: &root, path: &path };
    let poster = view_model::posters::of_page(page, case);
    let same = frames::same_as_page(page, case, &site.folder(tag)).filter(|_| site.is_known());
    let words = (&*title, &*description);
    let structured = structured::structured(page, case, words, place, &language);
    let main = Owner::new().with(|| {
        let session = Session::new(case.clone(), base.clone(), language, address, page);
        site.places(session, root);
        view! { <SitePages session/> }.to_html()
    });
    json!({
        "path": path,
        "name": name,
        "program": "site",
        "title": title,
        "description": description,
        "main": main,
        "base": base,
        "poster": poster,
        "poster_text": site.text_of(&poster),
        "oembed": null,
        "described_by": same,
        "prices": null,
        "structured": structured,
    })
}

/// What a page says about a published run, in a sentence or two.
fn described(
    page: Page,
    case: &Case,
    base: &Base,
    address: &Address,
    language: &Language,
) -> String {
    let known = page_words::Known {
        answer: &base.answer,
        deal: base.deal.as_ref(),
        market: base.market.as_ref(),
        transmission: base.transmission.as_ref(),
        address,
    };
    page_words::description(page, case, known, language)
}

/// The way from a page to the site's root.
fn up(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}
