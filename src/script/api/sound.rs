//! What a script says that speaks of something else in it: turns, groups, choices, times. It is
//! looked at once all is said, whatever came first.

use super::condition::lasts;
use super::draft::{Answer, Draft, unknown};
use super::effect::Unsettled;
use super::rounds::check_rounds;
use crate::method::{Condition, Done, GroupingId, Method, Over, Per, Phase, Place, Start};
use crate::script::error::complaint;

/// Refuses what speaks of something that is not there in the end.
pub(in crate::script) fn check_sound(draft: &Draft) -> Result<(), Unsettled> {
    let method = &draft.method;
    check_rounds(draft)?;
    check_whole(method)?;
    let mut before = None;
    for phase in &method.phases {
        check_ways(method, phase, before.is_none())?;
        check_limits(phase)?;
        check_people(phase)?;
        check_conditions(method, phase, before)?;
        before = if phase.aside.is_none() { Some(phase) } else { before };
    }
    Ok(())
}

/// Kinds, groups and the record; and that there is something to go through.
fn check_whole(method: &Method) -> Result<(), Unsettled> {
    let mut kinds = method.kinds.iter();
    if let Some(kind) = kinds.find(|kind| kind.wordless && kind.score.is_some()) {
        let message = format!("`{}` needs no words, and its words begin with a number", kind.id);
        let error = complaint(message, "say `score` or `wordless`".to_owned());
        return Err(unsettled(error, kind.place));
    }
    let groups = method.groupings.iter().map(|own| (&own.who, own.place));
    let record = method.record_for.iter().chain(&method.export_for);
    let record = record.map(|(who, rule)| (who, rule.place));
    if let Some((_, place)) = groups.chain(record).find(|(who, _)| who.names_author()) {
        return Err(unsettled(nobodys(), place));
    }
    match method.phases.first() {
        Some(first) if method.phases.iter().all(|phase| phase.aside.is_some()) => {
            let message = "every phase lies off the main line: there is nothing to go through";
            let hint = "leave `aside` out where a session begins".to_owned();
            Err(unsettled(complaint(message, hint), first.place))
        }
        _ => Ok(()),
    }
}

/// Something that does not fit, at its place.
pub(super) fn unsettled(error: Box<rhai::EvalAltResult>, place: Place) -> Unsettled {
    Unsettled { error, place, gone: None }
}

/// How one comes into a phase.
fn check_ways(method: &Method, phase: &Phase, is_first: bool) -> Result<(), Unsettled> {
    let rules =
        [&phase.when.as_ref().map(|it| &it.rule), &phase.starts.as_ref().map(|it| &it.rule)];
    if let (Some(_), Some(rule)) = (&phase.aside, rules.into_iter().flatten().next()) {
        let message = format!("`{}` is entered when somebody puts it in between", phase.id);
        let hint = "leave out `aside`, or `when` and `starts`".to_owned();
        return Err(unsettled(complaint(message, hint), rule.place));
    }
    let Some(starts) = &phase.starts else { return Ok(()) };
    let wrong = |message: String, hint: &str| {
        Err(unsettled(complaint(message, hint.to_owned()), starts.rule.place))
    };
    match &method.timebox {
        None => wrong(
            "before the end of what? the session has no planned end".to_owned(),
            "say how long it may take: `m.at_most(65.minutes)`",
        ),
        Some(_) if is_first => wrong(
            format!("the session begins with `{}`, whatever the time", phase.id),
            "say it of a phase that comes later",
        ),
        Some(timebox) if starts.before_end >= timebox.most => wrong(
            format!("`{}` would have to begin before the session does", phase.id),
            "name a moment within the time of the whole",
        ),
        Some(_) => Ok(()),
    }
}

/// What is counted over turns or groups wants turns or groups.
fn check_limits(phase: &Phase) -> Result<(), Unsettled> {
    let limits = phase.limits.iter().map(|limit| (limit.per, &limit.rule));
    let orders = phase.orders.iter().map(|order| (order.per, &order.rule));
    for (per, rule) in limits.chain(orders) {
        let (message, hint) = match per {
            Per::Turn if phase.floor.is_none() => (
                "nobody takes turns in this phase",
                "say who does, `.in_turn(deelnemer)`, or count `per_person`",
            ),
            Per::Group if phase.within.is_none() => (
                "this phase does not go on in groups",
                "say in which, `.split(tafel)`, or count `per_phase`",
            ),
            _ => continue,
        };
        return Err(unsettled(complaint(message, hint.to_owned()), rule.place));
    }
    Ok(())
}

/// Whoever makes a contribution is somebody only where one is at hand.
fn check_people(phase: &Phase) -> Result<(), Unsettled> {
    let rights = phase.rights.iter().map(|it| (&it.who, it.rule.place));
    let stances = phase.stances.iter().map(|it| (&it.who, it.rule.place));
    let prompts = phase.prompts.iter().map(|it| (&it.who, it.rule.place));
    let floor = phase.floor.iter().map(|it| (&it.who, it.rule.place));
    let aside = phase.aside.iter().map(|who| (who, phase.place));
    let each = phase.timebox.iter().flat_map(|it| it.each.iter().map(|who| (who, it.rule.place)));
    let mut all = rights.chain(stances).chain(prompts).chain(floor).chain(aside).chain(each);
    match all.find(|(who, _)| who.names_author()) {
        Some((_, place)) => Err(unsettled(nobodys(), place)),
        None => Ok(()),
    }
}

/// Every condition of a phase, against what is there when it is asked.
fn check_conditions(
    method: &Method,
    phase: &Phase,
    before: Option<&Phase>,
) -> Result<(), Unsettled> {
    let gates = phase.gates.iter().map(|gate| (&gate.condition, gate.rule.place, Some(phase)));
    let when = phase.when.iter().map(|when| (&when.condition, when.rule.place, before));
    let done = phase.done_when.iter().filter_map(|done| match &done.test {
        Done::Condition(condition) => Some((condition, done.place, Some(phase))),
        Done::Closure(_) => None,
    });
    if let Some(when) = &phase.when {
        check_between(&when.condition).map_err(|error| unsettled(error, when.rule.place))?;
    }
    let inside = gates.clone().chain(done.clone());
    for (condition, place, _) in inside {
        chosen_later(phase, condition).map_err(|error| unsettled(error, place))?;
    }
    for (condition, place, asked_in) in gates.chain(when).chain(done) {
        check_condition(method, asked_in, condition).map_err(|error| unsettled(error, place))?;
    }
    Ok(())
}

/// A condition that is asked in a phase: it may speak of a choice that is declared in a later line,
/// but not of none.
pub(super) fn check_condition(
    method: &Method,
    asked_in: Option<&Phase>,
    condition: &Condition,
) -> Answer<()> {
    match condition {
        Condition::Chosen(id, _) => check_chosen(method, id),
        Condition::WentRound if asked_in.is_none_or(|phase| phase.floor.is_none()) => {
            let hint = "say who does: `.in_turn(deelnemer)`".to_owned();
            Err(complaint("nobody takes turns where this is asked", hint))
        }
        Condition::Each { over: Over::Groups(groups), .. } => check_formed(method, *groups),
        Condition::Each { over: Over::People(who) | Over::Together(who), .. }
        | Condition::Yes { who, .. }
        | Condition::EachYes { who, .. }
            if who.names_author() =>
        {
            Err(nobodys())
        }
        Condition::Since(Start::Round, _) if !comes_again(method, asked_in) => {
            let hint = "it is said within phases that `m.repeat(…)` goes through".to_owned();
            Err(complaint("there are no rounds where this is asked", hint))
        }
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().try_for_each(|part| check_condition(method, asked_in, part))
        }
        Condition::Not(part) | Condition::Since(_, part) => check_condition(method, asked_in, part),
        _ => Ok(()),
    }
}

/// Between phases none of them runs, so that none lasts.
pub(super) fn check_between(condition: &Condition) -> Answer<()> {
    if !lasts(condition) {
        return Ok(());
    }
    let hint = "for the time since the session began: `overall(lasted(40.minutes))`".to_owned();
    Err(complaint("`lasted` is of one phase, and this is asked between phases", hint))
}

/// Whether some repeat goes through a phase.
fn comes_again(method: &Method, phase: Option<&Phase>) -> bool {
    let Some(id) = phase.and_then(|phase| method.phase_id(&phase.id)) else { return false };
    let mut repeats = method.repeats.iter().filter_map(|repeat| method.phases_of(repeat));
    repeats.any(|phases| phases.contains(&id))
}

/// What a phase chooses is known when it ends, and so neither holds it nor ends it.
fn chosen_later(phase: &Phase, condition: &Condition) -> Answer<()> {
    match condition {
        Condition::Chosen(id, _) if phase.choices.iter().any(|choice| choice.id == *id) => {
            let hint = "ask it of a phase that comes later: `.when(chosen(…))`".to_owned();
            Err(complaint(format!("`{id}` is chosen when this phase ends"), hint))
        }
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().try_for_each(|part| chosen_later(phase, part))
        }
        Condition::Not(part) | Condition::Since(_, part) => chosen_later(phase, part),
        _ => Ok(()),
    }
}

fn check_chosen(method: &Method, id: &str) -> Answer<()> {
    if method.choice_number(id).is_some() {
        return Ok(());
    }
    Err(unknown("choice", id, method.choices().map(|choice| choice.id.as_str())))
}

fn check_formed(method: &Method, groups: GroupingId) -> Answer<()> {
    let mut within = method.phases.iter().filter_map(|phase| phase.within.as_ref());
    if within.any(|within| within.grouping == groups) {
        return Ok(());
    }
    let id = &method.groupings[groups.index()].id;
    let hint = format!("let a phase do so: `.split({id})`");
    Err(complaint(format!("no phase goes on in the groups of `{id}`"), hint))
}

/// Who is meant by `author` where nobody contributed anything.
#[expect(clippy::unnecessary_box_returns, reason = "native functions fail with a boxed error")]
pub(super) fn nobodys() -> Box<rhai::EvalAltResult> {
    complaint(
        "`author` is whoever made a contribution, and here none is at hand",
        "use it in `seen_by` and in `show`; elsewhere name a role".to_owned(),
    )
}
