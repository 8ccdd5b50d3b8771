//! From a draft to a method and a cast, with a name and a rule for everything.

use std::rc::Rc;

use intervisie::method::{
    Appoint, At, Choice, Done, DoneWhen, Effect, Floor, Gate, Grouping, GroupingId, HandOver, Hook,
    Kind, KindId, LANGUAGE, Last, Limit, Method, Order, Per, PersonId, Phase, Place, Prompt,
    Repeat, Reveal, Right, Role, RoleId, Rule, Score, Seats, Setting, Show, Stance, Starts,
    Timebox, Topic, TopicId, TopicSet, Trigger, Watch, When, Who, Within,
};
use intervisie::session::{Cast, NoRules, Session, Table};
use intervisie::time::Span;

use super::course::RepeatDraft;
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
        circle: Some((Seats { least: 3, most: 4 }, rule("C"))),
        in_order: draft.in_order.then(|| rule("V")),
        timebox: draft.course.minutes.map(|most| timebox(most, None, false)),
        groupings: draft.course.groupings.iter().map(grouping).collect(),
        repeats: draft.course.repeats.iter().map(repeat).collect(),
        settings: vec![Setting { id: "teller".to_owned(), value: 0, given: false, place: place() }],
        roles: (0..usize::from(shape.roles)).map(|at| role(draft, at)).collect(),
        topics: topics.map(|id| topic(id)).collect(),
        topic_sets: topic_sets(draft),
        kinds: kinds(draft),
        phases: draft
            .phases
            .iter()
            .zip(1..)
            .map(|(phase, no)| make_phase(draft, phase, no))
            .collect(),
        ..Method::default()
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
        per: draft.course.per.filter(|per| per.index() == at).map(|_| GroupingId(0)),
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
        sealed: draft.sealed,
        anonymous: draft.anonymous,
        score: draft.score.then_some(Score { least: 1, most: 5 }),
        seen_by: draft.seen_by,
        ..Kind::default()
    };
    all.map(kind).collect()
}

fn make_phase(method: &Draft, draft: &PhaseDraft, no: u32) -> Phase {
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
        let per = [Per::Phase, Per::Person][(nth + kinds.len()) % 2];
        phase.orders.push(Order { kinds, per, rule: rule("O", nth) });
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
    make_hooks(method, draft, &mut phase);
    take_turns(method, draft, no, &mut phase);
    let each = &draft.turns.each;
    phase.timebox = draft.minutes.map(|most| timebox(most, each.clone(), most % 2 == 0));
    let done = draft.done_when.clone().map(Done::Condition);
    phase.done_when = done.map(|test| DoneWhen { test, place: place() });
    phase
}

/// One hook a phase may recur, and only what is sealed can be opened.
fn make_hooks(method: &Draft, draft: &PhaseDraft, phase: &mut Phase) {
    let recurs = |trigger: &Trigger| matches!(trigger, Trigger::Time(At::Every(_)));
    for (trigger, mut effects) in draft.hooks.iter().cloned() {
        effects.retain(|effect| match effect {
            Effect::Reveal(kind) => is_sealed(method, *kind),
            _ => true,
        });
        if !recurs(&trigger) || !phase.hooks.iter().any(|hook| recurs(&hook.trigger)) {
            phase.hooks.push(Hook { trigger, effects, closure: None, place: place() });
        }
    }
}

/// Turns, groups, choices, seals, and the way in.
fn take_turns(method: &Draft, draft: &PhaseDraft, no: u32, phase: &mut Phase) {
    let turns = &draft.turns;
    let rule = |word: &str| rule(&format!("{word}-{no}"));
    // A session begins with its first phase.
    if no > 1 {
        phase.aside.clone_from(&turns.aside);
        phase.when = turns.when.clone().map(|condition| When { condition, rule: rule("E") });
    }
    phase.floor = turns.floor.clone().map(|(who, order, seconds)| {
        let per_turn = seconds.map(Span::seconds);
        Floor { who, order, per_turn, rule: rule("Q") }
    });
    phase.silence = turns.silence.then(|| rule("Z"));
    let grouped = !method.course.groupings.is_empty();
    let within = |forming| Within { grouping: GroupingId(0), forming, rule: rule("X") };
    phase.within = turns.within.filter(|_| grouped).map(within);
    let choice = |(kind, gives)| Choice { id: format!("keuze{no}"), kind, gives, rule: rule("Y") };
    phase.choices = turns.choice.map(choice).into_iter().collect();
    let sealed = turns.reveals.iter().filter(|kind| is_sealed(method, **kind));
    phase.reveals = sealed.map(|kind| Reveal { kind: *kind, rule: rule("U") }).collect();
    let timed = turns.starts.filter(|_| method.course.minutes.is_some());
    phase.starts = timed.map(|left| Starts { before_end: Span::seconds(left), rule: rule("J") });
}

fn is_sealed(method: &Draft, kind: KindId) -> bool {
    method.kinds.get(kind.index() - KindId::RESERVED).is_some_and(|kind| kind.sealed)
}

fn grouping((who, size): &(Who, Seats)) -> Grouping {
    let (id, name) = ("tafel".to_owned(), String::new());
    Grouping { id, name, who: who.clone(), size: *size, place: place() }
}

fn repeat(draft: &RepeatDraft) -> Repeat {
    let phase = |at: u16| format!("fase{}", at + 1);
    Repeat {
        first: phase(draft.first),
        last: phase(draft.last),
        times: draft.times.clone(),
        until: draft.until.clone(),
        hands_over: draft.hands_over.map(|(role, from)| HandOver { role, from }),
        rule: rule("H"),
    }
}

fn timebox(minutes: u64, each: Option<Who>, hard: bool) -> Timebox {
    Timebox { most: Span::minutes(minutes), each, hard, rule: rule("K") }
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
