//! A text whose numbers can be asked where they come from.

use leptos::either::Either;
use leptos::prelude::*;
use view_model::origin::Origin;
use view_model::traced::{Piece, pieces};

/// A text; each of its numbers opens its four questions: what it is, where it comes from, how sure
/// it is, what would change it.
#[component]
pub fn Traced(
    /// The text; reactive.
    #[prop(into)]
    text: Signal<String>,
    /// What its numbers belong to.
    #[prop(into)]
    origin: Signal<Origin>,
    /// Whether it stands in a table or list that is one stop of the keyboard (`data-figures`), inside
    /// which arrows move from number to number.
    #[prop(optional)]
    cell: bool,
) -> impl IntoView {
    let stop = cell.then_some("-1");
    // Pieces are patched in place: a slider that moves only writes the texts of numbers that change.
    move || {
        let word = origin.read().to_string();
        let text = text.read();
        let view = |piece| match piece {
            Piece::Words(words) => Either::Left(words.to_owned()),
            Piece::Number(number) => Either::Right(view! {
                <button type="button" class="number" data-origin=word.clone() tabindex=stop aria-haspopup="dialog">
                    {number.to_owned()}
                </button>
            }),
        };
        pieces(&text).into_iter().map(view).collect_view()
    }
}
