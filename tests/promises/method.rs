//! From a draft to a method and a cast, with a name and a rule for everything.

use std::rc::Rc;

use intervisie::method::{
    Appoint, Done, DoneWhen, Gate, Hook, Kind, KindId, LANGUAGE, Last, Limit, Method, Order,
    PersonId, Phase, Place, Prompt, Right, Role, RoleId, Rule, Seats, Setting, Show, Stance,
    Timebox, Topic, TopicId, TopicSet, Watch, Who,
};
use intervisie::session::{Cast, NoRules, Session, Table};
use intervisie::time::Span;

use super::draft::{Draft, KindDraft};
use super::phases::PhaseDraft;

const NAMES: [&str; 6] = ["Anna", "Bram", "Carla", "Dirk", "Eva", "Fatma"];
const ROLES: [&str; 4] = ["leider", "inbrenger", "deelnemer", "toehoorder"];
const TOPICS: [&str; 3] = ["feiten", "gevoel", "vervolg"];
const KINDS: [&str; 10] = [
    "notitie",
    "pas",
    "vertrek",
    "terugkeer",
    "verhaal",
    "vraag",
    "antwoord",
    "advies",
    "reactie",
    "oogst",
];

/// A session of a draft, just opened.
pub(super) fn open(draft: &Draft) -> Session {
    let method = method(draft);
    let cast = Rc::new(cast(draft, &method));
    Session::open(Rc::new(Table::new(method)), cast, &mut NoRules)
}

/// Who of a cast there is.
pub(super) fn everybody(session: &Session) -> impl Iterator<Item = PersonId> + use<> {
    (0..session.cast().count()).map(PersonId::at)
}

fn cast(draft: &Draft, method: &Method) -> Cast {
    let names = NAMES.iter().map(|name| (*name).to_owned());
    let people: Vec<(String, Vec<RoleId>)> = names.zip(draft.cast.iter().cloned()).collect();
    Cast::seat(method, &people).expect("the seats are made for this cast")
}

fn method(draft: &Draft) -> Method {
    let shape = draft.shape;
    let topics = TOPICS.iter().take(usize::from(shape.topics));
    Method {
        language: LANGUAGE,
        id: "kring".to_owned(),
        title: "Kring".to_owned(),
        about: String::new(),
        source: String::new(),
        circle: Some((Seats { least: 3, most: 4 }, rule("C"))),
        in_order: draft.in_order.then(|| rule("V")),
        timebox: None,
        record_for: None,
        groupings: Vec::new(),
        repeats: Vec::new(),
        settings: vec![Setting { id: "teller".to_owned(), value: 0, given: false, place: place() }],
        roles: (0..usize::from(shape.roles)).map(|at| role(draft, at)).collect(),
        topics: topics.map(|id| topic(id)).collect(),
        topic_sets: topic_sets(draft),
        kinds: kinds(draft),
        phases: draft.phases.iter().zip(1..).map(|(phase, no)| make_phase(phase, no)).collect(),
        scripts: Vec::new(),
    }
}

/// The first two topics may be tasks, the others never are.
fn topic_sets(draft: &Draft) -> Vec<TopicSet> {
    let ids: Vec<TopicId> = (0..usize::from(draft.shape.topics)).map(TopicId::at).collect();
    let (tasks, tags) = ids.split_at(ids.len().min(2));
    let set = |id: &str, topics: &[TopicId], divided_over| TopicSet {
        id: id.to_owned(),
        topics: topics.to_vec(),
        divided_over,
        place: place(),
    };
    vec![set("taken", tasks, draft.divided.clone()), set("onderwerp", tags, None)]
}

/// Its seats fit the cast, perhaps with a little room.
fn role(draft: &Draft, at: usize) -> Role {
    let holders = draft.cast.iter().filter(|held| held.contains(&RoleId::at(at))).count();
    let holders = u8::try_from(holders).expect("a small cast");
    Role {
        id: ROLES[at].to_owned(),
        seats: Seats { least: holders.saturating_sub(1), most: (holders + draft.room).max(1) },
        leads: draft.leads && at == 0,
        neutral: draft.neutral && at == 0,
        advised: Some(rule("A")),
        ..Role::default()
    }
}

fn topic(id: &str) -> Topic {
    Topic { id: id.to_owned(), title: id.to_owned(), ..Topic::default() }
}

fn kinds(draft: &Draft) -> Vec<Kind> {
    let reserved = (0..KindId::RESERVED).map(|at| (at == 0).then_some(Who::Author));
    let reserved = reserved.map(|seen_by| KindDraft { seen_by, ..KindDraft::default() });
    let all = KINDS.iter().zip(reserved.chain(draft.kinds.iter().cloned()));
    let kind = |(id, draft): (&&str, KindDraft)| Kind {
        id: (*id).to_owned(),
        process: draft.process,
        task: draft.task,
        wordless: draft.wordless,
        seen_by: draft.seen_by,
        ..Kind::default()
    };
    all.map(kind).collect()
}

fn make_phase(draft: &PhaseDraft, no: u32) -> Phase {
    let rule = |word: &str, nth: usize| rule(&format!("{word}-{no}{nth}"));
    let mut phase =
        Phase { id: format!("fase{no}"), title: format!("Fase {no}"), ..Phase::default() };
    for (nth, (verb, who, what)) in draft.rights.iter().cloned().enumerate() {
        phase.rights.push(Right { verb, who, what, rule: rule("R", nth) });
    }
    for (nth, (presence, who)) in draft.stances.iter().cloned().enumerate() {
        phase.stances.push(Stance { presence, who, rule: rule("S", nth) });
    }
    for (nth, kinds) in draft.orders.iter().cloned().enumerate() {
        phase.orders.push(Order { kinds, rule: rule("O", nth) });
    }
    for (nth, (n, what, per)) in draft.limits.iter().cloned().enumerate() {
        phase.limits.push(Limit { n, what, per, rule: rule("L", nth) });
    }
    for (nth, kind) in draft.lasts.iter().copied().enumerate() {
        phase.lasts.push(Last { kind, rule: rule("W", nth) });
    }
    for (nth, (strength, condition)) in draft.gates.iter().cloned().enumerate() {
        phase.gates.push(Gate { strength, condition, rule: rule("G", nth) });
    }
    for (nth, (what, who)) in draft.shows.iter().cloned().enumerate() {
        phase.shows.push(Show { what, who, rule: rule("T", nth) });
    }
    phase.prelude = draft.prelude;
    say(draft, no, &mut phase);
    for (trigger, effects) in draft.hooks.iter().cloned() {
        phase.hooks.push(Hook { trigger, effects, closure: None, place: place() });
    }
    let timebox = |most| Timebox {
        most: Span::minutes(most),
        each: None,
        hard: most % 2 == 0,
        rule: rule("K", 0),
    };
    phase.timebox = draft.minutes.map(timebox);
    let done = draft.done_when.clone().map(Done::Condition);
    phase.done_when = done.map(|test| DoneWhen { test, place: place() });
    phase
}

/// What is asked, minded and given.
fn say(draft: &PhaseDraft, no: u32, phase: &mut Phase) {
    let rule = |word: &str, nth: usize| rule(&format!("{word}-{no}{nth}"));
    for (nth, (who, topic)) in draft.prompts.iter().cloned().enumerate() {
        let text = format!("Wat dan, {nth}?");
        phase.prompts.push(Prompt { who, text, topic, rule: rule("P", nth) });
    }
    for (nth, (what, phrases, most_words)) in draft.watches.iter().cloned().enumerate() {
        let phrases = phrases.into_iter().map(str::to_owned).collect();
        phase.watches.push(Watch {
            what,
            phrases,
            wanted: false,
            most_words,
            rule: rule("M", nth),
        });
    }
    for (nth, (role, from)) in draft.appoints.iter().copied().enumerate() {
        phase.appoints.push(Appoint { role, from, open: false, rule: rule("B", nth) });
    }
}

fn rule(ids: &str) -> Rule {
    Rule::new(ids, "", place())
}

fn place() -> Place {
    Place { script: 0, line: 0 }
}
