//! The method page.

use leptos::prelude::*;

use crate::session::Session;
use crate::widget::certificate::VerifyBox;
use crate::widget::method::{
    Dates, Formulas, Glossary, Inputs, KnownAnswers, Limits, MethodHeading, Steps,
};

/// The model in words and formulas, its inputs, known answers, certificates, limits, words, dates.
#[component]
pub fn MethodPage(session: Session) -> impl IntoView {
    view! {
        <MethodHeading session/>
        <Steps session/>
        <Formulas session/>
        <Inputs session/>
        <KnownAnswers session/>
        <VerifyBox session/>
        <Limits session/>
        <Glossary session/>
        <Dates session/>
    }
}
