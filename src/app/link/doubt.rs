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
        let known = self.sensitivity.published().map(|known| known.result_hash.clone());
        let hash = answer.as_ref().map(|answer| answer.result_hash.clone());
        let news = standing(known, hash, complete, progress);
        hear(self.session.sensitivity, answer, news);
    }

    pub(super) fn hear_tipping(
        &self,
        answer: Option<TippingAnswer>,
        complete: bool,
        progress: (usize, usize),
    ) {
        let known = self.tipping.published().map(|known| known.result_hash.clone());
        let hash = answer.as_ref().map(|answer| answer.result_hash.clone());
        let news = standing(known, hash, complete, progress);
        hear(self.session.tipping, answer, news);
    }
}

/// How far the computation is, and whether an answer says what the published one does not: parts of
/// the latter are no news.
fn standing(
    published: Option<String>,
    answer: Option<String>,
    complete: bool,
    (done, total): (usize, usize),
) -> (Progress, bool) {
    match (published, complete) {
        (None, false) => (Progress::Parts(done, total), true),
        (None, true) => (Progress::Resting, true),
        (Some(_), false) => (Progress::Resting, false),
        (Some(published), true) if Some(&published) == answer.as_ref() => {
            (Progress::Verified, false)
        }
        (Some(_), true) => (Progress::Resting, true),
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

fn hear<A: Send + Sync>(live: Live<A>, answer: Option<A>, (progress, is_news): (Progress, bool)) {
    live.failure.set(None);
    live.progress.set(progress);
    if let Some(answer) = answer.filter(|_| is_news) {
        live.answer.set(Some(Arc::new(answer)));
    }
}
