//! The gallery of charts.

fn main() {
    spillover::gallery::start();
}
