//! Questions about the answer and the deal.

use std::rc::Rc;
use std::sync::Arc;

use analysis::service::{Subject, ToEngine};
use analysis::{Answer, DealAnswer};
use leptos::prelude::*;
use view_model::certificate::CompleteRun;

use super::Link;
use crate::session::{Status, is_reference};

impl Link {
    pub(super) fn ask_run(&self) {
        let request = self.session.wanted_request();
        if let Some(revision) = self.run.ask(&request, &self.revisions) {
            self.send(ToEngine::Run { revision, request });
        }
    }

    /// Stops the run under way; what is known so far stays.
    pub(super) fn stop_run(&self) {
        self.send(ToEngine::Cancel { subject: Subject::Run });
        self.run.stop(&self.revisions);
        let samples = self.session.answer.read_untracked().samples;
        self.session.status.set(Status::Stopped(samples));
    }

    pub(super) fn hear_answer(self: &Rc<Self>, answer: Arc<Answer>, complete: bool) {
        let session = self.session;
        session.run_failure.set(None);
        let Some(request) = self.run.asked() else { return };
        let is_base = is_reference(&request);
        if complete {
            session
                .complete_run
                .set(CompleteRun { request: request.clone(), answer: Arc::clone(&answer) });
        }
        let shown = session.answer.get_untracked();
        let same_question = shown.scenario == answer.scenario
            && shown.seed == answer.seed
            && is_base
            && shown.result_hash == session.reference.read_untracked().result_hash;
        // A coarser answer to the same question would only make the figures tremble.
        if !(same_question && answer.samples < shown.samples) {
            let verified = complete
                && is_base
                && shown.result_hash == answer.result_hash
                && shown.case_hash == answer.case_hash;
            session.status.set(match (complete, verified) {
                (true, true) => Status::Verified,
                (true, false) => Status::Computed(answer.samples),
                (false, _) => Status::Running(answer.samples, request.samples),
            });
            if is_base && !verified {
                session.reference.set(Arc::clone(&answer));
            }
            if !verified {
                session.answer.set(answer);
            }
        }
        if complete {
            self.ask();
        }
    }

    pub(super) fn ask_deal(&self) {
        let session = self.session;
        let request = session.address.read_untracked().deal_request();
        if session.case().deal.is_none() {
            return;
        }
        let Some(revision) = self.deal.ask(&request, &self.revisions) else { return };
        // What is known needs no waiting; it is verified all the same.
        if let Some(published) = self.deal.published_for(&request)
            && session.deal.read_untracked().as_ref() != Some(&published)
        {
            session.deal.set(Some(published));
        }
        self.send(ToEngine::Deal { revision, request });
    }

    pub(super) fn hear_deal(&self, mut answer: DealAnswer, complete: bool) {
        let session = self.session;
        let Some(request) = self.deal.asked() else { return };
        session.failure.set(None);
        let published = self.deal.published_for(&request);
        let verified =
            complete && published.as_ref().is_some_and(|p| p.result_hash == answer.result_hash);
        session.status.set(match (complete, verified) {
            (true, true) => Status::Verified,
            (true, false) => Status::Computed(answer.samples),
            (false, _) => Status::Running(answer.samples, request.run.samples),
        });
        // The published answer stands there already, with all its draws.
        if published.is_some() && (!complete || verified) {
            return;
        }
        // Until the new comparable deals are computed, the old ones stay in sight.
        if let Some(shown) = session.deal.get_untracked().filter(|_| !complete) {
            answer.comparables.clone_from(&shown.comparables);
        }
        session.deal.set(Some(Arc::new(answer)));
    }
}
