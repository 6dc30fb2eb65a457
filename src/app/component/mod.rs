//! Small parts that know no case: a button that copies, a drawing, a heading, a slider, a switch of the
//! theme, a text with numbers.

mod copy_button;
mod drawing;
mod heading;
mod slider;
mod theme_button;
mod traced;

pub use copy_button::CopyButton;
pub use drawing::Drawing;
pub use heading::Heading;
pub use slider::Slider;
pub use theme_button::ThemeButton;
pub use traced::Traced;
