//! What the reader changes: each change is one of the address.

use analysis::Preference;
use analysis::market::MarketRequest;
use analysis::request::DEFAULT_SEED;
use analysis::vote::Vote;
use leptos::prelude::*;
use view_model::address::Focus;
use view_model::ledger::filter::Filter;
use view_model::{RankBy, governance};

use super::Session;

impl Session {
    /// Sets a parameter, or gives it back to the author.
    pub fn set_override(self, parameter: &str, value: Option<f64>) {
        self.address.update(|address| {
            match value {
                Some(value) => address.overrides.insert(parameter.to_owned(), value),
                None => address.overrides.remove(parameter),
            };
        });
    }

    /// Takes the seed from a public value; a text that gives none changes nothing.
    pub fn take_public_value(self, value: &str) {
        self.address.update(|address| {
            address.take_public_value(value);
        });
    }

    /// Takes the seed of the published run again.
    pub fn reset_seed(self) {
        self.address.update(|address| {
            address.seed = DEFAULT_SEED;
            address.public_value = None;
        });
    }

    /// Switches the scenario; the reader's own values stay with the reader's parameters.
    pub fn set_scenario(self, scenario: &str) {
        self.address.update(|address| {
            scenario.clone_into(&mut address.scenario);
            address.overrides.clear();
            address.default_month = None;
        });
    }

    /// Switches what the ranking is by.
    pub fn set_rank_by(self, by: RankBy) {
        self.address.update(|address| address.by = by);
    }

    /// Sets what is known about the weights of the criteria, and shows what follows from it.
    pub fn set_preference(self, preference: Preference) {
        self.address.update(|address| {
            address.preference = preference;
            address.by = RankBy::Criteria;
        });
    }

    /// Changes what the transmission page looks at.
    pub fn change_focus(self, change: impl FnOnce(&mut Focus)) {
        self.address.update(|address| change(&mut address.focus));
    }

    /// Changes which claims are shown; none of them is singled out any more.
    pub fn change_ledger(self, change: impl FnOnce(&mut Filter)) {
        self.target.set(None);
        self.address.update(|address| change(&mut address.ledger));
    }

    /// Opens the edge at a place of the case.
    pub fn open_edge(self, place: usize) {
        let case = self.case();
        let Some(edge) = case.edges.get(place) else { return };
        self.change_focus(|focus| focus.edge = Some((edge.from.clone(), edge.to.clone())));
    }

    /// Gives everything back to the author.
    pub fn reset(self) {
        self.address.update(|address| {
            address.overrides.clear();
            address.default_month = None;
        });
    }

    /// Sets the month in which the lessee stops paying, or leaves it to the hazard.
    pub fn set_default_month(self, month: Option<u32>) {
        self.address.update(|address| address.default_month = month);
    }

    /// Sets what the converter converts.
    pub fn set_amount(self, quantity: String, amount: f64) {
        self.address.update(|address| address.amount = Some((quantity, amount)));
    }

    /// Sets the vote in the calculator.
    pub fn set_vote(self, vote: Vote) {
        let is_base = governance::vote::base(&self.case()) == Some(vote);
        self.address.update(|address| address.vote = (!is_base).then_some(vote));
    }

    /// Changes the study of the market; a study that cannot be made changes nothing.
    pub fn change_study(self, change: impl FnOnce(&mut MarketRequest)) {
        let case = self.case();
        let Some(mut request) = self.address.read_untracked().market_request(&case) else {
            return;
        };
        change(&mut request);
        if request.check().is_ok() {
            let is_base = MarketRequest::base(&case).as_ref() == Some(&request);
            self.address.update(|address| address.study = (!is_base).then_some(request));
        }
    }
}
