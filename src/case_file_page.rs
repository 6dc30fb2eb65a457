//! The page for a case of one's own.

fn main() {
    spillover::case_file::start();
}
