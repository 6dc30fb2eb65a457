//! Questions about the doubt: flows, sensitivity, tipping points.

use std::sync::Arc;

use analysis::service::ToEngine;
use analysis::{SensitivityAnswer, TippingAnswer, TransmissionAnswer};
use leptos::prelude::*;

use super::Link;
use super::question::{Live, Progress, Question};
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
        let case = session.case();
        let request = session.address.read_untracked().tipping_request(&case);
        let Some(request) = request else { return };
        let is_known = show_published(&self.tipping, &request, session.tipping);
        if is_known && !verifies {
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
        let (question, live) = (&self.sensitivity, self.session.sensitivity);
        hear_part(question, live, answer, (complete, progress), |answer| &answer.result_hash);
    }

    pub(super) fn hear_tipping(
        &self,
        answer: Option<TippingAnswer>,
        complete: bool,
        progress: (usize, usize),
    ) {
        let (question, live) = (&self.tipping, self.session.tipping);
        hear_part(question, live, answer, (complete, progress), |answer| &answer.result_hash);
    }
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
        live.progress.set(Progress::Resting);
        live.failure.set(None);
    }
    true
}

/// Takes an answer that comes in parts. Parts of the published answer are no news.
fn hear_part<R: Clone + PartialEq, A: Send + Sync>(
    question: &Question<R, A>,
    live: Live<A>,
    answer: Option<A>,
    (complete, (done, total)): (bool, (usize, usize)),
    hash: fn(&A) -> &String,
) {
    let published = question.published();
    let same = published.as_deref().map(hash) == answer.as_ref().map(hash);
    let (progress, is_news) = match (&published, complete) {
        (None, false) => (Progress::Parts(done, total), true),
        (None, true) => (Progress::Resting, true),
        (Some(_), false) => (Progress::Resting, false),
        (Some(_), true) if same => (Progress::Verified, false),
        (Some(_), true) => (Progress::Resting, true),
    };
    live.failure.set(None);
    live.progress.set(progress);
    if let Some(answer) = answer.filter(|_| is_news) {
        live.answer.set(Some(Arc::new(answer)));
    }
}
