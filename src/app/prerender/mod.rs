//! The pages as text, for readers before and without WebAssembly.

mod feed;
mod frames;
mod not_found;
mod posters;
mod structured;

use std::collections::BTreeMap;
use std::path::Path;

use analysis::{Model, TippingAnswer};
use case::Case;
use language::Language;
use leptos::prelude::*;
use serde_json::{Value, json};
use view_model::published::published;
use view_model::{Address, Base, Page, Placement, page_words};

use crate::gallery;
use crate::page::SitePages;
use crate::session::{Session, page_folder};
use structured::Place;

/// All that the site says about a case in one language, as JSON: `pages` (each with `path`, `name`,
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
) -> Result<String, String> {
    let model = Model::parse(case_text).map_err(|problems| problems.to_string())?;
    let all = published(&model, read_prices)?;
    let site = std::env::var("SITE_URL").unwrap_or_default();
    let site = site.trim_end_matches('/');
    let texts = posters::write(&model.case, &all, &Language::load(tag), pictures, site)?;
    let site = Site { address: site, texts };
    let mut pages = Vec::new();
    for page in Page::all(&model.case) {
        let base = of_page(page, &model.case, &all);
        pages.push(one_page(&model.case, tag, page, &base, &site));
    }
    for placement in Placement::all(&model.case) {
        let base = of_page(placement.widget.page(), &model.case, &all);
        pages.push(frames::frame(&model.case, tag, placement, &base, &site));
    }
    pages.push(gallery::prerendered(tag));
    let not_found = not_found::text(&model.case, tag);
    let feed = json!({
        "path": format!("{}{}", page_folder(tag), feed::FILE),
        "text": feed::feed(&model.case, &Language::load(tag), site.address),
    });
    Ok(json!({ "pages": pages, "not_found": not_found, "feed": feed }).to_string())
}

/// What pages know of the site around them.
#[derive(Debug)]
struct Site<'a> {
    /// Address without a final slash; empty where it is not known.
    address: &'a str,
    /// Chart → what it shows, in words.
    texts: BTreeMap<String, String>,
}

impl Site<'_> {
    /// Whether its address is known.
    fn is_known(&self) -> bool {
        !self.address.is_empty()
    }

    /// What a picture shows, in words; empty for one that was not drawn.
    fn text_of(&self, poster: &str) -> &str {
        self.texts.get(poster).map_or("", String::as_str)
    }
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

fn one_page(case: &Case, tag: &str, page: Page, base: &Base, site: &Site<'_>) -> Value {
    let language = Language::load(tag);
    let title = page_words::title(page, case, &language);
    let address = Address::base(case);
    let description = described(page, case, base, &address, &language);
    let name = page.folder(case);
    let path = format!("{}{name}", page_folder(tag));
    let root = up(&path);
    let place = Place { site: site.address, root: &root, path: &path };
    let poster = view_model::posters::of_page(page, case);
    let same = frames::same_as_page(page, case, tag).filter(|_| site.is_known());
    let words = (&*title, &*description);
    let structured = structured::structured(page, case, words, place, &language);
    let main = Owner::new().with(|| {
        let session = Session::new(case.clone(), base.clone(), language, address, page);
        session.root.set_value(root);
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
