//! The pages as text, for readers before and without WebAssembly.

mod feed;
mod frames;
mod not_found;
mod posters;
mod structured;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use analysis::{Model, TippingAnswer};
use case::Case;
use language::Language;
use leptos::prelude::*;
use serde_json::{Value, json};
use view_model::cases::CaseEntry;
use view_model::embed::pin;
use view_model::published::published;
use view_model::{Address, Base, Page, Placement, page_words};

use crate::page::SitePages;
use crate::session::{CASE_FILE_FOLDER, GALLERY_FOLDER, Session, page_folder};
use crate::{case_file, gallery};
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
/// `program`, `title`, `description`, `main`, `base` (the packed run in hexadecimal digits), `poster` and its words, `structured`, what oEmbed
/// says about it, and which prices it needs), `not_found`, the text for addresses
/// that do not exist, `unstarted`, the words where no program can start, and `feed` (`path`, `text`). `read_prices` gives the text of a price file by its name. Pictures of
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
        pages.push(plain(tag, GALLERY_FOLDER, "gallery", gallery::prerendered(tag)));
        // It starts from any case.
        pages.push(plain(
            tag,
            CASE_FILE_FOLDER,
            "case_file",
            case_file::prerendered(tag, &site.around.cases),
        ));
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
        "unstarted": Language::load(tag).text("error-start"),
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

/// A page that belongs to no case, with title, description and content: no run, no picture.
fn plain(tag: &str, folder: &str, program: &str, [title, description, main]: [String; 3]) -> Value {
    json!({
        "path": format!("{}{folder}", page_folder(tag)),
        "name": folder,
        "program": program,
        "title": title,
        "description": description,
        "main": main,
        "base": null,
        "poster": "",
        "structured": null,
    })
}

/// What one page needs of the published run.
fn of_page(page: Page, case: &Case, all: &Base) -> Base {
    let mut base = Base::of(all.answer.clone(), all.influence.clone());
    base.market_brief.clone_from(&all.market_brief);
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
        "base": hexadecimal(&base.pack()),
        "poster": poster,
        "poster_text": site.text_of(&poster),
        "oembed": null,
        "described_by": same,
        "prices": null,
        "structured": structured,
    })
}

/// A case in packed form, in hexadecimal digits.
///
/// # Errors
/// All problems of the case file, also those that only show when it is compiled.
pub fn packed(case_text: &str) -> Result<String, String> {
    let model = Model::parse(case_text).map_err(|problems| problems.to_string())?;
    Ok(hexadecimal(&case::packed::pack(&model.case)))
}

/// Bytes as they stand in JSON.
fn hexadecimal(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a text cannot fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// What a page says about a published run, in a sentence or two.
fn described(
    page: Page,
    case: &Case,
    base: &Base,
    address: &Address,
    language: &Language,
) -> String {
    page_words::description(page, case, known(base, address), language)
}

/// What a published run says.
fn known<'a>(base: &'a Base, address: &'a Address) -> page_words::Known<'a> {
    page_words::Known {
        answer: &base.answer,
        deal: base.deal.as_ref(),
        compute: base.compute.as_ref(),
        market: base.market.as_ref(),
        transmission: base.transmission.as_ref(),
        sensitivity: base.sensitivity.as_ref(),
        tipping: base.tipping.as_ref(),
        address,
    }
}

/// The way from a page to the site's root.
fn up(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}
