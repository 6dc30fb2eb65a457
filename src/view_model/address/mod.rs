//! Page state ⇄ address. The query holds exactly the request and the view's settings; whatever is
//! at its default is left out, whatever is not understood is named and ignored.
//!
//! | module | subject |
//! |---|---|
//! | `page` | pages and themes |
//! | [`focus`] | what the transmission page looks at |
//! | `preference` | what the reader knows about the weights of the criteria |
//! | `ballot` | a vote in the calculator |

use std::collections::BTreeMap;

use analysis::certificate::seed_from_public_value;
use analysis::market::MarketRequest;
use analysis::request::{DEFAULT_SAMPLES, DEFAULT_SEED, MAX_SAMPLES};
use analysis::sensitivity::SensitivityRequest;
use analysis::tipping::TippingRequest;
use analysis::vote::Vote;
use analysis::{ComputeRequest, DealRequest, Preference, Request, Statement, transmission};
use case::Case;

mod ballot;
pub mod focus;
mod page;
mod preference;

pub use analysis::RankBy;
pub use focus::Focus;
pub use page::{Page, ThemeChoice};

use crate::embed::{self, Choice, Pin, pin};
use crate::ledger::filter::{self, Filter};
use crate::market::query::{STUDY_KEYS, changed_study, study_pairs};

/// Everything that an address says.
#[derive(Debug, Clone, PartialEq)]
pub struct Address {
    /// Scenario identifier.
    pub scenario: String,
    /// Parameters set by the reader.
    pub overrides: BTreeMap<String, f64>,
    /// Seed of the generator.
    pub seed: u64,
    /// What the seed was derived from, if it was: a value that is public and that nobody could foresee.
    pub public_value: Option<String>,
    /// Simulated worlds of the answer.
    pub samples: usize,
    /// What the reader knows about the weights of the criteria.
    pub preference: Preference,
    /// What the transmission page looks at.
    pub focus: Focus,
    /// Month in which the lessee stops paying, if the reader has set one.
    pub default_month: Option<u32>,
    /// Quantity and amount in the converter, if the reader has set them.
    pub amount: Option<(String, f64)>,
    /// The study of the market, if the reader has changed it.
    pub study: Option<MarketRequest>,
    /// Group of securities that the market page shows; empty for the first one.
    pub group: String,
    /// The vote in the calculator, if the reader has changed it.
    pub vote: Option<Vote>,
    /// Which claims are shown.
    pub ledger: Filter,
    /// Which ranking is shown.
    pub by: RankBy,
    /// Theme.
    pub theme: ThemeChoice,
    /// What the page of embeds shows.
    pub embed: Choice,
    /// The version that the page around a frame asks for. It is no part of the reader's state: it is
    /// read, and never written.
    pub pin: Pin,
}

/// Prefix of overrides in the query: `set.regulation_to_audit=0.2`.
const OVERRIDE: &str = "set.";

impl Address {
    /// The address of the base run of `case`.
    #[must_use]
    pub fn base(case: &Case) -> Self {
        Self {
            scenario: case.scenarios.first().map(|s| s.id.clone()).unwrap_or_default(),
            overrides: BTreeMap::new(),
            seed: DEFAULT_SEED,
            public_value: None,
            samples: DEFAULT_SAMPLES,
            preference: Preference::default(),
            focus: Focus::default(),
            default_month: None,
            amount: None,
            study: None,
            group: String::new(),
            vote: None,
            ledger: Filter::default(),
            by: RankBy::default(),
            theme: ThemeChoice::default(),
            embed: Choice::default(),
            pin: Pin::default(),
        }
    }

    /// Reads query pairs (already percent-decoded); the second value names what was ignored.
    #[must_use]
    pub fn parse<'a>(
        case: &Case,
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> (Self, Vec<String>) {
        let mut address = Self::base(case);
        let mut ignored = Vec::new();
        for (key, value) in pairs {
            if !address.set(case, key, value) && !KNOWN_ELSEWHERE.contains(&key) {
                let shown: String = format!("{key}={value}").chars().take(60).collect();
                ignored.push(shown);
            }
        }
        (address, ignored)
    }

    fn set(&mut self, case: &Case, key: &str, value: &str) -> bool {
        match key {
            "scenario" if case.scenario(value).is_some() => value.clone_into(&mut self.scenario),
            "seed" => match value.parse() {
                Ok(seed) => {
                    self.seed = seed;
                    self.public_value = None;
                }
                Err(_) => return false,
            },
            "value" => return self.take_public_value(value),
            "samples" => match value.parse() {
                Ok(samples) if (1..=MAX_SAMPLES).contains(&samples) => self.samples = samples,
                _ => return false,
            },
            key if preference::KEYS.contains(&key) => {
                return preference::apply(case, &mut self.preference, key, value);
            }
            key if focus::KEYS.contains(&key) => return self.focus.apply(case, key, value),
            "default" => match value.parse() {
                Ok(month) if month <= MAX_MONTH => self.default_month = Some(month),
                _ => return false,
            },
            "amount" => match parse_amount(case, value) {
                Some(amount) => self.amount = Some(amount),
                None => return false,
            },
            key if embed::KEYS.contains(&key) => return self.embed.apply(case, key, value),
            key if pin::KEYS.contains(&key) => return self.pin.apply(key, value),
            key if filter::KEYS.contains(&key) => return self.ledger.apply(case, key, value),
            "by" => match RankBy::parse(value) {
                Some(by) => self.by = by,
                None => return false,
            },
            key if STUDY_KEYS.contains(&key) => {
                let start = || self.study.clone().or_else(|| MarketRequest::base(case));
                let changed = start().and_then(|request| changed_study(case, request, key, value));
                match changed {
                    Some(request) => self.study = Some(request),
                    None => return false,
                }
            }
            "group" if is_group(case, value) => value.clone_into(&mut self.group),
            "vote" => match ballot::parse(value) {
                Some(vote) => self.vote = Some(vote),
                None => return false,
            },
            "theme" => match ThemeChoice::parse(value) {
                Some(theme) => self.theme = theme,
                None => return false,
            },
            _ => {
                let Some(id) = key.strip_prefix(OVERRIDE) else { return false };
                let number = value.parse::<f64>().ok().filter(|x| x.is_finite());
                match number {
                    Some(number) if case.parameter(id).is_some() => {
                        self.overrides.insert(id.to_owned(), number);
                    }
                    _ => return false,
                }
            }
        }
        true
    }

    /// Takes the seed from a public value; false for a text that no seed is derived from.
    pub fn take_public_value(&mut self, value: &str) -> bool {
        let Ok(seed) = seed_from_public_value(value) else { return false };
        self.seed = seed;
        self.public_value = Some(value.trim().to_owned());
        true
    }

    /// Query pairs that differ from the base, in a fixed order.
    #[must_use]
    pub fn pairs(&self, case: &Case) -> Vec<(String, String)> {
        let base = Self::base(case);
        let mut pairs = Vec::new();
        let mut push = |key: &str, value: String| pairs.push((key.to_owned(), value));
        if self.scenario != base.scenario {
            push("scenario", self.scenario.clone());
        }
        // The value says the seed, too.
        if let Some(value) = &self.public_value {
            push("value", value.clone());
        } else if self.seed != base.seed {
            push("seed", self.seed.to_string());
        }
        if self.samples != base.samples {
            push("samples", self.samples.to_string());
        }
        for (key, value) in preference::pairs(&self.preference)
            .into_iter()
            .chain(self.focus.pairs())
            .chain(self.ledger.pairs())
            .chain(self.embed.pairs())
        {
            push(key, value);
        }
        if let Some(month) = self.default_month {
            push("default", month.to_string());
        }
        if let Some((quantity, amount)) = &self.amount {
            push("amount", format!("{quantity}:{amount}"));
        }
        for (key, value) in study_pairs(case, self.study.as_ref()) {
            push(key, value);
        }
        if !self.group.is_empty() {
            push("group", self.group.clone());
        }
        if let Some(vote) = &self.vote {
            push("vote", ballot::written(vote));
        }
        if self.by != base.by {
            push("by", self.by.word().to_owned());
        }
        if self.theme != base.theme {
            push("theme", self.theme.word().to_owned());
        }
        for (id, value) in &self.overrides {
            push(&format!("{OVERRIDE}{id}"), value.to_string());
        }
        pairs
    }

    /// The run of the deal that this address asks for.
    #[must_use]
    pub fn deal_request(&self) -> DealRequest {
        DealRequest { run: self.deal_run(), default_month: self.default_month }
    }

    /// A run without what only the ranking needs.
    fn deal_run(&self) -> Request {
        let preference = Preference::default();
        Request { samples: DEFAULT_SAMPLES, preference, ..self.request() }
    }

    /// The conversion that this address asks for; none for a case without computing power.
    #[must_use]
    pub fn compute_request(&self, case: &Case) -> Option<ComputeRequest> {
        let start = &case.compute.as_ref()?.start;
        let start = || (start.quantity.clone(), start.amount);
        let (quantity, amount) = self.amount.clone().unwrap_or_else(start);
        let run = Request { samples: COMPUTE_SAMPLES, ..self.deal_run() };
        Some(ComputeRequest { run, quantity, amount })
    }

    /// The study that this address asks for; none for a case that does not look at markets.
    #[must_use]
    pub fn market_request(&self, case: &Case) -> Option<MarketRequest> {
        self.study.clone().or_else(|| MarketRequest::base(case))
    }

    /// The flows that this address asks for.
    #[must_use]
    pub fn transmission_request(&self) -> Request {
        Request { samples: transmission::SAMPLES, ..self.request() }
    }

    /// The analysis of sensitivity that this address asks for. Neither the number of worlds nor
    /// weights make a difference to it.
    #[must_use]
    pub fn sensitivity_request(&self) -> SensitivityRequest {
        let preference = Preference::default();
        let samples = DEFAULT_SAMPLES;
        SensitivityRequest::of(Request { samples, preference, ..self.request() })
    }

    /// The search for tipping points that this address asks for; none for a case that cannot state
    /// anything.
    #[must_use]
    pub fn tipping_request(&self, case: &Case) -> Option<TippingRequest> {
        let statement = self.statement(case)?;
        let mut run = Request { samples: DEFAULT_SAMPLES, ..self.request() };
        // What does not change the result must not start a new search.
        if !matches!(statement.ranking(), Some((RankBy::Criteria, _))) {
            run.preference = Preference::default();
        }
        Some(TippingRequest { run, statement })
    }

    /// The statement whose tipping points are searched: that of the reader, else that the sector
    /// which leads the ranking in sight goes on to lead it, else about the deal; none for a case
    /// with neither several sectors nor a deal.
    #[must_use]
    pub fn statement(&self, case: &Case) -> Option<Statement> {
        let leads = Statement::Leads { by: self.by, sector: None };
        let leads = (case.sectors.len() > 1).then_some(leads);
        let of_deal = || focus::statement(case, FIRST_ABOUT_DEAL);
        self.focus.statement.clone().or(leads).or_else(of_deal)
    }

    /// Whether the reader has changed an input of the model.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        !self.overrides.is_empty() || self.default_month.is_some()
    }

    /// The run that this address asks for.
    #[must_use]
    pub fn request(&self) -> Request {
        Request {
            overrides: self.overrides.clone(),
            seed: self.seed,
            samples: self.samples,
            preference: self.preference.clone(),
            ..Request::base(&self.scenario)
        }
    }
}

/// Statement about the deal that is looked at first.
const FIRST_ABOUT_DEAL: &str = "senior:0.01";
/// Draws of a conversion: enough for figures of three digits.
const COMPUTE_SAMPLES: usize = 4_096;
/// Largest month of default that an address may name.
const MAX_MONTH: u32 = 1_200;

/// `quantity:amount` with a quantity of the case and a positive amount.
fn parse_amount(case: &Case, text: &str) -> Option<(String, f64)> {
    let (quantity, amount) = text.split_once(':')?;
    let amount = amount.parse::<f64>().ok().filter(|x| is_amount(*x))?;
    let known = case.compute.iter().flat_map(|compute| &compute.quantities);
    known.into_iter().any(|q| q.id == quantity).then(|| (quantity.to_owned(), amount))
}

/// Whether the converter takes this amount.
#[must_use]
pub fn is_amount(amount: f64) -> bool {
    amount > 0.0 && amount <= 1e12
}

/// Keys that other parts of the page read.
const KNOWN_ELSEWHERE: &[&str] = &["case", "lang", "widget", "sector", "claim"];

/// Whether a group of securities may be named: a fixed one, a sector or one security.
fn is_group(case: &Case, id: &str) -> bool {
    let mut securities = case.market.iter().flat_map(|market| &market.securities);
    ["named", "placebo", "own"].contains(&id)
        || case.sector(id).is_some()
        || securities.any(|security| security.id == id)
}
