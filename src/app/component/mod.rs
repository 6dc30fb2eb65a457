//! Small parts that know no case: a drawing, a slider, a text field to copy from.

mod drawing;
mod slider;

pub use drawing::Drawing;
pub use slider::Slider;
