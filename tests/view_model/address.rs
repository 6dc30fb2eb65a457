//! Page state ⇄ address.

use view_model::{Address, RankBy, ThemeChoice};

#[test]
fn what_is_written_is_read() {
    let (model, _) = crate::small("stated");
    let case = &model.case;
    let mut address = Address::base(case);
    assert_eq!(address.pairs(case), []);
    address.scenario = "weak".into();
    address.seed = u64::MAX;
    address.by = RankBy::Criteria;
    address.theme = ThemeChoice::Dark;
    address.overrides.insert("push".into(), 0.1 + 0.2);
    address.overrides.insert("drag".into(), -1e-300);
    let pairs = address.pairs(case);
    let (read, ignored) = Address::parse(case, pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    assert_eq!((read, ignored), (address, Vec::new()));
}

#[test]
fn what_is_not_understood_is_named() {
    let (model, _) = crate::small("stated");
    let long = "x".repeat(10_000);
    let hostile = [
        ("scenario", "none"),
        ("seed", "-1"),
        ("by", "luck"),
        ("theme", "pink"),
        ("set.push", "inf"),
        ("set.nothing", "1"),
        ("set.", "1"),
        ("", ""),
        (long.as_str(), "1"),
    ];
    let (address, ignored) = Address::parse(&model.case, hostile);
    assert_eq!(address, Address::base(&model.case));
    assert_eq!(ignored.len(), hostile.len());
    assert!(ignored.iter().all(|part| part.chars().count() <= 60));
    // Keys of other parts of the page are not strange.
    assert!(Address::parse(&model.case, [("widget", "x"), ("lang", "ja")]).1.is_empty());
}
