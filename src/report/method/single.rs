//! One statement of a method by its name, as the sentence that the step plan has of it.

use super::statement::sentence;
use crate::compare::Part;
use crate::method::{Key, Method, Phase, PhaseId, Repeat, Rule, Statement, Timebox, Visit, Word};
use crate::words::Words;

/// What a statement says, without the ids that it cites; nothing where it is not there.
#[must_use]
pub fn statement(words: &Words, method: &Method, name: Statement) -> Option<String> {
    if let Statement::Cited(Key { word: word @ (Word::Role | Word::Seats), nth, .. }) = name {
        let role = method.roles.get(usize::from(nth))?;
        let named = ("role", role.called().into());
        if word == Word::Role {
            return Some(words.say("role-advised", &[named]));
        }
        let seats = words.seats(role.seats.least, role.seats.most);
        return Some(format!("{}: {seats}", role.called()));
    }
    let part = match name.phase() {
        None => of_the_whole(method, name.word()?, name)?,
        Some(phase) => {
            let mut phase = alone(method.phases.get(phase.index())?, name)?;
            phase.visit(&mut Uncited);
            Part::Of(Box::new(phase))
        }
    };
    Some(sentence(words, method, &part).whole(words).trim().to_owned())
}

/// The ids that a statement cites.
#[must_use]
pub fn cited_by(method: &Method, name: Statement) -> &[String] {
    let Statement::Cited(key) = name else { return &[] };
    method.rule(key).map_or(&[], |rule| &rule.ids)
}

/// What the sections of a step plan are headed by: the number and title of a phase.
#[must_use]
pub fn titled(words: &Words, method: &Method, id: PhaseId) -> String {
    let title = method.phase(id).title.as_str();
    let Some((n, _)) = method.step(id) else {
        return words.say(words.off_the_steps(method, id), &[("title", title.into())]);
    };
    format!("{n}. {title}")
}

fn of_the_whole(method: &Method, word: Word, name: Statement) -> Option<Part> {
    let of = || Rule::default();
    Some(match word {
        Word::Circle => Part::Circle(method.circle.as_ref()?.0, of()),
        Word::InOrder => Part::InOrder(of()),
        Word::Total => Part::Total(Timebox { rule: of(), ..method.timebox.clone()? }),
        Word::RecordFor => Part::RecordFor(method.record_for.as_ref()?.0.clone(), of()),
        Word::ExportFor => Part::ExportFor(method.export_for.as_ref()?.0.clone(), of()),
        Word::Repeat => {
            let Statement::Cited(key) = name else { return None };
            let repeat = method.repeats.get(usize::from(key.nth))?.clone();
            Part::Repeat(Box::new(Repeat { rule: of(), ..repeat }))
        }
        _ => return None,
    })
}

/// A phase that says this and nothing else.
fn alone(phase: &Phase, name: Statement) -> Option<Phase> {
    let mut alone = Phase::default();
    let key = match name {
        Statement::Cited(key) => key,
        Statement::DoneWhen(_) => {
            return Some(Phase { done_when: phase.done_when.clone(), ..alone });
        }
        Statement::Hook(_, nth) => {
            alone.hooks.push(phase.hooks.get(usize::from(nth))?.clone());
            return Some(alone);
        }
    };
    let nth = usize::from(key.nth);
    match key.word {
        Word::Right => alone.rights.push(phase.rights.get(nth)?.clone()),
        Word::Stance => alone.stances.push(phase.stances.get(nth)?.clone()),
        Word::Order => alone.orders.push(phase.orders.get(nth)?.clone()),
        Word::Limit => alone.limits.push(phase.limits.get(nth)?.clone()),
        Word::Last => alone.lasts.push(phase.lasts.get(nth)?.clone()),
        Word::Watch => alone.watches.push(phase.watches.get(nth)?.clone()),
        Word::Appoint => alone.appoints.push(phase.appoints.get(nth)?.clone()),
        Word::Prompt => alone.prompts.push(phase.prompts.get(nth)?.clone()),
        Word::Show => alone.shows.push(phase.shows.get(nth)?.clone()),
        Word::Gate => alone.gates.push(phase.gates.get(nth)?.clone()),
        Word::Choice => alone.choices.push(phase.choices.get(nth)?.clone()),
        Word::Reveal => alone.reveals.push(phase.reveals.get(nth)?.clone()),
        Word::When => alone.when = Some(phase.when.clone()?),
        Word::Starts => alone.starts = Some(phase.starts.clone()?),
        Word::Within => alone.within = Some(phase.within.clone()?),
        Word::Floor => alone.floor = Some(phase.floor.clone()?),
        Word::Silence => alone.silence = Some(phase.silence.clone()?),
        Word::Timebox => alone.timebox = Some(phase.timebox.clone()?),
        _ => return None,
    }
    Some(alone)
}

/// Takes the ids off; where a statement stands is told beside it.
struct Uncited;

impl Visit for Uncited {
    fn rule(&mut self, rule: &mut Rule) {
        rule.ids.clear();
    }
}
