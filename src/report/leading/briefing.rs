//! What a group needs to know when a phase begins: who may do what, the prompts, what must happen.

use std::fmt::Write as _;

use super::balance::balance;
use crate::method::{KindId, Pattern, PersonId, Presence, Prompt, Times, Verb, Word};
use crate::session::{People, Question, Session, State, View, question, questions_for, when};
use crate::words::Words;

/// The running phase, as one viewer may hear it read out.
#[must_use]
pub fn briefing(words: &Words, view: &View<'_>) -> String {
    let session = view.session();
    let (method, state) = (&session.table().method, session.state());
    let phase = method.phase(state.phase);
    let mut said = words.heading(session, state.phase);
    if let Some(limit) = state.limit() {
        let gaps = [("most", limit.to_string().into()), ("rule", "".into())];
        let hard = phase.timebox.as_ref().is_some_and(|timebox| timebox.hard);
        said.push_str(&words.say(if hard { "plan-lasts" } else { "plan-at-most" }, &gaps));
    }
    said.push('\n');
    if !phase.about.is_empty() {
        let _ = writeln!(said, "{}", phase.about);
    }
    lines(&mut said, &circle(words, session));
    lines(&mut said, &who_may_what(words, session));
    lines(&mut said, &prompts(words, view));
    shown(words, view, &mut said);
    lines(&mut said, &questions(words, session));
    lines(&mut said, &balance(words, view));
    let missing = words.missing(session);
    if !missing.is_empty() {
        let _ = writeln!(said, "  {}", words.tell("briefing-missing"));
        lines(&mut said, &missing);
    }
    said
}

/// The round, the groups and the turn, and what was interrupted.
fn circle(words: &Words, session: &Session) -> Vec<String> {
    let (table, state) = (session.table(), session.state());
    let people = |people: People| words.people(session.cast(), people);
    let mut lines = Vec::new();
    if let Some(held) = state.interrupted() {
        let title = table.method.phase(held).title.as_str();
        lines.push(words.say("briefing-aside", &[("phase", title.into())]));
    }
    lines.extend(state.lap(table).map(|(n, most)| match most {
        Some(most) if Times::AtMost(most) != Times::UNSAID => {
            words.say("briefing-lap-of", &[("n", n.into()), ("m", most.into())])
        }
        _ => words.say("briefing-lap", &[("n", n.into())]),
    }));
    for (n, group) in (1..).zip(state.groups(table).unwrap_or_default()) {
        let gaps = [("n", n.into()), ("who", people(*group).into())];
        lines.push(words.say("briefing-group", &gaps));
    }
    if state.in_round(table).is_some() {
        lines.push(if state.turn().is_empty() {
            words.tell("briefing-nobody-has-turn")
        } else {
            words.say("briefing-turn", &[("who", people(state.turn()).into())])
        });
        let waiting: Vec<String> =
            state.waiting_for_turn().map(|person| session.cast().name(person).to_owned()).collect();
        if !waiting.is_empty() {
            let gaps = [("who", words.list(&waiting).into())];
            lines.push(words.say("briefing-waiting", &gaps));
        }
    }
    lines
}

fn lines(said: &mut String, lines: &[String]) {
    for line in lines {
        let _ = writeln!(said, "  · {line}");
    }
}

/// People who may do the same things stand together.
fn who_may_what(words: &Words, session: &Session) -> Vec<String> {
    let (table, state) = (session.table(), session.state());
    let method = &table.method;
    let mut groups: Vec<(Vec<KindId>, People)> = Vec::new();
    let mut silent = Vec::new();
    for person in (state.gone & state.misplaced()).iter() {
        let name = session.cast().name(person);
        silent.push(words.say("briefing-comes-back", &[("who", name.into())]));
    }
    for person in (state.everyone() - state.gone).iter() {
        if let Some(presence) = state.presence(person)
            && presence != Presence::Present
        {
            silent.push(not_fully_there(words, session, person, presence));
            continue;
        }
        let here = |kind: &KindId| {
            when(table, state, person, *kind).iter().any(|(phase, _)| *phase == state.phase)
        };
        let kinds: Vec<KindId> = (0..method.kinds.len()).map(KindId::at).filter(here).collect();
        match groups.iter_mut().find(|(own, _)| *own == kinds) {
            Some((_, people)) => *people = *people | People::only(person),
            None => groups.push((kinds, People::only(person))),
        }
    }
    let groups = groups.iter().filter(|(kinds, _)| !kinds.is_empty()).map(|(kinds, people)| {
        let kinds: Vec<String> =
            kinds.iter().map(|kind| kind_here(words, session, *people, *kind)).collect();
        format!("{}: {}", words.people(session.cast(), *people), kinds.join(", "))
    });
    groups.chain(silent).collect()
}

/// How somebody is there, or where that person goes first.
fn not_fully_there(
    words: &Words,
    session: &Session,
    person: PersonId,
    presence: Presence,
) -> String {
    let name = session.cast().name(person);
    let awaited = session.state().misplaced().has(person);
    match (awaited, session.state().is_out(person)) {
        (true, true) => words.say("briefing-comes-in", &[("who", name.into())]),
        (true, false) => words.say("briefing-goes-out", &[("who", name.into())]),
        (false, _) => {
            let presence = words.presence(presence);
            let gaps = [("who", name.into()), ("presence", presence.into()), ("rule", "".into())];
            words.say("plan-stance", &gaps)
        }
    }
}

/// What is asked here and holds nothing: what it decides comes after the phase.
fn questions(words: &Words, session: &Session) -> Vec<String> {
    let (table, state) = (session.table(), session.state());
    let mut asked: Vec<(u16, People)> = Vec::new();
    for person in state.everyone().iter() {
        for number in questions_for(table, state, person) {
            let one = People::only(person);
            match asked.iter_mut().find(|(known, _)| *known == number) {
                Some((_, people)) => *people = *people | one,
                None => asked.push((number, one)),
            }
        }
    }
    let said = asked.iter().filter_map(|(number, people)| {
        let (text, key) = question(table, *number)?;
        if key.is_some_and(|key| key.word == Word::Gate) {
            return None;
        }
        let rule = key.map_or_else(String::new, |key| words.ids(&table.method, key));
        let who = words.any_of_people(session.cast(), *people);
        let gaps = [("who", who.into()), ("question", text.into()), ("rule", rule.into())];
        Some(words.say("briefing-question", &gaps))
    });
    said.collect()
}

/// A kind by name; one that these people better avoid says so.
fn kind_here(words: &Words, session: &Session, people: People, kind: KindId) -> String {
    let (method, state) = (&session.table().method, session.state());
    let id = method.kind(kind).called();
    let mut rights = method.phase(state.phase).rights.iter();
    let avoided = rights.any(|right| {
        let who = state.people(session.table(), &right.who, People::NOBODY);
        let plain = right.what.0.iter().any(|pattern| *pattern == Pattern::of(kind));
        right.verb == Verb::Avoid && plain && (people - who).is_empty()
    });
    if avoided { words.say("briefing-avoid", &[("kind", id.into())]) } else { id.to_owned() }
}

fn prompts(words: &Words, view: &View<'_>) -> Vec<String> {
    let session = view.session();
    let state = session.state();
    let all = numbered(session).filter_map(|(number, prompt)| {
        let who = state.people(session.table(), &prompt.who, People::NOBODY) & state.hearing();
        let name = if who == state.hearing() {
            words.tell("who-everyone")
        } else {
            words.people(session.cast(), who)
        };
        (!who.is_empty()).then(|| prompt_line(words, state, number, prompt, name))
    });
    all.collect()
}

/// The prompts of the running phase that are for one person who is there, a line each.
#[must_use]
pub fn prompts_for(words: &Words, session: &Session, person: PersonId) -> Vec<String> {
    let state = session.state();
    let own = numbered(session).filter(|(_, prompt)| {
        let who = state.people(session.table(), &prompt.who, People::NOBODY) & state.hearing();
        who.has(person)
    });
    let name = session.cast().name(person);
    own.map(|(number, prompt)| prompt_line(words, state, number, prompt, name.to_owned())).collect()
}

/// The prompts of the running phase; those that are questions with their number from 1, others 0.
fn numbered(session: &Session) -> impl Iterator<Item = (u8, &Prompt)> {
    let prompts = &session.table().method.phase(session.state().phase).prompts;
    prompts.iter().scan(0_u8, |count, prompt| {
        let is_question = prompt.topic.is_some();
        *count += u8::from(is_question);
        Some((if is_question { *count } else { 0 }, prompt))
    })
}

fn prompt_line(words: &Words, state: &State, number: u8, prompt: &Prompt, name: String) -> String {
    let (who, text) = (("who", name.into()), ("text", prompt.text.as_str().into()));
    if number == 0 {
        return words.say("plan-prompt", &[who, text, ("rule", "".into())]);
    }
    words.say(question_id(state, number), &[who, text, ("question", number.into())])
}

fn question_id(state: &State, number: u8) -> &'static str {
    match state.question(number) {
        Some(Question::Asked) => "question-asked",
        Some(Question::Skipped) => "question-skipped",
        None => "question-open",
    }
}

/// Acts of before that this phase shows again, to a viewer who could see them then.
fn shown(words: &Words, view: &View<'_>, said: &mut String) {
    let again = view.shown_in(view.session().state().phase);
    let again: Vec<String> = again.iter().filter_map(|line| words.line(view, line)).collect();
    if !again.is_empty() {
        let _ = writeln!(said, "  {}", words.tell("briefing-again"));
        lines(said, &again);
    }
}
