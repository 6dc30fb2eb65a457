//! The site.

fn main() {
    spillover::site::start();
}
