//! Sources and uses on the day of closing.

use leptos::prelude::*;
use view_model::deal::stack::stack;
use view_model::origin::Origin;

use super::super::parts::Section;
use crate::component::Traced;
use crate::exhibit::Chart;
use crate::session::Session;

/// The capital stack.
#[component]
pub fn CapitalStack(session: Session) -> impl IntoView {
    let case = session.case();
    let stack = Memo::new(move |_| {
        let answer = session.deal.get()?;
        Some(stack(&case, &answer, &session.language()))
    });
    let side = move |place: usize| {
        Signal::derive(move || stack.read().as_ref().map(|stack| stack.sides[place].clone()))
    };
    let title = move |place: usize| move || side(place).read().as_ref().map(|e| e.title.clone());
    let sides = [0, 1].map(|place| {
        view! {
            <div class="stack"><h3>{title(place)}</h3><Chart scene=session exhibit=side(place)/></div>
        }
    });
    let rest = move || {
        let stack = stack.get()?;
        let investors = stack.investors.into_iter().map(|(name, gives)| {
            let origin = Origin::computed("case");
            view! { <li><strong>{name}</strong>" – "<Traced text=gives origin/></li> }
        });
        let investors: Vec<_> = investors.collect();
        let named = (!investors.is_empty()).then(|| {
            view! {
                <details class="more">
                    <summary>{session.text("stack-investors")}</summary>
                    <ul>{investors}</ul>
                </details>
            }
        });
        Some(
            view! { <p class="note"><Traced text=stack.note origin=Origin::computed("deal")/></p> {named} },
        )
    };
    view! { <Section session id="stack" title="stack-title">{sides.collect_view()}{rest}</Section> }
}
