//! What each widget shows, as plain data: sentences, rows, cards, the page's address.
//!
//! Pure functions of case, answer and language. They are tested natively, drawn by the views, and
//! the same for the pre-rendered page and the live one.
//!
//! | module | subject |
//! |---|---|
//! | [`sentence`] | the one-sentence answer |
//! | [`ranking`] | rows of the ranking table with their drawings |
//! | [`compare`] | which of two shares is larger, as far as a simulation can tell |
//! | [`preference`] | what the reader knows about the weights of the criteria |
//! | [`orders`] | both orders side by side, and why they differ |
//! | [`central`] | which weights put which sector first |
//! | [`article_order`] | the article's own order against ours |
//! | [`refusal`] | why a ranking cannot be computed as the reader asks |
//! | [`card`] | one sector: chance, interval, evidence, path, projects |
//! | [`assumption`] | one input: range, origin, claims and sources |
//! | [`pairwise`] | who is ahead of whom |
//! | [`paths`] | how the deal reaches the sectors |
//! | [`address`] | page state ⇄ address |
//! | [`page_words`] | title and description of every page |
//! | [`ledger`] | the claims and what depends on them |
//! | [`since`] | what happened after the article |
//! | [`link`] | where something is shown |
//! | [`origin`] | where a number on a page comes from |
//! | [`traced`] | the numbers inside a text |
//! | [`deal`] | the deal page |
//! | [`draft`] | a case that a reader writes |
//! | [`compute`] | the computing-power page |
//! | [`market`] | the market page, and its slice on the cards |
//! | [`regulation`] | steps of authorities, what techniques of verification prove |
//! | [`governance`] | who is bound to whom, votes, how decisions are taken elsewhere |
//! | [`sector`] | a sector's page |
//! | [`transmission`] | the way from drivers to sectors, edge by edge |
//! | [`sensitivity`] | what the doubt comes from |
//! | [`tipping`] | what overturns a statement |
//! | [`method`] | the method page |
//! | [`law`] | a distribution in words |
//! | `formula` | names inside formulas |
//! | [`cases`] | the cases of a site |
//! | [`certificate`] | the certificate of a run, checked or shown |
//! | [`glossary`] | technical terms and where they stand in a text |
//! | [`sources`] | publications in a line |
//! | [`names`] | names of a case's things |
//! | [`posters`] | the charts of the published run, for where no program runs |
//! | [`widget`] | the widgets for other people's pages |
//! | [`embed`] | how they get there: choices, versions, code, heights |
//! | [`words`] | figures that may not exist, in words |
//! | [`exhibit`] | a chart with everything that is said about it |
//! | [`base`] | the published run that stands in the page before anything is computed |
//! | [`published`] | how it is computed |

pub mod address;
pub mod article_order;
pub mod assumption;
pub mod attributes;
pub mod base;
pub mod card;
pub mod cases;
pub mod central;
pub mod certificate;
pub mod compare;
pub mod compute;
pub mod deal;
pub mod draft;
pub mod embed;
pub mod exhibit;
mod formula;
pub mod glossary;
pub mod governance;
pub mod law;
pub mod ledger;
pub mod link;
pub mod market;
pub mod method;
pub mod names;
pub mod orders;
pub mod origin;
pub mod page_words;
pub mod pairwise;
pub mod paths;
pub mod posters;
pub mod preference;
pub mod published;
pub mod ranking;
pub mod refusal;
pub mod regulation;
pub mod sector;
pub mod sensitivity;
pub mod sentence;
pub mod since;
pub mod sources;
pub mod tipping;
pub mod traced;
pub mod transmission;
pub mod widget;
pub mod words;

pub use address::{Address, Page, RankBy, ThemeChoice};
pub use assumption::Assumption;
pub use base::Base;
pub use card::Card;
pub use deal::Room;
pub use exhibit::Exhibit;
pub use paths::SectorPaths;
pub use ranking::Ranking;
pub use widget::{Placement, Subject, Widget};

/// Number of assumptions offered beside the answer.
pub const SLIDERS: usize = 3;
