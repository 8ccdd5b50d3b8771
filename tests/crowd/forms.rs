//! What came of simulated people in the forms that other programs read.

use super::{muted, rehearse};
use insta::assert_snapshot;

const RUN: [&str; 5] =
    ["mond-dicht", "--bots", "--runs=20", "--group=4,leaves=inbrenger@inbreng", "--seed=3"];

fn told(form: &str) -> String {
    let form = format!("--format={form}");
    let more = ["--group=4", "--jobs=1", form.as_str()];
    rehearse(&muted(), &[&RUN[..], &more].concat()).both(1)
}

#[test]
fn circumstances_are_told_as_junit() {
    let told = told("junit");
    let document = roxmltree::Document::parse(&told).expect("it is well-formed");
    let cases = document.descendants().filter(|node| node.has_tag_name("testcase"));
    assert_eq!(cases.count(), 2, "{told}");
    assert_snapshot!("junit", told);
}

#[test]
fn circumstances_are_told_as_tap() {
    assert_snapshot!("tap", told("tap"));
}

#[test]
fn circumstances_are_told_a_line_each() {
    let told = told("jsonl");
    for line in told.lines() {
        serde_json::from_str::<serde_json::Value>(line).expect("every line is an object");
    }
    assert_snapshot!("jsonl", told);
}
