//! The works on this machine.

fn main() {
    benches::time_all(|line| println!("{line}"));
}
