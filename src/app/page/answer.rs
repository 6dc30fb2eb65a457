//! The answer page.

use leptos::prelude::*;

use super::header::Header;
use super::share::{EmbedDialog, ShareButton};
use crate::session::Session;
use crate::widget::{
    AnswerSentence, Assumptions, Paths, RankingTable, RunLine, SectorCard, StatusLine,
};

/// Question, answer, ranking and assumptions above; cards and paths below.
#[component]
pub fn AnswerPage(session: Session) -> impl IntoView {
    let case = session.case();
    let disclaimer = move || session.language().pick(&case.head.disclaimer).to_owned();
    view! {
        <a class="skip" href="#content">{session.text("skip-to-content")}</a>
        <Header session/>
        <main class="content" id="content">
            <div class="first-screen">
                <div class="first-screen__answer">
                    <AnswerSentence session/>
                    <RankingTable session/>
                </div>
                <Rail session/>
            </div>
            <Cards session/>
            <Paths session/>
        </main>
        <footer class="footer">
            <p>{disclaimer}</p>
            <p>{session.text("footer-method")}</p>
            <RunLine session/>
        </footer>
    }
}

/// Assumptions: beside the answer on wide screens, a sheet at the bottom on narrow ones.
///
/// Without scripts, and before they run, it simply stands below the answer.
#[component]
fn Rail(session: Session) -> impl IntoView {
    let is_live = RwSignal::new(false);
    let is_open = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    view! {
        <aside class="rail" class:is-live=move || is_live.get() class:is-open=move || is_open.get()>
            <button
                type="button"
                class="rail__toggle"
                aria-expanded=move || is_open.get().to_string()
                aria-controls="assumptions"
                on:click=move |_| is_open.update(|open| *open = !*open)
            >
                {session.text("assumptions-open")}
            </button>
            <div class="rail__body" id="assumptions">
                <Assumptions session/>
                <ShareButton session/>
                <StatusLine session/>
            </div>
        </aside>
    }
}

#[component]
fn Cards(session: Session) -> impl IntoView {
    let places = 0..session.case().sectors.len();
    let cards = places.map(|place| {
        view! {
            <div class="cards__cell">
                <SectorCard session place/>
                <EmbedDialog session place/>
            </div>
        }
    });
    view! {
        <section class="cards" aria-labelledby="cards-title">
            <h2 id="cards-title">{session.text("cards-title")}</h2>
            <div class="cards__grid">{cards.collect_view()}</div>
        </section>
    }
}
