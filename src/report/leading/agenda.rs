//! What still has to happen, and whether there is time for it; where there is not, what can be done
//! and what that costs.

use std::fmt::Write as _;

use crate::method::Strength;
use crate::session::{Ahead, Session};
use crate::time::{Span, Time};
use crate::words::{Words, in_brackets};

/// To what a shortened phase is rounded: nobody keeps to odd seconds.
const STEP: Span = Span::seconds(10);

/// The rest of a session, a line a phase, held against the time that is left: `room`, else what the
/// method says of the whole.
#[must_use]
pub fn agenda(words: &Words, session: &Session, now: Time, room: Option<Span>) -> String {
    let ahead = session.ahead(now);
    let mut said = words.say("agenda", &[("span", now.since(Time::ZERO).to_string().into())]);
    said.push('\n');
    for (nth, one) in ahead.iter().enumerate() {
        let _ = writeln!(said, "  · {}", row(words, session, one, nth == 0));
    }
    let needed = sum(&ahead);
    let method = &session.table().method;
    let of_method = method.timebox.as_ref();
    let of_method = of_method.map(|whole| whole.most.less(now.since(Time::ZERO)));
    let Some(room) = room.or(of_method) else {
        let gaps = [("span", needed.to_string().into())];
        let _ = writeln!(said, "  {}", words.say("agenda-sum", &gaps));
        return said + not_counted(words, session, &ahead).as_str();
    };
    let gaps = || [("needed", needed.to_string().into()), ("room", room.to_string().into())];
    if needed <= room {
        let [needs, has] = gaps();
        let spare = ("spare", room.less(needed).to_string().into());
        let id =
            if without_limit(session, &ahead).is_empty() { "agenda-fits" } else { "agenda-rest" };
        let _ = writeln!(said, "  {}", words.say(id, &[needs, has, spare]));
        return said + spare_for(words, session, &ahead, room.less(needed)).as_str();
    }
    let [needs, has] = gaps();
    let short = ("short", needed.less(room).to_string().into());
    let _ = writeln!(said, "  {}", words.say("agenda-short", &[needs, has, short]));
    for option in options(words, session, &ahead, room) {
        let _ = writeln!(said, "  · {option}");
    }
    said + not_counted(words, session, &ahead).as_str()
}

/// How long until a phase begins if each one before it takes the time that it may take; nothing if
/// one of them has no limit.
#[must_use]
pub fn time_until(ahead: &[Ahead], wanted: crate::method::PhaseId) -> Option<Span> {
    let before = ahead.iter().take_while(|one| one.phase != wanted);
    before.map(Ahead::whole).try_fold(Span::ZERO, |all, one| Some(all + one?))
}

fn sum(ahead: &[Ahead]) -> Span {
    ahead.iter().filter_map(Ahead::whole).fold(Span::ZERO, |all, one| all + one)
}

fn title<'s>(session: &'s Session, one: &Ahead) -> &'s str {
    &session.table().method.phase(one.phase).title
}

fn row(words: &Words, session: &Session, one: &Ahead, runs: bool) -> String {
    let phase = ("phase", title(session, one).into());
    let span = |span: Option<Span>| ("span", span.unwrap_or_default().to_string().into());
    match (one.whole(), runs, one.times) {
        (None, ..) => words.say("agenda-unlimited", &[phase]),
        (Some(Span::ZERO), true, _) => words.say("agenda-over", &[phase]),
        (Some(left), true, _) => words.say("agenda-left", &[phase, span(Some(left))]),
        (whole, _, 1) => words.say("agenda-phase", &[phase, span(whole)]),
        (whole, _, n) => {
            let each = ("each", one.most.unwrap_or_default().to_string().into());
            words.say("agenda-times", &[phase, span(whole), ("n", n.into()), each])
        }
    }
}

/// The phases that take as long as they take.
fn without_limit(session: &Session, ahead: &[Ahead]) -> Vec<String> {
    let open = ahead.iter().filter(|one| one.most.is_none());
    open.map(|one| title(session, one).to_owned()).collect()
}

fn not_counted(words: &Words, session: &Session, ahead: &[Ahead]) -> String {
    let open = without_limit(session, ahead);
    if open.is_empty() {
        return String::new();
    }
    format!("  {}\n", words.say("agenda-open", &[("phases", words.list(&open).into())]))
}

fn spare_for(words: &Words, session: &Session, ahead: &[Ahead], spare: Span) -> String {
    let open = without_limit(session, ahead);
    let Some(count) = u64::try_from(open.len()).ok().filter(|count| *count > 0) else {
        return String::new();
    };
    let each = rounded(Span(spare.0 / count)).to_string();
    let gaps = [("phases", words.list(&open).into()), ("each", each.into())];
    format!("  {}\n", words.say("agenda-spare-for", &gaps))
}

fn rounded(span: Span) -> Span {
    Span(span.0 / STEP.0 * STEP.0)
}

/// Everything shorter, one phase less, or a later end.
fn options(words: &Words, session: &Session, ahead: &[Ahead], room: Span) -> Vec<String> {
    let needed = sum(ahead);
    let mut all = Vec::new();
    all.extend(shorter(words, session, ahead, room));
    for one in &ahead[1..] {
        let fits = one.whole().is_some_and(|whole| needed.less(whole) <= room);
        if fits && one.times == 1 {
            all.push(without(words, session, one));
        }
    }
    let later = ("span", needed.less(room).to_string().into());
    all.push(words.say("agenda-later", &[later]));
    all
}

/// Every phase with a limit gets the same share of what there is.
fn shorter(words: &Words, session: &Session, ahead: &[Ahead], room: Span) -> Option<String> {
    let needed = sum(ahead);
    let share = |span: Span| {
        let share = u128::from(span.0) * u128::from(room.0) / u128::from(needed.0.max(1));
        rounded(Span(u64::try_from(share).unwrap_or(span.0)))
    };
    // Nobody shortens a phase to nothing.
    if ahead.iter().filter_map(|one| one.most).any(|most| most >= STEP && share(most) < STEP) {
        return None;
    }
    let mut parts = Vec::new();
    for (at, one) in ahead.iter().enumerate() {
        let Some(most) = one.most.filter(|most| *most > Span::ZERO) else { continue };
        let less = most.less(share(most));
        let gaps = [
            ("phase", title(session, one).into()),
            ("span", share(most).to_string().into()),
            ("less", less.to_string().into()),
        ];
        parts.push(words.say(if at == 0 { "agenda-shorten-now" } else { "agenda-shorten" }, &gaps));
    }
    Some(words.say("agenda-shorter", &[("phases", parts.join("; ").into())]))
}

/// A phase that is left out, and what is not done then.
fn without(words: &Words, session: &Session, one: &Ahead) -> String {
    let method = &session.table().method;
    let gates = &method.phase(one.phase).gates;
    let musts = gates.iter().filter(|gate| gate.strength == Strength::Must).map(|gate| {
        format!("{}{}", words.condition(method, &gate.condition), in_brackets(&gate.rule.ids))
    });
    let musts: Vec<String> = musts.collect();
    let phase = ("phase", title(session, one).into());
    if musts.is_empty() {
        return words.say("agenda-without", &[phase]);
    }
    words.say("agenda-without-musts", &[phase, ("musts", musts.join("; ").into())])
}
