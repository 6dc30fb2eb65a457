//! Small parts that know no case: a drawing, a slider, a switch of the theme.

mod drawing;
mod slider;
mod theme_button;

pub use drawing::Drawing;
pub use slider::Slider;
pub use theme_button::ThemeButton;
