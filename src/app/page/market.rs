//! The market-check page.

use leptos::prelude::*;

use super::layout::Rail;
use crate::session::Session;
use crate::widget::market::{
    AbnormalReturns, Connected, EventPicker, LivePrices, MarketVerdict, OtherDays, OwnPriceField,
    PriceData, StudyChoices, StudyTests, TickerStrip,
};

/// Verdict, abnormal returns, tests, other windows, ticker strip, connectedness, data.
#[component]
pub fn MarketPage(session: Session) -> impl IntoView {
    let case = session.case();
    let has_strip = case.market.as_ref().is_some_and(|market| market.ticker.is_some());
    view! {
        <div class="with-rail">
            <div class="with-rail__content">
                <MarketVerdict session/>
                <AbnormalReturns session/>
            </div>
            <Rail session><StudyChoices session/></Rail>
        </div>
        <EventPicker session/>
        <StudyTests session/>
        <OtherDays session/>
        {has_strip.then(|| view! { <TickerStrip session/> })}
        <Connected session/>
        <PriceData session/>
        <OwnPriceField session/>
        <LivePrices session/>
    }
}
