//! The works on this machine; those that peers do too with the argument `peers`.

use benches::work::{ALL, PEERS};

fn main() {
    let is_for_peers = std::env::args().nth(1).as_deref() == Some("peers");
    benches::time(if is_for_peers { &PEERS } else { &ALL }, |line| println!("{line}"));
}
