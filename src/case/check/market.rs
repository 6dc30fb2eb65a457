//! The market check: securities, events and claims that it refers to.

use super::is_date;
use crate::Case;
use crate::problem::Problem;
use crate::raw::{Market, Security};

/// Longest windows that are allowed, in days.
const MAX_DAYS: usize = 1_000;

pub(super) fn check(case: &Case, problems: &mut Vec<Problem>) {
    let Some(market) = &case.market else { return };
    let mut check = Check { case, market, problems };
    check.securities();
    check.start();
    check.ticker();
    check.connectedness();
}

struct Check<'a> {
    case: &'a Case,
    market: &'a Market,
    problems: &'a mut Vec<Problem>,
}

impl Check<'_> {
    fn refuse(&mut self, path: &str, message: String, remedy: &str) {
        self.problems.push(Problem::new(format!("market.{path}"), message, remedy));
    }

    fn security(&mut self, path: &str, id: &str) {
        if !self.market.securities.iter().any(|s| s.id == id) {
            self.refuse(
                path,
                format!("no security `{id}`"),
                "name an entry of `market.securities`",
            );
        }
    }

    fn securities(&mut self) {
        let market = self.market;
        if !super::is_identifier(&market.prices) {
            let message = format!("`{}` is no name of a price file", market.prices);
            self.refuse(
                "prices",
                message,
                "the name of a file in the folder `prices` beside the case, without `.json`",
            );
        }
        for (i, Security { id, sector, .. }) in market.securities.iter().enumerate() {
            let path = format!("securities[{i}]");
            if !super::is_identifier(id) || market.securities[..i].iter().any(|s| s.id == *id) {
                let message = format!("`{id}` is no identifier, or taken");
                self.refuse(&format!("{path}.id"), message, "a symbol of letters, each once");
            }
            if let Some(sector) = sector.as_ref().filter(|id| self.case.sector(id).is_none()) {
                let message = format!("no sector `{sector}`");
                self.refuse(&format!("{path}.sector"), message, "name an entry of `sectors`");
            }
        }
        for (i, id) in market.benchmarks.iter().enumerate() {
            self.security(&format!("benchmarks[{i}]"), id);
        }
    }

    fn start(&mut self) {
        let start = &self.market.start;
        if !self.case.events.iter().any(|event| event.date == start.event) {
            let message = format!("no event on `{}`", start.event);
            self.refuse("start.event", message, "the date of an entry of `events`");
        }
        let length = i64::from(start.to) - i64::from(start.from) + 1;
        if !(1..=MAX_DAYS as i64).contains(&length) {
            let message = format!("the event window has {length} days");
            self.refuse("start.to", message, "not before `from`, at most 1000 days");
        }
        if !(30..=MAX_DAYS).contains(&start.estimation) || start.gap > MAX_DAYS {
            let message = format!("{} days of estimation, gap {}", start.estimation, start.gap);
            self.refuse("start.estimation", message, "30 to 1000 days, gap at most 1000");
        }
    }

    fn ticker(&mut self) {
        let Some(ticker) = &self.market.ticker else { return };
        for (i, day) in ticker.days.iter().enumerate() {
            if !is_date(day, false) {
                let message = format!("`{day}` is no date");
                self.refuse(&format!("ticker.days[{i}]"), message, "YYYY-MM-DD");
            }
        }
        for (i, entry) in ticker.entries.iter().enumerate() {
            self.security(&format!("ticker.entries[{i}].security"), &entry.security);
            if self.case.claim(&entry.claim).is_none_or(|claim| claim.value.is_none()) {
                let message = format!("no claim `{}` with a value", entry.claim);
                let remedy = "a claim whose `value` is a change in percent";
                self.refuse(&format!("ticker.entries[{i}].claim"), message, remedy);
            }
        }
    }

    fn connectedness(&mut self) {
        let Some(settings) = &self.market.connectedness else { return };
        for (i, id) in settings.securities.iter().enumerate() {
            self.security(&format!("connectedness.securities[{i}]"), id);
        }
        let allowed = (2..=30).contains(&settings.securities.len())
            && (1..=100).contains(&settings.horizon)
            && (1..=8).contains(&settings.max_lags)
            && (30..=MAX_DAYS).contains(&settings.window);
        if !allowed {
            let remedy = "2 to 30 securities, horizon 1 to 100, 1 to 8 lags, window 30 to 1000";
            self.refuse("connectedness", "a setting is out of range".to_owned(), remedy);
        }
    }
}
