//! One widget alone, for frames in other people's pages.

fn main() {
    spillover::embed::frame::start();
}
