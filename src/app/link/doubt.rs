//! Questions about the doubt: flows, sensitivity, tipping points.

use std::sync::Arc;

use analysis::service::ToEngine;
use analysis::{SensitivityAnswer, TippingAnswer, TransmissionAnswer};
use leptos::prelude::*;

use super::Link;
use super::question::{Live, Question};
use crate::session::Status;

impl Link {
    pub(super) fn ask_transmission(&self) {
        let request = self.session.address.read_untracked().transmission_request();
        show_published(&self.transmission, &request, self.session.transmission);
        if let Some(revision) = self.transmission.ask(&request, &self.revisions) {
            self.send(ToEngine::Transmission { revision, request });
        }
    }

    pub(super) fn ask_sensitivity(&self) {
        let request = self.session.address.read_untracked().sensitivity_request();
        show_published(&self.sensitivity, &request, self.session.sensitivity);
        if let Some(revision) = self.sensitivity.ask(&request, &self.revisions) {
            self.send(ToEngine::Sensitivity { revision, request });
        }
    }

    /// Searches tipping points; `verifies` also what is published.
    pub(super) fn ask_tipping(&self, verifies: bool) {
        let session = self.session;
        let request = session.address.read_untracked().tipping_request();
        let case = session.case();
        let is_possible = if request.statement.is_about_deal() {
            case.deal.is_some()
        } else {
            case.sectors.len() > 1
        };
        let is_known = show_published(&self.tipping, &request, session.tipping);
        if !is_possible || (is_known && !verifies) {
            return;
        }
        if let Some(revision) = self.tipping.ask(&request, &self.revisions) {
            self.send(ToEngine::Tipping { revision, request });
        }
    }

    pub(super) fn hear_transmission(&self, answer: TransmissionAnswer, complete: bool) {
        let live = self.session.transmission;
        live.failure.set(None);
        let published = self.transmission.published();
        let verified = complete
            && published.as_ref().is_some_and(|known| known.result_hash == answer.result_hash);
        let total = self.transmission.asked().map_or(0, |request| request.samples);
        self.session.status.set(match (complete, verified) {
            (true, true) => Status::Verified,
            (true, false) => Status::Computed(answer.samples),
            (false, _) => Status::Running(answer.samples, total),
        });
        // The published answer stands there already, with all its draws.
        if published.is_none() || (complete && !verified) {
            live.answer.set(Some(Arc::new(answer)));
        }
    }

    pub(super) fn hear_sensitivity(
        &self,
        answer: Option<SensitivityAnswer>,
        complete: bool,
        progress: (usize, usize),
    ) {
        let known = self.sensitivity.published();
        let is_known = is_known(
            known.map(|k| k.result_hash.clone()),
            answer.as_ref().map(|a| &a.result_hash),
            complete,
        );
        hear(self.session.sensitivity, answer.filter(|_| !is_known), complete, progress);
    }

    pub(super) fn hear_tipping(
        &self,
        answer: Option<TippingAnswer>,
        complete: bool,
        progress: (usize, usize),
    ) {
        let known = self.tipping.published();
        let is_known = is_known(
            known.map(|k| k.result_hash.clone()),
            answer.as_ref().map(|a| &a.result_hash),
            complete,
        );
        hear(self.session.tipping, answer.filter(|_| !is_known), complete, progress);
    }
}

/// Whether an answer says nothing that the published one does not: it is a part of it, or the same.
fn is_known(published: Option<String>, answer: Option<&String>, complete: bool) -> bool {
    published.zip(answer).is_some_and(|(published, answer)| !complete || published == *answer)
}

/// Shows the published answer where it is one to `request`; what is known needs no waiting.
fn show_published<R: Clone + PartialEq, A: Send + Sync + PartialEq>(
    question: &Question<R, A>,
    request: &R,
    live: Live<A>,
) -> bool {
    let Some(published) = question.published_for(request) else { return false };
    if live.answer.read_untracked().as_ref() != Some(&published) {
        live.answer.set(Some(published));
        live.progress.set(None);
        live.failure.set(None);
    }
    true
}

fn hear<A: Send + Sync>(live: Live<A>, news: Option<A>, complete: bool, progress: (usize, usize)) {
    live.failure.set(None);
    live.progress.set((!complete).then_some(progress));
    if let Some(answer) = news {
        live.answer.set(Some(Arc::new(answer)));
    }
}
