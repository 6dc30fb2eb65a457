//! Small parts that know no case: a bar, a button that copies, a drawing, a slider, a switch of the
//! theme, a text with numbers.

mod bar;
mod copy_button;
mod drawing;
mod slider;
mod theme_button;
mod traced;

pub use bar::Bar;
pub use copy_button::CopyButton;
pub use drawing::Drawing;
pub use slider::Slider;
pub use theme_button::ThemeButton;
pub use traced::Traced;
