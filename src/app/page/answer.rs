//! The answer page.

use leptos::prelude::*;
use view_model::Widget;

use super::layout::Rail;
use crate::session::Session;
use crate::widget::certificate::RunCertificate;
use crate::widget::embed::EmbedLink;
use crate::widget::sector::MoreAboutSector;
use crate::widget::{
    AnswerSentence, ArticleOrder, Assumptions, CentralWeights, Paths, RankingTable, SectorCard,
    TwoOrders, Worlds,
};

/// Question, answer, ranking and assumptions above; both orders, cards, paths and the certificate of the run below.
#[component]
pub fn AnswerPage(session: Session) -> impl IntoView {
    view! {
        <div class="first-screen">
            <div class="first-screen__answer">
                <AnswerSentence session/>
                <RankingTable session/>
                <EmbedLink session widget=Widget::Ranking words="embed-ranking"/>
            </div>
            <Rail session>
                <Assumptions session/>
                <Worlds session/>
            </Rail>
        </div>
        <TwoOrders session/>
        <CentralWeights session/>
        <ArticleOrder session/>
        <Cards session/>
        <Paths session/>
        <RunCertificate session/>
    }
}

#[component]
fn Cards(session: Session) -> impl IntoView {
    let case = session.case();
    let cards = case.sectors.iter().enumerate().map(|(place, sector)| {
        let subject = sector.id.clone();
        view! {
            <div class="cards__cell">
                <SectorCard session place/>
                <MoreAboutSector session place/>
                <EmbedLink session widget=Widget::SectorCard subject words="embed-card"/>
            </div>
        }
    });
    view! {
        <section class="cards" aria-labelledby="cards-title">
            <h2 id="cards-title">{session.text("cards-title")}</h2>
            <div class="cards__grid">{cards.collect_view()}</div>
        </section>
    }
    .into_any()
}
