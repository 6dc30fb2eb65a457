//! Every sector's benefit as one driver varies.

use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::transmission::conditional::{self, conditional};

use super::super::parts::{Choice, Section, Words};
use super::INLINE;
use crate::component::{Drawing, Traced};
use crate::exhibit::{Chart, Offers};
use crate::session::Session;

/// Driver by choice, one picture per sector.
#[component]
pub fn ConditionalView(session: Session) -> impl IntoView {
    let case = session.case();
    let place = Memo::new(move |_| {
        let answer = session.transmission.answer.get()?;
        let chosen = session.address.read().focus.driver.clone();
        Some(conditional::driver(&session.case(), &answer, chosen.as_deref()))
    });
    let for_choice = session.case();
    let options = Signal::derive(move || {
        let language = session.language();
        let words = |driver: &case::raw::Driver| {
            (driver.id.clone(), language.pick(&driver.name).to_owned())
        };
        case.drivers.iter().map(words).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let driver = place.get().and_then(|k| for_choice.drivers.get(k));
        driver.map(|driver| driver.id.clone()).unwrap_or_default()
    });
    let on_choice = Callback::new(move |id: String| {
        session.change_focus(|focus| focus.driver = Some(id));
    });
    let view = Memo::new(move |_| {
        let answer = session.transmission.answer.get()?;
        let (place, language) = (place.get()?, session.language());
        conditional(&session.case(), &answer, place, session.room.get(), &language)
    });
    let exhibit = Signal::derive(move || view.read().as_ref().and_then(|v| v.exhibit.clone()));
    let words = move || {
        let sectors = view.read().as_ref().map(|view| view.sectors.clone()).unwrap_or_default();
        let one = |[id, glyph, name, text]: [String; 4]| {
            let (lit, origin) = (session.is_lit(&id), Origin::computed("transmission"));
            view! {
                <li class:is-lit=lit data-sector=id>
                    <Drawing svg=glyph class="glyph"/>
                    <span><strong>{name}</strong>" "<Traced text origin/></span>
                </li>
            }
        };
        sectors.into_iter().map(one).collect_view()
    };
    view! {
        <Section session id="conditional" title="conditional-title">
            <p class="note"><Words session key="conditional-intro" origin=Origin::computed("transmission")/></p>
            <Choice session class=INLINE name="conditional-driver" test_id="driver" options chosen on_choice/>
            <Chart scene=session exhibit offers=Offers::POINTING/>
            <ul class="in-words">{words}</ul>
        </Section>
    }
}
