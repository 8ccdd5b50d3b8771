//! What came of rehearsals as a page for a browser: well-formed, of one piece, with nothing in it
//! that somebody else says to the browser.

use super::{Home, ask, rehearse};
use insta::assert_snapshot;
use roxmltree::{Document, Node, ParsingOptions};

/// A small method in which somebody who goes holds up the last phase, and a time is too short.
const METHOD: &str = r#"
let m = method("kring").title("Kring <b>& co</b>").at_most(2.minutes, "K-0", "Houd het kort.");
let lid = m.role("lid").at_least(2);
let gast = m.role("gast").at_most(1);
m.kinds(["beeld", "slotwoord"]);
m.phase("delen").title("Delen \"1 < 2\"").at_most(1.minute)
    .may(lid, "beeld").must(lid.each(1, "beeld"), "K-1");
m.phase("slot").title("Slot <script>alert(1)</script>")
    .may(gast, "slotwoord").must(gast.each(1, "slotwoord"), "K-2", "<img src=x onerror=alert(1)>");
"#;

pub(super) fn parsed(page: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(page, options).expect("it is well-formed");
    let mut ids: Vec<&str> =
        document.descendants().filter_map(|node| node.attribute("id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id is that of one thing");
    for node in document.descendants().filter(Node::is_element) {
        let banned = ["script", "img", "link", "iframe", "b", "object", "use"];
        assert!(!banned.contains(&node.tag_name().name()), "{:?}", node.tag_name());
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on") && name != "src" && name != "style", "{name}");
            assert!(name != "href" || value.starts_with('#'), "{value}");
        }
        if let Some(id) = node.attribute("href").and_then(|it| it.strip_prefix('#')) {
            assert!(ids.contains(&id), "{id}");
        }
    }
    document
}

/// What stands on a page below its look.
fn body(page: &str) -> &str {
    page.split_once("</style>").expect("it has a look").1
}

fn texts<'d>(document: &'d Document<'_>, tag: &str) -> Vec<&'d str> {
    let found = document.descendants().filter(|node| node.has_tag_name(tag));
    found.filter_map(|node| node.text()).collect()
}

#[test]
fn a_small_page_is_read_as_a_whole() {
    let home = Home::new();
    home.put("methods/kring.rhai", METHOD);
    let groups = ["--group=3", "--group=4,leaves=lid@slot"];
    let args = [&["kring", "--bots", "--runs=12", "--jobs=1", "--format=html"], &groups[..]];
    let page = rehearse(&home, &args.concat()).both(1);
    let document = parsed(&page);
    assert_eq!(texts(&document, "h1"), ["Kring <b>& co</b>"]);
    assert_eq!(texts(&document, "title"), ["Kring <b>& co</b> – repetities"]);
    assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{page}");
    assert_snapshot!("page", body(&page));
}

#[test]
fn every_page_is_well_formed() {
    let home = Home::new();
    let pages: [(i32, &[&str]); 6] = [
        (0, &["incident", "--runs=200"]),
        (0, &["kommeer", "--runs=1"]),
        (0, &["incident", "--runs=60", "--with=all"]),
        (0, &["ui", "--runs=40", "--partition=2/3"]),
        (0, &["casus", "--runs=100", "--lang=en"]),
        (0, &["crass", "--runs=3", "--group=5"]),
    ];
    for (code, args) in pages {
        let args = [args, &["--bots", "--format=html"]].concat();
        let args: Vec<&str> = ["rehearse"].into_iter().chain(args).collect();
        let page = super::talk(&home, home.program().args(&args), b"").both(code);
        let document = parsed(&page);
        assert_eq!(document.root_element().attribute("lang").map(str::len), Some(2), "{args:?}");
        for row in document.descendants().filter(|node| node.has_tag_name("table")) {
            assert!(row.descendants().any(|node| node.has_tag_name("th")), "{args:?}");
        }
    }
}

#[test]
fn a_page_goes_to_a_file() {
    let home = Home::new();
    let args = ["kommeer", "--bots", "--runs=20", "--format=html", "--output=verslag.html"];
    let told = rehearse(&home, &args).answer();
    assert_eq!(told, "verslag.html is geschreven; alleen jij kunt het lezen\n");
    let again = rehearse(&home, &args).complaint(2);
    assert_eq!(again, "verslag.html bestaat al; noem een ander bestand\n");
}

#[test]
fn stories_are_a_page_too() {
    let home = Home::new();
    let story = "let s = rehearse(\"incident\", #{ inbrenger: \"Anna\", gespreksleider: \"Bram\", \
                 deelnemer: [\"Carla\", \"Dirk\", \"Eva\"] });\n";
    home.put("scripts/incident/goed.rhai", story);
    let hostile = "expect(s.phase).is(\"<script>alert(1)</script>\");\n";
    home.put("scripts/incident/<b>mis.rhai", format!("{story}{hostile}"));
    let page = ask(&home, &["rehearse", "--format=html"], "").both(1);
    let document = parsed(&page);
    assert_eq!([texts(&document, "title"), texts(&document, "h1")].concat(), ["Repetities"; 2]);
    assert!(texts(&document, "h3").iter().any(|head| head.contains("incident/<b>mis")), "{page}");
    let (outcomes, touched) = body(&page).split_once("<table class=\"script\">").expect("a script");
    assert!(touched.contains("<tr class=\"hit\">") && touched.contains("<tr class=\"never\">"));
    assert_snapshot!("stories", outcomes);
    // What they are played for beside that is told elsewhere.
    let told = ask(&home, &["rehearse", "--format=html", "--coverage"], "").complaint(2);
    assert!(told.contains("--coverage"), "{told}");
}

#[test]
fn whoever_is_missed_is_no_fault() {
    let home = Home::new();
    let args = ["incident", "--bots", "--runs=400", "--seed=3", "--format=html"];
    let page = rehearse(&home, &args).answer();
    assert!(page.contains("<p class=\"verdict well\">"), "{}", body(&page));
    assert!(page.contains("ontbrak iemand zonder wie de methode niet kan."), "{}", body(&page));
    assert!(page.contains("is geen fout van de methode"), "{}", body(&page));
}
