//! The charts of the published run: pictures that stand for widgets where no program runs.

use case::Case;
use language::Language;

use crate::address::Address;
use crate::deal::{Room, cash, cover, stack, token};
use crate::exhibit::Exhibit;
use crate::governance::{ties, vote};
use crate::market::{car, connected, verdict};
use crate::regulation::steps;
use crate::tipping::map;
use crate::transmission::flows;
use crate::{Base, Page, RankBy, card, compute, ledger, ranking, sector, sensitivity, since};

/// Month that the pictures of the deal mark.
const MONTH: usize = 24;

/// All of them, drawn for a page with space; `base` is a published run with everything in it.
#[must_use]
pub fn posters(case: &Case, base: &Base, language: &Language) -> Vec<Exhibit> {
    let (answer, width) = (&base.answer, Room::Wide.width());
    let mut all = vec![ranking::exhibit(case, (answer, answer), RankBy::Size, width, language)];
    let cards = 0..case.sectors.len();
    all.extend(cards.map(|place| card::exhibit(case, answer, place, width, language)));
    all.extend(of_deal(case, base, language));
    all.extend(compute::prices::prices(case, Room::Wide, language).map(|p| p.exhibit));
    all.extend(of_transmission(case, base, language));
    all.extend(of_market(case, base, language));
    all.extend(steps::timeline(case, Room::Wide, language));
    all.extend(of_governance(case, language));
    all.extend(of_article(case, language));
    all
}

/// File of a picture below the site's root, as the build names it; `tag` is that of its language, `theme`
/// the word of a light or dark one.
///
/// ```
/// let file = view_model::posters::file("deal", "cash", "ja", "dark");
/// assert_eq!(file, "poster/deal/cash.ja.dark.svg");
/// ```
#[must_use]
pub fn file(case: &str, chart: &str, tag: &str, theme: &str) -> String {
    format!("poster/{case}/{chart}.{tag}.{theme}.svg")
}

/// The one that stands for a whole page in previews.
#[must_use]
pub fn of_page(page: Page, case: &Case) -> String {
    let fixed = match page {
        Page::Sector(_) => return page.sector(case).map_or_else(String::new, card::exhibit_id),
        Page::Answer | Page::Method | Page::Embed => "ranking",
        Page::Claims => "claims-count",
        Page::Since => "later-events",
        Page::Deal => "cash",
        // Without a history of prices there is no chart of computing power alone.
        Page::Compute if case.compute.as_ref().is_some_and(|c| !c.prices.is_empty()) => "prices",
        Page::Compute => "ranking",
        Page::Transmission => "flows",
        Page::Market => "abnormal",
        Page::Regulation => "regulation-timeline",
        Page::Governance => "ties",
    };
    fixed.to_owned()
}

fn of_deal(case: &Case, base: &Base, language: &Language) -> Vec<Exhibit> {
    let Some(answer) = &base.deal else { return Vec::new() };
    let mut all: Vec<Exhibit> = stack::stack(case, answer, language).sides.into();
    all.push(cash::chart(answer, MONTH, Room::Wide, language));
    let covers = cover::cover(answer, MONTH, Room::Wide, language);
    all.extend(covers.into_iter().filter_map(|cover| cover.exhibit));
    let token = answer.token.and_then(|[price, discount]| {
        let terms = token::TokenTerms { price, discount };
        let chosen = (token::TokenClaim::default(), terms);
        token::token(case, answer, chosen, Room::Wide, language).exhibit
    });
    all.extend(token);
    all
}

fn of_transmission(case: &Case, base: &Base, language: &Language) -> Vec<Exhibit> {
    let mut all = Vec::new();
    if let Some(answer) = &base.transmission {
        all.push(flows::flows(case, answer, (None, None), Room::Wide, language).exhibit);
        let places = 0..case.sectors.len();
        all.extend(places.map(|k| sector::paths::exhibit(case, answer, k, Room::Wide, language)));
    }
    let output = sensitivity::chosen(case, None);
    let doubted = base.sensitivity.as_ref().and_then(|answer| {
        sensitivity::exhibit(case, answer, &output, Room::Wide.width(), language)
    });
    all.extend(doubted);
    let map = base.tipping.as_ref().and_then(|t| map::map(case, t, Room::Wide, language));
    all.extend(map.map(|map| map.exhibit));
    all
}

fn of_governance(case: &Case, language: &Language) -> Vec<Exhibit> {
    let ties = ties::ties(case, &ties::Filter::All, Room::Wide, language);
    let vote = vote::base(case).and_then(|vote| vote::view(&vote, Room::Wide, language).ok());
    ties.map(|view| view.exhibit).into_iter().chain(vote.map(|view| view.exhibit)).collect()
}

fn of_market(case: &Case, base: &Base, language: &Language) -> Vec<Exhibit> {
    let Some(answer) = &base.market else { return Vec::new() };
    let mut all = Vec::new();
    if let Some(group) = verdict::shown_group(answer, &Address::base(case)) {
        all.push(car::drawing(case, answer, group, Room::Wide, language));
        all.extend(car::other_days(group, Room::Wide, language));
    }
    let of_sectors = answer.groups.iter().filter(|group| case.sector(&group.id).is_some());
    all.extend(of_sectors.map(|g| sector::prices::exhibit(case, answer, g, Room::Wide, language)));
    if let Some(found) = &answer.connectedness {
        let view = connected::connected(case, found, Room::Wide, language);
        all.push(view.network);
        all.extend(view.rolling);
    }
    all
}

/// The claims of the article, and what happened since.
fn of_article(case: &Case, language: &Language) -> Vec<Exhibit> {
    let has_claims = !case.claims.is_empty();
    let claims = has_claims.then(|| ledger::counts::exhibit(case, Room::Wide, language));
    let later = since::later(case, language);
    claims.into_iter().chain(since::chart::exhibit(case, &later, Room::Wide, language)).collect()
}
