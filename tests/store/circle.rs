//! The session that is kept in the stories: a small method, and two people.

use intervisie::method::{
    Kind, KindId, LANGUAGE, Method, Pattern, Phase, Place, Right, Role, RoleId, Rule, Script,
    Seats, Topic, Verb, What, Who,
};
use intervisie::session::{Cast, Opening};

/// Two roles, two kinds, two phases.
pub(crate) fn method() -> Method {
    let place = Place::default();
    let kind = |id: &str| {
        let seen_by = (id == "notitie").then_some(Who::Author);
        Kind { id: id.into(), seen_by, place, ..Kind::default() }
    };
    let role = |id: &str, leads| {
        let seats = Seats { least: 1, most: 1 };
        Role { id: id.into(), seats, leads, place, ..Role::default() }
    };
    let phase = |id: &str, kind| {
        let what = What(vec![Pattern::of(KindId::NOTE), Pattern::of(kind)]);
        let may = Right { verb: Verb::May, who: Who::Everyone, what, rule: Rule::default() };
        Phase { id: id.into(), rights: vec![may], ..Phase::default() }
    };
    let topic = Topic { id: "feit".into(), title: "Feit".into(), place, ..Topic::default() };
    Method {
        language: LANGUAGE,
        id: "kring".into(),
        title: "Kring".into(),
        roles: vec![role("inbrenger", false), role("leider", true)],
        topics: vec![topic],
        kinds: ["notitie", "pas", "vertrek", "terugkeer", "vraag", "advies"].map(kind).into(),
        phases: vec![phase("vragen", KindId(4)), phase("adviseren", KindId(5))],
        scripts: vec![Script { name: "kring.rhai".into(), text: "// de kring".into() }],
        ..Method::default()
    }
}

pub(crate) fn opening() -> Opening {
    let people = [("Anna".to_owned(), vec![RoleId(0)]), ("Bram".to_owned(), vec![RoleId(1)])];
    let method = method();
    let cast = Cast::seat(&method, &people).unwrap();
    Opening { method, cast, round: None, follows: None }
}
